"""What expressions see of an answer: the text of its type as ODK writes it, blank where the answer is none."""

from __future__ import annotations

import math
import re
from datetime import date

from .values import FormNode
from .xpath_values import number_text

_FIGURE = re.compile(r"\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?\s*", re.ASCII)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?", re.ASCII)
LONGEST_FIGURE = 400


def seen(node: FormNode, text: str) -> str:
    """*text* as an expression reads it when it is the answer of *node*."""
    if not text:
        return ""
    do = _BY_TYPE.get(node.data_type)
    found = text if do is None else do(text)
    return _within(node, found) if node.control == "range" and found else found


def _figure(text: str) -> float | None:
    if len(text) > LONGEST_FIGURE or not _FIGURE.fullmatch(text):
        return None
    figure = float(text)
    return figure if math.isfinite(figure) else None


def _whole(text: str) -> str:
    if text.isdecimal() and text.isascii() and len(text) < LONGEST_FIGURE:
        return text.lstrip("0") or "0"  # not through a float, which has no room for a resident's number
    figure = _figure(text)
    return "" if figure is None else str(math.trunc(figure))


def _decimal(text: str) -> str:
    figure = _figure(text)
    if figure is None:
        return ""
    found = number_text(figure)
    return found if "." in found else found + ".0"


def _day(text: str) -> str:
    found = _DAY.fullmatch(text)
    if found is None:
        return ""
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return ""


def _point(text: str) -> str:
    parts = text.split()
    figures = [figure for part in parts[:4] if (figure := _figure(part)) is not None]
    if len(figures) < 2 or len(figures) < min(len(parts), 4):
        return ""
    if abs(figures[0]) > 90 or abs(figures[1]) > 180 or (figures[0] == 0 and figures[1] == 0):
        return ""
    return " ".join(map(_decimal, map(repr, figures)))


def _line(text: str) -> str:
    points = [_point(part) for part in text.split(";") if part.strip()]
    return ";".join(points) if len(points) > 1 and all(points) and points[0] != points[-1] else ""


def _shape(text: str) -> str:
    points = [_point(part) for part in text.split(";") if part.strip()]
    return ";".join(points) if len(points) > 2 and all(points) and points[0] == points[-1] else ""


_BY_TYPE = {
    "int": _whole,
    "integer": _whole,
    "decimal": _decimal,
    "date": _day,
    "geopoint": _point,
    "geotrace": _line,
    "geoshape": _shape,
}


def _within(node: FormNode, text: str) -> str:
    """*text* unless it lies outside the ends of a range."""
    figure, start, end = (_figure(each) for each in (text, node.parameter("start"), node.parameter("end")))
    outside = figure is None or (start is not None and figure < start) or (end is not None and figure > end)
    return "" if outside else text


def offered_part(node: FormNode, text: str, names: tuple[str, ...]) -> str:
    """The part of the answer *text* that is among the choices *names*; a rank takes in those that it lacks."""
    if not text:
        return ""
    if node.control == "select1":
        return text if text in names else ""
    chosen = text.split()
    if node.control == "rank":
        return " ".join(dict.fromkeys([*(name for name in chosen if name in names), *names]))
    return " ".join(name for name in names if name in chosen)
