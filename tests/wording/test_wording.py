"""Sentences in two languages: the same keys, the same gaps, and refusals told with place and clause."""

import string
import tomllib

import pytest

from committee_desk.errors import Place, Refusal
from committee_desk.resources import resource
from committee_desk.wording import explain, say, say_place

ROOMS = sorted(path.name for path in resource("translations", "zh").glob("*.toml"))


def sentences(language: str, room: str) -> dict[str, str]:
    found: dict[str, str] = {}

    def walk(prefix, table):
        for key, value in table.items():
            if isinstance(value, dict):
                walk(f"{prefix}{key}.", value)
            else:
                found[f"{prefix}{key}"] = value

    walk("", tomllib.loads(resource("translations", language, room).read_text(encoding="utf-8")))
    return found


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_say_the_same_things(room):
    assert sentences("zh", room).keys() == sentences("en", room).keys()


@pytest.mark.parametrize("room", ROOMS)
def test_no_translation_fills_a_gap_that_the_chinese_does_not_have(room):
    english, chinese = sentences("en", room), sentences("zh", room)
    extra = {key: gaps(english[key]) - gaps(chinese[key]) for key in english.keys() & chinese.keys()}
    assert {key: names for key, names in extra.items() if names} == {}


@pytest.mark.parametrize("room", ROOMS)
def test_sentences_do_not_shout_nor_apologise(room):
    told = " ".join(sentences("zh", room).values())
    assert [word for word in ("！", "抱歉", "您好", "患者", "病人", "「") if word in told] == []


def test_a_refusal_is_told_with_place_sentence_and_clause_and_the_way_out():
    refusal = Refusal("identifiers.id_length", place=Place(sheet="一", row=9), clause="GB 11643", length=17)
    what, todo = explain(refusal, "zh")
    assert what.startswith("工作表“一” 第 9 行：")
    assert "17" in what and what.endswith("GB 11643")
    assert todo


def test_a_refusal_without_place_begins_with_its_sentence():
    assert explain(Refusal("identifiers.name_missing"), "en")[0] == "There is no name here."


def test_a_value_that_was_not_handed_over_stays_visible():
    assert "{length}" in say("identifiers.id_length", "zh")


def test_an_unwritten_key_is_shown_itself():
    assert say("nowhere.at_all") == "nowhere.at_all"


def test_an_unknown_place_says_nothing():
    assert say_place(Place()) == ""
