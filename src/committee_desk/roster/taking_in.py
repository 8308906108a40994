"""Writing what was decided about the rows of a roster: children, cases, rows with their fate, doubtful pairs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any

import sqlalchemy as sa

from ..office import UnitOfWork
from ..records.case import case
from ..records.case_states import State
from ..records.child import child
from ..records.column_types import Moment
from ..records.roster_source import roster_row, roster_source
from .bulk import insert_many, json_text, text_object, update_many
from .intake import DIFFERS, Decided
from .numbering import NumberSeries
from .pairs import raise_pairs
from .said_facts import LISTED, READINGS, SAID, list_again, spaced
from .values import Counts, Outcome

_CHILD = ("id", *SAID, *READINGS, "registered_at")
_CASE = (
    *("id", "number", "child_id", "year", "round", "state", *LISTED, "needs_look"),
    *("due", "due_provisional", "registered_at", "changed_at", "version_id"),
)
_ROW = (
    *("id", "source_id", "sheet", "row", "outcome", "effect", "codes", "values"),
    *("child_id", "case_id", "filled"),
)
Filled = dict[str, list[str | int | None]]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did: how many children are new, learnt something, or were known already; and new cases.

    *differing* rows contradict the county's record, *doubtful* ones brought a child that may be a known one.
    """

    source_id: str
    new: int
    changed: int
    same: int
    cases: int
    differing: int = 0
    doubtful: int = 0


class Together:
    """What the sources of one import share: the series of case numbers, and whose case one of them has begun."""

    def __init__(self, work: UnitOfWork) -> None:
        self.numbers = NumberSeries(work)
        self.begun: set[str] = set()


