"""Builders of roster rows and files: everything valid unless a test says otherwise."""

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from committee_desk.identifiers import ResidentId
from committee_desk.roster import RosterReading, RosterRow
from committee_desk.roster.checks import AgeLimits
from committee_desk.roster.reading import read_file

AGES = AgeLimits(6, 16, datetime.date(2026, 8, 31))
HEADS = {
    "name": "姓名",
    "sex": "性别",
    "resident_id": "身份证号",
    "birth_date": "出生日期",
    "certificate": "残疾证号",
    "category": "残疾类别",
    "grade": "残疾等级",
    "guardian_name": "监护人",
    "township": "乡镇",
    "note": "备注",
}


def number(born: str = "20150304", order: int = 901, region: str = "140828") -> str:
    """A sound resident ID; an odd *order* is a boy's."""
    first = f"{region}{born}{order:03d}"
    return first + ResidentId.check_character(first)


def child(**changes: Any) -> dict[str, Any]:
    """The cells of one sound child; a change of the resident ID changes the certificate with it."""
    sound = changes.get("resident_id", number())
    row: dict[str, Any] = {
        "name": "张示例",
        "sex": "男",
        "resident_id": number(),
        "birth_date": "2015-03-04",
        "certificate": f"{sound}53",
        "category": "智力",
        "grade": "三级",
        "guardian_name": "张家长",
        "township": "瑶峰镇",
        "note": "示例",
    }
    return row | changes


def workbook(path: Path, *sheets: Iterable[Sequence[Any]]) -> Path:
    """An .xlsx whose sheets hold *sheets*, cell by cell, from A1 on."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for place, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"表{place}")
        for number_, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                if value is not None:
                    sheet.cell(number_, column, value)
    book.save(path)
    return path


def table(*children: dict[str, Any]) -> list[list[Any]]:
    """A header row and one row a child."""
    return [list(HEADS.values()), *([row[name] for name in HEADS] for row in children)]


def lines(*children: dict[str, Any], separator: str = ",") -> list[str]:
    """The same as lines of a text file."""
    return [separator.join(str(cell or "") for cell in row) for row in table(*children)]


def text_file(path: Path, content: Iterable[str], encoding: str = "utf-8") -> Path:
    """A text file of *content*, one line each."""
    path.write_bytes("".join(line + "\r\n" for line in content).encode(encoding))
    return path


def read(path: Path) -> RosterReading:
    """The reading of *path* in this process."""
    return read_file(path, AGES)


def only_child(reading: RosterReading) -> RosterRow:
    """The one row that is not a title, header or note."""
    (row,) = (row for row in reading.rows if row.outcome.value != "not_a_record")
    return row


def read_child(tmp_path: Path, **changes: Any) -> RosterRow:
    """One child with *changes*, through a real .xlsx."""
    return only_child(read(workbook(tmp_path / "one.xlsx", table(child(**changes)))))
