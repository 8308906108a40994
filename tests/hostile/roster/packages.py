"""The inside of an .xlsx laid hands on: parts replaced or added, sheets written as bare XML."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from roster.roster_files import child, number, table, workbook

SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET = "xl/worksheets/sheet1.xml"
MARKS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"


def children(count: int, **changes: object) -> list[dict[str, object]]:
    """*count* sound children with names and numbers of their own."""
    return [
        child(name=f"张示{MARKS[place]}", resident_id=number(order=201 + 2 * place), **changes)
        for place in range(count)
    ]


def rows(count: int, **changes: object) -> list[list[object]]:
    """The cells of *count* children without a header."""
    return table(*children(count, **changes))[1:]


def roster(path: Path, count: int = 3, **changes: object) -> Path:
    """A sound workbook of *count* children."""
    return workbook(path, table(*children(count, **changes)))


def edited(path: Path, edit: Callable[[Workbook], object]) -> None:
    """What *edit* does to the workbook at *path*, saved."""
    book = load_workbook(path)
    edit(book)
    book.save(path)


def rewritten(path: Path, parts: dict[str, bytes | None]) -> None:
    """The package at *path* with *parts* replaced or added, or left out where None."""
    with zipfile.ZipFile(path) as old:
        content = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in (content | parts).items():
            if data is not None:
                new.writestr(name, data)


def part(path: Path, name: str = SHEET) -> str:
    """The text of one part."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode("utf-8")


def sheet_xml(cells: str) -> bytes:
    """A sheet of nothing but *cells*."""
    return (
        f'<?xml version="1.0"?><worksheet {SPREADSHEET}><sheetData>{cells}</sheetData></worksheet>'.encode()
    )
