"""A section's likert questions under one head; a card a question when the window is narrow."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from committee_desk.desk.components.likert_row import LikertOption, LikertQuestion, LikertRow
from committee_desk.desk.components.theme import theme


class _Head(QWidget):
    """Words of the columns, broken into two lines where a column is too narrow for them."""

    def __init__(self, options: Sequence[LikertOption], parent: QWidget) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(0, theme().size("table_head"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        dress = theme()
        painter = QPainter(self)
        font = dress.font("caption")
        painter.setFont(font)
        painter.setPen(dress.color("text2"))
        measure = QFontMetricsF(font)
        column = column_width(self._options)
        left = self.width() - dress.gap(12) - column * len(self._options)
        for option in self._options:
            centre = left + (column - measure.horizontalAdvance(option.text)) / 2
            painter.drawText(QPointF(centre, self.height() / 2 + dress.baseline(font)), option.text)
            left += column


def column_width(options: Sequence[LikertOption]) -> int:
    """Width of an answer's column: its head fits, and it is never under the smallest target."""
    dress = theme()
    measure = QFontMetricsF(dress.font("caption"))
    widest = max((measure.horizontalAdvance(option.text) for option in options), default=0)
    return max(dress.size("likert_column_min"), round(widest) + dress.gap(14))


class LikertMatrix(QFrame):
    """Questions left, answers in columns. Choosing moves on, Backspace goes back."""

    #: A person chose: key of the question, value of the answer.
    answered = Signal(str, str)
    #: The last question was answered, or Backspace pressed in the first.
    left_end = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(name)
        self.rows: tuple[LikertRow, ...] = ()
        self._options: tuple[LikertOption, ...] = ()
        self._head: _Head | None = None
        self._narrow = False
        self._around = QVBoxLayout(self)
        theme().changed.connect(self._follow_theme)

    def show_questions(
        self,
        questions: Sequence[LikertQuestion],
        options: Sequence[LikertOption],
        values: Mapping[str, str],
    ) -> None:
        """Show *questions* with the same *options*; *values* are the answers so far by key."""
        self._clear()
        self._options = tuple(options)
        self._head = _Head(options, self)
        self._around.addWidget(self._head)
        self.rows = tuple(LikertRow(question, options, self) for question in questions)
        for row in self.rows:
            row.show_value(values.get(row.question.key, ""))
            row.answered.connect(self._row_answered)
            row.went_back.connect(self._row_went_back)
            self._around.addWidget(row)
        for before, after in pairwise(self.rows):
            QWidget.setTabOrder(before.answers[-1], after.answers[0])
        self._follow_theme()

    def show_value(self, key: str, value: str) -> None:
        """Show the answer that the form now holds for *key*."""
        for row in self.rows:
            if row.question.key == key:
                row.show_value(value)

    def focus_first_open(self) -> None:
        """Put the focus on the first question without an answer."""
        for row in self.rows:
            if not row.is_answered():
                row.focus_answer()
                return
        if self.rows:
            self.rows[0].focus_answer()

    def _clear(self) -> None:
        while self._around.count():
            old = self._around.takeAt(0).widget()
            old.hide()
            old.deleteLater()

    def _row_answered(self, key: str, value: str) -> None:
        self.answered.emit(key, value)
        self._move(key, 1)

    def _row_went_back(self, key: str) -> None:
        self._move(key, -1)

    def _move(self, key: str, step: int) -> None:
        at = next(at for at, row in enumerate(self.rows) if row.question.key == key) + step
        if 0 <= at < len(self.rows):
            self.rows[at].focus_answer()
        else:
            self.left_end.emit(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if theme().is_narrow(self.window().width()) != self._narrow:
            self._follow_theme()

    def _follow_theme(self) -> None:
        dress = theme()
        self._narrow = dress.is_narrow(self.window().width())
        if self._head is not None:
            self._head.setVisible(not self._narrow)
        width = column_width(self._options)
        for row in self.rows:
            row.set_wide(self._narrow)
            for button in row.answers:
                button.setMinimumWidth(0 if self._narrow else width)
                button.setMaximumWidth(16777215 if self._narrow else width)
        side = dress.gap(8)
        self._around.setContentsMargins(side, dress.gap(6), side, dress.gap(6))
        self._around.setSpacing(0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("line"))
        side = theme().gap(20)
        for before, after in pairwise(self.rows):
            # The present row is a rounded tint: no hairline touches it.
            if self._narrow or not (before.is_current() or after.is_current()):
                painter.drawRect(side, after.y(), self.width() - 2 * side, 1)
        if not self._narrow and self.rows:
            first = next((at for at, option in enumerate(self._options) if option.apart), 0)
            if first:
                left = self.rows[0].x() + self.rows[0].answers[first].x()
                painter.drawRect(left, theme().gap(12), 1, self.height() - theme().gap(24))
