"""Whether a pattern can be matched in so many ways that a backtracking engine never comes to an end with it.

The pattern becomes an automaton of its letters' places (Glushkov). It is exponentially ambiguous when some place can be
reached from itself by one text in two ways (Weber and Seidl 1991, criterion EDA); long chains of loops over the same
letters cost a high power of the text's length and count as heavy, too.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from dataclasses import dataclass, field
from itertools import product
from typing import Any

_MOST_PLACES = 140
_COPIES = (6, 3, 2)
"""Copies that a counted repetition unfolds to; fewer when the automaton would be too large."""
_LONGEST_CHAIN = 3
_SAMPLES = "aA0 _-~\n中"


def is_heavy(pattern: str) -> bool:
    """Whether matching *pattern* can take exponential time, or a power of four and more."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed = _parser().parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return False  # a pattern that only the richer engine reads
    letters = _letters(parsed, set(_SAMPLES))
    for copies in _COPIES:
        automaton = _Automaton(sorted(letters), copies)
        try:
            automaton.read(list(parsed))
        except OverflowError:
            continue
        return automaton.is_ambiguous() or automaton.longest_chain() > _LONGEST_CHAIN
    return True


def _parser() -> Any:
    return re._parser  # type: ignore[attr-defined]  # the one that `re` itself compiles from


def _letters(items: Any, found: set[str]) -> set[str]:
    """Letters that tell the sets of *items* apart: those written, and their neighbours."""
    stack = list(items)
    while stack:
        here = stack.pop()
        if isinstance(here, int) and not isinstance(here, bool) and 0 < here < 0x10FFFF:
            found.update(chr(code) for code in (here - 1, here, here + 1) if not 0xD800 <= code <= 0xDFFF)
        elif isinstance(here, (tuple, list)) or hasattr(here, "data"):
            stack += list(getattr(here, "data", here))
    return set(sorted(found)[:200])


@dataclass(slots=True)
class _Piece:
    """A part of a pattern: the places that it may begin and end with, and whether it may be empty."""

    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    empty: bool = True


