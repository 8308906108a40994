"""What the lists and the first page of the window show: small frozen rows, never a whole record."""

from dataclasses import dataclass
from datetime import date, datetime

from ..policy import Finding


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases a list holds; every empty part lets everything through.

    *text* is what a person types: a piece of the name, the pinyin initials (zxh) or a piece of the number.
    *states* are codes of policy.md, *category* is the certificate's 1..7, *placement* a reported group
    (inclusive | special | home) or `none` for not decided yet, *mine* keeps what waits for the acting person.

    The reads over it: `case_count(look, wanted)`; `case_ids(look, wanted, limit=None)`, in the order of the
    name's pinyin (with a *limit* only the first page, so that a key is answered before all ids are known);
    `case_rows(look, ids)` in the order of *ids*; `townships(look)` and `today_facts(look)`.
    """

    text: str = ""
    states: frozenset[str] = frozenset()
    township: str = ""
    category: int | None = None
    placement: str = ""
    mine: bool = False

    @property
    def narrows(self) -> bool:
        """Whether anything at all is filtered."""
        return self != CaseFilter()


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the case list; *rowid* is the list's key, *case_id* the case's UUID.

    *sex* is `male` or `female`; *category* the certificate's 1..7 or None; *autism* a fact of its own;
    *next_step_key* is a key of wording (`overview.next.…`); *due* the day by which that step must be done,
    *due_provisional* whether it rests on holidays not announced yet (暂定).
    """

    case_id: str
    rowid: int
    number: str
    name: str
    age_years: int
    age_months: int
    sex: str
    category: int | None
    autism: bool
    township: str
    state: str
    next_step_key: str
    placement_kind: str | None
    due: date | None
    due_provisional: bool


@dataclass(frozen=True, slots=True)
class DeadlineFact:
    """A date of the school year, with its meter.

    *key* is `roster_handed_over` or `assessment_done` (wording `overview.deadline.…`); *days_left* below 0 is
    past; *done* of *of* people are through; *last_working_day* is earlier than *day* when that is a day off.
    """

    key: str
    day: date
    days_left: int
    last_working_day: date
    clause: str
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Task:
    """Something that waits for the acting person: *count* pieces of *key* (`overview.task.…`).

    *route* is where it is done: a page's name, or `page/key`.
    """

    key: str
    count: int
    route: str


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing that happened: *key* names the verb (`overview.did.…`), *subject* is a case's number."""

    at: datetime
    who: str
    key: str
    subject: str
    route: str


@dataclass(frozen=True, slots=True)
class TodayFacts:
    """Everything the first page says; *per_state* counts cases by state code.

    *notice* says that the policy profile is expired or not in force yet.
    """

    today: date
    deadlines: tuple[DeadlineFact, ...]
    per_state: dict[str, int]
    tasks: tuple[Task, ...]
    activity: tuple[Activity, ...]
    notice: Finding | None = None

    @property
    def cases(self) -> int:
        """How many cases there are in all states together."""
        return sum(self.per_state.values())
