"""Forms below the widgets: what people type, which digits answer, how texts become safe, what stands together."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.assessment import Session, default_form_file, load_form
from committee_desk.desk.components.likert_head import broken_in_two
from committee_desk.desk.components.likert_matrix import digit_keys, digits_in_words
from committee_desk.desk.components.likert_row import LikertOption
from committee_desk.desk.components.marked_text import plain, rich
from committee_desk.desk.forms.blocks import Kind, blocks_of, instance_blocks

SUPPORT = [LikertOption(code, "") for code in ("0", "1", "2", "3", "4", "8", "9")]


@pytest.fixture(scope="module")
def session() -> Session:
    """The default form, freshly opened."""
    return Session(load_form(default_form_file()), today=date(2026, 4, 20), prefill={"dob": "2017-02-14"})


def test_the_digits_are_the_answers_own_codes() -> None:
    assert digit_keys(SUPPORT) == (0, 1, 2, 3, 4, 8, 9)
    assert digits_in_words(SUPPORT) == "0–4、8、9"


def test_answers_without_digits_of_their_own_are_counted_from_one() -> None:
    assert digit_keys([LikertOption(code, "") for code in ("yes", "no", "na")]) == (1, 2, 3)


@given(st.text())
def test_no_markup_of_an_author_reaches_the_label(text: str) -> None:
    shown = rich(text).replace("<b>", "").replace("</b>", "").replace("<br>", "")
    assert "<" not in shown
    assert ">" not in shown


def test_bold_words_are_bold_and_read_without_their_stars() -> None:
    assert rich("记 **8 不适用**") == "记 <b>8 不适用</b>"
    assert plain("记 **8 不适用**") == "记 8 不适用"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("*慢*慢来", "*慢*慢来"),
        ("要 *慢* 来", "要 <b>慢</b> 来"),
        ("# 说明\n第一行", "<b>说明</b><br>第一行"),
        ("- 看\n- 听", "• 看<br>• 听"),
        ("见[办法](https://example.org/a)", "见办法（https://example.org/a）"),
        ("![图](https://example.org/a.png)", "图"),
        ("<img src='https://example.org/a.png'>", "&lt;img src='https://example.org/a.png'&gt;"),
        ("q_1 和 q_2", "q_1 和 q_2"),
    ],
)
def test_the_markdown_of_authors_is_shown_and_their_html_is_text(written: str, shown: str) -> None:
    assert rich(written) == shown
    assert "<" not in plain(written) or "<img" in written


def test_a_long_head_breaks_after_a_mark() -> None:
    assert broken_in_two("这次没看到、也没问到") == ("这次没看到、", "也没问到")


def test_questions_with_one_list_of_answers_stand_in_one_matrix(session: Session) -> None:
    section = next(each for each in session.form.sections if each.key == "/data/g_med")
    scales = [block for block in blocks_of(session, section) if block.kind is Kind.SCALE]
    assert [len(block.refs) for block in scales] == [10]


def test_another_list_of_answers_begins_another_matrix(session: Session) -> None:
    blocks = [block for section in session.form.sections for block in blocks_of(session, section)]
    for block in blocks:
        if block.kind is Kind.SCALE:
            assert len({session.choices(ref) for ref in block.refs}) == 1


def test_every_question_of_the_form_stands_in_exactly_one_block(session: Session) -> None:
    found: list[str] = []
    for section in session.form.sections:
        for block in blocks_of(session, section):
            inside = (
                instance_blocks(session, f"{block.refs[0]}[1]") if block.kind is Kind.REPEAT else (block,)
            )
            found += [ref.replace("[1]", "") for each in inside for ref in each.refs]
    wanted = [node.ref for node in session.form.nodes if node.control]
    assert sorted(found) == sorted(wanted)
