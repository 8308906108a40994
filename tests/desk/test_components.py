"""Every component of the gallery: nothing clipped, everything named, the ring where the focus is."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from committee_desk.desk.components.banner import Banner
from committee_desk.desk.components.button import Button
from committee_desk.desk.components.data_table import DataTable
from committee_desk.desk.components.eliding_label import ElidingLabel
from committee_desk.desk.components.facts import FactGrid
from committee_desk.desk.components.focus_ring import FocusFollower
from committee_desk.desk.components.form_row import FormRow
from committee_desk.desk.components.gallery import PAGES, build_page, settle, shots
from committee_desk.desk.components.glyphs import SHAPES, paint_glyph
from committee_desk.desk.components.inline_note import ClauseText
from committee_desk.desk.components.option_card import OptionCard
from committee_desk.desk.components.palette import Palette
from committee_desk.desk.components.palette_list import PaletteEntry
from committee_desk.desk.components.profile_chart import ProfileChart, ProfileRow
from committee_desk.desk.components.table_values import Cell, Column, Row
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.toast import Toast
from committee_desk.desk.components.tokens import mark_tables, tokens


@pytest.fixture
def light(qapp: QApplication) -> Iterator[QApplication]:
    theme().apply(qapp, "light", 1.0)
    yield qapp
    for widget in qapp.topLevelWidgets():
        widget.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _clipped(page: QWidget) -> list[str]:
    """Words that have less room than they need, by the labels' and buttons' own account."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, ElidingLabel):
            if widget.is_cut() or widget.height() < widget.sizeHint().height():
                found.append(widget.text())
        elif isinstance(widget, QLabel) and widget.text():
            tall = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            too_wide = not widget.wordWrap() and widget.width() < widget.sizeHint().width()
            if too_wide or widget.height() < tall:
                found.append(widget.text())
        elif isinstance(widget, QAbstractButton) and widget.text():
            needs = widget.minimumSizeHint()
            if widget.width() < needs.width() or widget.height() < needs.height():
                found.append(widget.text())
    return found


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", PAGES)
def test_no_word_of_the_gallery_is_clipped(qapp: QApplication, name: str, scale: float) -> None:
    theme().apply(qapp, "light", scale)
    page = build_page(name)
    settle(page)
    assert page.width() == 1366, "the page has widened its window"
    assert _clipped(page) == []
    page.close()


def test_a_label_that_is_too_narrow_is_found_by_the_check_above(light: QApplication) -> None:
    page = QWidget()
    label = QLabel("一句放不下的话", page)
    label.setGeometry(0, 0, 20, 20)
    page.show()
    assert _clipped(page) == ["一句放不下的话"]


@pytest.mark.parametrize("name", PAGES)
def test_whatever_takes_the_focus_has_a_name(light: QApplication, name: str) -> None:
    page = build_page(name)
    settle(page)
    nameless = []
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        if widget.focusProxy() is not None:
            continue
        inside = widget.parentWidget()
        if (
            isinstance(widget, QLineEdit)
            and inside is not None
            and inside.metaObject().className().endswith("Edit")
        ):
            continue
        spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        named = widget.accessibleName() if isinstance(widget, QComboBox) else spoken
        if not named:
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_pictures_are_written_for_every_page(light: QApplication, tmp_path: Path) -> None:
    written = shots(tmp_path, "dark", 1.0)
    assert [path.name for path in written] == [f"{name}-dark-100.png" for name in PAGES]
    canvas = tokens().colors["dark"]["bg"].lower()
    for path in written:
        picture = QImage(str(path))
        assert picture.width() == 1366
        assert picture.pixelColor(5, 5).name() == canvas


