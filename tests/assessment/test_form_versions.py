"""Versions of a form: the digest of its cells, differences with weight and place, answers carried without a loss."""

import io
import os
from collections.abc import Sequence
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from assessment.five_versions import ANSWERS, book_bytes, sheets_of, version, versions
from committee_desk.assessment import (
    Action,
    Carried,
    FormDiff,
    FormSource,
    Session,
    Weight,
    carry_along,
    diff_forms,
    origin_of,
    profile,
    read_source,
)
from committee_desk.assessment.shown_answers import answer_lines, with_unknown

DAY = date(2026, 5, 12)
EXAMPLES = int(os.environ.get("DESK_VERSION_EXAMPLES", "12"))
PAIRS = list(combinations("12345", 2))


def diff(old: str, new: str) -> FormDiff:
    """What differs between two of the five versions."""
    return diff_forms(version(old), version(new))


def found(one: FormDiff) -> set[tuple[str, str, str]]:
    """Weight, code and name of every difference."""
    return {(each.weight.value, each.code, each.name) for each in one.differences}


def carried(first: str, last: str, answers: dict[str, str]) -> Carried:
    """Answers carried along the versions."""
    return carry_along(versions(first, last), answers, today=DAY, prefill={})


def session(source: FormSource, answers: dict[str, str]) -> Session:
    """The form with these answers."""
    return Session(source.form, answers, today=DAY)


def changed(number: str, **sheets: Sequence[Sequence[str]]) -> FormSource:
    """A version with other sheets."""
    return read_source(book_bytes({**sheets_of(number), **sheets}), "form.xlsx")


# identity


def test_the_digest_is_of_the_cells_and_not_of_the_file() -> None:
    content = book_bytes(sheets_of("1"))
    book = load_workbook(io.BytesIO(content))
    book["survey"].column_dimensions["C"].width = 60
    book["survey"].cell(row=3, column=30).value = None
    book.create_sheet("空表")
    again = io.BytesIO()
    book.save(again)
    assert again.getvalue() != content
    assert read_source(again.getvalue(), "other.xlsx").form.sha256 == version("1").form.sha256


def test_one_changed_cell_is_another_form() -> None:
    rows = [list(row) for row in sheets_of("1")["survey"]]
    rows[1][2] += "？"
    assert changed("1", survey=rows).form.sha256 != version("1").form.sha256


def test_scores_rest_on_form_scale_and_engine() -> None:
    first, second, fifth = (origin_of(version(one).form) for one in "125")
    assert first.form_sha256 != second.form_sha256
    assert first.scale_sha256 == second.scale_sha256 == fifth.scale_sha256
    assert first.engine == "1"


# differences


def test_words_order_an_optional_question_and_a_new_choice_are_safe() -> None:
    safe = diff("1", "2")
    assert (safe.weight, safe.may_be_published) == (Weight.SAFE, True)
    assert found(safe) == {
        ("safe", "text", "seen"),
        ("safe", "moved", "wish"),
        ("safe", "added", "likes"),
        ("safe", "choice_added", "wish"),
    }


def test_a_rename_is_known_by_previous_name_and_by_its_row() -> None:
    renames = {(each.name, dict(each.values)["before"]) for each in diff("2", "3").of(Weight.NEEDS_MAPPING)}
    assert renames == {("not_seen_why", "unseen_why"), ("informant", "who")}


def test_what_breaks_stands_with_its_place_in_the_sheet() -> None:
    broken = {
        (each.code, each.name, each.place.sheet, each.place.row)
        for each in diff("4", "5").of(Weight.BREAKING)
    }
    assert broken == {
        ("calculation", "s", "survey", 8),
        ("removed", "not_seen_why", "survey", 3),
        ("choice_removed", "wish", "choices", 11),
    }
    assert diff("4", "5").may_be_published


def test_without_its_rows_the_list_says_what_is_missing() -> None:
    bare = diff_forms(version("4"), changed("5", migrations=[sheets_of("5")["migrations"][0]]))
    assert not bare.may_be_published
    assert [one.code for one in bare.missing] == ["calculation", "removed", "choice_removed"]
    assert all(one.name in one.needed() for one in bare.missing)
    assert "“没有见到的原因”没有了" in bare.missing[1].sentence()
    assert bare.missing[1].where() == "工作表“survey” 第 3 行 C 列 not_seen_why"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (["4", "not_seen_why", "forget", "", ""], "action"),
        (["4", "nobody", "rename", "likes", ""], "unknown"),
        (["4", "likes", "rename", "nothing", ""], "target"),
        (["4", "likes", "compute", "${nobody}", ""], "expression"),
        (["4", "wish", "map_value", "if(. = ", ""], "expression"),
        (["4", "sc_name", "compute", "${likes}", ""], "repeat"),
    ],
)
def test_a_row_that_cannot_be_carried_out_is_named_with_its_place(row: list[str], code: str) -> None:
    moves = [*sheets_of("5")["migrations"], row]
    faults = diff_forms(version("4"), changed("5", migrations=moves)).faults
    assert [(one.code, one.place.sheet, one.place.row) for one in faults] == [(code, "migrations", 5)]
    assert row[1] in faults[0].sentence()


def test_a_changed_type_and_a_changed_scale_break() -> None:
    rows = [list(row) for row in sheets_of("1")["survey"]]
    rows[3][0] = "integer"
    scales = [list(row) for row in sheets_of("1")["scales"]]
    scales[2][2], scales[4][7] = "walk", "1"
    codes = {
        (each.code, each.name)
        for each in diff_forms(version("1"), changed("1", survey=rows, scales=scales)).missing
    }
    assert codes == {("type", "who"), ("scale", "self"), ("band", "low")}


