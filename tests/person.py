"""A person at the window: sees, clicks and types by what a screen reader would call things."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import SimpleNamespace

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QScrollArea,
    QTableView,
    QWidget,
)

_TEXT = QAccessible.Text
_BUTTONS = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ButtonDropDown,
    QAccessible.Role.PageTab,
    QAccessible.Role.MenuItem,
    QAccessible.Role.Link,
    QAccessible.Role.ListItem,
    QAccessible.Role.Cell,
}
_FIELDS = {QAccessible.Role.EditableText, QAccessible.Role.SpinBox, QAccessible.Role.ComboBox}


def let_work(milliseconds: int = 10) -> None:
    """Let the window and its threads work; QTest.qWait would hold the interpreter, and no thread would move."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(condition: Callable[[], bool]) -> None:
    """Let the window work until *condition* holds, five seconds at most."""
    for _ in range(500):
        if condition():
            return
        let_work(10)
    raise AssertionError("it did not happen")


class Person:
    """Drives the window that is in front, with real events; everything is found by role and accessible name."""

    def __init__(self, patience: float = 25.0) -> None:
        self._patience = patience

    # Looking.

    def see(self, text: str) -> None:
        """Wait until *text* stands somewhere on the screen."""
        self.wait_until(lambda: self.sees(text), f"nobody sees {text!r}; on the screen: {self.everything()}")

    def sees(self, text: str) -> bool:
        """Whether *text* is part of something visible now."""
        return any(text in said for said in self.everything())

    def everything(self) -> list[str]:
        """All that can be read on the screen now."""
        said = []
        for thing in self._things():
            for kind in (_TEXT.Name, _TEXT.Value, _TEXT.Description):
                words = thing.text(kind)
                if words and words not in said:
                    said.append(words)
        return said

    def wait_until(self, condition: Callable[[], bool], complaint: str = "it did not happen") -> None:
        """Let the window work until *condition* holds."""
        until = time.monotonic() + self._patience
        while not condition():
            assert time.monotonic() < until, complaint
            let_work(10)

    # Doing.

    def click(self, name: str) -> None:
        """Click the button, tab, menu item, list item or cell called *name*."""
        self._click(self._await(name, _BUTTONS))

    def double_click(self, name: str) -> None:
        """Double-click a row's cell or a list item called *name*."""
        thing = self._await(name, _BUTTONS)
        window = self._window()
        QTest.mouseDClick(
            window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, _spot(window, thing)
        )

    def go_to(self, field: str) -> None:
        """Click into the field called *field*."""
        self._click(self._await(field, _FIELDS))

    def type(self, text: str, into: str = "") -> None:
        """Type *text* where the cursor stands, or into the field called *into*; Chinese through an input method."""
        if into:
            self.go_to(into)
        for character in text:
            if character.isascii():
                QTest.keyClick(self._window(), character)
            else:
                self._compose(character)

    def compose(self, preedit: str) -> None:
        """Begin a syllable in the input method without finishing it."""
        QApplication.sendEvent(QApplication.focusObject(), QInputMethodEvent(preedit, []))

    def press(self, keys: str) -> None:
        """Press a key or a combination: `Return`, `Ctrl+K`."""
        combination = QKeySequence(keys)[0]
        QTest.keyClick(self._window(), combination.key(), combination.keyboardModifiers())

    def choose(self, what: str, option: str) -> None:
        """Choose *option* in the list or menu that *what* opens."""
        thing = self._await(what, _BUTTONS | _FIELDS)
        self._click(thing)
        if not self._popup_comes():
            self.press("Down")
        self.click(option)
        # A list swallows a release right after the press that opened it, as it would a shaky double click.
        for _ in range(10):
            let_work(50)
            if QApplication.activePopupWidget() is None or not self.sees(option):
                return
            self.click(option)

    def _popup_comes(self) -> bool:
        """Whether a list or menu opens within the time that a person gives it."""
        for _ in range(10):
            let_work(20)
            if QApplication.activePopupWidget() is not None:
                return True
        return False

    # How it is done.

    def _await(self, name: str, roles: set[QAccessible.Role]) -> "Thing":
        found: list[Thing] = []

        def look() -> bool:
            found[:] = self._named(name, roles)
            return bool(found)

        until = time.monotonic() + self._patience
        place = QRect()
        while True:
            self.wait_until(look, f"nothing is called {name!r}; on the screen: {self.everything()}")
            if found[0].rect() == place or time.monotonic() > until:
                return found[0]
            # A hand does not hit what is still moving to its place.
            place = found[0].rect()
            let_work(15)

    def _named(self, name: str, roles: set[QAccessible.Role]) -> list["Thing"]:
        things = [thing for thing in self._things() if thing.role() in roles and not thing.state().disabled]
        exact = [thing for thing in things if name in _names(thing)]
        return exact or [thing for thing in things if any(name in said for said in _names(thing))]

    def _click(self, thing: "Thing") -> None:
        self._scroll_to(thing)
        window = self._window()
        QTest.mouseClick(
            window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, _spot(window, thing)
        )
        let_work(1)

    def _compose(self, character: str) -> None:
        self.compose("ni")
        commit = QInputMethodEvent("", [])
        commit.setCommitString(character)
        QApplication.sendEvent(QApplication.focusObject(), commit)

    def _scroll_to(self, thing: "Thing") -> None:
        widget = thing.object()
        if not isinstance(widget, QWidget):
            return
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)
            above = above.parentWidget()

    def _front(self) -> QWidget:
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if front is None:
            shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
            active = QApplication.activeWindow()
            front = active if active in shown else (shown[0] if shown else None)
        assert front is not None, "no window is open"
        if front.windowType() != Qt.WindowType.Popup and not front.isActiveWindow():
            front.activateWindow()
            QTest.qWaitForWindowActive(front)
        return front

    def _window(self) -> QWindow:
        # PySide forgets a popup's QWindow together with the last reference to the popup.
        self._in_front = self._front()
        window = self._in_front.windowHandle()
        assert window is not None
        return window

    def _things(self) -> Iterator["Thing"]:
        front = QAccessible.queryAccessibleInterface(self._front())
        if front is not None:
            yield from _inside(front)


