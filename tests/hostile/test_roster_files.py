"""Roster files made to harm or merely broken: each is refused with its own code and sentence, and none crashes."""

import io
import random
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from committee_desk.policy import load_profile
from committee_desk.roster import FileVerdict, explain_code, read_roster, write_annotated
from committee_desk.roster.rules import FILE_CODES
from roster.roster_files import child, lines, number, read, table, text_file, workbook


def good(tmp_path: Path) -> Path:
    return workbook(tmp_path / "good.xlsx", table(child()))


def refused(path: Path) -> str:
    """The code of the refusal, through the child process that the program uses, too."""
    reading = read_roster(path, profile=load_profile(), as_of=date(2026, 4, 20))
    assert reading.file is FileVerdict.REFUSED
    assert reading.rows == ()
    (code,) = reading.codes
    return code


def rewritten(source: Path, target: Path, **changed: bytes) -> Path:
    """*source* with parts replaced or added; a part's name is written with __ for / and _dot_ for the point."""
    parts = {name.replace("__", "/").replace("_dot_", "."): data for name, data in changed.items()}
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.pop(name, old.read(name)))
        for name, data in parts.items():
            new.writestr(name, data)
    return target


def sheet_xml(cells: str) -> bytes:
    return (
        '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{cells}</sheetData></worksheet>"
    ).encode()


def test_an_empty_file(tmp_path):
    path = tmp_path / "a.xlsx"
    path.touch()
    assert refused(path) == "EMPTY_FILE"


def test_a_workbook_of_empty_sheets(tmp_path):
    assert refused(workbook(tmp_path / "a.xlsx", [])) == "EMPTY_FILE"


def test_a_missing_file(tmp_path):
    assert refused(tmp_path / "a.xlsx") == "FILE_NOT_FOUND"


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9, 0.999])
def test_a_truncated_workbook(tmp_path, keep):
    content = good(tmp_path).read_bytes()
    path = tmp_path / "a.xlsx"
    path.write_bytes(content[: int(len(content) * keep)])
    assert refused(path) == "CORRUPT"


def test_an_encrypted_package(tmp_path):
    path = tmp_path / "a.xlsx"
    name = "EncryptedPackage\0".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016) + name + bytes(2048))
    assert refused(path) == "PASSWORD"


def test_a_word_document_of_the_old_kind(tmp_path):
    path = tmp_path / "a.xls"
    name = "WordDocument\0".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016) + name + bytes(2048))
    assert refused(path) == "NOT_A_SPREADSHEET"


def test_a_document_type_in_the_sheet(tmp_path):
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>'
        + sheet_xml('<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>')[21:]
    )
    path = rewritten(good(tmp_path), tmp_path / "a.xlsx", xl__worksheets__sheet1_dot_xml=bomb)
    assert refused(path) == "XML_DTD"


def test_a_document_type_in_any_other_part(tmp_path):
    dtd = b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'
    path = rewritten(good(tmp_path), tmp_path / "a.xlsx", customXml__item1_dot_xml=dtd)
    assert refused(path) == "XML_DTD"


def test_a_bomb_of_one_large_part(tmp_path):
    path = rewritten(good(tmp_path), tmp_path / "a.xlsx", xl__media__image1_dot_bin=bytes(60_000_000))
    assert path.stat().st_size < 200_000
    assert refused(path) == "BOMB"


def test_a_bomb_that_lies_about_its_size(tmp_path):
    path = rewritten(good(tmp_path), tmp_path / "a.xlsx", xl__media__image1_dot_bin=bytes(60_000_000))
    content = bytearray(path.read_bytes())
    size = (60_000_000).to_bytes(4, "little")
    while (place := content.find(size)) >= 0:
        content[place : place + 4] = (10).to_bytes(4, "little")
    path.write_bytes(content)
    assert refused(path) in {"BOMB", "CORRUPT"}


def test_a_bomb_of_one_endless_shared_text(tmp_path):
    texts = b'<?xml version="1.0"?><sst xmlns="x"><si><t>' + b"a" * 5_000_000 + b"</t></si></sst>"
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 5000))
    path = rewritten(
        good(tmp_path),
        tmp_path / "a.xlsx",
        xl__sharedStrings_dot_xml=texts,
        xl__worksheets__sheet1_dot_xml=sheet_xml(cells),
    )
    assert refused(path) == "BOMB"


def test_one_stray_cell_at_the_far_corner(tmp_path):
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    path = rewritten(good(tmp_path), tmp_path / "a.xlsx", xl__worksheets__sheet1_dot_xml=sheet_xml(cells))
    started = time.monotonic()
    assert refused(path) == "FAR_CELL"
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("reference", ["ZZZ1", "A9999999", "XFD9999999"])
def test_a_cell_outside_every_spreadsheet(tmp_path, reference):
    cells = f'<row><c r="{reference}"><v>1</v></c></row>'
    path = rewritten(good(tmp_path), tmp_path / "a.xlsx", xl__worksheets__sheet1_dot_xml=sheet_xml(cells))
    assert refused(path) in {"FAR_CELL", "CORRUPT", "NO_TABLE_HEADER"}


