"""The city and its 13 counties with their codes (GB/T 2260)."""

from dataclasses import dataclass

from ..errors import Refusal
from ..resources import toml_resource


@dataclass(frozen=True, slots=True)
class Division:
    """A city or county: six-digit code and its name in both languages."""

    code: str
    zh: str
    en: str

    @classmethod
    def of(cls, code: str) -> "Division":
        """The county with *code*; refuses with identifiers.division_unknown."""
        for county in COUNTIES:
            if county.code == code:
                return county
        raise Refusal("identifiers.division_unknown", clause="GB/T 2260", code=code)

    @classmethod
    def named(cls, name: str) -> "Division | None":
        """The county called *name* in Chinese (with or without 县, 区, 市 at its end), if there is one."""
        plain = name.strip()
        matches = [county for county in COUNTIES if plain in {county.zh, county.zh[:-1]}]
        return matches[0] if len(matches) == 1 and len(plain) > 1 else None


def _read(entry: dict[str, str]) -> Division:
    return Division(entry["code"], entry["zh"], entry["en"])


_DIVISIONS = toml_resource("divisions.toml")
CITY: Division = _read(_DIVISIONS["city"])
"""Yuncheng, 140800."""
COUNTIES: tuple[Division, ...] = tuple(_read(entry) for entry in _DIVISIONS["county"])
"""The 13 counties, in the order of their codes."""