class TakingIn:
    """Writes what was decided about the rows of one source."""

    def __init__(self, work: UnitOfWork, source_id: str, together: Together) -> None:
        self._work = work
        self._numbers = together.numbers
        self._now = Moment().process_bind_param(work.now(), None)
        self._due = str(work.policy.day_of("deadline.assess", work.county.year))
        self._begun = together.begun
        self._raised = 0
        self.rows = 0
        self.result = ImportResult(source_id, 0, 0, 0, 0)

    def write(self, decided: Sequence[Decided]) -> None:
        """Children first, then their cases, then the rows that refer to both."""
        new = [one for one in decided if one.effect == "new"]
        self._many(child, _CHILD, [self._child(one) for one in new])
        cases = {at: self._case(one) for at, one in enumerate(decided) if one.named and one.named.begins_case}
        self._many(case, _CASE, list(cases.values()))
        self._begun.update(one[2] for one in cases.values())
        filled = self._fill(decided)
        for at, looks in self._ask_to_look(decided).items():
            filled.setdefault(at, {})["needs_look"] = looks
        rows = [
            self._row(one, cases[at][0] if at in cases else None, filled.get(at))
            for at, one in enumerate(decided)
        ]
        self._many(roster_row, _ROW, rows)
        self._raise_doubts([(row[0], one) for row, one in zip(rows, decided, strict=True)])
        self._count(decided, len(cases))

    def keep_counts(self, read: Counts) -> None:
        """Rows that were accepted by themselves and contradict the record wait for a person like other flagged ones."""
        if self._raised:
            new = replace(read, accepted=read.accepted - self._raised, flagged=read.flagged + self._raised)
            mine = roster_source.c.id == self.result.source_id
            self._work.connection.execute(roster_source.update().where(mine).values(**new.as_dict()))

    def _many(self, table: sa.Table, columns: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
        insert_many(self._work.connection, table, columns, rows)

    def _child(self, one: Decided) -> tuple[Any, ...]:
        return (one.child_id, *_kept_of(one.facts), self._now)

    def _fill(self, decided: Sequence[Decided]) -> dict[int, Filled]:
        """What a person or an earlier roster wrote is never overwritten; the list of cases repeats what was learnt."""
        learnt = [
            (one.child_id, {name: after for name, (_, after) in one.filled.items()})
            for one in decided
            if one.filled
        ]
        update_many(self._work.connection, child, "id", learnt)
        list_again(self._work.connection, learnt)
        return {at: dict(one.filled) for at, one in enumerate(decided) if one.filled}

    def _case(self, one: Decided) -> tuple[Any, ...]:
        facts, work = one.facts, self._work
        return (
            work.new_id(),
            self._numbers.next(),
            one.child_id,
            work.county.year,
            1,
            State.REGISTERED.value,
            *(
                facts["pinyin"],
                facts["initials"],
                spaced(facts["name"]),
                facts["township"],
                facts["category"],
            ),
            _joined((), one.row.codes) if one.row.outcome is Outcome.FLAGGED else None,
            self._due,
            False,
            self._now,
            self._now,
            1,
        )

    def _ask_to_look(self, decided: Sequence[Decided]) -> dict[int, list[str | int | None]]:
        """A case that stands already waits for a person where a row contradicts the record, or is a flawed repeat."""
        asked = {at: codes for at, one in enumerate(decided) if (codes := self._to_look_at(one))}
        standing = self._standing([decided[at].child_id for at in asked])
        written: dict[int, list[str | int | None]] = {}
        for at, codes in asked.items():
            case_id, before = standing.get(decided[at].child_id, (None, None))
            after = _joined((before or "").split(","), codes)
            if case_id and after != before:
                standing[decided[at].child_id] = (case_id, after)
                written[at] = [before, after]
        changed = {standing[decided[at].child_id] for at in written}
        update_many(
            self._work.connection, case, "id", [(one, {"needs_look": after}) for one, after in changed]
        )
        return written

    def _to_look_at(self, one: Decided) -> tuple[str, ...]:
        if one.named is None or one.named.begins_case or one.row.outcome is not Outcome.FLAGGED:
            return ()
        if one.child_id in self._begun:
            return one.row.codes
        return (DIFFERS,) if one.differs else ()

    def _standing(self, child_ids: list[str]) -> dict[str, tuple[str, str | None]]:
        if not child_ids:
            return {}
        question = (
            sa.select(case.c.child_id, case.c.id, case.c.needs_look)
            .where(case.c.child_id.in_(child_ids), case.c.year == self._work.county.year)
            .order_by(case.c.round)
        )
        return {row.child_id: (row.id, row.needs_look) for row in self._work.connection.execute(question)}

    def _row(self, one: Decided, case_id: str | None, filled: Filled | None) -> tuple[Any, ...]:
        row = one.row
        return (
            self._work.new_id(),
            self.result.source_id,
            row.sheet,
            row.row,
            row.outcome.value,
            one.effect,
            json_text(row.codes) if row.findings else "[]",
            text_object(row.values._fields, row.values),
            one.child_id if one.named else None,
            case_id,
            json_text(filled) if filled else None,
        )

    def _raise_doubts(self, rows: list[tuple[str, Decided]]) -> None:
        """Doubtful pairs go to the one queue; the import never stops to ask."""
        raise_pairs(
            self._work,
            (
                (one.child_id, doubt, row_id)
                for row_id, one in rows
                if one.named
                for doubt in one.named.doubts
            ),
        )

    def _count(self, decided: Sequence[Decided], cases: int) -> None:
        so_far, effects = self.result, Counter(one.effect for one in decided)
        self.rows += len(decided)
        self._raised += sum(one.was_accepted for one in decided)
        self.result = replace(
            so_far,
            new=so_far.new + effects["new"],
            changed=so_far.changed + effects["changed"],
            same=so_far.same + effects["same"],
            cases=so_far.cases + cases,
            differing=so_far.differing + sum(bool(one.differs) for one in decided),
            doubtful=so_far.doubtful + sum(bool(one.named and one.named.doubts) for one in decided),
        )


_kept_of = itemgetter(*SAID, *READINGS)


def _joined(before: Iterable[str], codes: Iterable[str]) -> str:
    """All codes once, as many as the column takes."""
    kept = ""
    for code in dict.fromkeys((*before, *codes)):
        longer = f"{kept},{code}" if kept else code
        kept = longer if len(longer) <= 400 else kept
    return kept
