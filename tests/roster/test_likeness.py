"""What speaks for two children being one: names, dates, numbers, twins; and how well it is weighed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from committee_desk.identifiers import ResidentId
from committee_desk.roster.alike_names import compare_names
from committee_desk.roster.compared_facts import ChildFacts
from committee_desk.roster.likeness import compare, most_points, threshold
from committee_desk.roster.name_frequency import NameFrequency
from committee_desk.roster.pinyin import _readings
from committee_desk.roster.slips import is_sound, one_slip, sound_neighbours
from roster.matching_measured import measure

NOBODY = NameFrequency()
CHILD = ChildFacts(
    "冯望舒", "female", "2018-11-03", None, None, "冯示例", "13900000000", "东岭乡", "下村", "示例路1号"
)
NUMBERS = st.builds(
    lambda day, order: (first := f"140828{day:%Y%m%d}{order:03}") + ResidentId.check_character(first),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    st.integers(0, 999),
)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("冯望舒", "冯望舒", "same"),
        ("冯望舒", "冯旺舒", "reading"),
        ("张日", "张曰", "look_alike"),
        ("刘强", "刘強", "variant"),
        ("鄢㛃", "鄢jie", "stand_in"),
        ("鄢㛃", "yan jie", "stand_in"),
        ("阿依古丽", "阿依古丽·买买提", "contained"),
        ("周子涵", "周子轩", "one_differs"),
        ("张伟", "张磊", "differs"),
        ("张三丰", "李四维", "differs"),
    ],
)
def test_two_names_are_judged_kindly_and_from_both_sides_alike(one: str, other: str, verdict: str) -> None:
    assert compare_names(one, other) == compare_names(other, one) == verdict


def test_a_common_name_says_little_and_a_rare_one_much() -> None:
    assert most_points("张伟", NOBODY) < 18 < most_points("鄢㛃", NOBODY)
    crowded = NameFrequency.of(["鄢㛃"] * 400 + ["王一诺"] * 600)
    assert most_points("鄢㛃", crowded) < most_points("鄢㛃", NOBODY)


@pytest.mark.parametrize(
    ("born", "verdict"),
    [
        ("2018-11-03", "same"),
        ("2018-03-11", "day_month_swapped"),
        ("2018-11-13", "one_digit"),
        ("2016-11-03", "year_off"),
        ("2017-05-20", "differs"),
    ],
)
def test_a_birth_date_is_told_apart_by_how_it_is_wrong(born: str, verdict: str) -> None:
    lines = {line.field: line for line in compare(CHILD, CHILD._replace(birth_date=born), NOBODY).lines}
    assert lines["birth_date"].verdict == verdict
    assert (lines["birth_date"].points > 0) == (verdict != "differs")


def test_what_one_side_does_not_have_counts_nothing() -> None:
    bare = compare(CHILD, ChildFacts("冯望舒"), NOBODY)
    assert {line.points for line in bare.lines if line.field != "name"} == {0}
    assert {line.verdict for line in bare.lines} == {"same", "one_side", "neither"}


def test_the_points_are_the_sum_that_a_person_reads() -> None:
    other = CHILD._replace(name="冯旺舒", village="上村", address=None)
    found = compare(CHILD, other, NOBODY)
    assert found.points == sum(line.points for line in found.lines) >= threshold()
    assert found.asked


@pytest.mark.parametrize("changed", [{"name": "冯嘉树"}, {"name": "冯望秋"}])
def test_twins_are_not_asked(changed: dict[str, str]) -> None:
    found = compare(CHILD, CHILD._replace(**changed), NOBODY)
    assert found.twins
    assert not found.asked


def test_two_sound_numbers_that_differ_weigh_against_it() -> None:
    one, other = (f"14082820181103{order}" for order in ("022", "024"))
    numbered = [
        CHILD._replace(resident_id=first + ResidentId.check_character(first)) for first in (one, other)
    ]
    assert compare(*numbered, NOBODY).points < compare(CHILD, CHILD, NOBODY).points - 20


@given(NUMBERS, st.integers(0, 17), st.sampled_from("0123456789"))
def test_a_number_with_one_digit_wrong_has_the_right_one_among_its_neighbours(
    number: str, at: int, digit: str
) -> None:
    wrong = number[:at] + digit + number[at + 1 :]
    assert is_sound(number)
    assert sound_neighbours(number) == frozenset()
    if wrong != number:
        assert number in sound_neighbours(wrong)
        assert all(is_sound(one) and one_slip(one, wrong) for one in sound_neighbours(wrong))


@given(NUMBERS, st.integers(0, 17))
def test_a_lost_or_doubled_digit_is_found_again(number: str, at: int) -> None:
    assert number in sound_neighbours(number[:at] + number[at + 1 :])
    assert number in sound_neighbours(number[:at] + number[at] + number[at:])


@given(st.text("张王李伟芳子涵雨桐长乐和重朝单曾便宜示例音乐银行", min_size=1, max_size=4))
def test_the_quick_reading_is_the_one_of_the_dictionary(name: str) -> None:
    slow = [part.lower() for part in lazy_pinyin(name, style=Style.NORMAL, errors="default")]
    assert _readings(name) == slow


def test_five_hundred_children_written_again_are_found_or_asked_about() -> None:
    """Floors below what 5,000 give (docs/decisions/0010-same-child.md)."""
    score = measure(500)
    assert score.exact_wrong == 0
    assert score.recall >= 0.96
    assert score.precision >= 0.97
