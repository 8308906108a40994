"""The whole main window over a real county, for ways that lead through several pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog

from committee_desk.desk.components.theme import theme
from committee_desk.desk.preferences import Preferences
from committee_desk.desk.session import Session
from committee_desk.desk.shell.main_window import MainWindow
from committee_desk.office import County
from person import Person, let_work


@contextmanager
def window_over(county: County, preferences: Preferences, person: Person) -> Iterator[MainWindow]:
    """The main window at the desk of *county*, 1366 x 768; the caller closes the county."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme().apply(app, "light", 1.0)
    session = Session(lambda _folder, _account, _password: county)
    session.open(Path(), "", "", refused=session.refused_now)
    person.wait_until(lambda: session.county is not None)
    window = MainWindow(session, preferences)
    window.resize(1366, 768)
    window.show()
    yield window
    let_work(20)
    session.county = None
    assert session._worker.stop(), "a page left work behind"
    session.stop()


def offered_name(person: Person) -> str:
    """The file name that the open dialog offers."""
    dialogs: list[QFileDialog] = []

    def look() -> bool:
        dialogs[:] = [
            one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()
        ]
        return bool(dialogs)

    person.wait_until(look, "no file dialog is open")
    return Path(dialogs[0].selectedFiles()[0]).name
