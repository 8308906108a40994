"""Reporting as the secretary does it, over a real county: choosing, sealing, the file, and what left before."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from committee_desk.batch import batch_bytes, batches
from committee_desk.desk.components.theme import theme
from committee_desk.desk.preferences import Preferences
from committee_desk.desk.shell.main_window import MainWindow
from committee_desk.office import County
from county_builder import PASSWORD, Bench
from desk.whole_window import offered_name, window_over
from page_visit import choose_file
from person import Person, let_work

SEAL = "教育局公章的密码"


@pytest.fixture
def county(bench: Bench) -> County:
    """The county with the secretary at the desk; one case is signed, one batch has left."""
    return bench.sec


@pytest.fixture
def window(
    qapp: QApplication, county: County, preferences: Preferences, person: Person
) -> Iterator[MainWindow]:
    """The main window at the page of batches."""
    with window_over(county, preferences, person) as made:
        made.navigator.go("batches")
        person.see("以前的批次")
        person.see("2026-01·1 个个案")
        yield made


def test_every_case_that_can_go_is_chosen_at_first(window: MainWindow, person: Person) -> None:
    person.see("1 个个案可以交给示例市教育局")
    person.see("冯晨光")


def test_without_a_password_it_is_said_why_nothing_can_be_sealed(window: MainWindow, person: Person) -> None:
    person.see("填了教育局公章的密码才能封装。")


def test_space_leaves_a_case_for_the_next_batch(window: MainWindow, person: Person) -> None:
    person.see("冯晨光")
    person.press("Space")
    person.see("下一批")
    person.see("先选至少一个签齐的个案。")


def test_a_case_left_out_stays_out_when_the_list_is_read_again(window: MainWindow, person: Person) -> None:
    person.see("冯晨光")
    person.press("Space")
    person.press("F5")
    let_work(600)
    person.see("先选至少一个签齐的个案。")


def test_enter_in_the_password_seals_and_the_file_leaves(
    window: MainWindow, bench: Bench, county: County, person: Person, tmp_path: Path
) -> None:
    person.type(PASSWORD, into=SEAL)
    person.press("Return")
    person.see("批次 2026-02 已封装")
    newest = county.ask(batches)[0]
    person.see(newest.sha256)
    assert bench.state(bench.case("signed")) == "reported"
    person.press("Space")
    assert offered_name(person) == newest.file_name
    choose_file(person, tmp_path / newest.file_name)
    person.wait_until((tmp_path / newest.file_name).exists)
    assert (tmp_path / newest.file_name).read_bytes() == county.ask(batch_bytes, newest.id)[1]


def test_a_sealed_batch_hangs_on_the_one_before(window: MainWindow, person: Person) -> None:
    person.type(PASSWORD, into=SEAL)
    person.click("封装 1 个个案")
    person.see("2026-02·1 个个案")
    person.see("接在 2026-01 之后")


def test_a_wrong_password_seals_nothing_and_is_said_at_the_field(
    window: MainWindow, county: County, person: Person
) -> None:
    person.type("falsch", into=SEAL)
    person.click("封装 1 个个案")
    person.see("签章密码不对，钥匙没有打开。")
    assert len(county.ask(batches)) == 1


def test_an_earlier_batch_can_be_written_out_again(
    window: MainWindow, county: County, person: Person
) -> None:
    person.click("导出批次 2026-01")
    assert offered_name(person) == county.ask(batches)[0].file_name


def test_without_a_key_of_the_city_the_page_says_who_brings_it(
    qapp: QApplication, county: County, preferences: Preferences, person: Person
) -> None:
    county.facts = replace(county.facts, city_recipient=None)
    with window_over(county, preferences, person) as window:
        window.navigator.go("batches")
        person.see("还没有登记市教育局的收件公钥。")
        person.see("请信息管理员在县的设置里填上市教育局给的公钥。")


def test_a_member_cannot_seal_and_reads_who_can(
    qapp: QApplication, bench: Bench, preferences: Preferences, person: Person
) -> None:
    with window_over(bench.seat("wang"), preferences, person) as window:
        window.navigator.go("batches")
        person.see("由秘书或教育局经办人封装。")


def test_nothing_is_wider_than_the_window_at_twice_the_text(window: MainWindow, qapp: QApplication) -> None:
    theme().apply(qapp, "light", 2.0)
    let_work(100)
    assert window.minimumSizeHint().width() <= 1366
    theme().apply(qapp, "light", 1.0)
