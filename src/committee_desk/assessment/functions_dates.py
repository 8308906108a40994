"""Date and time functions of ODK XForms; the clock and the time zone come from the world that is handed in."""

import math
from datetime import date, datetime, time, timedelta

from .evaluation import Context
from .xpath_compiler import Function
from .xpath_values import (
    DAY,
    EPOCH,
    Value,
    day_text,
    days_since_1970,
    moment,
    moment_text,
    to_number,
    to_text,
)

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_FULL_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_FULL_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def _at(c: Context, value: Value) -> datetime | None:
    """The moment in the world's zone that *value* names: an ISO text, or days since 1970."""
    zone = c.world.zone
    if isinstance(value, float):
        return _from_days(c, value)
    found = moment(to_text(value), zone)
    if found is None:
        return _from_days(c, to_number(value, zone))
    try:
        return found.astimezone(zone)
    except OverflowError:
        return None  # the last hours of the year 9999 in a zone further west


def _from_days(c: Context, days: float) -> datetime | None:
    if not math.isfinite(days):
        return None
    try:
        return (EPOCH + timedelta(milliseconds=round(days * 86_400_000))).astimezone(c.world.zone)
    except OverflowError:
        return None


def _date(c: Context, value: Value) -> str:
    """The day where the time is midnight, else day and time: as ODK's web forms have it, for `date-time` too."""
    found = _at(c, value)
    if found is None:
        return ""
    return moment_text(found) if found.time() != time() else day_text(found.date())


def _format(at: datetime, pattern: str) -> str:
    signs = {
        "Y": f"{at.year:04}",
        "y": f"{at.year % 100:02}",
        "m": f"{at.month:02}",
        "n": str(at.month),
        "b": _MONTHS[at.month - 1],
        "B": _FULL_MONTHS[at.month - 1],
        "d": f"{at.day:02}",
        "e": str(at.day),
        "H": f"{at.hour:02}",
        "h": str(at.hour),
        "M": f"{at.minute:02}",
        "S": f"{at.second:02}",
        "3": f"{at.microsecond // 1000:03}",
        "a": _WEEKDAYS[at.weekday()],
        "A": _FULL_WEEKDAYS[at.weekday()],
        "W": str(at.isocalendar().week),
        "%": "%",
    }
    parts = pattern.split("%")
    made = [parts[0]]
    place = 1
    while place < len(parts):
        part = parts[place]
        if part == "" and place + 1 < len(parts):
            made.append("%" + parts[place + 1])
            place += 1
        else:
            made.append(signs.get(part[:1], "") + part[1:])
        place += 1
    return "".join(made)


def _format_date(c: Context, value: Value, pattern: str) -> str:
    found = _at(c, value)
    return "" if found is None else _format(found, pattern)


def _decimal_date_time(c: Context, value: Value) -> float:
    found = _at(c, value)
    return math.nan if found is None else days_since_1970(found)


def _decimal_time(c: Context, value: str) -> float:
    """The share of the day that has passed at a time of day, in the world's zone."""
    text = value.strip()
    if len(text) < 5 or text[2] != ":":
        return math.nan
    at = moment(f"{c.world.today.isoformat()}T{text}", c.world.zone)
    if at is None:
        return math.nan
    local = at.astimezone(c.world.zone)
    return (local - _midnight(local.date(), local)) / DAY


def _midnight(day: date, like: datetime) -> datetime:
    return datetime.combine(day, time(), like.tzinfo)


DATES: dict[str, Function] = {
    "today": Function("text", "", 0, 0, lambda c: day_text(c.world.today)),
    "now": Function("text", "", 0, 0, lambda c: moment_text(c.world.now().astimezone(c.world.zone))),
    "date": Function("text", "o", 1, 1, _date),
    "date-time": Function("text", "o", 1, 1, _date),
    "format-date": Function("text", "os", 2, 2, _format_date),
    "format-date-time": Function("text", "os", 2, 2, _format_date),
    "decimal-date-time": Function("number", "o", 1, 1, _decimal_date_time),
    "decimal-time": Function("number", "s", 1, 1, _decimal_time),
}
