"""The text of an icon file, with its ink exchanged: Qt paints currentColor black."""

from functools import cache

from committee_desk.resources import resource


@cache
def _text(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def coloured_svg(name: str, color: str) -> str:
    """SVG text of Lucide icon *name* drawn in *color* (#rrggbb)."""
    return _text(name).replace("currentColor", color)