def test_a_million_empty_formatted_rows_are_no_rows(tmp_path):
    rows = "".join(f'<row r="{n}" s="1" customFormat="1"/>' for n in range(3, 300_001))
    source = good(tmp_path)
    with zipfile.ZipFile(source) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode().replace("</sheetData>", f"{rows}</sheetData>")
    path = rewritten(source, tmp_path / "a.xlsx", xl__worksheets__sheet1_dot_xml=xml.encode())
    reading = read_roster(path, profile=load_profile(), as_of=date(2026, 4, 20))
    assert [row.outcome.value for row in reading.rows] == ["not_a_record", "accepted"]


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 and more",
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"PK\x05\x06" + bytes(18),
        bytes(range(256)) * 20,
        b"\x00\x01\x02" * 500,
    ],
)
def test_what_is_no_spreadsheet(tmp_path, content):
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert refused(path) == "NOT_A_SPREADSHEET"


def test_a_zip_of_something_else(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refused(path) == "NOT_A_SPREADSHEET"


def test_html_saved_as_xls(tmp_path):
    path = tmp_path / "a.xls"
    path.write_text("<html><body><table><tr><td>姓名</td></tr></table></body></html>", encoding="gb18030")
    assert refused(path) == "FORMAT_MISMATCH"


def test_a_text_without_a_header(tmp_path):
    assert refused(text_file(tmp_path / "a.csv", ["这是一封信", "没有名单"])) == "NO_TABLE_HEADER"


def test_a_renamed_workbook_is_read_and_told(tmp_path):
    path = good(tmp_path).rename(tmp_path / "a.xls")
    reading = read(path)
    assert (reading.codes, reading.counts.accepted) == (("FORMAT_MISMATCH",), 1)


def test_a_text_renamed_to_xlsx_is_read_and_told(tmp_path):
    reading = read(text_file(tmp_path / "a.xlsx", lines(child())))
    assert (reading.codes, reading.counts.accepted) == (("FORMAT_MISMATCH",), 1)


def test_macros_are_told_and_never_run(tmp_path):
    path = rewritten(good(tmp_path), tmp_path / "a.xlsm", xl__vbaProject_dot_bin=b"not a macro")
    reading = read(path)
    assert (reading.codes, reading.counts.accepted) == (("MACRO_PRESENT",), 1)


def test_a_doubled_part_is_refused(tmp_path):
    path = good(tmp_path)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", sheet_xml(""))
    assert refused(path) == "CORRUPT"


def test_an_external_link_is_never_followed(tmp_path):
    link = b'<?xml version="1.0"?><externalLink xmlns="x"><externalBook id="r"/></externalLink>'
    path = rewritten(good(tmp_path), tmp_path / "a.xlsx", xl__externalLinks__externalLink1_dot_xml=link)
    assert read(path).counts.accepted == 1


def test_formulas_and_links_do_not_survive_the_way_back(tmp_path):
    evil = ['=HYPERLINK("http://x")', "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "\t=1"]
    children = [
        child(name=f"张示{mark}", resident_id=number(order=201 + 2 * n), note=cell)
        for n, (mark, cell) in enumerate(zip("甲乙丙丁戊", evil, strict=True))
    ]
    source = text_file(
        tmp_path / "a.csv", [line.replace("http", "h") for line in lines(*children, separator=";")]
    )
    write_annotated(source, read(source), tmp_path / "back.xlsx")
    for row in load_workbook(tmp_path / "back.xlsx").worksheets[0].iter_rows():
        assert not [(cell.value, cell.data_type) for cell in row if cell.data_type not in {"s", "n"}]
        assert all(cell.quotePrefix for cell in row if str(cell.value or "").startswith(("=", "+", "-", "@")))


@pytest.mark.parametrize("code", FILE_CODES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_refusal_has_its_own_sentence_and_a_way_out(code, language):
    what, todo = explain_code(code, language)
    assert "roster." not in what + todo
    others = [explain_code(other, language)[0] for other in FILE_CODES if other != code]
    assert what not in others


def test_mutated_workbooks_never_crash_the_reader(tmp_path):
    dice = random.Random(7)
    content = workbook(
        tmp_path / "good.xlsx", table(child()), table(child(name="李示例", resident_id=number(order=905)))
    ).read_bytes()
    path = tmp_path / "mutated.xlsx"
    for _ in range(150):
        mutated = bytearray(content)
        for _ in range(dice.choice((1, 2, 8))):
            mutated[dice.randrange(len(mutated))] = dice.randrange(256)
        path.write_bytes(mutated)
        reading = read(path)
        assert reading.file is FileVerdict.OK or set(reading.codes) <= set(FILE_CODES)


def test_mutated_sheets_inside_a_sound_zip_never_crash_the_reader(tmp_path):
    dice = random.Random(11)
    source = good(tmp_path)
    with zipfile.ZipFile(source) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
    for _ in range(150):
        mutated = bytearray(xml)
        for _ in range(dice.choice((1, 2, 4))):
            mutated[dice.randrange(len(mutated))] = dice.randrange(32, 127)
        path = rewritten(source, tmp_path / "mutated.xlsx", xl__worksheets__sheet1_dot_xml=bytes(mutated))
        reading = read(path)
        assert reading.file is FileVerdict.OK or set(reading.codes) <= set(FILE_CODES)


def test_any_bytes_called_csv_get_a_verdict(tmp_path):
    dice = random.Random(13)
    path = tmp_path / "a.csv"
    for size in (1, 2, 3, 10, 100, 1000, 5000):
        for _ in range(20):
            path.write_bytes(dice.randbytes(size))
            reading = read(path)
            assert reading.file is FileVerdict.OK or set(reading.codes) <= set(FILE_CODES)


def test_the_reader_needs_no_file_name_with_a_suffix(tmp_path):
    buffer = io.BytesIO(good(tmp_path).read_bytes())
    path = tmp_path / "roster"
    path.write_bytes(buffer.getvalue())
    assert read(path).counts.accepted == 1
