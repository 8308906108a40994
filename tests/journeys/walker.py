"""A person on a journey: also knows where the keys go, logs in and locks, and times how long the window is busy."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Qt
from PySide6.QtGui import QAccessible, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from person import Cell, Person, Thing, let_work

_BESIDE = "short ways"
_MOST_MOVES = 200
_FIELDS = {QAccessible.Role.EditableText, QAccessible.Role.SpinBox, QAccessible.Role.ComboBox}
_DESCRIPTION = QAccessible.Text.Description


@dataclass(frozen=True)
class Focus:
    """Where the keys go: role, name, the grey words in an empty field, whether Enter begins a new line there."""

    role: QAccessible.Role
    name: str
    grey: str = ""
    many_lines: bool = False


class BusyTimes(QObject):
    """How long the window was busy between two moments in which it waited for events; the longest of each step."""

    def __init__(self) -> None:
        super().__init__()
        self.longest: dict[str, float] = {}
        self.step = _BESIDE
        self._woke = 0.0
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.awake.connect(self._awake)
        dispatcher.aboutToBlock.connect(self.waits)

    def took(self, seconds: float) -> None:
        """The window was busy for *seconds* in the present step."""
        self.longest[self.step] = max(self.longest.get(self.step, 0.0), seconds)

    def looked_around(self) -> None:
        """What was since the window woke last is the test's own time."""
        self._woke = 0.0

    def _awake(self) -> None:
        self._woke = self._woke or time.perf_counter()

    def waits(self) -> None:
        """The window waits for events again, or has given the test its turn."""
        if self._woke:
            self.took(time.perf_counter() - self._woke)
        self._woke = 0.0


class Walker(Person):
    """A `Person` with patience, and with eyes for the one thing that has the focus."""

    def __init__(self, patience: float = 30.0) -> None:
        super().__init__(patience)
        self.busy = BusyTimes()
        self._at_desk = ""

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """A stretch of the way; the busy times of the window are kept under its *name*."""
        self.busy.step = name
        yield
        self.busy.step = _BESIDE

    def press(self, keys: str) -> None:
        """Press, and time what the window does at once."""
        began = time.perf_counter()
        super().press(keys)
        self.busy.took(time.perf_counter() - began)

    def _named(self, name: str, roles: set[QAccessible.Role]) -> list[Thing]:
        found = super()._named(name, roles)
        return found or [thing for thing in self._things() if thing.text(_DESCRIPTION) == name]

    def _click(self, thing: Thing) -> None:
        began = time.perf_counter()
        super()._click(thing)
        self.busy.took(time.perf_counter() - began)

    def wait_until(self, condition: Callable[[], bool], complaint: str = "it did not happen") -> None:
        """Wait; looking around is the test's own time and counts for nothing."""
        until = time.monotonic() + self._patience
        while not condition():
            assert time.monotonic() < until, complaint
            self.busy.looked_around()
            let_work(10)
            self.busy.waits()

    def replace(self, text: str, into: str) -> None:
        """Type *text* in place of what stands in the field *into*."""
        self.go_to(into)
        self.press("Ctrl+A")
        self.type(text)

    def choose_file(self, path: Path) -> None:
        """Paste the path into the dialog that asks for a file, and press Enter."""
        self.wait_until(lambda: QApplication.activeModalWidget() is not None, "no dialog asks for a file")
        QApplication.clipboard().setText(str(path))
        self.press("Ctrl+V")
        self.press("Return")
        self.wait_until(lambda: QApplication.activeModalWidget() is None, "the dialog is still there")

    def choose(self, what: str, option: str) -> None:
        """Open the list called *what* and take *option* with the arrow keys."""
        self.click_field(what)
        self.wait_until(lambda: QApplication.activePopupWidget() is not None, f"{what} does not open")
        offered = [thing.text(QAccessible.Text.Name) for thing in self._things() if isinstance(thing, Cell)]
        place = next(at for at, words in enumerate(offered) if option in words)
        self.press("Home")
        for _ in range(place):
            self.press("Down")
        self.press("Return")
        self.wait_until(lambda: QApplication.activePopupWidget() is None, f"{what} does not close")

    def choose_setting(self, menu: str, group: str, option: str) -> None:
        """Open the menu of settings and go to *option* of *group* with the arrow keys."""
        self.click(menu)
        self._go_down_to(group)
        self.press("Right")
        self._go_down_to(option)
        self.press("Return")

    def _go_down_to(self, words: str) -> None:
        for _ in range(12):
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu), "no menu is open"
            lit = menu.activeAction()
            if lit is not None and lit.text() == words:
                return
            self.press("Down")
        raise AssertionError(f"the menu does not offer {words}")

    def height_of(self, words: str) -> int:
        """How high the text *words* stands on the screen, in pixels."""
        found = [one for one in self._things() if one.text(QAccessible.Text.Name) == words]
        return max((one.rect().height() for one in found), default=0)

    def click_field(self, what: str) -> None:
        """Click the field or list called *what*."""
        self._click(self._await(what, _FIELDS))

    def _window(self) -> QWindow:
        # Keys reach an open list through the window under it; the list's own window comes and goes.
        under = QApplication.activeModalWidget() or _ground()
        if under is not None and QApplication.activePopupWidget() is None and not under.isActiveWindow():
            under.activateWindow()
            QTest.qWaitForWindowActive(under)
        window = under.windowHandle() if under is not None else None
        return window or super()._window()

    def log_in(self, account: str, password: str) -> None:
        """Log in by keys and wait for the window."""
        self.replace(account, into="账号")
        self.replace(password, into="密码")
        self.press("Return")
        self.see("搜索或命令")
        window = QApplication.activeWindow()
        assert window is not None
        window.resize(1366, 768)
        let_work(50)  # everything finds its new place before it is clicked

    def lock(self) -> None:
        """Lock with the keys."""
        self.press("Ctrl+L")
        self.see("已锁定")

    def sits_down(self, account: str, password: str) -> None:
        """Log in, unless this person sits at the desk already; whoever sat there locks first."""
        if account != self._at_desk:
            if self._at_desk:
                self.lock()
            self.log_in(account, password)
            self._at_desk = account

    def go_to_child(self, name: str) -> None:
        """Find the child in the command palette and open the case, all by keys."""
        self.press("Ctrl+K")
        self.type(name)
        self.wait_until(lambda: self.lists(name), f"{name} is not found; on the screen: {self.everything()}")
        self.press("Return")

    def lists(self, name: str) -> bool:
        """Whether a row of a list or table names *name*."""
        return any(name in one.text(QAccessible.Text.Name) for one in self._things() if isinstance(one, Cell))

    def focused(self) -> Focus:
        """What has the focus, as a screen reader would say it."""
        widget = QApplication.focusWidget()
        thing = QAccessible.queryAccessibleInterface(widget) if widget is not None else None
        if widget is None or thing is None:
            return Focus(QAccessible.Role.NoRole, "")
        grey = widget.placeholderText() if isinstance(widget, QLineEdit) else ""
        return Focus(thing.role(), thing.text(QAccessible.Text.Name), grey, bool(thing.state().multiLine))


def _ground() -> QWidget | None:
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return next((one for one in shown if one.windowType() == Qt.WindowType.Window), None)
