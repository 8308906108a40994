"""The assessment page as a person uses it, over a real county: list, form by keyboard, saving, completing."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton

from assessment_county import SampleCounty, fill_everything, make_county
from committee_desk.assessment import (
    attachment,
    complete_assessment,
    keep_attachment,
    open_assessment,
    read_assessment,
    save_answers,
)
from committee_desk.desk.components.likert_row import AnswerButton
from committee_desk.desk.components.theme import theme
from committee_desk.desk.forms.drawing_field import DrawingField
from committee_desk.desk.forms.file_fields import png_of
from committee_desk.desk.forms.kept_paper import KeptPaper
from committee_desk.desk.pages.assessment.form_panel import FormPanel
from committee_desk.desk.pages.assessment_page import AssessmentPage
from committee_desk.desk.preferences import Preferences
from committee_desk.desk.session import Session
from committee_desk.desk.shell.main_window import MainWindow
from person import Person, let_work

COM = "/data/g_com"
START = "/data/g_start"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed county with two invited families, to be copied."""
    folder = tmp_path_factory.mktemp("template") / "county"
    make_county(folder).close()
    return folder


@pytest.fixture
def sample(template: Path, tmp_path: Path) -> SampleCounty:
    """A county with two invited families."""
    return SampleCounty.copied(template, tmp_path / "county")


@pytest.fixture
def window(
    qapp: QApplication, preferences: Preferences, sample: SampleCounty, person: Person
) -> Iterator[MainWindow]:
    """The main window over that county, at the list of assessments."""
    theme().apply(qapp, "light", 1.0)
    session = Session(lambda _folder, _account, _password: sample.county)
    session.open(Path(), "sec", "", refused=session.refused_now)
    person.wait_until(lambda: session.county is not None)
    window = MainWindow(session, preferences)
    window.resize(1366, 768)
    window.show()
    window.navigator.go("assessment")
    yield window
    session.stop()


@pytest.fixture
def draft(sample: SampleCounty) -> str:
    """An assessment that has been opened."""
    return str(sample.county.do(open_assessment, sample.case_id("周小禾")))


OpenForm = Callable[..., FormPanel]


@pytest.fixture
def open_form(window: MainWindow, draft: str, person: Person) -> OpenForm:
    """Open the draft at a section."""

    def opened(section: str = "") -> FormPanel:
        window.navigator.go("assessment", draft)
        page = window.navigator.page
        assert isinstance(page, AssessmentPage)
        person.wait_until(lambda: page.panel is not None, "the form did not open")
        assert page.panel is not None
        if section:
            page.panel.show_section(section)
        person.wait_until(lambda: page.panel.workshop.is_idle, "the section was not built")
        return page.panel

    return opened


def stored(sample: SampleCounty, draft: str) -> dict[str, str]:
    """What the county has of the draft."""
    return dict(sample.county.ask(read_assessment, draft).answers)


def saved(panel: FormPanel, person: Person) -> None:
    """Wait until everything is kept."""
    person.wait_until(lambda: panel.autosave.is_saved, "it was not saved")


def focus_name() -> str:
    """What a screen reader says of the thing that has the focus."""
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


# The list.


def test_the_list_names_what_waits_and_leads_into_the_form(
    window: MainWindow, draft: str, person: Person
) -> None:
    window.navigator.go("assessment")
    person.see("1 个评估在填，1 个等着开始")
    person.see("入学前评估，2026.2 版")
    person.click("继续填写：周小禾")
    person.see("评估人姓名")
    assert window.navigator.here == ("assessment", draft)


def test_beginning_an_assessment_opens_its_form(
    window: MainWindow, sample: SampleCounty, person: Person
) -> None:
    person.click("开始评估：陈子墨")
    person.see("评估人姓名")
    _, assessment_id = window.navigator.here
    assert sample.county.ask(read_assessment, assessment_id).case_id == sample.case_id("陈子墨")


def test_a_case_without_an_assessment_offers_to_begin(
    window: MainWindow, sample: SampleCounty, person: Person
) -> None:
    window.navigator.go("assessment", sample.case_id("陈子墨"))
    person.see("陈子墨还没有评估")
    person.click("开始评估")
    person.see("评估人姓名")


