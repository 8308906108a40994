"""Short ways at the window: what goes wrong is said with what to do, and the window suits whoever sits there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from committee_desk.desk.start import Desk
from committee_desk.resources import resource
from committee_desk.sample_county.people import SECRETARY
from journeys.spring_county import CHILD, PASSWORD
from journeys.walker import Walker
from journeys.whole_way import take_in_roster

FLAGGED = "于诗涵"  # the sample roster gives this child a birth date that does not exist


@pytest.fixture
def secretary(desk: Desk, walker: Walker) -> Walker:
    """The secretary, logged in."""
    walker.sits_down(SECRETARY.account, PASSWORD)
    return walker


def test_a_wrong_password_is_told_and_the_right_one_opens(desk: Desk, walker: Walker) -> None:
    walker.type(SECRETARY.account, into="账号")
    walker.type("bu-shi-zhege", into="密码")
    walker.press("Return")
    walker.see("账号或密码不对，没有打开。")
    walker.see("检查大小写和输入法后再输一次。")
    assert desk.window is None
    walker.log_in(SECRETARY.account, PASSWORD)
    walker.see("等我处理")


def test_a_damaged_file_is_refused_with_what_is_wrong_and_what_to_do(
    secretary: Walker, tmp_path: Path
) -> None:
    whole = resource("samples", "roster.xlsx").read_bytes()
    damaged = tmp_path / "damaged.xlsx"
    damaged.write_bytes(whole[: len(whole) // 2])
    secretary.click("名册")
    secretary.click("选择文件")
    secretary.choose_file(damaged)
    secretary.see("这个文件不完整或已损坏，打不开。")
    secretary.see("请重新复制或重新下载一份")
    secretary.see("没有写入任何东西")
    secretary.click("个案")
    secretary.see("还没有个案")


def test_a_flagged_child_is_taken_in_and_looked_at(secretary: Walker) -> None:
    take_in_roster(secretary)
    secretary.click("名册")
    secretary.click(FLAGGED)
    secretary.press("Return")
    secretary.see("名册里这一行要核对")
    secretary.see("出生日期不存在")


def test_the_palette_opens_a_case_by_keyboard_alone(secretary: Walker) -> None:
    take_in_roster(secretary)
    secretary.press("Ctrl+K")
    secretary.type("gsy")  # 郭书瑶 and 高思雨
    secretary.wait_until(lambda: secretary.lists(CHILD), f"nobody finds {CHILD}")
    secretary.press("Down")
    secretary.press("Return")
    secretary.see("示例-2026-")
    secretary.see("发邀请")
    _tab_to(secretary, "发邀请")
    secretary.press("Space")
    secretary.see("委托文号")
    secretary.press("Esc")
    secretary.press("Alt+Left")
    secretary.see("共 60 行")


def test_the_window_speaks_english_and_chinese_again(secretary: Walker) -> None:
    secretary.choose_setting("设置", "语言", "English")
    secretary.see("Cases")
    secretary.see("Today")
    assert not secretary.sees("等我处理")
    secretary.choose_setting("Settings", "Language", "中文")
    secretary.see("等我处理")


def test_text_of_twice_the_size_stands_in_the_window(desk: Desk, secretary: Walker) -> None:
    secretary.see("等我处理")
    before = secretary.height_of("等我处理")
    secretary.choose_setting("设置", "文字大小", "200 %")
    secretary.wait_until(lambda: secretary.height_of("等我处理") >= 1.9 * before, "the text does not grow")
    secretary.press("Ctrl+0")
    secretary.wait_until(lambda: secretary.height_of("等我处理") == before, "the text does not shrink again")


def test_the_dark_theme_is_dark(desk: Desk, secretary: Walker) -> None:
    secretary.choose_setting("设置", "外观", "浅色")
    secretary.wait_until(_lightness(desk, at_least=200), "it is not light")
    secretary.choose_setting("设置", "外观", "深色")
    secretary.wait_until(_lightness(desk, at_most=60), "it is not dark")


def _lightness(desk: Desk, *, at_least: int = 0, at_most: int = 255) -> Callable[[], bool]:
    """Whether the ground of the window lies between the two, 0 being black."""

    def holds() -> bool:
        assert desk.window is not None
        picture = desk.window.grab().toImage()
        return at_least <= picture.pixelColor(picture.width() - 3, 3).lightness() <= at_most

    return holds


def _tab_to(walker: Walker, name: str) -> None:
    for _ in range(40):
        if walker.focused().name == name:
            return
        walker.press("Tab")
    raise AssertionError(f"Tab never comes to {name}")
