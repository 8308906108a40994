"""Numbers of documents after GB/T 9704: 夏教特〔2026〕17号, without 第 and without leading zeros."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..errors import Refusal

_NUMBER = re.compile(r"(?P<word>[^〔〕\s\d]{1,12})〔(?P<year>20\d\d)〕(?P<sequence>[1-9]\d{0,4})号")
_BRACKETS = str.maketrans("[【（(]】）)", "〔〔〔〔〕〕〕〕")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document's number: the office's word, the year, the sequence within both (夏教特〔2026〕17号)."""

    word: str
    year: int
    sequence: int

    @classmethod
    def parse(cls, written: str) -> "DocumentNumber":
        """The number in *written*; 第 and brackets that keyboards offer instead of 〔〕 are forgiven.

        Refuses with identifiers.document_number.
        """
        plain = re.sub(r"\s", "", written).translate(_BRACKETS).replace("第", "")
        found = _NUMBER.fullmatch(plain)
        if not found:
            raise Refusal("identifiers.document_number", clause="GB/T 9704")
        return cls(found["word"], int(found["year"]), int(found["sequence"]))

    @classmethod
    def next_after(cls, word: str, year: int, taken: Iterable[str]) -> "DocumentNumber":
        """The number after the greatest of *taken* with the same *word* and *year*; gaps are never filled.

        A number once given stays with its document, even if that was withdrawn.
        """
        numbers = map(cls.parse, taken)
        same = [number.sequence for number in numbers if (number.word, number.year) == (word, year)]
        return cls(word, year, max(same, default=0) + 1)

    def __str__(self) -> str:
        return f"{self.word}〔{self.year}〕{self.sequence}号"
