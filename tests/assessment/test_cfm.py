"""CFM 5–17: our scoring against a second reading of the published tabulation, and against the shipped form."""

import random
from collections.abc import Iterator
from datetime import date

import pytest

from committee_desk.assessment import Session, load_form, score_cfm
from committee_desk.assessment.cfm import DOMAINS, QUESTIONS
from committee_desk.assessment.kept_forms import cfm_form_file

INTERVIEWS = 10_000
DIFFICULTY, FREQUENCY, YES_NO = (1, 2, 3, 4, 7, 9), (1, 2, 3, 4, 5, 7, 9), (1, 2)


def published(a: dict[str, int]) -> tuple[dict[str, int], int | None]:
    """The tabulation step by step as it is published (variables and order of UNICEF's program, 0 = blank).

    Each domain is 0 without, 1 with difficulty, 9 missing; the indicator is None where it is missing.
    """
    see_ind = a["cf2"]
    if see_ind == 0:
        see_ind = a["cf3"]
    hear_ind = a["cf5"]
    if hear_ind == 0:
        hear_ind = a["cf6"]
    walk_ind1 = a["cf8"]
    if a["cf8"] == 2:
        walk_ind1 = a["cf9"]
    walk_ind2 = a["cf12"]
    if a["cf12"] == 1 or a["cf12"] == 2:
        walk_ind2 = a["cf13"]
    walk_ind = walk_ind1
    if walk_ind1 == 0:
        walk_ind = walk_ind2
    com_ind = 0
    if a["cf15"] == 4 or a["cf16"] == 4:
        com_ind = 4
    if com_ind != 4 and (a["cf15"] == 3 or a["cf16"] == 3):
        com_ind = 3
    if com_ind not in (3, 4) and (a["cf15"] == 2 or a["cf16"] == 2):
        com_ind = 2
    if com_ind not in (2, 3, 4) and (a["cf15"] == 1 or a["cf16"] == 1):
        com_ind = 1
    if com_ind in (1, 2) and (a["cf15"] in (0, 7, 9) or a["cf16"] in (0, 7, 9)):
        com_ind = 9
    indicators = [see_ind, hear_ind, walk_ind, a["cf14"], com_ind] + [a[f"cf{n}"] for n in range(17, 23)]
    found = []
    for level in indicators:
        domain = 9
        if 1 <= level <= 2:
            domain = 0
        if 3 <= level <= 4:
            domain = 1
        found.append(domain)
    for level in (a["cf23"], a["cf24"]):
        domain = 9
        if 2 <= level <= 5:
            domain = 0
        if level == 1:
            domain = 1
        found.append(domain)
    indicator: int | None = 0
    if 1 in found:
        indicator = 1
    elif 9 in found:
        indicator = None
    return dict(zip(DOMAINS, found, strict=True)), indicator


def by_the_skips(chance: random.Random) -> dict[str, int]:
    """An interview that follows the module's skips."""
    a = dict.fromkeys(QUESTIONS, 0)
    for name in ("cf1", "cf4", "cf7"):
        a[name] = chance.choice(YES_NO)
    a["cf2" if a["cf1"] == 1 else "cf3"] = chance.choice(DIFFICULTY)
    a["cf5" if a["cf4"] == 1 else "cf6"] = chance.choice(DIFFICULTY)
    if a["cf7"] == 1:
        a["cf8"] = chance.choice((2, 3, 4, 7, 9))
        a["cf9"] = chance.choice((2, 3, 4, 7, 9)) if a["cf8"] == 2 else 0
        a["cf10"] = chance.choice(DIFFICULTY)
        a["cf11"] = chance.choice(DIFFICULTY) if a["cf10"] in (1, 2) else 0
    else:
        a["cf12"] = chance.choice(DIFFICULTY)
        a["cf13"] = chance.choice(DIFFICULTY) if a["cf12"] in (1, 2) else 0
    # Mostly easy, so that interviews without any difficulty come up as well as missing ones.
    easy = chance.random()
    for number in range(14, 23):
        a[f"cf{number}"] = chance.choice((1, 2)) if chance.random() < easy else chance.choice(DIFFICULTY)
    for number in (23, 24):
        a[f"cf{number}"] = chance.choice((3, 5)) if chance.random() < easy else chance.choice(FREQUENCY)
    return a


