"""Banners: what happened, what to do, and the way out; they push the page down and stay until it is solved."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from committee_desk.desk.components.glyphs import Glyph
from committee_desk.desk.components.labels import Paragraph
from committee_desk.desk.components.theme import repolish, theme
from committee_desk.desk.components.tokens import Mark
from committee_desk.desk.language import joined

_SHAPES = {
    "bad": "disc with cross",
    "warn": "triangle with !",
    "ok": "disc with tick",
    "accent": "ring with clock hands",
    "neutral": "disc with minus",
}


class Banner(QFrame):
    """A tinted box; *role* is bad, warn, ok, accent or neutral. Buttons stand right, below when narrow."""

    def __init__(
        self, parent: QWidget | None = None, *, role: str = "warn", what: str = "", todo: str = ""
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        # Never higher than its words, although the stretch inside would let it grow.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._glyph = Glyph(self, px=20, line="strong")
        self._what = Paragraph(self, role="strong")
        self._todo = Paragraph(self, tone="text2")
        self._build()
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self.show_message(role, what, todo)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._what)
        # Room to spare goes beneath the words: they stay together at the top. A stretch would do the same and
        # make the whole banner grow.
        words.addWidget(self._todo, 1)
        for part in (self._what, self._todo):
            part.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._left = QHBoxLayout()
        self._left.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        self._left.addLayout(words, 1)
        self._actions = QHBoxLayout()
        self._around = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._around.addLayout(self._left, 1)
        self._around.addLayout(self._actions)

    def show_message(self, role: str, what: str, todo: str = "") -> None:
        """Say *what* happened and what there is *to do*."""
        self.setProperty("role", role)
        self._glyph.show_mark(Mark("", _SHAPES[role], role))
        self._what.setText(what)
        self._todo.setText(todo)
        self._todo.setVisible(bool(todo))
        self.setAccessibleName(joined("。", what, todo))
        repolish(self)

    def add_action(self, widget: QWidget) -> None:
        """Put a button or a field at the right."""
        self._actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._restack()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restack()

    def _restack(self) -> None:
        narrow = theme().is_narrow(self.window().width())
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._around.setDirection(below if narrow else beside)
        self._around.setAlignment(self._actions, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _follow_theme(self) -> None:
        dress = theme()
        self._around.setContentsMargins(dress.gap(16), dress.gap(12), dress.gap(16), dress.gap(12))
        self._around.setSpacing(dress.gap(12))
        self._left.setSpacing(dress.gap(12))
        self._actions.setSpacing(dress.gap(8))
        self._restack()
