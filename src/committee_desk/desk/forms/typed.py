"""Understands what people type and paste: full-width digits, Chinese numerals, days and times in every spelling.

What is not understood comes back as it was typed, and `complaint` says in which way it is wrong: nothing is ever eaten.
"""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum

from committee_desk.text import half_width, without_invisible

from .chinese_numerals import digits_for

_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)"
_ONLY_NUMBER = re.compile(_NUMBER, re.ASCII)
_NUMBER_THEN_WORDS = re.compile(rf"({_NUMBER})\s*([^\d\s.,+-].*)", re.ASCII)
_SEPARATED = re.compile(r"[+-]?\d{1,3}(?:[,\s]\d{3})+(?:\.\d*)?", re.ASCII)
_DAY = re.compile(
    r"(\d{4})\s*(?:[-/.。年]\s*(\d{1,2})\s*[-/.。月]\s*(\d{1,2})\s*[日号]?|(\d{2})(\d{2}))(?:T00:00(?::00)?)?",
    re.ASCII,
)
_SHORT_DAY = re.compile(r"(\d{1,2})\s*[-/.。月]\s*(\d{1,2})\s*[日号]?", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{2}\s*[-/.。年]\s*\d{1,2}\s*[-/.。月]\s*\d{1,2}\s*[日号]?", re.ASCII)
_HALF_DAYS = {
    "凌晨": 0, "清晨": 0, "早上": 0, "早晨": 0, "上午": 0, "am": 0, "a.m.": 0,
    "中午": 11, "下午": 12, "傍晚": 12, "晚上": 12, "pm": 12, "p.m.": 12,
}  # fmt: skip
_HALF_DAY = "|".join(re.escape(word) for word in _HALF_DAYS)
_CLOCK = re.compile(
    rf"(?P<before>{_HALF_DAY})?\s*(?P<hour>\d{{1,2}})\s*"
    r"(?:[:.点时]\s*(?:(?P<minute>\d{1,2})\s*分?|(?P<part>半|一刻|三刻|1刻|3刻|整|钟))?(?:\s*[:]?\s*\d{1,2}\s*秒?)?)?"
    rf"\s*(?P<after>{_HALF_DAY})?",
    re.ASCII,
)
_PARTS = {"半": 30, "一刻": 15, "1刻": 15, "三刻": 45, "3刻": 45}
_FOUR_DIGITS = re.compile(r"(\d{2})(\d{2})", re.ASCII)
_ENGINES_OWN_TIME = re.compile(r"\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?", re.ASCII)
_ENGINES_OWN_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)"
)
_BETWEEN = re.compile(r"\s+|(?<=[日号])(?=\D?\D?\D?\D?\s*\d)|T|，|,")


class Complaint(StrEnum):
    """In which way a text is no answer of its kind."""

    UNIT = "unit"
    NOT_WHOLE = "not_whole"
    NO_NUMBER = "no_number"
    NO_SUCH_DAY = "no_such_day"
    NO_YEAR = "no_year"
    SHORT_YEAR = "short_year"
    NO_DAY = "no_day"
    NO_SUCH_TIME = "no_such_time"
    NO_TIME = "no_time"


def number_text(text: str) -> str:
    """A number as the engine reads it: `１，２００．５` is `1200.5`, `十二` is `12`; anything else stays."""
    plain = _plain(text)
    if _SEPARATED.fullmatch(plain):
        plain = re.sub(r"[,\s]", "", plain)
    return plain if _ONLY_NUMBER.fullmatch(plain) else digits_for(plain) or plain


def date_text(text: str) -> str:
    """A day as `2026-04-21` from `2026.4.21`, `2026年4月21日`, `20260421`, `二〇二六年四月二十一日`."""
    plain = _plain(text)
    found = _DAY.fullmatch(_in_digits(plain))
    return (_day_of(found) or plain) if found else plain


def time_text(text: str) -> str:
    """A time of the day as `15:30` from `下午3点半`, `15：30`, `3:30 PM`, `1530`; what is no time stays as it is."""
    plain = _plain(text)
    if _ENGINES_OWN_TIME.fullmatch(plain):
        return plain
    return _clock(_in_digits(plain).lower()) or plain


def moment_text(text: str) -> str:
    """A day and a time as `2026-04-21T15:30` from `2026年4月21日 下午3点半`; what is no moment stays as it is."""
    plain = _plain(text)
    own = _ENGINES_OWN_MOMENT.fullmatch(plain)
    if own:
        return plain
    for gap in _BETWEEN.finditer(plain):
        day, clock = date_text(plain[: gap.start()]), time_text(plain[gap.end() :])
        if _is_day(day) and _is_clock(clock):
            return f"{day}T{clock[:5]}"
    return plain


