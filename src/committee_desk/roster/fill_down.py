"""Cells that say "as above" or are merged with the cell above get its value; a truly blank cell stays blank."""

from collections.abc import Iterable
from functools import cache

from ..resources import toml_resource
from .columns import ColumnMap
from .sheets import Cell, RawSheet
from .table_shape import RECORD, ShapedRow


def fill_down(sheet: RawSheet, rows: Iterable[ShapedRow]) -> None:
    """Fill the cells of the records in place; who the child is is never taken from the row above."""
    above: dict[str, Cell] = {}
    merged = _merged_sources(sheet)
    columns, wanted = ColumnMap(), list[tuple[int, str]]()
    for shaped in rows:
        if shaped.kind == "HEADER":
            above = {}
        if shaped.columns is not columns:
            columns = shaped.columns
            wanted = [(column, name) for column, name in columns.fields.items() if name in _fields("fields")]
        if shaped.kind == RECORD:
            _fill_merged(sheet, shaped, merged)
            _fill_same(shaped, wanted, above)


def _merged_sources(sheet: RawSheet) -> dict[tuple[int, int], int]:
    """Cell → row that holds the value of its vertical merge."""
    return {
        (row, left): top
        for top, left, bottom, right in sheet.merged
        if left == right and bottom - top < 100_000
        for row in range(top + 1, bottom + 1)
    }


def _fill_merged(sheet: RawSheet, shaped: ShapedRow, merged: dict[tuple[int, int], int]) -> None:
    if not merged:
        return
    fields = _fields("merged_fields")
    for column, name in shaped.columns.fields.items():
        top = merged.get((shaped.row, column))
        if (
            top is not None
            and (shaped.row, column) not in sheet.edited
            and name in fields
            and top <= len(sheet.rows)
            and column < len(sheet.rows[top - 1])
        ):
            _put(shaped, column, sheet.rows[top - 1][column])


def _fill_same(shaped: ShapedRow, wanted: list[tuple[int, str]], above: dict[str, Cell]) -> None:
    same = _same_words()
    for column, name in wanted:
        cell = shaped.cells[column] if column < len(shaped.cells) else None
        if isinstance(cell, str) and cell.strip() in same and name in above:
            cell = above[name]
            _put(shaped, column, cell)
        above[name] = cell


def _put(shaped: ShapedRow, column: int, cell: Cell) -> None:
    shaped.cells.extend([None] * (column + 1 - len(shaped.cells)))
    shaped.cells[column] = cell


@cache
def _fields(which: str) -> frozenset[str]:
    return frozenset(toml_resource("roster", "rows.toml")["fill"][which])


@cache
def _same_words() -> frozenset[str]:
    return frozenset(toml_resource("roster", "rows.toml")["fill"]["same"])
