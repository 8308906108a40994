"""How the style sheet's template becomes the sheet of one theme at one text scale."""

import re
from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QColor

from committee_desk.desk.components.tokens import tokens

_PLACE = re.compile(r"@([a-z0-9_]+)(?:\(([^)]*)\))?")


class Dress(Protocol):
    """What the template asks: colours, lengths, and icons as files."""

    def color(self, key: str) -> QColor:
        """The colour of a token."""

    def px(self, size: float) -> int:
        """A length that holds text."""

    def gap(self, size: float) -> int:
        """A gap or margin."""

    def drawn_icon(self, name: str, color: str) -> str:
        """Path of a coloured icon."""


def fill_sheet(template: str, dress: Dress) -> str:
    """*template* with @accent, @px(36), @gap(8), @font(strong) and @icon(check, on_accent) written out.

    An unknown name is a KeyError: Qt would pass over a typo in silence.
    """
    without_comments = re.sub(r"/\*.*?\*/", "", template, flags=re.DOTALL)
    return _PLACE.sub(lambda place: _write(place.group(1), place.group(2), dress), without_comments)


def _write(name: str, argument: str | None, dress: Dress) -> str:
    if argument is None:
        return _css_color(dress.color(name))
    if name == "font":
        role = tokens().roles[argument]
        return f"font-size: {dress.px(role.px)}px; font-weight: {role.weight}"
    if name == "icon":
        icon, color = (part.strip() for part in argument.split(","))
        return f'image: url("{dress.drawn_icon(icon, color)}")'
    return f"{_LENGTHS[name](dress, float(argument))}px"


_LENGTHS: dict[str, Callable[[Dress, float], int]] = {
    "px": lambda dress, size: dress.px(size),
    "gap": lambda dress, size: dress.gap(size),
    # a border that grows inward by 1 px takes it from the padding
    "gap_less": lambda dress, size: dress.gap(size) - 1,
    "half": lambda dress, size: (dress.px(size) + 2) // 2,
}


def _css_color(color: QColor) -> str:
    if color.alpha() == 255:
        return color.name()
    return f"rgba({color.red()}, {color.green()}, {color.blue()}, {color.alpha()})"
