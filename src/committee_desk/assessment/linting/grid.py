"""A workbook as the linter reads it: sheets of cells that know their place, columns by what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...errors import column_letter
from ..workbook import MOST_COLUMNS, MOST_ROWS, Workbook, cell_text, header_of, sheet_of, tables
from .faults import Fault

_ALIASES = {
    "survey": {
        "relevance": "relevant",
        "calculate": "calculation",
        "readonly": "read_only",
        "count": "repeat_count",
        "jr:count": "repeat_count",
        "constraining_message": "constraint_message",
        "requiredmsg": "required_message",
        "caption": "label",
        "command": "type",
        "tag": "name",
        "value": "name",
    },
    "choices": {"list name": "list_name", "value": "name", "caption": "label"},
    "settings": {"id_string": "form_id", "set_form_id": "form_id", "set_form_title": "form_title"},
}
TRANSLATED = (
    "label", "hint", "guidance_hint", "constraint_message", "required_message", "image", "big-image", "audio", "video",
)  # fmt: skip
"""Columns that exist once a language."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: *row* from 1, *column* from 0."""

    sheet: str
    row: int
    column: int
    text: str

    def fault(self, code: str, proposal: str | None = None, **values: Any) -> Fault:
        """A fault in this cell."""
        return Fault(code, self.sheet, self.row, column_letter(self.column), self.text, values, proposal)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header as written, what it means (*key*), and its language."""

    cell: Cell
    key: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row with text in it: its number and its texts by column (from 0)."""

    number: int
    texts: dict[int, str]


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet."""

    name: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]

    def column(self, key: str, language: str | None = None) -> Column | None:
        """The first column that means *key* (in *language*, where one is given)."""
        return next(
            (each for each in self.columns if each.key == key and language in (None, each.language)), None
        )

    def cell(self, line: Line, key: str, language: str | None = None) -> Cell:
        """The cell of *line* under *key*; where there is no such column, an empty one in the first column."""
        column = self.column(key, language)
        at = column.cell.column if column else 0
        return Cell(self.name, line.number, at, line.texts.get(at, "") if column else "")

    def get(self, line: Line, key: str) -> str:
        """What stands in *line* under *key*; empty where there is no such column."""
        column = self.column(key)
        return line.texts.get(column.cell.column, "") if column else ""

    def cells(self, line: Line, key: str) -> Iterator[Cell]:
        """The filled cells of *line* under *key*, one for each language."""
        for column in self.columns:
            text = line.texts.get(column.cell.column, "")
            if column.key == key and text:
                yield Cell(self.name, line.number, column.cell.column, text)

    @property
    def head(self) -> Cell:
        """The first cell, where faults of the whole sheet are told."""
        return self.columns[0].cell if self.columns else Cell(self.name, 1, 0, "")


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook: its sheets for the linter, and as the converter takes them."""

    grids: tuple[Grid, ...]
    workbook: Workbook

    def grid(self, name: str) -> Grid | None:
        """The sheet called *name*, in any case of its letters."""
        return next((each for each in self.grids if each.name.strip().lower() == name), None)


def read_book(content: bytes, name: str) -> Book:
    """The workbook in *content*; raises whatever the readers raise on a damaged one, and ValueError on a huge one."""
    grids, sheets = [], {}
    for title, values in tables(content, name):
        rows = []
        for number, row in enumerate(values, 1):
            if number > MOST_ROWS:
                raise ValueError("FILE_TOO_LARGE")
            rows.append(row[:MOST_COLUMNS])
        grids.append(grid_of(title, rows))
        sheets[title] = sheet_of(title, iter(rows))
    return Book(tuple(grids), Workbook(sheets))


def grid_of(title: str, rows: list[tuple[object, ...]]) -> Grid:
    """The sheet *title* from its rows of values, the headers first."""
    headers = [cell_text(value) for value in rows[0]] if rows else []
    while (
        headers
        and not headers[-1]
        and not any(len(row) >= len(headers) and row[len(headers) - 1] for row in rows)
    ):
        headers.pop()
    kind = title.strip().lower()
    columns = tuple(_column(Cell(title, 1, place, text), kind) for place, text in enumerate(headers))
    lines = []
    for number, row in enumerate(rows[1:], 2):
        texts = {place: text for place, value in enumerate(row) if (text := cell_text(value))}
        if texts:
            lines.append(Line(number, texts))
    return Grid(title, columns, tuple(lines))


def _column(cell: Cell, sheet: str) -> Column:
    header = header_of(cell.text)
    first, sign, language = header.partition("::")
    if not sign and ":" in header and header.partition(":")[0].strip().lower() in TRANSLATED:
        first, _, language = header.partition(":")  # the older way to write a language
    key = re.sub(r"\s+", "_", first.strip().lower())
    key = key.removeprefix("media::")
    if first.strip().lower() in ("media", "bind", "body", "instance"):
        key, language = header.lower(), ""
        if key.startswith("media::"):
            key, _, language = header[len("media::") :].partition("::")
    aliases = _ALIASES.get(sheet, {})
    return Column(cell, aliases.get(key, aliases.get(first.strip().lower(), key)), language.strip())
