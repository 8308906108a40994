"""What a person put right in a file before it comes in: cells and columns, step by step, back and forth."""

from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field, replace

from committee_desk.roster import Edit, Mapping

CellPlace = tuple[str, str, int, str]
"""File, sheet, row, column letter."""
ColumnPlace = tuple[str, str, str]
"""File, sheet, column letter."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """One state of affairs: new texts of cells, fields by label (all files), fields by letter (one sheet)."""

    cells: AnyMapping[CellPlace, str] = field(default_factory=dict)
    labels: AnyMapping[str, str] = field(default_factory=dict)
    letters: AnyMapping[ColumnPlace, str] = field(default_factory=dict)

    def mapping(self, file: str) -> Mapping:
        """What the reader is told of the columns of *file*."""
        own = {(sheet, letter): name for (of, sheet, letter), name in self.letters.items() if of == file}
        return Mapping(dict(self.labels), own)

    def edits(self, file: str) -> tuple[Edit, ...]:
        """The corrected cells of *file*, in the order of the sheet."""
        own = sorted((sheet, row, letter) for of, sheet, row, letter in self.cells if of == file)
        return tuple(
            Edit(sheet, row, letter, self.cells[file, sheet, row, letter]) for sheet, row, letter in own
        )


class CorrectionsMade:
    """Every step can be taken back and taken again; a new step forgets what was taken back."""

    def __init__(self, labels: AnyMapping[str, str] | None = None) -> None:
        self._steps = [Corrected(labels=dict(labels or {}))]
        self._at = 0
        self._originals: dict[CellPlace, str] = {}

    @property
    def now(self) -> Corrected:
        """The present state."""
        return self._steps[self._at]

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return self._at + 1 < len(self._steps)

    def edit(self, place: CellPlace, original: str, text: str) -> bool:
        """Let the cell at *place*, which reads *original* in the file, read *text*; False where nothing changes."""
        first = self._originals.setdefault(place, original)
        if text == self.now.cells.get(place, first):
            return False
        cells = {**self.now.cells, place: text}
        if text == first:
            del cells[place]
        self._step(replace(self.now, cells=cells))
        return True

    def map_columns(self, labels: AnyMapping[str, str], letters: AnyMapping[ColumnPlace, str]) -> bool:
        """Add a person's word on columns; a later word on the same column wins."""
        step = replace(
            self.now,
            labels={**self.now.labels, **labels},
            letters={**self.now.letters, **letters},
        )
        if step == self.now:
            return False
        self._step(step)
        return True

    def know_labels(self, labels: AnyMapping[str, str]) -> None:
        """Begin again from what a sender's columns were called before; corrected cells stay."""
        self._steps = [replace(self.now, labels=dict(labels))]
        self._at = 0

    def original(self, place: CellPlace) -> str | None:
        """What the file has in a cell that is corrected now; None for any other."""
        return self._originals.get(place) if place in self.now.cells else None

    def original_of(self, place: CellPlace) -> str:
        """What the file has at *place*, which was corrected at some time."""
        return self._originals.get(place, "")

    def undo(self) -> Corrected | None:
        """Take a step back; the state that was left, None where there is none."""
        if not self.can_undo:
            return None
        left = self.now
        self._at -= 1
        return left

    def redo(self) -> Corrected | None:
        """Take a step again; the state that was left."""
        if not self.can_redo:
            return None
        left = self.now
        self._at += 1
        return left

    def _step(self, state: Corrected) -> None:
        self._steps = [*self._steps[: self._at + 1], state]
        self._at += 1


def files_between(one: Corrected, other: Corrected, files: tuple[str, ...]) -> frozenset[str]:
    """The *files* that read otherwise in one state than in the other."""
    return frozenset(
        file
        for file in files
        if one.mapping(file) != other.mapping(file) or one.edits(file) != other.edits(file)
    )


def changed_cells(one: Corrected, other: Corrected) -> frozenset[CellPlace]:
    """The cells that read otherwise in one state than in the other."""
    places = {*one.cells, *other.cells}
    return frozenset(place for place in places if one.cells.get(place) != other.cells.get(place))
