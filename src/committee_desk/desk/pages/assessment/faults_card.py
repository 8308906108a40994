"""What is missing or wrong, in the form's order; each line leads to its question."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.assessment import FieldError

from ...components.button import Button
from ...components.card import Card
from ...components.glyphs import Glyph
from ...components.labels import Paragraph
from ...components.marked_text import plain
from ...components.theme import theme
from ...components.tokens import Mark
from ...language import joined

#: Lines at a time: what has been mended makes room for the next.
MOST_LINES = 8


class FaultsCard(Card):
    """The list; it never stops anybody from saving."""

    #: Go to the question at this ref.
    chosen = Signal(str)
    #: Put the list away.
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._away = Button(self, kind="quiet", small=True)
        self._away.clicked.connect(self.put_away)
        self.head.add_right(self._away)
        self._lines = QVBoxLayout()
        self.body.addLayout(self._lines)
        self._first: Button | None = None

    def show_faults(self, faults: Sequence[FieldError]) -> None:
        """Show the first of *faults* and how many there are."""
        self._away.setText(self.tr("收起"))
        self._clear()
        self._lines.setSpacing(theme().gap(2))
        if not faults:
            self.show_title(self.tr("都填好了"))
            self._lines.addWidget(Paragraph(self, text=self.tr("可以完成评估了。"), tone="text2"))
            return
        self.show_title(self.tr("还有 {count} 题要看").format(count=len(faults)))
        for fault in faults[:MOST_LINES]:
            self._lines.addWidget(self._line(fault))
        if len(faults) > MOST_LINES:
            words = self.tr("其余 {count} 题，这些填好后列出来。").format(count=len(faults) - MOST_LINES)
            self._lines.addWidget(Paragraph(self, text=words, role="caption"))

    def focus_first(self) -> None:
        """Put the focus on the first line, or on the button that puts the list away."""
        (self._first or self._away).setFocus()

    def _line(self, fault: FieldError) -> QWidget:
        line = QWidget(self)
        label = plain(fault.label)
        go = Button(line, text=label if len(label) <= 24 else label[:23] + "…", kind="link")
        go.setAccessibleName(joined("：", label, fault.reason))
        go.setObjectName(fault.ref)
        go.clicked.connect(self._go)
        self._first = self._first or go
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().gap(8))
        row.addWidget(Glyph(line, mark=Mark("", "triangle with !", "warn"), px=16))
        row.addWidget(go)
        row.addWidget(Paragraph(line, text=fault.reason, role="caption"), 1)
        return line

    def _go(self) -> None:
        button = self.sender()
        if button is not None:
            self.chosen.emit(button.objectName())

    def _clear(self) -> None:
        self._first = None
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
