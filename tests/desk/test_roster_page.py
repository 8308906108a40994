"""The roster page: read first, look, then take in; every refused file in a sentence."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from committee_desk.desk.components.theme import theme
from committee_desk.desk.pages.roster import reading_file
from committee_desk.desk.pages.roster_page import RosterPage
from committee_desk.overview import CaseFilter, case_count, cases_to_look
from committee_desk.roster import FileVerdict, RosterReading, sources
from county_builder import Bench, resident_id
from page_visit import Visit, choose_file, visiting
from person import Person, let_work

HEAD = "姓名,性别,身份证号,出生日期,残疾证号,残疾类别,残疾等级,监护人,乡镇"


def line(at: int, name: str, born: str = "2019-09-01", category: str = "智力") -> str:
    number = resident_id(at)
    return f"{name},女,{number},{born},{number}53,{category},三级,示例家长,瑶峰镇"


LINES = (
    HEAD,
    line(201, "𬭎一鸣"),
    line(202, "阿依古丽·买买提", born="2017.2.30"),
    line(203, "示例乙"),
    line(203, "示例乙"),
    "合计,,,,,,,,3",
)


@pytest.fixture
def shown(bench: Bench, qapp: QApplication) -> Iterator[Visit]:
    with visiting(bench.sec, RosterPage) as visit:
        visit.page.open("")
        yield visit


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "roster.csv"
    path.write_text("\r\n".join(LINES), encoding="utf-8")
    return path


def read(person: Person, path: Path) -> None:
    person.press("Ctrl+O")
    choose_file(person, path)


def test_a_file_is_read_and_says_how_many_children_it_brings(
    shown: Visit, person: Person, roster: Path
) -> None:
    person.see("选择名册文件")
    read(person, roster)
    person.see("写入 3 名儿童")
    for words in ("新增 3", "需核对 1", "不导入 1", "非记录 2"):
        person.see(words)
    person.see("3 名新增、1 名写入后需核对；1 行不导入。")


def test_the_first_row_to_look_at_says_where_why_and_what_to_do(
    shown: Visit, person: Person, roster: Path
) -> None:
    read(person, roster)
    person.see("第 3 行 D 列的出生日期“2017.2.30”：出生日期不存在，或写法看不懂。")
    person.see("阿依古丽·买买提照样写入，标为需核对。")
    person.see("照户口簿填写年、月、日")


def test_the_file_s_words_and_the_program_s_stand_side_by_side(
    shown: Visit, person: Person, roster: Path
) -> None:
    read(person, roster)
    person.see("写入 3 名儿童")
    review = shown.page.desk.review
    person.wait_until(lambda: review.theirs.view.currentIndex().row() == 2)
    assert review.ours.view.currentIndex().row() == 2
    review.theirs.view.setFocus()
    person.press("Down")
    assert review.ours.view.currentIndex().row() == 3


def test_a_chip_keeps_only_its_rows_and_gives_them_all_back(
    shown: Visit, person: Person, roster: Path
) -> None:
    read(person, roster)
    person.see("6 行，共 6 行")
    person.click("不导入 1")
    person.see("1 行，共 6 行")
    person.see("第 5 行")
    person.click("不导入 1")
    person.see("6 行，共 6 行")


def test_taking_in_makes_cases_and_says_what_waits(
    shown: Visit, bench: Bench, person: Person, roster: Path
) -> None:
    before = bench.sec.ask(case_count, CaseFilter())
    read(person, roster)
    person.click("写入 3 名儿童")
    person.see("已写入 3 名儿童")
    person.see("新增 3 名，补充 0 名，无变化 0 名；新开 3 个个案。")
    person.see("其中 1 名需核对")
    person.see("以后也可以整批撤回")
    assert bench.sec.ask(case_count, CaseFilter()) == before + 3
    person.click("看个案")
    person.wait_until(lambda: shown.asked == [("cases", "registered")])


def test_children_to_look_at_wait_on_the_page_and_enter_opens_one(
    shown: Visit, bench: Bench, person: Person, roster: Path
) -> None:
    read(person, roster)
    person.click("写入 3 名儿童")
    person.click("再导入一个文件")
    person.see("等着核对的儿童：1 名")
    person.click("阿依古丽·买买提，示例-2026-00017")
    person.press("Return")
    waiting = bench.sec.ask(cases_to_look)
    assert [one.codes for one in waiting] == [("BIRTH_INVALID",)]
    person.wait_until(lambda: shown.asked == [("case", waiting[0].case_id)])


def test_the_same_file_again_is_told_before_it_is_taken_in(
    shown: Visit, bench: Bench, person: Person, roster: Path
) -> None:
    read(person, roster)
    person.click("写入 3 名儿童")
    person.see("已写入 3 名儿童")
    person.click("再导入一个文件")
    person.see("收到过的名册")
    read(person, roster)
    person.see("再导入不会重复增加儿童")
    person.click("写入 3 名儿童")
    person.see("新增 0 名，补充 0 名，无变化 3 名")
    assert len(bench.sec.ask(sources)) == 3


def test_the_list_to_go_back_to_the_federation_is_written(
    shown: Visit, person: Person, roster: Path, tmp_path: Path
) -> None:
    read(person, roster)
    person.click("导出核对表")
    choose_file(person, tmp_path / "back.xlsx")
    person.see("核对表已写到 back.xlsx")
    book = load_workbook(tmp_path / "back.xlsx")
    said = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row]
    assert "需核对" in said
    assert [path.name for path in tmp_path.glob("*.part*")] == []


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.xlsx", b"", "这个文件是空的"),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n" + b"0" * 64, "这不是表格文件。"),
        ("half.xlsx", b"PK\x03\x04" + b"0" * 64, "这个文件不完整或已损坏"),
        ("bare.csv", "示例,示例\r\n示例,示例\r\n".encode(), "没有找到表头"),
    ],
)
def test_every_refused_file_has_its_sentence_and_another_try(
    shown: Visit, person: Person, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    read(person, path)
    person.see(words)
    person.see("没有写入任何东西")
    person.see("换一个文件")


def test_a_file_may_be_dropped_onto_the_page(shown: Visit, person: Person, roster: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(roster))])
    action, button, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    for kind in (QDragEnterEvent, QDropEvent):
        QApplication.sendEvent(shown.page, kind(QPoint(50, 50), action, data, button, keys))
    person.see("写入 3 名儿童")


def test_a_reading_that_is_cancelled_leaves_nothing(
    shown: Visit, bench: Bench, person: Person, roster: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []

    def slow(path: Path, **asked: object) -> RosterReading:
        asked["on_progress"]({"done": 2_000, "of": 100_000})
        while not asked["cancelled"]():
            time.sleep(0.01)
        ended.append(True)
        return RosterReading(FileVerdict.REFUSED, ("READER_STOPPED",))

    monkeypatch.setattr(reading_file, "read_roster", slow)
    read(person, roster)
    person.see("正在读取名册")
    person.see("第 2,000 行，共 100,000 行")
    person.click("取消")
    person.see("选择名册文件")
    person.wait_until(lambda: ended == [True], "the reading goes on")
    assert len(bench.sec.ask(sources)) == 1


def test_a_file_that_changes_while_it_is_read_is_not_taken(
    shown: Visit, person: Person, roster: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = reading_file.read_roster

    def meddling(path: Path, **asked: object) -> RosterReading:
        reading = real(path, **asked)
        path.write_text("\r\n".join((*LINES, line(299, "示例丙"))), encoding="utf-8")
        return reading

    heard: list[str] = []
    shown.session.refused.connect(lambda refusal: heard.append(refusal.key))
    monkeypatch.setattr(reading_file, "read_roster", meddling)
    read(person, roster)
    person.wait_until(lambda: heard == ["desk.roster_changed"])
    person.see("选择名册文件")


def test_whoever_may_not_take_in_sees_why_the_button_rests(
    bench: Bench, qapp: QApplication, person: Person, roster: Path
) -> None:
    with visiting(bench.officer, RosterPage) as visit:
        visit.page.open("")
        read(person, roster)
        person.see("由委员会秘书写入名册。")
        assert not visit.page.reviewing.foot.primary.isEnabled()


def test_numbers_of_identity_are_masked_where_a_row_is_explained(
    shown: Visit, person: Person, tmp_path: Path
) -> None:
    number = resident_id(204)
    wrong = number[:-1] + ("0" if number[-1] != "0" else "1")
    path = tmp_path / "wrong.csv"
    path.write_text("\r\n".join((HEAD, line(204, "示例丁").replace(number + ",", wrong + ",", 1))), "utf-8")
    read(person, path)
    person.see("的身份证号“140828 **** ")
    assert not person.sees(wrong)


def test_two_hundred_percent_keeps_the_act_and_the_reason_in_the_window(
    shown: Visit, person: Person, qapp: QApplication, roster: Path
) -> None:
    theme().apply(qapp, "light", 2.0)
    try:
        shown.window.resize(1366, 768)
        read(person, roster)
        person.see("写入 3 名儿童")
        let_work(50)
        assert shown.window.height() == 768
        assert not shown.page.desk.review.theirs.isVisible()
        button = shown.page.reviewing.foot.primary
        bottom = button.mapTo(shown.window, button.rect().bottomRight())
        assert shown.window.rect().contains(bottom)
        person.see("出生日期不存在")
    finally:
        theme().apply(qapp, "light", 1.0)


def test_the_counter_and_the_sources_are_one_click_away(shown: Visit, person: Person) -> None:
    person.click("登记一名儿童")
    person.click("名册来源")
    person.wait_until(lambda: shown.asked == [("counter", ""), ("sources", "")])
