"""Where a refusal stands until it is solved or put away: above the page, pushing it down."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from committee_desk.errors import Refusal
from committee_desk.wording import explain

from ..components.button import IconButton
from ..components.glyphs import Glyph
from ..components.labels import Paragraph
from ..components.theme import theme
from ..components.tokens import Mark
from ..language import spoken


class BannerSlot(QWidget):
    """Shows the newest refusal: what happened, and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refusal: Refusal | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        box = QFrame(self)
        box.setProperty("kind", "banner")
        box.setProperty("role", "warn")
        self._what = Paragraph(box, role="strong")
        self._todo = Paragraph(box, tone="text2")
        self._glyph = Glyph(box, mark=Mark("", "triangle with !", "warn"), px=20)
        self._away = IconButton(box, icon_name="x")
        self._away.clicked.connect(self.clear)
        words = QVBoxLayout()
        words.addWidget(self._what)
        words.addWidget(self._todo)
        line = QHBoxLayout(box)
        line.addWidget(self._glyph)
        line.addLayout(words, 1)
        line.addWidget(self._away)
        around = QVBoxLayout(self)
        around.addWidget(box)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self.clear()

    def show_refusal(self, refusal: object) -> None:
        """Say it; the banner before goes."""
        if isinstance(refusal, Refusal):
            self._refusal = refusal
            self._say()
            self.show()

    def clear(self) -> None:
        """Take the banner away."""
        self._refusal = None
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self._away.set_name(self.tr("收起"))
        if self._refusal is None:
            return
        what, todo = explain(self._refusal, spoken())
        self._what.setText(what)
        self._todo.setText(todo)
        self._todo.setVisible(bool(todo))

    def _follow_theme(self) -> None:
        around = self.layout()
        if around is not None:
            around.setContentsMargins(theme().gap(32), theme().gap(16), theme().gap(32), 0)
