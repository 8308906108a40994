"""The likert matrix by keyboard and mouse: digits are the answers' codes; choosing goes on, Backspace goes back."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from committee_desk.desk.components.likert_matrix import LikertMatrix
from committee_desk.desk.components.likert_row import LikertOption, LikertQuestion
from committee_desk.desk.components.theme import theme

_OPTIONS = (
    LikertOption("0", "独立做到"),
    LikertOption("1", "少量提示"),
    LikertOption("2", "大量帮助"),
    LikertOption("3", "做不到"),
    LikertOption("9", "没有观察到", apart=True),
)
_QUESTIONS = tuple(LikertQuestion(f"q{at}", f"3.{at}", f"第 {at} 题", "提示", "说明") for at in range(1, 4))


@pytest.fixture
def matrix(qapp: QApplication, qtbot: QtBot) -> LikertMatrix:
    theme().apply(qapp, "light", 1.0)
    made = LikertMatrix(_OPTIONS)
    qtbot.addWidget(made)
    made.show_questions(_QUESTIONS)
    made.resize(1200, 400)
    made.show()
    qtbot.waitActive(made)
    made.focus_row("q1")
    return made


@pytest.fixture
def steps(matrix: LikertMatrix) -> list[tuple[str, int]]:
    """Where the person wants to go: the section of the form leads there."""
    heard: list[tuple[str, int]] = []
    matrix.stepped.connect(lambda key, step: heard.append((key, step)))
    return heard


@pytest.fixture
def answers(matrix: LikertMatrix) -> list[tuple[str, str]]:
    """What the person chose."""
    heard: list[tuple[str, str]] = []
    matrix.answered.connect(lambda key, value: heard.append((key, value)))
    return heard


def test_the_words_of_the_columns_stay_in_sight_while_rows_scroll(qapp: QApplication, qtbot: QtBot) -> None:
    theme().apply(qapp, "light", 1.0)
    area = QScrollArea()
    qtbot.addWidget(area)
    made = LikertMatrix(_OPTIONS)
    many = [LikertQuestion(f"q{at}", f"3.{at}", f"第 {at} 题") for at in range(1, 21)]
    made.show_questions(many)
    area.setWidget(made)
    area.setWidgetResizable(True)
    area.resize(1200, 400)
    area.show()
    qtbot.waitExposed(area)
    qtbot.waitUntil(lambda: made.head.height() > 0 and area.verticalScrollBar().maximum() > 0)
    assert not made.sticky.isVisible()
    area.verticalScrollBar().setValue(300)
    qtbot.waitUntil(made.sticky.isVisible)
    assert made.sticky.mapTo(area.viewport(), QPoint(0, 0)).y() == 0
    area.verticalScrollBar().setValue(0)
    assert not made.sticky.isVisible()


def _press(matrix: LikertMatrix, key: Qt.Key) -> None:
    QTest.keyClick(matrix.windowHandle(), key)


def _present(matrix: LikertMatrix) -> list[str]:
    return [key for key, row in matrix.rows.items() if row.is_current()]


def test_a_digit_is_the_answer_s_own_code_and_goes_on(matrix, steps, answers) -> None:
    _press(matrix, Qt.Key.Key_0)
    _press(matrix, Qt.Key.Key_9)
    assert answers == [("q1", "0"), ("q1", "9")]
    assert steps == [("q1", 1), ("q1", 1)]


def test_the_digits_in_the_rings_are_those_that_answer(matrix) -> None:
    assert [button.digit for button in matrix.rows["q1"].answers] == [0, 1, 2, 3, 9]


def test_answers_without_digits_of_their_own_are_counted_from_one(qapp, qtbot) -> None:
    made = LikertMatrix([LikertOption("yes", "是"), LikertOption("no", "否")])
    qtbot.addWidget(made)
    made.show_questions(_QUESTIONS[:1])
    made.show()
    qtbot.waitActive(made)
    made.focus_row("q1")
    _press(made, Qt.Key.Key_2)
    assert made.rows["q1"].value() == "no"


def test_backspace_goes_back_without_changing_the_answer(matrix, steps, answers) -> None:
    matrix.focus_row("q2")
    _press(matrix, Qt.Key.Key_Backspace)
    assert steps == [("q2", -1)]
    assert answers == []


def test_a_digit_without_an_answer_does_nothing(matrix, steps, answers) -> None:
    _press(matrix, Qt.Key.Key_7)
    assert (steps, answers, _present(matrix)) == ([], [], ["q1"])


def test_delete_takes_an_answer_back(matrix, answers) -> None:
    matrix.show_row("q1", True, "2", "", False)
    matrix.focus_row("q1")
    _press(matrix, Qt.Key.Key_Delete)
    assert answers == [("q1", "")]
    assert not matrix.rows["q1"].is_answered()


def test_the_whole_cell_is_the_target(matrix) -> None:
    cell = matrix.rows["q1"].answers[2]
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton, pos=QPoint(3, cell.height() - 3))
    assert matrix.rows["q1"].value() == "2"


def test_an_answer_can_be_changed_and_taken_back_by_the_form(matrix) -> None:
    _press(matrix, Qt.Key.Key_1)
    _press(matrix, Qt.Key.Key_3)
    assert matrix.rows["q1"].value() == "3"
    matrix.show_row("q1", True, "", "", False)
    assert not matrix.rows["q1"].is_answered()


def test_a_fault_is_shown_and_said_and_a_fixed_row_takes_no_answer(matrix, answers) -> None:
    matrix.show_row("q1", True, "", "还没有回答", False)
    row = matrix.rows["q1"]
    assert "还没有回答" in row.words.text()
    assert "还没有回答" in row.answers[0].accessibleDescription()
    matrix.show_row("q1", True, "", "", True)
    QTest.mouseClick(row.answers[1], Qt.MouseButton.LeftButton)
    assert answers == []


def test_the_longer_explanation_comes_when_it_is_asked_for(matrix) -> None:
    row = matrix.rows["q1"]
    assert "提示" in row.words.text() and "说明" not in row.words.text()
    matrix.head.explain.click()
    assert "说明" in row.words.text()


def test_columns_of_all_rows_stand_under_each_other(matrix) -> None:
    places = {tuple(button.x() for button in row.answers) for row in matrix.rows.values()}
    assert len(places) == 1


def test_narrow_windows_get_wide_answers_two_a_row(matrix, qapp: QApplication) -> None:
    theme().apply(qapp, "light", 2.0)
    matrix.resize(1200, 1600)
    QTest.qWait(20)
    first, second, third = matrix.rows["q1"].answers[:3]
    assert first.y() == second.y() < third.y()
    assert first.width() > 400
    _press(matrix, Qt.Key.Key_3)
    assert matrix.rows["q1"].value() == "3"
