"""What a table shows, as values: columns, cells, and the roles by which a model hands them over."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

from committee_desk.desk.components.tokens import Mark
from committee_desk.desk.language import joined

#: A model answers this role with a `Cell`.
CELL = Qt.ItemDataRole.UserRole + 1
#: A model answers this role with the id (str) of the row.
ROW_ID = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its width in px at 100 % text, and how it behaves.

    *stretch* takes the room that is left (one column); *right* aligns head and cells right (numbers);
    columns that are not *narrow* go when the window is narrow.
    """

    key: str
    title: str
    width: int = 120
    stretch: bool = False
    right: bool = False
    narrow: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: *text*, and optionally a *second* line, a chip, a glyph, an icon or a person before the text.

    *tone* is a text tone (text, text2, text3, accent, ok, warn, bad, violet). With *chip* the mark's word
    stands in a chip and *text* after it; *person* is the key that tints the circle of the person *text*.
    *framed* is the colour role of a box round the text, "" for none.
    """

    text: str = ""
    second: str = ""
    tone: str = "text"
    strong: bool = False
    chip: Mark | None = None
    glyph: Mark | None = None
    icon: str = ""
    person: str = ""
    framed: str = ""

    def spoken(self) -> str:
        """What a screen reader says."""
        marks = [mark.text for mark in (self.chip, self.glyph) if mark]
        return joined("，", *marks, self.text, self.second)


def name_cell(name: str, second: str = "") -> Cell:
    """The first cell of a row: the name strong, its number beneath."""
    return Cell(name, second=second, strong=True)


def chip_cell(mark: Mark) -> Cell:
    """A verdict or state."""
    return Cell(chip=mark)


def empty_cell(text: str) -> Cell:
    """Nothing yet, said in words such as 尚未决定; never a dash."""
    return Cell(text, tone="text3")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a small table that is held in memory."""

    id: str
    cells: tuple[Cell, ...]
