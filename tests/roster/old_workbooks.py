"""Builders of .ods and .xls files, since nothing that writes them runs in the program."""

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import xlwt

_SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")
)
_STYLES = (
    '<style:style style:name="struck" style:family="table-cell">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
)


def ods_cell(text: Any, more: str = "") -> str:
    """One cell of text; None is blank."""
    if text is None:
        return "<table:table-cell/>"
    said = escape(str(text))
    return f'<table:table-cell office:value-type="string" {more}><text:p>{said}</text:p></table:table-cell>'


def ods_row(cells: Iterable[Any], more: str = "") -> str:
    """One row of texts; a cell that is XML already goes in as it is."""
    inside = "".join(cell if str(cell).startswith("<table:") else ods_cell(cell) for cell in cells)
    return f"<table:table-row {more}>{inside}</table:table-row>"


def ods(path: Path, rows: Iterable[str], *, manifest: str = "", columns: str = "") -> Path:
    """A spreadsheet with one sheet 表1 of *rows*."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES}>'
        f"<office:automatic-styles>{_STYLES}</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="表1">{columns}{"".join(rows)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _SPREADSHEET)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return path


def xls_book() -> Any:
    """An empty BIFF workbook."""
    return xlwt.Workbook(encoding="utf-8")


def xls(path: Path, rows: Iterable[Sequence[Any]]) -> Path:
    """A BIFF workbook with one sheet 表1 of *rows*."""
    book = xls_book()
    sheet = book.add_sheet("表1")
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is not None:
                sheet.write(number, column, cell)
    book.save(str(path))
    return path
