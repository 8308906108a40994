"""A process that fills a form by keys until somebody kills it: the crash of test_assessment_page."""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from assessment_county import SampleCounty
from committee_desk.desk.components.theme import theme
from committee_desk.desk.pages.assessment_page import AssessmentPage
from committee_desk.desk.preferences import Preferences
from committee_desk.desk.session import Session
from committee_desk.desk.shell.main_window import MainWindow
from person import Person

COM = "/data/g_com"


def fill() -> None:
    """Open the draft, answer three questions by keys, say `saved` once nothing waits, and go on typing."""
    folder, draft = Path(sys.argv[1]), sys.argv[2]
    app = QApplication([])
    theme().apply(app, "light", 1.0)
    person = Person()
    county = SampleCounty.again(folder).county
    session = Session(lambda _folder, _account, _password: county)
    session.open(Path(), "sec", "", refused=session.refused_now)
    person.wait_until(lambda: session.county is not None)
    store = QSettings(str(folder / "desk.ini"), QSettings.Format.IniFormat)
    window = MainWindow(session, Preferences(store))
    window.resize(1366, 768)
    window.show()
    window.navigator.go("assessment", draft)
    page = window.navigator.page
    assert isinstance(page, AssessmentPage)
    person.wait_until(lambda: page.panel is not None)
    panel = page.panel
    assert panel is not None
    panel.show_section(COM)
    for key in ("2", "0", "4"):
        person.press(key)
    person.wait_until(lambda: panel.autosave.is_saved)
    person.press("1")
    sys.stdout.write("saved\n")
    sys.stdout.flush()
    app.exec()
