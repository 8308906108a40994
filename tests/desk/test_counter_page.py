"""The counter as somebody uses it: a child is written down, checked as it is typed, registered; its receipt leaves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtWidgets import QApplication

from committee_desk.desk.components.theme import theme
from committee_desk.desk.pages.counter_page import CounterPage
from committee_desk.desk.preferences import Preferences
from committee_desk.desk.shell.main_window import MainWindow
from committee_desk.documents import roster_papers
from committee_desk.records.child import child
from committee_desk.records.roster_source import application, roster_source
from committee_desk.roster import explain_code, set_townships
from county_builder import Bench, resident_id
from desk.meeting_desk import clipped, nameless
from desk.whole_window import offered_name, window_over
from page_visit import choose_file
from person import Person

TOWNSHIPS = [{"name": "瑶峰镇", "villages": ["示例村"]}, {"name": "白杨镇", "villages": ["东河村"]}]


@pytest.fixture
def window(
    qapp: QApplication, bench: Bench, preferences: Preferences, person: Person
) -> Iterator[MainWindow]:
    """The main window of somebody who registers, over a county with a list of townships."""
    bench.sec.do(set_townships, TOWNSHIPS, ["示例县福利院"])
    with window_over(bench.seat("both"), preferences, person) as made:
        yield made


@pytest.fixture
def page(window: MainWindow, person: Person) -> CounterPage:
    """The counter, its lists there."""
    window.navigator.go("counter")
    found = window.navigator.page
    assert isinstance(found, CounterPage)
    person.wait_until(lambda: bool(found.application.papers.rows), "the checklist did not come")
    return found


def checked(page: CounterPage, person: Person) -> None:
    """Wait until the answer to what is typed is there."""
    person.wait_until(
        lambda: (
            not page._soon.isActive() and page._check is not None and "正在查" not in page._foot._words.text()
        )
    )


def write_child(page: CounterPage, person: Person, at: int = 77) -> None:
    """A sound child with its guardian, typed."""
    person.type("示例甲", "姓名")
    person.type(resident_id(at), "身份证号")
    person.type("瑶峰镇", "乡镇")
    person.type("示例家长", "监护人")
    checked(page, person)


def children(bench: Bench) -> list:
    """All children of the county."""
    return bench.rows(sa.select(child).order_by(child.c.id))


def test_an_application_is_registered_and_its_receipt_leaves(
    page: CounterPage, bench: Bench, person: Person, tmp_path: Path
) -> None:
    write_child(page, person)
    person.see("登记后成为新的个案")
    person.type("想在村里上学", "家庭的意愿，照原话写（选填）")
    person.click("登记 1 名儿童")
    person.see("成为一个新的个案")
    person.see("2026 年 5 月 19 日前补齐 4 份")
    kept = bench.rows(sa.select(application))[0]
    assert (kept.applicant, kept.words, kept.completed_on) == ("示例家长", "想在村里上学", None)
    person.click("出受理回执")
    person.see("第 1 页，共")
    person.click("导出受理回执")
    person.type("交给申请人", "导出做什么用")
    person.click("选择位置")
    assert offered_name(person) == "受理回执.pdf"
    choose_file(person, tmp_path / "receipt.pdf")
    person.see("已导出到 receipt.pdf")
    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF")
    assert [one.kind for one in bench.sec.ask(roster_papers)] == ["receipt"]


def test_the_whole_way_goes_by_keyboard(window: MainWindow, bench: Bench, person: Person) -> None:
    person.press("Ctrl+K")
    person.type("登记一名")
    person.press("Return")
    person.see("谁来报的")
    page = window.navigator.page
    assert isinstance(page, CounterPage)
    person.wait_until(page.child.rows["name"].field.hasFocus)
    person.type("示例甲")
    person.press("Tab")
    person.type(resident_id(77))
    for _ in range(6):
        person.press("Tab")
    person.type("瑶峰镇")
    for _ in range(3):
        person.press("Tab")
    person.type("示例家长")
    checked(page, person)
    first = page.application.papers.rows[0]
    first.choice.findChild(object, "missing").setFocus()
    person.press("Left")
    assert first.stands == "handed_in"
    page.register.setFocus()
    person.press("Space")
    person.see("成为一个新的个案")
    person.wait_until(page.registered.issue.hasFocus)
    stored = children(bench)[-1]
    assert (stored.name, stored.township, stored.guardian_name) == ("示例甲", "瑶峰镇", "示例家长")
    assert bench.rows(sa.select(application))[0].papers["household_register"] == "handed_in"


def test_birth_date_and_sex_follow_the_number_until_somebody_says_otherwise(
    page: CounterPage, person: Person
) -> None:
    rows = page.child.rows
    person.type(resident_id(77), "身份证号")
    person.wait_until(lambda: (rows["birth_date"].text(), rows["sex"].text()) == ("2019-09-01", "女"))
    person.see("由身份证号得出")
    person.go_to("身份证号")
    rows["resident_id"].field.selectAll()
    person.type(resident_id(78, girl=False))
    person.wait_until(lambda: rows["sex"].text() == "男")
    rows["birth_date"].field.setFocus()
    rows["birth_date"].field.selectAll()
    person.type("2018-09-01")
    person.press("Tab")
    person.see(explain_code("BIRTH_DIFFERS")[0])
    assert rows["birth_date"].text() == "2018-09-01"


def test_a_doubt_stands_beside_its_field_and_keeps_nobody_out(
    page: CounterPage, bench: Bench, person: Person
) -> None:
    wrong = resident_id(77)[:-1] + ("0" if resident_id(77)[-1] != "0" else "1")
    write_child(page, person)
    person.go_to("身份证号")
    page.child.rows["resident_id"].field.selectAll()
    person.type(wrong)
    person.see(explain_code("ID_CHECKSUM")[0])
    assert page.child.rows["resident_id"].field.property("faulty") == "doubt"
    person.wait_until(page.register.isEnabled)
    person.click("登记 1 名儿童")
    person.wait_until(page.registered.isVisible)
    assert page.ui.header.chip.mark().text == "需核对"
    assert children(bench)[-1].resident_id == wrong


def test_a_township_that_is_none_of_the_county_s_offers_the_nearest(
    page: CounterPage, person: Person
) -> None:
    person.type("示例甲", "姓名")
    person.type("白羊镇", "乡镇")
    person.press("Tab")
    person.click("采用 白杨镇")
    person.wait_until(lambda: page.child.text("township") == "白杨镇")
    person.wait_until(lambda: page.child.rows["village"].field.findText("东河村") >= 0)


def test_a_child_that_is_known_is_told_in_one_line_before_anything_is_written(
    page: CounterPage, window: MainWindow, bench: Bench, person: Person
) -> None:
    stored = children(bench)[0]
    person.type(stored.name, "姓名")
    person.type(stored.resident_id, "身份证号")
    person.see("这个号码已经登记过：周小禾")
    person.see("再登记只多一个来源，不多一个个案")
    person.click("打开 示例-2026-00001")
    person.wait_until(lambda: window.navigator.here == ("case", bench.case("registered")))


def test_registering_a_known_child_adds_a_source_and_no_case(
    page: CounterPage, bench: Bench, person: Person
) -> None:
    before, stored = len(children(bench)), children(bench)[0]
    page.reporter.show_kind("other", "示例医院")
    page._edited()
    person.type(stored.name, "姓名")
    person.type(stored.resident_id, "身份证号")
    checked(page, person)
    person.click("登记 1 名儿童")
    person.see("早已登记")
    assert len(children(bench)) == before


def test_nobody_is_registered_without_a_name_or_number_and_the_reason_stands_there(
    page: CounterPage, person: Person
) -> None:
    person.type("瑶峰镇", "乡镇")
    person.see("写下姓名、身份证号或残疾证号")
    assert not page.register.isEnabled()
    person.type("示例甲", "姓名")
    person.see("写明申请人")
    assert not page.register.isEnabled()


def test_a_township_reports_without_an_application(page: CounterPage, bench: Bench, person: Person) -> None:
    person.click("乡镇")
    person.wait_until(lambda: not page.application.isVisible())
    person.type("白杨镇", "哪个乡镇")
    write_child(page, person)
    person.click("登记 1 名儿童")
    person.see("再登记一名")
    assert not page.registered.issue.isVisible()
    kept = bench.rows(sa.select(roster_source).where(roster_source.c.sender == "白杨镇"))
    assert [one.kind for one in kept] == ["township"]
    assert bench.rows(sa.select(application)) == []
    person.click("再登记一名")
    person.wait_until(page.child.rows["name"].field.hasFocus)
    assert page.child.is_empty()


def test_what_was_typed_is_there_when_somebody_comes_back(
    page: CounterPage, window: MainWindow, person: Person
) -> None:
    write_child(page, person)
    window.navigator.go("cases")
    person.see("没登记完的内容还在")
    window.navigator.go("counter", "township/白杨镇")
    assert page.child.text("name") == "示例甲"
    assert page.reporter.kind == "guardian"


def test_a_refusal_leaves_the_form_as_it_was(page: CounterPage, bench: Bench, person: Person) -> None:
    before = len(children(bench))
    write_child(page, person)
    page.application.day.show_day(bench.clock.moment.date().replace(year=2027))
    person.click("登记 1 名儿童")
    person.see("填的内容都还在")
    assert page.child.text("name") == "示例甲"
    assert len(children(bench)) == before


def test_a_member_sees_why_he_cannot_register(
    qapp: QApplication, bench: Bench, preferences: Preferences, person: Person
) -> None:
    with window_over(bench.seat("wang"), preferences, person) as window:
        window.navigator.go("counter")
        person.see("由秘书或教育局经办人登记")
        page = window.navigator.page
        assert isinstance(page, CounterPage)
        assert not page.register.isEnabled()


@pytest.mark.parametrize(("name", "scale"), [("light", 1.0), ("contrast", 1.5), ("dark", 2.0)])
def test_nothing_is_clipped_and_all_has_a_name(
    page: CounterPage, qapp: QApplication, person: Person, name: str, scale: float
) -> None:
    theme().apply(qapp, name, scale)
    person.type("示例甲", "姓名")
    person.type("140828", "身份证号")
    page.child.rows["guardian_name"].field.setFocus()
    checked(page, person)
    assert page.minimumSizeHint().width() <= page.width()
    person.wait_until(lambda: not clipped(page), f"clipped: {clipped(page)}")
    assert nameless(page) == []
