"""The import: rows become children with a case; nobody comes in twice, gaps are filled, nothing is overwritten."""

import hashlib
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.policy import load_profile
from committee_desk.records.bodies import read_body
from committee_desk.records.case import case
from committee_desk.records.child import child
from committee_desk.records.roster_source import roster_row as stored_row
from committee_desk.records.roster_source import roster_source
from committee_desk.resources import resource
from committee_desk.roster import read_roster
from committee_desk.roster.importing import import_roster
from committee_desk.roster.pinyin import sort_key
from committee_desk.roster.values import Outcome, RosterReading, RosterRow
from county_builder import Bench, reading_of, resident_id, roster_row


@pytest.fixture(scope="module")
def sample() -> tuple[RosterReading, bytes]:
    """The sample roster as the program reads it, and its bytes."""
    path = resource("samples", "roster.xlsx")
    return read_roster(path, profile=load_profile(), as_of=date(2026, 4, 21)), path.read_bytes()


def take_in(bench: Bench, reading: RosterReading, content: bytes = b"x") -> dict[str, Any]:
    """One import by the secretary."""
    return bench.sec.do(import_roster, reading, content, hashlib.sha256(content).hexdigest())


def rows_in(bench: Bench, *rows: RosterRow) -> dict[str, Any]:
    """One import of single rows."""
    return take_in(bench, reading_of(*rows))


def children(bench: Bench) -> int:
    """How many children the county knows."""
    return bench.rows(sa.select(sa.func.count()).select_from(child))[0][0]


def of_name(bench: Bench, name: str) -> Any:
    """The one child of that name with its case."""
    question = sa.select(
        child, case.c.township.label("listed_township"), case.c.category.label("listed_category")
    ).join(case, case.c.child_id == child.c.id)
    (row,) = bench.rows(question.where(child.c.name == name))
    return row


def test_the_sample_roster_brings_sixty_children_and_the_same_file_again_nobody(
    bench: Bench, sample: tuple[RosterReading, bytes]
) -> None:
    reading, content = sample
    with bench.adding(entries=1):
        first = take_in(bench, reading, content)
    assert (first["new"], first["cases"]) == (60, 60)
    before = children(bench)
    again = take_in(bench, reading, content)
    assert (again["new"], again["changed"], again["same"], again["cases"]) == (0, 0, 60, 0)
    assert children(bench) == before


def test_the_file_is_kept_whole_and_every_row_has_its_fate(
    bench: Bench, sample: tuple[RosterReading, bytes]
) -> None:
    reading, content = sample
    source_id = take_in(bench, reading, content)["source_id"]
    source = bench.rows(sa.select(roster_source).where(roster_source.c.id == source_id))[0]
    assert bench.sec.ask(lambda look: read_body(look.connection, source.file_body)) == content
    fates = bench.rows(sa.select(stored_row).where(stored_row.c.source_id == source_id))
    assert len(fates) == len(reading.rows)
    for fate in fates:
        assert (fate.child_id is not None) == (fate.outcome in {"accepted", "flagged"})
        assert (fate.effect == "none") == (fate.child_id is None)


def test_a_flagged_row_waits_for_a_person_with_its_codes(bench: Bench) -> None:
    row = replace(roster_row(40, "示例甲"), outcome=Outcome.FLAGGED)
    rows_in(bench, row)
    assert bench.rows(sa.select(case.c.needs_look).order_by(case.c.number.desc()).limit(1))[0][0] is not None


def test_a_row_that_is_refused_or_no_record_brings_nobody(bench: Bench) -> None:
    before = children(bench)
    rows = [
        replace(roster_row(41, "示例乙"), outcome=Outcome.REJECTED),
        replace(roster_row(42, "示例丙"), outcome=Outcome.NOT_A_RECORD),
    ]
    assert rows_in(bench, *rows)["new"] == 0
    assert children(bench) == before


def test_a_known_child_learns_what_was_empty_and_keeps_what_was_written(bench: Bench) -> None:
    rows_in(bench, roster_row(43, "示例丁", township=None, category=None, guardian_phone=None))
    result = rows_in(
        bench,
        roster_row(
            43, "示例丁", township="庙前镇", category="2", guardian_phone="13800009999", village="别村"
        ),
    )
    found = of_name(bench, "示例丁")
    assert (result["new"], result["changed"]) == (0, 1)
    assert (found.township, found.category, found.guardian_phone) == ("庙前镇", 2, "13800009999")
    assert found.village == "示例村"


