"""What the import desk keeps in mind: steps of corrections, fields on columns, which rows are shown."""

from hypothesis import given
from hypothesis import strategies as st

from committee_desk.desk.pages.roster.batch import Batch, Line
from committee_desk.desk.pages.roster.column_plan import FIELDS, ColumnPlan
from committee_desk.desk.pages.roster.corrections_made import CorrectionsMade, files_between
from committee_desk.desk.pages.roster.row_filter import filter_of
from committee_desk.roster import (
    ColumnHead,
    Counts,
    Edit,
    Outcome,
    RosterRow,
    RosterValues,
    SheetReading,
)

PLACE = ("a.csv", "表一", 3, "D")


def test_an_edit_reaches_the_reader_of_its_file_alone() -> None:
    made = CorrectionsMade()
    assert made.edit(PLACE, "2017.2.30", "2017-02-20")
    assert made.now.edits("a.csv") == (Edit("表一", 3, "D", "2017-02-20"),)
    assert made.now.edits("b.csv") == ()


def test_the_original_text_takes_the_edit_away_and_the_same_text_is_no_step() -> None:
    made = CorrectionsMade()
    made.edit(PLACE, "旧", "新")
    assert not made.edit(PLACE, "新", "新")
    assert made.original(PLACE) == "旧"
    assert made.edit(PLACE, "新", "旧")
    assert made.now.cells == {}
    assert made.original(PLACE) is None


def test_a_new_step_forgets_what_was_taken_back() -> None:
    made = CorrectionsMade()
    made.edit(PLACE, "一", "二")
    made.undo()
    assert made.can_redo
    made.map_columns({"情况": "category"}, {})
    assert not made.can_redo
    assert made.now.cells == {}


@given(st.lists(st.tuples(st.integers(1, 4), st.text("甲乙丙", max_size=2)), max_size=12))
def test_every_step_taken_back_and_taken_again_ends_where_it_was(steps: list[tuple[int, str]]) -> None:
    made = CorrectionsMade()
    began = made.now
    for row, text in steps:
        made.edit(("a", "s", row, "A"), "原", text)
    end = made.now
    while made.undo() is not None:
        pass
    assert made.now == began
    while made.redo() is not None:
        pass
    assert made.now == end


def test_only_files_that_read_otherwise_are_read_again() -> None:
    made = CorrectionsMade()
    before = made.now
    made.edit(PLACE, "一", "二")
    assert files_between(before, made.now, ("a.csv", "b.csv")) == {"a.csv"}
    before = made.now
    made.map_columns({"情况": "category"}, {})
    assert files_between(before, made.now, ("a.csv", "b.csv")) == {"a.csv", "b.csv"}


def plan(*heads: tuple[str, str, str | None]) -> ColumnPlan:
    columns = tuple(ColumnHead(letter, label, name) for letter, label, name in heads)
    return ColumnPlan("a.csv", SheetReading("表一", False, (1,), (), heads=columns))


def test_a_field_that_moves_leaves_its_old_column_and_both_are_told() -> None:
    here = plan(("A", "姓名", "name"), ("B", "学生", None))
    assert here.assign("B", "name") == "A"
    assert here.said() == ({"姓名": "", "学生": "name"}, {})


def test_columns_without_a_label_or_with_one_that_stands_twice_are_told_by_letter() -> None:
    here = plan(("A", "", None), ("B", "情况", None), ("C", "情况", None))
    here.assign("A", "name")
    here.assign("B", "category")
    assert here.said() == ({}, {("a.csv", "表一", "A"): "name", ("a.csv", "表一", "B"): "category"})


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(("", *FIELDS))), max_size=20))
def test_no_field_ever_stands_in_two_columns(choices: list[tuple[str, str]]) -> None:
    here = plan(("A", "甲", "name"), ("B", "乙", "sex"), ("C", "丙", None))
    for letter, name in choices:
        here.assign(letter, name)
        held = [name for name in here.chosen.values() if name]
        assert len(held) == len(set(held))


def batch() -> Batch:
    rows = [
        RosterRow("s", at, outcome, (), RosterValues(), (text,))
        for at, (outcome, text) in enumerate(
            (
                (Outcome.ACCEPTED, "周"),
                (Outcome.FLAGGED, "陈"),
                (Outcome.FLAGGED, "周周"),
                (Outcome.REJECTED, "王"),
            )
        )
    ]
    lines = tuple(Line("a", row) for row in rows)
    outcomes = tuple(row.outcome.value for row in rows)
    return Batch((), (), lines, outcomes, tuple(row.raw[0] for row in rows), {}, Counts.of(tuple(rows)))


def test_two_outcomes_widen_an_effect_narrows_and_words_narrow_further() -> None:
    effects = ("new", "same", "new", "none")
    assert list(filter_of(["flagged", "rejected"], "").positions(batch(), effects)) == [1, 2, 3]
    assert list(filter_of(["flagged", "new"], "").positions(batch(), effects)) == [2]
    assert list(filter_of([], "周").positions(batch(), effects)) == [0, 2]
    assert list(filter_of(["new"], "周周").positions(batch(), effects)) == [2]


def test_an_effect_lets_everything_through_while_nobody_knows_the_effects() -> None:
    assert list(filter_of(["new"], "").positions(batch(), ())) == [0, 1, 2, 3]
