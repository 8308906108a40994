"""Random changes of the default form's cells: the linter never breaks, always ends, and names cells that are there.

LINT_EXAMPLES=2000 pytest tests/assessment/test_lint_mutations.py asks for more than the few of every day.
"""

import os
import random
import time
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils import column_index_from_string

from committee_desk.assessment.linting.checking import own_faults
from committee_desk.assessment.linting.faults import Fault
from committee_desk.assessment.linting.grid import Book, grid_of, read_book
from committee_desk.assessment.linting.survey import read_form
from committee_desk.assessment.workbook import Workbook, cell_text
from committee_desk.resources import resource

EXAMPLES = int(os.environ.get("LINT_EXAMPLES", "5"))
SECONDS = 5.0
DEFAULT = resource("forms", "pre_enrolment_assessment.xlsx")
Table = list[list[object]]
MARKS = [
    *"()[]'\"‘’“”＝＞（），。$｛}{.,*/|+-<>=!&%#@:;·０9 aα中\n\t\\",
    "${", "}", "${age_m}", "${nobody}", " and ", " or ", "count(", "regex(., '(a+)+')", "//*[", "8", "begin repeat",
    "end group", "select_one ", "::", "１", "-1", "1e400", "concat(", "if(", "''",
]  # fmt: skip


@cache
def tables() -> dict[str, Table]:
    from openpyxl import load_workbook

    book = load_workbook(DEFAULT, read_only=True, data_only=True)
    return {
        sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets
    }


def changed(seed: int, changes: int) -> dict[str, Table]:
    """The default form with some of its cells changed."""
    chance = random.Random(seed)
    made = {name: [list(row) for row in rows] for name, rows in tables().items()}
    for _ in range(changes):
        name = chance.choice(list(made))
        rows = made[name]
        row = chance.randrange(len(rows)) if chance.random() < 0.9 else 0
        column = chance.randrange(len(rows[row]))
        rows[row][column] = mutated(chance, cell_text(rows[row][column]), made)
    return made


def mutated(chance: random.Random, text: str, made: dict[str, Table]) -> object:
    """Another text for a cell: pieces inserted, cut out, doubled, or the text of another cell."""
    way = chance.randrange(6)
    at = chance.randrange(len(text) + 1)
    if way == 0:
        return text[:at] + chance.choice(MARKS) + text[at:]
    if way == 1:
        return text[:at] + text[at + chance.randrange(1, 9) :]
    if way == 2:
        return text * chance.choice((2, 30))
    if way == 3:
        rows = made[chance.choice(list(made))]
        return chance.choice(chance.choice(rows))
    if way == 4:
        return None
    return "".join(chance.choice(MARKS) for _ in range(chance.randrange(1, 30)))


def book_of(made: dict[str, Table]) -> Book:
    return Book(
        tuple(grid_of(name, [tuple(row) for row in rows]) for name, rows in made.items()), Workbook({})
    )


def is_there(fault: Fault, made: dict[str, Table]) -> bool:
    """Whether the fault's cell lies in the workbook; faults of a sheet or of the whole name none."""
    if fault.sheet is None or fault.row is None:
        return fault.row is None and fault.column is None
    rows = made[fault.sheet]
    return fault.row <= len(rows) and column_index_from_string(str(fault.column)) <= max(map(len, rows))


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32), st.sampled_from((1, 5, 60)))
def test_a_changed_form_is_judged_in_time_and_in_its_own_cells(seed: int, changes: int) -> None:
    made = changed(seed, changes)
    start = time.process_time()
    found = own_faults(read_form(book_of(made)))
    assert time.process_time() - start < SECONDS
    assert [fault for fault in found if not is_there(fault, made)] == []
    for fault in found[:40]:
        assert fault.sentence("zh")
        assert fault.sentence("en")


def test_a_changed_workbook_file_is_judged_whole() -> None:
    """Through bytes, converter and engine, too: no exception of theirs gets out."""
    from assessment.linted import checked, content_of

    made = changed(0, 6)
    clean = {name: [[_kept(cell) for cell in row] for row in rows] for name, rows in made.items()}
    found = checked(content_of(clean))
    assert found.file in ("ok", "faulty")
    assert [fault for fault in found.faults if not is_there(fault, made)] == []


def _kept(cell: object) -> object:
    """A text that would be a formula is no text any more once it is in a workbook."""
    return f" {cell}" if isinstance(cell, str) and cell.startswith("=") else cell


def test_the_reader_gives_the_same_sheets_as_the_tables() -> None:
    assert read_book(DEFAULT.read_bytes(), "form.xlsx").grids == book_of(tables()).grids
