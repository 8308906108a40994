"""Repeats: instances of their own, counted ones, nested ones, and what looks across them."""

from pathlib import Path

import pytest

from assessment.workbooks import DAY, form_of, session_of
from committee_desk.assessment import Session
from committee_desk.errors import Refusal

LESSONS = [
    {"type": "begin repeat", "name": "lesson", "label": "一节课"},
    {"type": "integer", "name": "minutes", "label": "分钟", "default": "40"},
    {"type": "text", "name": "why", "label": "为什么短", "relevant": "${minutes} < 30"},
    {"type": "calculate", "name": "place", "calculation": "position(..)"},
    {"type": "calculate", "name": "share", "calculation": "${minutes} div ${total}"},
    {"type": "end repeat"},
    {"type": "calculate", "name": "total", "calculation": "sum(${minutes})"},
    {"type": "calculate", "name": "many", "calculation": "count(${lesson})"},
    {"type": "calculate", "name": "second", "calculation": "indexed-repeat(${minutes}, ${lesson}, 2)"},
    {"type": "calculate", "name": "short", "calculation": "count(${lesson}[minutes < 30])"},
]


def test_each_instance_has_its_own_logic(tmp_path: Path) -> None:
    session = session_of(tmp_path, *LESSONS)
    session.add_repeat("/data/lesson")
    changed = session.answer("/data/lesson[2]/minutes", "20")
    assert session.state("/data/lesson[2]/why").relevant
    assert not session.state("/data/lesson[1]/why").relevant
    assert "/data/lesson[1]/why" not in changed
    assert session.state("/data/total").value == "60"
    assert session.state("/data/short").value == "1"
    assert session.state("/data/second").value == "20"


def test_a_removed_instance_moves_the_later_ones_up(tmp_path: Path) -> None:
    session = session_of(tmp_path, *LESSONS)
    session.add_repeat("/data/lesson")
    session.add_repeat("/data/lesson")
    session.answer("/data/lesson[3]/minutes", "10")
    changed = session.remove_repeat("/data/lesson[2]")
    assert session.state("/data/lesson[2]/minutes").value == "10"
    assert session.state("/data/lesson[2]/place").value == "2"
    assert (session.state("/data/many").value, session.state("/data/total").value) == ("2", "50")
    assert {"/data/lesson[3]/minutes", "/data/total", "/data/many"} <= changed
    with pytest.raises(KeyError):
        session.state("/data/lesson[3]/minutes")


def test_all_instances_may_go_and_come_back(tmp_path: Path) -> None:
    session = session_of(tmp_path, *LESSONS)
    session.remove_repeat("/data/lesson[1]")
    assert (session.state("/data/many").value, session.state("/data/total").value) == ("0", "0")
    stored = session.answers()
    assert stored == {"/data/lesson": "0"}
    again = Session(session.form, {**stored}, today=DAY)
    assert again.count("/data/lesson") == 0
    again.add_repeat("/data/lesson")
    assert again.state("/data/total").value == "40"


COUNTED = [
    {"type": "integer", "name": "n", "label": "几节"},
    {"type": "begin repeat", "name": "lesson", "label": "第几节", "repeat_count": "${n}"},
    {"type": "text", "name": "subject", "label": "科目", "required": "yes"},
    {"type": "begin repeat", "name": "goal", "label": "目标", "repeat_count": "2"},
    {"type": "text", "name": "text", "label": "写什么"},
    {"type": "calculate", "name": "where", "calculation": "concat(position(../..), '.', position(..))"},
    {"type": "end repeat"},
    {"type": "end repeat"},
]


def test_a_counted_repeat_follows_its_count(tmp_path: Path) -> None:
    session = session_of(tmp_path, *COUNTED)
    assert session.count("/data/lesson") == 0
    changed = session.answer("/data/n", "3")
    assert session.count("/data/lesson") == 3
    assert "/data/lesson[3]/subject" in changed
    assert session.state("/data/lesson[2]/goal[2]/where").value == "2.2"
    session.answer("/data/lesson[1]/subject", "语文")
    session.answer("/data/n", "1")
    assert session.count("/data/lesson") == 1
    assert session.state("/data/lesson[1]/subject").value == "语文"