@pytest.mark.parametrize("side", [14, 28])
def test_every_state_has_a_shape_of_its_own_at_small_sizes(light: QApplication, side: int) -> None:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    drawn: dict[str, bytes] = {}
    for shape in SHAPES:
        image = QImage(side, side, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_glyph(painter, QRectF(0, 0, side, side), shape, "neutral")
        painter.end()
        drawn[shape] = bytes(image.constBits())
    assert len(set(drawn.values())) == len(SHAPES)
    used = {
        entry["shape"]
        for table in ("state", "outcome", "effect", "signature")
        for entry in mark_tables()[table].values()
    }
    assert used <= set(SHAPES)


def test_the_ring_surrounds_a_button_reached_by_keys_but_not_a_field(
    light: QApplication, qtbot: QtBot
) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    field, button = QLineEdit(page), Button(page, text="列入会议")
    column.addWidget(field)
    column.addWidget(button)
    follower = FocusFollower(light)
    page.show()
    qtbot.waitActive(page)
    field.setFocus()
    assert follower.ring().isHidden()
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_Tab)
    qtbot.waitUntil(button.hasFocus)
    place = QRect(button.mapTo(page, QPoint(0, 0)), button.size())
    assert follower.ring().geometry() == place.adjusted(-4, -4, 4, 4)
    assert follower.ring().isVisible()
    page.resize(page.width() + 100, page.height() + 60)
    light.processEvents()
    place = QRect(button.mapTo(page, QPoint(0, 0)), button.size())
    assert follower.ring().geometry() == place.adjusted(-4, -4, 4, 4)


def test_a_wrong_field_says_what_is_wrong_to_eye_and_ear(light: QApplication) -> None:
    row = FormRow(label="出生日期", help_text="与户口簿一致")
    row.show_error("2 月没有 30 日")
    assert row.field.accessibleDescription() == "2 月没有 30 日"
    assert row.field.property("faulty") == "true"
    row.show_error("")
    assert row.field.accessibleDescription() == "与户口簿一致"


def test_tab_leaves_a_long_text(light: QApplication) -> None:
    text = QPlainTextEdit()
    row = FormRow(label="理由", field=text, width=0)
    assert row.field is text
    assert text.tabChangesFocus()


def test_a_table_opens_the_row_under_enter(light: QApplication, qtbot: QtBot) -> None:
    table = DataTable(columns=(Column("name", "儿童", stretch=True),), name="个案")
    qtbot.addWidget(table)
    table.show_rows([Row("a", (Cell("周小禾"),)), Row("b", (Cell("陈子墨"),))])
    table.show()
    table.select("b")
    assert table.selected_id() == "b"
    with qtbot.waitSignal(table.row_activated) as opened:
        QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert opened.args == ["b"]


def test_a_table_reads_its_cells_aloud(light: QApplication) -> None:
    table = DataTable(columns=(Column("name", "儿童"),), name="个案")
    table.show_rows([Row("a", (Cell("周小禾", second="示例-2026-00003"),))])
    index = table.view.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "周小禾，示例-2026-00003"


def test_the_palette_skips_heads_and_executes_by_enter(light: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    palette = Palette(window)
    window.show()
    palette.open_empty()
    palette.show_entries(
        (
            PaletteEntry("", "儿童"),
            PaletteEntry("1", "周小禾"),
            PaletteEntry("", "命令"),
            PaletteEntry("2", "列入会议"),
        )
    )
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen) as chosen:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args == ["2"]
    assert palette.isHidden()


