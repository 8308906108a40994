"""The theme: contrast that is computed, a sheet that Qt understands, sizes that follow the text."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollBar, QStyle, QWidget

from committee_desk.desk.components.sheet import fill_sheet
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import THEMES, contrast_floors, mark_tables, tokens
from committee_desk.resources import resource


def _luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part / 255) for part in (color.red(), color.green(), color.blue()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


_PAIRS = [(name, pair) for name in THEMES for pair in contrast_floors()[name]]


@pytest.mark.parametrize(("name", "pair"), _PAIRS)
def test_every_pair_of_colours_meets_its_floor(name: str, pair: str) -> None:
    ink, ground = pair.split(" on ")
    colors = tokens().colors[name]
    ratio, floor = contrast_floors()[name][pair]
    found = _contrast(QColor(colors[ink]), QColor(colors[ground]))
    assert found >= floor
    assert found == pytest.approx(ratio, abs=0.01), "the figure written beside the tokens is stale"


def test_the_three_themes_name_the_same_colours() -> None:
    keys = [set(tokens().colors[name]) for name in THEMES]
    assert keys[0] == keys[1] == keys[2]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_qt_understands_the_whole_sheet(qapp: QApplication, name: str, scale: float) -> None:
    said: list[str] = []

    def listen(_kind: QtMsgType, _context: object, message: str) -> None:
        said.append(message)

    before = qInstallMessageHandler(listen)
    try:
        theme().apply(qapp, name, scale)
        widget = QWidget()
        QPushButton("写入 43 名儿童", widget)
        widget.show()
        qapp.processEvents()
        widget.close()
    finally:
        qInstallMessageHandler(before)
    assert [message for message in said if "This plugin does not support" not in message] == []


def test_a_misspelt_token_in_the_sheet_is_an_error() -> None:
    with pytest.raises(KeyError):
        fill_sheet("QLabel { color: @accnt; }", theme())
    with pytest.raises(KeyError):
        fill_sheet("QLabel { padding: @pixels(3); }", theme())


def test_the_sheet_leaves_no_place_open(qapp: QApplication) -> None:
    theme().apply(qapp, "light", 1.0)
    assert "@" not in theme().sheet()


def test_text_sizes_follow_the_scale_without_a_restart(qapp: QApplication) -> None:
    label = QLabel("个案")
    label.setProperty("role", "caption")
    sizes = []
    for scale in (1.0, 2.0):
        theme().apply(qapp, "light", scale)
        label.ensurePolished()
        sizes.append(QFontInfo(label.font()).pixelSize())
    assert sizes == [13, 26]


def test_icons_grow_with_the_text_and_nothing_moves_by_itself(qapp: QApplication) -> None:
    theme().apply(qapp, "light", 2.0)
    button, groove = QPushButton(), QScrollBar()
    assert button.iconSize() == QSize(36, 36)
    assert button.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, button) == 0
    assert (
        groove.style().styleHint(QStyle.StyleHint.SH_ScrollBar_LeftClickAbsolutePosition, None, groove) == 1
    )


def test_text_doubles_but_air_does_not(qapp: QApplication) -> None:
    theme().apply(qapp, "light", 2.0)
    assert (theme().px(15), theme().gap(20)) == (30, 29)


def test_the_palette_dresses_what_no_rule_names(qapp: QApplication) -> None:
    theme().apply(qapp, "dark", 1.0)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(tokens().colors["dark"]["bg"])


def test_narrow_is_the_window_divided_by_the_text_scale(qapp: QApplication) -> None:
    theme().apply(qapp, "light", 1.0)
    assert not theme().is_narrow(1366)
    theme().apply(qapp, "light", 1.3)
    assert theme().is_narrow(1366)


def test_only_two_weights_and_no_slant_are_used() -> None:
    assert {role.weight for role in tokens().roles.values()} == {400, 700}
    sheet = resource("styles", "desk.qss").read_text(encoding="utf-8")
    assert "italic" not in sheet
    assert "underline" not in sheet


def test_every_icon_that_the_tokens_name_is_there() -> None:
    names = {entry.icon for entry in tokens().nav()}
    names |= {tokens().placement(key)[1] for table in ("rung", "placement") for key in mark_tables()[table]}
    assert [name for name in sorted(names) if not resource("icons", f"{name}.svg").exists()] == []


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_into_qt_do_not_eat_references_to_none(qapp: QApplication) -> None:
    label = QLabel()
    before = sys.getrefcount(None)
    for turn in range(500):
        label.setText(str(turn))
    assert sys.getrefcount(None) > before - 50