def _inside(thing: "Thing") -> Iterator["Thing"]:
    state = thing.state()
    if state.invisible:
        return
    yield thing
    widget = thing.object()
    if isinstance(widget, QAbstractItemView):
        yield from _cells(widget)
        if isinstance(widget, QTableView):
            yield from _heads(widget.horizontalHeader())
        return
    for number in range(thing.childCount()):
        child = thing.child(number)
        if child is not None:
            yield from _inside(child)


@dataclass(frozen=True)
class Cell:
    """One visible cell of a list or table, read from the view's model.

    Qt keeps the accessible children of a view in a cache that it empties only while a screen reader listens; after
    a model's reset they would be without words here (QAccessibleTable, Qt 6.9).
    """

    said: str
    box: QRect
    enabled: bool

    def role(self) -> QAccessible.Role:
        """A cell."""
        return QAccessible.Role.Cell

    def text(self, kind: QAccessible.Text) -> str:
        """What a screen reader says."""
        return self.said if kind == _TEXT.Name else ""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        return self.box

    def state(self) -> SimpleNamespace:
        """Whether it can be chosen."""
        return SimpleNamespace(disabled=not self.enabled, invisible=False)

    def relations(self, _kind: object) -> list[object]:
        """Nothing labels a cell."""
        return []

    def object(self) -> None:
        """A cell is no widget."""


def _cells(view: QAbstractItemView) -> Iterator[Cell]:
    """Only the rows that can be seen: a register has 100,000."""
    model, port = view.model(), view.viewport()
    if model is None or not model.rowCount():
        return
    row = max(view.indexAt(QPoint(2, 2)).row(), 0)
    while row < model.rowCount():
        top = view.visualRect(model.index(row, 0))
        if top.top() > port.height():
            return
        for column in range(model.columnCount() if isinstance(view, QTableView) else 1):
            index = model.index(row, column)
            box = view.visualRect(index).intersected(port.rect())
            if not box.isEmpty():
                said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or ""
                place = QRect(port.mapToGlobal(box.topLeft()), box.size())
                yield Cell(str(said), place, bool(index.flags() & Qt.ItemFlag.ItemIsEnabled))
        row += 1


def _heads(header: QHeaderView) -> Iterator[Cell]:
    for section in range(header.count()):
        if not header.isSectionHidden(section):
            corner = header.viewport().mapToGlobal(QPoint(header.sectionViewportPosition(section), 0))
            said = header.model().headerData(section, Qt.Orientation.Horizontal)
            yield Cell(str(said), QRect(corner, QSize(header.sectionSize(section), header.height())), True)


Thing = QAccessibleInterface | Cell


def _names(thing: "Thing") -> list[str]:
    names = [thing.text(_TEXT.Name)]
    for label, _kind in thing.relations(QAccessible.RelationFlag.Label):
        names.append(label.text(_TEXT.Name))
    return [name for name in names if name]


def _spot(window: QWindow, thing: "Thing") -> QPoint:
    box: QRect = thing.rect()
    return window.mapFromGlobal(box.center())
