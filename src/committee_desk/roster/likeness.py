"""What speaks for two children being one: points by field that a person can read, weighed as the resource says."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from rapidfuzz import fuzz

from ..resources import toml_resource
from .alike_names import CLEARLY_ANOTHER, NameVerdict, compare_names
from .compared_facts import ChildFacts
from .name_frequency import NameFrequency
from .slips import is_sound, one_slip

_TELLING = ("resident_id", "guardian_phone", "guardian_name", "home", "name", "birth_date")
ONE_SIDE, NEITHER = "one_side", "neither"
"""Verdicts on a field that one side does not have, or neither: they count nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """One field side by side; *verdict* is a key of `roster.verdict` in the translations."""

    field: str
    left: str | None
    right: str | None
    verdict: str
    points: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much speaks for one child: *points* of 100; *twins* says that two children of one birth stand here."""

    points: int
    lines: tuple[Line, ...]
    twins: bool = False

    @property
    def asked(self) -> bool:
        """Whether a person should look at the pair."""
        return self.points >= threshold() and not self.twins

    @property
    def reason(self) -> Line:
        """The line that a list names: what speaks for it and is not shared by half the county."""
        told = {line.field: line for line in self.lines if line.points > 0}
        return next((told[field] for field in _TELLING if field in told), self.lines[0])


def compare(one: ChildFacts, other: ChildFacts, names: NameFrequency) -> Likeness:
    """*one* and *other* field by field; the sum is kept between 0 and 100."""
    lines = (
        _name(one, other, names),
        _field("birth_date", one.birth_date, other.birth_date, _births),
        _field("resident_id", one.number, other.number, _numbers),
        _field("certificate", one.certificate, other.certificate, _certificates),
        _field("guardian_name", one.guardian_name, other.guardian_name, _guardians),
        _field("home", one.home or None, other.home or None, lambda *_: _homes(one, other)),
        _field("guardian_phone", one.guardian_phone, other.guardian_phone, _digits),
        _field("sex", one.sex, other.sex, _plainly),
    )
    points = sum(line.points for line in lines)
    return Likeness(min(max(points, 0), 100), lines, _twins(lines))


def threshold() -> int:
    """Points from which on a pair is put before a person."""
    return int(_weights()["ask_from"])


@cache
def _weights() -> dict[str, Any]:
    return toml_resource("roster", "likeness.toml")


def most_points(name: str, names: NameFrequency) -> int:
    """What an equal name counts, by its rarity."""
    weights = _weights()["name"]
    points = round(weights["per_power_of_ten"] * names.powers_of_ten(name))
    return int(min(max(points, weights["least"]), weights["most"]))


def _name(one: ChildFacts, other: ChildFacts, names: NameFrequency) -> Line:
    if not (one.name and other.name):
        return Line("name", one.name, other.name, ONE_SIDE if one.name or other.name else NEITHER, 0)
    verdict = compare_names(one.name, other.name)
    weights = _weights()["name"]
    if verdict == CLEARLY_ANOTHER:
        return Line("name", one.name, other.name, verdict, weights["differs"])
    most = min(most_points(name, names) for name in {one.name, other.name})
    return Line("name", one.name, other.name, verdict, most * weights[verdict] // 100)


def _field(field: str, left: str | None, right: str | None, judge: Callable[[str, str], str]) -> Line:
    if left is None or right is None:
        return Line(field, left, right, NEITHER if left is right else ONE_SIDE, 0)
    verdict = judge(left, right)
    return Line(field, left, right, verdict, _weights()[field][verdict])


def _plainly(left: str, right: str) -> str:
    return "same" if left == right else "differs"


def _births(left: str, right: str) -> str:
    if left == right:
        return "same"
    if left[:4] == right[:4] and left[5:7] == right[8:] and left[8:] == right[5:7]:
        return "day_month_swapped"
    if left[4:] == right[4:]:
        return "year_off"
    return "one_digit" if sum(a != b for a, b in zip(left, right, strict=True)) == 1 else "differs"


def _numbers(left: str, right: str) -> str:
    if left == right:
        return "same"
    if one_slip(left, right):
        return "one_slip"
    return "differs" if is_sound(left) and is_sound(right) else "not_sound"


def _certificates(left: str, right: str) -> str:
    return "one_slip" if left != right and one_slip(left, right) else _plainly(left, right)


def _guardians(left: str, right: str) -> str:
    verdict: NameVerdict = compare_names(left, right)
    if verdict in ("same", "differs"):
        return verdict
    return "similar" if verdict in ("contained", "one_differs") else "reading"


def _homes(one: ChildFacts, other: ChildFacts) -> str:
    left, right = one.home, other.home
    if left == right:
        return "same"
    if fuzz.ratio(left, right) >= _weights()["home"]["similar_from"]:
        return "similar"
    if one.township and one.township == other.township:
        return "same_village" if one.village and one.village == other.village else "same_township"
    return "differs"


def _digits(left: str, right: str) -> str:
    left, right = ("".join(mark for mark in text if mark.isdigit()) for text in (left, right))
    return "one_slip" if left != right and one_slip(left, right) else _plainly(left, right)


def _twins(lines: tuple[Line, ...]) -> bool:
    """Born on one day to one guardian, called differently: two children, unless a number says that it is a slip."""
    verdicts = {line.field: line.verdict for line in lines}
    return (
        verdicts["birth_date"] == "same"
        and "same" in (verdicts["guardian_name"], verdicts["guardian_phone"])
        and verdicts["name"] in ("one_differs", CLEARLY_ANOTHER)
        and verdicts["resident_id"] not in ("same", "one_slip")
    )
