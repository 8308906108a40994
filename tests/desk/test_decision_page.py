"""The decision's page over a real county, driven by clicks and keys."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from committee_desk.decision import Answered, Proof, decide, draft_decision, record_answer, serve
from committee_desk.desk.pages.decision.facts import deciding_facts, one_case
from committee_desk.desk.preferences import Look, Preferences
from committee_desk.meeting import agenda_of, draft_proposal, meetings, propose
from committee_desk.overview import case_page
from committee_desk.placement import schools
from desk.meeting_county import PASSWORD, at_desk, make_county, ready_cases
from desk.meeting_desk import SitDown, a_sitting, asked, clipped, desk_of, nameless, states
from person import Person

LONG_NAME = "阿卜杜热西提·买买提江·依明"


def propose_as(folder: Path, account: str, item_id: str, case_id: str, class_name: str) -> None:
    """Propose the nearest school for a case; from the fourth pupil in the class with the chair's agreement."""
    desk = at_desk(folder, account)
    draft = desk.ask(draft_proposal, case_id, "near")
    classes = desk.ask(schools, kind="ordinary")[0].classes
    in_class = next(one.id for one in classes if one.name == class_name)
    draft = replace(draft, class_id=in_class, exception_reason="近处没有别的班")
    desk.do(propose, item_id, draft, desk.approval("zhao", PASSWORD))
    desk.close()


def decided_case(folder: Path) -> str:
    """Decide the first case as proposed; its id."""
    desk = at_desk(folder, "ke")
    case_id = next(row.case_id for row in ready_cases(desk, "proposed") if row.name == LONG_NAME)
    draft, place = desk.ask(draft_decision, case_id)
    place = replace(place, exception_reason="近处没有别的班")
    desk.do(decide, case_id, draft, place, desk.approval("zhao", PASSWORD))
    desk.close()
    return case_id


def served_case(folder: Path) -> str:
    """Decide and serve the first case; its id."""
    case_id = decided_case(folder)
    desk = at_desk(folder, "ke")
    proof = Proof(
        "示例家长", "母亲", "direct", desk.now().date(), ("示例干事", "示例干事乙"), signed_by="示例家长"
    )
    desk.do(serve, case_id, proof)
    desk.close()
    return case_id


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The county of all tests of this file; each works on a copy."""
    folder = tmp_path_factory.mktemp("made") / "county"
    make_county(folder, 3)
    _, items = a_sitting(folder)
    first, second, _third = asked(folder, lambda look: agenda_of(look, meetings(look)[0].id))
    propose_as(folder, "sec", items[0], first.case_id, "四年级 2 班")
    propose_as(folder, "both", items[1], second.case_id, "四年级 1 班")
    return folder


@pytest.fixture
def county(made: Path, tmp_path: Path) -> Path:
    """A county of the test's own, with nobody at the desk."""
    return Path(shutil.copytree(made, tmp_path / "county"))


@pytest.fixture
def sit_down(county: Path, preferences: Preferences, person: Person) -> Iterator[SitDown]:
    """Log in and go to the decisions."""
    with desk_of(county, preferences, person, "decision") as sit:
        yield sit


def ready(page, person: Person) -> None:
    """Wait until the form may be sent."""
    button = page.deciding.decide
    person.wait_until(lambda: button.isVisible() and button.isEnabled(), "nothing can be decided")


def test_the_queues_say_how_many_wait_and_the_draft_is_filled_in(county, sit_down, person) -> None:
    page = sit_down("ke")
    person.see("待决定 2")
    person.see("待送达 0")
    person.see("与专委会的建议一致")
    person.see("《残疾人教育条例》第十七条第一款")
    person.see("2026 年 6 月 23 日")
    for name in ("facts", "reasons", "school_conditions"):
        assert page.deciding.texts[name].toPlainText()


def test_an_officer_decides_as_proposed_and_the_case_waits_for_service(county, sit_down, person) -> None:
    page = sit_down("ke")
    person.click(LONG_NAME)
    ready(page, person)
    person.see("不能撤销")
    person.click("作出决定，占用文号")
    person.see("待送达 1")
    assert states(county)[LONG_NAME] == "decided"
    case_id = next(row.case_id for row in asked(county, queue_rows, "decided"))
    decision = asked(county, case_page, case_id).decision
    assert decision.rung == "near" and decision.number.startswith("示教特〔2026〕")


def queue_rows(look, state: str):
    """Rows of the cases in *state*, read inside a question."""
    from committee_desk.overview import CaseFilter, case_ids, case_rows

    return case_rows(look, tuple(case_ids(look, CaseFilter(states=frozenset({state})))))


def test_only_the_bureau_decides(sit_down, person) -> None:
    page = sit_down("sec")
    person.see("由教育局的人作决定")
    assert not page.deciding.decide.isEnabled()


def test_whoever_proposed_is_refused_with_the_sentence(county, sit_down, person) -> None:
    page = sit_down("both")
    person.click("许思齐")
    person.see("许思齐·9 岁")
    person.wait_until(page.deciding.needs_approval)
    person.type("近处没有别的班", "例外的原因")
    person.type(PASSWORD, "批准人的密码")
    ready(page, person)
    person.click("作出决定，占用文号")
    person.see("自己")
    assert states(county)["许思齐"] == "proposed"


def test_another_placement_needs_words_for_proposal_and_wishes(county, sit_down, person) -> None:
    page = sit_down("ke")
    person.click(LONG_NAME)
    ready(page, person)
    page.deciding.rung.setFocus()
    for _ in range(3):
        person.press("Down")
    person.see("与专委会的建议不同")
    person.wait_until(lambda: not page.deciding.decide.isEnabled())
    person.see("没有写怎样考虑的")
    person.see("没有写原因")
    person.type("已听取，距离和支持综合考虑", "怎样考虑意愿")
    person.type("近处学校没有条件", "为什么没有采纳建议")
    ready(page, person)
    person.see("《残疾人教育条例》第十七条第三款")


