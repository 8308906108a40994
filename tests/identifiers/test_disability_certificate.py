"""Disability certificates: the 20 characters, the suffix, and matching without it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.errors import Refusal
from committee_desk.identifiers import DisabilityCategory, DisabilityCertificate

_WORDS = ("视力", "听力", "言语", "肢体", "智力", "精神", "多重")
HOLDER = "11010519491231002X"


@given(st.integers(1, 7), st.integers(1, 4), st.from_regex(r"\A([A-Z]?[0-9]{1,2})?\Z"))
def test_the_parts_are_read_back_and_the_suffix_is_kept(category, grade, suffix):
    text = f"{HOLDER}{category}{grade}{suffix}"
    parsed = DisabilityCertificate.parse(text)
    assert (parsed.category, parsed.grade, parsed.suffix, parsed.text) == (category, grade, suffix, text)


def test_a_reissued_card_matches_the_first_one_by_its_core():
    first, again = DisabilityCertificate.parse(HOLDER + "53"), DisabilityCertificate.parse(HOLDER + "53B1")
    assert first.core == again.core
    assert first != again


def test_widths_small_letters_and_spaces_are_forgiven():
    assert DisabilityCertificate.parse("１１010519491231002x 61 b1").text == HOLDER + "61B1"


@pytest.mark.parametrize(
    ("written", "key"),
    [
        (HOLDER, "identifiers.certificate_length"),
        (HOLDER + "83", "identifiers.certificate_category"),
        (HOLDER + "03", "identifiers.certificate_category"),
        (HOLDER + "15", "identifiers.certificate_grade"),
        (HOLDER + "1²", "identifiers.certificate_grade"),
        (HOLDER + "11BB1", "identifiers.certificate_suffix"),
        (HOLDER + "11123", "identifiers.certificate_suffix"),
        ("110105194912310021" + "11", "identifiers.id_checksum"),
    ],
)
def test_what_is_wrong_is_named(written, key):
    with pytest.raises(Refusal) as refused:
        DisabilityCertificate.parse(written)
    assert refused.value.key == key


def test_the_categories_carry_the_words_of_the_card():
    assert [category.zh for category in DisabilityCategory] == [*_WORDS]


def test_the_representation_hides_the_number():
    assert "1949" not in repr(DisabilityCertificate.parse(HOLDER + "53"))
