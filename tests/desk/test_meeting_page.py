"""The meeting's page over a real county, driven by clicks and keys."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from committee_desk.desk.components.theme import theme
from committee_desk.desk.preferences import Look, Preferences
from committee_desk.meeting import agenda_of, case_at_meeting, meetings, open_meeting
from committee_desk.overview import case_page
from desk.meeting_county import NAMES, PASSWORD, at_desk, make_county
from desk.meeting_desk import SitDown, a_sitting, asked, clipped, desk_of, nameless, states
from person import Person

FIVE = ("赵委员", "王医生", "孙委员", "周委员", "何校长")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The county of all tests of this file; each works on a copy."""
    folder = tmp_path_factory.mktemp("made") / "county"
    make_county(folder, 3)
    return folder


@pytest.fixture
def county(made: Path, tmp_path: Path) -> Path:
    """A county of the test's own, with nobody at the desk."""
    return Path(shutil.copytree(made, tmp_path / "county"))


@pytest.fixture
def sit_down(county: Path, preferences: Preferences, person: Person) -> Iterator[SitDown]:
    """Log in and go to the meetings."""
    with desk_of(county, preferences, person, "meeting") as sit:
        yield sit


def test_a_sitting_is_opened_with_its_place_and_members_are_ticked(county, sit_down, person) -> None:
    sit_down("sec")
    person.see("今年还没有开过会")
    person.type("教育局二楼", "地点")
    person.press("Return")
    person.see("议程 0 案")
    person.see("到会 0 人")
    for name in FIVE[:4]:
        person.click(f"{name} 到会")
    person.see("达到法定人数")
    (sitting,) = asked(county, meetings)
    assert (sitting.number, sitting.place, sitting.state) == (1, "教育局二楼", "open")


def test_a_sitting_without_a_place_is_refused_in_words(sit_down, person) -> None:
    sit_down("sec")
    person.see("今年还没有开过会")
    person.click("开会")
    person.see("没有写会议地点")
    person.see("写上会议地点")


def test_cases_come_on_the_agenda_by_initials_and_return(county, sit_down, person) -> None:
    meeting = at_desk(county, "sec")
    meeting.do(open_meeting, meeting.now().date(), "示例会议室")
    meeting.close()
    page = sit_down("sec")
    person.click("第 1 次评估会议")
    person.click("追加个案")
    person.type("zxh", "找待上会的个案")
    person.wait_until(lambda: page.ready.list.count() == 1)
    person.press("Return")
    person.press("Return")
    person.see("第 1 案，共 1 案")
    assert states(county)[NAMES[0]] == "tabled"


def test_the_page_says_who_has_not_spoken_and_why_nothing_can_be_carried(county, sit_down, person) -> None:
    a_sitting(county, spoken=4)
    page = sit_down("sec")
    person.click("第 1 次评估会议")
    person.see("还没发言：何校长")
    person.see("还有 1 位在场委员没有写意见")
    person.see("白杨镇中心小学是随班就读定点学校、有资源教室")
    person.see("想和哥哥一个学校")
    assert not page.view.proposal.foot.carry.isEnabled()


def test_an_opinion_chosen_by_keys_is_counted_and_the_case_can_be_carried(county, sit_down, person) -> None:
    _, items = a_sitting(county, spoken=4)
    page = sit_down("sec")
    person.click("第 1 次评估会议")
    person.see("还没发言：何校长")
    row = page.view.opinions.rows[4]
    row.rung.setFocus()
    person.press("Down")
    person.see("5 人都已发言")
    row.reason.setFocus()
    person.type("离家近")
    person.press("Return")
    person.wait_until(page.view.proposal.foot.carry.isEnabled)
    at_case = asked(county, case_at_meeting, items[0])
    assert dict(at_case.tally.votes) == {"near": 5}
    person.wait_until(
        lambda: "离家近" in [one.reason for one in asked(county, case_at_meeting, items[0]).members]
    )


def test_a_reason_being_typed_survives_another_s_opinion(county, sit_down, person) -> None:
    a_sitting(county, spoken=2)
    page = sit_down("sec")
    person.click("第 1 次评估会议")
    person.see("还没发言")
    typed = page.view.opinions.rows[0].reason
    typed.setFocus()
    person.type("离家近")
    page.view.opinions.given.emit(page.view.opinions.rows[3]._member.person.id, "special", "")
    person.see("特殊教育学校")
    person.wait_until(lambda: "周委员" not in page.view.opinions.head.note.text())
    assert page.view.opinions.rows[0].reason is typed
    assert typed.text().endswith("离家近")


def test_whoever_stands_aside_has_no_field_for_an_opinion(county, sit_down, person) -> None:
    a_sitting(county, spoken=0)
    page = sit_down("sec")
    person.click("第 1 次评估会议")
    person.click("何校长 回避")
    person.type("本校涉及", "何校长 回避的原因")
    person.click("记录回避")
    person.see("1 人回避")
    row = page.view.opinions.rows[4]
    assert row.rung is None and not row.findChildren(QLineEdit)
    person.see("本校涉及")


def test_ctrl_return_carries_the_proposal_and_the_next_case_comes(county, sit_down, person) -> None:
    _, items = a_sitting(county)
    page = sit_down("sec")
    person.click("第 1 次评估会议")
    person.see("第 1 案，共 3 案")
    person.wait_until(page.view.proposal.foot.carry.isEnabled)
    person.see("交教育局决定")
    person.press("Ctrl+Return")
    person.see("第 2 案，共 3 案")
    assert sorted(states(county).values()) == ["proposed", "tabled", "tabled"]
    first = asked(county, case_page, asked(county, case_at_meeting, items[0]).case_id)
    assert first.proposal.rung == "near" and first.proposal.content["vote"]["agreed"] == 5