def anyhow(chance: random.Random) -> dict[str, int]:
    """Any codes of each question's list at all, blanks and impossible skips among them."""
    calm = chance.random()
    return {
        name: chance.choice((1, 2))
        if chance.random() < calm
        else chance.choice((0, *(FREQUENCY if name in ("cf23", "cf24") else DIFFICULTY)))
        for name in QUESTIONS
    }


def interviews() -> Iterator[dict[str, int]]:
    """Half by the skips, half anyhow."""
    chance = random.Random(517)
    for at in range(INTERVIEWS):
        yield by_the_skips(chance) if at % 2 else anyhow(chance)


def told(answers: dict[str, int]) -> dict[str, str]:
    """The answers as the program keeps them."""
    return {name: str(code) if code else "" for name, code in answers.items()}


def test_ten_thousand_interviews_are_scored_as_published() -> None:
    indicators = set()
    for answers in interviews():
        domains, indicator = published(answers)
        found = score_cfm(told(answers))
        as_published = {name: {True: 1, False: 0, None: 9}[one] for name, one in found.difficulty.items()}
        assert as_published == domains, answers
        assert (None if found.indicator is None else int(found.indicator)) == indicator, answers
        indicators.add(indicator)
    assert indicators == {0, 1, None}  # the interviews reach every kind of result


@pytest.mark.parametrize(
    ("given", "walks"),
    [
        ({"cf7": "1", "cf8": "2", "cf9": "3", "cf10": "1", "cf11": "1"}, True),
        ({"cf7": "1", "cf8": "2", "cf9": "2", "cf10": "4"}, False),
        ({"cf7": "1", "cf8": "4", "cf10": "1", "cf11": "1"}, True),
        ({"cf7": "2", "cf12": "1", "cf13": "3"}, True),
        ({"cf7": "1", "cf8": "9", "cf10": "1", "cf11": "1"}, None),
    ],
)
def test_walking_is_what_the_child_does_without_equipment(given: dict[str, str], walks: bool | None) -> None:
    assert score_cfm(given).difficulty["walking"] is walks


@pytest.mark.parametrize(
    ("code", "found"), [("1", True), ("2", False), ("5", False), ("7", None), ("9", None)]
)
def test_only_every_day_is_anxiety(code: str, found: bool | None) -> None:
    assert score_cfm({"cf23": code}).difficulty["anxiety"] is found


def test_the_shipped_form_calculates_the_same_and_says_that_its_wording_is_no_official_one() -> None:
    form = load_form(cfm_form_file())
    assert "工作译文" in form.title
    note = form.node("w0")
    assert note is not None
    assert "Working wording" in note.label.plain("en")
    chance = random.Random(24)
    calculated = ("d_seeing", "d_hearing", "d_walking", "d_selfcare", "d_comm", "d_learning", "d_remember",
                  "d_concentr", "d_change", "d_behave", "d_friends", "d_anxiety", "d_depress")  # fmt: skip
    for _ in range(60):
        answers = told(by_the_skips(chance))
        refs = {form.node(name).ref: value for name, value in answers.items()}  # type: ignore[union-attr]
        session = Session(form, refs, today=date(2026, 5, 12), prefill={"dob": "2017-01-01"})
        result = score_cfm(answers)
        words = {True: "1", False: "0", None: ""}
        for name, domain in zip(calculated, DOMAINS, strict=True):
            ref = form.node(name).ref  # type: ignore[union-attr]
            assert session.state(ref).value == words[result.difficulty[domain]], (name, answers)
        assert session.state(form.node("fd").ref).value == words[result.indicator]  # type: ignore[union-attr]
