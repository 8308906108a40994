"""Several assessors at the window: assigning, the blind form, comparing, agreeing, and what stands beside on a case."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assessment_county import PASSWORD, SampleCounty, fill_everything, make_county
from committee_desk.access import Role
from committee_desk.assessment import (
    InstrumentReport,
    ResultValue,
    assign_assessors,
    complete_assessment,
    draft_rows,
    instrument_results,
    newest_assessment,
    read_assessment,
    record_instrument,
    round_of,
    save_answers,
)
from committee_desk.desk.components.theme import theme
from committee_desk.desk.pages.assessment.consensus_view import ConsensusView
from committee_desk.desk.pages.case.instrument_sheet import InstrumentSheet
from committee_desk.desk.preferences import Preferences
from committee_desk.desk.session import Session
from committee_desk.desk.shell.main_window import MainWindow
from committee_desk.office import County, add_person, open_county, people
from committee_desk.vault import CHEAPEST_KDF
from person import Person

SECRET = "只有甲看到的（示例）"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed county with two members who assess."""
    folder = tmp_path_factory.mktemp("template") / "county"
    make_county(folder).close()
    office = open_county(folder, "it", PASSWORD)
    for account, name in (("jia", "甲医生"), ("yi", "乙老师")):
        office.admit(account, PASSWORD, kdf=CHEAPEST_KDF)
        office.do(add_person, account, name, "示例单位", [Role.MEMBER])
    office.close()
    return folder


@pytest.fixture
def sample(template: Path, tmp_path: Path) -> SampleCounty:
    """That county, for one test."""
    return SampleCounty.copied(template, tmp_path / "county")


At = Callable[[County], MainWindow]


@pytest.fixture
def at(qapp: QApplication, preferences: Preferences, person: Person) -> Iterator[At]:
    """The main window with somebody at the desk."""
    theme().apply(qapp, "light", 1.0)
    sessions: list[Session] = []

    def opened(county: County) -> MainWindow:
        session = Session(lambda _folder, _account, _password: county)
        sessions.append(session)
        session.open(Path(), "", "", refused=session.refused_now)
        person.wait_until(lambda: session.county is not None)
        window = MainWindow(session, preferences)
        window.resize(1366, 768)
        window.show()
        return window

    yield opened
    for session in sessions:
        session.stop()


def ids(county: County) -> list[str]:
    """The two members' ids."""
    return [one.id for one in county.ask(people) if one.account in ("jia", "yi")]


def finish(sample: SampleCounty, account: str, **changes: str) -> str:
    """Fill and complete somebody's own form."""
    seat = sample.county.as_person(account, PASSWORD)
    mine = seat.ask(draft_rows)[0].id
    given = seat.ask(read_assessment, mine)
    session = given.session(sample.county.ask(lambda look: look.now()))
    fill_everything(session)
    for name, value in changes.items():
        session.answer(session.form.node(name).ref, value)
    fill_everything(session)
    seat.do(save_answers, mine, session.answers(), answered=9, asked=9, version_id=given.version_id)
    seat.do(complete_assessment, mine)
    return mine


def test_the_secretary_assigns_two_from_the_case(sample: SampleCounty, at: At, person: Person) -> None:
    window, case_id = at(sample.county), sample.case_id("周小禾")
    window.navigator.go("case", case_id)
    person.see("周小禾")
    window.navigator.page.ui.header.tabs.setCurrentIndex(1)
    person.see("要几个人各评一份再比较")
    person.click("指派评估人")
    person.see("都完成以前互相看不到")
    person.click("甲医生·示例单位")
    person.click("乙老师·示例单位")
    person.click("指派 2 位")
    person.wait_until(lambda: sample.county.ask(round_of, case_id) is not None)
    person.see("没有完成")
    assert sample.county.ask(newest_assessment, case_id) is None


def test_the_second_assessor_sees_nothing_of_the_first_on_any_screen(
    sample: SampleCounty, at: At, person: Person
) -> None:
    case_id = sample.case_id("周小禾")
    sample.county.do(assign_assessors, case_id, ids(sample.county))
    finish(sample, "jia", strengths=SECRET)
    window = at(sample.county.as_person("yi", PASSWORD))
    seen: list[str] = []
    window.navigator.go("today")
    person.see("今天")
    seen += person.everything()
    window.navigator.go("assessment")
    person.see("独立填写")
    seen += person.everything()
    window.navigator.go("case", case_id)
    person.see("周小禾")
    for tab in (1, 2, 5, 0):
        window.navigator.page.ui.header.tabs.setCurrentIndex(tab)
        person.see({1: "独立填写", 2: "评估完成后", 5: "全部记录", 0: "基本情况"}[tab])
        seen += person.everything()
    window.navigator.go("assessment", case_id)
    person.wait_until(lambda: window.navigator.page.panel is not None)
    seen += person.everything()
    told = "\n".join(seen)
    assert SECRET not in told
    assert "已完成" not in told
    assert "填完了一份评估" not in told
    assert not [line for line in seen if "甲医生" in line and "完成" in line]


def test_two_who_differ_agree_and_complete_the_assessment(
    sample: SampleCounty, at: At, person: Person
) -> None:
    case_id = sample.case_id("周小禾")
    sample.county.do(assign_assessors, case_id, ids(sample.county))
    finish(sample, "jia", com1="0")
    finish(sample, "yi", com1="2")
    window = at(sample.county)
    window.navigator.go("assessment", case_id)
    person.see("1 题不同，还有 1 题要协商")
    person.see("差 2 级")
    page = window.navigator.page
    view = page.rounds.view
    assert isinstance(view, ConsensusView)
    assert not view.complete.isEnabled()
    row = next(iter(view.rows.values()))
    row.field.show_value("1")
    person.click("记下：")
    person.see("先写一句协商的理由")
    person.type("一起看了录像（示例）", into="协商的理由")
    person.click("记下：")
    person.see("理由：一起看了录像（示例）")
    person.see("还有 0 题要协商")
    person.click("完成评估")
    person.see("已完成")
    given = sample.county.ask(newest_assessment, case_id)
    assert (given.state, given.answers["/data/g_com/com1"]) == ("complete", "1")


def test_a_report_is_recorded_from_the_case_and_an_old_one_is_told(
    sample: SampleCounty, at: At, person: Person
) -> None:
    case_id = sample.case_id("周小禾")
    old = InstrumentReport(
        "cars", date(2024, 4, 1), "示例医生", "示例医院", (ResultValue("", "raw", 33.0, "轻中度"),)
    )
    sample.county.do(record_instrument, case_id, old)
    window = at(sample.county)
    window.navigator.go("case", case_id)
    person.see("周小禾")
    window.navigator.page.ui.header.tabs.setCurrentIndex(1)
    person.see("报告过期")
    person.see("原始分 33，轻中度")
    person.see("没有资格证明")
    person.click("记一份报告")
    person.see("心理测量资格")
    person.type("示例测评师", into="评估人")
    person.type("示例医院", into="单位")
    person.type("六十二", into="分数")
    person.click("记入个案")
    person.see("分数写数字")
    sheet = next(one for one in QApplication.topLevelWidgets() if isinstance(one, InstrumentSheet))
    sheet.number.setText("62")
    person.click("记入个案")
    person.wait_until(lambda: len(sample.county.ask(instrument_results, case_id)) == 2)
    person.see("标准分 62")
