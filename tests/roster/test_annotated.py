"""The workbook that goes back: their rows where they stood, outcome and reason beside them."""

import tempfile

import pytest
from openpyxl import load_workbook

from committee_desk.errors import Refusal
from committee_desk.resources import resource
from committee_desk.roster import Edit, write_annotated
from committee_desk.roster.reading import carry_out
from committee_desk.roster.request import Request
from roster.roster_files import AGES, child, lines, number, read, table, text_file, workbook

SAMPLE = resource("samples", "roster.xlsx")


@pytest.fixture
def sheets(tmp_path):
    write_annotated(SAMPLE, read(SAMPLE), tmp_path / "back.xlsx")
    return load_workbook(tmp_path / "back.xlsx"), load_workbook(SAMPLE)


def test_their_rows_and_columns_stay_where_they_were(sheets):
    ours, theirs = sheets
    assert ours.sheetnames == theirs.sheetnames
    for name in theirs.sheetnames:
        for row in theirs[name].iter_rows(max_col=4):
            for cell in row:
                assert (ours[name][cell.coordinate].value or "") == (
                    "" if cell.value is None else str(cell.value)
                ), cell


def test_outcome_and_reason_stand_beside_the_last_column(sheets):
    sheet = sheets[0]["瑶峰镇"]
    assert (sheet["R3"].value, sheet["S3"].value) == ("读取结果", "原因")
    assert (sheet["R4"].value, sheet["S4"].value) == ("可导入", None)
    assert sheet["R15"].value == "需核对"
    assert "校验位不对" in sheet["S15"].value
    assert sheet["R38"].value == "不导入"
    assert "第 12 行" in sheet["S38"].value


def test_outcomes_and_the_wrong_cell_are_coloured(sheets):
    sheet = sheets[0]["瑶峰镇"]
    colours = {sheet[place].fill.start_color.rgb for place in ("R4", "R15", "R38")}
    assert len(colours) == 3
    assert sheet["D15"].fill.start_color.rgb == sheet["R15"].fill.start_color.rgb
    assert sheet["D16"].fill.fill_type is None


def test_a_corrected_cell_goes_back_corrected_and_marked(tmp_path):
    source = workbook(tmp_path / "a.xlsx", table(child(birth_date="2017.2.30")))
    reading = carry_out(Request(AGES, source, edits=(Edit("表1", 2, "D", "2015-03-04"),)))
    write_annotated(source, reading, tmp_path / "back.xlsx")
    cell = load_workbook(tmp_path / "back.xlsx").worksheets[0]["D2"]
    assert (cell.value, cell.fill.start_color.rgb) == ("2015-03-04", "00DCE8F7")


def test_the_header_keeps_its_looks_and_the_title_its_merge(sheets):
    ours, theirs = (book["瑶峰镇"] for book in sheets)
    assert ours["B3"].font.bold
    assert ours["B3"].fill.start_color.rgb == theirs["B3"].fill.start_color.rgb
    assert ours.column_dimensions["D"].width == theirs.column_dimensions["D"].width
    assert "A1:Q1" in {area.coord for area in ours.merged_cells.ranges}


def test_a_csv_goes_back_as_a_workbook(tmp_path):
    source = text_file(tmp_path / "名册.csv", lines(child(), child(name="李示例", resident_id=number()[:-1])))
    write_annotated(source, read(source), tmp_path / "back.xlsx")
    sheet = load_workbook(tmp_path / "back.xlsx")["名册"]
    assert [sheet["K2"].value, sheet["K3"].value] == ["可导入", "需核对"]


def test_identity_numbers_stay_text(tmp_path):
    source = workbook(tmp_path / "a.xlsx", table(child()))
    write_annotated(source, read(source), tmp_path / "back.xlsx")
    cell = load_workbook(tmp_path / "back.xlsx").worksheets[0]["C2"]
    assert (cell.data_type, cell.value) == ("s", number())


def test_control_characters_and_odd_sheet_names_are_cleaned(tmp_path):
    source = text_file(tmp_path / "a[1]?.csv", lines(child(note="示\x07例")))
    write_annotated(source, read(source), tmp_path / "back.xlsx")
    book = load_workbook(tmp_path / "back.xlsx")
    assert book.sheetnames == ["a_1__"]
    assert book.worksheets[0]["J2"].value == "示例"


def test_nothing_is_written_for_a_refused_file(tmp_path):
    source = tmp_path / "a.xlsx"
    source.write_bytes(b"%PDF-1.7")
    with pytest.raises(Refusal, match=r"roster\.not_a_spreadsheet"):
        write_annotated(source, read(source), tmp_path / "back.xlsx")
    assert not (tmp_path / "back.xlsx").exists()


def test_no_row_of_a_child_goes_through_a_temporary_file(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "没有这个文件夹"))
    write_annotated(SAMPLE, read(SAMPLE), tmp_path / "back.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["back.xlsx"]
