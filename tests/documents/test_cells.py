"""The grid of GB/T 9704-2012, measured on the finished page."""

from collections import Counter
from io import BytesIO
from itertools import pairwise

import pdfplumber
import pytest

from committee_desk.documents import draw_decision
from committee_desk.documents.drawing import MM
from documents import paper_builders as build


@pytest.fixture(scope="module")
def second_page():
    """The page after the red head, filled with nothing but Han characters."""
    text = "残疾儿童少年入学安置由县教育局依法决定" * 60
    facts = build.decision(proof=text, supports=(text,))
    with pdfplumber.open(BytesIO(draw_decision(facts).pdf)) as document:
        page = document.pages[1]
        return [c for c in page.chars if abs(c["size"] - 16) < 0.1]


def rows(chars):
    found = {}
    for char in chars:
        found.setdefault(round(char["matrix"][5], 1), []).append(char)
    return [sorted(line, key=lambda char: char["x0"]) for _, line in sorted(found.items(), reverse=True)]


def test_a_page_has_22_rows(second_page):
    assert len(rows(second_page)) == 22


def test_rows_are_28_95_points_apart(second_page):
    lines = [line[0]["matrix"][5] for line in rows(second_page)]
    assert all(abs(upper - lower - 28.95) < 0.02 for upper, lower in pairwise(lines))


def test_a_full_row_has_28_characters(second_page):
    counts = Counter(len(line) for line in rows(second_page))
    assert counts[28] >= 20


def test_full_rows_begin_and_end_at_the_type_area(second_page):
    for line in rows(second_page):
        if len(line) == 28:
            assert line[0]["x0"] == pytest.approx(28 * MM, abs=0.05)
            # The last glyph is 16 pt wide in a cell of 15.79.
            assert line[-1]["x0"] + 156 * MM / 28 == pytest.approx(184 * MM, abs=0.05)


def test_the_last_row_stays_inside_the_type_area(second_page):
    lowest = rows(second_page)[-1][0]["matrix"][5]
    assert 35 * MM < lowest < 35 * MM + 14


def test_page_numbers_stand_outside():
    with pdfplumber.open(BytesIO(draw_decision(build.decision()).pdf)) as document:
        left = [
            min(c["x0"] for c in page.chars if abs(c["size"] - 14) < 0.1 and c["text"] == "—")
            for page in document.pages[:2]
        ]
    assert left[0] > 105 * MM
    assert left[1] == pytest.approx(28 * MM + 156 * MM / 28, abs=0.1)
