"""The list of plans and papers: which cases stand under which tab, and what their columns say."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from committee_desk.office import Look
from committee_desk.overview import CaseFilter, CaseRow, PaperOnPage, case_ids, case_rows, papers_of
from committee_desk.plan import newest_plan
from committee_desk.wording import say

from ...components.table_values import Cell, Column, chip_cell, empty_cell, name_cell
from ...components.tokens import Mark
from ...language import spoken
from ...models.case_rows import placement_words, state_words
from ...models.due import due_tone, due_words
from ...session import Session

translate = QCoreApplication.translate

#: The tabs in their order.
TABS = ("write", "adopt", "sign", "signed")
_PLAN_OPEN = frozenset(("accepted", "disputed"))
#: States in which a paper may still wait, and the papers that are due by then.
_PAPERS_DUE = {
    "proposed": ("proposal",),
    "decided": ("proposal", "decision"),
    "served": ("proposal", "decision"),
    "accepted": ("proposal", "decision"),
    "disputed": ("proposal", "decision"),
    "planned": ("proposal", "decision", "plan"),
    "signed": ("proposal", "decision", "plan"),
    "reported": ("proposal", "decision", "plan"),
}
_STATES = {
    "write": _PLAN_OPEN,
    "adopt": _PLAN_OPEN,
    "sign": frozenset(_PAPERS_DUE) - {"reported"},
    "signed": frozenset(("signed", "reported")),
}
_MARGIN = 500


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """What the list shows: one of `TABS`, and what a person typed."""

    tab: str = "write"
    text: str = ""


@dataclass(frozen=True, slots=True)
class PaperStep:
    """How far one paper of a case has come: *done* of *wanted* signatures, *paper_id* empty before it is issued."""

    kind: str
    paper_id: str = ""
    done: int = 0
    wanted: int = 0
    pages: int = 0

    @property
    def waits(self) -> bool:
        """Whether it has to be issued or signed still."""
        return not self.paper_id or self.done < self.wanted


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One line of the list."""

    rowid: int
    case: CaseRow
    steps: tuple[PaperStep, ...]
    days_left: int | None = None

    @property
    def waiting(self) -> PaperStep | None:
        """The paper that has to be looked after first."""
        return next((step for step in self.steps if step.waits), None)


def steps_of(state: str, papers: Sequence[PaperOnPage]) -> tuple[PaperStep, ...]:
    """The newest paper of each kind that is due in *state*."""
    newest = {paper.kind: paper for paper in papers}
    return tuple(
        PaperStep(kind, one.id, one.done, one.wanted, one.pages)
        if (one := newest.get(kind))
        else PaperStep(kind)
        for kind in _PAPERS_DUE.get(state, ())
    )


def plan_ids(look: Look, wanted: PlanFilter) -> "array[int]":
    """Row numbers of the cases under the tab, in the order of the case list."""
    ids = case_ids(look, CaseFilter(text=wanted.text, states=_STATES[wanted.tab]))
    if wanted.tab == "signed":
        return ids
    kept = array("q")
    for at in range(0, len(ids), _MARGIN):
        kept.extend(
            row.rowid for row in case_rows(look, ids[at : at + _MARGIN]) if _belongs(look, row, wanted.tab)
        )
    return kept


def plan_counts(look: Look) -> dict[str, int]:
    """How many cases stand under each tab."""
    return {tab: len(plan_ids(look, PlanFilter(tab))) for tab in TABS}


def plan_rows(look: Look, rowids: Sequence[int]) -> tuple[PlanRow, ...]:
    """The rows with these numbers, with their papers."""
    return tuple(
        PlanRow(row.rowid, row, steps_of(row.state, papers_of(look, row.case_id)), _days_left(look, row))
        for row in case_rows(look, rowids)
    )


def _days_left(look: Look, row: CaseRow) -> int | None:
    """Days up to the case's deadline by the county's own day, which a sample county holds still."""
    return (row.due - look.today()).days if row.due else None