def test_a_case_that_is_not_invited_says_what_comes_first(
    window: MainWindow, sample: SampleCounty, person: Person
) -> None:
    window.navigator.go("assessment", sample.case_id("吴望舒"))
    person.see("先邀约家庭")


def test_an_empty_list_says_where_assessments_come_from(
    qapp: QApplication, preferences: Preferences, tmp_path: Path, person: Person
) -> None:
    county = make_county(tmp_path / "empty", invited=()).county
    session = Session(lambda _folder, _account, _password: county)
    session.open(Path(), "sec", "", refused=session.refused_now)
    person.wait_until(lambda: session.county is not None)
    page = AssessmentPage(session)
    page.resize(1100, 700)
    page.show()
    page.open("")
    person.see("没有评估等着做")
    session.stop()


# Answering by keyboard.


def test_digits_answer_with_the_form_s_own_codes_and_move_on(open_form: OpenForm, person: Person) -> None:
    panel = open_form(COM)
    for key in ("2", "0", "8"):
        person.press(key)
    state = panel.filling.session.state
    assert [state(f"{COM}/com{place}").value for place in (1, 2, 3)] == ["2", "0", "8"]
    assert focus_name().startswith("9.4 ") or "说出或表示自己要什么" in focus_name()


def test_backspace_goes_back_and_enter_chooses_what_has_the_focus(
    open_form: OpenForm, person: Person
) -> None:
    panel = open_form(COM)
    person.press("2")
    person.press("Backspace")
    assert "有人叫，会回应" in focus_name()
    person.press("Right")
    assert panel.filling.session.state(f"{COM}/com1").value == "2"
    person.press("Return")
    assert panel.filling.session.state(f"{COM}/com1").value == "3"
    assert "明白一步的要求" in focus_name()


def test_delete_takes_an_answer_back(open_form: OpenForm, person: Person) -> None:
    panel = open_form(COM)
    person.press("3")
    person.press("Backspace")
    person.press("Delete")
    assert panel.filling.session.state(f"{COM}/com1").value == ""
    person.press("Down")
    assert "明白一步的要求" in focus_name()


def test_a_whole_matrix_can_be_answered_without_a_mouse(open_form: OpenForm, person: Person) -> None:
    panel = open_form("/data/g_saf")
    for _ in range(6):
        person.press("1")
    assert all(panel.filling.session.state(f"/data/g_saf/saf{place}").value == "1" for place in range(1, 7))
    assert focus_name().startswith("这一方面是怎样知道的")
    person.press("Space")
    assert panel.filling.session.state("/data/g_saf/saf_src").value == "seen"


def test_choices_are_real_radio_buttons_and_check_boxes(open_form: OpenForm) -> None:
    panel = open_form(COM)
    buttons = panel.views[COM].findChildren(AnswerButton)
    assert len(buttons) >= 70
    assert all(isinstance(button, QRadioButton) and button.accessibleName() for button in buttons)


def test_enter_goes_from_field_to_field(open_form: OpenForm, person: Person) -> None:
    panel = open_form(START)
    panel.views[START].focus(f"{START}/assessor")
    person.type("示例")
    person.press("Return")
    assert focus_name().startswith("评估人的专业")
    assert panel.filling.session.state(f"{START}/assessor").value == "示例"


def test_full_width_digits_and_other_spellings_of_days_are_understood(
    open_form: OpenForm, person: Person
) -> None:
    panel = open_form(START)
    panel.views[START].focus(f"{START}/adate")
    person.press("Ctrl+A")
    person.type("２０２６．４．１８")
    assert panel.filling.session.state(f"{START}/adate").value == "2026-04-18"
    person.press("Return")
    assert panel.views[START].column.value_shown(f"{START}/adate") == "2026-04-18"


def test_identity_comes_from_the_case_and_cannot_be_changed(
    open_form: OpenForm, sample: SampleCounty, draft: str, person: Person
) -> None:
    panel = open_form(START)
    panel.views[START].focus(f"{START}/child_name")
    person.type("abc")
    assert panel.filling.session.state(f"{START}/child_name").value == "周小禾"
    panel.views[START].focus(f"{START}/assessor")
    person.type("a")
    saved_now(panel, person)
    assert not [ref for ref in stored(sample, draft) if ref.endswith(("child_name", "dob"))]


