"""Every format that counties send gives the same reading, with what its program hides told."""

import datetime

import pytest
import xlwt
from openpyxl import load_workbook

from committee_desk.roster import FileVerdict, explain_file
from roster.old_workbooks import ods, ods_cell, ods_row, xls, xls_book
from roster.roster_files import child, lines, number, read, table, text_file, workbook

CHILDREN = [child(), child(name="李示例", resident_id=number(order=905), grade="一级")]


def judged(path):
    return [(row.row, row.outcome, row.codes, row.values) for row in read(path).rows]


@pytest.fixture
def as_xlsx(tmp_path):
    return judged(workbook(tmp_path / "a.xlsx", table(*CHILDREN)))


def test_an_open_document_reads_like_a_workbook(tmp_path, as_xlsx):
    path = ods(tmp_path / "a.ods", map(ods_row, table(*CHILDREN)))
    assert judged(path) == as_xlsx
    assert read(path).codes == ()


def test_an_old_workbook_reads_like_a_new_one(tmp_path, as_xlsx):
    path = xls(tmp_path / "a.xls", table(*CHILDREN))
    assert judged(path) == as_xlsx
    assert read(path).codes == ()


@pytest.mark.parametrize("make", [xls, workbook])
def test_a_wps_file_is_one_of_both(tmp_path, as_xlsx, make):
    rows = table(*CHILDREN)
    path = xls(tmp_path / "a.et", rows) if make is xls else workbook(tmp_path / "a.et", rows)
    assert judged(path) == as_xlsx
    assert read(path).codes == ()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"]
)
@pytest.mark.parametrize("suffix", ["csv", "txt"])
def test_a_text_reads_like_a_workbook(tmp_path, as_xlsx, encoding, suffix):
    path = text_file(tmp_path / f"a.{suffix}", lines(*CHILDREN, separator="\t"), encoding)
    assert judged(path) == as_xlsx


def test_utf_16_with_a_mark_of_either_order(tmp_path, as_xlsx):
    content = "\r\n".join(lines(*CHILDREN))
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        (tmp_path / "a.csv").write_bytes(mark + content.encode(encoding))
        assert judged(tmp_path / "a.csv") == as_xlsx


def test_hidden_and_struck_rows_of_an_open_document_are_told(tmp_path):
    heads, first, second, third = table(*(child(resident_id=number(order=901 + 2 * n)) for n in range(3)))
    rows = [
        ods_row(heads),
        ods_row(first, 'table:visibility="filter"'),
        ods_row([ods_cell("李示例", 'table:style-name="struck"'), *second[1:]]),
        ods_row(third),
    ]
    reading = read(ods(tmp_path / "a.ods", rows))
    assert [row.codes for row in reading.rows[1:3]] == [("HIDDEN_ROW",), ("STRUCK_THROUGH",)]


def test_a_merged_township_of_an_open_document_is_filled(tmp_path):
    rows = [
        ods_row(["姓名", "身份证号", "乡镇"]),
        ods_row(["张示例", number(), ods_cell("瑶峰镇", 'table:number-rows-spanned="2"')]),
        ods_row(["李示例", number(order=905), "<table:covered-table-cell/>"]),
    ]
    reading = read(ods(tmp_path / "a.ods", rows))
    assert [row.values.township for row in reading.rows[1:]] == ["瑶峰镇", "瑶峰镇"]


def test_an_open_document_with_a_password(tmp_path):
    path = ods(tmp_path / "a.ods", [ods_row(["姓名"])], manifest="<manifest:encryption-data/>")
    assert read(path).codes == ("PASSWORD",)


def test_an_open_document_that_repeats_a_row_without_end(tmp_path):
    cells = ods_cell("张示例", 'table:number-columns-repeated="1000"')
    path = ods(
        tmp_path / "a.ods",
        [f'<table:table-row table:number-rows-repeated="1048576">{cells}</table:table-row>'],
    )
    assert read(path).codes == ("FAR_CELL",)


def test_a_million_repeated_empty_rows_of_an_open_document_are_no_rows(tmp_path):
    blank = '<table:table-cell table:number-columns-repeated="1024"/>'
    rows = [*map(ods_row, table(child())), ods_row([blank], 'table:number-rows-repeated="1048000"')]
    assert read(ods(tmp_path / "a.ods", rows)).counts.accepted == 1


def test_an_open_document_cut_in_the_middle(tmp_path):
    path = ods(tmp_path / "a.ods", map(ods_row, table(child())))
    path.write_bytes(path.read_bytes()[:300])
    assert read(path).codes == ("CORRUPT",)


