"""A filter: a button with a menu of choices; what is chosen stands on it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ..components.button import Button


class FilterButton(Button):
    """`chosen(value)` follows a choice by hand; the first choice lets everything through."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, kind="filter")
        self._title = ""
        self._value: object = None
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._triggered)
        self.setMenu(self._menu)

    @property
    def value(self) -> object:
        """What is chosen; None lets everything through."""
        return self._value

    def show_choices(self, title: str, everything: str, choices: Sequence[tuple[object, str]]) -> None:
        """Offer *everything* and then *choices* as (value, words)."""
        self._title = title
        for action in self._group.actions():
            self._group.removeAction(action)
        self._menu.clear()
        for value, words in ((None, everything), *choices):
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setData(value)
            action.setChecked(value == self._value)
            self._group.addAction(action)
        if self._value is not None and all(value != self._value for value, _ in choices):
            self._value = None
        self._say()

    def choose(self, value: object) -> None:
        """Choose without telling anybody."""
        self._value = value
        for action in self._group.actions():
            action.setChecked(action.data() == value)
        self._say()

    def _triggered(self, action: QAction) -> None:
        self.choose(action.data())
        self.chosen.emit(self._value)

    def _say(self) -> None:
        words = [action.text() for action in self._group.actions() if action.data() == self._value]
        chosen = self._value is not None and words
        self.setText(
            self.tr("{title}：{value}").format(title=self._title, value=words[0]) if chosen else self._title
        )
        self.setCheckable(True)
        self.setChecked(bool(chosen))