def saved_now(panel: FormPanel, person: Person) -> None:
    """Save at once and wait for it."""
    panel.autosave.save()
    saved(panel, person)


# What shows and hides.


def test_a_question_appears_with_the_answer_that_asks_for_it(open_form: OpenForm, person: Person) -> None:
    open_form(START)
    assert not person.sees("没见到的原因和再约的日期")
    person.click("是否见到孩子：否")
    person.see("没见到的原因和再约的日期")
    person.click("是否见到孩子：是")
    assert not person.sees("没见到的原因和再约的日期")


def test_a_section_comes_into_the_list_with_its_answer(open_form: OpenForm, person: Person) -> None:
    panel = open_form("/data/g_ins")
    assert not person.sees("一份结果")
    panel.filling.answer("/data/g_ins/has_ins", "1")
    person.see("一份结果")


def test_rows_are_numbered_without_gaps(open_form: OpenForm) -> None:
    panel = open_form(COM)
    matrix = panel.views[COM].findChildren(AnswerButton)[0].parentWidget().parentWidget()
    shown = [row.number.text() for row in matrix.rows.values() if not row.isHidden()]
    place = shown[0].split(".")[0]
    assert shown == [f"{place}.{count}" for count in range(1, len(shown) + 1)]


def test_a_repeat_gets_and_loses_instances_after_a_question(open_form: OpenForm, person: Person) -> None:
    panel = open_form("/data/school")
    person.click("再加一份")
    assert panel.filling.session.count("/data/school") == 2
    panel.filling.answer("/data/school[2]/sc_name", "示例小学")
    person.click("删除第 1 份")
    person.see("这一份里的答案一起删掉，找不回来。")
    assert panel.filling.session.count("/data/school") == 2
    person.click("留着")
    person.click("删除第 1 份")
    panel.findChildren(QAbstractButton)
    danger = next(
        b for b in panel.findChildren(QAbstractButton) if b.property("kind") == "danger" and b.isVisible()
    )
    danger.click()
    assert panel.filling.session.count("/data/school") == 1
    assert panel.filling.session.state("/data/school[1]/sc_name").value == "示例小学"


def test_a_signature_is_drawn_and_kept_with_the_assessment(
    open_form: OpenForm, sample: SampleCounty, draft: str, person: Person
) -> None:
    panel = open_form("/data/g_view")
    field = panel.findChildren(DrawingField)[0]
    panel.ui.body.ensureWidgetVisible(field.pad)
    let_work(20)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(field.pad, left, none, QPoint(20, 20))
    QTest.mouseMove(field.pad, QPoint(90, 60))
    QTest.mouseRelease(field.pad, left, none, QPoint(90, 60))
    person.see("已加密存入")
    saved(panel, person)
    name = stored(sample, draft)["/data/g_view/sign_assessor"]
    assert sample.county.ask(attachment, draft, name).media == "image/png"


# Faults.


def test_faults_are_listed_when_asked_for_and_lead_to_their_question(
    open_form: OpenForm, person: Person
) -> None:
    panel = open_form(COM)
    assert not person.sees("这一题要填。")
    person.click("查看缺漏")
    person.see("题要看")
    person.click("评估人姓名：这一题要填。")
    assert panel.key == START
    assert focus_name() == "评估人姓名"
    person.type("a")
    person.press("Return")
    assert not person.sees("评估人姓名：这一题要填。")


def test_a_wrong_day_is_said_beside_its_field_once_it_is_left(open_form: OpenForm, person: Person) -> None:
    panel = open_form(START)
    panel.views[START].focus(f"{START}/adate")
    person.press("Ctrl+A")
    person.type("2026-02-30")
    assert panel.views[START].column.fault_shown(f"{START}/adate") == ""
    person.press("Tab")
    person.wait_until(lambda: panel.views[START].column.fault_shown(f"{START}/adate") != "")


# Saving.


