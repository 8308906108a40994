"""Saving a workbook without a detour over the disk: openpyxl puts every sheet into a temporary file first."""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

if TYPE_CHECKING:
    from openpyxl import Workbook


class _MemoryWriter(ExcelWriter):
    """As openpyxl's own, but a sheet is put together in memory: a kill would leave children's rows in /tmp."""

    def __init__(self, book: "Workbook", archive: ZipFile) -> None:
        super().__init__(book, archive)
        self._parts = archive

    def write_worksheet(self, ws: Any) -> None:
        """Put one sheet without charts and pictures into the archive."""
        ws._drawing = SpreadsheetDrawing()
        writer: Any = WorksheetWriter(ws, out=BytesIO())
        writer.write()
        ws._rels = writer._rels
        self._parts.writestr(ws.path[1:], writer.read())
        self.manifest.append(ws)


def save_workbook(book: "Workbook", target: Path) -> None:
    """Write *book* to *target* and nowhere else; raises OSError where that cannot be written."""
    with ZipFile(target, "w", ZIP_DEFLATED, allowZip64=True) as archive:
        _MemoryWriter(book, archive).save()
