"""The sources of the roster as somebody uses them: who is missing, papers completed, papers of the roster made."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from committee_desk.desk.components.theme import theme
from committee_desk.desk.pages.counter_page import CounterPage
from committee_desk.desk.pages.sources_page import SourcesPage
from committee_desk.desk.preferences import Preferences
from committee_desk.desk.shell.main_window import MainWindow
from committee_desk.documents import roster_papers
from committee_desk.roster import applications_of_year, register_child, set_townships, spring_sources
from county_builder import Bench, resident_id
from desk.meeting_desk import clipped, nameless
from desk.whole_window import offered_name, window_over
from page_visit import choose_file
from person import Person

TOWNSHIPS = [{"name": "瑶峰镇", "villages": []}, {"name": "白杨镇", "villages": []}]


@pytest.fixture
def window(
    qapp: QApplication, bench: Bench, preferences: Preferences, person: Person
) -> Iterator[MainWindow]:
    """The main window over a county with two townships, one of which has reported, and a guardian's application."""
    bench.sec.do(set_townships, TOWNSHIPS, ["示例县福利院"])
    bench.sec.do(register_child, child_values(71), kind="township", sender="白杨镇")
    given: dict[str, Any] = {"applicant": "示例家长", "papers": {"guardian_id": "handed_in"}}
    bench.sec.do(register_child, child_values(72), kind="guardian", application=given)
    with window_over(bench.seat("both"), preferences, person) as made:
        yield made


def child_values(at: int) -> dict[str, str]:
    """A sound child."""
    return {
        "name": "示例甲",
        "resident_id": resident_id(at),
        "township": "白杨镇",
        "guardian_name": "示例家长",
    }


def at(window: MainWindow, person: Person, tab: str = "") -> SourcesPage:
    """The page, its answer there."""
    window.navigator.go("sources", tab)
    page = window.navigator.page
    assert isinstance(page, SourcesPage)
    person.see("应报送 6 家，已报送 2 家；监护人自己申请 1 份")
    return page


def test_the_answer_says_who_is_missing_and_how_late_it_is(window: MainWindow, person: Person) -> None:
    at(window, person)
    person.see("还没有报送：瑶峰镇、瑶峰镇示例小学、示例特殊教育学校、示例县福利院。")
    person.see("4 月 30 日截止·三(一)1")
    person.see("还没有报送 4")
    person.see("已过 12 天")


def test_a_missing_township_leads_to_the_counter_with_its_name(window: MainWindow, person: Person) -> None:
    page = at(window, person)
    page.awaited.table.view.setFocus()
    person.press("Return")
    person.wait_until(lambda: window.navigator.here == ("counter", "township/瑶峰镇"))
    counter = window.navigator.page
    assert isinstance(counter, CounterPage)
    assert (counter.reporter.kind, counter.reporter.sender_name()) == ("township", "瑶峰镇")


def test_papers_that_came_are_noted_until_nothing_is_missing(
    window: MainWindow, bench: Bench, person: Person
) -> None:
    at(window, person)
    person.click("待补材料 1")
    person.see("户口簿（儿童和监护人页）")
    person.click("补齐材料")
    person.see("还缺 3 份，期限不变。")
    person.click("必需的都交了")
    person.see("材料齐了，今天办结。")
    person.click("记下材料")
    person.see("材料齐了，申请已办结")
    person.see("没有待补的材料")
    assert bench.sec.ask(spring_sources).open_completions == ()
    assert [one.missing for one in bench.sec.ask(applications_of_year)] == [()]


def test_the_agreed_roster_is_made_seen_and_exported_with_its_purpose(
    window: MainWindow, bench: Bench, person: Person, tmp_path: Path
) -> None:
    at(window, person)
    person.click("出核对一致的名册")
    person.see("示例县残疾人联合会")
    person.click("出名册")
    person.see("文件 1")
    person.see("第 1 页，共")
    person.click("导出核对一致的名册")
    person.type("送残联签章", "导出做什么用")
    person.click("选择位置")
    assert offered_name(person) == "核对一致的名册.pdf"
    choose_file(person, tmp_path / "agreed.pdf")
    person.see("已导出到 agreed.pdf")
    assert (tmp_path / "agreed.pdf").read_bytes().startswith(b"%PDF")
    assert [(one.kind, one.recipient) for one in bench.sec.ask(roster_papers)] == [
        ("agreed_roster", "示例县残疾人联合会")
    ]


def test_the_minutes_of_a_file_are_made_and_what_came_by_word_needs_none(
    window: MainWindow, bench: Bench, person: Person
) -> None:
    page = at(window, person, "received")
    person.see("窗口登记的没有文件，不用交接记录。")
    assert not page.received.minutes.isEnabled()
    file = next(one for one in bench.sec.ask(spring_sources).received if one.sha256)
    page.received.table.select(file.id)
    person.wait_until(page.received.minutes.isEnabled)
    person.click("出交接记录")
    person.type("示例干事", "谁送来的")
    sheet = next(one for one in page.findChildren(object, "") if one.__class__.__name__ == "PaperSheet")
    sheet.fields["method"].setFocus()
    person.type("U 盘")
    person.press("Return")
    person.see("文件 1")
    person.see("第 1 页，共")
    assert [one.kind for one in bench.sec.ask(roster_papers)] == ["hand_over"]


def test_the_receipt_of_an_open_application_is_made_from_its_row(
    window: MainWindow, bench: Bench, person: Person
) -> None:
    at(window, person, "completions")
    person.click("出受理回执")
    person.see("第 1 页，共")
    assert [one.kind for one in bench.sec.ask(roster_papers)] == ["receipt"]


def test_the_palette_leads_here(window: MainWindow, person: Person) -> None:
    person.press("Ctrl+K")
    person.type("来源")
    person.press("Return")
    person.wait_until(lambda: window.navigator.here == ("sources", ""))


def test_the_first_page_leads_to_the_papers_that_are_awaited(window: MainWindow, person: Person) -> None:
    window.navigator.go("today")
    person.see("1 份申请的材料还没有补齐")
    person.click("去补材料")
    person.wait_until(lambda: window.navigator.here == ("sources", "completions"))
    person.see("1 份申请")


def test_a_county_without_papers_says_where_they_come_from(window: MainWindow, person: Person) -> None:
    at(window, person, "papers")
    person.see("还没有出过文件")


def test_a_member_reads_and_makes_no_paper(
    qapp: QApplication, bench: Bench, preferences: Preferences, person: Person
) -> None:
    with window_over(bench.seat("wang"), preferences, person) as window:
        window.navigator.go("sources", "received")
        person.see("由秘书或教育局经办人出文件。")
        page = window.navigator.page
        assert isinstance(page, SourcesPage)
        assert not page.agree.isEnabled()
        assert not page.register.isVisible()


@pytest.mark.parametrize("tab", ["missing", "received", "completions", "papers"])
@pytest.mark.parametrize(("name", "scale"), [("light", 1.0), ("contrast", 1.5), ("dark", 2.0)])
def test_nothing_is_clipped_and_all_has_a_name(
    window: MainWindow, qapp: QApplication, person: Person, name: str, scale: float, tab: str
) -> None:
    theme().apply(qapp, name, scale)
    page = at(window, person, tab)
    assert page.minimumSizeHint().width() <= page.width()
    person.wait_until(lambda: not clipped(page), f"clipped: {clipped(page)}")
    assert nameless(page) == []
