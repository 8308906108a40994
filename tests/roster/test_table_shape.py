"""Which rows are children: titles, two-row heads, notes, totals and signatures told apart."""

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font

from roster.roster_files import HEADS, child, number, read, table, workbook


def kinds(path):
    return [
        (row.row, row.codes[0] if row.outcome == "not_a_record" else row.outcome.value)
        for row in read(path).rows
    ]


def test_everything_around_the_children_is_named(tmp_path):
    rows = [
        ["夏县残疾儿童名册（示例）"],
        ["填报单位：夏县残联", None, None, "日期：2026 年 4 月"],
        [],
        *table(),
        list(range(1, 11)),
        ["例", "男", "140828201503049011"],
        *table(child())[1:],
        list(HEADS.values()),
        *table(child(name="李示例", resident_id=number(order=905)))[1:],
        ["合计", "2 人"],
        ["注：本表人名均为虚构"],
        ["填表人：示例甲", None, None, "审核人：示例乙"],
        ["夏县残疾人联合会（盖章）"],
        ["2026 年 4 月 20 日"],
    ]
    assert kinds(workbook(tmp_path / "a.xlsx", rows)) == [
        (1, "TITLE"),
        (2, "PREAMBLE"),
        (4, "HEADER"),
        (5, "COLUMN_NUMBERS"),
        (6, "EXAMPLE"),
        (7, "accepted"),
        (8, "HEADER"),
        (9, "accepted"),
        (10, "TOTAL"),
        (11, "NOTE"),
        (12, "SIGNATURE"),
        (13, "SIGNATURE"),
        (14, "SIGNATURE"),
    ]


def test_a_two_row_header_names_the_guardian(tmp_path):
    rows = [
        ["姓名", "身份证号", "监护人", None, None, "残疾", None],
        [None, None, "姓名", "关系", "联系电话", "类别", "等级"],
        ["张示例", number(), "张家长", "父亲", "13800000001", "智力", "三级"],
    ]
    reading = read(workbook(tmp_path / "a.xlsx", rows))
    assert [row.codes for row in reading.rows] == [("HEADER",), ("HEADER",), ()]
    values = reading.rows[2].values
    assert (values.guardian_name, values.guardian_relation, values.guardian_phone) == (
        "张家长",
        "父亲",
        "13800000001",
    )
    assert (values.category, values.grade) == ("5", "3")


def test_a_group_head_above_the_labels_is_part_of_the_header(tmp_path):
    rows = [
        ["儿童情况", None, None, "监护人情况", None],
        ["姓名", "身份证号", "残疾类别", "姓名", "联系电话"],
        ["张示例", number(), "智力", "张家长", "13800000001"],
    ]
    values = read(workbook(tmp_path / "a.xlsx", rows)).rows[2].values
    assert (values.name, values.guardian_name, values.guardian_phone) == ("张示例", "张家长", "13800000001")


@pytest.mark.parametrize(
    "spelling", ["公民身份号码", "身份证号码（18位）", "证件号码", "儿童身份证号", "身份\n证号"]
)
def test_the_id_column_is_found_in_its_spellings(tmp_path, spelling):
    rows = [["姓 名", spelling], ["张示例", number()]]
    assert read(workbook(tmp_path / "a.xlsx", rows)).rows[1].values.resident_id == number()


def test_a_sheet_that_goes_on_without_a_header_keeps_its_children(tmp_path):
    first, second = table(child()), table(child(name="李示例", resident_id=number(order=905)))[1:]
    reading = read(workbook(tmp_path / "a.xlsx", first, second))
    assert reading.rows[-1].values.name == "李示例"
    assert reading.counts.accepted == 2


def test_a_number_on_a_sheet_without_a_header_is_not_lost(tmp_path):
    reading = read(
        workbook(tmp_path / "a.xlsx", table(child()), [["补充名单", None, "李示例 ", number(order=905)]])
    )
    assert (reading.rows[-1].outcome, reading.rows[-1].codes) == ("flagged", ("NO_TABLE_HEADER",))


def test_a_sheet_of_instructions_is_no_record(tmp_path):
    reading = read(workbook(tmp_path / "a.xlsx", [["填表说明"], ["一、身份证号设为文本"]], table(child())))
    assert [row.codes for row in reading.rows[:2]] == [("TITLE",), ("PREAMBLE",)]
    assert reading.counts.accepted == 1


def test_a_child_with_nothing_but_a_name_is_a_child(tmp_path):
    reading = read(workbook(tmp_path / "a.xlsx", [["姓名", "身份证号"], ["张示例"]]))
    assert reading.rows[1].outcome == "flagged"


def test_merged_and_same_as_above_townships_are_filled_and_blank_ones_are_not(tmp_path):
    rows = [["姓名", "身份证号", "乡镇"]]
    rows += [[f"张示例{place}", number(order=100 + place), None] for place in range(6)]
    for place, cell in ((1, "瑶峰镇"), (3, "同上"), (4, "〃")):
        rows[place][2] = cell
    path = workbook(tmp_path / "a.xlsx", rows)
    book = load_workbook(path)
    book.worksheets[0].merge_cells("C2:C3")
    book.save(path)
    read_rows = read(path).rows[1:]
    assert [row.values.township for row in read_rows] == ["瑶峰镇", "瑶峰镇", "瑶峰镇", "瑶峰镇", None, None]
    assert read_rows[4].codes == ("TOWN_MISSING",)


def test_hidden_and_struck_rows_are_told(tmp_path):
    children = [
        child(name=f"张示{mark}", resident_id=number(order=200 + place))
        for place, mark in enumerate("甲乙丙")
    ]
    path = workbook(tmp_path / "a.xlsx", table(*(c | {"sex": None} for c in children)))
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet.row_dimensions[2].hidden = True
    sheet["A3"].font = Font(strike=True)
    sheet["J4"].value, sheet["J4"].data_type = "#REF!", "e"
    book.save(path)
    assert [row.codes for row in read(path).rows[1:]] == [
        ("HIDDEN_ROW",),
        ("STRUCK_THROUGH",),
        ("CELL_ERROR",),
    ]


def test_children_on_a_hidden_sheet_are_told(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["说明"]], table(child()))
    book = load_workbook(path)
    book.worksheets[1].sheet_state = "hidden"
    book.save(path)
    assert read(path).rows[-1].codes == ("HIDDEN_SHEET",)


def test_a_workbook_that_counts_from_1904_gives_the_same_dates(tmp_path):
    path = workbook(tmp_path / "a.xlsx", table(child(birth_date=42067 - 1462)))
    book = load_workbook(path)
    book.epoch = __import__("datetime").datetime(1904, 1, 1)
    book.save(path)
    assert read(path).rows[1].values.birth_date == "2015-03-04"


def test_columns_and_their_unknown_labels_are_told(tmp_path):
    rows = [["姓名", "身份证号", "康复项目"], ["张示例", number(), "言语训练"]]
    (sheet,) = read(workbook(tmp_path / "a.xlsx", rows)).sheets
    assert sheet.columns == (("A", "name"), ("B", "resident_id"))
    assert sheet.unknown_columns == (("C", "康复项目"),)


def test_a_row_with_nothing_but_a_broken_formula_is_no_signature(tmp_path):
    path = workbook(tmp_path / "a.xlsx", table(child()))
    book = load_workbook(path)
    cell = book.worksheets[0]["B3"]
    cell.value, cell.data_type = "#DIV/0!", "e"
    book.save(path)
    row = read(path).rows[-1]
    assert (row.row, row.outcome, row.codes) == (3, "rejected", ("NO_IDENTITY", "CELL_ERROR"))
