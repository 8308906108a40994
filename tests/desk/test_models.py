"""The paged table: full count at once, rows as they are looked at, selection kept over a refresh."""

from array import array
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QApplication, QTableView

from committee_desk.desk.components.table_values import CELL, ROW_ID, Cell, Column
from committee_desk.desk.models.due import due_parts, due_tone, due_words
from committee_desk.desk.models.paged_table import PAGE, PagedTable
from committee_desk.errors import Refusal
from person import let_work, until


@dataclass(frozen=True)
class Numbered:
    rowid: int


class Face:
    def columns(self) -> list[Column]:
        return [Column("number", "编号")]

    def cell(self, row: Numbered, key: str) -> Cell:
        return Cell(f"第 {row.rowid}")

    def row_id(self, row: Numbered) -> str:
        return f"id-{row.rowid}"


class Source:
    """*everything* is the register; a filter is a divisor."""

    def __init__(self, everything: int) -> None:
        self.numbers = list(range(everything))
        self.asked: list[int] = []
        self.fault: Exception | None = None

    def count(self, wanted: int) -> int:
        return len(self.ids(wanted, None))

    def ids(self, wanted: int, limit: int | None) -> "array[int]":
        if self.fault is not None:
            raise self.fault
        found = array("q", (number for number in self.numbers if number % wanted == 0))
        return found if limit is None else found[:limit]

    def rows(self, ids: "array[int]") -> list[Numbered]:
        self.asked += ids
        return [Numbered(number) for number in ids]


@pytest.fixture
def source(qapp: QApplication) -> Source:
    return Source(10_000)


@pytest.fixture
def model(source: Source):
    made = PagedTable(Face(), source)
    yield made
    made.stop()


def shown(model: PagedTable, wanted: int = 1) -> None:
    totals: list[int] = []
    model.shown.connect(totals.append)
    model.show(wanted)
    until(lambda: totals)
    until(lambda: len(model._ids) == model.total)


def test_the_full_count_is_known_with_the_first_page(model: PagedTable, source: Source) -> None:
    shown(model)
    assert model.rowCount() == 10_000
    assert source.asked == list(range(PAGE))
    assert model.index(3, 0).data() == "第 3"
    assert model.index(3, 0).data(ROW_ID) == "id-3"


def test_a_page_is_fetched_when_it_is_looked_at(model: PagedTable, source: Source) -> None:
    shown(model)
    far = model.index(9_990, 0)
    assert far.data(CELL).text == "…"
    until(lambda: far.data() == "第 9990")
    assert len(source.asked) <= 2 * PAGE


def test_only_the_newest_filter_counts(model: PagedTable) -> None:
    shown(model)
    for wanted in (2, 3, 5, 7, 10):
        model.show(wanted)
    until(lambda: model.rowCount() == 1_000)
    let_work(50)
    assert model.rowCount() == 1_000
    until(lambda: model.index(1, 0).data() == "第 10")


def test_a_refresh_keeps_the_chosen_row_and_drops_what_is_gone(model: PagedTable, source: Source) -> None:
    shown(model)
    view = QTableView()
    view.setModel(model)
    view.selectRow(100)
    gone = [index for index in (model.index(5, 0),)]
    view.selectionModel().select(gone[0], QItemSelectionModel.SelectionFlag.Select)
    source.numbers = [-1, -2, *[number for number in range(10_000) if number != 5]]
    model.refresh()
    until(lambda: model.rowCount() == 10_001)
    assert view.currentIndex().row() == 101
    assert [index.row() for index in view.selectionModel().selectedRows()] == [101]


def test_rows_stay_readable_while_a_refresh_reads_them_again(model: PagedTable, source: Source) -> None:
    shown(model)
    source.asked.clear()
    model.refresh()
    until(lambda: model._version == 2)
    assert model.index(3, 0).data() == "第 3"
    until(lambda: 3 in source.asked)


def test_a_refusal_in_the_search_thread_is_told_in_the_window(model: PagedTable, source: Source) -> None:
    heard: list[Refusal] = []
    model.refused.connect(heard.append)
    source.fault = Refusal("vault.damaged")
    model.show(1)
    until(lambda: heard)
    assert heard[0].key == "vault.damaged"


def test_a_bug_in_the_search_thread_is_told_and_the_next_search_works(
    model: PagedTable, source: Source
) -> None:
    heard: list[Exception] = []
    model.failed.connect(heard.append)
    source.fault = ZeroDivisionError()
    model.show(1)
    until(lambda: heard)
    source.fault = None
    shown(model)


def test_a_child_of_a_row_has_no_rows(model: PagedTable) -> None:
    shown(model)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.rowCount(QModelIndex()) == 10_000


@pytest.mark.parametrize(
    ("days", "words", "tone"),
    [
        (11, "还有 11 天", "text"),
        (10, "还有 10 天", "warn"),
        (1, "还有 1 天", "warn"),
        (0, "今天", "warn"),
        (-2, "已过 2 天", "bad"),
    ],
)
def test_days_left_are_said_as_people_say_them(days: int, words: str, tone: str) -> None:
    assert due_words(days) == words
    assert due_tone(days) == tone
    assert "".join(due_parts(days)) == words.replace(" ", "")
