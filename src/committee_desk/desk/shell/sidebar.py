"""The sidebar: mark, search, the pages with their counts, and who sits at the desk."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ..components.button import IconButton
from ..components.eliding_label import ElidingLabel
from ..components.icons import AppMark
from ..components.person_chip import Avatar
from ..components.theme import theme
from ..components.tokens import tokens
from ..token_words import token_word
from .nav_button import NavButton
from .page_table import PAGE_TABLE
from .search_button import SearchButton


class Sidebar(QFrame):
    """216 px wide, or a rail of 64; emits what was asked for and knows nothing of pages."""

    page_chosen = Signal(str)
    search_asked = Signal()
    lock_asked = Signal()
    settings_asked = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self._narrow = False
        self._county = ("", "")
        self._person = ("", "")
        self._head = QWidget(self)
        self._mark = AppMark(self._head)
        self._product = ElidingLabel(self._head, role="strong")
        self._where = ElidingLabel(self._head, role="caption")
        self._search = SearchButton(self)
        self._search.clicked.connect(self.search_asked)
        self._list = QWidget()
        self._group = QButtonGroup(self)
        self._entries = self._make_entries()
        self._foot = QWidget(self)
        self._circle = Avatar(self._foot)
        self._who = ElidingLabel(self._foot, role="body")
        self._office = ElidingLabel(self._foot, role="caption")
        self._settings = IconButton(self._foot, icon_name="settings")
        self._lock = IconButton(self._foot, icon_name="lock")
        self._settings.clicked.connect(self._ask_settings)
        self._lock.clicked.connect(self.lock_asked)
        self._arrange()
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self.retranslate()

    def show_county(self, county: str, detail: str) -> None:
        """Which county is open, and its year."""
        self._county = (county, detail)
        self.retranslate()

    def show_person(self, name: str, office: str) -> None:
        """Who sits at the desk."""
        self._person = (name, office)
        self._circle.show_person(name)
        self._who.setText(name)
        self._office.setText(office)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many things wait on each page."""
        for entry in self._entries:
            entry.show_count(counts.get(entry.name, 0))

    def light(self, name: str) -> None:
        """Show that the page of entry *name* is open."""
        for entry in self._entries:
            if entry.name == name:
                entry.setChecked(True)

    def show_pages(self, names: Collection[str]) -> None:
        """Offer only these pages."""
        for entry in self._entries:
            entry.setVisible(entry.name in names)

    def names(self) -> list[str]:
        """The pages that are offered here, in their order."""
        return [entry.name for entry in self._entries if not entry.isHidden()]

    def set_narrow(self, narrow: bool) -> None:
        """Become the rail, or the wide sidebar."""
        self._narrow = narrow
        for words in (self._product, self._where, self._who, self._office):
            words.setVisible(not narrow)
        self._search.set_narrow(narrow)
        for entry in self._entries:
            entry.set_narrow(narrow)
        centre = Qt.AlignmentFlag.AlignHCenter if narrow else Qt.AlignmentFlag.AlignLeft
        way = QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        for part, widgets in (
            (self._head, [self._mark]),
            (self._foot, [self._circle, self._settings, self._lock]),
        ):
            line = part.layout()
            if isinstance(line, QHBoxLayout):
                line.setDirection(way)
                for widget in widgets:
                    line.setAlignment(widget, centre | Qt.AlignmentFlag.AlignVCenter)
        self._follow_theme()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._product.setText(self.tr("专委会工作台"))
        self._where.setText("·".join(part for part in self._county if part))
        self._search.show_words(self.tr("搜索或命令"), "Ctrl K")
        self._settings.set_name(self.tr("设置"))
        self._lock.set_name(self.tr("锁定"))
        words = {entry.key: entry for entry in tokens().nav()}
        for entry in self._entries:
            token = words[entry.name]
            entry.show_words(token_word(token.text), token_word(token.short))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """The tokens' width."""
        return QSize(theme().size("sidebar_narrow" if self._narrow else "sidebar"), 400)

    def _make_entries(self) -> list[NavButton]:
        made = []
        for token in tokens().nav():
            if token.key in PAGE_TABLE:
                entry = NavButton(token.key, token.icon, self._list)
                entry.clicked.connect(self._choose)
                self._group.addButton(entry)
                made.append(entry)
        return made

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._product)
        words.addWidget(self._where)
        head = QHBoxLayout(self._head)
        head.setSpacing(10)
        head.addWidget(self._mark)
        head.addLayout(words, 1)
        entries = QVBoxLayout(self._list)
        entries.setContentsMargins(0, 0, 0, 0)
        entries.setSpacing(3)
        for entry in self._entries:
            entries.addWidget(entry)
        entries.addStretch()
        self._list.setProperty("kind", "scrolled")
        scroll = QScrollArea(self)
        scroll.setWidget(self._list)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        person = QVBoxLayout()
        person.setSpacing(0)
        person.addWidget(self._who)
        person.addWidget(self._office)
        foot = QHBoxLayout(self._foot)
        foot.setSpacing(theme().gap(4))
        foot.addWidget(self._circle)
        foot.addLayout(person, 1)
        foot.addWidget(self._settings)
        foot.addWidget(self._lock)
        whole = QVBoxLayout(self)
        whole.addWidget(self._head)
        whole.addWidget(self._search)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._foot)

    def _follow_theme(self) -> None:
        dress = theme()
        self.setFixedWidth(dress.size("sidebar_narrow" if self._narrow else "sidebar"))
        layout = self.layout()
        if layout is not None:
            side = dress.gap(6 if self._narrow else 10)
            layout.setContentsMargins(side, dress.gap(18), side, dress.gap(12))
            layout.setSpacing(dress.gap(12))
        for part, left in ((self._head, 4), (self._foot, 8)):
            inner = part.layout()
            if inner is not None:
                inner.setContentsMargins(0 if self._narrow else dress.gap(left), 0, 0, 0)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, NavButton):
            self.page_chosen.emit(button.name)

    def _ask_settings(self) -> None:
        self.settings_asked.emit(self._settings)
