"""One roster against another: who is new, who is gone, what changed; and last year's children that are missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from .matching import certified_id, sound_id
from .rules import outcome_of
from .values import VALUE_FIELDS, Finding, Outcome, RosterReading, RosterRow

Key = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a child that reads otherwise now."""

    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A child of both rosters that the newer one says something else of."""

    before: RosterRow
    after: RosterRow
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class RosterDiff:
    """Every child of two rosters once: only in the newer, only in the older, changed, or the same (the newer row)."""

    added: tuple[RosterRow, ...]
    gone: tuple[RosterRow, ...]
    changed: tuple[ChangedRow, ...]
    same: tuple[RosterRow, ...]


def diff_rosters(old: Iterable[RosterRow], new: Iterable[RosterRow]) -> RosterDiff:
    """Children of *new* beside those of *old*: by ID, else by certificate, else by name, birth date and township."""
    older, newer = _Children(old), _Children(new)
    added: list[RosterRow] = []
    changed: list[ChangedRow] = []
    same: list[RosterRow] = []
    for row in newer.rows:
        before = older.find(row)
        if before is None:
            added.append(row)
        elif changes := tuple(_changes(before, row)):
            changed.append(ChangedRow(before, row, changes))
        else:
            same.append(row)
    return RosterDiff(tuple(added), missing_from(older, newer), tuple(changed), tuple(same))


def since_last_year(reading: RosterReading, previous: Iterable[RosterRow]) -> RosterReading:
    """*reading* with a note on each child that *previous* lists, too, and the children that it does not name."""
    before = tuple(previous)
    missing = missing_children(before, reading.rows)
    return replace(reading, rows=listed_before(reading.rows, before), missing=missing)


def listed_before(rows: Iterable[RosterRow], previous: Iterable[RosterRow]) -> tuple[RosterRow, ...]:
    """*rows* with PREVIOUSLY_LISTED, which is no fault, on those whose child stands in *previous*."""
    older = _Children(previous)
    return tuple(_noted(row, older.find(row)) if comes_in(row) else row for row in rows)


def missing_children(previous: Iterable[RosterRow], rows: Iterable[RosterRow]) -> tuple[RosterRow, ...]:
    """The rows of *previous* whose child stands nowhere in *rows*."""
    return missing_from(_Children(previous), _Children(rows))


def comes_in(row: RosterRow) -> bool:
    """Whether the row stands for a child that is taken."""
    return row.outcome in {Outcome.ACCEPTED, Outcome.FLAGGED}


class _Children:
    """The children of a roster, found again by their numbers or their names."""

    def __init__(self, rows: Iterable[RosterRow]) -> None:
        self.rows = [row for row in rows if comes_in(row)]
        self._by_key: dict[Key, RosterRow] = {}
        for row in self.rows:
            for key in _keys(row):
                self._by_key.setdefault(key, row)

    def find(self, row: RosterRow) -> RosterRow | None:
        """The same child's row; a name tells only where one of the two has no sound number."""
        for key in _keys(row):
            found = self._by_key.get(key)
            if found is not None and (key[0] != "name" or not (_number(found) and _number(row))):
                return found
        return None


def missing_from(older: _Children, newer: _Children) -> tuple[RosterRow, ...]:
    """Children of *older* whom *newer* does not name."""
    return tuple(row for row in older.rows if newer.find(row) is None)


def _number(row: RosterRow) -> str | None:
    return sound_id(row.values.resident_id) or certified_id(row.values.certificate)


def _keys(row: RosterRow) -> Iterator[Key]:
    values = row.values
    if number := _number(row):
        yield ("id", number)
    if values.certificate and len(values.certificate) >= 20:
        yield ("certificate", values.certificate[:20])
    if values.name and values.birth_date:
        yield ("name", values.name, values.birth_date, values.township)


def _noted(row: RosterRow, before: RosterRow | None) -> RosterRow:
    if before is None:
        return row
    findings = (*row.findings, Finding("PREVIOUSLY_LISTED", related=(before.sheet, before.row)))
    return replace(row, findings=findings, outcome=outcome_of(findings))


def _changes(before: RosterRow, after: RosterRow) -> Iterator[FieldChange]:
    for name in VALUE_FIELDS:
        old, new = getattr(before.values, name), getattr(after.values, name)
        if old != new:
            yield FieldChange(name, old, new)