def _belongs(look: Look, row: CaseRow, tab: str) -> bool:
    if tab == "sign":
        return any(step.waits for step in steps_of(row.state, papers_of(look, row.case_id)))
    return (newest_plan(look, row.case_id) is None) == (tab == "write")


class PlanSource:
    """The list of the opened county, asked in the search threads."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def count(self, wanted: PlanFilter) -> int:
        """How many cases stand under the tab."""
        return len(self._session.find(plan_ids, wanted))

    def ids(self, wanted: PlanFilter, limit: int | None) -> "array[int]":
        """Their row numbers; *limit* is the first page."""
        found: array[int] = self._session.find(plan_ids, wanted)
        return found[:limit] if limit is not None else found

    def rows(self, ids: "array[int]") -> Sequence[PlanRow]:
        """The rows of *ids*."""
        found: tuple[PlanRow, ...] = self._session.find(plan_rows, ids)
        return found


class PlanFace:
    """How a case looks in the list of plans."""

    def __init__(self) -> None:
        self.tab = TABS[0]

    def columns(self) -> Sequence[Column]:
        """儿童 安置 状态 文书与签章 期限; narrow keeps the name and the papers."""
        return (
            Column("child", translate("PlanRows", "儿童"), 170),
            Column("placement", translate("PlanRows", "安置"), 190, narrow=False),
            Column("state", translate("PlanRows", "状态"), 140, narrow=False),
            Column("papers", translate("PlanRows", "下一步"), 240, stretch=True),
            Column("due", translate("PlanRows", "期限"), 110, narrow=False),
        )

    def cell(self, row: PlanRow, key: str) -> Cell:
        """What column *key* says."""
        return {
            "child": self._child,
            "placement": self._placement,
            "state": self._state,
            "papers": self._papers,
            "due": self._due,
        }[key](row)

    def row_id(self, row: PlanRow) -> str:
        """What opening the row hands over: the case, and the paper that waits."""
        waiting = row.waiting
        if self.tab in ("write", "adopt"):
            return row.case.case_id
        return f"{row.case.case_id}/{waiting.kind}" if waiting else row.case.case_id

    def _child(self, row: PlanRow) -> Cell:
        return name_cell(row.case.name, row.case.number)

    def _placement(self, row: PlanRow) -> Cell:
        if row.case.placement_kind is None:
            return empty_cell(translate("PlanRows", "尚未决定"))
        words, icon = placement_words(row.case.placement_kind)
        return Cell(words, icon=icon)

    def _state(self, row: PlanRow) -> Cell:
        return chip_cell(state_words(row.case.state))

    def _papers(self, row: PlanRow) -> Cell:
        if self.tab in ("write", "adopt"):
            return Cell(say(row.case.next_step_key, spoken()), second=_waiting_words(row))
        if row.waiting is None:
            return Cell(translate("PlanRows", "文书都已签齐"), glyph=Mark("", "disc with tick", "ok"))
        return Cell(_waiting_words(row))

    def _due(self, row: PlanRow) -> Cell:
        if row.days_left is None:
            return empty_cell(translate("PlanRows", "没有期限"))
        return Cell(due_words(row.days_left), tone=due_tone(row.days_left))


def _waiting_words(row: PlanRow) -> str:
    said = [_step_words(step) for step in row.steps if step.waits]
    return translate("PlanRows", "；").join(said)


def _step_words(step: PaperStep) -> str:
    kind = kind_words(step.kind)
    if not step.paper_id:
        return translate("PlanRows", "{kind}还没有出").format(kind=kind)
    words = translate("PlanRows", "{kind}缺 {left} 个签章")
    return words.format(kind=kind, left=step.wanted - step.done)


def kind_words(kind: str) -> str:
    """The name of a kind of paper: 安置建议书, 安置决定书, 一人一案."""
    words = say(f"signing.kind.{kind}", spoken())
    return words[:1].upper() + words[1:]
