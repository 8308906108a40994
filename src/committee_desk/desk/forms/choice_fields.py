"""Fields that are chosen from: one of several as radio buttons or a list, several as check boxes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QRadioButton,
    QWidget,
)

from ..components.flow_layout import FlowLayout
from ..components.theme import theme

Options = Sequence[tuple[str, str]]
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAKE_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _Radio(QRadioButton):
    """A radio button with air at its right, which the rows of the flow have not."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(theme().gap(14), 0)


class _Box(QCheckBox):
    """A check box with air at its right."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(theme().gap(14), 0)


class _Buttons(QWidget):
    """Buttons in rows that wrap; the values stand beside them.

    They are in no QButtonGroup: it takes every member but one out of the way of Tab, check boxes too (Qt 6.9).
    """

    answered = Signal(str)
    settled = Signal()
    advanced = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._flow.setSpacing(theme().gap(4))
        self._options: tuple[tuple[str, str], ...] = ()
        self.buttons: dict[str, QAbstractButton] = {}
        theme().changed.connect(self._follow_theme)

    def show_choices(self, options: Options) -> None:
        """Offer *options* as (value, words)."""
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        for button in self.buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {value: self._make(words) for value, words in options}
        for button in self.buttons.values():
            button.clicked.connect(self._clicked)
            self._flow.addWidget(button)
            button.installEventFilter(self)

    def show_readonly(self, readonly: bool) -> None:
        """Show only."""
        self.setEnabled(not readonly)

    def focus_here(self) -> None:
        """Put the focus on the chosen answer, or on the first."""
        chosen = next((button for button in self.buttons.values() if button.isChecked()), None)
        first = chosen or next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on (and chooses, where nothing is chosen yet); Delete takes the answer back."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _ENTER and isinstance(watched, QAbstractButton):
            if not any(button.isChecked() for button in self.buttons.values()):
                watched.click()
            self.settled.emit()
            self.advanced.emit()
            return True
        if event.key() in _TAKE_BACK:
            self.show_value("")
            self.answered.emit("")
            return True
        return False

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds."""
        raise NotImplementedError

    def _make(self, words: str) -> QAbstractButton:
        raise NotImplementedError

    def _clicked(self) -> None:
        raise NotImplementedError

    def _follow_theme(self) -> None:
        self._flow.setSpacing(theme().gap(4))


class OneField(_Buttons):
    """One answer of several; the value is the chosen name."""

    def show_value(self, value: str) -> None:
        """Press the button of *value*; none when it is blank or not offered."""
        for name, button in self.buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(name == value)
        for button in self.buttons.values():
            button.setAutoExclusive(True)

    def _make(self, words: str) -> QAbstractButton:
        return _Radio(words, self)

    def _clicked(self) -> None:
        self.answered.emit(next(name for name, button in self.buttons.items() if button.isChecked()))
        self.settled.emit()


class ManyField(_Buttons):
    """Any of several; the value is the chosen names in the order of the list, with spaces between."""

    def show_value(self, value: str) -> None:
        """Tick the boxes of *value*."""
        chosen = set(value.split())
        for name, button in self.buttons.items():
            button.setChecked(name in chosen)

    def _make(self, words: str) -> QAbstractButton:
        return _Box(words, self)

    def _clicked(self) -> None:
        self.answered.emit(" ".join(name for name, button in self.buttons.items() if button.isChecked()))
        self.settled.emit()


class ListField(QComboBox):
    """One answer of many, in a list that opens; the first line stands for no answer."""

    answered = Signal(str)
    settled = Signal()
    advanced = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[tuple[str, str], ...] = ()
        self.activated.connect(self._chosen)

    def show_choices(self, options: Options) -> None:
        """Offer *options* as (value, words)."""
        if tuple(options) == self._options and self.count():
            return
        value = str(self.currentData() or "")
        self._options = tuple(options)
        self.clear()
        self.addItem(self.tr("请选择"), "")
        for name, words in options:
            self.addItem(words, name)
        self.show_value(value)

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds."""
        self.setCurrentIndex(max(self.findData(value), 0))

    def show_readonly(self, readonly: bool) -> None:
        """Show only."""
        self.setEnabled(not readonly)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next question; Space opens the list."""
        if event.key() in _ENTER:
            self.advanced.emit()
            return
        super().keyPressEvent(event)

    def _chosen(self) -> None:
        self.answered.emit(str(self.currentData() or ""))
        self.settled.emit()