def test_an_answer_is_kept_a_second_later_and_the_foot_says_so(
    open_form: OpenForm, sample: SampleCounty, draft: str, person: Person
) -> None:
    panel = open_form(COM)
    person.press("2")
    person.see("正在保存…")
    saved(panel, person)
    person.see("已保存·")
    assert stored(sample, draft)[f"{COM}/com1"] == "2"


def test_changing_the_section_saves_at_once(
    open_form: OpenForm, sample: SampleCounty, draft: str, person: Person
) -> None:
    panel = open_form(COM)
    person.press("2")
    person.press("Ctrl+PgDown")
    assert panel.key == "/data/g_cog"
    person.wait_until(lambda: f"{COM}/com1" in stored(sample, draft))


def test_leaving_the_page_loses_nothing(
    open_form: OpenForm, window: MainWindow, sample: SampleCounty, draft: str, person: Person
) -> None:
    open_form(COM)
    person.press("4")
    window.navigator.go("today")
    person.wait_until(lambda: stored(sample, draft).get(f"{COM}/com1") == "4")
    window.navigator.go("assessment", draft)
    person.see("评估人姓名")
    page = window.navigator.page
    assert isinstance(page, AssessmentPage) and page.panel is not None
    assert page.panel.filling.session.state(f"{COM}/com1").value == "4"


def test_incomplete_and_wrong_answers_are_saved_too(
    open_form: OpenForm, sample: SampleCounty, draft: str, person: Person
) -> None:
    panel = open_form("/data/g_soc")
    panel.filling.answer("/data/g_soc/minutes", "abc")
    saved_now(panel, person)
    assert stored(sample, draft)["/data/g_soc/minutes"] == "abc"


def test_somebody_else_s_save_is_not_overwritten(
    open_form: OpenForm, sample: SampleCounty, draft: str, person: Person, window: MainWindow
) -> None:
    panel = open_form(COM)
    kept = sample.county.ask(read_assessment, draft)
    sample.county.do(
        save_answers, draft, {f"{COM}/com2": "1"}, answered=1, asked=9, version_id=kept.version_id
    )
    person.press("3")
    person.wait_until(lambda: panel.autosave.failed)
    person.see("没有保存")
    assert not window.navigator.go("today")
    person.click("放弃改动，重新打开")
    page = window.navigator.page
    assert isinstance(page, AssessmentPage)
    person.wait_until(lambda: page.panel is not None and page.panel is not panel)
    assert page.panel is not None
    assert page.panel.filling.session.state(f"{COM}/com2").value == "1"
    assert window.navigator.go("today")


def test_a_lock_keeps_what_was_answered_a_moment_before(
    open_form: OpenForm, window: MainWindow, template: Path, tmp_path: Path, draft: str, person: Person
) -> None:
    panel = open_form(COM)
    person.press("4")
    session = panel.autosave.parent()
    assert isinstance(session, Session)
    session.locked.connect(window.leave_county)
    session.lock()
    reopened: list[SampleCounty] = []

    def closed() -> bool:
        reopened[:] = [SampleCounty.again(tmp_path / "county")]
        return f"{COM}/com1" in stored(reopened[0], draft)

    person.wait_until(closed)
    reopened[0].close()


# Completing.


def test_completing_lists_what_is_missing_instead(
    open_form: OpenForm, sample: SampleCounty, draft: str, person: Person
) -> None:
    open_form("/data/g_view")
    person.click("完成评估")
    person.see("题要看")
    assert sample.county.ask(read_assessment, draft).state == "draft"


def test_a_full_form_is_completed_after_a_question_and_shown_with_its_profile(
    open_form: OpenForm, sample: SampleCounty, draft: str, person: Person
) -> None:
    panel = open_form("/data/g_view")
    fill_everything(panel.filling.session)
    panel.filling.changed.emit(frozenset())
    person.click("完成评估")
    person.see("完成后答案不能再改")
    assert sample.county.ask(read_assessment, draft).state == "draft"
    person.click("完成并转入待上会")
    person.see("评估剖面")
    assert sample.county.ask(read_assessment, draft).state == "complete"
    person.see("周小禾的评估")
    let_work(200)
    person.see("说出或表示自己要什么")


# Width, themes, time.