def test_the_fourth_pupil_needs_a_reason_and_another_s_password(county, sit_down, person) -> None:
    _, items = a_sitting(county)
    page = sit_down("sec")
    person.click("第 1 次评估会议")
    proposal = page.view.proposal
    person.wait_until(proposal.foot.carry.isEnabled)
    person.see("这是该班第 3 名随班就读学生")
    proposal.place.school_class.setFocus()
    person.press("Up")
    person.see("四年级 1 班，随班就读 3 名")
    person.see("这是该班第 4 名随班就读学生")
    person.wait_until(lambda: not proposal.foot.carry.isEnabled())
    person.see("写明例外的原因")
    person.type("近处没有别的班", "例外的原因")
    person.see("请批准人输入密码")
    person.type("wrong-password", "批准人的密码")
    person.wait_until(proposal.foot.carry.isEnabled)
    person.click("通过建议，进入下一案")
    person.see("密码")
    person.wait_until(lambda: not proposal.approval.password.text())
    assert "proposed" not in states(county).values()
    person.type(PASSWORD, "批准人的密码")
    person.wait_until(proposal.foot.carry.isEnabled)
    person.click("通过建议，进入下一案")
    person.see("第 2 案，共 3 案")
    first = asked(county, case_page, asked(county, case_at_meeting, items[0]).case_id)
    assert first.proposal.content["exception"] == {"reason": "近处没有别的班", "approver": "赵委员"}


def test_the_reasons_of_the_rules_show_clause_and_answers(county, sit_down, person) -> None:
    a_sitting(county)
    sit_down("sec")
    person.click("第 1 次评估会议")
    person.click("看推理依据")
    person.see("支持这一安置的依据")
    person.see("条例 17(1)")
    person.see("能接受普通教育")
    person.click("送教上门")
    person.see("不可选的依据")
    person.see("不需要专人护理")


def test_home_teaching_shows_its_sum_against_120(county, sit_down, person) -> None:
    a_sitting(county)
    page = sit_down("sec")
    person.click("第 1 次评估会议")
    person.click("送教上门")
    person.see("= 156 课时")
    home = page.view.proposal.home
    home.visits.setFocus()
    home.visits.selectAll()
    person.type("1")
    home.lessons.setFocus()
    home.lessons.selectAll()
    person.type("3")
    person.see("39 周 × 1 次 × 3 课时 = 117 课时")
    person.see("少 3 课时")
    assert not page.view.proposal.foot.carry.isEnabled()


def test_a_case_is_put_off_only_with_a_reason_and_then_the_sitting_can_end(county, sit_down, person) -> None:
    meeting_id, _ = a_sitting(county)
    page = sit_down("sec")
    person.click("第 1 次评估会议")
    person.see("第 1 案，共 3 案")
    person.click("结束会议")
    person.see("还有 3 个个案没有结果")
    for number in range(3):
        person.click("改到下次会议")
        assert not page.view.proposal.foot.record.isEnabled()
        person.type("缺医院证明", "改期的原因")
        person.press("Return")
        person.wait_until(
            lambda done=number + 1: page._sitting is not None and page._sitting.waiting == 3 - done
        )
    person.click("结束会议")
    person.see("今年开了 1 次会")
    assert {row.state for row in asked(county, agenda_of, meeting_id)} == {"postponed"}
    assert asked(county, meetings)[0].state == "closed"


def test_a_member_may_speak_but_not_propose(county, sit_down, person) -> None:
    a_sitting(county)
    page = sit_down("wang")
    person.click("第 1 次评估会议")
    person.see("由秘书或主任委员提出建议")
    assert page.view.proposal.foot.carry.isHidden()
    assert page.view.opinions.rows[0].rung.isEnabled()


@pytest.mark.parametrize(("name", "scale"), [("light", 1.0), ("contrast", 1.5), ("dark", 2.0)])
def test_nothing_is_clipped_and_all_has_a_name(county, sit_down, person, name: str, scale: float) -> None:
    a_sitting(county)
    page = sit_down("sec", look=Look(name, "zh", scale))
    person.click("第 1 次评估会议")
    person.see("拟定建议")
    person.wait_until(page.view.proposal.foot.carry.isEnabled)
    assert page.ui.chooser.isVisible() == theme().is_narrow(page.window().width())
    assert page.minimumSizeHint().width() <= page.width()
    person.wait_until(lambda: not clipped(page), "something is clipped")
    assert nameless(page) == []


def test_reading_a_case_in_a_meeting_is_in_the_audit_trail_once(county, sit_down, person) -> None:
    _, items = a_sitting(county)
    page = sit_down("wang")
    person.click("第 1 次评估会议")
    person.see("第 1 案，共 3 案")
    case_id = asked(county, case_at_meeting, items[0]).case_id

    def readings() -> int:
        history = asked(county, case_page, case_id).history
        return sum(1 for one in history if one.verb == "open_case" and one.who == "王医生")

    person.wait_until(lambda: readings() == 1)
    page.refresh("", "")
    person.wait_until(page.view.proposal.foot.isVisible)
    assert readings() == 1


def test_a_refresh_between_press_and_release_does_not_lose_the_tick(county, sit_down, person) -> None:
    desk = at_desk(county, "sec")
    meeting_id = desk.do(open_meeting, desk.now().date(), "示例会议室")
    desk.close()
    page = sit_down("sec")
    page.navigate.emit("meeting", meeting_id)
    person.see("到会 0 人")
    box = next(iter(page.attendance.boxes.values()))
    QTest.mousePress(box, Qt.MouseButton.LeftButton)
    page.attendance.show_facts(page._sitting)  # somebody else's change was read meanwhile
    QTest.mouseRelease(box, Qt.MouseButton.LeftButton)
    person.see("到会 1 人")
