"""Understands what people type: full-width digits, dates in the county's spellings, numbers with separators."""

import re
from datetime import date

from committee_desk.text import half_width, without_invisible

_DATE = re.compile(r"(\d{4})\s*(?:[-/.．。年]\s*(\d{1,2})\s*[-/.．。月]\s*(\d{1,2})\s*日?|(\d{2})(\d{2}))")
_SEPARATORS = re.compile(r"(?<=\d)[,\s](?=\d{3}(?:\D|$))")


def number_text(text: str) -> str:
    """A number as the engine reads it: `１，２００．５` becomes `1200.5`; what is no number stays as it is."""
    return _SEPARATORS.sub("", half_width(without_invisible(text)).strip())


def date_text(text: str) -> str:
    """A day as `2026-04-21` from `2026.4.21`, `2026年4月21日`, `20260421`; what is no day stays as it is."""
    plain = half_width(without_invisible(text)).strip()
    found = _DATE.fullmatch(plain)
    if found is None:
        return plain
    year, month, day = (int(part) for part in found.groups() if part is not None)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return plain
