"""A child's facts corrected on the page of its case, its sources, and merges taken back from there."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
import sqlalchemy as sa
from PySide6.QtWidgets import QApplication

from committee_desk.desk.components.theme import theme
from committee_desk.desk.pages.case.correct_sheet import CorrectSheet
from committee_desk.desk.pages.case_page import CasePage
from committee_desk.desk.preferences import Preferences
from committee_desk.overview import case_page
from committee_desk.records.case import case
from committee_desk.records.child import child
from committee_desk.roster import correct_child, merge_children, open_pairs
from committee_desk.vault.audit_chain import audit
from county_builder import Bench, resident_id
from desk.doubtful_county import with_pairs
from desk.meeting_desk import clipped, nameless
from desk.whole_window import window_over
from page_visit import Visit, visiting
from person import Person

Open = Callable[..., Visit]


@pytest.fixture
def open_page(bench: Bench, qapp: QApplication) -> Iterator[Open]:
    with ExitStack() as stack:

        def start(case_id: str, account: str = "sec") -> Visit:
            shown = stack.enter_context(visiting(bench.seat(account), CasePage))
            shown.page.open(case_id)
            return shown

        yield start


def flag(bench: Bench, key: str, *codes: str) -> None:
    """Let the case under *key* wait for a look."""
    with bench.sec._store.write() as connection:
        told = case.update().where(case.c.id == bench.case(key)).values(needs_look=",".join(codes))
        connection.execute(told)


def child_of(bench: Bench, key: str):
    """The child of a case as it is kept."""
    found = sa.select(child).join(case, case.c.child_id == child.c.id).where(case.c.id == bench.case(key))
    return bench.rows(found)[0]


def merged(bench: Bench) -> str:
    """Merge 冯辰光 into 冯晨光; the id of the case that was closed for it."""
    pair = next(row for row in with_pairs(bench) if row.other_name == "冯辰光")
    kept = child_of(bench, "signed").id
    bench.sec.do(merge_children, pair.pair_id, kept, {}, "户口簿是同一名")
    return bench.rows(sa.select(case.c.id).where(case.c.state == "duplicate"))[0].id


def sheet_of(shown: Visit) -> CorrectSheet:
    """The sheet that is open."""
    return shown.page.findChild(CorrectSheet)


def test_what_is_wrong_stands_beside_its_field_and_settles_when_corrected(
    open_page: Open, bench: Bench, person: Person
) -> None:
    flag(bench, "registered", "BIRTH_DIFFERS")
    open_page(bench.case("registered"))
    person.see("名册里这一行要核对")
    person.click("改正")
    person.see("改正儿童的情况")
    person.see("还没有改动")
    person.see("出生日期与身份证号不一致")
    person.press("Ctrl+A")
    person.type("2019.8.1")
    person.see("还要写明依据")
    person.type("看过户口簿原件", "依据")
    person.click("保存 1 项改正")
    person.see("2019 年 8 月 1 日")
    assert str(child_of(bench, "registered").birth_date) == "2019-08-01"


def test_a_value_that_cannot_be_read_is_said_at_its_field_and_nothing_is_saved(
    open_page: Open, bench: Bench, person: Person
) -> None:
    shown = open_page(bench.case("registered"))
    person.click("改正")
    person.see("改正儿童的情况")
    sheet = sheet_of(shown)
    sheet.fields["birth_date"].setFocus()
    person.press("Ctrl+A")
    person.type("2019.2.30")
    person.type("问过监护人", "依据")
    person.press("Return")
    person.see("没有保存")
    assert sheet.fields["birth_date"].property("faulty") == "true"
    assert sheet.fields["birth_date"].hasFocus()
    assert str(child_of(bench, "registered").birth_date) == "2019-09-01"


def test_choosers_take_keys_and_only_what_differs_is_written(
    open_page: Open, bench: Bench, person: Person
) -> None:
    shown = open_page(bench.case("registered"))
    person.click("改正")
    person.see("改正儿童的情况")
    sheet = sheet_of(shown)
    sheet.fields["grade"].setFocus()
    person.press("Up")
    sheet.fields["autism"].setFocus()
    person.press("Down")
    sheet.fields["guardian_relation"].setFocus()
    person.press("Ctrl+A")
    person.type("姑姑")
    assert sheet.changes() == {"grade": 3, "autism": True, "guardian_relation": "姑姑"}
    person.type("看过残疾人证原件", "依据")
    person.click("保存 3 项改正")
    person.see("残疾证 智力 三级·孤独症")
    row = child_of(bench, "registered")
    assert (row.grade, row.autism, row.guardian_relation) == (3, True, "姑姑")


def test_that_the_sheet_shows_whole_numbers_is_recorded(
    open_page: Open, bench: Bench, person: Person
) -> None:
    shown = open_page(bench.case("registered"))
    person.click("改正")
    person.see("改正儿童的情况")
    assert sheet_of(shown).fields["resident_id"].text() == resident_id(0)
    seen = sa.select(audit.c.verb).where(audit.c.case_id == bench.case("registered"))
    assert [row.verb for row in bench.rows(seen)].count("open_case") == 2


def test_a_source_that_contradicts_is_offered_and_taken_with_one_press(
    open_page: Open, bench: Bench, person: Person
) -> None:
    bench.sec.do(correct_child, bench.case("registered"), {"village": "上村"}, "示例")
    shown = open_page(bench.case("registered"))
    person.click("改正")
    person.click("村（社区）：采用 示例村")
    assert sheet_of(shown).fields["village"].text() == "示例村"
    person.see("Sheet1 第 2 行")


def test_papers_that_state_the_former_facts_are_named(open_page: Open, bench: Bench, person: Person) -> None:
    shown = open_page(bench.case("signed"))
    person.click("改正")
    person.see("改正儿童的情况")
    sheet_of(shown).fields["name"].setText("冯晨曦")
    person.type("看过户口簿原件", "依据")
    person.press("Return")
    person.see("2 份已出的文件还写着改正前的姓名")
    person.click("看文件")
    person.wait_until(lambda: shown.page.ui.header.tabs.currentIndex() == 4)


def test_a_row_that_is_right_is_settled_with_a_reason(open_page: Open, bench: Bench, person: Person) -> None:
    flag(bench, "registered", "GUARDIAN_MISSING")
    open_page(bench.case("registered"))
    person.click("核对无误")
    person.click("电话问过监护人")
    person.press("Return")
    person.wait_until(lambda: bench.sec.ask(case_page, bench.case("registered")).needs_look == ())
    person.wait_until(lambda: not person.sees("名册里这一行要核对"))


def test_whoever_may_not_correct_is_told_who_does(open_page: Open, bench: Bench, person: Person) -> None:
    flag(bench, "registered", "GUARDIAN_MISSING")
    open_page(bench.case("registered"), "officer")
    person.see("由秘书核对")
    assert not person.sees("改正")


def test_each_child_shows_its_sources(open_page: Open, bench: Bench, person: Person) -> None:
    open_page(bench.case("registered"))
    person.see("2026 年 5 月 12 日，Sheet1 第 2 行，可导入")


def test_a_merged_child_says_so_and_the_merge_is_taken_back_with_a_reason(
    open_page: Open, bench: Bench, person: Person
) -> None:
    merged(bench)
    said: list[str] = []
    shown = open_page(bench.case("signed"))
    shown.page.status.connect(said.append)
    person.see("合并自冯辰光的另一份登记")
    person.see("原因：户口簿是同一名")
    bench.sec.do(correct_child, bench.case("signed"), {"name": "冯晨"}, "示例")
    person.click("撤回合并")
    person.type("其实是两名", "原因")
    person.press("Return")
    person.wait_until(lambda: any("已撤回合并" in words for words in said))
    assert [row.state for row in bench.sec.ask(open_pairs, states=("open",)) if row.other_name == "冯辰光"]
    person.wait_until(lambda: not person.sees("合并自冯辰光"))


def test_a_duplicate_case_says_which_case_it_went_into(open_page: Open, bench: Bench, person: Person) -> None:
    shown = open_page(merged(bench))
    person.see("这个个案已并入 示例-2026-00014，不再办理")
    assert not person.sees("改正")
    person.click("打开 示例-2026-00014")
    person.wait_until(lambda: shown.asked == [("case", bench.case("signed"))])


@pytest.mark.parametrize(("name", "scale"), [("light", 1.0), ("contrast", 1.5), ("dark", 2.0)])
def test_the_sheet_fits_and_all_has_a_name(
    bench: Bench, qapp: QApplication, preferences: Preferences, person: Person, name: str, scale: float
) -> None:
    flag(bench, "registered", "ID_CHECKSUM", "GUARDIAN_MISSING", "STRUCK_THROUGH")
    with window_over(bench.sec, preferences, person) as window:
        theme().apply(qapp, name, scale)
        window.start()
        window.navigator.go("case", bench.case("registered"))
        person.click("改正")
        person.see("改正儿童的情况")
        sheet = window.navigator.page.findChild(CorrectSheet)
        assert sheet.width() <= window.width()
        assert sheet.height() <= window.height()
        person.wait_until(lambda: not clipped(sheet), "something is clipped")
        assert nameless(sheet) == []
        person.press("Escape")
