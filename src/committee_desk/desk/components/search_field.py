"""A field to search in: glass, words, and a border that the pair shares."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from committee_desk.desk.components.icons import IconLabel
from committee_desk.desk.components.theme import repolish, theme


class SearchField(QFrame):
    """Emits what stands in it; while an input method composes, nothing is emitted."""

    text_changed = Signal(str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
        name: str = "",
        icon_name: str = "search",
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "field")
        self.edit = QLineEdit(self)
        self.edit.setProperty("kind", "bare")
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(name or placeholder)
        self.edit.textChanged.connect(self.text_changed)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self._line = QHBoxLayout(self)
        self._line.addWidget(IconLabel(self, name=icon_name))
        self._line.addWidget(self.edit, 1)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The frame wears the focus of the bare field inside it."""
        if watched is self.edit and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            focused = event.type() == QEvent.Type.FocusIn
            self.setProperty("focused", "true" if focused else "false")
            self._pad(2 if focused else 1)
            repolish(self)
        return False

    def _pad(self, border: int) -> None:
        dress = theme()
        # The border grows inward: the margins give back what it takes.
        self._line.setContentsMargins(
            dress.gap(11) + 1 - border, 1 - border + 1, dress.gap(11) + 1 - border, 0
        )

    def _follow_theme(self) -> None:
        dress = theme()
        self._pad(2 if self.edit.hasFocus() else 1)
        self._line.setSpacing(dress.gap(8))
        self.setMinimumHeight(dress.px(37))
