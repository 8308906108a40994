"""The forms of the county as somebody uses them: taken in, compared, tried, signed by another, printed, retired."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assessment.five_versions import book_bytes, sheets_of
from assessment.test_form_life import book, published
from committee_desk.assessment import FormState, form_versions, start_trial, take_in_form
from committee_desk.desk.pages.forms_page import FormsPage
from committee_desk.desk.preferences import Preferences
from committee_desk.desk.shell.main_window import MainWindow
from county_builder import PASSWORD, Bench
from desk.meeting_desk import clipped, nameless
from desk.whole_window import window_over
from page_visit import choose_file
from person import Person


@pytest.fixture
def window(
    qapp: QApplication, bench: Bench, preferences: Preferences, person: Person, request: pytest.FixtureRequest
) -> Iterator[MainWindow]:
    """The main window; the parameter is who sits at the desk."""
    with window_over(bench.seat(getattr(request, "param", "sec")), preferences, person) as made:
        yield made


def at(window: MainWindow, person: Person, version_id: str = "") -> FormsPage:
    """The page, its versions there."""
    window.navigator.go("forms", version_id)
    page = window.navigator.page
    assert isinstance(page, FormsPage)
    person.see("版已签发")
    return page


def test_a_workbook_is_taken_in_compared_and_put_on_trial(
    window: MainWindow, bench: Bench, person: Person, tmp_path: Path
) -> None:
    published(bench, book(tmp_path, "2"))
    at(window, person)
    person.click("收进工作簿")
    choose_file(person, book(tmp_path, "3"))
    person.see("已收进来，是草稿")
    person.see("4 处差别，旧答案怎样办都写明了")
    person.see("题目 unseen_why 改名为 not_seen_why")
    person.click("转入试用")
    person.see("示例秘书")
    person.wait_until(lambda: bench.sec.ask(form_versions)[0].state is FormState.TRIAL)


def test_a_faulty_workbook_is_told_with_its_place_and_not_taken_in(
    window: MainWindow, bench: Bench, person: Person, tmp_path: Path
) -> None:
    rows = [list(row) for row in sheets_of("1")["survey"]]
    rows[2][5] = "${nobody} = '1'"
    path = tmp_path / "faulty.xlsx"
    path.write_bytes(book_bytes({**sheets_of("1"), "survey": rows}))
    at(window, person)
    person.click("收进工作簿")
    choose_file(person, path)
    person.see("faulty.xlsx 有 1 处要改，没有收进来")
    assert len(bench.sec.ask(form_versions)) == 1


def test_a_trial_is_filled_and_forgotten(
    window: MainWindow, bench: Bench, person: Person, tmp_path: Path
) -> None:
    version_id = bench.sec.do(take_in_form, book(tmp_path, "1"))
    before = bench.entries()
    page = at(window, person, version_id)
    person.click("试填")
    person.see("试填：孩子是虚构的，答案不存")
    person.see("见到孩子了吗")
    person.see("照这样答的得分")
    person.click("回到表单")
    person.see("还没有用它评估过")
    assert page.trial._filling is None
    assert bench.entries() == before


@pytest.mark.parametrize("window", ["chair"], indirect=True)
def test_the_chair_signs_with_his_own_password(
    window: MainWindow, bench: Bench, person: Person, tmp_path: Path
) -> None:
    version_id = bench.sec.do(take_in_form, book(tmp_path, "1"))
    bench.sec.do(start_trial, version_id)
    at(window, person, version_id)
    person.click("签发")
    person.see("以“赵主任”的名义签发“示例表”1 版")
    person.type("wrong", "签章密码")
    person.press("Return")
    person.see("签章密码不对")
    person.type(PASSWORD, "签章密码")
    person.press("Return")
    person.see("签后没有改动")
    assert next(one.state for one in bench.sec.ask(form_versions) if one.id == version_id) == "published"


@pytest.mark.parametrize("window", ["it"], indirect=True)
def test_it_sees_forms_and_prints_a_blank_one(
    window: MainWindow, bench: Bench, person: Person, tmp_path: Path
) -> None:
    at(window, person)
    person.see("程序自带的表")
    assert not person.sees("规则试算")
    person.click("出空白表")
    person.see("第 1 页，共")
    person.click("导出空白表")
    choose_file(person, tmp_path / "blank.pdf")
    person.see("已导出到 blank.pdf")
    assert (tmp_path / "blank.pdf").read_bytes().startswith(b"%PDF")


def test_nothing_is_cut_off_nor_without_a_name(
    window: MainWindow, bench: Bench, person: Person, tmp_path: Path
) -> None:
    published(bench, book(tmp_path, "4"))
    bench.sec.do(take_in_form, book(tmp_path, "5", migrations=[sheets_of("5")["migrations"][0]]))
    page = at(window, person)
    person.see("还有 3 处旧答案接不上，不能签发")
    assert clipped(page) == []
    assert nameless(page) == []


def test_answers_are_printed_exported_and_reopened_from_the_assessment(
    window: MainWindow, bench: Bench, person: Person, tmp_path: Path
) -> None:
    settings = [["form_title", "form_id", "version"], ["另一版", "pre_enrolment_assessment", "2027.1"]]
    moves = [["from_version", "name", "action"], ["2026.2", "*", "keep_readonly"]]
    published(bench, book(tmp_path, "1", settings=settings, migrations=moves))
    old = bench.newest(bench.case("ready"))
    window.navigator.go("assessment", old)
    person.see("用 2027.1 版重开")
    person.click("出评估表")
    person.see("第 1 页，共")
    person.click("关闭")
    person.click("导出答案（CSV）")
    person.type("归档", "导出做什么用")
    person.click("选择位置")
    choose_file(person, tmp_path / "answers.csv")
    person.wait_until((tmp_path / "answers.csv").exists)
    assert "想和村里的伙伴一起去学校" in (tmp_path / "answers.csv").read_text(encoding="utf-8-sig")
    person.click("用 2027.1 版重开")
    person.type("新版分开问", "原因")
    person.click("重开")
    person.wait_until(lambda: bench.newest(bench.case("ready")) != old)
    assert bench.state(bench.case("ready")) == "assessing"