def test_at_double_text_nothing_is_wider_than_the_screen(
    open_form: OpenForm, window: MainWindow, qapp: QApplication
) -> None:
    panel = open_form(START)
    theme().apply(qapp, "light", 2.0)
    try:
        for section in (COM, "/data/school", "/data/g_wish", START):
            panel.show_section(section)
            let_work(30)
            body = panel.ui.body
            assert body.widget().minimumSizeHint().width() <= body.viewport().width(), section
        assert window.minimumSizeHint().width() <= 1366
        assert panel.minimumSizeHint().height() <= 768
        assert panel.ui.chooser.isVisible()
        assert not panel.ui.side.isVisible()
    finally:
        theme().apply(qapp, "light", 1.0)


def test_the_section_chooser_of_narrow_windows_works_by_keyboard(
    open_form: OpenForm, window: MainWindow, person: Person
) -> None:
    panel = open_form(START)
    window.resize(1024, 700)
    person.wait_until(panel.ui.chooser.isVisible)
    panel.ui.chooser.setFocus()
    person.press("Down")
    person.wait_until(lambda: panel.key == "/data/g_ctx")
    person.see("第 2 节")


def test_everything_that_takes_the_focus_has_a_name(open_form: OpenForm) -> None:
    panel = open_form(START)
    for key in (START, COM, "/data/school"):
        panel.show_section(key)
        nameless = [
            button
            for button in panel.findChildren(QAbstractButton)
            if button.isVisible() and not (button.accessibleName() or button.text())
        ]
        assert nameless == []


def test_tab_goes_through_the_section_and_on_to_the_foot(open_form: OpenForm, person: Person) -> None:
    panel = open_form("/data/g_view")
    seen = []
    for _ in range(60):
        person.press("Tab")
        seen.append(focus_name() or getattr(QApplication.focusWidget(), "text", str)())
        if QApplication.focusWidget() is panel.ui.next:
            break
    assert QApplication.focusWidget() is panel.ui.next
    assert seen.index("理由") < seen.index("到校第一个月最要紧的三样支持")
    person.press("Shift+Tab")
    person.press("Shift+Tab")
    assert QApplication.focusWidget() is panel.ui.check


def test_a_killed_process_has_lost_at_most_the_field_in_hand(
    template: Path, tmp_path: Path, person: Person
) -> None:
    folder = tmp_path / "killed"
    made = SampleCounty.copied(template, folder)
    draft = str(made.county.do(open_assessment, made.case_id("周小禾")))
    made.close()
    child = subprocess.Popen(
        [sys.executable, "-c", "from desk.killed_desk import fill; fill()", str(folder), draft],
        cwd=Path(__file__).parents[1],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "saved\n"
    child.kill()
    child.wait()
    again = SampleCounty.again(folder)
    answers = stored(again, draft)
    assert [answers.get(f"{COM}/com{place}") for place in (1, 2, 3)] == ["2", "0", "4"]
    again.close()


def test_an_answer_is_drawn_at_once(open_form: OpenForm, person: Person) -> None:
    import time

    open_form("/data/g_cog")
    spent = []
    for _ in range(8):
        began = time.perf_counter()
        person.press("1")
        spent.append(time.perf_counter() - began)
    assert sorted(spent)[4] < 0.05


def test_a_picture_is_seen_in_the_completed_assessment(
    window: MainWindow, sample: SampleCounty, draft: str, person: Person
) -> None:
    county = sample.county
    drawn = QImage(60, 40, QImage.Format.Format_RGB32)
    drawn.fill(Qt.GlobalColor.darkBlue)
    found = county.ask(read_assessment, draft)
    session = found.session(county.now())
    name = county.do(keep_attachment, draft, png_of(drawn), "image/*")
    fill_everything(session)
    session.answer("/data/g_view/sign_assessor", name)
    values = {"answered": 1, "asked": 1, "version_id": found.version_id}
    county.do(save_answers, draft, session.answers(), **values)
    county.do(complete_assessment, draft)
    window.navigator.go("assessment", draft)
    person.wait_until(lambda: bool(window.findChildren(KeptPaper)))
    kept = window.findChildren(KeptPaper)[0]
    person.wait_until(lambda: kept.picture.sizeHint().width() > 0, "the picture is not shown")
    assert kept.accessibleName().endswith("PNG，1 KB")
