"""The import desk: put right on the spot, columns named by hand, what would change, and an import taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from committee_desk.desk.pages.roster.column_rows import FIELD_MIME
from committee_desk.desk.pages.roster.missing_sheet import MissingSheet, export_rows
from committee_desk.desk.pages.roster_page import RosterPage
from committee_desk.overview import CaseFilter, case_count
from committee_desk.roster import NamedChild, labels_of, one_import, sources
from county_builder import Bench, resident_id
from page_visit import Visit, choose_file, visiting
from person import Person

HEAD = "姓名,性别,身份证号,出生日期,残疾证号,残疾类别,残疾等级,监护人,乡镇"


def line(at: int, name: str, born: str = "2019-09-01", category: str = "智力") -> str:
    number = resident_id(at)
    return f"{name},女,{number},{born},{number}53,{category},三级,示例家长,瑶峰镇"


@pytest.fixture
def shown(bench: Bench, qapp: QApplication) -> Iterator[Visit]:
    with visiting(bench.sec, RosterPage) as visit:
        visit.page.open("")
        yield visit


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "roster.csv"
    rows = (HEAD, line(301, "示例甲"), line(302, "示例乙", born="2017.2.30"), line(303, "示例丙"))
    path.write_text("\r\n".join(rows), encoding="utf-8")
    return path


@pytest.fixture
def unnamed(tmp_path: Path) -> Path:
    """A file whose column of categories is called 情况一 and whose column of townships 片区."""
    path = tmp_path / "unnamed.csv"
    head = HEAD.replace("残疾类别", "情况一").replace("乡镇", "片区")
    path.write_text("\r\n".join((head, line(311, "示例子"), line(312, "示例丑"))), encoding="utf-8")
    return path


def read(person: Person, path: Path) -> None:
    person.press("Ctrl+O")
    choose_file(person, path)
    person.see("程序读成的")


def settled(shown: Visit, person: Person) -> None:
    person.wait_until(lambda: shown.page.desk.settled, "the file is not read, or nobody says what it changes")


# Putting right.


def test_the_box_puts_the_cell_right_and_the_row_stays_chosen(
    shown: Visit, person: Person, roster: Path
) -> None:
    read(person, roster)
    person.see("第 3 行 D 列的出生日期“2017.2.30”")
    person.go_to("改正出生日期")
    person.press("Ctrl+A")
    person.type("２０１９年９月１日")
    person.press("Return")
    person.see("改正了 1 个单元格")
    settled(shown, person)
    person.see("文件里原来是“2017.2.30”")
    person.see("3 名新增。")
    line_now = shown.page.desk.review.chosen()
    assert (line_now.row.row, line_now.row.values.birth_date) == (3, "2019-09-01")


def test_a_correction_is_taken_back_and_taken_again_with_keys(
    shown: Visit, person: Person, roster: Path
) -> None:
    read(person, roster)
    person.go_to("改正出生日期")
    person.press("Ctrl+A")
    person.type("20190901")
    person.press("Return")
    settled(shown, person)
    shown.page.desk.review.ours.view.setFocus()
    person.press("Ctrl+Z")
    person.see("第 3 行 D 列的出生日期“2017.2.30”")
    settled(shown, person)
    assert not person.sees("改正了 1 个单元格")
    shown.page.desk.review.ours.view.setFocus()
    person.press("Ctrl+Shift+Z")
    person.see("文件里原来是“2017.2.30”")
    settled(shown, person)


def test_a_cell_is_edited_in_place_with_f2(shown: Visit, person: Person, roster: Path) -> None:
    read(person, roster)
    settled(shown, person)
    review = shown.page.desk.review
    view = review.theirs.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 1))
    person.press("F2")
    person.wait_until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    assert QApplication.focusWidget().text() == "示例甲"
    QApplication.focusWidget().setText("示例甲甲")
    person.press("Return")
    settled(shown, person)
    assert review.chosen().row.values.name == "示例甲甲"
    assert view.model().index(1, 1).data() == "示例甲甲"


def test_a_double_click_edits_and_an_unchanged_cell_is_no_correction(
    shown: Visit, person: Person, roster: Path
) -> None:
    read(person, roster)
    settled(shown, person)
    person.double_click("示例丙")
    person.wait_until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    person.press("Return")
    assert not shown.page.desk.made.can_undo


def test_a_corrected_cell_can_be_put_back_as_the_file_has_it(
    shown: Visit, person: Person, roster: Path
) -> None:
    read(person, roster)
    person.go_to("改正出生日期")
    person.press("Ctrl+A")
    person.type("20190901")
    person.press("Return")
    person.click("恢复原样")
    person.see("第 3 行 D 列的出生日期“2017.2.30”")
    settled(shown, person)
    assert shown.page.desk.made.now.cells == {}


def test_the_number_inside_the_certificate_is_taken_with_one_button(
    shown: Visit, person: Person, tmp_path: Path
) -> None:
    path = tmp_path / "damaged.csv"
    number = resident_id(305)
    broken = f"{number[:15]}E+17"
    row = line(305, "示例戊").replace(number + ",", "1.40828E+17,", 1)
    path.write_text("\r\n".join((HEAD, row)), encoding="utf-8")
    read(person, path)
    person.see("改为 140828 **** ")
    assert not person.sees(number), broken
    person.click("改为 140828 **** ")
    settled(shown, person)
    assert shown.page.desk.review.chosen().row.values.resident_id == number


def test_f8_goes_to_the_next_row_that_needs_a_look(shown: Visit, person: Person, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    rows = (HEAD, line(321, "示例甲", born="2017.2.30"), line(322, "示例乙"), line(323, "示例丙", born="x"))
    path.write_text("\r\n".join(rows), encoding="utf-8")
    read(person, path)
    person.see("第 2 行 D 列")
    person.press("F8")
    person.see("第 4 行 D 列")
    person.click("以后再改")
    person.see("第 2 行 D 列")


# Columns.


def test_a_column_is_named_by_keyboard_and_remembered_for_the_sender(
    shown: Visit, bench: Bench, person: Person, unnamed: Path, tmp_path: Path
) -> None:
    shown.page.starting.from_whom.choose("township", "示例镇")
    read(person, unnamed)
    person.click("列（2 列没有认出）")
    person.see("情况一")
    person.see("智力")
    person.choose("F 列 情况一", "残疾类别")
    person.choose("I 列 片区", "乡镇")
    person.click("应用")
    settled(shown, person)
    assert shown.page.desk.batch.lines[1].row.values.township == "瑶峰镇"
    person.click("写入 2 名儿童")
    person.see("已写入 2 名儿童")
    assert bench.sec.ask(labels_of, "示例镇") == {"情况一": "category", "片区": "township"}
    person.click("再导入一个文件")
    later = tmp_path / "later.csv"
    head = HEAD.replace("残疾类别", "情况一").replace("乡镇", "片区")
    later.write_text("\r\n".join((head, line(313, "示例寅"))), encoding="utf-8")
    read(person, later)
    person.see("按示例镇上次的列名读取")
    settled(shown, person)
    assert shown.page.desk.batch.lines[1].row.values.township == "瑶峰镇"


def test_a_field_is_dragged_onto_a_column_and_leaves_the_one_that_had_it(
    shown: Visit, person: Person, unnamed: Path
) -> None:
    read(person, unnamed)
    person.press("F4")
    person.see("还没有列的")
    sheet = QApplication.activeModalWidget()
    drop(sheet.rows["I"], "township")
    drop(sheet.rows["I"], "name")
    person.see("姓名已改由 I 列填写，这一列不写入。")
    assert sheet.rows["A"].field.currentData() == ""
    drop(sheet.rows["A"], "name")
    drop(sheet.rows["I"], "township")
    person.click("应用")
    settled(shown, person)
    values = shown.page.desk.batch.lines[1].row.values
    assert (values.name, values.township) == ("示例子", "瑶峰镇")


def drop(row: object, field: str) -> None:
    data = QMimeData()
    data.setData(FIELD_MIME, field.encode())
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for kind in (QDragEnterEvent, QDropEvent):
        QApplication.sendEvent(row, kind(QPoint(5, 5), action, data, button, Qt.KeyboardModifier.NoModifier))


def test_a_file_without_a_header_gets_its_columns_from_a_person(
    shown: Visit, person: Person, tmp_path: Path
) -> None:
    path = tmp_path / "bare.csv"
    path.write_text("示例甲,女,瑶峰镇\r\n示例乙,男,庙前镇\r\n", encoding="utf-8")
    person.press("Ctrl+O")
    choose_file(person, path)
    person.see("没有找到表头")
    person.click("指定各列")
    person.choose("A 列 没有列名", "姓名")
    person.choose("B 列 没有列名", "性别")
    person.choose("C 列 没有列名", "乡镇")
    person.click("应用")
    person.see("写入 2 名儿童")
    assert [one.row.values.name for one in shown.page.desk.batch.lines] == ["示例甲", "示例乙"]


# Other inlets.


def test_cells_from_a_spreadsheet_are_pasted_and_nothing_of_them_is_kept(
    shown: Visit, bench: Bench, person: Person
) -> None:
    QApplication.clipboard().setText("\n".join((HEAD, line(331, "示例卯"))).replace(",", "\t"))
    shown.page.starting.setFocus()
    person.press("Ctrl+V")
    person.see("粘贴的表格")
    person.click("写入 1 名儿童")
    person.see("已写入 1 名儿童")
    assert not person.sees("导出核对表")
    QApplication.clipboard().clear()


def test_a_folder_of_township_files_comes_at_once(
    shown: Visit, bench: Bench, person: Person, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.csv").write_text("\r\n".join((HEAD, line(341, "示例辰"))), encoding="utf-8")
    (folder / "b.csv").write_text(
        "\r\n".join((HEAD, line(341, "示例辰"), line(342, "示例巳", born="2017.2.30"))), encoding="utf-8"
    )
    person.press("Ctrl+Shift+O")
    choose_folder(person, folder)
    person.see("2 个文件·5 行")
    settled(shown, person)
    person.see("不导入 1")
    person.go_to("改正出生日期")
    person.press("Ctrl+A")
    person.type("20190901")
    person.press("Return")
    settled(shown, person)
    person.click("写入 2 名儿童")
    person.see("已写入 2 名儿童")
    person.see("2 个文件一起写入，每个文件可以单独撤回。")
    assert len(bench.sec.ask(sources)) == 3
    person.click("撤回这次导入")
    person.see("撤回这个文件")
    person.click("撤回同批 2 个文件")
    person.see("2 个个案会撤掉")
    person.type("整个文件夹送错了", into="为什么撤回")
    person.click("撤回 2 个个案")
    person.see("撤回：整个文件夹送错了")
    assert [one.withdrawn_why for one in bench.sec.ask(sources)] == ["整个文件夹送错了"] * 2 + [None]


def choose_folder(person: Person, folder: Path) -> None:
    dialogs: list[QFileDialog] = []

    def look() -> bool:
        dialogs[:] = [
            one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()
        ]
        return bool(dialogs)

    person.wait_until(look, "no file dialog is open")
    dialogs[0].findChild(QLineEdit, "fileNameEdit").setText(str(folder))
    dialogs[0].accept()


def test_what_lies_on_the_clipboard_does_not_push_corrections_away(
    shown: Visit, person: Person, roster: Path
) -> None:
    read(person, roster)
    person.go_to("改正出生日期")
    person.press("Ctrl+A")
    person.type("20190901")
    person.press("Return")
    settled(shown, person)
    QApplication.clipboard().setText(HEAD)
    shown.page.desk.review.ours.view.setFocus()
    person.press("Ctrl+V")
    assert shown.page.desk.inlet.path == roster
    person.see("改正了 1 个单元格")
    QApplication.clipboard().clear()


# What would change.


def test_the_same_file_again_says_so_row_by_row_and_in_the_head(
    shown: Visit, bench: Bench, person: Person, roster: Path
) -> None:
    read(person, roster)
    person.click("写入 3 名儿童")
    person.click("再导入一个文件")
    read(person, roster)
    settled(shown, person)
    person.see("导入过，再导入不会重复增加儿童")
    person.see("无变化 3")
    person.see("已登记：示例-2026-")
    person.see("3 名无变化")


def test_chips_combine_and_words_narrow(shown: Visit, person: Person, roster: Path) -> None:
    read(person, roster)
    settled(shown, person)
    person.click("新增 3")
    person.see("3 行，共 4 行")
    person.click("需核对 1")
    person.see("1 行，共 4 行")
    person.click("需核对 1")
    person.press("Ctrl+F")
    person.type("示例丙")
    person.see("1 行，共 4 行")


def test_writing_can_be_given_up_and_nothing_stays(
    shown: Visit, bench: Bench, person: Person, roster: Path
) -> None:
    before = bench.sec.ask(case_count, CaseFilter())
    read(person, roster)
    settled(shown, person)
    shown.page.reviewing.foot.primary.click()
    shown.page.writer.cancel()
    person.wait_until(lambda: not shown.page.writer.busy)
    person.see("3 名新增、1 名写入后需核对")
    assert bench.sec.ask(case_count, CaseFilter()) == before
    assert len(bench.sec.ask(sources)) == 1
    person.click("写入 3 名儿童")
    person.see("已写入 3 名儿童")


def test_who_is_missing_is_listed_opened_and_taken_along(qapp: QApplication, tmp_path: Path) -> None:
    child = NamedChild("1", "=示例甲", "瑶峰镇", "case-1", "示例-2025-00001", 2025, "reported")
    sheet = MissingSheet((child,), 1)
    opened: list[str] = []
    wanted: list[tuple[str, object]] = []
    sheet.opened_case.connect(opened.append)
    sheet.export_wanted.connect(lambda path, rows: wanted.append((path, rows)))
    sheet._write(str(tmp_path / "missing.csv"))
    for _ in export_rows(tmp_path / "missing.csv", wanted[0][1]):
        pass
    text = (tmp_path / "missing.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[1] == "'=示例甲,示例-2025-00001,瑶峰镇"
    sheet.table.row_activated.emit("case-1")
    assert opened == ["case-1"]
    sheet.deleteLater()


# Withdrawal.


def test_an_import_is_withdrawn_from_its_own_view_with_a_reason(
    shown: Visit, bench: Bench, person: Person, roster: Path
) -> None:
    before = bench.sec.ask(case_count, CaseFilter())
    shown.page.starting.from_whom.choose("federation", "示例县残联")
    read(person, roster)
    person.click("写入 3 名儿童")
    person.click("撤回这次导入")
    person.see("示例县残联")
    person.see("新增 2")
    person.click("撤回这次导入")
    person.see("3 个个案会撤掉")
    person.click("撤回 3 个个案")
    person.see("写明原因才能撤回。")
    person.type("送错了文件", into="为什么撤回")
    person.click("撤回 3 个个案")
    person.see("撤回：送错了文件")
    person.see("3 行已撤掉。")
    assert bench.sec.ask(case_count, CaseFilter()) == before
    person.click("返回名册")
    person.see("已撤回，示例县残联")
    newest = bench.sec.ask(sources)[0]
    assert {row.fate for row in bench.sec.ask(one_import, newest.id).rows if row.effect == "new"} == {"gone"}


def test_what_was_worked_on_stays_by_name_with_a_way_to_the_case(
    shown: Visit, bench: Bench, person: Person, roster: Path, tmp_path: Path
) -> None:
    read(person, roster)
    person.click("写入 3 名儿童")
    person.click("再导入一个文件")
    other = tmp_path / "other.csv"
    other.write_text("\r\n".join((HEAD, line(301, "示例甲"))), encoding="utf-8")
    read(person, other)
    person.click("写入 1 名儿童")
    person.click("再导入一个文件")
    source = bench.sec.ask(sources)[1]
    shown.page.open(source.id)
    person.click("撤回这次导入")
    person.see("1 名保留，因为后来有人办过：示例甲（另一份来源也报了这名儿童）。")
    person.type("重发了", into="为什么撤回")
    person.click("撤回 2 个个案")
    person.see("1 名保留：示例甲（另一份来源也报了这名儿童）。")
    person.click("保留 1")
    person.see("1 行，共 4 行")
    person.click("示例甲")
    person.press("Return")
    person.wait_until(lambda: [name for name, _ in shown.asked] == ["case"])


def test_whoever_may_not_withdraw_reads_the_import_all_the_same(
    bench: Bench, qapp: QApplication, person: Person
) -> None:
    source = bench.sec.ask(sources)[0]
    with visiting(bench.officer, RosterPage) as visit:
        visit.page.open(source.id)
        person.see("送来的名册")
        person.see("行，共")
        assert not visit.page.ui.stages.currentWidget().withdraw.isEnabled()