#: How each of the engine's types is understood; the others are taken as they are typed.
UNDERSTANDING: dict[str, Callable[[str], str]] = {
    "int": number_text,
    "integer": number_text,
    "decimal": number_text,
    "date": date_text,
    "time": time_text,
    "dateTime": moment_text,
}


def understood(data_type: str, text: str) -> str:
    """*text* as the engine reads an answer of *data_type*; what is not understood stays as it was typed."""
    return UNDERSTANDING.get(data_type, str)(text)


def complaint(data_type: str, text: str) -> tuple[Complaint, str] | None:
    """In which way *text* is no answer of *data_type*, and the part that is too much; None when it is one."""
    value = understood(data_type, text)
    if not value:
        return None
    if data_type in ("int", "integer", "decimal"):
        return _number_complaint(value, whole=data_type != "decimal")
    if data_type == "date":
        return None if _is_day(value) else (_day_complaint(value), "")
    if data_type == "time":
        return None if _is_clock(value) else (_time_complaint(value), "")
    if data_type == "dateTime":
        return (
            None if _ENGINES_OWN_MOMENT.fullmatch(value) or _is_day(value) else (_moment_complaint(value), "")
        )
    return None


def _plain(text: str) -> str:
    return half_width(without_invisible(text)).strip()


def _in_digits(text: str) -> str:
    """Every run of Chinese numerals as digits."""
    return re.sub(
        r"[〇零一二两三四五六七八九十百廿卅]+(?!刻)", lambda run: digits_for(run[0]) or run[0], text
    )


def _day_of(found: re.Match[str]) -> str:
    year, month, day = (int(part) for part in found.groups() if part is not None)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _clock(plain: str) -> str:
    digits = _FOUR_DIGITS.fullmatch(plain)
    if digits:
        return _hour_and_minute(int(digits[1]), int(digits[2]))
    found = _CLOCK.fullmatch(plain)
    if found is None or (found["before"] and found["after"]):
        return ""
    half = found["before"] or found["after"] or ""
    if not half and found["hour"] == plain:
        return ""  # a bare `15` is a number; a time says so
    hour = int(found["hour"])
    if half and not _suits(half, hour):
        return ""
    minute = int(found["minute"]) if found["minute"] else _PARTS.get(found["part"] or "", 0)
    return _hour_and_minute(_on_24_hours(half, hour), minute)


def _suits(half: str, hour: int) -> bool:
    """`下午15点` is said and meant, `上午15点` is a slip."""
    return hour <= 12 or _HALF_DAYS[half] > 0


def _on_24_hours(half: str, hour: int) -> int:
    if half == "中午":
        return hour + 12 if hour < 3 else hour
    if _HALF_DAYS.get(half) == 12 and hour < 12:
        return hour + 12
    if hour == 12 and half in ("凌晨", "上午", "am", "a.m."):
        return 12 if half == "上午" else 0
    if hour == 12 and half == "晚上":
        return 24  # midnight: which day is meant is not known
    return hour


def _hour_and_minute(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _is_day(value: str) -> bool:
    try:
        return len(value) == 10 and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_clock(value: str) -> bool:
    hour, minute = value[:2], value[3:5]
    shaped = _ENGINES_OWN_TIME.fullmatch(value) or re.fullmatch(r"\d{2}:\d{2}", value, re.ASCII)
    return shaped is not None and bool(_hour_and_minute(int(hour), int(minute)))


def _number_complaint(value: str, *, whole: bool) -> tuple[Complaint, str] | None:
    if _ONLY_NUMBER.fullmatch(value):
        return (Complaint.NOT_WHOLE, "") if whole and "." in value else None
    found = _NUMBER_THEN_WORDS.fullmatch(value)
    return (Complaint.UNIT, found[2]) if found else (Complaint.NO_NUMBER, "")


def _day_complaint(value: str) -> Complaint:
    digits = _in_digits(value)
    if _DAY.fullmatch(digits):
        return Complaint.NO_SUCH_DAY
    if _SHORT_YEAR.fullmatch(digits):
        return Complaint.SHORT_YEAR
    return Complaint.NO_YEAR if _SHORT_DAY.fullmatch(digits) else Complaint.NO_DAY


def _time_complaint(value: str) -> Complaint:
    digits = _in_digits(value).lower()
    bare = digits.isdigit() and len(digits) != 4
    return (
        Complaint.NO_SUCH_TIME
        if (_CLOCK.fullmatch(digits) or _FOUR_DIGITS.fullmatch(digits)) and not bare
        else Complaint.NO_TIME
    )


def _moment_complaint(value: str) -> Complaint:
    day = _BETWEEN.split(value)[0]
    return Complaint.NO_TIME if _is_day(date_text(day)) else _day_complaint(day)
