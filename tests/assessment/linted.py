"""Small workbooks with one fault each, what the linter says of them, and corrections put in."""

import copy
import io
from collections.abc import Sequence

from openpyxl import Workbook, load_workbook
from openpyxl.utils import column_index_from_string

from committee_desk.assessment.linting.checking import check_content, own_faults
from committee_desk.assessment.linting.faults import Fault, FormCheck
from committee_desk.assessment.linting.grid import read_book
from committee_desk.assessment.linting.survey import read_form

Sheets = dict[str, list[list[object]]]
SURVEY = [
    ["type", "name", "label", "relevant", "constraint", "calculation", "required", "appearance", "default",
     "parameters", "repeat_count", "choice_filter"],
    ["integer", "age", "几岁"],
    ["select_one yn", "school", "上学吗"],
    ["select_multiple aid", "aids", "器具"],
    ["text", "words", "原话"],
    ["begin repeat", "visit", "一次"],
    ["integer", "minutes", "几分钟"],
    ["end repeat"],
]  # fmt: skip
CHOICES = [
    ["list_name", "name", "label"],
    ["yn", "yes", "是"],
    ["yn", "no", "否"],
    ["aid", "cane", "盲杖"],
    ["aid", "glasses", "眼镜"],
    ["aid", "none", "没有"],
]
SETTINGS = [["form_id", "version"], ["sample", "2026.1"]]


def sheets(**changed: Sequence[Sequence[object]] | None) -> Sheets:
    """A form without faults; sheets given take the place of its own, None takes one out."""
    made: Sheets = copy.deepcopy({"survey": SURVEY, "choices": CHOICES, "settings": SETTINGS})
    for name, rows in changed.items():
        if rows is None:
            made.pop(name, None)
        else:
            made[name] = [list(row) for row in rows]
    return made


def asked(*rows: dict[str, object]) -> Sheets:
    """The form without faults and, from row 9 on, *rows* by header."""
    made = sheets()
    heads = made["survey"][0]
    for row in rows:
        heads += [header for header in row if header not in heads]
    made["survey"] += [[row.get(str(header)) for header in heads] for row in rows]
    return made


def listed(*choices: Sequence[object]) -> Sheets:
    """The form without faults and, from row 7 of choices on, *choices*."""
    return sheets(choices=[*CHOICES, *choices])


def content_of(made: Sheets) -> bytes:
    """The workbook's bytes."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in made.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def faults_in(content: bytes) -> list[Fault]:
    """What the linter's own rules say."""
    return own_faults(read_form(read_book(content, "form.xlsx")))


def checked(content: bytes) -> FormCheck:
    """The whole verdict, the converter and the engine asked, too."""
    return check_content(content, "form.xlsx")


def place(fault: Fault) -> tuple[str | None, str | None]:
    """Sheet and cell as a person would say them: ("survey", "D9")."""
    return fault.sheet, f"{fault.column}{fault.row}" if fault.row else None


def corrected(content: bytes, fault: Fault) -> bytes:
    """The workbook with the proposal of *fault* put into its cell."""
    book = load_workbook(io.BytesIO(content))
    cell = book[str(fault.sheet)].cell(int(fault.row or 0), column_index_from_string(str(fault.column)))
    cell.value = fault.proposal or None
    cell.data_type = "s" if fault.proposal else "n"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
