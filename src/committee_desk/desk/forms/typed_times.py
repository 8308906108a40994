"""Months and years as people type them, and moments as their two halves; the answers are written as XForms has them."""

import re

from committee_desk.text import half_width, without_invisible

from .typed import date_text

_MONTH = re.compile(r"(\d{4})\s*(?:[-/.年]\s*(\d{1,2})\s*月?|(\d{2}))", re.ASCII)
_YEAR = re.compile(r"(\d{4})\s*年?", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_CLOCK = re.compile(r"(\d{2}:\d{2})(:\d{2})?.*", re.ASCII)


def time_shown(value: str) -> str:
    """The time of day in an answer, `14:30`; seconds only where they are not 00."""
    found = _CLOCK.fullmatch(value)
    return value if found is None else found[1] + (found[2] if found[2] not in (None, ":00") else "")


def month_text(text: str) -> str:
    """A month as its first day, `2026-04-01`, from `2026.4`, `2026年4月`, `202604` or a whole date."""
    plain = _plain(text)
    day = _ISO.fullmatch(date_text(plain))
    if day:
        return f"{day[1]}-{day[2]}-01"
    found = _MONTH.fullmatch(plain)
    month = int(found[2] or found[3]) if found else 0
    return f"{found[1]}-{month:02}-01" if found and 1 <= month <= 12 else plain


def month_shown(value: str) -> str:
    """The month of a day, `2026-04`."""
    return value[:7] if _ISO.fullmatch(value) else value


def year_text(text: str) -> str:
    """A year as its first day, `2026-01-01`, from `2026`, `２０２６年` or a whole date."""
    plain = _plain(text)
    day = _ISO.fullmatch(month_text(plain))
    if day:
        return f"{day[1]}-01-01"
    found = _YEAR.fullmatch(plain)
    return f"{found[1]}-01-01" if found else plain


def year_shown(value: str) -> str:
    """The year of a day."""
    return value[:4] if _ISO.fullmatch(value) else value


def split_moment(value: str) -> tuple[str, str]:
    """Day and time of day of an answer `2026-04-21T14:30`."""
    day, _, time = value.partition("T")
    return day, time


def joined_moment(day: str, time: str) -> str:
    """The answer of both; half of one is kept as it is and is no answer yet."""
    return f"{day}T{time}" if day or time else ""


def _plain(text: str) -> str:
    return half_width(without_invisible(text)).strip()
