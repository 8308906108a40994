"""Plans and signatures as people use them, over a real county: list, plan editor, signing, verdict, files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from committee_desk.desk.components.theme import theme
from committee_desk.desk.language import TRANSLATION
from committee_desk.desk.pages.plans.editor import PlanEditor
from committee_desk.desk.pages.plans.seat_words import orders_of
from committee_desk.desk.pages.plans.visits_editor import VisitsEditor
from committee_desk.desk.pages.plans_page import PlansPage
from committee_desk.desk.preferences import Preferences
from committee_desk.desk.shell.main_window import MainWindow
from committee_desk.documents import issue
from committee_desk.office import County
from committee_desk.overview import case_page
from committee_desk.placement import SchoolYear, combinations_reaching
from committee_desk.plan import newest_plan, write_plan
from committee_desk.plan.values import PlanContent, Visits
from committee_desk.policy import load_profile
from committee_desk.signing import SeatRow, paper_bytes, seats, sign
from committee_desk.wording import say
from county_builder import PASSWORD, Bench
from desk.whole_window import offered_name, window_over
from page_visit import choose_file
from person import Person, let_work


@pytest.fixture
def case_id(bench: Bench) -> str:
    """The case whose plan is to be written."""
    return bench.case("accepted")


@pytest.fixture
def county(bench: Bench) -> County:
    """The county with the secretary at the desk."""
    return bench.sec


@pytest.fixture
def window(
    qapp: QApplication, county: County, preferences: Preferences, person: Person
) -> Iterator[MainWindow]:
    """The main window over it."""
    with window_over(county, preferences, person) as made:
        yield made


@pytest.fixture
def editor(window: MainWindow, bench: Bench, case_id: str, person: Person) -> PlanEditor:
    """The plan editor over a saved plan without gaps."""
    bench.sec.do(write_plan, case_id, bench.plan(case_id))
    return editor_at(window, case_id, person)


def editor_at(window: MainWindow, case_id: str, person: Person) -> PlanEditor:
    window.navigator.go("plans", case_id)
    person.see("还缺什么")
    page = window.navigator.page
    assert isinstance(page, PlansPage)
    assert page.editor is not None
    return page.editor


def written(county: County, case_id: str) -> PlanContent:
    found = county.ask(newest_plan, case_id)
    assert found is not None
    return found[1]


def sign_one(county: County, paper_id: str) -> None:
    """The first of those whose turn it is signs."""
    seat = next(seat for seat in county.ask(seats, paper_id) if seat.now)
    county.do(sign, paper_id, seat.role, seat.name, PASSWORD)


def open_paper(window: MainWindow, key: str, person: Person, words: str) -> None:
    window.navigator.go("plans", key)
    person.see(words)


def number_of(county: County, case_id: str) -> str:
    return county.ask(case_page, case_id).number


# The list.


def test_the_list_says_first_how_much_waits(window: MainWindow, person: Person) -> None:
    window.navigator.go("plans")
    person.see("2 个方案待写，0 个待定案，")


def test_enter_in_the_list_opens_the_plan(window: MainWindow, person: Person) -> None:
    window.navigator.go("plans")
    person.see("唐知远")
    person.press("Down")
    person.press("Return")
    person.see("还缺什么")


def test_a_case_is_found_by_its_initials_and_opened_by_keyboard(window: MainWindow, person: Person) -> None:
    window.navigator.go("plans")
    person.type("tzy", into="搜索方案和文书")
    person.see("共 1 个个案")
    person.press("Down")
    person.press("Return")
    person.see("还缺什么")


def test_looking_at_a_plan_is_kept_in_the_record(
    editor: PlanEditor, county: County, case_id: str, person: Person
) -> None:
    person.wait_until(lambda: "open_case" in [entry.verb for entry in county.ask(case_page, case_id).history])


def test_who_keeps_the_machines_cannot_read_a_plan(
    qapp: QApplication, bench: Bench, preferences: Preferences, person: Person, case_id: str
) -> None:
    with window_over(bench.seat("it"), preferences, person) as window:
        assert not window.navigator.go("plans", case_id)
        assert "plans" not in window.ui.sidebar.names()
        assert not person.sees("还缺什么")


def test_a_saved_draft_waits_to_be_adopted(
    window: MainWindow, bench: Bench, case_id: str, person: Person
) -> None:
    bench.sec.do(write_plan, case_id, bench.plan(case_id))
    window.navigator.go("plans", "adopt")
    person.see("1 个待定案")
    person.see("唐知远")


def test_a_tab_without_cases_says_where_they_come_from(window: MainWindow, person: Person) -> None:
    window.navigator.go("plans", "adopt")
    person.see("存过草稿、还没有定案的方案会出现在这里。")


def test_under_the_tab_of_papers_a_row_says_which_paper_waits(window: MainWindow, person: Person) -> None:
    window.navigator.go("plans", "sign")
    person.see("安置建议书还没有出")


def test_the_title_never_holds_the_child_s_name(editor: PlanEditor, window: MainWindow) -> None:
    assert "唐知远" not in window.windowTitle()


# The plan.


def test_a_draft_that_was_only_looked_at_is_not_written_down(
    window: MainWindow, county: County, case_id: str, person: Person
) -> None:
    editor_at(window, case_id, person)
    window.navigator.go("cases")
    let_work(300)
    assert county.ask(newest_plan, case_id) is None


def test_the_program_s_draft_can_be_saved_untouched(
    window: MainWindow, county: County, case_id: str, person: Person
) -> None:
    editor_at(window, case_id, person)
    person.see("程序起草，还没有保存")
    person.click("保存草稿")
    person.see("已保存")
    assert written(county, case_id).goals


def test_what_was_typed_is_saved_on_the_way_out(
    editor: PlanEditor, window: MainWindow, county: County, case_id: str, person: Person
) -> None:
    person.type("X", into="怎么量")
    person.see("有改动还没有保存")
    window.navigator.go("cases")
    person.wait_until(lambda: "X" in written(county, case_id).goals[0].measure)


def test_saving_by_keyboard_says_when(editor: PlanEditor, person: Person) -> None:
    person.type("X", into="怎么量")
    person.press("Ctrl+S")
    person.see("已保存")


def test_work_that_nobody_saves_saves_itself(
    editor: PlanEditor, county: County, case_id: str, person: Person
) -> None:
    editor._later.setInterval(50)
    person.type("X", into="怎么量")
    person.wait_until(lambda: "X" in written(county, case_id).goals[0].measure)


def test_a_goal_that_cannot_be_measured_keeps_the_plan_open_and_says_why(
    editor: PlanEditor, person: Person
) -> None:
    empty_field("到什么程度算达到", person)
    person.see("还不能定案：有的目标没有写怎样看、到什么程度算达到。")
    person.see("还不能量")


def test_a_gap_leads_to_the_empty_field(editor: PlanEditor, person: Person) -> None:
    empty_field("到什么程度算达到", person)
    person.click("责任人")
    person.click("去写：有的目标没有写怎样看")
    person.type("9")
    person.see("写全了，可以定案")


def test_the_missing_teacher_is_written_where_the_gap_leads(
    window: MainWindow, bench: Bench, case_id: str, person: Person
) -> None:
    bench.sec.do(write_plan, case_id, PlanContent.from_json({**bench.plan(case_id).as_json(), "people": []}))
    editor_at(window, case_id, person)
    for gap, name in (("no_liaison", "LI"), ("no_teacher", "WANG")):
        person.click(f"去写：{say(f'plan.gap.{gap}')}")
        person.type(name)
    person.see("写全了，可以定案")


def test_a_removed_goal_comes_back(editor: PlanEditor, county: County, case_id: str, person: Person) -> None:
    goals = len(written(county, case_id).goals)
    person.see(f"第 1 条，共 {goals} 条")
    person.click("删除这个目标")
    person.see(f"第 1 条，共 {goals - 1} 条")
    person.press("Ctrl+Z")
    person.see(f"第 1 条，共 {goals} 条")


def test_a_person_is_added_without_the_mouse_in_the_form(
    editor: PlanEditor, county: County, case_id: str, person: Person
) -> None:
    person.click("责任人")
    person.click("添加责任人")
    person.type("示例老师")
    person.press("Ctrl+S")
    person.see("已保存")
    assert written(county, case_id).people[-1].name == "示例老师"


def test_the_guardian_s_choice_is_kept(
    editor: PlanEditor, county: County, case_id: str, person: Person
) -> None:
    person.click("孩子和家庭")
    person.click("部分同意")
    person.press("Ctrl+S")
    person.see("已保存")
    assert written(county, case_id).guardian_choice == "partly"


def test_another_language_takes_no_work_away(
    editor: PlanEditor, window: MainWindow, county: County, case_id: str, person: Person
) -> None:
    person.type("X", into="怎么量")
    TRANSLATION.choose("en")
    let_work(200)
    window.navigator.go("cases")
    person.wait_until(lambda: "X" in written(county, case_id).goals[0].measure)


def test_an_adopted_plan_goes_on_to_its_paper(
    editor: PlanEditor, county: County, case_id: str, person: Person
) -> None:
    person.click("定案")
    person.see("还没有出一人一案")
    assert county.ask(case_page, case_id).state == "planned"


def test_the_plan_is_previewed_as_its_paper(editor: PlanEditor, person: Person) -> None:
    person.click("预览")
    person.see("只是预览，还没有定案，也没有签章。")
    person.see("第 1 页，共")
    person.press("Escape")
    person.see("还缺什么")


def test_the_word_file_is_called_by_the_case_s_number(
    editor: PlanEditor, county: County, case_id: str, person: Person, tmp_path: Path
) -> None:
    person.click("导出 Word")
    assert offered_name(person) == f"{number_of(county, case_id)} 一人一案.docx"
    choose_file(person, tmp_path / "plan.docx")
    person.wait_until((tmp_path / "plan.docx").exists)
    assert (tmp_path / "plan.docx").read_bytes().startswith(b"PK")


def test_somebody_who_may_not_write_plans_sees_it(
    qapp: QApplication, bench: Bench, preferences: Preferences, person: Person, case_id: str
) -> None:
    with window_over(bench.seat("wang"), preferences, person) as window:
        window.navigator.go("plans", case_id)
        person.see("方案现在只能看，不能改")


# Home teaching.


def test_the_yearly_sum_follows_every_change_and_a_way_that_reaches_it_is_taken(
    qapp: QApplication, person: Person
) -> None:
    shown = VisitsEditor()
    shown.show_visits(Visits(39, 1, 3), 120)
    shown.show_ways(combinations_reaching(SchoolYear(2026, 39), load_profile("yuncheng-14-5")))
    shown.resize(900, 700)
    shown.show()
    person.see("39 周 × 1 次 × 3 课时 = 117 课时")
    person.see("少 3 课时，不能定案")
    person.click("采用：每周 2 次，每次 2 课时")
    person.see("39 周 × 2 次 × 2 课时 = 156 课时")
    person.go_to("每次几课时")
    person.press("Down")
    person.see("39 周 × 2 次 × 1 课时 = 78 课时")
    assert shown.visits() == Visits(39, 2, 1)


def test_a_home_taught_child_s_plan_has_its_schedule(
    window: MainWindow, bench: Bench, person: Person
) -> None:
    case_id = bench.case("ready_home")
    bench.advance(case_id, "accepted", "home")
    editor_at(window, case_id, person)
    person.click("送教安排")
    person.see("够 120 课时的办法")
    person.see("采用：每周 2 次，每次 2 课时")


# Signing.


def test_a_paper_is_issued_and_says_whose_turn_it_is(
    window: MainWindow, bench: Bench, person: Person
) -> None:
    open_paper(window, f"{bench.case('decided')}/decision", person, "还没有出安置决定书")
    person.press("Space")
    person.see("轮到示例县教育局")
    person.see("安置决定书还缺 1 个签章")


def test_a_wrong_password_is_said_at_the_field(window: MainWindow, bench: Bench, person: Person) -> None:
    case_id = bench.case("decided")
    bench.sec.do(issue, case_id, "decision")
    open_paper(window, f"{case_id}/decision", person, "轮到示例县教育局")
    person.type("falsch", into="示例县教育局公章的密码")
    person.press("Return")
    person.see("签章密码不对，钥匙没有打开。")


def test_the_last_signature_completes_the_paper_and_is_verified(
    window: MainWindow, bench: Bench, person: Person
) -> None:
    case_id = bench.case("decided")
    paper_id = bench.sec.do(issue, case_id, "decision")
    open_paper(window, f"{case_id}/decision", person, "轮到示例县教育局")
    person.type(PASSWORD, into="示例县教育局公章的密码")
    person.click("盖教育局公章")
    person.see("安置决定书已签齐")
    person.see("1 个签章都有效")
    person.see("证书可信，签后文件未改动")
    assert all(seat.at for seat in bench.sec.ask(seats, paper_id))


def test_who_signs_out_of_turn_is_told_who_comes_first(
    window: MainWindow, bench: Bench, person: Person
) -> None:
    case_id = bench.case("proposed")
    bench.sec.do(issue, case_id, "proposal")
    open_paper(window, f"{case_id}/proposal", person, "轮到示例县残疾人教育专家委员会")
    person.press("Shift+Tab")
    person.press("End")
    person.see("赵主任·主任委员（还没有轮到）")
    person.type(PASSWORD, into="赵主任的签章密码")
    person.click("签名：赵主任")
    person.see("还没有轮到你签章，先由")


def test_after_a_signature_the_next_ones_are_named(window: MainWindow, bench: Bench, person: Person) -> None:
    case_id = bench.case("proposed")
    sign_one(bench.sec, bench.sec.do(issue, case_id, "proposal"))
    open_paper(window, f"{case_id}/proposal", person, "轮到王医生、")
    person.see("已有的 1 个签章有效，还缺")


def test_a_complete_paper_leads_to_the_next_one(window: MainWindow, bench: Bench, person: Person) -> None:
    case_id = bench.case("decided")
    sign_one(bench.sec, bench.sec.do(issue, case_id, "decision"))
    open_paper(window, f"{case_id}/decision", person, "安置决定书已签齐")
    person.click("下一份")
    person.see("还没有出安置建议书")


def test_a_paper_leaves_only_with_its_purpose(
    window: MainWindow, bench: Bench, person: Person, tmp_path: Path
) -> None:
    case_id = bench.case("decided")
    paper_id = bench.sec.do(issue, case_id, "decision")
    open_paper(window, f"{case_id}/decision", person, "轮到示例县教育局")
    person.click("导出 PDF")
    person.type("送达", into="导出做什么用")
    person.press("Return")
    assert offered_name(person) == f"{number_of(bench.sec, case_id)} 安置决定书.pdf"
    choose_file(person, tmp_path / "paper.pdf")
    person.wait_until((tmp_path / "paper.pdf").exists)
    assert (tmp_path / "paper.pdf").read_bytes() == bench.sec.ask(paper_bytes, paper_id)
    assert "export_paper" in [entry.verb for entry in bench.sec.ask(case_page, case_id).history]


def test_a_plan_s_paper_is_signed_by_bureau_liaison_and_chair(
    window: MainWindow, bench: Bench, person: Person
) -> None:
    case_id = bench.case("planned")
    bench.sec.do(issue, case_id, "plan")
    open_paper(window, f"{case_id}/plan", person, "轮到示例县教育局")
    for field, button in (
        ("示例县教育局公章的密码", "盖教育局公章"),
        ("冯联络的签章密码", "签名：冯联络"),
        ("赵主任的签章密码", "签名：赵主任"),
    ):
        bench.clock.move(seconds=20)
        person.type(PASSWORD, into=field)
        person.click(button)
    person.see("一人一案已签齐")
    assert bench.state(case_id) == "signed"


def test_a_typed_password_does_not_wait_for_the_next_visit(
    window: MainWindow, bench: Bench, person: Person
) -> None:
    case_id = bench.case("decided")
    bench.sec.do(issue, case_id, "decision")
    open_paper(window, f"{case_id}/decision", person, "轮到示例县教育局")
    person.type("geheim", into="示例县教育局公章的密码")
    page = window.navigator.page
    window.navigator.go("cases")
    assert isinstance(page, PlansPage)
    assert page.signing is not None
    assert page.signing.turn.password.text() == ""


def test_members_share_one_place_in_the_order() -> None:
    roles = ("committee_seal", "member", "member", "chair")
    assert orders_of([SeatRow(role, "示例", None, False) for role in roles]) == (1, 2, 2, 3)


def test_nothing_is_wider_than_the_window_at_twice_the_text(
    editor: PlanEditor, window: MainWindow, qapp: QApplication
) -> None:
    theme().apply(qapp, "light", 2.0)
    let_work(100)
    assert window.minimumSizeHint().width() <= 1366
    theme().apply(qapp, "light", 1.0)


def empty_field(name: str, person: Person) -> None:
    person.go_to(name)
    person.press("Ctrl+A")
    person.press("Delete")
