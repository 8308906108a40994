"""Consecutive questions with the same answers as one matrix of real radio buttons, or as cards when it is narrow."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ..language import joined
from .likert_head import LikertHead
from .likert_row import AnswerButton, LikertOption, LikertQuestion, LikertRow
from .marked_text import plain, rich
from .sticky_head import StickyHead
from .theme import repolish, theme

#: The least width that the questions keep before the columns' words break into two lines, px at 100 % text.
_QUESTION_WIDTH = 188
#: Under this the answers stand as wide buttons under the question.
_LEAST_QUESTION = 150
#: Numbers up to 18.19 stand in one column with air before the question.
_NUMBER_WIDTH = 44
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UP_AND_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Backspace: -1}
_ANY_WIDTH = 16777215


class LikertMatrix(QFrame):
    """Digits answer the present row, Enter or Space chooses, Backspace goes back, Delete takes an answer back.

    The digits are the answers' own codes where these are single digits, since forms say “记 0”; else the places
    from 1 on.
    """

    #: A person chose: ref of the question, value of the answer ("" when it was taken back).
    answered = Signal(str, str)
    #: The person goes on (1) or back (-1) from the question at this ref.
    stepped = Signal(str, int)
    #: The row at this ref is the present one now.
    entered = Signal(str)

    def __init__(self, options: Sequence[LikertOption], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options = tuple(options)
        self._keys = digit_keys(options)
        self.rows: dict[str, LikertRow] = {}
        self._questions: dict[str, LikertQuestion] = {}
        self._faults: dict[str, str] = {}
        self._explained = False
        self._narrow: bool | None = None
        self.head = LikertHead(options, self)
        self.head.explain.clicked.connect(self._explain)
        self._around = QVBoxLayout(self)
        self._around.addWidget(self.head)
        self.sticky = StickyHead(options, self.head, self)
        self._resized = QTimer(self, singleShot=True, interval=0)
        self._resized.timeout.connect(self._fit)
        theme().changed.connect(self._follow_theme)

    def show_questions(self, questions: Sequence[LikertQuestion]) -> None:
        """Build rows for *questions* beneath those that stand already."""
        last = next(reversed(self.rows.values()), None)
        made: list[LikertRow] = [last] if last is not None else []
        for question in questions:
            spoken = replace(question, text=plain(question.text))
            row = LikertRow(spoken, self.options, self._keys, self)
            row.words.setTextFormat(Qt.TextFormat.RichText)
            row.answered.connect(self._row_answered)
            row.entered.connect(self.entered)
            for button in row.answers:
                button.installEventFilter(self)
            self.rows[question.key] = row
            self._questions[question.key] = question
            self._around.addWidget(row)
            made.append(row)
            self._say(question.key)
            if self._narrow is not None:
                self._dress_row(row, self._narrow)
        for before, after in pairwise(made):
            QWidget.setTabOrder(before.answers[-1], after.answers[0])
        if last is None:
            self.retranslate()
        self._fit()

    def show_question(self, question: LikertQuestion) -> None:
        """The words of a question changed with other answers."""
        if self._questions[question.key] != question:
            self._questions[question.key] = question
            self.rows[question.key].number.setText(question.number)
            self._say(question.key)

    def show_row(self, ref: str, shown: bool, value: str, fault: str, readonly: bool) -> None:
        """How the question stands now."""
        row = self.rows[ref]
        if row.isHidden() == shown or not shown:  # a row that was never shown has to be hidden on purpose
            row.setVisible(shown)
            self._show_head()
        if row.value() != value:
            row.show_value(value)
        if self._faults.get(ref, "") != fault:
            self._faults[ref] = fault
            self._say(ref)
        if row.isEnabled() == readonly:
            row.setEnabled(not readonly)

    def focus_row(self, ref: str) -> None:
        """Put the focus on the question's answer, or on its first."""
        self.rows[ref].focus_answer()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.head.explain.setText(self.tr("收起评分说明") if self._explained else self.tr("评分说明"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the present row."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(watched, AnswerButton)
        ):
            row = watched.parentWidget()
            return isinstance(row, LikertRow) and self._key(row, watched, event)
        return False

    def _key(self, row: LikertRow, button: AnswerButton, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        ref = row.question.key
        digit = unicodedata.digit(event.text(), None) if len(event.text()) == 1 else None
        if digit is not None:
            if digit in self._keys:
                row.answers[self._keys.index(digit)].click()
        elif key in _CHOOSE:
            button.click()
        elif key in _SIDEWAYS:
            at = row.answers.index(button) + _SIDEWAYS[key]
            row.answers[at % len(row.answers)].setFocus(Qt.FocusReason.TabFocusReason)
        elif key in _UP_AND_DOWN:
            self.stepped.emit(ref, _UP_AND_DOWN[key])
        elif key == Qt.Key.Key_Delete:
            row.show_value("")
            self.answered.emit(ref, "")
        else:
            return False
        return True

    def _row_answered(self, ref: str, value: str) -> None:
        self.answered.emit(ref, value)
        self.stepped.emit(ref, 1)

    def _explain(self) -> None:
        self._explained = not self._explained
        self.retranslate()
        for ref in self.rows:
            self._say(ref)

    def _say(self, ref: str) -> None:
        question, row, fault = self._questions[ref], self.rows[ref], self._faults.get(ref, "")
        small = f"font-size:{theme().font('caption').pixelSize()}px"
        lines = [rich(question.text)]
        for text, tone in (
            (rich(question.hint), "text3"),
            (rich(question.guidance) if self._explained else "", "text2"),
            (escape(fault, quote=False), "bad"),
        ):
            if text:
                lines.append(f'<span style="{small};color:{theme().color(tone).name()}">{text}</span>')
        row.words.setText("<br>".join(lines))
        said = joined("；", fault, plain(question.hint), plain(question.guidance))
        spoken = (
            f"{question.number} {plain(question.text)}"  # the number comes and changes with what is shown
        )
        row.setAccessibleName(spoken)
        for button in row.answers:
            button.setAccessibleName(joined("：", spoken, button.text()))
            button.setAccessibleDescription(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._resized.start()

    def _follow_theme(self) -> None:
        for ref in self.rows:
            self._say(ref)
        self.retranslate()
        self._narrow = None
        self._fit()

    def _fit(self) -> None:
        """Columns as wide as the width allows; a card a question when the window is narrow."""
        dress = theme()
        column = self._column_width()
        narrow = dress.is_narrow(self.window().width()) or self._question_room(column) < dress.px(
            _LEAST_QUESTION
        )
        if narrow != self._narrow:
            self._narrow = narrow
            self._dress(narrow)
        for head in (self.head, self.sticky):
            head.show_columns(0 if narrow else column)
        self.sticky.follow()
        for row in self.rows.values():
            for button in row.answers:
                button.setMinimumWidth(0 if narrow else column)
                button.setMaximumWidth(_ANY_WIDTH if narrow else column)
        self.update()

    def _dress(self, narrow: bool) -> None:
        dress = theme()
        self.setProperty("kind", "plain" if narrow else "card")
        repolish(self)
        for row in self.rows.values():
            self._dress_row(row, narrow)
        side = 0 if narrow else dress.gap(8)
        self._around.setContentsMargins(side, 0 if narrow else dress.gap(6), side, side)
        self._around.setSpacing(dress.gap(12) if narrow else 0)

    def _dress_row(self, row: LikertRow, narrow: bool) -> None:
        dress = theme()
        air = 0 if narrow else dress.gap(6)
        row.number.setMinimumWidth(dress.px(_NUMBER_WIDTH))
        row.words.setContentsMargins(0, air, dress.gap(8), air)
        row.setProperty("kind", "card" if narrow else "plain")
        repolish(row)
        row.set_wide(narrow)

    def _show_head(self) -> None:
        self.head.setVisible(any(not row.isHidden() for row in self.rows.values()))
        self.setVisible(not self.head.isHidden())

    def _column_width(self) -> int:
        dress = theme()
        measure = QFontMetricsF(dress.font("caption"))
        widest = max((measure.horizontalAdvance(option.text) for option in self.options), default=0)
        share = (self._question_room(0) - dress.px(_QUESTION_WIDTH)) // max(1, len(self.options))
        least, best = dress.px(60), max(dress.size("likert_column_min"), round(widest) + dress.gap(14))
        return max(least, min(best, share))

    def _question_room(self, column: int) -> int:
        """What is left for the questions beside columns of this width."""
        around = self.parentWidget()
        # Before it is laid out it has no width of its own, and dressing it twice would cost as much as building it.
        width = self.width() if self.isVisible() or around is None else max(self.width(), around.width())
        return width - 2 * theme().gap(20) - theme().px(_NUMBER_WIDTH) - column * len(self.options)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        shown = [row for row in self.rows.values() if not row.isHidden()]
        if self._narrow or not shown:
            return
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("line"))
        side = theme().gap(20)
        for before, after in pairwise(shown):
            # The present row is a rounded tint: no hairline touches it.
            if not (before.is_current() or after.is_current()):
                painter.drawRect(side, after.y(), self.width() - 2 * side, 1)
        first = next((at for at, option in enumerate(self.options) if option.apart), 0)
        if first:
            left = shown[0].x() + shown[0].answers[first].x()
            painter.drawRect(left, theme().gap(12), 1, self.height() - theme().gap(24))


def digit_keys(options: Sequence[LikertOption]) -> tuple[int, ...]:
    """The digit that chooses each answer: its own code where all codes are different digits, else its place."""
    codes = [option.value for option in options]
    if all(len(code) == 1 and code in "0123456789" for code in codes) and len(set(codes)) == len(codes):
        return tuple(int(code) for code in codes)
    return tuple(range(1, len(codes) + 1))


def digits_in_words(options: Sequence[LikertOption]) -> str:
    """The keys as people say them: 0–4、8、9."""
    keys = digit_keys(options)
    parts: list[list[int]] = []
    for key in keys:
        if parts and key == parts[-1][-1] + 1 and len(parts[-1]) < len(keys):
            parts[-1].append(key)
        else:
            parts.append([key])
    said = []
    for part in parts:
        if len(part) > 2:
            said.append(f"{part[0]}–{part[-1]}")
        else:
            said.extend(str(key) for key in part)
    return joined("、", *said)
