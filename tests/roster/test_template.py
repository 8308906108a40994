"""The empty roster that goes out: it can be filled in, checks what is typed, and reads back as nobody."""

import argparse

import pytest
from openpyxl import load_workbook

from committee_desk.cli import roster as roster_cli
from committee_desk.errors import Refusal
from committee_desk.identifiers import DisabilityCertificate, ResidentId
from committee_desk.resources import toml_resource
from committee_desk.roster import VALUE_FIELDS, FileVerdict, write_template
from roster.roster_files import number, read


@pytest.fixture
def template(tmp_path):
    write_template(tmp_path / "a.xlsx", townships=("瑶峰镇", "庙前镇"))
    return tmp_path / "a.xlsx"


def test_it_reads_back_as_nobody_and_without_a_fault(template):
    reading = read(template)
    assert (reading.file, reading.codes) == (FileVerdict.OK, ())
    assert [row.codes for row in reading.rows] == [("HEADER",), ("NOTE",), ("EXAMPLE",)]
    assert reading.counts.children == 0


def test_it_has_a_column_for_every_field_and_the_reader_knows_each(template):
    (sheet,) = read(template).sheets
    assert {name for _, name in sheet.columns} == {"sequence", *VALUE_FIELDS}
    assert sheet.unknown_columns == ()


def test_a_child_filled_in_below_the_example_is_accepted(template):
    book = load_workbook(template)
    sheet = book.worksheets[0]
    example = [cell.value for cell in sheet[3]]
    for column, value in enumerate(example, start=1):
        sheet.cell(4, column).value = 1 if column == 1 else value
    book.save(template)
    row = read(template).rows[3]
    assert (row.row, row.outcome, row.codes) == (4, "accepted", ())
    assert row.values.resident_id == number()


def test_numbers_are_text_before_anything_is_typed(template):
    sheet = load_workbook(template).worksheets[0]
    assert {sheet.cell(row, column).number_format for row in (4, 503) for column in (4, 6, 11)} == {"@"}


def test_choices_and_checks_hold_from_the_first_row_on(template):
    sheet = load_workbook(template).worksheets[0]
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert {area[0] for area in rules} == set("CDEFGHJL")
    assert rules["C4:C503"].formula1 == '"男,女"'
    assert rules["L4:L503"].formula1 == '"瑶峰镇,庙前镇"'
    assert (rules["D4:D503"].type, rules["D4:D503"].formula1) == ("custom", "AND(ISTEXT(D4),LEN(D4)=18)")
    assert all(len(rule.error) < 225 for rule in rules.values())  # Excel's limit


def test_the_words_of_its_choices_are_words_that_the_reader_knows():
    from committee_desk.roster.cells import read_category, read_grade, read_sex

    choices = toml_resource("roster", "template.toml")["choices"]
    assert [read_category(word).text for word in choices["category"]] == list("1234567")
    assert [read_grade(word).text for word in choices["grade"]] == list("1234")
    assert [read_sex(word).text for word in choices["sex"]] == ["male", "female"]


def test_its_example_has_sound_numbers():
    columns = {one["field"]: one["example"] for one in toml_resource("roster", "template.toml")["column"]}
    assert ResidentId.parse(columns["resident_id"]).birth_date.isoformat() == columns["birth_date"]
    assert DisabilityCertificate.parse(columns["certificate"]).resident_id.text == columns["resident_id"]


def test_a_filled_file_is_never_written_over(template):
    with pytest.raises(Refusal, match=r"roster\.template_exists"):
        write_template(template)


def test_the_command_writes_it(tmp_path, capsys):
    parser = argparse.ArgumentParser()
    roster_cli.add_parser(parser.add_subparsers())
    arguments = parser.parse_args(["roster", "template", "--out", str(tmp_path / "空表" / "a.xlsx")])
    assert arguments.run(arguments) == 0
    assert "已写出" in capsys.readouterr().out
    assert read(tmp_path / "空表" / "a.xlsx").counts.children == 0
