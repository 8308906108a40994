"""Identity numbers that are one slip of the pen apart: a digit wrong, missing or too many, two neighbours swapped."""

from collections.abc import Iterator
from operator import mul

from rapidfuzz.distance import OSA

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1)
_INVERSE = tuple(pow(weight, -1, 11) for weight in _WEIGHTS)
_VALUE = {character: value for value, character in enumerate("0123456789X")}
_LENGTH = 18
# What the weighted codes of 17 digits and the last value leave: a sound number leaves 1, and "0" counts 48.
_SOUND = (1 + 48 * sum(_WEIGHTS[:17])) % 11


def is_sound(number: str | None) -> bool:
    """Whether a number has 18 characters and the last one fits; quicker than parsing, for a whole county."""
    if not number or len(number) != _LENGTH or not number.isascii() or not number[:17].isdigit():
        return False
    last = _VALUE.get(number[17])
    return last is not None and (sum(map(mul, number[:17].encode(), _WEIGHTS)) + last) % 11 == _SOUND


def one_slip(one: str, other: str) -> bool:
    """Whether two different numbers are one slip apart."""
    return OSA.distance(one, other, score_cutoff=1) == 1


def sound_neighbours(number: str) -> frozenset[str]:
    """Every sound number one slip away from one that is not sound; a sound number never has a sound neighbour.

    That is what the check character is for, and why a county's sound numbers need no index of near misses.
    """
    if not number.isascii() or is_sound(number):
        return frozenset()
    if len(number) == _LENGTH:
        return frozenset(_one_wrong(number)) | frozenset(_swapped(number))
    return frozenset(written for written in _one_more_or_less(number) if is_sound(written))


def _excess(number: str) -> int:
    """The weighted sum modulo 11, less the 1 that a sound number leaves."""
    return (sum(_VALUE[mark] * weight for mark, weight in zip(number, _WEIGHTS, strict=True)) - 1) % 11


def _one_wrong(number: str) -> Iterator[str]:
    """With one character put right, by what the check character demands of each place."""
    strange = [at for at, mark in enumerate(number) if mark not in _VALUE or (mark == "X" and at < 17)]
    if len(strange) > 1:
        return
    plain = number if not strange else f"{number[: strange[0]]}0{number[strange[0] + 1 :]}"
    excess = _excess(plain)
    for at in strange or range(_LENGTH):
        value = (_VALUE[plain[at]] - excess * _INVERSE[at]) % 11
        if value < 10 or at == 17:
            yield f"{number[:at]}{'X' if value == 10 else value}{number[at + 1 :]}"


def _swapped(number: str) -> Iterator[str]:
    """With two neighbours changed about, where that makes the number sound."""
    if not number[:17].isdigit() or number[17] not in _VALUE:
        return
    excess = _excess(number)
    for at in range(17 - (number[17] == "X")):
        step = (_VALUE[number[at + 1]] - _VALUE[number[at]]) * (_WEIGHTS[at] - _WEIGHTS[at + 1])
        if (excess + step) % 11 == 0:
            yield number[:at] + number[at + 1] + number[at] + number[at + 2 :]


def _one_more_or_less(number: str) -> Iterator[str]:
    if len(number) == _LENGTH - 1:
        yield from (number[:at] + mark + number[at:] for at in range(_LENGTH) for mark in _VALUE)
    elif len(number) == _LENGTH + 1:
        yield from (number[:at] + number[at + 1 :] for at in range(_LENGTH + 1))
