"""The way into the window and through it, as a person goes it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView

from committee_desk.desk.components.theme import theme
from committee_desk.desk.preferences import TEXT_SCALES, Preferences
from committee_desk.desk.start import Desk
from desk_ways import logged_in
from fake_county import PASSWORD
from person import Person, let_work


def test_the_right_password_opens_the_first_page(open_desk, person: Person) -> None:
    logged_in(open_desk, person)
    person.see("2026 年 4 月 21 日，星期二")
    person.see("残联送交名册")
    person.see("示例秘书")


def test_a_wrong_password_is_refused_in_words_and_can_be_tried_again(open_desk, person: Person) -> None:
    desk = open_desk()
    person.type("mishu", into="账号")
    person.type("wrong", into="密码")
    person.click("打开")
    person.wait_until(lambda: desk.log_in.ui.problem.isVisible())
    assert "vault." not in desk.log_in.ui.problem.text()
    assert desk.window is None
    desk.log_in.ui.password.clear()
    person.type(PASSWORD, into="密码")
    person.click("打开")
    person.wait_until(lambda: desk.window is not None)


def test_a_folder_without_a_county_says_so_and_offers_to_choose(
    qapp: QApplication, preferences: Preferences, tmp_path: Path, person: Person
) -> None:
    desk = Desk(tmp_path / "nothing", preferences)
    desk.log_in.show()
    person.see("这里还没有县库")
    assert not desk.log_in.ui.openButton.isEnabled()
    desk.leave()


def test_the_list_follows_the_keys_and_enter_opens_the_case(open_desk, person: Person) -> None:
    desk = logged_in(open_desk, person)
    asked: list[tuple[str, str]] = []
    person.click("个案")
    person.see("共 300 行")
    page = desk.window.navigator.page
    page.navigate.connect(lambda name, key: asked.append((name, key)))
    person.type("zxh", into="搜索个案")
    person.see("共 25 行")
    person.press("Down")
    person.press("Return")
    person.wait_until(lambda: asked == [("case", "case-0")])


def test_a_half_typed_syllable_searches_nothing(open_desk, person: Person) -> None:
    desk = logged_in(open_desk, person)
    person.click("个案")
    person.see("共 300 行")
    page = desk.window.navigator.page
    before = page._model._list.generation
    person.compose("zhou")
    assert page._model._list.generation == before
    person.type("周")
    person.see("共 25 行")


def test_filters_narrow_the_list_and_can_be_cleared(open_desk, person: Person) -> None:
    logged_in(open_desk, person)
    person.click("个案")
    person.see("共 300 行")
    person.choose("乡镇", "石桥镇")
    person.see("共 100 行")
    person.see("乡镇：石桥镇")
    person.click("清除")
    person.see("共 300 行")


def test_a_search_without_hits_offers_the_way_back(open_desk, person: Person) -> None:
    logged_in(open_desk, person)
    person.click("个案")
    person.type("没有这个人", into="搜索个案")
    person.see("没有符合的个案")
    person.click("清除筛选")
    person.see("共 300 行")


def test_an_empty_county_says_where_cases_come_from(open_desk, person: Person) -> None:
    logged_in(open_desk, person, cases=0)
    person.click("个案")
    person.see("还没有个案")
    person.see("导入名册后，每名儿童就是一个个案")


def test_the_palette_finds_a_child_by_initials_and_a_page_by_name(open_desk, person: Person) -> None:
    desk = logged_in(open_desk, person)
    person.press("Ctrl+K")
    person.type("lyt")
    person.see("林雨桐")
    person.press("Escape")
    person.press("Ctrl+K")
    person.type("个案")
    person.see("去个案")
    person.press("Return")
    person.wait_until(lambda: desk.window.navigator.here[0] == "cases")


def test_locking_destroys_the_pages_and_asks_for_the_password(open_desk, person: Person) -> None:
    desk = logged_in(open_desk, person)
    county = desk.session.county
    person.click("个案")
    person.see("周小禾")
    window = desk.window
    person.press("Ctrl+L")
    person.see("已锁定")
    assert desk.window is None
    assert desk.session.county is None
    assert not window.navigator._pages
    person.wait_until(lambda: county.closed)
    person.type(PASSWORD, into="密码")
    person.press("Return")
    person.wait_until(lambda: desk.window is not None)


def test_idleness_locks_and_a_key_postpones_it(open_desk, person: Person) -> None:
    desk = logged_in(open_desk, person)
    assert desk._idle._timer.isActive()
    desk._idle._timer.setInterval(400)
    desk._idle._timer.start()
    for _ in range(6):
        person.press("Shift+F9")
        let_work(100)
    assert desk.window is not None
    person.see("没有操作，已锁定")


def test_a_refusal_of_a_verb_becomes_a_banner(open_desk, person: Person) -> None:
    from committee_desk.errors import Refusal

    def forbidden(_work: object) -> None:
        raise Refusal("desk.locked")

    desk = logged_in(open_desk, person)
    desk.session.do(forbidden)
    person.see("县库已锁定")
    person.click("收起")
    assert not desk.window.ui.banners.isVisible()


def test_a_refusal_s_banner_goes_when_the_next_verb_succeeds(open_desk, person: Person) -> None:
    from committee_desk.errors import Refusal

    def forbidden(_work: object) -> None:
        raise Refusal("desk.locked")

    def allowed(_work: object) -> None:
        pass

    desk = logged_in(open_desk, person)
    desk.session.do(forbidden)
    person.see("县库已锁定")
    desk.session.do(allowed)
    person.wait_until(lambda: not desk.window.ui.banners.isVisible())


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_each_page_fits_the_smallest_screen(open_desk, person: Person, name: str, scale: float) -> None:
    desk = logged_in(open_desk, person)
    desk.preferences.set_theme(name)
    desk.preferences.set_text_scale(scale)
    for page in desk.window.ui.sidebar.names():
        desk.window.navigator.go(page)
        QApplication.processEvents()
        hint = desk.window.minimumSizeHint()
        assert hint.width() <= 1366, page
        assert hint.height() <= 768, page
    assert theme().scale == scale


def test_the_sidebar_becomes_a_rail_when_it_is_narrow(open_desk, person: Person) -> None:
    desk = logged_in(open_desk, person)
    assert desk.window.ui.sidebar.width() == 216
    desk.window.resize(1050, 700)
    QApplication.processEvents()
    assert desk.window.ui.sidebar.width() == 64


def test_everything_that_takes_the_focus_has_a_name(open_desk, person: Person) -> None:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QWidget

    desk = logged_in(open_desk, person)
    for page in desk.window.ui.sidebar.names():
        desk.window.navigator.go(page)
        QApplication.processEvents()
        for widget in desk.window.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                said = QAccessible.queryAccessibleInterface(widget)
                if said is not None and not isinstance(widget.parent(), QTableView):
                    assert said.text(QAccessible.Text.Name), f"{page}: {widget}"


def test_the_real_office_opens_its_county(
    qapp, preferences: Preferences, tmp_path: Path, person: Person
) -> None:
    from datetime import datetime

    from committee_desk.office import CountyFacts, create_county
    from committee_desk.vault import CHEAPEST_KDF

    named = {key: f"示例{key}" for key in ("bureau", "committee", "government", "court", "city_bureau")}
    facts = CountyFacts(
        name="示例县",
        short="示",
        division="140828",
        year=2026,
        profile="yuncheng-14-5",
        charter_number="示例",
        is_sample=True,
        sample_now=datetime.fromisoformat("2026-04-21T09:00+08:00"),
        **named,
    )
    create_county(tmp_path, facts, "mishu", PASSWORD, "示例秘书", kdf=CHEAPEST_KDF).county.close()
    desk = Desk(tmp_path, preferences)
    desk.log_in.show()
    person.type("mishu", into="账号")
    person.type("not this one", into="密码")
    person.press("Return")
    person.wait_until(lambda: desk.log_in.ui.problem.isVisible())
    assert "vault." not in desk.log_in.ui.problem.text()
    desk.log_in.ui.password.clear()
    person.type(PASSWORD, into="密码")
    person.press("Return")
    person.wait_until(lambda: desk.window is not None)
    person.see("2026 年 4 月 21 日")
    # The first account keeps the file and reads no case: no page of cases is offered, and no refusal greets him.
    assert desk.window is not None
    assert desk.window.ui.sidebar.names() == ["today"]
    assert not person.sees("你的角色不能做这件事")
    assert not person.sees("导入名册")
    desk.leave()


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_the_log_in_fits_the_smallest_screen_with_all_it_can_say(
    open_desk, person: Person, scale: float
) -> None:
    from committee_desk.errors import Refusal

    desk = open_desk()
    desk.preferences.set_text_scale(scale)
    desk.log_in.ask_again("10 分钟没有操作，已锁定。填好的内容都加密存好了。")
    desk.log_in._refused(Refusal("vault.wrong_password", account="mishu"))
    QApplication.processEvents()
    assert desk.log_in.minimumSizeHint().width() <= 1366
    assert desk.log_in.minimumSizeHint().height() <= 768
