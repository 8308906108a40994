"""One page in a window of its own over a real county: what it asked for is kept, its threads end with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from committee_desk.desk.page import Page
from committee_desk.desk.session import Session
from committee_desk.office import County
from person import Person, let_work


class Visit:
    """A page that is open; `asked` are the pages it wanted to go to."""

    def __init__(self, page: Page, session: Session, county: County) -> None:
        self.page, self.session, self.county = page, session, county
        self.asked: list[tuple[str, str]] = []
        self.window = QWidget()
        around = QHBoxLayout(self.window)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(page)
        page.navigate.connect(self._asked)
        self.window.resize(1150, 768)
        self.window.show()

    def _asked(self, name: str, key: str) -> None:
        self.asked.append((name, key))


@contextmanager
def visiting(county: County, kind: type[Page]) -> Iterator[Visit]:
    """A page of *kind* at the desk of *county*, which the caller closes."""
    session = Session()
    session.county = county
    bugs: list[object] = []
    session.failed.connect(bugs.append)
    shown = Visit(kind(session), session, county)
    session.changed.connect(shown.page.refresh)
    yield shown
    let_work(20)
    shown.window.close()
    session.county = None
    assert session._worker.stop(), "the page left work behind"
    session.stop()
    assert bugs == [], "the page asked something that failed"


def choose_file(person: Person, path: Path) -> None:
    """Give *path* to the file dialog that is open, as somebody who types it."""
    dialogs: list[QFileDialog] = []

    def look() -> bool:
        dialogs[:] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog)]
        return any(one.isVisible() for one in dialogs)

    person.wait_until(look, "no file dialog is open")
    field = next(one for one in dialogs if one.isVisible()).findChild(QLineEdit, "fileNameEdit")
    field.setText(str(path))
    field.setFocus()
    person.press("Return")
