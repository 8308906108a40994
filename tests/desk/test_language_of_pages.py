"""Every page in English: nothing is left in Chinese but the county's own words, and all of it turns back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from committee_desk.desk.language import TRANSLATION
from committee_desk.desk.preferences import Preferences
from committee_desk.desk.shell.main_window import MainWindow
from committee_desk.desk.shell.page_table import PAGE_TABLE
from county_builder import Bench, resident_id
from desk.doubtful_county import with_pairs
from desk.language_watch import Recorder, Untranslated, settled, speak
from desk.whole_window import window_over
from page_visit import choose_file
from person import Person

PAPERS = ("proposal", "decision", "plan")
TABS = ("write", "adopt", "sign", "signed")


def stops(bench: Bench, page: str) -> Iterator[str]:
    """The keys under which *page* shows something else."""
    states = {
        "case": ["registered", "invited", "assessing", "ready_home", "proposed", "disputed", "signed"],
        "assessment": ["registered", "invited", "assessing", "ready"],
        "decision": ["proposed", "decided", "served", "disputed"],
        "plans": ["accepted", "planned"],
    }
    if page != "case":
        yield ""
    yield from (bench.case(key) for key in states.get(page, []))
    if page == "meeting":
        yield bench.meeting()
    if page == "duplicates":
        yield from (row.pair_id for row in with_pairs(bench))
    if page == "plans":
        yield from TABS
        yield from (f"{bench.case('planned')}/{kind}" for kind in PAPERS)
        yield from (f"{bench.case('signed')}/{kind}" for kind in PAPERS)


@pytest.fixture
def window(
    qapp: QApplication, bench: Bench, preferences: Preferences, person: Person
) -> Iterator[MainWindow]:
    """The main window in Chinese, with somebody who is secretary and bureau officer."""
    TRANSLATION.choose("zh")
    with window_over(bench.seat("both"), preferences, person) as made:
        made.start()
        person.see("2026 年度")
        yield made


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """A roster with a good row, one to look at, and one that says the same again."""
    head = "姓名,性别,身份证号,出生日期,残疾证号,残疾类别,残疾等级,监护人,乡镇,别的"
    numbers = [resident_id(at) for at in (201, 202, 202)]
    born = ("2019-09-01", "2017.2.30", "2017.2.30")
    rows = [
        f"示例童{number[-4:]},女,{number},{day},{number}53,智力,三级,示例家长,瑶峰镇,"
        for number, day in zip(numbers, born, strict=True)
    ]
    path = tmp_path / "roster.csv"
    path.write_text("\r\n".join((head, *rows, "合计,,,,,,,,3,")), encoding="utf-8")
    return path


@pytest.mark.parametrize("page", PAGE_TABLE)
def test_a_page_changes_its_language_while_it_stands(
    window: MainWindow, bench: Bench, person: Person, page: str
) -> None:
    ours = Untranslated()
    keys = list(stops(bench, page))
    if page == "duplicates":  # made beside the window: the sidebar counts them after somebody says so
        window._session.changed.emit("roster", "")
        person.see("名册，5 项等待")
    for key in keys:
        window.navigator.go(page, key)
        chinese = settled(person, window)
        speak("en")
        assert ours.of(settled(person, window)) == [], key
        speak("zh")
        assert set(settled(person, window)) == set(chinese), key


def test_no_string_that_the_window_asks_for_is_without_english(
    window: MainWindow, bench: Bench, person: Person, roster: Path
) -> None:
    recorder = Recorder()
    speak("en")
    QCoreApplication.installTranslator(recorder)
    try:
        for page in PAGE_TABLE:
            for key in stops(bench, page):
                window.navigator.go(page, key)
                settled(person, window)
        for at in range(6):
            window.navigator.go("case", bench.case("signed"))
            settled(person, window)
            window.navigator.page.ui.header.tabs.setCurrentIndex(at)
            settled(person, window)
        window.navigator.go("plans", f"{bench.case('signed')}/plan")
        person.see("Every signature is valid")
        window.navigator.go("plans", bench.case("accepted"))
        person.click("Preview")
        settled(person, window)
        window.navigator.go("roster")
        person.press("Ctrl+O")
        choose_file(person, roster)
        person.click("Import children: 2")
        person.see("Children taken in: 2")
        person.press("Ctrl+K")
        person.type("zhou")
        settled(person, window)
        person.press("Escape")
    finally:
        QCoreApplication.removeTranslator(recorder)
    assert recorder.missed == set()
    assert len(recorder.answered) > 400
