"""The 18-character identity number: GB 11643, residence permits 81/82/83 and foreigners' permanent cards."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from operator import mul

from ..errors import Refusal
from ..text import half_width, without_invisible

_WEIGHTS = tuple(2 ** (17 - place) % 11 for place in range(17))
_ALL_WEIGHTS = sum(_WEIGHTS)
_CHECK_CHARACTERS = "10X98765432"  # ISO 7064 mod 11-2: check character by remainder of the weighted sum
_PROVINCES = frozenset(
    str(code)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71))
    for code in range(first, last + 1)
)
_FIRST_YEAR = 1900
_SEVENTEEN = re.compile("[0-9]{17}")
_EIGHTEEN = re.compile("[0-9]{17}[0-9X]")


class Sex(StrEnum):
    """Sex as the 17th digit tells it: odd is male, even is female."""

    MALE = "male"
    FEMALE = "female"


class IdKind(StrEnum):
    """Which document carries the number."""

    RESIDENT = "resident"
    HONG_KONG_PERMIT = "hong_kong_permit"
    MACAO_PERMIT = "macao_permit"
    TAIWAN_PERMIT = "taiwan_permit"
    FOREIGN_PERMANENT = "foreign_permanent"


_PERMITS = {
    "810000": IdKind.HONG_KONG_PERMIT,
    "820000": IdKind.MACAO_PERMIT,
    "830000": IdKind.TAIWAN_PERMIT,
}


@dataclass(frozen=True, slots=True, repr=False)
class ResidentId:
    """A number whose check character, birth date and region hold; build it with `parse`.

    *region* is the first six digits: a county of GB/T 2260, 810000/820000/830000 for residence permits, or 9,
    the issuing province (2 digits) and the nationality (3 digits, GB/T 2659) on a foreigner's permanent card.
    """

    text: str
    birth_date: date
    sex: Sex
    region: str
    kind: IdKind

    @classmethod
    def parse(cls, written: str) -> "ResidentId":
        """The number in *written*; full-width digits, a lower-case x and spaces are forgiven.

        Refuses with identifiers.id_length, id_character, id_region, id_date or id_checksum.
        """
        return _understood(_plain(written))

    @staticmethod
    def check_character(first17: str) -> str:
        """The 18th character (0–9 or X) that belongs to *first17* digits, by ISO 7064 mod 11-2."""
        if not _SEVENTEEN.fullmatch(first17):
            raise Refusal("identifiers.id_character", clause="GB 11643")
        return _check_character(first17)

    def masked(self) -> str:
        """The number for the screen: region and last four characters, the birth date hidden."""
        return f"{self.text[:6]}********{self.text[14:]}"

    def age_on(self, day: date) -> int:
        """Full years on *day*; a birthday counts from the day itself."""
        before_birthday = (day.month, day.day) < (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - before_birthday

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"ResidentId({self.kind.value})"  # a traceback or a log must not carry a child's number


@lru_cache(64)  # a row's number is asked for by its cell, its checks, its certificate and its repeats
def _understood(text: str) -> ResidentId:
    _check_shape(text)
    region = text[:6]
    kind = _kind(region)
    born = _birth_date(text[6:14])
    if _check_character(text[:17]) != text[17]:
        raise Refusal("identifiers.id_checksum", clause="GB 11643")
    sex = Sex.MALE if int(text[16]) % 2 else Sex.FEMALE
    return ResidentId(text, born, sex, region, kind)


def _check_character(first17: str) -> str:
    total = sum(map(mul, first17.encode("ascii"), _WEIGHTS)) - ord("0") * _ALL_WEIGHTS
    return _CHECK_CHARACTERS[total % 11]


def _plain(written: str) -> str:
    if written.isascii() and written.isalnum():
        return written.upper()
    return re.sub(r"\s", "", without_invisible(half_width(written))).upper()


def _check_shape(text: str) -> None:
    if len(text) != 18:
        raise Refusal("identifiers.id_length", clause="GB 11643", length=len(text))
    if not _EIGHTEEN.fullmatch(text):
        raise Refusal("identifiers.id_character", clause="GB 11643")


@lru_cache(1_024)
def _kind(region: str) -> IdKind:
    if region in _PERMITS:
        return _PERMITS[region]
    if region[0] == "9" and region[1:3] in _PROVINCES and region[3:] != "000":
        return IdKind.FOREIGN_PERMANENT
    if region[:2] in _PROVINCES:
        return IdKind.RESIDENT
    raise Refusal("identifiers.id_region", clause="GB/T 2260", region=region[:2])


@lru_cache(8_192)
def _birth_date(digits: str) -> date:
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    try:
        born = date(year, month, day)
    except ValueError:
        raise Refusal("identifiers.id_date", clause="GB 11643") from None
    if year < _FIRST_YEAR:
        raise Refusal("identifiers.id_date", clause="GB 11643")
    return born
