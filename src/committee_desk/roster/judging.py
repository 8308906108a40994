"""The rows of one sheet judged: each child's row by all rules and by what the file hides, each other one named."""

from collections.abc import Iterator
from dataclasses import replace

from ..errors import column_letter
from .checks import Draft, Surroundings, check_row
from .fates import check_fates
from .repeats import Repeats
from .request import Request
from .rules import outcome_of
from .sheets import Position, RawSheet
from .table_shape import RECORD, ShapedRow, holds_number
from .township import Townships, township_in
from .values import Finding, RosterRow, RosterValues


def judge_rows(
    sheet: RawSheet, rows: list[ShapedRow], request: Request, repeats: Repeats
) -> Iterator[RosterRow]:
    """One outcome a row: children judged by every rule, everything else named for what it is."""
    around = Surroundings(
        request.ages, sheet.epoch_1904, township_in(sheet.name), Townships.of(request.townships)
    )
    edited = _by_row(sheet.edited)
    struck, broken = _by_row(sheet.struck), _by_row(sheet.errors)
    for shaped in rows:
        if shaped.kind != RECORD:
            row = _row(sheet, shaped, [Finding(shaped.kind)])
            yield replace(row, edited=_letters(edited[shaped.row])) if shaped.row in edited else row
            continue
        draft = _judged(shaped, around) if shaped.columns.fields else _headless(shaped)
        _tell_lines(sheet, draft)
        _tell_cells(draft, "STRUCK_THROUGH", struck.get(shaped.row, [])[:1])
        _tell_cells(draft, "CELL_ERROR", broken.get(shaped.row, []))
        if not any(finding.code == "NO_IDENTITY" for finding in draft.findings):
            repeats.check(sheet.name, draft)
        row = _row(sheet, shaped, draft.findings, draft.values, tuple(draft.proposals.items()))
        yield replace(row, edited=_letters(edited[shaped.row])) if shaped.row in edited else row


def _judged(shaped: ShapedRow, around: Surroundings) -> Draft:
    draft = check_row(shaped, around)
    if not any(finding.code == "NO_IDENTITY" for finding in draft.findings):
        check_fates(draft)
    return draft


def _headless(shaped: ShapedRow) -> Draft:
    """A number on a sheet without a header: somebody is meant, and only a person can say what the cells are."""
    draft = Draft(shaped)
    column = next(column for column, text in enumerate(shaped.texts) if holds_number([text]))
    draft.find("NO_TABLE_HEADER", None, column)
    return draft


def _by_row(positions: frozenset[Position]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for row, column in sorted(positions):
        found.setdefault(row, []).append(column)
    return found


def _letters(columns: list[int]) -> tuple[str, ...]:
    return tuple(column_letter(column) for column in columns)


def _tell_lines(sheet: RawSheet, draft: Draft) -> None:
    """What is odd about the row as a whole: its bytes and separators, or that the sender hid it."""
    number = draft.shaped.row
    for code in sheet.row_codes.get(number, ()):
        draft.find(code)
    if sheet.ragged_matters and draft.shaped.columns.width and _is_ragged(draft.shaped):
        draft.find("COLUMNS_DIFFER")
    if sheet.hidden:
        draft.find("HIDDEN_SHEET")
    if number in sheet.hidden_rows:
        draft.find("HIDDEN_ROW")


def _tell_cells(draft: Draft, code: str, columns: list[int]) -> None:
    for column in columns:
        draft.find(code, draft.shaped.columns.fields.get(column), column)


def _is_ragged(shaped: ShapedRow) -> bool:
    last = max((column + 1 for column, text in enumerate(shaped.texts) if text), default=0)
    return last > shaped.columns.width or len(shaped.cells) < shaped.columns.width


def _row(
    sheet: RawSheet,
    shaped: ShapedRow,
    findings: list[Finding],
    values: RosterValues | None = None,
    proposals: tuple[tuple[str, str], ...] = (),
) -> RosterRow:
    return RosterRow(
        sheet.name,
        shaped.row,
        outcome_of(findings),
        tuple(findings),
        values or RosterValues(),
        tuple(shaped.texts),
        proposals,
    )
