"""The desk in tests: offscreen, preferences of its own, and nothing left standing afterwards."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from committee_desk.desk.components.theme import theme
from committee_desk.desk.language import TRANSLATION
from committee_desk.desk.preferences import Preferences
from committee_desk.desk.session import Session
from committee_desk.desk.shell.page_table import PAGE_TABLE
from committee_desk.desk.start import Desk
from fake_county import open_fake
from person import Person

OpenDesk = Callable[..., Desk]


@pytest.fixture(autouse=True)
def nothing_left_standing(qapp: QApplication) -> Iterator[None]:
    """Close and destroy every window after each test, so that none is seen by the next."""
    yield
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    if TRANSLATION.current != "zh":
        TRANSLATION.choose("zh")
    if (theme().name, theme().scale) != ("light", 1.0):
        theme().apply(qapp, "light", 1.0)
    assert not [window for window in QApplication.topLevelWidgets() if window.isVisible()]


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Preferences in a file of the test."""
    return Preferences(QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def open_desk(
    qapp: QApplication, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenDesk]:
    """Make a desk over a county in memory and show its log-in; it has the two pages that this county answers."""
    for name in set(PAGE_TABLE) - {"today", "cases"}:
        monkeypatch.delitem(PAGE_TABLE, name)
    made: list[Desk] = []
    bugs: list[object] = []

    def make(cases: int = 300) -> Desk:
        (tmp_path / "county.db").touch()
        desk = Desk(tmp_path, preferences, Session(open_fake(cases)))
        desk.session.failed.connect(bugs.append)
        made.append(desk)
        desk.log_in.resize(1366, 768)
        desk.log_in.show()
        return desk

    yield make
    for desk in made:
        desk.leave()
    assert bugs == []


@pytest.fixture
def person() -> Person:
    """Somebody who uses the window."""
    return Person()
