"""The likert matrix by keyboard: digits answer and move on, Backspace goes back."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
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
_QUESTIONS = tuple(LikertQuestion(f"q{at}", f"3.{at}", f"第 {at} 题") for at in range(1, 4))


@pytest.fixture
def matrix(qapp: QApplication, qtbot: QtBot) -> LikertMatrix:
    theme().apply(qapp, "light", 1.0)
    made = LikertMatrix(name="三、沟通表达")
    qtbot.addWidget(made)
    made.show_questions(_QUESTIONS, _OPTIONS, {})
    made.resize(1200, 400)
    made.show()
    qtbot.waitActive(made)
    made.focus_first_open()
    return made


def _press(matrix: LikertMatrix, key: Qt.Key) -> None:
    QTest.keyClick(matrix.windowHandle(), key)


def _present(matrix: LikertMatrix) -> list[str]:
    return [row.question.key for row in matrix.rows if row.is_current()]


def test_a_digit_answers_and_moves_on(matrix: LikertMatrix) -> None:
    heard: list[tuple[str, str]] = []
    matrix.answered.connect(lambda key, value: heard.append((key, value)))
    _press(matrix, Qt.Key.Key_2)
    _press(matrix, Qt.Key.Key_5)
    assert heard == [("q1", "1"), ("q2", "9")]
    assert _present(matrix) == ["q3"]


def test_backspace_goes_back_without_changing_the_answer(matrix: LikertMatrix) -> None:
    _press(matrix, Qt.Key.Key_1)
    _press(matrix, Qt.Key.Key_Backspace)
    assert _present(matrix) == ["q1"]
    assert matrix.rows[0].value() == "0"


def test_a_digit_without_an_answer_does_nothing(matrix: LikertMatrix) -> None:
    _press(matrix, Qt.Key.Key_7)
    assert _present(matrix) == ["q1"]
    assert matrix.rows[0].value() == ""


def test_the_last_answer_tells_that_the_section_is_left(matrix: LikertMatrix, qtbot: QtBot) -> None:
    for _ in range(2):
        _press(matrix, Qt.Key.Key_1)
    with qtbot.waitSignal(matrix.left_end) as left:
        _press(matrix, Qt.Key.Key_1)
    assert left.args == [1]


def test_backspace_in_the_first_question_leaves_backwards(matrix: LikertMatrix, qtbot: QtBot) -> None:
    with qtbot.waitSignal(matrix.left_end) as left:
        _press(matrix, Qt.Key.Key_Backspace)
    assert left.args == [-1]


def test_the_whole_cell_is_the_target(matrix: LikertMatrix) -> None:
    cell = matrix.rows[0].answers[2]
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton, pos=QPoint(3, cell.height() - 3))
    assert matrix.rows[0].value() == "2"


def test_an_answer_can_be_changed_and_taken_back_by_the_form(matrix: LikertMatrix) -> None:
    _press(matrix, Qt.Key.Key_1)
    _press(matrix, Qt.Key.Key_Backspace)
    _press(matrix, Qt.Key.Key_4)
    assert matrix.rows[0].value() == "3"
    matrix.show_value("q1", "")
    assert not matrix.rows[0].is_answered()


def test_columns_of_all_rows_stand_under_each_other(matrix: LikertMatrix) -> None:
    places = {tuple(button.x() for button in row.answers) for row in matrix.rows}
    assert len(places) == 1


def test_narrow_windows_get_wide_answers_two_a_row(matrix: LikertMatrix, qapp: QApplication) -> None:
    theme().apply(qapp, "light", 2.0)
    matrix.resize(1200, 1600)
    qapp.processEvents()
    first, second, third = matrix.rows[0].answers[:3]
    assert first.y() == second.y() < third.y()
    assert first.width() > 400
    _press(matrix, Qt.Key.Key_3)
    assert matrix.rows[0].value() == "2"
