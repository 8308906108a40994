"""What the sidebar says about the opened county: who sits here, and how much waits on each page."""

from collections import Counter

from PySide6.QtCore import QEvent, QObject, QTimer

from committee_desk.overview import TodayFacts, today_facts

from ..session import Session
from .page_table import PAGE_TABLE
from .sidebar import Sidebar

_TOGETHER = 300  # milliseconds: ten verbs of one batch ask once


class SideFacts(QObject):
    """Asks after each change and tells the sidebar."""

    def __init__(self, session: Session, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._session = session
        self._sidebar = sidebar
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._soon.timeout.connect(self.ask)
        session.changed.connect(self._soon.start)
        sidebar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say the county again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say_county()
        return super().eventFilter(watched, event)

    def ask(self) -> None:
        """Say who is here, and ask what waits."""
        county = self._session.county
        if county is None:
            return
        self._sidebar.show_person(county.actor.name, county.actor.office)
        self._say_county()
        self._session.ask(today_facts, then=self._show)

    def _say_county(self) -> None:
        county = self._session.county
        if county is not None:
            year = self.tr("{year} 年度").format(year=county.facts.year)
            self._sidebar.show_county(county.facts.name, year)

    def _show(self, facts: TodayFacts) -> None:
        counts: Counter[str] = Counter()
        for task in facts.tasks:
            counts[PAGE_TABLE[task.route.partition("/")[0]].under] += task.count
        self._sidebar.show_counts(counts)
