"""Whole files: the verdict on untrusted ones, converter and engine passed on, XForms, publishing, the command."""

import io
import json
import zipfile
from pathlib import Path

import pytest
import xlwt
from openpyxl import load_workbook

from assessment.linted import asked, checked, content_of, place, sheets
from committee_desk.assessment import check_form, check_here, load_form
from committee_desk.assessment.linting import converting
from committee_desk.cli.commands import run
from committee_desk.resources import resource

DEFAULT = resource("forms", "pre_enrolment_assessment.xlsx")


def written(folder: Path, content: bytes, name: str = "form.xlsx") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def zipped(*parts: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts:
            package.writestr(name, part)
    return out.getvalue()


def encrypted() -> bytes:
    """What Excel makes of a workbook with a password: a compound file with the stream EncryptedPackage."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1024)
    return head + "EncryptedPackage\0".encode("utf-16-le") + bytes(512)


def zip_bomb() -> bytes:
    return zipped(("xl/workbook.xml", b"<a/>"), ("xl/worksheets/sheet1.xml", bytes(60_000_000)))


REFUSED = {
    "PASSWORD": encrypted,
    "EMPTY_FILE": lambda: b"",
    "CORRUPT": lambda: content_of(sheets())[:2000],
    "BOMB": zip_bomb,
    "XML_DTD": lambda: zipped(("xl/workbook.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>")),
    "NOT_A_SPREADSHEET": lambda: b"%PDF-1.7 no workbook",
    "FORMAT_MISMATCH": lambda: b"<html><body>a table</body></html>",
    "FILE_TOO_LARGE": lambda: b"PK" + bytes(20_000_001),
}


@pytest.mark.parametrize("code", REFUSED)
def test_a_file_that_cannot_be_read_is_refused_in_its_own_words(tmp_path: Path, code: str) -> None:
    found = check_here(written(tmp_path, REFUSED[code]()))
    assert (found.file, [fault.code for fault in found.faults]) == ("refused", [code])
    assert found.faults[0].sentence("zh")


def test_a_workbook_of_text_or_of_another_kind_is_refused(tmp_path: Path) -> None:
    found = check_here(written(tmp_path, b"type,name\ntext,q\n"))
    assert [fault.code for fault in found.faults] == ["NOT_A_SPREADSHEET"]


def test_a_child_that_stops_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from committee_desk.assessment.linting import checking

    monkeypatch.setattr(checking, "_SECONDS", 0.01)
    found = check_form(written(tmp_path, content_of(sheets())))
    assert (found.file, [fault.code for fault in found.faults]) == ("refused", ["READER_STOPPED"])


def test_a_macro_is_told_and_does_no_harm(tmp_path: Path) -> None:
    path = written(tmp_path, content_of(sheets()), "form.xlsm")
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"macro")
    found = check_here(path)
    assert (found.file, [fault.code for fault in found.faults]) == ("ok", ["MACRO_PRESENT"])


def test_an_older_workbook_is_read(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    for name, rows in sheets().items():
        sheet = book.add_sheet(name)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write(at, column, cell)
    book.save(str(tmp_path / "form.xls"))
    assert check_here(tmp_path / "form.xls").file == "ok"
    assert load_form(tmp_path / "form.xls").form_id == "sample"


def test_what_only_the_converter_finds_is_passed_on_with_its_row() -> None:
    found = checked(content_of(asked({"type": "audit", "name": "audits"})))
    assert [(fault.code, place(fault)) for fault in found.errors] == [("CONVERTER", ("survey", "A9"))]
    assert "audit" in found.errors[0].sentence("zh")


def test_a_warning_of_the_converter_is_passed_on_with_its_row() -> None:
    found = checked(content_of(asked({"type": "subscriberid", "name": "s"})))
    assert [(fault.code, place(fault)) for fault in found.faults] == [("CONVERTER_WARNING", ("survey", "A9"))]
    assert found.file == "ok"


def test_a_crash_of_the_converter_is_a_fault_and_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise TypeError("unhashable type: 'dict'")

    monkeypatch.setattr("pyxform.xls2xform.convert", broken)
    found = checked(content_of(sheets()))
    assert [fault.code for fault in found.faults] == ["PYXFORM_CRASH"]
    assert "unhashable" in found.faults[0].sentence("en")


def test_what_only_the_engine_refuses_is_passed_on() -> None:
    from committee_desk.errors import Place, Refusal

    refusal = Refusal("assessment.variable", place=Place(sheet="survey", row=3, column="D"), name="x")
    told = converting._refused(refusal)
    assert (told.code, place(told)) == ("ENGINE", ("survey", "D3"))
    assert told.sentence("zh") != told.sentence("en")


XFORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
<model><instance><data id="sample" version="1"><age/><words/></data></instance>
<bind nodeset="/data/age" type="int"/>
<bind nodeset="/data/words" type="string" relevant="{}"/>
</model></h:head><h:body><input ref="/data/age"/><input ref="/data/words"/></h:body></h:html>"""


@pytest.mark.parametrize(
    ("expression", "code", "proposal"),
    [
        ("/data/age &gt; 3", None, None),
        ("/data/age ＞ 3", "FULL_WIDTH", "/data/age > 3"),
        ("/data/agee &gt; 3", "QUESTION_UNKNOWN", "/data/age > 3"),
        ("foolish(/data/age)", "FUNCTION_UNKNOWN", None),
        ("regex(/data/words, '(a+)+')", "PATTERN_HEAVY", None),
        ("/data/words = 1", "CYCLE", None),
    ],
)
def test_a_fault_of_an_xform_is_told_with_its_line(
    tmp_path: Path, expression: str, code: str | None, proposal: str | None
) -> None:
    path = written(tmp_path, XFORM.format(expression).encode(), "form.xml")
    found = check_here(path)
    assert [fault.code for fault in found.faults] == ([code] if code else [])
    assert (found.form_id, found.version) == ("sample", "1")
    if code and code != "CYCLE":
        assert (found.faults[0].row, found.faults[0].path) == (4, "bind[/data/words]/@relevant")
        assert found.faults[0].proposal == proposal


@pytest.mark.parametrize("content", [b"<html/>", b"<a", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])
def test_xml_that_is_no_form_is_refused(tmp_path: Path, content: bytes) -> None:
    found = check_here(written(tmp_path, content, "form.xml"))
    assert (found.file, [fault.code for fault in found.faults]) == ("refused", ["NOT_A_FORM"])


@pytest.mark.parametrize("path", sorted(DEFAULT.parent.glob("*.xlsx")), ids=lambda path: path.stem)
def test_the_forms_that_we_ship_have_no_errors(path: Path) -> None:
    found = check_here(path)
    assert (found.file, found.errors) == ("ok", ())


def test_the_command_prints_the_verdict_and_ends_with_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = asked({"type": "text", "name": "q", "label": "问", "relevant": "${scool} = 'yes'"})
    path = written(tmp_path, content_of(made))
    assert run(["form", "check", str(path), "--json"]).status == 1
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["file", "form_id", "version", "faults", "counts"]
    assert (told["file"], told["form_id"], told["version"]) == ("faulty", "sample", "2026.1")
    assert told["counts"] == {"error": 1, "warning": 0, "note": 0}
    assert told["faults"] == [
        {
            "sheet": "survey",
            "row": 9,
            "column": "D",
            "code": "QUESTION_UNKNOWN",
            "severity": "error",
            "text": "${scool} = 'yes'",
            "zh": "没有题目“scool”。看看题名是否拼错或已经改名；相近的是 school。",
            "en": "There is no question “scool”. "
            "Check whether the name is misspelt or was changed; the nearest is school.",
            "proposal": "${school} = 'yes'",
        }
    ]
    monkeypatch.setattr("committee_desk.cli.form_check.check_form", check_here)  # one child process is enough
    assert run(["form", "check", str(path)]).status == 1
    said = capsys.readouterr().out
    assert "【错误】 QUESTION_UNKNOWN 工作表“survey” 第 9 行 D 列：" in said
    assert "改为：${school} = 'yes'" in said
    assert run(["form", "check", str(tmp_path / "none.xlsx"), "--json"]).status == 2
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "FILE_NOT_FOUND"


def test_a_correction_leaves_the_rest_of_the_workbook_alone() -> None:
    """The tests' own way to put a correction in; a person pastes it."""
    from assessment.linted import corrected, faults_in

    content = content_of(asked({"type": "text", "name": "q", "label": "问", "relevant": "${scool} = 'yes'"}))
    (fault,) = faults_in(content)
    book = load_workbook(io.BytesIO(corrected(content, fault)))
    assert book["survey"]["D9"].value == "${school} = 'yes'"
    assert book["survey"]["C9"].value == "问"
