"""Understands times of day, months and years as people type them; the answers are written as XForms has them."""

import re

from committee_desk.text import half_width, without_invisible

from .typed import date_text

#: Forms are filled in China, whose clocks all show one time.
OFFSET = "+08:00"
_AFTERNOON = ("下午", "晚上", "傍晚", "pm")
_WORDS = {"半": 30, "一刻": 15, "三刻": 45, "整": 0}
_TIME = re.compile(
    r"(?P<part>凌晨|早上|上午|中午|下午|傍晚|晚上)?\s*"
    r"(?:(?P<h>\d{1,2})\s*(?:[:.]\s*(?P<m>\d{2})(?::(?P<s>\d{2})(?:\.\d+)?)?|[点时](?P<w>半|一刻|三刻|整|(?:\s*\d{1,2}\s*分?)?))"
    r"|(?P<hh>\d{1,2})(?P<mm>\d{2}))\s*(?P<pm>am|pm)?(?:Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(\d{4})\s*(?:[-/.年]\s*(\d{1,2})\s*月?|(\d{2}))")
_YEAR = re.compile(r"(\d{4})\s*年?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def _plain(text: str) -> str:
    return half_width(without_invisible(text)).strip()


def time_text(text: str) -> str:
    """A time of day as `14:30:00.000+08:00` from `14:30`, `1430`, `下午两点` in digits, `9点半`; else as it is."""
    plain = _plain(text)
    found = _TIME.fullmatch(plain)
    if found is None:
        return plain
    hour = int(found["h"] or found["hh"])
    words = (found["w"] or "").strip()
    minute = _WORDS[words] if words in _WORDS else int(found["m"] or found["mm"] or words.rstrip("分 ") or 0)
    late = (found["part"] or found["pm"] or "").lower() in _AFTERNOON
    hour += 12 if late and hour < 12 else 0
    second = int(found["s"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return plain
    return f"{hour:02}:{minute:02}:{second:02}.000{OFFSET}"


def time_shown(value: str) -> str:
    """The time of day in an answer, `14:30`."""
    found = _TIME.fullmatch(value)
    if found is None or not found["m"]:
        return value
    seconds = found["s"] or "00"
    return f"{found['h']}:{found['m']}" + ("" if seconds == "00" else f":{seconds}")


def month_text(text: str) -> str:
    """A month as its first day, `2026-04-01`, from `2026.4`, `2026年4月`, `202604` or a whole date."""
    plain = _plain(text)
    day = _ISO.fullmatch(date_text(plain))
    found = None if day else _MONTH.fullmatch(plain)
    if day:
        return f"{day[1]}-{day[2]}-01"
    if found is None:
        return plain
    month = int(found[2] or found[3])
    return f"{found[1]}-{month:02}-01" if 1 <= month <= 12 else plain


def month_shown(value: str) -> str:
    """The month of a day, `2026-04`."""
    return value[:7] if _ISO.fullmatch(value) else value


def year_text(text: str) -> str:
    """A year as its first day, `2026-01-01`, from `2026`, `２０２６年` or a whole date."""
    plain = _plain(text)
    day = _ISO.fullmatch(month_text(plain))
    found = None if day else _YEAR.fullmatch(plain)
    if day:
        return f"{day[1]}-01-01"
    return f"{found[1]}-01-01" if found else plain


def year_shown(value: str) -> str:
    """The year of a day."""
    return value[:4] if _ISO.fullmatch(value) else value


def split_moment(value: str) -> tuple[str, str]:
    """Day and time of day of an answer `2026-04-21T14:30:00.000+08:00`."""
    day, _, time = value.partition("T")
    return day, time


def joined_moment(day: str, time: str) -> str:
    """The answer of both; half of one is kept as it is and is no answer yet."""
    return f"{day}T{time}" if day or time else ""
