"""What frames a section: whose assessment it is, its title and lead sentence, the way out, the keys beneath."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...components.button import Button
from ...components.eliding_label import ElidingLabel
from ...components.icons import icon
from ...components.labels import Label, Paragraph
from ...components.theme import theme


class SectionHead(QWidget):
    """Caption, title, sentence; 退出 at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.crumb = ElidingLabel(self, role="caption", tone="text2")
        self.title = ElidingLabel(self, role="page")
        self.lead = Paragraph(self, tone="text2")
        self.language = Button(self, kind="quiet")
        self.language.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in its question
        self.leave = Button(self, kind="quiet")
        self._words = QVBoxLayout()
        for part in (self.crumb, self.title, self.lead):
            self._words.addWidget(part)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(self._words, 1)
        line.addWidget(self.language, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_words(self, crumb: str, title: str, lead: str, narrow: bool) -> None:
        """Set the lines; when narrow, title and way out stand in the line above instead."""
        self.crumb.setText(crumb)
        self.title.setText(title)
        self.lead.setText(lead)
        self.lead.setVisible(bool(lead))
        self.title.setVisible(not narrow)
        self.leave.setVisible(not narrow)

    def _follow_theme(self) -> None:
        self._words.setSpacing(theme().gap(3))


class KeysLine(QWidget):
    """Which keys answer, with a keyboard before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Label(self)
        self._words = Label(self, role="caption", tone="text2")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._picture)
        self._line.addWidget(self._words, 1)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_words(self, words: str) -> None:
        """Say the keys; nothing hides the line."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def _follow_theme(self) -> None:
        self._picture.setPixmap(icon("keyboard", "text3").pixmap(theme().size("icon")))
        self._line.setSpacing(theme().gap(8))
