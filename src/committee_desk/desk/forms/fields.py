"""Fields that are typed into: text, lines, numbers, days; each says what was answered and when the person moves on."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ..components.theme import repolish, theme
from .typed import date_text, number_text

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _as_typed(text: str) -> str:
    return text


class LineField(QLineEdit):
    """One line. *understand* turns what was typed into the answer; the field shows it when it is left."""

    #: The answer as the engine shall have it, at every change by the person.
    answered = Signal(str)
    #: The person has finished with this field for now: faults may be shown.
    settled = Signal()
    #: The person wants the next question.
    advanced = Signal()

    def __init__(self, understand: Callable[[str], str] = _as_typed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._understand = understand
        self.textEdited.connect(self._edited)
        self.editingFinished.connect(self._finished)

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds; what is being typed is left alone."""
        if self._understand(self.text()) != value and not (self.hasFocus() and self.isModified()):
            self.setText(value)

    def show_readonly(self, readonly: bool) -> None:
        """Show only; the field can still be read and copied by keyboard."""
        if self.isReadOnly() != readonly:
            self.setReadOnly(readonly)
            repolish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next question."""
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            self.advanced.emit()

    def _edited(self, text: str) -> None:
        self.answered.emit(self._understand(text))

    def _finished(self) -> None:
        understood = self._understand(self.text())
        if understood != self.text():
            self.setText(understood)
        self.setModified(False)
        self.settled.emit()


class LinesField(QPlainTextEdit):
    """Several lines; Tab leaves the field, Ctrl+Enter goes to the next question."""

    answered = Signal(str)
    settled = Signal()
    advanced = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._edited)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds; what is being written is left alone, its cursor too."""
        if self.toPlainText() != value and not self.hasFocus():
            blocked = self.blockSignals(True)
            self.setPlainText(value)
            self.blockSignals(blocked)

    def show_readonly(self, readonly: bool) -> None:
        """Show only."""
        self.setReadOnly(readonly)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes to the next question."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.settled.emit()
            self.advanced.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: object) -> None:
        """The field was left."""
        super().focusOutEvent(event)  # type: ignore[arg-type]  # Qt's own event goes on as it came
        self.settled.emit()

    def _edited(self) -> None:
        self.answered.emit(self.toPlainText())

    def _follow_theme(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setFixedHeight(line * 4 + theme().gap(16))


def text_field(parent: QWidget) -> LineField:
    """A line of free text."""
    return LineField(parent=parent)


def number_field(parent: QWidget) -> LineField:
    """A number; digits of any width are understood, and an input method is asked for digits."""
    field = LineField(number_text, parent)
    field.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
    return field


def date_field(parent: QWidget) -> LineField:
    """A day, typed: 2026-4-21, 2026.4.21 and 20260421 are the same; a calendar would be slower by keyboard."""
    field = LineField(date_text, parent)
    field.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
    field.setPlaceholderText(QCoreApplication.translate("LineField", "年-月-日"))
    return field
