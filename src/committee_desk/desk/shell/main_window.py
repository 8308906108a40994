"""The main window: sidebar, banner, pages and the line of long work, put together."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from .._ui.main_window import Ui_MainWindow
from ..components.icons import app_icon
from ..components.theme import theme
from ..components.toast import Toast
from ..components.tokens import tokens
from ..jobs import Job
from ..preferences import Preferences
from ..session import Session
from .command_palette import CommandPalette
from .navigator import Navigator
from .page_table import PAGE_TABLE, pages_for
from .settings_menu import SettingsMenu
from .side_facts import SideFacts


class MainWindow(QMainWindow):
    """The window of an opened county; `lock_asked` and `closed` go to the start."""

    lock_asked = Signal()
    closed = Signal()

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.ui.content.setStretchFactor(self.ui.pages, 1)
        self.setWindowIcon(app_icon())
        roles = session.county.actor.roles if session.county is not None else frozenset()
        self.ui.sidebar.show_pages(pages_for(roles))
        self.navigator = Navigator(self.ui.pages, session, pages_for(roles), self)
        self._palette = CommandPalette(session, self.navigator, self.ui.sidebar.names(), self)
        self._facts = SideFacts(session, self.ui.sidebar)
        self._toast = Toast(self.ui.ground)
        self._connect()
        self._add_keys()
        theme().changed.connect(self._follow_width)
        self._set_minimum()
        if not self.restoreGeometry(preferences.geometry):
            self.resize(QSize(1366, 768))

    def start(self) -> None:
        """The county is open: show the first page, then build the likely ones while nothing happens."""
        self._facts.ask()
        self.navigator.start()
        QTimer.singleShot(0, self._build_likely)

    def leave_county(self) -> None:
        """The county was locked: forget every page and everything that names a child."""
        self._palette.forget()
        self.navigator.forget_all()
        self.ui.banners.clear()

    def follow(self, job: Job, title: str) -> None:
        """Show long work under the page."""
        self.ui.activities.follow(job, title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between sidebar and rail."""
        super().resizeEvent(event)
        self._follow_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language, after the page has."""
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self._say_title)
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave only where the page lets go."""
        page = self.navigator.page
        if page is not None and not page.leave():
            event.ignore()
            return
        self._preferences.geometry = self.saveGeometry()
        super().closeEvent(event)
        self.leave_county()
        self.closed.emit()

    def _connect(self) -> None:
        sidebar = self.ui.sidebar
        sidebar.page_chosen.connect(self.navigator.go)
        sidebar.search_asked.connect(self._palette.open_over)
        sidebar.lock_asked.connect(self.lock_asked)
        sidebar.settings_asked.connect(self._open_settings)
        self.navigator.moved.connect(self._moved)
        self.navigator.status.connect(self._toast.show_message)
        self._palette.lock_asked.connect(self.lock_asked)
        self._session.refused.connect(self.ui.banners.show_refusal)
        self._session.changed.connect(self._succeeded)

    def _add_keys(self) -> None:
        for keys, act in (
            ("Ctrl+K", self._palette.open_over),
            ("Ctrl+L", self.lock_asked.emit),
            ("Alt+Left", self.navigator.back),
            ("Ctrl++", self._larger),
            ("Ctrl+=", self._larger),
            ("Ctrl+-", self._smaller),
            ("Ctrl+0", self._usual_size),
            ("F5", self._reload),
        ):
            QShortcut(QKeySequence(keys), self, act)
        for place, name in enumerate(self.ui.sidebar.names()[:9], 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place}"), self)
            shortcut.setObjectName(name)
            shortcut.activated.connect(self._go_to_sender)

    def _go_to_sender(self) -> None:
        shortcut = self.sender()
        if shortcut is not None:
            self.navigator.go(shortcut.objectName())

    def _moved(self, name: str, _key: str) -> None:
        self.ui.sidebar.light(PAGE_TABLE[name].under)
        self.ui.banners.clear()
        self._say_title()

    def _succeeded(self, room: str, _entity: str) -> None:
        """What was refused before has been solved or left behind; that a case was looked at solves nothing."""
        if room != "overview":
            self.ui.banners.clear()

    def _say_title(self) -> None:
        page = self.navigator.page
        named = page.title() if page is not None else ""
        product = self.tr("专委会工作台")
        self.setWindowTitle(f"{named} · {product}" if named else product)

    def _open_settings(self, button: QWidget) -> None:
        menu = SettingsMenu(self._preferences, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _build_likely(self) -> None:
        self.navigator.build_when_idle(self.ui.sidebar.names())

    def _reload(self) -> None:
        if self.navigator.page is not None:
            self.navigator.page.refresh("", "")

    def _larger(self) -> None:
        self._preferences.step_text_scale(1)

    def _smaller(self) -> None:
        self._preferences.step_text_scale(-1)

    def _usual_size(self) -> None:
        self._preferences.set_text_scale(1.0)

    def _follow_width(self) -> None:
        self.ui.sidebar.set_narrow(theme().is_narrow(self.width()))

    def _set_minimum(self) -> None:
        width, height = tokens().layout["minimum_window"]
        self.setMinimumSize(width, height)