def test_what_was_written_waits_while_another_case_is_read(sit_down, person) -> None:
    page = sit_down("ke")
    person.click(LONG_NAME)
    ready(page, person)
    page.deciding.texts["facts"].setPlainText("重新查明的事实")
    person.wait_until(lambda: "重新查明的事实" in [kept[0].facts for kept in page._kept.values()])
    person.click("许思齐")
    person.see("许思齐·9 岁")
    person.click(LONG_NAME)
    person.wait_until(lambda: page.deciding.texts["facts"].toPlainText() == "重新查明的事实")


def test_service_wants_two_servers_and_a_signature_and_starts_the_time_limits(
    county, sit_down, person
) -> None:
    case_id = decided_case(county)
    sit_down("ke")
    person.click("待送达 1")
    person.type("示例干事", "送达人")
    person.click("记录送达")
    person.see("送达要有两名送达人")
    person.type("示例干事乙", "另一名送达人")
    person.click("记录送达")
    person.see("送达回证上没有人签收")
    person.click("拒绝签收")
    person.type("要先和学校谈", "拒收的理由")
    person.type("村委会何某", "见证人")
    person.click("记录送达")
    person.see("待答复 1")
    decision = asked(county, case_page, case_id).decision
    assert (decision.served_on.isoformat(), decision.review_until.isoformat()) == ("2026-04-24", "2026-06-23")
    assert not person.sees("送达回证上没有人签收")


def test_last_days_beyond_the_known_calendar_are_provisional(county, sit_down, person) -> None:
    decided_case(county)
    page = sit_down("ke")
    person.click("待送达 1")
    person.see("到 2026 年 6 月 23 日")
    page.serving.day.setFocus()
    page.serving.day.selectAll()
    page.serving.day.show_day(page.serving.day.day().replace(year=2027, month=3))
    page.serving.day.dateChanged.emit(page.serving.day.date())
    person.see("（暂定）")


def test_a_dispute_is_written_down_in_the_guardian_s_words_and_settled(county, sit_down, person) -> None:
    served_case(county)
    sit_down("ke")
    person.click("待答复 1")
    person.see("记录答复")
    person.click("有异议")
    person.click("记录答复")
    person.see("有异议时要写下监护人的意见")
    person.type("我们愿意住校", "监护人的原话")
    person.click("记录答复")
    person.see("有异议 1")
    assert states(county)[LONG_NAME] == "disputed"
    person.click("有异议 1")
    person.see("我们愿意住校")
    person.type("已协商一致", "怎样办结的")
    person.click("监护人同意，办结异议")
    person.see("没有异议")
    assert states(county)[LONG_NAME] == "accepted"


def test_after_a_dispute_the_bureau_can_decide_again_and_cites_article_21(county, sit_down, person) -> None:
    disputed_case(county)
    sit_down("ke")
    person.click("有异议 1")
    person.click("重新决定")
    person.see("《残疾人教育条例》第二十一条")


def test_a_route_leads_to_the_form_that_the_case_waits_for(county, sit_down, person) -> None:
    case_id = served_case(county)
    page = sit_down("ke")
    page.navigate.emit("decision", case_id)
    person.see("记录答复")
    person.see("示教特〔2026〕")


@pytest.mark.parametrize(("name", "scale"), [("light", 1.0), ("contrast", 1.5), ("dark", 2.0)])
def test_nothing_is_clipped_and_all_has_a_name(county, sit_down, person, name: str, scale: float) -> None:
    page = sit_down("ke", look=Look(name, "zh", scale))
    ready(page, person)
    assert page.minimumSizeHint().width() <= page.width()
    person.wait_until(lambda: not clipped(page), "something is clipped")
    assert nameless(page) == []


def test_what_is_typed_stays_with_its_case_however_fast_another_is_chosen(sit_down, person) -> None:
    page = sit_down("ke")
    person.click(LONG_NAME)
    ready(page, person)
    first = page._formed
    page.deciding.texts["facts"].setPlainText("重新查明的事实")
    person.click("许思齐")  # before the pause is over
    person.see("许思齐·9 岁")
    assert {case for case, kept in page._kept.items() if kept[0].facts == "重新查明的事实"} == {first}


def disputed_case(folder: Path) -> str:
    """Decide and serve the first case, with a guardian who objects; its id."""
    case_id = served_case(folder)
    desk = at_desk(folder, "ke")
    desk.do(record_answer, case_id, Answered(False, "示例家长", desk.now().date(), "不同意"))
    desk.close()
    return case_id


def test_an_answer_that_was_asked_before_the_click_does_not_undo_deciding_again(
    county, sit_down, person
) -> None:
    case_id = disputed_case(county)
    page = sit_down("ke")
    person.click("有异议 1")
    person.see("重新决定")
    page.dispute.again.click()
    page._show_case(asked(county, one_case, case_id))  # as the refresh after a reading's entry brings it
    person.see("《残疾人教育条例》第二十一条")
    assert page.deciding.isVisible()


def test_facts_for_deciding_again_that_come_late_leave_the_dispute_that_was_chosen_after(
    county, sit_down, person
) -> None:
    case_id = disputed_case(county)
    page = sit_down("ke")
    person.click("有异议 1")
    person.click("重新决定")
    person.wait_until(page.deciding.isVisible)
    page._choose(case_id)
    page._show_deciding(asked(county, deciding_facts, case_id, "zh"))
    person.wait_until(page.dispute.isVisible)
    assert not page.deciding.isVisible()
