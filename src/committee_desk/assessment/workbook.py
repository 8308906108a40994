"""Reads an author's workbook (XLSForm): cells with NFKC headers, the place of every question, a hash of the content."""

from __future__ import annotations

import hashlib
import io
import json
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from ..errors import Place, Refusal, column_letter

LARGEST = 20_000_000
"""Bytes of the largest workbook that is read."""
LARGEST_UNPACKED = 200_000_000
MOST_ROWS, MOST_COLUMNS = 50_000, 500
"""One cell in a sheet's far corner asks for seventeen thousand million empty ones before it."""
_OLDER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FORM_SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")
_COLUMN = {
    "relevant": ("relevant", "relevance"),
    "calculate": ("calculation", "calculate"),
    "required": ("required",),
    "readonly": ("read_only", "readonly"),
    "constraint": ("constraint",),
    "count": ("repeat_count",),
    "default": ("default", "trigger"),
    "choice_filter": ("choice_filter",),
    "label": ("label",),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row as *cells* by header; *number* counts from 1 as the spreadsheet program shows it."""

    number: int
    cells: dict[str, str]

    def get(self, header: str) -> str:
        """The cell under *header*, empty where there is none."""
        return self.cells.get(header, "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its headers in order (empty ones too) and its rows, blank ones left out."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]

    def column(self, header: str) -> str | None:
        """The letter of the column whose header is *header* or `*header*::language`."""
        for index, name in enumerate(self.headers):
            if name.lower() == header or name.lower().startswith(header + "::"):
                return column_letter(index)
        return None

    def place(self, row: int | None, header: str = "") -> Place:
        """A place in this sheet."""
        return Place(sheet=self.name, row=row, column=self.column(header) if header else None)


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets by name, in their order."""

    sheets: dict[str, Sheet]

    def sheet(self, name: str) -> Sheet | None:
        """The sheet called *name*, in any case of its letters."""
        return next((sheet for key, sheet in self.sheets.items() if key.strip().lower() == name), None)

    def sha256(self) -> str:
        """Hash of the cells alone: the same content saved by another program gives the same."""
        content = [
            [sheet.name, list(sheet.headers), [[row.number, sorted(row.cells.items())] for row in sheet.rows]]
            for sheet in self.sheets.values()
        ]
        return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()

    def place_of(self, name: str, kind: str) -> Place:
        """Where in the sheet `survey` the logic *kind* of the question *name* stands."""
        survey = self.sheet("survey")
        if survey is None:
            return Place(field=name)
        row = self._row_of(survey, name)
        if row is None and name.endswith("_count"):  # pyxform makes this node for the column repeat_count
            row, kind = self._row_of(survey, name.removesuffix("_count")), "count"
        header = next((each for each in _COLUMN.get(kind, ()) if survey.column(each)), "name")
        return Place(sheet=survey.name, row=row, column=survey.column(header), field=name)

    def _row_of(self, survey: Sheet, name: str) -> int | None:
        return next((row.number for row in survey.rows if row.get("name") == name), None)

    def for_conversion(self) -> dict[str, object]:
        """The sheets of the form itself in the shape that pyxform takes; rows keep their numbers."""
        found: dict[str, object] = {"sheet_names": list(self.sheets)}
        for name in FORM_SHEETS:
            sheet = self.sheet(name)
            if sheet is not None:
                found[name] = _with_blank_rows(sheet)
                found[f"{name}_header"] = [{header: None for header in sheet.headers if header}]
        return found


_SHOWN = ("label", "hint", "guidance_hint", "constraint_message", "required_message")
# pyxform turns typographic quotes into plain ones in every cell; in the texts of Chinese forms they are punctuation,
# so they travel through it as private-use characters.
_QUOTES = str.maketrans("“”‘’", "\ue0f0\ue0f1\ue0f2\ue0f3")
_QUOTES_BACK = str.maketrans("\ue0f0\ue0f1\ue0f2\ue0f3", "“”‘’")


def with_quotes_back(xml: str) -> str:
    """The converted form with the typographic quotes of its texts."""
    return xml.translate(_QUOTES_BACK)


def _with_blank_rows(sheet: Sheet) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for row in sheet.rows:
        rows += [{}] * (row.number - 2 - len(rows))
        rows.append(
            {key: text.translate(_QUOTES) if _is_shown(key) else text for key, text in row.cells.items()}
        )
    return rows


def _is_shown(header: str) -> bool:
    return header.partition("::")[0].strip().lower() in _SHOWN


def read_bytes(path: Path) -> bytes:
    """The file's bytes. Refuses `assessment.form_missing` and `assessment.form_large`."""
    try:
        if path.exists() and not path.is_file():  # a pipe or a device would be read for ever
            raise Refusal("assessment.form_missing", place=Place(file=path.name))
        if path.stat().st_size > LARGEST:
            raise Refusal("assessment.form_large", place=Place(file=path.name), largest=LARGEST // 1_000_000)
        return path.read_bytes()
    except OSError as fault:
        raise Refusal("assessment.form_missing", place=Place(file=path.name)) from fault


def read_workbook(content: bytes, name: str) -> Workbook:
    """The workbook in *content*. Refuses `assessment.form_broken` when it is none."""
    try:
        return Workbook({title: sheet_of(title, rows) for title, rows in tables(content, name)})
    except Refusal:
        raise
    except Exception as fault:  # the readers raise whatever their parsers raise on a damaged file
        raise Refusal("assessment.form_broken", place=Place(file=name), detail=str(fault)) from fault


def tables(content: bytes, name: str) -> Iterator[tuple[str, Iterator[tuple[object, ...]]]]:
    """Every sheet's title and its rows of values, one sheet after the other; older workbooks (.xls) are read, too."""
    if content.startswith(_OLDER):
        yield from _older_tables(content)
        return
    from openpyxl import load_workbook

    if _unpacked(content) > LARGEST_UNPACKED:
        raise Refusal("assessment.form_large", place=Place(file=name), largest=LARGEST_UNPACKED // 1_000_000)
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    for sheet in book.worksheets:
        yield sheet.title, sheet.iter_rows(values_only=True)


def _older_tables(content: bytes) -> Iterator[tuple[str, Iterator[tuple[object, ...]]]]:
    import xlrd

    book = xlrd.open_workbook(file_contents=content)
    for sheet in book.sheets():
        yield (
            sheet.name,
            (
                tuple(_older_value(cell, book.datemode) for cell in sheet.row(row))
                for row in range(sheet.nrows)
            ),
        )


def _older_value(cell: Any, date_mode: int) -> object:
    import xlrd

    if cell.ctype == xlrd.XL_CELL_DATE:
        return xlrd.xldate_as_datetime(cell.value, date_mode)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    return None if cell.ctype == xlrd.XL_CELL_ERROR else cell.value


def _unpacked(content: bytes) -> int:
    """Bytes that the workbook's parts say they unfold to; no more than that is ever read of a part."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return sum(part.file_size for part in package.infolist())


def sheet_of(title: str, rows: Iterator[tuple[object, ...]]) -> Sheet:
    """The sheet *title* from its rows of values, the headers first."""
    headers = tuple(header_of(cell) for cell in next(rows, ())[:MOST_COLUMNS])
    kept = []
    for number, cells in enumerate(rows, 2):
        if number > MOST_ROWS:
            raise ValueError(f"{title}: more than {MOST_ROWS} rows")
        filled = {
            header: text
            for header, cell in zip(headers, cells, strict=False)
            if header and (text := cell_text(cell))
        }
        if filled:
            kept.append(Row(number, filled))
    return Sheet(title, headers, tuple(kept))


def header_of(cell: object) -> str:
    """A header as pyxform knows it: full-width brackets and colons of Chinese keyboards become plain ones."""
    return " ".join(unicodedata.normalize("NFKC", cell_text(cell)).split())


def cell_text(cell: object) -> str:
    """What a value of a cell says, as pyxform takes it: whole numbers without a point, days as ISO dates."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if isinstance(cell, (datetime, date, time)):
        return cell.isoformat()
    return str(cell).replace("\xa0", " ").strip()
