"""Conversions between XPath's four types (XPath 1.0, clause 4), with the ODK rule that dates count as days."""

import math
import re
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from .tree import Node

Value = str | float | bool | list[Node]

_NUMBER = re.compile(r"[ \t\r\n]*-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[ \t\r\n]*")
_MOMENT = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6})\d*)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?",
    re.ASCII,
)
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)  # noqa: UP017  one spelling for 3.11 to 3.13
DAY = timedelta(days=1)
LONGEST_REMEMBERED = 64
"""Characters of the longest text whose number or moment is remembered; no date is longer."""


def _offset(text: str | None, zone: tzinfo) -> tzinfo:
    if not text:
        return zone
    if text == "Z":
        return EPOCH.tzinfo or zone
    digits = text[1:].replace(":", "").ljust(4, "0")
    away = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-away if text[0] == "-" else away)


def moment(text: str, zone: tzinfo) -> datetime | None:
    """The moment that an ISO date (midnight in *zone*) or dateTime names; None where it is no real date."""
    return _moment(text, zone) if len(text) <= LONGEST_REMEMBERED else None


@lru_cache(maxsize=8192)
def _moment(text: str, zone: tzinfo) -> datetime | None:
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second, fraction, offset = found.groups()
    try:
        return datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0),
            int((fraction or "0").ljust(6, "0")), _offset(offset, zone),
        )  # fmt: skip
    except ValueError:
        return None


def days_since_1970(at: datetime) -> float:
    """Days with their fraction from 1970-01-01T00:00Z to *at*."""
    return (at - EPOCH) / DAY


def text_number(text: str, zone: tzinfo) -> float:
    """The number that *text* spells; a date or dateTime counts as days since 1970; anything else is NaN."""
    if len(text) > LONGEST_REMEMBERED:
        return float(text) if _NUMBER.fullmatch(text) else math.nan
    return _short_number(text, zone)


@lru_cache(maxsize=16384)
def _short_number(text: str, zone: tzinfo) -> float:
    if _NUMBER.fullmatch(text):
        return float(text)
    at = moment(text, zone) if text[:1].isdigit() else None
    try:
        return math.nan if at is None else days_since_1970(at)
    except OverflowError:
        return math.nan


def number_text(number: float) -> str:
    """The text of *number* as XPath prints it: no exponent, no trailing `.0`, no minus before zero."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if number == int(number) and abs(number) < 1e17:
        return str(int(number))
    text = repr(number)
    return _without_exponent(text) if "e" in text else text


def _without_exponent(text: str) -> str:
    from decimal import Decimal

    plain = format(Decimal(text), "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def to_text(value: Value) -> str:
    """`string()` of any value; of a node-set the first node's."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return value[0].string() if value else ""
    return number_text(value)


def to_number(value: Value, zone: tzinfo) -> float:
    """`number()` of any value."""
    if isinstance(value, float):
        return value
    if isinstance(value, (bool, int)):
        return float(value)
    return text_number(to_text(value), zone)


def to_truth(value: Value) -> bool:
    """`boolean()` of any value: a node-set is true when it holds a node, a text when it is not empty."""
    if isinstance(value, float):
        return value == value and value != 0
    return bool(value)


def day_text(day: date) -> str:
    """ISO text of a day."""
    return day.isoformat()


def moment_text(at: datetime) -> str:
    """ISO text of a moment with milliseconds and offset, as XForms keeps it."""
    return at.isoformat(timespec="milliseconds")


def _pair(sign: str, left: float | str | bool, right: float | str | bool) -> bool:
    if sign == "=":
        return left == right
    if sign == "!=":
        return left != right
    return _ordered(sign, float(left), float(right))


def _ordered(sign: str, left: float, right: float) -> bool:
    if sign == "<":
        return left < right
    if sign == "<=":
        return left <= right
    return left > right if sign == ">" else left >= right


def compare(sign: str, left: Value, right: Value, zone: tzinfo) -> bool:
    """A comparison of any two values (XPath 1.0, clause 3.4)."""
    if isinstance(left, bool) and isinstance(right, list):
        return _atoms(sign, left, to_truth(right), zone)
    if isinstance(right, bool) and isinstance(left, list):
        return _atoms(sign, to_truth(left), right, zone)
    if isinstance(left, list) and isinstance(right, list):
        return _sets(sign, left, right, zone)
    lefts = [node.string() for node in left] if isinstance(left, list) else [left]
    rights = [node.string() for node in right] if isinstance(right, list) else [right]
    return any(_atoms(sign, one, other, zone) for one in lefts for other in rights)


def _sets(sign: str, left: list[Node], right: list[Node], zone: tzinfo) -> bool:
    """Two node-sets: whether some pair compares so, found without trying every pair."""
    if not left or not right:
        return False
    if sign in ("=", "!="):
        one, other = {node.string() for node in left}, {node.string() for node in right}
        return not one.isdisjoint(other) if sign == "=" else len(one | other) > 1
    lows, highs = (
        [figure for node in nodes if (figure := text_number(node.string(), zone)) == figure]
        for nodes in ((left, right) if sign[0] == "<" else (right, left))
    )
    return bool(lows and highs) and _ordered("<" + sign[1:], min(lows), max(highs))


def _atoms(sign: str, left: str | float | bool, right: str | float | bool, zone: tzinfo) -> bool:
    if sign in ("=", "!="):
        if isinstance(left, bool) or isinstance(right, bool):
            return _pair(sign, to_truth(left), to_truth(right))
        if isinstance(left, str) and isinstance(right, str):
            return _pair(sign, left, right)
    return _pair(sign, to_number(left, zone), to_number(right, zone))