def test_a_question_that_moves_into_another_group_changes_no_logic() -> None:
    head, *rows = (list(row) for row in sheets_of("1")["survey"])
    group = [["begin group", "part", "一"], *rows[:2], ["end group"]]
    grouped = changed("1", survey=[head, *[row + [""] * (8 - len(row)) for row in group], *rows[2:]])
    assert diff_forms(version("1"), grouped).weight is Weight.SAFE
    kept = carry_along(
        [version("1"), grouped], {"/data/seen": "0", "/data/unseen_why": "病"}, today=DAY, prefill={}
    )
    assert kept.answers == {"/data/part/seen": "0", "/data/part/unseen_why": "病"}


def test_a_renamed_choice_needs_no_row() -> None:
    heads, *choices = (list(row) for row in sheets_of("1")["choices"])
    rows = [[*row, "home" if row[1] == "home" else ""] for row in choices]
    renamed = [[*row[:1], "at_home", *row[2:]] if row[-1] else row for row in rows]
    new = changed("1", choices=[[*heads, "previous_name"], *renamed])
    assert found(diff_forms(version("1"), new)) == {("needs_mapping", "choice_renamed", "wish")}
    assert carry_along([version("1"), new], {"/data/wish": "home"}, today=DAY, prefill={}).answers == {
        "/data/wish": "at_home"
    }


# carrying


def test_renames_splits_and_mappings_are_carried_through_all_versions() -> None:
    end = carried("1", "5", ANSWERS["1"][0])
    assert end.answers == {
        "/data/seen": "0",
        "/data/informant": "母亲",
        "/data/guardian_wish": "special",
        "/data/eat": "3",
        "/data/walk": "2",
        "/data/school": "2",
        "/data/school[1]/sc_name": "示例小学",
        "/data/school[1]/sc_years": "2",
        "/data/school[2]/sc_name": "示例二小",
    }
    assert [(one.name, one.words, one.version) for one in end.kept()] == [("wish", "在家", "3")]
    assert [one.name for one in end.lines if one.action == Action.DROP] == ["not_seen_why"]


@pytest.mark.parametrize(("first", "last"), PAIRS)
def test_every_answer_has_gone_over_or_is_told_of(first: str, last: str) -> None:
    for answers in ANSWERS.get(first, ()):
        end = carried(first, last, answers)
        gone = {one.before for one in end.lines}
        for ref, value in answers.items():
            assert value in end.answers.values() or value in gone, ref


@pytest.mark.parametrize("number", "12345")
def test_every_stored_answer_is_a_line_in_its_own_form(number: str) -> None:
    for first, many in ANSWERS.items():
        for answers in many if first <= number else ():
            given = carried(first, number, answers).answers
            lines = {one.ref: one for one in answer_lines(session(version(number), given), given)}
            assert {ref for ref in given if ref != "/data/school"} <= set(lines)
            assert all(one.words for one in lines.values() if one.value)


def test_hidden_answers_are_lines_too_and_say_that_they_are_hidden() -> None:
    lines = answer_lines(session(version("1"), ANSWERS["1"][2]), ANSWERS["1"][2])
    assert [(one.name, one.value, one.is_shown) for one in lines if not one.is_shown] == [
        ("unseen_why", "先前没见到", False)
    ]


def test_an_answer_without_a_question_is_kept_when_others_are_saved() -> None:
    form = version("5").form
    before = {"/data/wish": "home", "/data/seen": "1"}
    assert with_unknown(form, before, {"/data/seen": "0"}) == {"/data/wish": "home", "/data/seen": "0"}
    assert [one.kind for one in answer_lines(session(version("5"), before), before)][-1] == "unknown"


def random_answers(number: str) -> st.SearchStrategy[dict[str, str]]:
    """Answers of any kind that a version can hold."""
    codes = st.sampled_from(["0", "1", "2", "3", "4", "8", "9"])
    text = st.text(alphabet="甲乙丙 '\"=.${}", max_size=5).map(str.strip).filter(bool)
    wishes = st.sampled_from(["near", "special", "home"] if number < "5" else ["near", "special"])
    by_kind = {"select1": codes, "string": text, "int": st.integers(0, 9).map(str)}
    asked = {}
    for node in version(number).form.nodes:
        if node.kind == "question" and not node.repeats:
            kind = node.control if node.control == "select1" else node.data_type
            values = (
                wishes
                if "wish" in node.name
                else st.sampled_from("01")
                if node.name == "seen"
                else by_kind[kind]
            )
            asked[node.ref] = values
    return st.fixed_dictionaries({}, optional=asked)


@pytest.mark.parametrize(("first", "last"), PAIRS)
@settings(max_examples=EXAMPLES, deadline=None)
@given(data=st.data())
def test_carried_answers_evaluate_without_a_fault_and_safe_versions_keep_the_scores(
    first: str, last: str, data: st.DataObject
) -> None:
    answers = data.draw(random_answers(first))
    end = carried(first, last, answers)
    before, after = session(version(first), answers), session(version(last), end.answers)
    assert after.heavy() == ()
    assert not [one for one in after.refs() if after.state(one).reason in ("type", "choice")]
    assert after.answers() == end.answers
    if diff(first, last).weight is Weight.SAFE:
        assert profile(after) == profile(before)
        assert len(end.answers) == len(before.answers())


# the form that the program brings along


def test_the_default_form_does_not_differ_from_itself() -> None:
    from committee_desk.assessment import default_form_file, load_source

    own = load_source(default_form_file())
    assert diff_forms(own, own) == FormDiff("2026.2", "2026.2", ())
