"""Conditions taken apart: only what stands outside parentheses and quotes is a cut."""

from hypothesis import given
from hypothesis import strategies as st

from committee_desk.placement.conditions import names_in, names_that_made_true, one_part_lacking


def truth(*true_parts):
    return lambda part: part in true_parts


def test_of_an_or_only_the_true_side_is_named():
    condition = "${a} = '1' or ${b} = '1'"
    assert names_that_made_true(condition, truth("${b} = '1'")) == ("b",)


def test_of_an_and_all_parts_are_named_through_parentheses():
    condition = "((${a} = 1 or ${b} = 1) and ${c} = 1)"
    assert names_that_made_true(condition, truth("${a} = 1", "${c} = 1")) == ("a", "c")


def test_and_binds_tighter_than_or():
    condition = "${a} = 1 and ${b} = 1 or ${c} = 1"
    assert names_that_made_true(condition, truth("${c} = 1")) == ("c",)


def test_words_in_quotes_and_in_functions_are_no_cut():
    assert names_that_made_true("${a} = 'this and that'", truth()) == ("a",)
    assert names_that_made_true("not(${a} = 1 or ${b} = 1)", truth()) == ("a", "b")


def test_a_comparison_of_parentheses_stays_whole():
    assert names_that_made_true("(${a} = 'x' or ${a} = 'y') = false()", truth()) == ("a",)


def test_one_lacking_part_is_found_with_the_parts_that_hold():
    condition = "(${a} = 1 or ${b} = 1) and ${c} = 1"
    assert one_part_lacking(condition, truth("(${a} = 1 or ${b} = 1)")) == (
        "${c} = 1",
        ("(${a} = 1 or ${b} = 1)",),
    )


def test_two_lacking_parts_are_no_near_miss():
    assert one_part_lacking("${a} = 1 and ${b} = 1 and ${c} = 1", truth("${a} = 1")) is None


def test_a_single_condition_is_no_near_miss():
    assert one_part_lacking("${a} = 1", truth()) is None


@given(st.text("ab ()'\"and or${}=", max_size=40))
def test_no_text_makes_the_cutting_fail_or_invent_a_name(condition):
    named = names_that_made_true(condition, lambda _: True)
    assert set(named) <= set(names_in(condition))
