"""Writes resources/forms/template.xlsx, the commented workbook from which an author of forms starts.

The cells stand in form_template.toml beside this script; every head carries its explanation as a comment, types and
appearances are offered as lists.
"""

import tomllib
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "resources" / "forms" / "template.xlsx"
OFFERED = {
    "type": "text,integer,decimal,date,time,dateTime,note,calculate,hidden,image,file,range,acknowledge,"
    "begin group,end group,begin repeat,end repeat",
    "appearance": "field-list,likert,minimal,autocomplete,multiline,columns,columns-2,horizontal,signature,month-year,"
    "year,quick,rating,w4,w6,w12",
    "required": "yes",
    "kind": "threshold,evidence,suggest,counter,block,warn,cross,support,report",
    "strength": "hard,in_principle,advice",
    "status": "法定,试行",
    "action": "rename,map_value,compute,keep_readonly,drop",
    "row": "scale,item,band",
}
"""Heads whose cells offer a list; nothing is forbidden, since `select_one` is followed by the name of a list."""
LAST_ROW = 1000
FORMATTED_ROWS = 300
"""Rows that are text before anything is typed, so that `2027.1` stays as it is."""


def write_form_template(target: Path) -> None:
    """Write the workbook to *target*, over what is there."""
    data = tomllib.loads((HERE / "form_template.toml").read_text(encoding="utf-8"))
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in data["sheets"].items():
        sheet = book.create_sheet(title)
        _write_head(sheet, rows[0], data["comments"][title], data["widths"])
        _write_rows(sheet, rows)
        sheet.freeze_panes = "C2" if title == "survey" else "A2"
    book.save(target)


def _write_head(sheet: Worksheet, head: list[str], comments: dict[str, str], widths: dict[str, int]) -> None:
    for column, name in enumerate(head, start=1):
        letter = get_column_letter(column)
        cell = sheet.cell(1, column, name)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", start_color="E6EEF6")
        cell.alignment = Alignment(vertical="center")
        if name in comments:
            cell.comment = Comment(comments[name], "Committee Desk", width=360, height=140)
        sheet.column_dimensions[letter].width = widths.get(name, max(12, len(name) + 3))
        if name in OFFERED:
            _offer(sheet, letter, OFFERED[name])


def _offer(sheet: Worksheet, letter: str, words: str) -> None:
    rule = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=False)
    rule.add(f"{letter}2:{letter}{LAST_ROW}")
    sheet.add_data_validation(rule)


def _write_rows(sheet: Worksheet, rows: list[list[str]]) -> None:
    for number in range(2, FORMATTED_ROWS + 1):
        row = rows[number - 1] if number <= len(rows) else []
        for column in range(1, len(rows[0]) + 1):
            cell = sheet.cell(number, column)
            cell.number_format = "@"
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if column <= len(row) and row[column - 1]:
                cell.value = row[column - 1]


if __name__ == "__main__":
    write_form_template(TARGET)
    print(TARGET)
