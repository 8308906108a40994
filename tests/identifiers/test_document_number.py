"""Document numbers: read back, counted on, never given twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.errors import Refusal
from committee_desk.identifiers import DocumentNumber

WORDS = st.sampled_from(["夏教特", "夏特教专委", "示教安"])
NUMBERS = st.builds(DocumentNumber, WORDS, st.integers(2000, 2099), st.integers(1, 99999))


@given(NUMBERS)
def test_a_number_is_read_back(number):
    assert DocumentNumber.parse(str(number)) == number


@pytest.mark.parametrize("written", ["夏教特[2026]17号", "夏教特（2026）第17号", " 夏教特【2026】 17 号"])
def test_brackets_that_keyboards_offer_are_forgiven(written):
    assert str(DocumentNumber.parse(written)) == "夏教特〔2026〕17号"


@pytest.mark.parametrize(
    "written", ["", "夏教特2026 17号", "夏教特〔2026〕017号", "夏教特〔26〕17号", "夏教特〔2026〕0号"]
)
def test_what_is_no_number_is_refused(written):
    with pytest.raises(Refusal, match="document_number"):
        DocumentNumber.parse(written)


@given(st.lists(NUMBERS, max_size=12), WORDS, st.integers(2000, 2099))
def test_the_next_number_is_new_and_above_all_of_its_kind(taken, word, year):
    number = DocumentNumber.next_after(word, year, map(str, taken))
    assert number not in taken
    assert all(one.sequence < number.sequence for one in taken if (one.word, one.year) == (word, year))


def test_each_year_begins_with_one_and_gaps_stay():
    taken = ["夏教特〔2025〕9号", "夏教特〔2026〕1号", "夏教特〔2026〕4号"]
    assert str(DocumentNumber.next_after("夏教特", 2026, taken)) == "夏教特〔2026〕5号"
    assert str(DocumentNumber.next_after("夏教特", 2027, taken)) == "夏教特〔2027〕1号"
