"""Writes docs/pictures/*.png: the case list and a case page at 1366 × 768, and the first page of a signed plan.

.venv/bin/python packaging/make_pictures.py [DIR]      DIR: a folder of `demo`, else one is made for this run
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtGui import QGuiApplication

from committee_desk.desk.preferences import Preferences
from committee_desk.desk.shell.main_window import MainWindow
from committee_desk.desk.start import Desk, make_application
from committee_desk.overview import CaseFilter, case_ids, case_rows
from committee_desk.sample_county import PASSWORD, Made, make_sample_county

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
SIZE = (1366, 768)
STATE = "planned"  # everything is there to be seen: assessment, proposal, decision, plan
PLAN_SCALE = 1.5  # pixels a point


def made_in(folder: Path) -> Made:
    """The sample county in *folder*, made or found finished."""
    *_, last = make_sample_county(folder)
    if not isinstance(last, Made):
        raise SystemExit("the story ended without an end")
    return last


def wait(until: Callable[[], bool], seconds: float = 60) -> None:
    """Let the window work until *until* holds."""
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            raise SystemExit("the window did not come so far")
        rest(20)


def rest(milliseconds: int) -> None:
    """Let the window and its worker work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def opened(county: Path, store: Path) -> tuple[Desk, MainWindow]:
    """The window on *county*, light, Chinese, with the secretary at the desk."""
    preferences = Preferences(QSettings(str(store), QSettings.Format.IniFormat))
    preferences.set_theme("light")
    desk = Desk(county, preferences)
    desk.log_in.show()
    desk.log_in.ui.account.setText("mishu")
    desk.log_in.ui.password.setText(PASSWORD)
    desk.log_in.ui.openButton.click()
    wait(lambda: desk.window is not None)
    assert desk.window is not None
    desk.window.resize(*SIZE)
    return desk, desk.window


def shoot(window: MainWindow, page: str, key: str, target: Path) -> None:
    """The window with *page*, once its facts have come and been painted."""
    window.navigator.go(page, key)
    rest(4000)
    window.grab().save(str(target))


def case_to_show(desk: Desk) -> str:
    """The first case of the list that is in STATE."""
    found = desk.session.find(case_ids, CaseFilter(states=frozenset({STATE})))
    return str(desk.session.find(case_rows, list(found[:1]))[0].case_id)


def draw_plan(plans: Iterable[Path], target: Path) -> None:
    """The first page of the first plan."""
    import pypdfium2

    document = pypdfium2.PdfDocument(min(plans))
    try:
        document[0].render(scale=PLAN_SCALE).to_pil().convert("L").quantize(16).save(target, optimize=True)
    finally:
        document.close()


def main(arguments: list[str]) -> None:
    """Make the three pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as spare:
        made = made_in(Path(arguments[0]) if arguments else Path(spare) / "sample")
        draw_plan(made.handed_out.plans, PICTURES / "plan-page.png")
        application = make_application([])
        desk, window = opened(made.county, Path(spare) / "desk.ini")
        shoot(window, "cases", "", PICTURES / "case-list.png")
        shoot(window, "case", case_to_show(desk), PICTURES / "case-page.png")
        desk.leave()
        window.deleteLater()
        application.processEvents()


if __name__ == "__main__":
    main(sys.argv[1:])
    QGuiApplication.exit()
