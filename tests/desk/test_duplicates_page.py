"""The page of doubtful pairs over a real county, driven by clicks and keys."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
import sqlalchemy as sa
from PySide6.QtWidgets import QApplication

from committee_desk.desk.components.theme import theme
from committee_desk.desk.pages.duplicates_page import DuplicatesPage
from committee_desk.desk.preferences import Preferences
from committee_desk.overview import today_facts
from committee_desk.records.child import child
from committee_desk.records.same_child import child_merge, doubtful_pair
from committee_desk.vault.audit_chain import audit
from county_builder import Bench, resident_id
from desk.doubtful_county import ALIKE, SOUND, pairs_in, with_pairs
from desk.meeting_desk import clipped, nameless
from desk.whole_window import window_over
from page_visit import Visit, visiting
from person import Person

Open = Callable[..., Visit]


@pytest.fixture
def pairs(bench: Bench) -> Bench:
    """The county with its five pairs."""
    assert len(with_pairs(bench)) == 5
    return bench


@pytest.fixture
def open_page(bench: Bench, qapp: QApplication) -> Iterator[Open]:
    with ExitStack() as stack:

        def start(account: str = "sec", key: str = "") -> Visit:
            shown = stack.enter_context(visiting(bench.seat(account), DuplicatesPage))
            shown.page.open(key)
            return shown

        yield start


def children(bench: Bench) -> list[tuple[object, ...]]:
    """Every column of every child."""
    return [tuple(row) for row in bench.rows(sa.select(child).order_by(child.c.id))]


def choose(person: Person, pair: str) -> None:
    """Look at *pair*: both of its names stand in the queue and in the comparison."""
    person.click(pair)
    for name in pair.split(" / "):
        person.see(f"的：{name}")


def test_the_queue_names_points_and_reason_and_the_pair_stands_side_by_side(
    pairs: Bench, open_page: Open, person: Person
) -> None:
    open_page()
    person.see("第 1 对，共 5 对")
    person.see("78 分·电话相同")
    choose(person, ALIKE)
    person.see("字形相近")
    person.see("名册里写的：瑶峰镇下村")
    person.see("已经登记的：瑶峰镇示例村")
    person.see("同一乡镇")
    person.see("全县姓冯的儿童有 2 名")
    person.see("残联名册 第 33 行")
    person.see("60 分以上请人看")


def test_numbers_are_masked_until_somebody_asks_and_only_for_this_pair(
    pairs: Bench, open_page: Open, person: Person
) -> None:
    shown = open_page()
    choose(person, ALIKE)
    number = resident_id(13)
    assert not person.sees(number)
    person.click("显示号码")
    person.see(number)
    asked = sa.select(sa.func.count()).where(audit.c.verb == "open_case")
    before = pairs.rows(asked)[0][0]
    person.press("Alt+Up")
    person.wait_until(lambda: not person.sees(number))
    person.press("Alt+Down")
    choose(person, ALIKE)
    assert not person.sees(number)
    person.click("显示号码")
    person.see(number)
    assert pairs.rows(asked)[0][0] >= before + 2
    assert shown.page.leave()
    person.wait_until(lambda: not person.sees(number))


def test_a_merge_keeps_both_spellings_and_the_next_pair_comes(
    pairs: Bench, open_page: Open, person: Person
) -> None:
    open_page()
    choose(person, ALIKE)
    person.see("别名：冯辰光")
    person.click("合并为一名儿童")
    person.see("已合并为一名儿童")
    person.see("第 4 对，共 4 对")
    assert pairs_in(pairs, "merged") == ["冯晨光"]
    kept = pairs.rows(sa.select(child).where(child.c.name == "冯晨光", child.c.merged_into.is_(None)))
    assert [(row.other_names, row.village) for row in kept] == [("冯辰光", "示例村")]
    made = pairs.rows(sa.select(child_merge.c.reason))
    assert "出生日期相同" in made[0].reason


def test_a_merge_is_taken_back_from_the_toast_exactly(pairs: Bench, open_page: Open, person: Person) -> None:
    before = children(pairs)
    open_page()
    choose(person, ALIKE)
    person.press("Ctrl+Return")
    person.see("已合并为一名儿童")
    assert children(pairs) != before
    person.press("Ctrl+Z")
    person.see("已撤回合并，两名都在")
    assert children(pairs) == before
    person.see("第 4 对，共 5 对")


def test_what_contradicts_is_chosen_with_keys(pairs: Bench, open_page: Open, person: Person) -> None:
    shown = open_page()
    choose(person, ALIKE)
    person.wait_until(lambda: {"name", "home"} <= set(shown.page.view.merged.choosers))
    choosers = shown.page.view.merged.choosers
    choosers["name"].setFocus()
    person.press("Up")
    person.see("别名：冯晨光")
    choosers["home"].setFocus()
    person.press("Down")
    person.press("Ctrl+Return")
    person.see("已合并为一名儿童")
    kept = pairs.rows(sa.select(child).where(child.c.name == "冯辰光", child.c.merged_into.is_(None)))
    assert [(row.other_names, row.village) for row in kept] == [("冯晨光", "下村")]


def test_a_merge_wants_a_reason(pairs: Bench, open_page: Open, person: Person) -> None:
    shown = open_page()
    choose(person, ALIKE)
    shown.page.view.merged.why.clear()
    person.press("Ctrl+Return")
    person.see("写明凭什么是同一名")
    assert pairs_in(pairs, "merged") == []


def test_not_the_same_asks_for_a_reason_on_the_spot_and_keeps_it(
    pairs: Bench, open_page: Open, person: Person
) -> None:
    open_page()
    choose(person, SOUND)
    person.press("Ctrl+D")
    person.see("这一对以后不再问")
    person.press("Return")
    person.see("写明原因")
    person.click("同名不同人")
    person.press("Return")
    person.see("已记为不是同一名")
    assert pairs_in(pairs, "different") == ["宋思齐"]
    kept = pairs.rows(sa.select(doubtful_pair.c.reason).where(doubtful_pair.c.state == "different"))
    assert [row.reason for row in kept] == ["同名不同人"]


def test_several_pairs_get_one_answer_with_one_reason(pairs: Bench, open_page: Open, person: Person) -> None:
    shown = open_page()
    person.see("第 1 对，共 5 对")
    person.click("按同一答案处理多对")
    person.press("Down")
    person.press("Space")
    person.press("Down")
    person.press("Space")
    person.see("选中 3 对")
    person.click("3 对都不是同一名")
    person.type("电话问过", "原因")
    person.press("Return")
    person.see("3 对已记为不是同一名")
    person.see("待核对")
    person.wait_until(lambda: len(shown.page.queue.model.rows) == 2)
    assert len(pairs_in(pairs, "different")) == 3
    reasons = pairs.rows(sa.select(doubtful_pair.c.reason).where(doubtful_pair.c.state == "different"))
    assert {row.reason for row in reasons} == {"电话问过"}


def test_shift_chooses_several_and_escape_one_again(pairs: Bench, open_page: Open, person: Person) -> None:
    shown = open_page()
    person.see("第 1 对，共 5 对")
    shown.page.queue.list.setFocus()
    person.press("Shift+Down")
    person.see("2 对都留，以后再看")
    person.press("Escape")
    person.see("合并为一名儿童")
    person.press("Shift+Down")
    person.press("Ctrl+E")
    person.see("2 对都留，以后再看")
    person.wait_until(lambda: len(pairs_in(pairs, "later")) == 2)


def test_answered_pairs_are_folded_and_a_merge_is_taken_back_with_a_reason(
    pairs: Bench, open_page: Open, person: Person
) -> None:
    before = children(pairs)
    open_page()
    choose(person, ALIKE)
    person.press("Ctrl+Return")
    person.click("已核对 1 对")
    person.see("核对人：示例秘书")
    person.click("撤回合并")
    person.type("其实是两名", "原因")
    person.press("Return")
    person.see("已撤回合并，两名都在")
    assert children(pairs) == before


def test_a_route_leads_to_a_pair_and_from_it_to_both_cases(
    pairs: Bench, open_page: Open, person: Person
) -> None:
    wanted = next(row for row in with_names(pairs) if row.name == "宋思齐")
    shown = open_page(key=wanted.pair_id)
    person.see("已经登记的：宋思齐")
    person.see("第 3 对，共 5 对")
    person.click("打开个案：示例-2026-00010")
    person.wait_until(lambda: shown.asked == [("case", pairs.case("served"))])


def with_names(bench: Bench):
    """The open pairs."""
    from committee_desk.roster import open_pairs

    return bench.sec.ask(open_pairs)


def test_whoever_may_not_answer_is_told_who_does(pairs: Bench, open_page: Open, person: Person) -> None:
    shown = open_page("officer")
    person.see("由秘书核对")
    assert not shown.page.ui.foot.merge.isEnabled()
    assert not any(task.key == "pairs" for task in pairs.officer.ask(today_facts).tasks)


def test_both_cases_are_recorded_as_read(pairs: Bench, open_page: Open, person: Person) -> None:
    open_page()
    choose(person, ALIKE)
    read = sa.select(audit.c.case_id).where(audit.c.verb == "open_case")
    person.wait_until(lambda: pairs.case("signed") in {row.case_id for row in pairs.rows(read)})


def test_without_pairs_the_page_says_where_they_come_from(open_page: Open, person: Person) -> None:
    shown = open_page()
    person.see("没有疑似重复要核对")
    assert not shown.page.ui.foot.isVisible()
    person.click("去名册")
    person.wait_until(lambda: shown.asked == [("roster", "")])


def test_the_first_page_the_sidebar_and_the_palette_lead_here(
    pairs: Bench, qapp: QApplication, preferences: Preferences, person: Person
) -> None:
    with window_over(pairs.sec, preferences, person) as window:
        window.start()
        person.see("5 对疑似重复待核对")
        person.click("去核对：5 对疑似重复待核对")
        person.see("第 1 对，共 5 对")
        window.navigator.go("today")
        person.press("Ctrl+K")
        person.type("疑似重复")
        person.press("Return")
        person.see("第 1 对，共 5 对")


@pytest.mark.parametrize(("name", "scale"), [("light", 1.0), ("contrast", 1.5), ("dark", 2.0)])
def test_nothing_is_clipped_and_all_has_a_name(
    pairs: Bench,
    qapp: QApplication,
    preferences: Preferences,
    person: Person,
    name: str,
    scale: float,
) -> None:
    with window_over(pairs.sec, preferences, person) as window:
        theme().apply(qapp, name, scale)
        window.start()
        window.navigator.go("duplicates")
        for place in (2, 3, 4):
            person.see(f"第 {place - 1} 对，共 5 对")
            person.press("Alt+Down")
        person.see("名册里写的：冯辰光")
        page = window.navigator.page
        assert page is not None
        assert window.minimumSizeHint().width() <= 1366
        assert window.minimumSizeHint().height() <= 768
        person.wait_until(lambda: not clipped(page), "something is clipped")
        assert nameless(page) == []
