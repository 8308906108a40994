"""Opens the window: environment, theme, language, log-in first, the heavy rooms behind it.

Order and figures: docs/decisions/0009-desk.md. Nothing of the store or of the papers is imported before the log-in
is painted; a test in a fresh process holds that.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from .components.theme import theme
from .input_method import mend_this_process
from .language import TRANSLATION
from .preferences import LOCK_AFTER_MINUTES, Look, Preferences
from .session import Session
from .shell.log_in import LogIn

if TYPE_CHECKING:
    from .collector import Collector
    from .shell.main_window import MainWindow
    from .warm_up import WarmUp


def first_theme(wanted: str) -> str:
    """The theme to be painted first: what was chosen, or what the colours of the system look like.

    The system's own word is asked for after the first picture: Qt's names of colour schemes cost the start 16 ms.
    """
    if wanted != "system":
        return wanted
    return "dark" if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else "light"


def theme_name(wanted: str) -> str:
    """The theme to wear: what was chosen, or what the system says where it says anything; the system is told."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    schemes = {"dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}
    if hasattr(hints, "setColorScheme"):
        hints.setColorScheme(schemes.get(wanted, Qt.ColorScheme.Light))
    if wanted != "system":
        return wanted
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


class Desk(QObject):
    """The running window: log-in and main window take turns on one session."""

    def __init__(self, folder: Path | None, preferences: Preferences, session: Session | None = None) -> None:
        super().__init__()
        self.preferences = preferences
        self.session = session or Session(parent=self)
        self._wear(preferences.look, first_theme)  # before the first widget: a later font would not reach it
        self.log_in = LogIn(self.session, preferences, folder)
        self.window: MainWindow | None = None
        self.warm_up: WarmUp | None = None
        self._collector: Collector | None = None
        self._reason = ""
        self.session.unlocked.connect(self._unlocked)
        self.session.locked.connect(self._locked)
        preferences.changed.connect(self._wear)
        self.log_in.closed.connect(self._log_in_closed)

    def show(self) -> None:
        """Show the log-in; the warm-up starts when it has been painted."""
        self.log_in.resize(1024, 720)
        self.log_in.painted.connect(self._painted)
        self.log_in.show()

    def come_forward(self, _folder: str = "") -> None:
        """A second start happened: show the window that there is."""
        shown = self.window or self.log_in
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def leave(self) -> None:
        """Before the program ends: stop what runs, close the county."""
        if self.window is not None:
            self.window.leave_county()
        self.session.stop()

    def lock(self, reason: str = "") -> None:
        """Close the county and ask again."""
        self._reason = reason
        if self.window is not None and self.window.navigator.page is not None:
            # What is typed is handed to the worker now; the file is closed after it.
            self.window.navigator.page.leave()
        self.session.lock()

    def _painted(self) -> None:
        from .collector import Collector
        from .crash import CrashReport, log_environment, write_log
        from .warm_up import WarmUp

        if theme_name(self.preferences.look.theme) != theme().name:
            self._wear(self.preferences.look)
        self._collector = Collector(self)
        report = CrashReport(self)
        report.install()
        self.session.failed.connect(report.report)
        write_log(_log_folder())
        log_environment()
        self.warm_up = WarmUp(self)  # last: its thread would hold up what comes after it
        self.warm_up.finished.connect(self.log_in.ask_key_store)

    def _unlocked(self) -> None:
        from .shell.lock import IdleLock
        from .shell.main_window import MainWindow

        window = MainWindow(self.session, self.preferences)
        self.window = window
        window.lock_asked.connect(self._lock_by_hand)
        window.closed.connect(self._window_closed)
        self._idle = IdleLock(LOCK_AFTER_MINUTES, window)
        self._idle.idle.connect(self._lock_by_idleness)
        window.show()
        self._idle.watch(window.windowHandle())
        self.log_in.hide()
        window.start()
        if self._collector is not None:
            self._collector.settle()

    def _lock_by_hand(self) -> None:
        self.lock(self.tr("已锁定。已存好的内容都加密放着。"))

    def _lock_by_idleness(self) -> None:
        words = self.tr("{minutes} 分钟没有操作，已锁定。填好的内容都加密存好了。")
        self.lock(words.format(minutes=LOCK_AFTER_MINUTES))

    def _locked(self) -> None:
        from .shell.lock import clear_clipboard

        clear_clipboard()
        window, self.window = self.window, None
        if window is not None:
            window.leave_county()
            self.log_in.setGeometry(window.geometry())
            self.preferences.geometry = window.saveGeometry()
            window.hide()
            window.deleteLater()
        self.log_in.ask_again(self._reason)
        self.log_in.show()

    def _window_closed(self) -> None:
        self.window = None
        QApplication.quit()

    def _log_in_closed(self) -> None:
        if self.session.county is None:
            QApplication.quit()

    def _wear(self, look: Look, choose: Callable[[str], str] = theme_name) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            if TRANSLATION.current != look.language or not TRANSLATION.chosen:
                TRANSLATION.choose(look.language)
            theme().apply(app, choose(look.theme), look.text_scale)


def make_application(arguments: list[str]) -> QApplication:
    """The application with our names, before any widget."""
    mend_this_process()
    # A busy worker gives the interpreter away after 5 ms by default, and a window that paints asks for it hundreds of
    # times: beside a roster of 100,000 rows it stood still for a second, with this for 50 ms.
    sys.setswitchinterval(0.0005)
    app = QApplication([sys.argv[0], *arguments])
    app.setApplicationName("committee-desk")
    app.setDesktopFileName("committee-desk")
    app.setQuitOnLastWindowClosed(False)
    return app


def run_window(folder: Path | None, arguments: list[str]) -> int:
    """Open the window on the county in *folder* (or the last one); the program's exit status."""
    from .single_instance import SingleInstance

    app = make_application(arguments)
    preferences = Preferences()
    one = SingleInstance(str(folder.resolve() if folder else preferences.last_county))
    if not one.is_first():
        one.hand_over(str(folder or ""))
        return 0
    desk = Desk(folder, preferences)
    one.asked.connect(desk.come_forward)
    desk.log_in.painted.connect(one.listen)
    desk.show()
    status = app.exec()
    desk.leave()
    return status


def _log_folder() -> Path:
    from platformdirs import user_log_path

    return Path(user_log_path("committee-desk", appauthor=False))
