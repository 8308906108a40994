"""Cards: white ground, a hairline, a head of constant height, and a body."""

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from committee_desk.desk.components.eliding_label import ElidingLabel
from committee_desk.desk.components.theme import theme


class CardHead(QWidget):
    """Title, a note beside it, and what stands at the right; 32 px high with or without a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidingLabel(self, role="section")
        self.note = ElidingLabel(self, role="caption")
        self.note.hide()
        self._right = QHBoxLayout()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.title)
        line.addWidget(self.note, 1)
        line.addStretch()
        line.addLayout(self._right)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_words(self, title: str, note: str = "") -> None:
        """Set title and note."""
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def add_right(self, widget: QWidget) -> None:
        """Put *widget* (a quiet button, a chip, a legend) at the right edge."""
        self._right.addWidget(widget)

    def _follow_theme(self) -> None:
        self.setMinimumHeight(theme().px(32))
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(theme().gap(12))
        self._right.setSpacing(theme().gap(8))


class Card(QFrame):
    """A card with an optional head; put things into `body`."""

    def __init__(self, parent: QWidget | None = None, *, title: str = "", note: str = "") -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.head = CardHead(self)
        self.head.show_words(title, note)
        self.head.setVisible(bool(title))
        self.body = QVBoxLayout()
        around = QVBoxLayout(self)
        around.addWidget(self.head)
        around.addLayout(self.body, 1)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_title(self, title: str, note: str = "") -> None:
        """Set the head's words; without a title there is no head."""
        self.head.show_words(title, note)
        self.head.setVisible(bool(title))

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put *part* under what is there."""
        if isinstance(part, QWidget):
            self.body.addWidget(part, stretch)
        else:
            self.body.addLayout(part, stretch)

    def _follow_theme(self) -> None:
        dress = theme()
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            layout.setContentsMargins(dress.gap(20), dress.gap(12), dress.gap(20), dress.gap(18))
            layout.setSpacing(dress.gap(8))
        self.body.setSpacing(dress.gap(12))
