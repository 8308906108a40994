"""The window of the journeys: offscreen, over a real encrypted county, with a clock in the spring of 2026."""

import gc
import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from committee_desk.desk.language import TRANSLATION
from committee_desk.desk.preferences import Preferences
from committee_desk.desk.session import Session
from committee_desk.desk.start import Desk
from committee_desk.office import open_county
from journeys.spring_county import SpringClock, found_county
from journeys.walker import Walker

_BUSY: dict[str, float] = {}
_LONG = 0.05


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The county without a child, to be copied."""
    folder = tmp_path_factory.mktemp("spring") / "county"
    found_county(folder, SpringClock())
    return folder


@pytest.fixture
def clock() -> SpringClock:
    """The clock of the county, on 21 April 2026."""
    return SpringClock()


@pytest.fixture
def folder(founded: Path, tmp_path: Path) -> Path:
    """A county of the test's own."""
    return Path(shutil.copytree(founded, tmp_path / "county"))


@pytest.fixture
def walker(qapp: QApplication) -> Iterator[Walker]:
    """Somebody who uses the window; how long it was busy is told at the end of the run."""
    walker = Walker()
    yield walker
    for step, seconds in walker.busy.longest.items():
        _BUSY[step] = max(_BUSY.get(step, 0.0), seconds)


@pytest.fixture
def desk(qapp: QApplication, folder: Path, clock: SpringClock, tmp_path: Path) -> Iterator[Desk]:
    """The program at its log-in, 1366 x 768."""
    store = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    desk = Desk(folder, Preferences(store), Session(partial(open_county, clock=clock)))
    bugs: list[object] = []
    desk.session.failed.connect(bugs.append)
    desk.log_in.resize(1366, 768)
    desk.log_in.show()
    yield desk
    desk.leave()
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    if TRANSLATION.current != "zh":
        TRANSLATION.choose("zh")
    assert bugs == []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say where the window was busy for more than 50 ms at a stretch; on a busy machine that is no failure."""
    slow = sorted(((took, step) for step, took in _BUSY.items() if took > _LONG), reverse=True)
    if slow:
        terminalreporter.section("the window was busy for more than 50 ms")
    for took, step in slow:
        terminalreporter.write_line(f"{took * 1000:6.0f} ms  {step}")
