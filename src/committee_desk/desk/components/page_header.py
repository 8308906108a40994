"""The head of a page: where you are, its title, one sentence with numbers, and what you can do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QTabBar, QVBoxLayout, QWidget

from committee_desk.desk.components.chip import Chip
from committee_desk.desk.components.eliding_label import ElidingLabel
from committee_desk.desk.components.person_chip import Avatar
from committee_desk.desk.components.stepper import Stepper
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import Mark


class PageHeader(QFrame):
    """Crumb, title with its chip, sentence; actions right, below when narrow; steps and tabs if any."""

    def __init__(self, parent: QWidget | None = None, *, title: str = "", sentence: str = "") -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.crumb = ElidingLabel(self, role="caption")
        self.avatar = Avatar(self, size="avatar_page")
        self.title = ElidingLabel(self, role="page")
        self.chip = Chip(self)
        self.sentence = ElidingLabel(self, tone="text2")
        self.stepper = Stepper(self)
        self.tabs = QTabBar(self)
        self._build()
        self.show_words(title, sentence)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def _build(self) -> None:
        for optional in (self.crumb, self.avatar, self.chip, self.stepper, self.tabs):
            optional.hide()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self._name = QHBoxLayout()
        self._name.addWidget(self.title)
        self._name.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self._name.addStretch()
        self._lines = QVBoxLayout()
        self._lines.addLayout(self._name)
        self._lines.addWidget(self.sentence)
        self._left = QHBoxLayout()
        self._left.addWidget(self.avatar)
        self._left.addLayout(self._lines, 1)
        self._actions = QHBoxLayout()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addLayout(self._left, 1)
        self._top.addLayout(self._actions)
        self._around = QVBoxLayout(self)
        self._around.addWidget(self.crumb)
        self._around.addLayout(self._top)
        self._around.addWidget(self.stepper)
        self._around.addWidget(self.tabs)

    def show_words(self, title: str, sentence: str = "", crumb: str = "") -> None:
        """Set the title, the sentence that states numbers, and the crumb above them."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.crumb.setText(crumb)
        self.crumb.setVisible(bool(crumb))

    def show_mark(self, mark: Mark | None) -> None:
        """Show a state's chip after the title."""
        self.chip.show_mark(mark or Mark(""))

    def show_person(self, name: str, key: str = "") -> None:
        """Show the circle of the person that the page is about."""
        self.avatar.show_person(name, key)
        self.avatar.setVisible(bool(name))

    def show_steps(self, steps: Sequence[str], at: int, short: str) -> None:
        """Show the line of steps (see `Stepper.show_steps`)."""
        self.stepper.show_steps(steps, at, short)
        self.stepper.setVisible(bool(steps))

    def show_tabs(self, words: Sequence[str], name: str) -> None:
        """Show tabs; listen to `tabs.currentChanged`. *name* is what a screen reader calls them."""
        while self.tabs.count():
            self.tabs.removeTab(0)
        for word in words:
            self.tabs.addTab(word)
        self.tabs.setAccessibleName(name)
        self.tabs.setVisible(bool(words))

    def add_action(self, widget: QWidget) -> None:
        """Put a button or chip at the right; the primary button comes last."""
        self._actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restack()

    def _restack(self) -> None:
        narrow = theme().is_narrow(self.window().width()) and self._actions.count() > 0
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._top.setDirection(below if narrow else beside)
        sideways = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignRight
        self._top.setAlignment(self._actions, sideways | Qt.AlignmentFlag.AlignVCenter)

    def _follow_theme(self) -> None:
        dress = theme()
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.setSpacing(dress.gap(10))
        self._lines.setSpacing(dress.gap(4))
        self._left.setSpacing(dress.gap(16))
        self._name.setSpacing(dress.gap(12))
        self._actions.setSpacing(dress.gap(8))
        self._top.setSpacing(dress.gap(10))
        self._restack()
