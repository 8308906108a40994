"""The number of a disability certificate (GB/T 26341-2010) and its parts."""

import re
from dataclasses import dataclass
from enum import IntEnum

from ..errors import Refusal
from ..text import half_width, without_invisible
from .resident_id import ResidentId

_STANDARD = "GB/T 26341-2010"
_SUFFIX = re.compile(r"[A-Z]?[0-9]{1,2}")


class DisabilityCategory(IntEnum):
    """The category digit; autism stands under MENTAL on the card and is a field of its own in a record."""

    VISUAL = 1
    HEARING = 2
    SPEECH = 3
    PHYSICAL = 4
    INTELLECTUAL = 5
    MENTAL = 6
    MULTIPLE = 7

    @property
    def zh(self) -> str:
        """The word on the card, without 残疾."""
        return ("视力", "听力", "言语", "肢体", "智力", "精神", "多重")[self - 1]


_CATEGORIES = {str(int(category)): category for category in DisabilityCategory}


@dataclass(frozen=True, slots=True, repr=False)
class DisabilityCertificate:
    """A certificate number whose parts hold; grade 1 is the heaviest. Matching compares `core`, never `text`.

    *suffix* (a re-issue, such as B1) is kept as printed and takes no part in matching; empty at first issue.
    """

    resident_id: ResidentId
    category: DisabilityCategory
    grade: int
    suffix: str

    @classmethod
    def parse(cls, written: str) -> "DisabilityCertificate":
        """The number in *written*, forgiving widths, spaces and small letters.

        Refuses with identifiers.certificate_length, certificate_category, certificate_grade or
        certificate_suffix, or with the reason of the identity number inside it.
        """
        text = _plain(written)
        if len(text) < 20:
            raise Refusal("identifiers.certificate_length", clause=_STANDARD, length=len(text))
        resident_id = ResidentId.parse(text[:18])
        category, grade, suffix = _category(text[18]), _grade(text[19]), text[20:]
        if suffix and not _SUFFIX.fullmatch(suffix):
            raise Refusal("identifiers.certificate_suffix", clause=_STANDARD)
        return cls(resident_id, category, grade, suffix)

    @property
    def core(self) -> str:
        """The 20 characters that name holder, category and grade: what matching compares."""
        return f"{self.resident_id.text}{int(self.category)}{self.grade}"

    @property
    def text(self) -> str:
        """The whole number, suffix included, as printed on the card."""
        return self.core + self.suffix

    def masked(self) -> str:
        """The number for the screen, the birth date hidden."""
        return self.resident_id.masked() + self.text[18:]

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"DisabilityCertificate({self.category.name.lower()}, grade {self.grade})"


def _plain(written: str) -> str:
    if written.isascii() and written.isalnum():
        return written.upper()
    return re.sub(r"[\s-]", "", without_invisible(half_width(written))).upper()


def _category(digit: str) -> DisabilityCategory:
    if digit not in _CATEGORIES:
        raise Refusal("identifiers.certificate_category", clause=_STANDARD, digit=digit)
    return _CATEGORIES[digit]


def _grade(digit: str) -> int:
    if digit not in "1234":
        raise Refusal("identifiers.certificate_grade", clause=_STANDARD, digit=digit)
    return int(digit)
