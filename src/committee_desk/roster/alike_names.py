"""Whether two names may be one: the same characters, the same sound, a look-alike, pinyin in place of a rare one."""

from functools import cache
from typing import Literal

from rapidfuzz.distance import OSA

from ..resources import toml_resource
from ..text import is_han
from .pinyin import sort_key

NameVerdict = Literal[
    "same", "variant", "look_alike", "stand_in", "reading", "contained", "one_differs", "differs"
]
CLEARLY_ANOTHER: NameVerdict = "differs"
_LONG = 5
"""Characters from which on a name may differ in two and still be read as the same hand."""


def compare_names(one: str, other: str) -> NameVerdict:
    """The kindest thing that can be said of two names."""
    one, other = _plain(one), _plain(other)
    if one == other:
        return "same"
    if len(one) == len(other):
        if _all_in_groups(one, other, ("variant",)):
            return "variant"
        if _all_in_groups(one, other, ("variant", "look_alike")):
            return "look_alike"
    if _stands_in(one, other):
        return "stand_in"
    if sort_key(one)[0] == sort_key(other)[0]:
        return "reading"
    return _nearly(one, other)


def _nearly(one: str, other: str) -> NameVerdict:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 2 and longer != shorter and (longer.startswith(shorter) or longer.endswith(shorter)):
        return "contained"
    allowed = 2 if len(shorter) >= _LONG else 1
    near = len(longer) > 2 and OSA.distance(one, other, score_cutoff=allowed) <= allowed
    return "one_differs" if near else CLEARLY_ANOTHER


def _plain(name: str) -> str:
    return name.replace(" ", "").replace("·", "")


def _all_in_groups(one: str, other: str, kinds: tuple[str, ...]) -> bool:
    """Whether every pair of characters that differs stands in one group; names of equal length."""
    pairs = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    return all(any(_together(kind, left, right) for kind in kinds) for left, right in pairs)


def _together(kind: str, left: str, right: str) -> bool:
    return not _groups(kind).get(left, frozenset()).isdisjoint(_groups(kind).get(right, frozenset()))


@cache
def _groups(kind: str) -> dict[str, frozenset[int]]:
    """The numbers of the groups that a character belongs to."""
    found: dict[str, set[int]] = {}
    for number, group in enumerate(toml_resource("roster", "likeness.toml")["characters"][kind].split()):
        for mark in group:
            found.setdefault(mark, set()).add(number)
    return {mark: frozenset(numbers) for mark, numbers in found.items()}


def _stands_in(one: str, other: str) -> bool:
    """Whether Latin letters in one name are the reading of what the other one writes in a character (鄢jie, 鄢㛃)."""
    if _latin(one) == _latin(other):
        return False
    left, right = sort_key(one)[0], sort_key(other)[0]
    if left.replace(" ", "") == right.replace(" ", ""):
        return True
    syllables = list(zip(left.split(" "), right.split(" "), strict=False))
    unread = [pair for pair in syllables if pair[0] != pair[1]]
    # A character without a reading in our dictionary may be what the letters stand for.
    same_length = left.count(" ") == right.count(" ")
    return same_length and len(unread) == 1 and len(syllables) > 1 and _one_is_unread(*unread[0])


def _one_is_unread(left: str, right: str) -> bool:
    latin, other = (left, right) if left.isascii() else (right, left)
    return latin.isascii() and latin.isalpha() and len(other) == 1 and is_han(other)


def _latin(name: str) -> bool:
    return any(mark.isascii() and mark.isalpha() for mark in name)