@pytest.fixture
def marked_xls(tmp_path):
    book = xls_book()
    sheet = book.add_sheet("表1")
    names = enumerate("甲乙丙")
    rows = table(
        *(child(name=f"张示{mark}", resident_id=number(order=200 + n), sex=None) for n, mark in names)
    )
    plain, struck = xlwt.easyxf(), xlwt.easyxf("font: struck_out on")
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is not None:
                sheet.write(place, column, cell, struck if (place, column) == (2, 0) else plain)
    sheet.row(1).hidden = True
    sheet.col(9).hidden = True
    book.save(str(tmp_path / "a.xls"))
    return read(tmp_path / "a.xls")


def test_hidden_and_struck_rows_of_an_old_workbook_are_told(marked_xls):
    assert [row.codes for row in marked_xls.rows[1:3]] == [("HIDDEN_ROW",), ("STRUCK_THROUGH",)]


def test_a_hidden_column_of_an_old_workbook_is_told(marked_xls):
    assert marked_xls.codes == ("HIDDEN_COLUMN",)
    assert [head.letter for head in marked_xls.sheets[0].heads if head.hidden] == ["J"]


def test_an_old_workbook_that_counts_from_1904(tmp_path):
    book = xls_book()
    book.dates_1904 = True
    sheet = book.add_sheet("表1")
    day = (datetime.date(2015, 3, 4) - datetime.date(1904, 1, 1)).days
    for place, row in enumerate(table(child(birth_date=day))):
        for column, cell in enumerate(row):
            sheet.write(place, column, cell)
    book.save(str(tmp_path / "a.xls"))
    (row,) = read(tmp_path / "a.xls").rows[1:]
    assert (row.codes, row.values.birth_date) == ((), "2015-03-04")


def test_an_old_workbook_with_a_password(tmp_path):
    path = xls(tmp_path / "a.xls", table(child()))
    written_by, file_pass = (code.to_bytes(2, "little") for code in (0x005C, 0x002F))
    content = path.read_bytes()
    assert content.count(written_by + b"\x70\x00") == 1
    path.write_bytes(content.replace(written_by + b"\x70\x00", file_pass + b"\x70\x00"))
    assert read(path).codes == ("PASSWORD",)


def test_a_broken_old_workbook_is_told(tmp_path):
    path = xls(tmp_path / "a.xls", table(child()))
    path.write_bytes(path.read_bytes()[:2000])
    assert read(path).codes == ("CORRUPT",)


def test_a_hidden_column_is_read_and_told(tmp_path):
    path = workbook(tmp_path / "a.xlsx", table(child()))
    book = load_workbook(path)
    book.worksheets[0].column_dimensions["C"].hidden = True
    book.worksheets[0].column_dimensions["Z"].hidden = True
    book.save(path)
    reading = read(path)
    assert (reading.codes, reading.counts.accepted) == (("HIDDEN_COLUMN",), 1)
    assert [head.letter for head in reading.sheets[0].heads if head.hidden] == ["C"]


@pytest.mark.parametrize(
    ("content", "disguise", "said"),
    [
        (b"<html><body><table><tr><td>1</td></tr></table></body></html>", "html", "网页"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "html", "网页"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
            b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
            "xml_2003",
            "XML",
        ),
    ],
)
def test_what_only_calls_itself_xls_says_what_it_is_and_how_to_save_it(tmp_path, content, disguise, said):
    (tmp_path / "a.xls").write_bytes(content)
    reading = read(tmp_path / "a.xls")
    assert (reading.file, reading.codes, reading.disguise) == (
        FileVerdict.REFUSED,
        ("FORMAT_MISMATCH",),
        disguise,
    )
    ((what, todo),) = explain_file(reading)
    assert said in what
    assert ".xlsx" in todo


def test_an_open_document_under_a_false_name_is_read_and_told(tmp_path):
    reading = read(ods(tmp_path / "a.xlsx", map(ods_row, table(child()))))
    assert (reading.codes, reading.counts.accepted) == (("FORMAT_MISMATCH",), 1)


def test_a_row_of_formulas_that_nobody_reckoned_is_told_and_not_lost(tmp_path):
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.append(["姓名", "身份证号", "残疾类别"])
    sheet.append(["=A9", "=B9", "=C9"])
    book.save(tmp_path / "formulas.xlsx")
    row = read(tmp_path / "formulas.xlsx").rows[1]
    assert (row.row, row.outcome) == (2, "rejected")
    assert row.codes == ("NO_IDENTITY", "CELL_ERROR")
