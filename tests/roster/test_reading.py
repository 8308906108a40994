"""The sample roster, the child process, the JSON form, and what holds for any workbook whatever."""

import argparse
import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from committee_desk.cli import roster as roster_cli
from committee_desk.errors import Refusal
from committee_desk.identifiers import PersonName, ResidentId
from committee_desk.policy import load_profile
from committee_desk.resources import resource
from committee_desk.roster import Outcome, read_roster
from committee_desk.roster.rules import Severity, severity
from committee_desk.roster.transport import pack, unpack
from roster.roster_files import HEADS, child, lines, number, read, table, text_file, workbook

SAMPLE = resource("samples", "roster.xlsx")
AS_OF = date(2026, 4, 20)


@pytest.fixture(scope="module")
def sample():
    return read_roster(SAMPLE, profile=load_profile(), as_of=AS_OF)


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    roster_cli.add_parser(parser.add_subparsers())
    arguments = parser.parse_args(["roster", *map(str, words)])
    return int(arguments.run(arguments))


def test_the_sample_gives_sixty_children(sample):
    assert sample.counts.as_dict() == {"accepted": 57, "flagged": 3, "rejected": 2, "not_a_record": 12}
    assert sample.counts.children == 60


def test_the_sample_has_three_bad_rows_and_two_repeats(sample):
    spoilt = Counter(
        tuple(code for code in row.codes if severity(code) is not Severity.NOTE)
        for row in sample.rows
        if row.outcome in {Outcome.FLAGGED, Outcome.REJECTED}
    )
    assert spoilt == {
        ("ID_CHECKSUM",): 1,
        ("BIRTH_INVALID",): 1,
        ("ID_MISSING", "ID_PROPOSED_FROM_CERT"): 1,
        ("DUPLICATE_IDENTICAL",): 2,
    }


def test_the_sample_is_varied_enough_for_every_screen(sample):
    children = [row.values for row in sample.rows if row.outcome in {Outcome.ACCEPTED, Outcome.FLAGGED}]
    assert {child.category for child in children} == set("1234567")
    assert {child.grade for child in children} == set("1234")
    assert {child.township for child in children} == {"瑶峰镇", "庙前镇"}
    ages = {
        2026 - int(child.birth_date[:4]) - (child.birth_date[5:] > "08-31")
        for child in children
        if child.birth_date
    }
    assert {min(ages), max(ages)} == {6, 16}
    assert len({child.name for child in children}) == 60
    assert all(child.note.startswith("示例") for child in children)


def test_the_sample_keeps_the_names_that_programs_lose(sample):
    names = {row.values.name for row in sample.rows}
    assert {"王𬭎宇", "阿依古丽·买买提"} <= names


def test_numbers_of_the_sample_are_sound_and_its_names_canonical(sample):
    for row in sample.rows:
        if row.outcome is Outcome.ACCEPTED:
            assert ResidentId.parse(row.values.resident_id).birth_date.isoformat() == row.values.birth_date
            assert PersonName.parse(row.values.name).text == row.values.name


def test_the_sample_is_the_one_that_its_script_makes():
    import runpy

    script = Path(__file__).parents[2] / "packaging" / "make_sample_roster.py"
    assert runpy.run_path(str(script))["sample_bytes"]() == SAMPLE.read_bytes()


def test_a_reading_crosses_the_process_border_whole(sample):
    assert unpack(json.loads(json.dumps(pack(sample)))) == sample


def test_progress_ends_with_the_last_row():
    seen = []
    read_roster(SAMPLE, profile=load_profile(), as_of=AS_OF, on_progress=seen.append)
    assert seen[-1] == {"done": 74, "of": 74}


def test_a_cancelled_reading_refuses(tmp_path):
    with pytest.raises(Refusal, match=r"children\.cancelled"):
        read_roster(SAMPLE, profile=load_profile(), as_of=AS_OF, cancelled=lambda: True)


def test_the_year_of_the_day_decides_who_is_of_age(tmp_path):
    path = workbook(tmp_path / "a.xlsx", table(child()))
    later = read_roster(path, profile=load_profile(), as_of=date(2032, 1, 1))
    assert later.rows[1].codes == ("AGE_OVER",)


def test_check_prints_the_agreed_json(capsys):
    assert run("check", SAMPLE, "--json", "--as-of", "2026-04-20") == 0
    printed = json.loads(capsys.readouterr().out)
    assert list(printed) == ["file", "codes", "counts", "rows"]
    assert (printed["file"], printed["codes"]) == ("ok", [])
    assert sum(printed["counts"].values()) == len(printed["rows"]) == 74
    assert all(set(row) == {"sheet", "row", "outcome", "codes", "values"} for row in printed["rows"])
    assert len({(row["sheet"], row["row"]) for row in printed["rows"]}) == 74


def test_check_prints_a_table_without_identity_numbers(capsys):
    assert run("check", SAMPLE, "--as-of", "2026-04-20") == 0
    printed = capsys.readouterr().out
    assert "可导入 57，需核对 3；不导入 2 行" in printed
    assert "庙前镇 第 18 行" in printed
    assert "140828" not in printed


def test_a_refused_file_ends_with_status_2(tmp_path, capsys):
    (tmp_path / "a.xlsx").write_bytes(b"%PDF-1.7")
    assert run("check", tmp_path / "a.xlsx", "--json") == 2
    assert json.loads(capsys.readouterr().out) == {
        "file": "refused",
        "codes": ["NOT_A_SPREADSHEET"],
        "counts": {"accepted": 0, "flagged": 0, "rejected": 0, "not_a_record": 0},
        "rows": [],
    }
    assert run("annotate", tmp_path / "a.xlsx", "--out", tmp_path / "b.xlsx") == 2
    assert "不是表格文件" in capsys.readouterr().out


_CELL = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "张示例",
            "男",
            number(),
            number() + "53",
            "智力",
            "三级",
            "合计",
            "注：",
            "同上",
            "姓名",
            "1",
            "2015.3.4",
            "=1",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(date(1950, 1, 1), date(2100, 1, 1)),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(_CELL, max_size=10), max_size=12))
def test_every_non_empty_row_of_any_workbook_has_exactly_one_outcome(tmp_path_factory, rows):
    path = workbook(tmp_path_factory.mktemp("any") / "a.xlsx", [list(HEADS.values()), *rows])
    reading = read(path)
    filled = [place for place, row in enumerate(rows, start=2) if any(_shows(cell) for cell in row)]
    assert [row.row for row in reading.rows] == [1, *filled]
    assert sum(reading.counts.as_dict().values()) == len(reading.rows)


def _shows(cell: object) -> bool:
    # openpyxl writes a text that begins with = as a formula without a value, which no reader can show
    return (
        cell is not None
        and bool(str(cell).strip())
        and not (isinstance(cell, str) and cell.startswith("=") and len(cell) > 1)
    )


@settings(max_examples=60, deadline=None)
@given(st.permutations(range(8)), st.sets(st.integers(0, 7)))
def test_no_child_is_lost_whatever_the_order_and_the_repeats(tmp_path_factory, order, repeated):
    children = [
        child(name=f"张示{mark}", resident_id=number(order=301 + 2 * n))
        for n, mark in enumerate("甲乙丙丁戊己庚辛")
    ]
    rows = [children[place] for place in order] + [children[place] for place in sorted(repeated)]
    reading = read(text_file(tmp_path_factory.mktemp("any") / "a.csv", lines(*rows)))
    assert reading.counts.as_dict() == {
        "accepted": 8,
        "flagged": 0,
        "rejected": len(repeated),
        "not_a_record": 1,
    }
