"""Numbers of documents after GB/T 9704: 夏教特〔2026〕17号, without 第 and without leading zeros."""

import re
from collections.abc import Iterable

from ..errors import Refusal
from .values import DocumentNumber

_NUMBER = re.compile(r"(?P<word>[^〔〕\s\d]{1,12})〔(?P<year>20\d\d)〕(?P<sequence>[1-9]\d{0,4})号")


def read_number(written: str) -> DocumentNumber:
    """The number in *written*; brackets that keyboards offer instead of 〔〕 are forgiven.

    Refuses with decision.number_unreadable.
    """
    plain = (
        re.sub(r"\s", "", written)
        .translate(str.maketrans("[【（(]】）)", "〔〔〔〔〕〕〕〕"))
        .replace("第", "")
    )
    found = _NUMBER.fullmatch(plain)
    if not found:
        raise Refusal("decision.number_unreadable", clause="GB/T 9704")
    return DocumentNumber(found["word"], int(found["year"]), int(found["sequence"]))


def next_number(word: str, year: int, taken: Iterable[str]) -> DocumentNumber:
    """The number after the greatest of *taken* with the same word and year; gaps are never filled.

    A number once given stays with its document even if that was withdrawn (文书不得重号).
    """
    numbers = map(read_number, taken)
    same = [number.sequence for number in numbers if (number.word, number.year) == (word, year)]
    return DocumentNumber(word, year, max(same, default=0) + 1)