def test_a_toast_stands_inside_its_window_and_can_be_undone(light: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    toast = Toast(window)
    toast.show_message("已把周小禾列入第 3 次会议", "撤销", "Ctrl Z")
    qtbot.waitUntil(lambda: toast.geometry().bottom() < 600 - 20)
    assert window.rect().contains(toast.geometry())
    with qtbot.waitSignal(toast.undone):
        toast.findChild(Button).click()
    assert toast.isHidden()


def test_a_banner_is_no_higher_than_its_words(light: QApplication, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    banner = Banner(page, role="warn", what="1 份还缺签章", todo="补签后放进下一批。")
    column.addWidget(banner)
    column.addWidget(QWidget(page), 1)
    page.resize(1200, 700)
    page.show()
    light.processEvents()
    assert banner.height() == banner.heightForWidth(banner.width())


def _dot_share(chart: ProfileChart, need: float) -> float:
    """Where the disc of *need* stands between the discs of 0 and 100, read from the painted pixels."""
    accent = QColor(tokens().colors["light"]["accent"])
    middles = []
    for value in (0.0, need, 100.0):
        chart.show_rows([ProfileRow("生活自理", value)])
        picture = chart.grab().toImage()
        row = theme().px(29) // 2
        columns = [x for x in range(picture.width()) if picture.pixelColor(x, row) == accent]
        middles.append((columns[0] + columns[-1]) / 2)
    return (middles[1] - middles[0]) / (middles[2] - middles[0])


@pytest.mark.parametrize("need", [24.0, 26.0, 50.0, 90.0])
def test_a_need_stands_at_its_place_from_left_little_to_right_much(light: QApplication, need: float) -> None:
    chart = ProfileChart()
    chart.resize(1000, 80)
    assert _dot_share(chart, need) == pytest.approx(need / 100, abs=0.003)


def test_the_profile_is_told_in_words(light: QApplication) -> None:
    chart = ProfileChart()
    chart.show_rows([ProfileRow("生活自理", 62), ProfileRow("安全", None, missing="不计分")])
    assert chart.accessibleDescription() == "生活自理 62；安全 不计分"


def test_real_radio_buttons_carry_the_answers(light: QApplication) -> None:
    page = build_page("form")
    settle(page)
    radios = [radio for radio in page.findChildren(QRadioButton) if radio.isVisible()]
    roles = {QAccessible.queryAccessibleInterface(radio).role() for radio in radios}
    assert (len(radios), roles) == (30, {QAccessible.Role.RadioButton})


def test_facts_tell_the_height_of_any_width_before_they_have_one(light: QApplication) -> None:
    grid = FactGrid(columns=3)
    grid.show_facts([("出生日期", "2020 年 3 月 6 日"), ("监护人", "示例"), ("乡镇", "庙前镇")])
    assert grid.heightForWidth(600) < grid.heightForWidth(400) < grid.heightForWidth(160)


def test_air_between_icon_and_words_does_not_depend_on_which_came_first(light: QApplication) -> None:
    at_once, later = Button(text="开会", icon_name="gavel"), Button(icon_name="gavel")
    later.setText("开会")
    assert later.sizeHint() == at_once.sizeHint()


@pytest.mark.parametrize(
    "sentence", ["目前能接受普通教育。", "该班已有 2 名随班就读学生，再安排 1 名到达 3 名。"]
)
def test_a_clause_is_never_cut_nor_parted_from_its_sentence(light: QApplication, sentence: str) -> None:
    text = ClauseText()
    text.show_sentence(sentence, "条例 17(1)；三(一)2")
    page = QTextDocument()
    page.setDefaultFont(theme().font("body"))
    page.setHtml(text.text())
    for width in range(110, 420, 3):
        page.setTextWidth(width)
        lines = _lines_of(page)
        assert sum("条例\u00a017(1)" in line for line in lines) == 1, lines
        assert sum("三(一)2" in line for line in lines) == 1, lines
        assert not any(line.startswith("条例") for line in lines), lines


def _lines_of(page: QTextDocument) -> list[str]:
    page.documentLayout().documentSize()  # lays out
    block = page.firstBlock()
    words, layout = block.text(), block.layout()
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    return [
        words[line.textStart() : line.textStart() + line.textLength()].replace("\u2060", "") for line in lines
    ]


def test_why_a_placement_cannot_be_chosen_is_shown_whole_in_a_narrow_column(light: QApplication) -> None:
    why = "不需要专人护理，不能建议送教上门 条例 17(4)"
    card = OptionCard(title="送教上门", detail=why, icon_name="house")
    line = QFontMetrics(theme().font("caption")).height()
    assert card.heightForWidth(600) == card.sizeHint().height()
    assert card.heightForWidth(256) >= card.sizeHint().height() + line - 1
