"""What each row of a reading means for the county: known or new, what it fills, where it differs. It writes nothing.

The foresight and the import go through this one pass, so that what was shown is what is done.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import sqlalchemy as sa

from ..office import Look
from ..records.roster_source import roster_row, roster_source
from .known_children import Doubt, KnownChildren
from .said_facts import Facts, differences, facts_of, gaps, stored_facts, with_readings
from .values import Finding, Outcome, RosterRow

COMES_IN = frozenset({"accepted", "flagged"})
DIFFERS = "DIFFERS_FROM_RECORD"
AT_ONCE = 500
"""Rows that are decided and written together: what the county knows of them is one question."""


class Named(NamedTuple):
    """Whom a row speaks of: a child known before this row, or a new one; and whether its case of this year begins."""

    child_id: str
    is_new: bool
    begins_case: bool
    doubts: tuple[Doubt, ...]
    codes: tuple[str, ...] = ()
    """What only the county knows of a new child's row: its number belongs to a child of another name."""


class Decided(NamedTuple):
    """What becomes of one row: *effect* is new, changed, same or none.

    *facts* is the child as it stands after the row. *filled* are the gaps that the row closed ({column: [before,
    after]}), *differs* the fields in which it contradicts the record. Empty where the row brings nobody.
    """

    row: RosterRow
    effect: str
    named: Named | None = None
    facts: Facts = {}
    filled: dict[str, list[str | int | None]] | None = None
    differs: tuple[str, ...] = ()
    was_accepted: bool = False
    """Whether the row was without fault by itself and is flagged only for what the county knows."""

    @property
    def child_id(self) -> str:
        """The child of the row; empty where it brings nobody."""
        return self.named.child_id if self.named else ""


class Intake:
    """One pass over the rows of a reading, in their order."""

    def __init__(self, look: Look, new_id: Callable[[], str], sources: frozenset[str] = frozenset()) -> None:
        self._look = look
        self._new_id = new_id
        self._sources = sources
        self._known = KnownChildren(look.connection, look.county.year)
        self._earlier: dict[str, tuple[RosterRow, ...]] = {}
        """By child, the rows of this pass that named it: what they filled may not be in the table yet."""

    def decide(self, rows: Sequence[RosterRow]) -> Iterator[list[Decided]]:
        """Every row's fate, some hundred rows at a time."""
        for first in range(0, len(rows), AT_ONCE):
            some = rows[first : first + AT_ONCE]
            yield self._decide_some(some, [self._name(row) for row in some])

    def _name(self, row: RosterRow) -> Named | None:
        if row.outcome not in COMES_IN:
            return None
        found = self._known.find(row.values)
        child_id = found.child_id or self._new_id()
        self._known.add(row.values, child_id)
        begins_case = child_id not in self._known.with_case
        # Also a child of an earlier year that comes up again: the same child, a new case.
        self._known.with_case.add(child_id)
        if found.child_id:
            return Named(child_id, False, begins_case, ())
        return Named(child_id, True, begins_case, found.doubts, found.codes)

    def _decide_some(self, rows: Sequence[RosterRow], named: Sequence[Named | None]) -> list[Decided]:
        wanted = [one.child_id for one in named if one and not one.is_new]
        stored = stored_facts(self._look.connection, wanted) if wanted else {}
        decided = [
            self._decide(row, one, stored) if one else Decided(row, "none")
            for row, one in zip(rows, named, strict=True)
        ]
        return self._flagged(decided)

    def _decide(self, row: RosterRow, named: Named, stored: dict[str, Facts]) -> Decided:
        said = facts_of(row.values)
        earlier = self._earlier.get(named.child_id, ())
        self._earlier[named.child_id] = (*earlier, row)
        if named.is_new:
            accepted = bool(named.codes) and row.outcome is Outcome.ACCEPTED
            row = _told(row, named.codes)
            return Decided(row, "new", named, with_readings(said), was_accepted=accepted)
        before = _after(earlier, stored.get(named.child_id))
        closed = gaps(before, said)
        facts = {**before, **closed} if closed else before
        filled = {name: [before[name], value] for name, value in closed.items()} or None
        differs = tuple(differences(before, said))
        return Decided(row, "changed" if closed else "same", named, facts, filled, differs)

    def _flagged(self, decided: list[Decided]) -> list[Decided]:
        """Rows that contradict the record wait for a person, unless an earlier row of the child said the same."""
        asked = [one.child_id for one in decided if one.differs]
        if not asked:
            return decided
        earlier = _said_before(self._look.connection, asked, self._sources)
        return [_flag(one, earlier) if one.differs else one for one in decided]


def _after(rows: Sequence[RosterRow], stored: Facts | None) -> Facts:
    """A child after *rows* of this pass; one that the first of them began may not be *stored* yet."""
    if stored is None:
        facts, rows = with_readings(facts_of(rows[0].values)), rows[1:]
    else:
        facts = stored
    for row in rows:
        facts = {**facts, **gaps(facts, facts_of(row.values))}
    return facts


def _told(row: RosterRow, codes: tuple[str, ...]) -> RosterRow:
    if not codes:
        return row
    findings = (*row.findings, *(Finding(code, "name", None, row.values.name) for code in codes))
    return replace(row, findings=findings, outcome=Outcome.FLAGGED)


def _flag(one: Decided, earlier: dict[str, list[Facts]]) -> Decided:
    said = earlier.get(one.child_id, [])
    values = one.row.values.as_dict()
    differs = tuple(
        name for name in one.differs if not any(before.get(name) == values[name] for before in said)
    )
    if not differs:
        return one._replace(differs=())
    findings = (*one.row.findings, *(Finding(DIFFERS, name, None, values[name]) for name in differs))
    row = replace(one.row, outcome=Outcome.FLAGGED, findings=findings)
    return one._replace(row=row, differs=differs, was_accepted=one.row.outcome is Outcome.ACCEPTED)


def _said_before(
    connection: sa.Connection, child_ids: list[str], but: frozenset[str]
) -> dict[str, list[Facts]]:
    """What rows of files that were not withdrawn said of these children: a person may have answered it already."""
    question = (
        sa.select(roster_row.c.child_id, roster_row.c["values"].label("said"))
        .join(roster_source, roster_source.c.id == roster_row.c.source_id)
        .where(roster_row.c.child_id.in_(child_ids), roster_source.c.withdrawn_at.is_(None))
        .where(roster_source.c.id.not_in(but))
    )
    said: dict[str, list[Facts]] = {}
    for row in connection.execute(question):
        said.setdefault(row.child_id, []).append(row.said)
    return said
