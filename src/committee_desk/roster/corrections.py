"""What a person says of a file before it is judged: which column is which field, and what a cell should read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ..errors import Place, Refusal
from ..resources import toml_resource
from .sheets import RawSheet

LEFT_OUT = ""
"""In place of a field: the column stays out of the reading."""
_COLUMNS = 16_384  # as many as a sheet can have


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column holds which field, said by a person; LEFT_OUT keeps a column out.

    *labels* (`plain_label` of a header → field) hold wherever the header stands, and are what is learnt of a sender.
    *letters* ((sheet, column letter) → field) serve columns without a label and sheets without a header, and win.
    """

    labels: dict[str, str] = field(default_factory=dict)
    letters: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        unknown = {*self.labels.values(), *self.letters.values()} - mappable_fields() - {LEFT_OUT}
        if unknown:
            raise ValueError(f"no field of a roster: {sorted(unknown)}")

    def letters_of(self, sheet: str) -> dict[int, str]:
        """Column index (from 0) → field for one sheet."""
        return {column_index(letter): name for (of, letter), name in self.letters.items() if of == sheet}


@dataclass(frozen=True, slots=True)
class Edit:
    """One cell corrected before the row is judged; *column* is a letter, and the new content is text."""

    sheet: str
    row: int
    column: str
    text: str


@cache
def mappable_fields() -> frozenset[str]:
    """Every field that a column can be said to hold; some of them (sequence, age …) are known and not kept."""
    return frozenset(toml_resource("roster", "headers.toml")["fields"])


def column_index(letter: str) -> int:
    """The index (from 0) of a column letter: A → 0, AA → 26; raises ValueError for what is none."""
    index = 0
    for mark in letter:
        if not "A" <= mark <= "Z":
            raise ValueError(letter)
        index = index * 26 + ord(mark) - 64
    if not 0 < index <= _COLUMNS:
        raise ValueError(letter)
    return index - 1


def apply_edits(sheets: Iterable[RawSheet], edits: Iterable[Edit]) -> None:
    """Put the corrected texts into *sheets*; refuses (roster.edit_nowhere) an edit of a row that is not there.

    An edited cell is no error any more, and no merged cell is filled over it.
    """
    by_name = {sheet.name: sheet for sheet in sheets}
    for edit in edits:
        sheet, column = by_name.get(edit.sheet), column_index(edit.column)
        if sheet is None or not 1 <= edit.row <= len(sheet.rows):
            raise Refusal(
                "roster.edit_nowhere", place=Place(sheet=edit.sheet, row=edit.row, column=edit.column)
            )
        cells = sheet.rows[edit.row - 1]
        cells.extend([None] * (column + 1 - len(cells)))
        cells[column] = edit.text
        sheet.errors -= {(edit.row, column)}
        sheet.edited |= {(edit.row, column)}


def pack_corrections(mapping: Mapping, edits: Iterable[Edit]) -> dict[str, Any]:
    """Plain JSON values of both, for the child process."""
    return {
        "labels": mapping.labels,
        "letters": [[sheet, letter, name] for (sheet, letter), name in mapping.letters.items()],
        "edits": [[edit.sheet, edit.row, edit.column, edit.text] for edit in edits],
    }


def unpack_corrections(packed: dict[str, Any]) -> tuple[Mapping, tuple[Edit, ...]]:
    """What `pack_corrections` took apart."""
    letters = {(sheet, letter): name for sheet, letter, name in packed["letters"]}
    return Mapping(dict(packed["labels"]), letters), tuple(Edit(*edit) for edit in packed["edits"])
