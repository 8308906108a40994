"""The foot of a flow: what is saved at the left, why the primary button waits beside it, buttons at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from ...components.glyphs import Glyph
from ...components.labels import Paragraph
from ...components.theme import theme
from ...components.tokens import Mark


class FlowFoot(QFrame):
    """Words and buttons; narrow, the buttons go beneath the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self._glyph = Glyph(self, px=18, line="body")
        self._words = Paragraph(self)
        self._left, self._buttons = QHBoxLayout(), QHBoxLayout()
        self._left.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        self._left.addWidget(self._words, 1)
        self._around = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._around.addLayout(self._left, 1)
        self._around.addLayout(self._buttons)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_words(self, words: str, mark: Mark) -> None:
        """Say *words* after *mark*."""
        self._glyph.setVisible(bool(words))
        self._glyph.show_mark(mark)
        self._words.setText(words)

    def add_action(self, button: QWidget) -> None:
        """Put a button at the right; the primary one comes last."""
        self._buttons.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack when narrow."""
        super().resizeEvent(event)
        self._restack()

    def _restack(self) -> None:
        narrow = theme().is_narrow(self.window().width())
        side, high = (24, 8) if narrow else (32, 12)
        self._around.setContentsMargins(side, high, side, high)
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._around.setDirection(below if narrow else beside)
        self._around.setAlignment(self._left, Qt.AlignmentFlag.AlignVCenter)
        self._around.setAlignment(self._buttons, Qt.AlignmentFlag.AlignRight)

    def _follow_theme(self) -> None:
        dress = theme()
        self._around.setSpacing(dress.gap(12))
        self._left.setSpacing(dress.gap(10))
        self._buttons.setSpacing(dress.gap(8))
        self._restack()
