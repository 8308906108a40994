"""Sheets of .xlsx, .xlsm, .xls, .et and .ods: values by calamine, facts that it hides from the bytes beside them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ..untrusted_files import Kind, UnreadableFile
from .biff_facts import biff_facts
from .ods_facts import ods_facts
from .sheets import Cell, RawSheet
from .workbook_facts import SheetFacts, WorkbookFacts, workbook_facts

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook, SheetMetadata

_SHARED_TEXTS = 20_000

_FACTS: dict[Kind, Callable[[Path], WorkbookFacts]] = {
    Kind.XLSX: workbook_facts,
    Kind.XLS: biff_facts,
    Kind.ODS: ods_facts,
}


def read_workbook(path: Path, kind: Kind) -> list[RawSheet]:
    """All worksheets of a file that the guards have passed; raises UnreadableFile.

    Runs in a child process with limits: the value reader may still ask for more memory than there is.
    """
    import python_calamine as calamine

    facts = _FACTS[kind](path)
    try:
        # from_path trusts the file's suffix; the guards have looked at the bytes instead
        with path.open("rb") as file, calamine.CalamineWorkbook.from_filelike(file) as book:
            worksheets = [
                meta for meta in book.sheets_metadata if meta.typ is calamine.SheetTypeEnum.WorkSheet
            ]
            return [_sheet(book, meta, facts) for meta in worksheets]
    except calamine.PasswordError as fault:
        raise UnreadableFile("PASSWORD") from fault
    except (calamine.CalamineError, OSError, ValueError) as fault:
        raise UnreadableFile("CORRUPT") from fault
    except BaseException as fault:
        if type(fault).__name__ != "PanicException":  # what a bug of the Rust reader raises, below Exception
            raise
        raise UnreadableFile("CORRUPT") from fault


def _sheet(book: "CalamineWorkbook", meta: "SheetMetadata", facts: WorkbookFacts) -> RawSheet:
    import python_calamine as calamine

    sheet = book.get_sheet_by_name(meta.name)
    own = facts.sheets.get(meta.name, SheetFacts())
    merged = sheet.merged_cell_ranges or []
    rows = _rows(sheet)
    rows.extend([] for _ in range(max((row for row, _ in own.errors), default=0) - len(rows)))
    return RawSheet(
        name=meta.name,
        rows=rows,
        hidden=meta.visible is not calamine.SheetVisibleEnum.Visible,
        hidden_rows=frozenset(own.hidden_rows),
        struck=frozenset(own.struck),
        errors=frozenset(own.errors),
        merged=(
            *((top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in merged),
            *own.merged,
        ),
        hidden_columns=_filled(own.hidden_columns, rows),
        epoch_1904=facts.epoch_1904,
    )


def _filled(runs: list[tuple[int, int]], rows: list[list[Cell]]) -> frozenset[int]:
    """The hidden columns that hold something; programs hide all columns behind the table, too."""
    if not runs:
        return frozenset()
    width = max((len(row) for row in rows), default=0)
    hidden = {column for first, last in runs for column in range(first, min(last + 1, width))}
    return frozenset(
        column
        for column in hidden
        if any(column < len(row) and row[column] not in (None, "") for row in rows)
    )


def _rows(sheet: "CalamineSheet") -> list[list[Cell]]:
    """All rows from A1 on; texts that come again within some thousand rows are kept once."""
    left: list[Cell] = [""] * (sheet.start[1] if sheet.start else 0)
    shared: dict[str, str] = {}
    rows: list[list[Cell]] = []
    for row in sheet.iter_rows():
        if len(shared) > _SHARED_TEXTS:
            shared.clear()
        rows.append(left + [shared.setdefault(cell, cell) if isinstance(cell, str) else cell for cell in row])
    return rows
