"""The empty roster that goes out to be filled in: heads, drop-downs, input checks, a note and an example row."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Refusal, column_letter
from ..resources import toml_resource

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

_HEAD, _NOTE, _EXAMPLE, _FIRST = 1, 2, 3, 4
_NUMBERS = {"resident_id": "{0}=18", "certificate": "{0}>=20"}
_LONGEST_LIST = 255  # characters that a drop-down may hold inside the rule itself


def write_template(target: Path, *, townships: Iterable[str] = ()) -> None:
    """Write the empty workbook to *target*; with *townships* their column has a drop-down, too.

    Refuses (roster.template_exists) to write over a file; raises OSError where *target* cannot be written.
    """
    if target.exists():
        raise Refusal("roster.template_exists", file=target.name)
    from openpyxl import Workbook

    from .plain_memory import save_workbook

    data = toml_resource("roster", "template.toml")
    known = list(townships)
    choices = data["choices"] | ({"township": known} if known else {})
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title = data["sheet"]
    for column, described in enumerate(data["column"], start=1):
        _write_column(sheet, column, described)
        _check_column(sheet, column, described["field"], data, choices)
    _write_note(sheet, data["note"], len(data["column"]))
    sheet.freeze_panes = f"C{_FIRST}"
    target.parent.mkdir(parents=True, exist_ok=True)
    save_workbook(book, target)


def _write_column(sheet: "Worksheet", column: int, described: dict[str, Any]) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    letter = column_letter(column - 1)
    sheet.column_dimensions[letter].width = described["width"]
    # The format of the column itself holds for rows below the checked ones, too.
    sheet.column_dimensions[letter].number_format = "@"
    for row in range(_FIRST, _FIRST + toml_resource("roster", "template.toml")["rows"]):
        sheet.cell(row, column).number_format = "@"
    line = Border(bottom=Side("thin", color="8A97A6"))
    head = sheet.cell(_HEAD, column, described["head"])
    head.font, head.border = Font(bold=True), line
    head.fill = PatternFill("solid", start_color="E6EEF6")
    head.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    example = sheet.cell(_EXAMPLE, column, described["example"])
    example.number_format, example.font = "@", Font(italic=True, color="6B7785")


def _write_note(sheet: "Worksheet", note: str, columns: int) -> None:
    from openpyxl.styles import Alignment

    cell = sheet.cell(_NOTE, 1, note)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.merge_cells(start_row=_NOTE, start_column=1, end_row=_NOTE, end_column=columns)
    sheet.row_dimensions[_NOTE].height = 32


def _check_column(
    sheet: "Worksheet", column: int, name: str, data: dict[str, Any], choices: dict[str, list[str]]
) -> None:
    letter = column_letter(column - 1)
    check = _check_of(name, f"{letter}{_FIRST}", data["wrong"], choices)
    if check is not None:
        check.add(f"{letter}{_FIRST}:{letter}{_FIRST + data['rows'] - 1}")
        sheet.add_data_validation(check)


def _check_of(
    name: str, first: str, wrong: dict[str, str], choices: dict[str, list[str]]
) -> "DataValidation | None":
    """Only sex, category, grade and numbers are enforced; elsewhere the list offers and does not forbid."""
    if name in choices:
        return _choice(choices[name], wrong["choice"], enforced=name in {"sex", "category", "grade"})
    if name in _NUMBERS:
        # A cell that a program made a number of is no text any more: its last digits are gone.
        return _formula(f"AND(ISTEXT({first}),{_NUMBERS[name].format(f'LEN({first})')})", wrong[name])
    if name == "birth_date":
        return _formula(f'NOT(ISERROR(DATEVALUE({first}&"")))', wrong[name])
    return None


def _choice(words: list[str], message: str, *, enforced: bool) -> "DataValidation | None":
    from openpyxl.worksheet.datavalidation import DataValidation

    listed = ",".join(words)
    if len(listed) > _LONGEST_LIST:
        return None
    check = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True)
    check.error, check.showErrorMessage = message, enforced
    return check


def _formula(formula: str, message: str) -> "DataValidation":
    from openpyxl.worksheet.datavalidation import DataValidation

    check = DataValidation(type="custom", formula1=formula, allow_blank=True)
    check.error, check.showErrorMessage = message, True
    return check
