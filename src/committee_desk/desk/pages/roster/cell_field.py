"""A field for one cell: a number of a person stays masked until somebody goes into the field to change it."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class CellField(QLineEdit):
    """`value` is what the cell shall read; `show_cell` shows *masked* while the field is only looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole, self._masked = "", ""

    def show_cell(self, whole: str, masked: str) -> None:
        """Show a cell; what was typed for another one is gone."""
        self._whole, self._masked = whole, masked
        self.setText(whole if self.hasFocus() else masked)

    @property
    def value(self) -> str:
        """The text of the cell as it stands now."""
        text = self.text().strip()
        return self._whole if text == self._masked and text != self._whole else text

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.text() == self._masked:
            self.setText(self._whole)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.text() == self._whole:
            self.setText(self._masked)
        super().focusOutEvent(event)
