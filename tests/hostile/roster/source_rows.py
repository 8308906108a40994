"""Non-empty rows of a file counted by others than the program: openpyxl for workbooks, bare lines for text."""

import re
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

_LARGE = 1_000_000
_NOTHING = re.compile(r'[\s,，;"\u3000]*')


def source_rows(path: Path) -> int:
    """How many rows of *path* hold anything that a person could read."""
    content = path.read_bytes()
    return _rows_of_workbook(content) if content.startswith(b"PK") else _lines_of_text(content)


def _rows_of_workbook(content: bytes) -> int:
    fast = len(content) > _LARGE  # exact for rows in their order only
    book = load_workbook(BytesIO(content), read_only=fast, data_only=True, keep_links=False)
    return sum(
        any(cell.value is not None and str(cell.value).strip() for cell in row)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
    )


def _lines_of_text(content: bytes) -> int:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16")
    else:
        text = content.decode("utf-8-sig", errors="replace")
    return sum(not _NOTHING.fullmatch(line) for line in re.split(r"\r\n|\n|\r", text))
