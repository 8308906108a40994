"""A field with a list of words: chosen only, or typed with the list as an offer; the wheel never changes it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class ChoiceField(QComboBox):
    """`edited()` follows what a person types or chooses. *typed*: words that are not in the list are welcome, too."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, typed: bool = False) -> None:
        super().__init__(parent)
        self._typed = typed
        self._silent = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        if typed:
            self._let_type()
        self.currentTextChanged.connect(self._tell)

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer pairs of key and word; what is chosen or typed stays."""
        before = self.value()
        self._silent = True
        self.clear()
        for key, word in choices:
            self.addItem(word, key)
        self._silent = False
        self.show_value(before)

    def value(self) -> str:
        """The key of the chosen word, or what was typed."""
        return self.currentText().strip() if self._typed else str(self.currentData() or "")

    def show_value(self, value: str) -> None:
        """Show *value* without a signal."""
        self._silent = True
        at = self.findText(value, Qt.MatchFlag.MatchExactly) if self._typed else self.findData(value)
        self.setCurrentIndex(at if value else (-1 if self._typed else max(0, at)))
        if self._typed:
            self.setEditText(value)
        self._silent = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls: a hand that rolls over the field does not write into it."""
        event.ignore()

    def _let_type(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # What the list would complete by itself might stand for another village.
        self.setCompleter(None)  # type: ignore[arg-type]

    def _tell(self) -> None:
        if not self._silent:
            self.edited.emit()
