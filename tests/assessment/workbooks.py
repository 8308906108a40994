"""Small forms written as workbooks, and the default form loaded once."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from openpyxl import Workbook

from committee_desk.assessment import Form, Session, load_form
from committee_desk.resources import resource

DAY = date(2026, 4, 21)
CHILD = {"child_name": "示例一", "dob": "2018-03-04", "child_id": "0001", "case_no": "示例-1"}


@cache
def default_form() -> Form:
    return load_form(resource("forms", "pre_enrolment_assessment.xlsx"))


def new_session(answers: dict[str, str] | None = None) -> Session:
    return Session(default_form(), answers, today=DAY, prefill=CHILD)


def survey(*rows: dict[str, str]) -> list[list[str]]:
    """Rows of a sheet from cells by header."""
    headers = list(dict.fromkeys(header for row in rows for header in row))
    return [headers, *([row.get(header, "") for header in headers] for row in rows)]


def write_book(folder: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    book = Workbook()
    book.remove(book.active)
    sheets.setdefault("settings", [["form_id", "version"], ["sample", "1"]])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    path = folder / "form.xlsx"
    book.save(path)
    return path


def form_of(folder: Path, *rows: dict[str, str], **sheets: Sequence[Sequence[object]]) -> Form:
    return load_form(write_book(folder, survey=survey(*rows), **sheets))


def session_of(folder: Path, *rows: dict[str, str], **sheets: Sequence[Sequence[object]]) -> Session:
    return Session(form_of(folder, *rows, **sheets), today=DAY)


def fill(session: Session, rounds: int = 12) -> Session:
    """Answers every shown question with the first thing that is right, until nothing is left to answer."""
    for _ in range(rounds):
        faults = session.errors()
        if not faults:
            break
        for fault in faults:
            session.answer(fault.ref, some_answer(session, fault.ref))
    return session


def some_answer(session: Session, ref: str) -> str:
    """An answer that suits the question's type; dates lie on the day, choices take the first."""
    node = session.definition(ref)
    choices = session.choices(ref)
    if choices:
        return choices[0][0]
    return {"int": "2", "decimal": "2.5", "date": "2026-04-20", "time": "09:30"}.get(node.data_type, "示例")
