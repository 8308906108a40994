"""What else belongs to the roster and has a page of its own: one child at the counter, the sources, doubtful pairs."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...components.button import Button
from ...components.theme import theme

_ICONS = {"counter": "user-plus", "sources": "list-checks", "duplicates": "users"}


class Roads(QWidget):
    """`chosen(page)`; the button of the doubtful pairs says how many wait and goes while there are none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs = 0
        self._buttons = {page: Button(self, icon_name=icon) for page, icon in _ICONS.items()}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().gap(8))
        for page, button in self._buttons.items():
            button.setProperty("page", page)
            button.clicked.connect(self._pressed)
            line.addWidget(button)
        self._say()

    def show_pairs(self, count: int) -> None:
        """Say how many doubtful pairs wait."""
        self._pairs = count
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the present language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _pressed(self) -> None:
        self.chosen.emit(str(self.sender().property("page")))

    def _say(self) -> None:
        self._buttons["counter"].setText(self.tr("登记一名儿童"))
        self._buttons["sources"].setText(self.tr("名册来源"))
        self._buttons["duplicates"].setText(self.tr("{count} 对疑似重复").format(count=f"{self._pairs:,}"))
        self._buttons["duplicates"].setVisible(bool(self._pairs))
