"""A county in memory that answers what the shell's pages ask; every name in it is invented (示例)."""

from array import array
from collections.abc import Callable
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from committee_desk.access import Role
from committee_desk.errors import Refusal
from committee_desk.overview.values import (
    Activity,
    CaseFilter,
    CaseRow,
    DeadlineFact,
    Task,
    TodayFacts,
)

STATES = [
    "registered",
    "invited",
    "assessing",
    "ready",
    "tabled",
    "proposed",
    "decided",
    "served",
    "accepted",
    "disputed",
    "planned",
    "signed",
    "reported",
]
NAMES = [
    "周小禾",
    "陈子墨",
    "吴望舒",
    "林雨桐",
    "郑嘉树",
    "何一鸣",
    "宋思齐",
    "唐星河",
    "许安然",
    "韩念慈",
    "冯知远",
    "邓若溪",
]
INITIALS = ["zxh", "czm", "wws", "lyt", "zjs", "hym", "ssq", "txh", "xar", "hnc", "fzy", "drx"]
TOWNSHIPS = ("白杨镇", "东河镇", "石桥镇")
TODAY = date(2026, 4, 21)
PASSWORD = "shili-2026"


def open_fake(cases: int) -> Callable[[Any, str, str], "FakeCounty"]:
    """An opener for `Session`: the password is public, the county has *cases* cases."""

    def open_county(_folder: Any, account: str, password: str) -> FakeCounty:
        if password != PASSWORD:
            raise Refusal("vault.wrong_password", account=account)
        return FakeCounty(cases)

    return open_county


class FakeCounty:
    """Does and answers in memory."""

    def __init__(self, cases: int) -> None:
        self.facts = SimpleNamespace(name="示例县", year=2026)
        self.actor = SimpleNamespace(name="示例秘书", office="县教育局", roles=frozenset({Role.SECRETARY}))
        self.cases = cases
        self.done: list[str] = []
        self.closed = False

    def do_once(self, command_id: str | None, verb: Callable[..., Any], *args: Any, **values: Any) -> Any:
        """Run the verb with this county as its unit of work."""
        return verb(self, *args, **values)

    def ask(self, query: Callable[..., Any], *args: Any, **values: Any) -> Any:
        """Answer the reads of overview from memory; anything else is a function of this county."""
        answers: dict[str, Callable[..., Any]] = {
            "case_count": lambda wanted: len(self.ids(wanted)),
            "case_ids": self.ids,
            "case_rows": lambda ids: tuple(self.row(number) for number in ids),
            "townships": lambda: TOWNSHIPS,
            "today_facts": self.today,
        }
        known = answers.get(query.__name__)
        return known(*args, **values) if known else query(self, *args, **values)

    def close(self) -> None:
        """Nobody is at the desk any more."""
        self.closed = True

    def row(self, number: int) -> CaseRow:
        """Case *number*."""
        state = STATES[number % len(STATES)]
        return CaseRow(
            case_id=f"case-{number}",
            rowid=number,
            number=f"示例-2026-{number:05}",
            name=NAMES[number % len(NAMES)],
            age_years=6 + number % 9,
            age_months=number % 12,
            sex="female",
            category=1 + number % 7,
            autism=number % 6 == 5,
            township=TOWNSHIPS[number % len(TOWNSHIPS)],
            state=state,
            next_step_key=f"overview.next.{state}",
            placement_kind=(None, "near", "special", "home")[number % 4],
            due=TODAY + timedelta(days=number % 40 - 3),
            due_provisional=number % 11 == 0,
        )

    def ids(self, wanted: CaseFilter, limit: int | None = None) -> "array[int]":
        """Row ids under a filter."""
        found = array("q", (number for number in range(self.cases) if self._passes(number, wanted)))
        return found if limit is None else found[:limit]

    def today(self) -> TodayFacts:
        """What the first page says."""
        counts = {state: 0 for state in STATES}
        for number in range(self.cases):
            counts[STATES[number % len(STATES)]] += 1
        tasks = (Task("assessing", 6, "cases"), Task("ready", 9, "cases")) if self.cases else ()
        moment = datetime(2026, 4, 21, 10, 20)
        return TodayFacts(
            today=TODAY,
            deadlines=(
                DeadlineFact(
                    "roster_handed_over", date(2026, 4, 30), 9, date(2026, 4, 30), "三(一)1", 46, 52
                ),
                DeadlineFact("assessment_done", date(2026, 5, 31), 40, date(2026, 5, 29), "三(一)1", 18, 46),
            ),
            per_state=counts if self.cases else {},
            tasks=tasks,
            activity=(Activity(moment, "示例秘书", "invite", "示例-2026-00001", "case/case-1"),),
        )

    def _passes(self, number: int, wanted: CaseFilter) -> bool:
        row = self.row(number)
        text = wanted.text
        found = not text or text in row.name or text in row.number or INITIALS[number % 12].startswith(text)
        return (
            found
            and (not wanted.states or row.state in wanted.states)
            and (not wanted.township or row.township == wanted.township)
            and (wanted.category is None or row.category == wanted.category)
            and (not wanted.mine or row.state == "ready")
        )
