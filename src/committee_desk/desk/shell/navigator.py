"""Goes from page to page: builds each at its first visit and asks the one that is left."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from ..page import Page
from ..session import Session
from .page_table import FIRST_PAGE, PageEntry

_REMEMBERED = 50


class Navigator(QObject):
    """Knows the pages by name; `moved(name, key)` follows each step, `status(text)` passes a page's line on."""

    moved = Signal(str, str)
    status = Signal(str)

    def __init__(
        self,
        stack: QStackedWidget,
        session: Session,
        table: Mapping[str, PageEntry],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stack = stack
        self._session = session
        self._table = table
        self._pages: dict[str, Page] = {}
        self._way: list[tuple[str, str]] = []
        self._likely: list[str] = []
        self._idle = QTimer(self, interval=120)
        self._idle.timeout.connect(self._build_next)
        session.changed.connect(self._refresh)

    @property
    def here(self) -> tuple[str, str]:
        """Name and key of the page that is shown; empty before the first."""
        return self._way[-1] if self._way else ("", "")

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self.here[0])

    def go(self, name: str, key: str = "") -> bool:
        """Show page *name* for *key*; False when the present page may not be left or there is no such page."""
        if name not in self._table:
            return False
        if self.page is not None and not self.page.leave():
            return False
        if self.here != (name, key):
            self._way = [*self._way[-_REMEMBERED:], (name, key)]
        self._show(name, key)
        return True

    def go_route(self, route: str) -> bool:
        """Show `name` or `name/key`."""
        name, _, key = route.partition("/")
        return self.go(name, key)

    def back(self) -> None:
        """Return to the page before."""
        if len(self._way) < 2 or (self.page is not None and not self.page.leave()):
            return
        self._way.pop()
        self._show(*self.here)

    def build_when_idle(self, names: list[str]) -> None:
        """Build these pages one by one while nothing else happens."""
        self._likely = [name for name in names if name in self._table]
        self._idle.start()

    def forget_all(self) -> None:
        """Destroy every page: after a lock nothing of a child stays in memory or behind the log-in."""
        self._idle.stop()
        for page in self._pages.values():
            page.stop()
            self._stack.removeWidget(page)
            page.setParent(None)
            page.deleteLater()
        self._pages.clear()
        self._way = self._way[-1:]

    def start(self) -> None:
        """Show the page where the person was before the lock, or the first."""
        name, key = self.here
        self.go(name or FIRST_PAGE, key)

    def _show(self, name: str, key: str) -> None:
        page = self._built(name)
        self._stack.setCurrentWidget(page)
        page.open(key)
        self.moved.emit(name, key)

    def _built(self, name: str) -> Page:
        if name not in self._pages:
            page = self._table[name].load()(self._session, self._stack)
            page.navigate.connect(self.go)
            page.status.connect(self.status)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def _build_next(self) -> None:
        while self._likely:
            name = self._likely.pop(0)
            if name not in self._pages:
                self._built(name)
                return
        self._idle.stop()

    def _refresh(self, room: str, entity: str) -> None:
        if self.page is not None:
            self.page.refresh(room, entity)
