"""Rows against each other: exact repeats, one ID on two rows, the same name and birth date twice (twins are not)."""

from dataclasses import dataclass, field

from .checks import Draft, extra_cells
from .matching import certified_id, identical_row_key, sound_id
from .values import Finding, RosterValues

Place = tuple[str | None, str, int]
"""File (None while only one is read), sheet and row."""


@dataclass(slots=True)
class Repeats:
    """What the rows so far have said; ask each row once, in the order of the file."""

    _rows: dict[object, Place] = field(default_factory=dict)
    _numbers: dict[str, tuple[Place, str | None]] = field(default_factory=dict)
    _names: dict[tuple[str, str], tuple[Place, str | None]] = field(default_factory=dict)

    def check(self, sheet: str, draft: Draft) -> None:
        """Add DUPLICATE_IDENTICAL, DUPLICATE_ID, NAME_DIFFERS or POSSIBLE_DUPLICATE with the earlier row's place."""
        beside = (extra_cells(draft), _damaged_cells(draft))
        draft.findings.extend(self.see((None, sheet, draft.shaped.row), draft.values, beside))

    def see(self, place: Place, values: RosterValues, beside: object) -> list[Finding]:
        """What is to be said of a row after the rows before it; *beside* is all that it says outside its *values*.

        Two rows are identical only if both agree.
        """
        key = (identical_row_key(values), beside)
        if key in self._rows:
            return [_finding("DUPLICATE_IDENTICAL", None, self._rows[key])]
        self._rows[key] = place
        number = sound_id(values.resident_id) or certified_id(values.certificate)
        found = self._same_number(values, number) or self._same_name(values, number)
        self._remember(values, number, place)
        return found

    def _same_number(self, values: RosterValues, number: str | None) -> list[Finding]:
        if number is None or number not in self._numbers:
            return []
        earlier, name = self._numbers[number]
        found = [_finding("DUPLICATE_ID", "resident_id", earlier)]
        if name and values.name and name != values.name:
            found.append(_finding("NAME_DIFFERS", "name", earlier))
        return found

    def _same_name(self, values: RosterValues, number: str | None) -> list[Finding]:
        """Two sound IDs that differ are two people, whatever they are called."""
        key = _name_key(values)
        if key is None or key not in self._names:
            return []
        earlier, other = self._names[key]
        return [_finding("POSSIBLE_DUPLICATE", "name", earlier)] if number is None or other is None else []

    def _remember(self, values: RosterValues, number: str | None, place: Place) -> None:
        if number:
            self._numbers.setdefault(number, (place, values.name))
        key = _name_key(values)
        if key is not None:
            self._names.setdefault(key, (place, number))


def _finding(code: str, name: str | None, earlier: Place) -> Finding:
    file, sheet, row = earlier
    return Finding(code, name, related=(sheet, row), related_file=file)


def _name_key(values: RosterValues) -> tuple[str, str] | None:
    return (values.name, values.birth_date) if values.name and values.birth_date else None


def _damaged_cells(draft: Draft) -> tuple[str | None, ...]:
    """Cells that gave no value, as written: two rows with different damage are not one row twice."""
    return tuple(finding.value for finding in draft.findings if finding.value)