class _Automaton:
    def __init__(self, letters: list[str], copies: int) -> None:
        self._letters = letters
        self._copies = copies
        self._sets: list[frozenset[str]] = []
        self._edges: Counter[tuple[int, int]] = Counter()
        self._loops = 0
        self._twice = False

    def read(self, items: list[Any]) -> _Piece:
        """The piece of a run of parsed items, its edges noted; OverflowError when there are too many places."""
        whole = _Piece()
        for item in items:
            whole = self._joined(whole, self._item(item))
        return whole

    def _joined(self, one: _Piece, other: _Piece) -> _Piece:
        self._link(one.last, other.first)
        return _Piece(
            one.first + (other.first if one.empty else []),
            other.last + (one.last if other.empty else []),
            one.empty and other.empty,
        )

    def _link(self, lasts: list[int], firsts: list[int]) -> None:
        for pair in product(lasts, firsts):
            self._edges[pair] += 1

    def _item(self, item: Any) -> _Piece:
        kind, value = str(item[0]), item[1]
        if kind in ("LITERAL", "NOT_LITERAL", "ANY", "IN"):
            return self._place(frozenset(each for each in self._letters if _takes(kind, value, each)))
        if kind == "SUBPATTERN":
            return self.read(list(value[-1]))
        if kind == "ATOMIC_GROUP":
            return self.read(list(value))
        if kind == "BRANCH":
            return self._branch([self.read(list(each)) for each in value[1]])
        if kind in ("MAX_REPEAT", "MIN_REPEAT"):
            return self._repeat(*value)
        if kind == "GROUPREF_EXISTS":
            return self._branch([self.read(list(each)) for each in value[1:] if each is not None])
        return (
            _Piece()
        )  # anchors, look-arounds, possessive repeats and references: they take no choice of their own

    def _place(self, letters: frozenset[str]) -> _Piece:
        if len(self._sets) >= _MOST_PLACES:
            raise OverflowError
        self._sets.append(letters)
        place = [len(self._sets) - 1]
        return _Piece(place, place, False)

    def _branch(self, pieces: list[_Piece]) -> _Piece:
        if self._loops and sum(piece.empty for piece in pieces) > 1:
            self._twice = True  # `(a|a)*` is parsed as `(a(?:|))*`
        return _Piece(
            [place for piece in pieces for place in piece.first],
            [place for piece in pieces for place in piece.last],
            any(piece.empty for piece in pieces),
        )

    def _repeat(self, least: int, most: Any, items: Any) -> _Piece:
        inner = list(items)
        if least == most:
            whole = _Piece()
            for _ in range(min(least, self._copies)):
                whole = self._joined(whole, self.read(inner))
            return whole
        self._loops += int(most) > 1
        piece = self.read(inner)
        self._loops -= int(most) > 1
        if int(most) > 1:
            self._link(piece.last, piece.first)
        return _Piece(piece.first, piece.last, piece.empty or least == 0)

    def is_ambiguous(self) -> bool:
        """Whether one text leads from a place back to itself in two ways."""
        reach = self._reach()
        if self._twice or any(
            count > 1 and one in reach[other] for (one, other), count in self._edges.items()
        ):
            return True
        return self._has_twin_ring()

    def _next(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {place: [] for place in range(len(self._sets))}
        for one, other in self._edges:
            found[one].append(other)
        return found

    def _reach(self) -> dict[int, set[int]]:
        after = self._next()
        found: dict[int, set[int]] = {}
        for start in after:
            seen: set[int] = set()
            stack = [start]
            while stack:
                for other in after[stack.pop()]:
                    if other not in seen:
                        seen.add(other)
                        stack.append(other)
            found[start] = seen
        return found

    def _has_twin_ring(self) -> bool:
        """Whether a pair of different places lies on a way from a place (twice) to itself (twice)."""
        after = self._next()
        pairs: dict[tuple[int, int], list[tuple[int, int]]] = {}
        back: dict[tuple[int, int], list[tuple[int, int]]] = {}
        stack = [(place, place) for place in after]
        while stack:
            pair = stack.pop()
            if pair in pairs:
                continue
            pairs[pair] = [
                (one, other)
                for one in after[pair[0]]
                for other in after[pair[1]]
                if self._sets[one] & self._sets[other]
            ]
            for target in pairs[pair]:
                back.setdefault(target, []).append(pair)
            stack += pairs[pair]
        for place in after:
            there = _spread((place, place), pairs) & _spread((place, place), back)
            if any(one != other for one, other in there):
                return True
        return False

    def longest_chain(self) -> int:
        """How many loops over common letters can follow each other."""
        reach = self._reach()
        loops = [place for place in reach if place in reach[place]]
        depth: dict[int, int] = {}
        for place in reversed(loops):  # places are numbered in reading order
            later = [
                depth[other]
                for other in loops
                if other in depth
                and other in reach[place]
                and place not in reach[other]
                and self._sets[place] & self._sets[other]
            ]
            depth[place] = 1 + max(later, default=0)
        return max(depth.values(), default=0)


def _spread(
    start: tuple[int, int], after: dict[tuple[int, int], list[tuple[int, int]]]
) -> set[tuple[int, int]]:
    seen: set[tuple[int, int]] = set()
    stack = [start]
    while stack:
        for other in after.get(stack.pop(), ()):
            if other not in seen:
                seen.add(other)
                stack.append(other)
    return seen


_CATEGORIES = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
}


def _takes(kind: str, value: Any, letter: str) -> bool:
    if kind == "ANY":
        return letter != "\n"
    if kind in ("LITERAL", "NOT_LITERAL"):
        return bool(ord(letter) == value) == (kind == "LITERAL")
    members = [(str(each[0]), each[1]) for each in value]
    negated = bool(members) and members[0][0] == "NEGATE"
    return any(_member(each, letter) for each in members) != negated


def _member(member: tuple[str, Any], letter: str) -> bool:
    kind, value = member
    if kind == "LITERAL":
        return bool(ord(letter) == value)
    if kind == "RANGE":
        return bool(value[0] <= ord(letter) <= value[1])
    return kind == "CATEGORY" and bool(re.match(_CATEGORIES[str(value)], letter))
