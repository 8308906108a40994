"""Identity numbers: check character, date, sex, region, and what people type around them."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.errors import Refusal
from committee_desk.identifiers import IdKind, ResidentId, Sex

_REGIONS = st.sampled_from(["140828", "140802", "110101", "810000", "820000", "830000", "914156"])
_DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def number(region: str = "140828", born: date = date(2018, 5, 6), sequence: int = 12) -> str:
    first17 = f"{region}{born:%Y%m%d}{sequence:03d}"
    return first17 + ResidentId.check_character(first17)


@given(_REGIONS, _DAYS, st.integers(0, 999))
def test_a_number_made_by_the_rules_is_read_back_with_date_sex_and_region(region, born, sequence):
    parsed = ResidentId.parse(number(region, born, sequence))
    assert (parsed.region, parsed.birth_date) == (region, born)
    assert parsed.sex is (Sex.MALE if sequence % 2 else Sex.FEMALE)


@given(_REGIONS, _DAYS, st.integers(0, 999), st.integers(0, 16), st.integers(1, 9))
def test_one_mistyped_digit_is_always_found(region, born, sequence, place, shift):
    good = number(region, born, sequence)
    wrong = good[:place] + str((int(good[place]) + shift) % 10) + good[place + 1 :]
    with pytest.raises(Refusal):
        ResidentId.parse(wrong)


@given(_DAYS, st.integers(0, 999), st.integers(0, 15))
def test_two_neighbouring_digits_exchanged_are_always_found(born, sequence, place):
    good = number("140828", born, sequence)
    if good[place] == good[place + 1]:
        return
    wrong = good[:place] + good[place + 1] + good[place] + good[place + 2 :]
    with pytest.raises(Refusal):
        ResidentId.parse(wrong)


def test_the_published_example_of_the_standard_holds():
    # GB 11643-1999, annex: 11010519491231002X
    assert ResidentId.parse("11010519491231002X").sex is Sex.FEMALE


def test_full_width_digits_a_small_x_and_spaces_are_forgiven():
    written = "１１０１０５ 19491231\u200b002ｘ"
    assert ResidentId.parse(written).text == "11010519491231002X"


@pytest.mark.parametrize(
    ("region", "kind"),
    [
        ("140828", IdKind.RESIDENT),
        ("810000", IdKind.HONG_KONG_PERMIT),
        ("820000", IdKind.MACAO_PERMIT),
        ("830000", IdKind.TAIWAN_PERMIT),
        ("914156", IdKind.FOREIGN_PERMANENT),
    ],
)
def test_the_kind_of_document_is_told_from_the_region(region, kind):
    assert ResidentId.parse(number(region)).kind is kind


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("", "identifiers.id_length"),
        ("110105491231002", "identifiers.id_length"),
        ("11010519491231002XX", "identifiers.id_length"),
        ("1101051949123100AX", "identifiers.id_character"),
        ("1101051949123100²X", "identifiers.id_character"),
        ("1101051949123१002X", "identifiers.id_character"),
        ("990105194912310021", "identifiers.id_region"),
        ("000105194912310021", "identifiers.id_region"),
        ("810001194912310021", "identifiers.id_region"),
        ("110105201702300021", "identifiers.id_date"),
        ("110105001702030021", "identifiers.id_date"),
        ("110105194912310021", "identifiers.id_checksum"),
    ],
)
def test_what_is_wrong_is_named(written, key):
    with pytest.raises(Refusal) as refused:
        ResidentId.parse(written)
    assert refused.value.key == key


@given(st.text(max_size=24))
def test_no_text_makes_the_parser_fail_otherwise_than_by_refusing(written):
    with suppress(Refusal):
        assert ResidentId.parse(written).text


def test_neither_mask_nor_representation_shows_the_birth_date():
    parsed = ResidentId.parse(number(born=date(2018, 5, 6)))
    assert "20180506" not in parsed.masked() + repr(parsed)
    assert parsed.masked().startswith("140828")


def test_age_turns_on_the_birthday_itself():
    child = ResidentId.parse(number(born=date(2018, 5, 6)))
    assert [child.age_on(date(2026, 5, 5)), child.age_on(date(2026, 5, 6))] == [7, 8]
