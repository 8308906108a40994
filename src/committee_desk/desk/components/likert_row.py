"""A question with its answers: real radio buttons, in a line with the others or as wide buttons of a card."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from committee_desk.desk.components.labels import Label, Paragraph
from committee_desk.desk.components.theme import theme
from committee_desk.desk.language import joined

#: Side of the ring of an answer, px at 100 % text.
RING = 22


@dataclass(frozen=True, slots=True)
class LikertOption:
    """An answer: its value and word; *apart* ones (没有观察到, 不适用) are split off by a hairline."""

    value: str
    text: str
    apart: bool = False


@dataclass(frozen=True, slots=True)
class LikertQuestion:
    """A question: its key in the form, its number, its words, the hint beneath, and the longer explanation."""

    key: str
    number: str
    text: str
    hint: str = ""
    guidance: str = ""


class AnswerButton(QRadioButton):
    """One answer. In a line: a ring under its column head. Wide: a bordered button with its word and key."""

    def __init__(self, option: LikertOption, digit: int, parent: QWidget) -> None:
        super().__init__(option.text, parent)
        self.option, self.digit = option, digit
        self.wide = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    def hitButton(self, _pos: object) -> bool:
        """The whole cell is the target."""
        return True

    def sizeHint(self) -> QSize:
        dress = theme()
        if not self.wide:
            return QSize(dress.size("likert_column_min"), dress.size("likert_row"))
        words = QFontMetricsF(dress.font("body")).horizontalAdvance(self.text())
        return QSize(round(words) + dress.px(RING + 24) + dress.gap(44), dress.px(48))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.wide:
            self._paint_wide(painter)
        else:
            self._paint_ring(painter, QPointF(self.width() / 2, self.height() / 2), self._shows_key())

    def _shows_key(self) -> bool:
        row = self.parentWidget()
        return isinstance(row, LikertRow) and row.is_current() and not row.is_answered()

    def _paint_ring(self, painter: QPainter, centre: QPointF, with_key: bool) -> None:
        dress = theme()
        radius = dress.px(RING) / 2
        chosen = self.isChecked()
        edge = "accent" if chosen or self.underMouse() else "line2"
        painter.setPen(QPen(dress.color(edge), 2 if chosen else 1.4))
        painter.setBrush(dress.color("surface"))
        painter.drawEllipse(centre, radius, radius)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(dress.color("accent"))
            painter.drawEllipse(centre, radius * 0.55, radius * 0.55)
        elif with_key:
            font = dress.font("caption")
            painter.setFont(font)
            painter.setPen(dress.color("text2"))
            key = str(self.digit)
            left = centre.x() - QFontMetricsF(font).horizontalAdvance(key) / 2
            painter.drawText(QPointF(left, centre.y() + dress.baseline(font)), key)

    def _paint_wide(self, painter: QPainter) -> None:
        dress = theme()
        chosen = self.isChecked()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(
            QPen(dress.color("accent" if chosen or self.underMouse() else "line2"), 2 if chosen else 1)
        )
        painter.setBrush(dress.color("accent_bg" if chosen else "surface"))
        painter.drawRoundedRect(box, 7, 7)
        middle = box.center().y()
        left = box.left() + dress.gap(14) + dress.px(RING) / 2
        self._paint_ring(painter, QPointF(left, middle), False)
        font = dress.font("strong" if chosen else "body")
        painter.setFont(font)
        painter.setPen(dress.color("text"))
        text_left = left + dress.px(RING) / 2 + dress.gap(12)
        painter.drawText(QPointF(text_left, middle + dress.baseline(font)), self.text())
        font = dress.font("caption")
        painter.setFont(font)
        painter.setPen(dress.color("text3"))
        key = str(self.digit)
        right = box.right() - dress.gap(14) - QFontMetricsF(font).horizontalAdvance(key)
        painter.drawText(QPointF(right, middle + dress.baseline(font)), key)


class LikertRow(QFrame):
    """One question; its matrix says which digit chooses which answer, and hears the keys."""

    #: A person chose: key of the question, value of the answer.
    answered = Signal(str, str)
    #: The row is the present one now: tinted, with its keys in the rings.
    entered = Signal(str)

    def __init__(
        self,
        question: LikertQuestion,
        options: Sequence[LikertOption],
        digits: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.question = question
        self._wide = False
        self._current = False
        self.number = Label(self, text=question.number, role="caption")
        self.words = Paragraph(self, text=question.text)
        self._group = QButtonGroup(self)
        self.answers = tuple(
            AnswerButton(option, digit, self) for option, digit in zip(options, digits, strict=True)
        )
        for button in self.answers:
            self._group.addButton(button)
            button.setAccessibleName(joined("：", f"{question.number} {question.text}", button.text()))
            button.installEventFilter(self)
        self._group.buttonClicked.connect(self._clicked)
        self._grid = QGridLayout(self)
        self.setAccessibleName(f"{question.number} {question.text}")
        theme().changed.connect(self._arrange)
        self._arrange()

    def is_current(self) -> bool:
        """Whether the focus is in this row."""
        return self._current

    def is_answered(self) -> bool:
        """Whether an answer is chosen."""
        return self._group.checkedButton() is not None

    def value(self) -> str:
        """Value of the chosen answer, "" for none."""
        chosen = self._group.checkedButton()
        return chosen.option.value if isinstance(chosen, AnswerButton) else ""

    def show_value(self, value: str) -> None:
        """Choose the answer with *value* without a signal; "" chooses none."""
        self._group.setExclusive(False)
        for button in self.answers:
            button.setChecked(bool(value) and button.option.value == value)
        self._group.setExclusive(True)
        self.update()

    def set_wide(self, wide: bool) -> None:
        """Show the answers as wide buttons, two a row, or as rings in a line."""
        if wide or self._wide:
            self._wide = wide
            self._arrange()

    def focus_answer(self) -> None:
        """Put the focus on the chosen answer, or on the first."""
        chosen = self._group.checkedButton() or self.answers[0]
        chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, AnswerButton):
            self.update()
            self.answered.emit(self.question.key, button.option.value)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the answers makes the row the present one."""
        self.focus_answer()
        super().mousePressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The row is the present one while any of its answers has the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_current(event.type() == QEvent.Type.FocusIn)
        return False

    def _show_current(self, current: bool) -> None:
        if current != self._current:
            self._current = current
            self.update()
            for button in self.answers:
                button.update()
            if current:
                self.entered.emit(self.question.key)

    def _arrange(self) -> None:
        for part in (self.number, self.words, *self.answers):
            self._grid.removeWidget(part)
        dress = theme()
        columns = len(self.answers)
        for column in range(max(columns + 2, 4)):
            self._grid.setColumnMinimumWidth(column, 0)
            self._grid.setColumnStretch(column, 0)
        if self._wide:
            self._arrange_wide()
        else:
            number_align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(self.number, 0, 0, number_align)
            self._grid.addWidget(self.words, 0, 1)
            self._grid.setColumnMinimumWidth(0, dress.px(34))
            self._grid.setColumnStretch(1, 1)
            for at, button in enumerate(self.answers):
                self._grid.addWidget(button, 0, at + 2)
        side = dress.gap(14) if self._wide else dress.gap(12)
        rim = dress.gap(14) if self._wide else 0
        self._grid.setContentsMargins(side, rim, side, rim)
        self._grid.setHorizontalSpacing(dress.gap(8) if self._wide else 0)
        self._grid.setVerticalSpacing(dress.gap(8) if self._wide else 0)
        for button in self.answers:
            button.wide = self._wide
            button.updateGeometry()

    def _arrange_wide(self) -> None:
        self._grid.addWidget(self.number, 0, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.words, 0, 1, 1, 3)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        # The number's column has a twin at the right, so that the answers of both sides are equally wide.
        numbered = max(self.number.minimumWidth(), self.number.sizeHint().width())
        self._grid.setColumnMinimumWidth(3, numbered)
        for at, button in enumerate(self.answers):
            self._grid.addWidget(button, 1 + at // 2, 2 * (at % 2), 1, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._current or self._wide:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme().color("accent_bg"))
        framed = theme().name == "contrast"
        painter.setPen(QPen(theme().color("accent"), 1) if framed else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5), 8, 8)
