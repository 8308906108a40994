"""What expressions see of an answer: its type's own writing, only offered choices, blanks kept aside."""

from pathlib import Path

import pytest

from assessment.workbooks import DAY, form_of, session_of
from committee_desk.assessment import Session


@pytest.mark.parametrize(
    ("kind", "answer", "seen", "reason"),
    [
        ("integer", "007", "7", ""),
        ("integer", "3.7", "3", "type"),
        ("integer", "三", "", "type"),
        ("integer", "110101199003074530", "110101199003074530", ""),
        ("decimal", "4", "4.0", ""),
        ("decimal", "0.000001", "0.000001", ""),
        ("date", "2026-02-30", "", "type"),
        ("date", "2026-04-21", "2026-04-21", ""),
        ("geopoint", "30.25 120.5 10 2", "30.25 120.5 10.0 2.0", ""),
        ("geopoint", "0 0 0 0", "", ""),
        ("geopoint", "95 0 0 0", "", ""),
        ("geotrace", "1 1 0 0; 1 2 0 0", "1.0 1.0 0.0 0.0;1.0 2.0 0.0 0.0", ""),
        ("text", " 有空格 ", " 有空格 ", ""),
    ],
)
def test_an_answer_is_seen_as_its_type_writes_it(
    tmp_path: Path, kind: str, answer: str, seen: str, reason: str
) -> None:
    rows = [
        {"type": kind, "name": "a", "label": "甲"},
        {"type": "calculate", "name": "c", "calculation": "concat('[', ${a}, ']')"},
    ]
    session = session_of(tmp_path, *rows)
    session.answer("/data/a", answer)
    assert session.state("/data/c").value == f"[{seen}]"
    assert session.state("/data/a").value == answer, "the answer itself stays as it was given"
    assert session.state("/data/a").reason == reason


CHOICES = [
    ["list_name", "name", "label", "town"], ["s", "s1", "一小", "t1"], ["s", "s2", "二小", "t2"],
    ["s", "s3", "三小", "t2"], ["two", "x", "甲", ""], ["two", "y", "乙", ""],
]  # fmt: skip


def test_a_choice_that_is_no_longer_offered_is_blank_until_it_is_again(tmp_path: Path) -> None:
    rows = [
        {"type": "text", "name": "town", "label": "乡镇"},
        {"type": "select_multiple s", "name": "school", "label": "学校", "choice_filter": "town = ${town}"},
        {"type": "calculate", "name": "many", "calculation": "count-selected(${school})"},
    ]
    session = Session(form_of(tmp_path, *rows, choices=CHOICES), today=DAY)
    session.answer("/data/town", "t2")
    session.answer("/data/school", "s3 s2")
    assert session.state("/data/many").value == "2"
    session.answer("/data/town", "t1")
    assert session.state("/data/many").value == "0"
    assert session.state("/data/school").reason == "choice"
    session.answer("/data/town", "t2")
    assert (session.state("/data/many").value, session.state("/data/school").reason) == ("2", "")


def test_two_lists_that_take_from_each_other_come_to_rest(tmp_path: Path) -> None:
    rows = [
        {"type": "select_one two", "name": "first", "label": "先", "choice_filter": "name != ${second}"},
        {"type": "select_one two", "name": "second", "label": "后", "choice_filter": "name != ${first}"},
    ]
    session = Session(form_of(tmp_path, *rows, choices=CHOICES), today=DAY)
    session.answer("/data/first", "x")
    assert session.choices("/data/second") == (("y", "乙"),)
    session.answer("/data/second", "y")
    assert not session.errors()


def test_a_shuffled_list_keeps_its_order_while_the_form_is_open(tmp_path: Path) -> None:
    rows = [{"type": "select_one s", "name": "q", "label": "题", "parameters": "randomize=true"}]
    session = Session(form_of(tmp_path, *rows, choices=CHOICES), today=DAY)
    assert {session.choices("/data/q") for _ in range(5)} == {session.choices("/data/q")}
    assert sorted(session.choices("/data/q")) == [("s1", "一小"), ("s2", "二小"), ("s3", "三小")]


def test_entries_stay_while_the_question_that_counts_them_is_blank(tmp_path: Path) -> None:
    rows = [
        {"type": "integer", "name": "n", "label": "几"},
        {"type": "begin repeat", "name": "r", "label": "份", "repeat_count": "${n}"},
        {"type": "text", "name": "q", "label": "题"},
        {"type": "end repeat"},
    ]
    session = session_of(tmp_path, *rows)
    session.answer("/data/n", "2")
    session.answer("/data/r[2]/q", "示例")
    session.answer("/data/n", "")
    assert session.state("/data/r[2]/q").value == "示例"
    again = Session(session.form, session.answers(), today=DAY)
    assert again.state("/data/r[2]/q").value == "示例"
    session.answer("/data/n", "1")
    assert session.count("/data/r") == 1
