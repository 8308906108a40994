"""Where a refusal stands until it is solved or put away: above the page, pushing it down."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from committee_desk.errors import Refusal
from committee_desk.wording import explain

from ..components.banner import Banner
from ..components.button import Button
from ..components.theme import theme
from ..language import spoken


class BannerSlot(QWidget):
    """Shows the newest refusal: what happened, and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refusal: Refusal | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._banner = Banner(self)
        self._away = Button(self._banner, kind="quiet")
        self._away.clicked.connect(self.clear)
        self._banner.add_action(self._away)
        around = QVBoxLayout(self)
        around.addWidget(self._banner)
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
        self._away.setText(self.tr("收起"))
        if self._refusal is not None:
            self._banner.show_message("warn", *explain(self._refusal, spoken()))

    def _follow_theme(self) -> None:
        around = self.layout()
        if around is not None:
            around.setContentsMargins(theme().gap(32), theme().gap(16), theme().gap(32), 0)
