"""The workbook that goes back to the federation: their rows and columns, plus outcome and reason in colour."""

import re
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Place, Refusal
from .sentences import reasons_of, say_outcome
from .values import FileVerdict, Outcome, RosterReading, RosterRow

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_FILLS = {
    Outcome.ACCEPTED: "E3F1E5",
    Outcome.FLAGGED: "FCEFC9",
    Outcome.REJECTED: "F6D9D6",
}
_CORRECTED = "DCE8F7"
"""Cells that a person corrected before the reading."""
_STYLED_UP_TO = 20_000  # rows; above, their fonts and borders are left behind for the sake of time
_STARTS_FORMULA = re.compile(r"^[=+\-@\t\r]")
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ILLEGAL_IN_TITLE = re.compile(r"[\\/*?:\[\]\x00-\x1f]")


def write_annotated(source: Path, reading: RosterReading, target: Path, language: str = "zh") -> None:
    """Write *target* (.xlsx) from *reading* of *source*; nothing in it is a formula, a link or a macro.

    Row numbers stay those of *source*. Refuses a refused reading with its file code (roster.corrupt …); raises
    OSError where *target* cannot be written.
    """
    if reading.file is FileVerdict.REFUSED:
        raise Refusal(f"roster.{reading.codes[0].lower()}", place=Place(file=source.name))
    from openpyxl import Workbook

    from .plain_memory import save_workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    sheets: dict[str, list[RosterRow]] = {}
    for row in reading.rows:
        sheets.setdefault(row.sheet, []).append(row)
    for name, rows in sheets.items():
        _write_sheet(book.create_sheet(_title(name)), rows, language)
    if source.suffix.lower() in {".xlsx", ".xlsm"} and len(reading.rows) <= _STYLED_UP_TO:
        _copy_looks(source, book, list(sheets))
    target.parent.mkdir(parents=True, exist_ok=True)
    save_workbook(book, target)


def _title(name: str) -> str:
    return _ILLEGAL_IN_TITLE.sub("_", name).strip("'")[:31] or "1"


def _write_sheet(sheet: "Worksheet", rows: list[RosterRow], language: str) -> None:
    from openpyxl.utils import get_column_letter

    last = max((column + 1 for row in rows for column, text in enumerate(row.raw) if text), default=0)
    outcome_column, reason_column = last + 1, last + 2
    for row in rows:
        for column, text in enumerate(row.raw[:last], start=1):
            if text:
                _put(sheet, row.row, column, text)
        _put_outcome(sheet, row, outcome_column, language)
    sheet.column_dimensions[get_column_letter(outcome_column)].width = 12
    sheet.column_dimensions[get_column_letter(reason_column)].width = 60


def _put(sheet: "Worksheet", row: int, column: int, text: str) -> "Cell":
    """A cell that stays text: never a formula, shown with its first character as it is."""
    cell: Cell = sheet.cell(row, column)  # type: ignore[assignment]  # a merged cell only where one merged it
    cell.value = _ILLEGAL.sub("", text)[:32_767]
    cell.data_type = "s"
    if _STARTS_FORMULA.match(text):
        cell.quotePrefix = True
    return cell


def _put_outcome(sheet: "Worksheet", row: RosterRow, column: int, language: str) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    if "HEADER" in row.codes:
        for place, key in ((column, "head_outcome"), (column + 1, "head_reason")):
            cell = _put(sheet, row.row, place, say_outcome(key, language))
            cell.font = Font(bold=True)
        return
    if row.outcome is Outcome.NOT_A_RECORD:
        return
    fill = PatternFill("solid", start_color=_FILLS[row.outcome])
    _put(sheet, row.row, column, say_outcome(row.outcome.value, language)).fill = fill
    if row.findings:
        reason = _put(sheet, row.row, column + 1, reasons_of(row, language))
        reason.fill, reason.alignment = fill, Alignment(wrap_text=True, vertical="top")
    for finding in row.findings:
        if finding.column and finding.value:
            sheet[f"{finding.column}{row.row}"].fill = fill
    for letter in row.edited:
        sheet[f"{letter}{row.row}"].fill = PatternFill("solid", start_color=_CORRECTED)


def _copy_looks(source: Path, book: "Workbook", names: list[str]) -> None:
    """Column widths, row heights, merges, fonts, borders and alignment of their sheets; no contents."""
    from openpyxl import load_workbook

    theirs = load_workbook(source, data_only=True, keep_links=False)
    for ours, name in zip(book.worksheets, names, strict=True):
        if name in theirs.sheetnames:
            _copy_sheet_looks(theirs[name], ours)


def _copy_sheet_looks(theirs: "Worksheet", ours: "Worksheet") -> None:
    for letter, width in theirs.column_dimensions.items():
        if width.width and width.customWidth:
            ours.column_dimensions[letter].width = width.width
    for number, height in theirs.row_dimensions.items():
        if height.height:
            ours.row_dimensions[number].height = height.height
    for row in ours.iter_rows():
        for cell in row:
            looks = theirs[cell.coordinate]
            if looks.has_style:
                _dress(cell, looks)
    ours.freeze_panes = theirs.freeze_panes
    for area in theirs.merged_cells.ranges:
        ours.merge_cells(area.coord)


def _dress(ours: Any, theirs: Any) -> None:
    """The typing of openpyxl's style proxies does not admit what its documentation asks for: copies."""
    ours.font, ours.border, ours.alignment = copy(theirs.font), copy(theirs.border), copy(theirs.alignment)
    if ours.fill.fill_type is None:
        ours.fill = copy(theirs.fill)
