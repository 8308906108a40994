"""A sheet before anybody has understood it: physical rows of cells, and what the file says about them."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

Cell = str | int | float | bool | datetime.date | datetime.time | datetime.timedelta | None
"""A cell as the reader gives it; `datetime` is a `date`, too. An empty string and None are both blank."""

Position = tuple[int, int]
"""Physical row from 1 and column from 0."""


@dataclass(slots=True)
class RawSheet:
    """One sheet (or CSV file): `rows[n]` is physical row n + 1.

    *merged* holds (first row, first column, last row, last column), inclusive. *row_codes* are findings that the
    reader itself already has about a row.
    """

    name: str
    rows: list[list[Cell]]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    struck: frozenset[Position] = frozenset()
    errors: frozenset[Position] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    epoch_1904: bool = False
    ragged_matters: bool = False
    """Whether a row with another number of cells than the header has lost or gained a separator (CSV)."""
    row_codes: dict[int, tuple[str, ...]] = field(default_factory=dict)
    hidden_columns: frozenset[int] = frozenset()
    edited: frozenset[Position] = frozenset()
    """Cells that a person corrected before the reading."""

    def numbered(self) -> Iterator[tuple[int, list[Cell]]]:
        """Non-empty rows with their physical number."""
        broken = {row for row, _ in self.errors}
        for number, cells in enumerate(self.rows, start=1):
            if number in broken or any(text_of(cell) for cell in cells):
                yield number, cells


def text_of(cell: Cell) -> str:
    """The cell as text, outer white space gone; whole numbers without a point, dates in ISO 8601."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e21 else repr(cell)
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time() else cell.isoformat(" ")
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return str(cell)