def test_what_a_child_learns_shows_in_the_list_of_cases_too(bench: Bench) -> None:
    rows_in(bench, roster_row(43, "示例丁", township=None, category=None))
    rows_in(bench, roster_row(43, "示例丁", township="庙前镇", category="2"))
    found = of_name(bench, "示例丁")
    assert (found.listed_township, found.listed_category) == ("庙前镇", 2)


def test_a_name_written_differently_changes_nothing(bench: Bench) -> None:
    rows_in(bench, roster_row(44, "示例戊"))
    assert rows_in(bench, roster_row(44, "示例戍"))["same"] == 1
    assert of_name(bench, "示例戊").name == "示例戊"


def test_the_same_child_twice_in_one_file_comes_in_once(bench: Bench) -> None:
    result = rows_in(bench, roster_row(45, "示例己", village=None), roster_row(45, "示例己"))
    assert (result["new"], result["changed"], result["cases"]) == (1, 1, 1)
    assert of_name(bench, "示例己").village == "示例村"


def test_a_child_known_by_its_certificate_is_found_by_the_number_inside(bench: Bench) -> None:
    number = resident_id(46)
    rows_in(bench, roster_row(46, "示例庚", resident_id=None))
    # A certificate issued anew may carry another grade; the number inside stays.
    result = rows_in(bench, roster_row(46, "示例庚", certificate=number + "53B1"))
    assert (result["new"], result["changed"]) == (0, 1)
    assert of_name(bench, "示例庚").resident_id == number


def test_a_child_without_any_number_is_known_by_name_birth_and_township(bench: Bench) -> None:
    thin = roster_row(47, "示例辛", resident_id=None, certificate=None)
    rows_in(bench, thin)
    assert rows_in(bench, thin)["new"] == 0
    assert rows_in(bench, roster_row(47, "示例辛"))["changed"] == 1
    assert of_name(bench, "示例辛").resident_id == resident_id(47)


def test_namesakes_with_different_numbers_stay_two_children(bench: Bench) -> None:
    assert rows_in(bench, roster_row(48, "示例壬"), roster_row(49, "示例壬"))["new"] == 2


def test_twins_without_numbers_are_two_children(bench: Bench) -> None:
    twins = [roster_row(50, name, resident_id=None, certificate=None) for name in ("示例大", "示例小")]
    assert rows_in(bench, *twins)["new"] == 2


def test_next_year_a_known_child_gets_a_new_case(bench: Bench) -> None:
    rows_in(bench, roster_row(51, "示例癸"))
    before = children(bench)
    county = bench.sec
    county.facts = replace(county.facts, year=2027)
    result = rows_in(bench, roster_row(51, "示例癸"))
    assert (result["new"], result["same"], result["cases"]) == (0, 1, 1)
    assert children(bench) == before
    numbers = [row.number for row in bench.rows(sa.select(case.c.number).where(case.c.year == 2027))]
    assert numbers == ["示例-2027-00001"]


def test_case_numbers_go_on_without_a_gap(bench: Bench) -> None:
    rows_in(bench, roster_row(52, "示例子"), roster_row(53, "示例丑"))
    numbers = sorted(row.number for row in bench.rows(sa.select(case.c.number)))
    assert numbers == [f"示例-2026-{at:05d}" for at in range(1, len(numbers) + 1)]


def test_an_import_that_fails_leaves_nothing(bench: Bench) -> None:
    before = children(bench)
    broken = roster_row(54, "示例寅", birth_date="没有这一天")
    with bench.adding(entries=0), pytest.raises(ValueError, match="isoformat"):
        rows_in(bench, roster_row(55, "示例卯"), broken)
    assert children(bench) == before


@pytest.mark.parametrize(
    ("name", "pinyin", "initials"),
    [
        ("周小禾", "zhou xiao he", "zxh"),
        ("单星河", "shan xing he", "sxh"),
        ("曾星河", "zeng xing he", "zxh"),
        ("解星河", "xie xing he", "xxh"),
        ("查星河", "zha xing he", "zxh"),
        ("仇星河", "qiu xing he", "qxh"),
        ("盖星河", "ge xing he", "gxh"),
        ("朴星河", "piao xing he", "pxh"),
        ("欧阳安然", "ou yang an ran", "oyar"),
        ("尉迟恭", "yu chi gong", "ycg"),
        ("阿依古丽·买买提", "a yi gu li mai mai ti", "ayglmmt"),
    ],
)
def test_a_name_sorts_by_its_reading_with_surnames_read_as_surnames(
    name: str, pinyin: str, initials: str
) -> None:
    assert sort_key(name) == (pinyin, initials)


@given(st.text(max_size=300))
def test_any_name_has_a_key_that_fits_its_columns(name: str) -> None:
    pinyin, initials = sort_key(name)
    assert len(pinyin) <= 400
    assert len(initials) <= 80
