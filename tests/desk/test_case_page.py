"""The page of one case: what is to be done now, on what it rests, and who looked at it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from committee_desk.desk.components.inline_note import ClauseText
from committee_desk.desk.components.labels import Paragraph
from committee_desk.desk.components.theme import theme
from committee_desk.desk.pages.case.papers_part import PapersPart
from committee_desk.desk.pages.case_page import CasePage
from committee_desk.records.case import case
from committee_desk.vault.audit_chain import audit
from county_builder import Bench, resident_id
from page_visit import Visit, choose_file, visiting
from person import Person, let_work

Open = Callable[..., Visit]
NUMBER = resident_id(0)


@pytest.fixture
def open_page(bench: Bench, qapp: QApplication) -> Iterator[Open]:
    with ExitStack() as stack:

        def start(key: str, account: str = "sec") -> Visit:
            shown = stack.enter_context(visiting(bench.seat(account), CasePage))
            shown.page.open(bench.case(key))
            return shown

        yield start


def verbs(bench: Bench, key: str) -> list[str]:
    found = sa.select(audit.c.verb).where(audit.c.case_id == bench.case(key)).order_by(audit.c.seq)
    return [row.verb for row in bench.rows(found)]


def named(person: Person, name: str) -> QAccessible.State:
    """The state of the button called *name*."""
    person.see(name)
    return next(
        thing.state()
        for thing in person._things()
        if thing.role() == QAccessible.Role.Button and name in thing.text(QAccessible.Text.Name)
    )


def test_the_head_says_who_and_how_far_and_offers_the_one_next_step(open_page: Open, person: Person) -> None:
    shown = open_page("ready")
    person.see("女·6 岁 8 个月·残疾证 智力 四级·瑶峰镇")
    person.see("待上会")
    person.see("第 3 步，共 6 步：会议")
    person.click("列入会议")
    person.wait_until(lambda: shown.asked == [("meeting", "")])


@pytest.mark.parametrize(
    ("key", "account", "button", "page"),
    [
        ("proposed", "officer", "作决定", "decision"),
        ("decided", "officer", "送达决定", "decision"),
        ("served", "sec", "记答复", "decision"),
        ("disputed", "officer", "办理异议", "decision"),
        ("accepted", "sec", "写方案", "plans"),
        ("planned", "chair", "签章", "plans"),
    ],
)
def test_every_step_leads_to_where_it_is_done(
    open_page: Open, bench: Bench, person: Person, key: str, account: str, button: str, page: str
) -> None:
    shown = open_page(key, account)
    person.click(button)
    person.wait_until(lambda: shown.asked == [(page, bench.case(key))])


def test_a_case_that_is_reported_asks_for_nothing_more(open_page: Open, person: Person) -> None:
    shown = open_page("reported")
    person.see("已上报")
    assert not shown.page._primary.isVisible()


def test_the_suggestion_stands_with_its_clause_and_leads_to_all_kinds(
    open_page: Open, person: Person
) -> None:
    open_page("ready")
    person.see("就近普通学校")
    person.see("条例 17(1)")
    person.see("建议由委员会提，决定由教育局作。")
    person.click("看推理依据")
    person.see("送教上门")
    person.see("依据不足")


def test_what_people_said_takes_the_place_of_the_suggestion(open_page: Open, person: Person) -> None:
    open_page("decided")
    person.see("教育局的决定")
    person.see("还没有送达")
    assert not person.sees("待会议讨论")
    person.click("建议与决定")
    person.see("委员会的建议")
    person.see("5 人同意，5 人表决，5 人到会")


def test_opening_a_case_is_recorded_once_in_a_quarter_of_an_hour(
    open_page: Open, bench: Bench, person: Person
) -> None:
    shown = open_page("ready")
    person.see("基本情况")
    before = verbs(bench, "ready").count("open_case")
    shown.page.open(bench.case("ready"))
    let_work(200)
    assert before == 1
    assert verbs(bench, "ready").count("open_case") == 1
    bench.clock.move(seconds=16 * 60)
    shown.page.open(bench.case("ready"))
    person.wait_until(lambda: verbs(bench, "ready").count("open_case") == 2)


def test_numbers_are_masked_until_somebody_asks_and_that_is_recorded(
    open_page: Open, bench: Bench, person: Person
) -> None:
    open_page("registered")
    person.see("138 **** 2000")
    assert not person.sees(NUMBER)
    person.click("显示号码")
    person.see(NUMBER)
    person.see("13800002000")
    person.see("这次查看记在记录里")
    assert verbs(bench, "registered").count("open_case") == 2
    person.click("遮住号码")
    person.wait_until(lambda: not person.sees(NUMBER))


def test_leaving_the_page_covers_the_numbers(open_page: Open, person: Person) -> None:
    shown = open_page("registered")
    person.click("显示号码")
    person.see(NUMBER)
    assert shown.page.leave()
    person.wait_until(lambda: not person.sees(NUMBER))


def test_a_roster_row_to_look_at_is_said_in_words(open_page: Open, bench: Bench, person: Person) -> None:
    with bench.sec._store.write() as connection:
        connection.execute(
            case.update()
            .where(case.c.id == bench.case("registered"))
            .values(needs_look="BIRTH_INVALID,SEX_DIFFERS")
        )
    open_page("registered")
    person.see("名册里这一行要核对：出生日期不存在，或写法看不懂。性别与身份证号第 17 位不一致。")
    assert not any("BIRTH_INVALID" in said for said in person.everything())


def test_an_invitation_is_written_with_the_keyboard_alone(
    open_page: Open, bench: Bench, person: Person
) -> None:
    open_page("registered")
    person.click("发邀请")
    person.see("委托文号")
    person.press("Return")
    person.see("条例 20")
    assert "invite" not in verbs(bench, "registered")
    person.type("示教委〔2026〕8 号")
    person.press("Return")
    person.see("已邀约")
    assert verbs(bench, "registered")[-1] == "invite"


def test_an_assessment_is_opened_and_the_way_leads_to_it(open_page: Open, person: Person) -> None:
    shown = open_page("invited")
    person.click("开始评估")
    person.wait_until(lambda: bool(shown.asked))
    person.see("评估中")
    assert shown.asked == [("assessment", shown.page._facts.assessments[-1].id)]


def test_whose_turn_it_is_stands_beside_a_button_that_cannot_be_pressed(
    open_page: Open, person: Person
) -> None:
    open_page("registered", "wang")
    person.see("由委员会秘书办理")
    assert named(person, "发邀请").disabled


def test_somebody_who_may_not_read_cases_is_told_so(open_page: Open, person: Person) -> None:
    open_page("ready", "it")
    person.see("你的角色不能做这件事。")
    assert not person.sees("基本情况")


@pytest.mark.parametrize(
    ("tab", "words"),
    [("方案", "还没有方案"), ("文件", "还没有文件"), ("评估", "还没有评估"), ("记录", "打开了个案")],
)
def test_each_tab_says_what_is_missing_and_where_it_comes_from(
    open_page: Open, person: Person, tab: str, words: str
) -> None:
    open_page("registered")
    person.see("基本情况")
    person.click(tab)
    person.see(words)


def test_the_tabs_are_walked_with_the_arrow_keys(open_page: Open, person: Person) -> None:
    shown = open_page("ready")
    person.see("基本情况")
    shown.page.ui.header.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Right")
    person.see("看评估表")
    person.press("Right")
    person.see("依据不足")


def test_the_plan_is_read_with_its_goals_and_who_answers_for_it(open_page: Open, person: Person) -> None:
    open_page("planned")
    person.see("基本情况")
    person.click("方案")
    person.see("谁负责")
    person.see("韩老师")


def test_a_signed_paper_is_looked_at_and_leaves_as_a_file_with_its_purpose(
    open_page: Open, bench: Bench, person: Person, tmp_path: Path
) -> None:
    shown = open_page("signed")
    person.see("基本情况")
    person.click("文件")
    person.see("已签齐")
    part = shown.page.findChild(PapersPart)
    person.wait_until(lambda: part.view.stack.has_picture(0))
    person.click("导出 PDF")
    person.click("选择位置")
    person.see("写明用途才能导出。")
    person.type("交学校存档", into="导出做什么用")
    person.press("Return")
    choose_file(person, tmp_path / "paper.pdf")
    person.wait_until(lambda: (tmp_path / "paper.pdf").exists())
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    assert verbs(bench, "signed")[-1] == "export_paper"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_page_of_a_long_name_is_never_wider_than_the_window(
    open_page: Open, person: Person, qapp: QApplication, scale: float
) -> None:
    theme().apply(qapp, "light", scale)
    try:
        shown = open_page("tabled_home")
        shown.window.resize(1366, 768)
        person.see("阿依古丽·买买提")
        person.see("基本情况")
        let_work(50)
        assert shown.window.width() == 1366
        body = shown.page.ui.scroll
        assert body.widget().minimumSizeHint().width() <= body.viewport().width()
    finally:
        theme().apply(qapp, "light", 1.0)


class Squeezed(QObject):
    """Texts that were painted lower than their words need."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_text = event.type() == QEvent.Type.Paint and isinstance(watched, (Paragraph, ClauseText))
        if is_text and watched.height() < watched.heightForWidth(watched.width()):
            self.texts.append(watched.text())
        return False


@pytest.mark.parametrize("key", ["ready", "signed"])
def test_no_picture_of_the_page_shows_a_text_squeezed(
    open_page: Open, person: Person, qapp: QApplication, key: str
) -> None:
    seen = Squeezed()
    qapp.installEventFilter(seen)
    shown = open_page(key)
    person.see("基本情况")
    person.see("140828 **** ")
    for tab in range(6):
        shown.page.ui.header.tabs.setCurrentIndex(tab)
        let_work(50)
    qapp.removeEventFilter(seen)
    assert not seen.texts
