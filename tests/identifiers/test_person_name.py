"""Names: one spelling for all typings of the same name, and refusal of what is no name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.errors import Refusal
from committee_desk.identifiers import PersonName

_HAN = st.characters(
    min_codepoint=0x4E00, max_codepoint=0x9FA5, blacklist_characters="某烫锟斤拷无名详知定补"
)
_NAMES = st.text(_HAN, min_size=2, max_size=5)


@pytest.mark.parametrize("dot", [*"·•‧∙⋅・･ꞏᐧ⸱", " · ", ".", "．", "・ "])
def test_every_dot_that_keyboards_offer_is_the_same_dot(dot):
    assert PersonName.parse(f"阿依古丽{dot}买买提").text == "阿依古丽·买买提"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("张　三", "张三"),
        (" 王小\u200b明 ", "王小明"),
        ("鄢㛃", "鄢㛃"),
        ("刘𬭎", "刘𬭎"),
        ("李\ue863", "李䶮"),
        ("\ue81e天保", "龴天保"),
        ("Ａｎｎａ  Müller", "Anna Müller"),
        ("李\n明", "李明"),
    ],
)
def test_the_canonical_spelling(written, text):
    assert PersonName.parse(written).text == text


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("", "identifiers.name_missing"),
        ("  ", "identifiers.name_missing"),
        ("—", "identifiers.name_missing"),
        ("不详", "identifiers.name_missing"),
        ("123", "identifiers.name_missing"),
        ("***", "identifiers.name_masked"),
        ("张*", "identifiers.name_masked"),
        ("张＊明", "identifiers.name_masked"),
        ("李某某", "identifiers.name_masked"),
        ("王xx", "identifiers.name_masked"),
        ("王ＸＸ", "identifiers.name_masked"),
        ("王××", "identifiers.name_masked"),
        ("王○○", "identifiers.name_masked"),
        ("王?明", "identifiers.name_damaged"),
        ("王\ufffd明", "identifiers.name_damaged"),
        ("王□明", "identifiers.name_damaged"),
        ("锟斤拷", "identifiers.name_damaged"),
        ("王\ud842", "identifiers.name_damaged"),
        ("王\ue000", "identifiers.name_pua"),
        ("王\U000f0001", "identifiers.name_pua"),
        ("\ue000", "identifiers.name_pua"),
    ],
)
def test_what_is_no_name_is_refused_with_its_reason(written, key):
    with pytest.raises(Refusal) as refused:
        PersonName.parse(written)
    assert refused.value.key == key


def test_an_unknown_private_character_is_named_by_its_code_point():
    with pytest.raises(Refusal) as refused:
        PersonName.parse("王\ue000")
    assert refused.value.values == {"code": "U+E000"}


@given(_NAMES)
def test_a_plain_name_stays_as_it_is(name):
    assert PersonName.parse(name).text == name


@given(st.text(max_size=12))
def test_reading_twice_changes_nothing_and_nothing_but_a_refusal_is_raised(written):
    try:
        once = PersonName.parse(written)
    except Refusal:
        return
    assert PersonName.parse(once.text) == once


def test_a_name_with_x_in_latin_letters_is_not_masked():
    assert PersonName.parse("Max").text == "Max"


def test_pinyin_among_characters_is_noticed():
    assert PersonName.parse("李yan").mixes_scripts
    assert not PersonName.parse("李明").mixes_scripts


def test_the_representation_hides_the_name():
    assert "王" not in repr(PersonName.parse("王小明"))
