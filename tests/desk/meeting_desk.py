"""Somebody at the desk of the meeting's county: log in, look up what was written, and what a screen reader misses."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from committee_desk.desk.page import Page
from committee_desk.desk.preferences import Look, Preferences
from committee_desk.desk.session import Session
from committee_desk.desk.start import Desk
from committee_desk.meeting import give_opinion, open_meeting, record_arrival, recuse, table_case
from desk.meeting_county import PASSWORD, at_desk, person_ids, ready_cases
from person import Person

SitDown = Callable[..., Any]


@contextmanager
def desk_of(county: Path, preferences: Preferences, person: Person, name: str) -> Iterator[SitDown]:
    """Log in as somebody and go to the page *name*."""
    desks: list[Desk] = []

    def sit(account: str, look: Look | None = None) -> Page:
        if look is not None:
            preferences.look = look
        desk = Desk(county, preferences, Session(lambda folder, who, _password: at_desk(folder, who)))
        desks.append(desk)
        desk.show()
        person.type(account, "账号")
        person.type(PASSWORD, "密码")
        person.press("Return")
        person.wait_until(lambda: desk.window is not None)
        assert desk.window is not None
        desk.window.resize(1366, 768)
        desk.window.navigator.go(name)
        page = desk.window.navigator.page
        assert page is not None
        return page

    yield sit
    for desk in desks:
        desk.leave()


def a_sitting(county: Path, *, spoken: int = 5, aside: str = "") -> tuple[str, list[str]]:
    """A sitting with five members here and all cases on the agenda; the first *spoken* members are for `near`."""
    desk = at_desk(county, "sec")
    ids = person_ids(desk)
    meeting_id = desk.do(open_meeting, desk.now().date(), "示例会议室")
    members = [ids[account] for account in ("zhao", "wang", "sun", "zhou", "he")]
    for member in members:
        desk.do(record_arrival, meeting_id, member)
    items = [desk.do(table_case, meeting_id, row.case_id) for row in ready_cases(desk)]
    for item in items:
        if aside:
            desk.do(recuse, item, ids[aside], "institution")
        for member in members[:spoken]:
            if member != ids.get(aside):
                desk.do(give_opinion, item, member, "near", "示例理由")
    desk.close()
    return meeting_id, items


STATES = ("ready", "tabled", "proposed", "decided", "served", "accepted", "disputed")


def states(county: Path) -> dict[str, str]:
    """The state of each case by the child's name."""
    desk = at_desk(county, "sec")
    found = {row.name: row.state for state in STATES for row in ready_cases(desk, state)}
    desk.close()
    return found


def asked(county: Path, query: Callable[..., Any], *args: Any) -> Any:
    """One answer of the county, read after the window wrote."""
    desk = at_desk(county, "sec")
    answer = desk.ask(query, *args)
    desk.close()
    return answer


def clipped(page: QWidget) -> list[str]:
    """Words of labels and buttons that stand in less room than they need."""
    found = []
    for label in page.findChildren(QLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        if label.isVisible() and label.text() and label.height() < needed:
            found.append(label.text())
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.height() < button.minimumSizeHint().height():
            found.append(button.text())
    return found


def nameless(page: QWidget) -> list[str]:
    """Things that take the focus and have no name for a screen reader."""
    found = []
    for widget in page.findChildren(QWidget):
        takes = widget.focusPolicy().value and widget.isVisible() and widget.focusProxy() is None
        inside = isinstance(widget.parent(), QComboBox) or "qt_" in widget.objectName()
        if takes and not inside and isinstance(widget, QAbstractButton | QLineEdit | QComboBox):
            face = QAccessible.queryAccessibleInterface(widget)
            if not face.text(QAccessible.Text.Name) and not widget.accessibleName():
                found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found
