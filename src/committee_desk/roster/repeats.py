"""Rows against each other: exact repeats, one ID on two rows, the same name and birth date twice (twins are not)."""

from dataclasses import dataclass, field

from .checks import Draft, extra_cells
from .matching import certified_id, identical_row_key, sound_id
from .values import Finding

Place = tuple[str, int]


@dataclass(slots=True)
class Repeats:
    """What the rows so far have said; ask each row once, in the order of the file."""

    _rows: dict[object, Place] = field(default_factory=dict)
    _numbers: dict[str, tuple[Place, str | None]] = field(default_factory=dict)
    _names: dict[tuple[str, str], tuple[Place, str | None]] = field(default_factory=dict)

    def check(self, sheet: str, draft: Draft) -> None:
        """Add DUPLICATE_IDENTICAL, DUPLICATE_ID, NAME_DIFFERS or POSSIBLE_DUPLICATE with the earlier row's place."""
        place = (sheet, draft.shaped.row)
        key = (identical_row_key(draft.values), tuple(extra_cells(draft)), _damaged_cells(draft))
        if key in self._rows:
            draft.findings.append(Finding("DUPLICATE_IDENTICAL", related=self._rows[key]))
            return
        self._rows[key] = place
        number = sound_id(draft.values.resident_id) or certified_id(draft.values.certificate)
        if not (number and self._same_number(draft, number)):
            self._same_name(draft, number)
        self._remember(draft, number, place)

    def _same_number(self, draft: Draft, number: str) -> bool:
        if number not in self._numbers:
            return False
        earlier, name = self._numbers[number]
        draft.findings.append(Finding("DUPLICATE_ID", "resident_id", related=earlier))
        if name and draft.values.name and name != draft.values.name:
            draft.findings.append(Finding("NAME_DIFFERS", "name", related=earlier))
        return True

    def _same_name(self, draft: Draft, number: str | None) -> None:
        """Two sound IDs that differ are two people, whatever they are called."""
        key = _name_key(draft)
        if key is None or key not in self._names:
            return
        earlier, other = self._names[key]
        if number is None or other is None:
            draft.findings.append(Finding("POSSIBLE_DUPLICATE", "name", related=earlier))

    def _remember(self, draft: Draft, number: str | None, place: Place) -> None:
        if number:
            self._numbers.setdefault(number, (place, draft.values.name))
        key = _name_key(draft)
        if key is not None:
            self._names.setdefault(key, (place, number))


def _name_key(draft: Draft) -> tuple[str, str] | None:
    values = draft.values
    return (values.name, values.birth_date) if values.name and values.birth_date else None


def _damaged_cells(draft: Draft) -> tuple[str | None, ...]:
    """Cells that gave no value, as written: two rows with different damage are not one row twice."""
    return tuple(finding.value for finding in draft.findings if finding.value)
