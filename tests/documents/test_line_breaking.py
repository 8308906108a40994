"""Where Chinese lines break: the table of marks, exact edges, and that no character is ever lost."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from committee_desk.documents.line_breaking import (
    NO_END,
    NO_START,
    STRETCH_LIMIT,
    Measure,
    break_lines,
)

CELL = 15.793
WIDTH = 28 * CELL
MEASURE = Measure(16.0, CELL, lambda character: 0.5 if ord(character) < 0x250 else 1.0)


def lines_of(text: str, **options: object) -> list[str]:
    return [line.text for line in break_lines(text, WIDTH, MEASURE, **options)]


def han(count: int) -> str:
    return "安" * count


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (han(28) + "。" + han(3), han(27), "安。" + han(3)),
        (han(27) + "。" + han(3), han(27) + "。", han(3)),
        (han(27) + "”。" + han(3), han(27) + "”。", han(3)),
        (han(28) + "”。" + han(3), han(27), "安”。" + han(3)),
        (han(26) + "）”。" + han(3), han(26) + "）”。", han(3)),
        (han(27) + "（" + han(3), han(27), "（" + han(3)),
        (han(26) + "“《" + han(3), han(26), "“《" + han(3)),
        (han(28) + "：" + han(3), han(27), "安：" + han(3)),
        (han(27) + "阿·卜杜" + han(2), han(27), "阿·卜杜" + han(2)),
        (han(27) + "——" + han(3), han(26), "安——" + han(3)),
        (han(27) + "……" + han(3), han(26), "安……" + han(3)),
        (han(27) + "￥600元" + han(3), han(27), "￥600元" + han(3)),
        (han(26) + "2026年" + han(3), han(26), "2026年" + han(3)),
    ],
)
def test_a_mark_at_the_end_of_a_line(text, first, second):
    assert lines_of(text)[:2] == [first, second]


def test_a_mark_that_closes_up_ends_at_the_edge():
    text = "安，" + han(24) + "安）。" + han(4)
    (first, second) = break_lines(text, WIDTH, MEASURE)
    assert first.text.endswith("）。")
    assert first.width == pytest.approx(WIDTH, abs=0.01)
    assert second.text == han(4)


def test_an_id_number_is_cut_after_its_region_rather_than_leave_a_river():
    first, second = lines_of(han(22) + "142799201611030019" + han(3))
    assert first.endswith("142799")
    assert second.startswith("20161103")


def test_a_full_line_has_28_cells_and_reaches_the_edge():
    line = break_lines(han(60), WIDTH, MEASURE)[0]
    assert len(line.text) == 28
    assert line.width == pytest.approx(WIDTH, abs=0.01)


def test_leading_ideographic_spaces_stay():
    assert lines_of("　　" + han(3)) == ["　　" + han(3)]


def test_characters_without_ink_leave_no_mark():
    assert lines_of("张\u200b三\ufe00\x07四\t五\u00a0六") == ["张三四 五 六"]


def test_an_address_longer_than_a_line_is_cut():
    assert "".join(lines_of("https://" + "a" * 200)) == "https://" + "a" * 200


MARKS = "，。；：！？）”》、（“《【】·—…￥"
TEXTS = st.text(alphabet="安置决定教育A9-/ " + MARKS + "𠮷", max_size=160)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_no_character_is_lost_and_no_line_is_wider_than_the_page(text):
    lines = break_lines(text, WIDTH, MEASURE)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert line.width <= WIDTH + 0.01


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_no_line_begins_or_ends_with_a_mark_that_must_not_stand_there(text):
    lines = lines_of(text)
    for before, after in pairwise(lines):
        # A line of marks alone has no good place at all.
        if len(before) > 8:
            assert after[:1] not in NO_START or after[0].isascii()
            assert before[-1:] not in NO_END or before[-1].isascii()


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_no_gap_grows_beyond_its_limit(text):
    for line in break_lines(text, WIDTH, MEASURE):
        for left, right in pairwise(line.pieces):
            natural = sum(MEASURE.token(character) for character in left.text)
            assert right.x - left.x <= natural + (STRETCH_LIMIT * 16 + 1) * len(left.text) + CELL / 2
