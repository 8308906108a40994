"""A choice among a few words side by side, such as 浅色 / 深色 / 高对比."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QWidget

from committee_desk.desk.components.button import Button
from committee_desk.desk.components.flow_layout import FlowLayout
from committee_desk.desk.components.theme import theme


class Segmented(QFrame):
    """Exclusive buttons in one well; arrow keys move among them."""

    #: The key of the word that a person has chosen.
    chosen = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, *, choices: Sequence[tuple[str, str]] = (), name: str = ""
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._row = FlowLayout(self)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(2)
        self._buttons: dict[str, Button] = {}
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for key, word in choices:
            self._add(key, word)
        self._group.buttonClicked.connect(self._clicked)
        theme().changed.connect(self.updateGeometry)

    def _add(self, key: str, word: str) -> None:
        button = Button(self, text=word, kind="segment")
        button.setCheckable(True)
        button.setObjectName(key)
        self._group.addButton(button)
        self._row.addWidget(button)
        self._buttons[key] = button

    def choose(self, key: str) -> None:
        """Choose *key* without a signal."""
        self._buttons[key].setChecked(True)

    def rename(self, words: Sequence[str], name: str) -> None:
        """Say the same choices in other words: the language changed."""
        self.setAccessibleName(name)
        for button, word in zip(self._buttons.values(), words, strict=True):
            button.setText(word)

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.objectName())