def test_a_counted_repeat_cannot_be_added_to_by_hand(tmp_path: Path) -> None:
    session = session_of(tmp_path, *COUNTED)
    with pytest.raises(Refusal, match="repeat_counted"):
        session.add_repeat("/data/lesson")


def test_an_absurd_count_is_cut_off(tmp_path: Path) -> None:
    rows = [COUNTED[0], {**COUNTED[1]}, COUNTED[2], {"type": "end repeat"}]
    session = session_of(tmp_path, *rows)
    session.answer("/data/n", "99999999")
    assert session.count("/data/lesson") == 1000


def test_answers_in_nested_repeats_survive_storing(tmp_path: Path) -> None:
    session = session_of(tmp_path, *COUNTED)
    session.answer("/data/n", "2")
    session.answer("/data/lesson[2]/goal[1]/text", "认读 20 个字")
    again = Session(session.form, session.answers(), today=DAY)
    assert again.state("/data/lesson[2]/goal[1]/text").value == "认读 20 个字"
    assert again.answers() == session.answers()


def test_a_hidden_repeat_counts_for_nothing(tmp_path: Path) -> None:
    rows = [
        {"type": "text", "name": "has", "label": "有吗"},
        {"type": "begin repeat", "name": "r", "label": "一份", "relevant": "${has} = '1'"},
        {"type": "integer", "name": "x", "label": "数", "default": "4"},
        {"type": "end repeat"},
        {"type": "calculate", "name": "total", "calculation": "sum(${x})"},
        {"type": "calculate", "name": "many", "calculation": "count(${r})"},
    ]
    session = session_of(tmp_path, *rows)
    assert (session.state("/data/total").value, session.state("/data/many").value) == ("0", "0")
    session.answer("/data/has", "1")
    assert (session.state("/data/total").value, session.state("/data/many").value) == ("4", "1")


def test_an_answer_can_set_another_one(tmp_path: Path) -> None:
    rows = [
        {"type": "text", "name": "school", "label": "学校"},
        {"type": "text", "name": "reason", "label": "理由"},
        {
            "type": "calculate",
            "name": "when",
            "calculation": "concat('改于 ', today())",
            "trigger": "${school}",
        },
    ]
    session = session_of(tmp_path, *rows)
    assert session.state("/data/when").value == ""
    changed = session.answer("/data/school", "示例小学")
    assert session.state("/data/when").value == "改于 2026-04-21"
    assert "/data/when" in changed


def test_choices_follow_their_filter(tmp_path: Path) -> None:
    choices = [
        ["list_name", "name", "label", "town"],
        ["town", "t1", "瑶峰镇", ""],
        ["town", "t2", "庙前镇", ""],
        ["school", "s1", "一小", "t1"],
        ["school", "s2", "二小", "t2"],
    ]
    rows = [
        {"type": "select_one town", "name": "town", "label": "乡镇"},
        {"type": "select_one school", "name": "school", "label": "学校", "choice_filter": "town = ${town}"},
        {"type": "calculate", "name": "said", "calculation": "jr:choice-name(${school}, '${school}')"},
    ]
    session = Session(form_of(tmp_path, *rows, choices=choices), today=DAY)
    assert session.choices("/data/school") == ()
    assert "/data/school" in session.answer("/data/town", "t2")
    assert session.choices("/data/school") == (("s2", "二小"),)
    session.answer("/data/school", "s2")
    assert session.state("/data/said").value == "二小"
    session.answer("/data/town", "t1")
    assert session.state("/data/school").reason == "choice"


def test_once_keeps_its_first_value(tmp_path: Path) -> None:
    session = session_of(tmp_path, {"type": "calculate", "name": "lot", "calculation": "once(random())"})
    first = session.state("/data/lot").value
    again = Session(session.form, session.answers(), today=DAY)
    assert again.state("/data/lot").value == first != ""
