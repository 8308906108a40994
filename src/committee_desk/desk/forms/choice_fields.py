"""Fields that are chosen from: one of several as radio buttons or a list, several as check boxes."""

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from ..components.likert_matrix import digit_keys
from ..components.likert_row import LikertOption
from ..components.marked_text import plain
from ..components.theme import theme
from ..language import joined
from .choice_button import ChoiceBox, ChoiceRadio
from .choice_grid import PACKED, ChoiceGrid
from .field import ENTER, TAKE_BACK, ComposedField, Options, mark_faulty

#: The picture of a choice by its name; None where it has none.
PictureOf = Callable[[str], QPixmap | None]
_ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


def no_picture(_name: str) -> None:
    """Choices without pictures."""


class _Buttons(ComposedField):
    """Buttons in rows that wrap; the values stand beside them. *bare*: pictures are the buttons.

    They are in no QButtonGroup: it takes every member but one out of the way of Tab, check boxes too (Qt 6.9).
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        columns: int = PACKED,
        picture_of: PictureOf = no_picture,
        bare: bool = False,
    ) -> None:
        super().__init__(parent)
        self._grid = ChoiceGrid(columns, self)
        self._picture_of, self._bare = picture_of, bare
        self._options: tuple[tuple[str, str], ...] = ()
        self._question = self._hint = ""
        self._digits: tuple[int, ...] = ()
        self.buttons: dict[str, QAbstractButton] = {}
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_choices(self, options: Options) -> None:
        """Offer *options* as (value, words)."""
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        for button in self.buttons.values():
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {value: self._make(plain(words), self._picture_of(value)) for value, words in options}
        self._digits = digit_keys([LikertOption(value, words) for value, words in options])
        for button in self.buttons.values():
            button.clicked.connect(self._clicked)
            self._grid.addWidget(button)
            button.installEventFilter(self)
        self._name_buttons()

    def focus_here(self) -> None:
        """Put the focus on the chosen answer, or on the first."""
        chosen = next((button for button in self.buttons.values() if button.isChecked()), None)
        first = chosen or next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says, for each answer too."""
        super().name_it(question, hint)
        if question != self._question:
            self._question = question
            self._name_buttons()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on (and chooses, where nothing is chosen yet), Delete takes back, digits and arrows choose."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in ENTER and isinstance(watched, QAbstractButton):
            if not any(button.isChecked() for button in self.buttons.values()):
                watched.click()
            self.settled.emit()
            self.advanced.emit()
        elif key in TAKE_BACK:
            self.show_value("")
            self.answered.emit("")
        elif key in _ARROWS and isinstance(watched, QAbstractButton):
            self._move(watched, _ARROWS[key])
        else:
            return self._digit(event)
        return True

    def _digit(self, event: QKeyEvent) -> bool:
        digit = unicodedata.digit(event.text(), None) if len(event.text()) == 1 else None
        if (
            digit is None
            or digit not in self._digits
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            return False
        button = list(self.buttons.values())[self._digits.index(digit)]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()
        return True

    def _move(self, button: QAbstractButton, step: int) -> QAbstractButton:
        """Put the focus on the next answer, round and round."""
        every = list(self.buttons.values())
        there = every[(every.index(button) + step) % len(every)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        return there

    def _name_buttons(self) -> None:
        for button in self.buttons.values():
            button.setAccessibleName(joined("：", self._question, button.text()))

    def _make(self, words: str, picture: QPixmap | None) -> QAbstractButton:
        raise NotImplementedError

    def _clicked(self) -> None:
        raise NotImplementedError

    def _follow_theme(self) -> None:
        self._grid.setSpacing(theme().gap(8))


class OneField(_Buttons):
    """One answer of several; the value is the chosen name. *quick*: a choice goes on by itself."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        columns: int = PACKED,
        picture_of: PictureOf = no_picture,
        bare: bool = False,
        quick: bool = False,
    ) -> None:
        super().__init__(parent, columns=columns, picture_of=picture_of, bare=bare)
        self._quick = quick

    def show_value(self, value: str) -> None:
        """Press the button of *value*; none when it is blank or not offered."""
        for name, button in self.buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(name == value)
        for button in self.buttons.values():
            button.setAutoExclusive(True)

    def _make(self, words: str, picture: QPixmap | None) -> QAbstractButton:
        return ChoiceRadio(words, picture, self._bare, self)

    def _move(self, button: QAbstractButton, step: int) -> QAbstractButton:
        """Arrows choose, as they do in every group of radio buttons; they never go on."""
        there = super()._move(button, step)
        there.setChecked(True)
        self._tell()
        return there

    def _clicked(self) -> None:
        self._tell()
        if self._quick:
            self.advanced.emit()

    def _tell(self) -> None:
        self.answered.emit(next(name for name, button in self.buttons.items() if button.isChecked()))
        self.settled.emit()


class ManyField(_Buttons):
    """Any of several; the value is the chosen names in the order of the list, with spaces between."""

    def show_value(self, value: str) -> None:
        """Tick the boxes of *value*."""
        chosen = set(value.split())
        for name, button in self.buttons.items():
            button.setChecked(name in chosen)

    def _make(self, words: str, picture: QPixmap | None) -> QAbstractButton:
        return ChoiceBox(words, picture, self._bare, self)

    def _clicked(self) -> None:
        self.answered.emit(" ".join(name for name, button in self.buttons.items() if button.isChecked()))
        self.settled.emit()


class ListField(QComboBox):
    """One answer of some, in a list that opens; the first line stands for no answer. The wheel never changes it."""

    answered = Signal(str)
    settled = Signal()
    advanced = Signal()

    def __init__(self, parent: QWidget | None = None, *, quick: bool = False, widest: int = 460) -> None:
        super().__init__(parent)
        self._options: tuple[tuple[str, str], ...] = ()
        self._quick = quick
        self.widest = widest
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
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
            self.addItem(plain(words), name)
        self.show_value(value)

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds."""
        self.setCurrentIndex(max(self.findData(value), 0))

    def show_readonly(self, readonly: bool) -> None:
        """Show only."""
        self.setEnabled(not readonly)

    def show_faulty(self, fault: str) -> None:
        """Wear the red border while something is wrong."""
        mark_faulty(self, fault)

    def focus_here(self) -> None:
        """Put the focus on the list."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def is_being_typed(self) -> bool:
        """A list is chosen from."""
        return False

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says."""
        self.setAccessibleName(question)
        self.setAccessibleDescription(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next question, Space opens the list, Delete takes the answer back."""
        if event.key() in ENTER:
            self.advanced.emit()
        elif event.key() in TAKE_BACK:
            self.setCurrentIndex(0)
            self._chosen()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls: a hand that rolls over the field does not write into it."""
        event.ignore()

    def _chosen(self) -> None:
        self.answered.emit(str(self.currentData() or ""))
        self.settled.emit()
        if self._quick and self.currentData():
            self.advanced.emit()
