"""The design tokens of resources/styles (tokens.toml, marks.toml, contrast.toml) as typed values."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from committee_desk.resources import toml_resource

THEMES = ("light", "dark", "contrast")


# Named tuples: these are made before the log-in is painted, and making a dataclass takes eight times as long.
class Mark(NamedTuple):
    """A state as people see it: a word, a shape that means it, and a colour role that repeats the meaning.

    *role* is one of neutral, accent, violet, ok, warn, bad; *shape* a name of `glyphs.SHAPES`, "" for none.
    """

    text: str
    shape: str = ""
    role: str = "neutral"


class TextRole(NamedTuple):
    """Size (px at 100 % text) and weight of one kind of text."""

    px: int
    weight: int


class NavEntry(NamedTuple):
    """One entry of the sidebar; *short* is its two-character name in the narrow rail."""

    key: str
    text: str
    icon: str
    short: str
    has_page: bool


class Tokens(NamedTuple):
    """Everything of tokens.toml that the window needs; sizes are logical pixels at 100 % text."""

    colors: Mapping[str, Mapping[str, str]]
    families: tuple[str, ...]
    roles: Mapping[str, TextRole]
    text_scales: tuple[float, ...]
    baseline_em: float
    sizes: Mapping[str, float]
    layout: Mapping[str, Any]
    motion: Mapping[str, Any]
    raw: Mapping[str, Any]

    def mark(self, table: str, key: str) -> Mark:
        """The mark of a state (`state`), roster row (`outcome`, `effect`) or signature (`signature`)."""
        entry = mark_tables()[table][key]
        return Mark(entry["zh"], entry["shape"], entry["color"])

    def placement(self, key: str) -> tuple[str, str]:
        """Words and Lucide icon of a rung (near, designated, …) or of a reported group (inclusive, …)."""
        entry = mark_tables()["rung"].get(key) or mark_tables()["placement"][key]
        return entry["zh"], entry["icon"]

    def nav(self) -> tuple[NavEntry, ...]:
        """The sidebar's entries in their order."""
        return tuple(
            NavEntry(key, entry["zh"], entry["icon"], entry["short"], entry["page"])
            for key, entry in mark_tables()["nav"].items()
        )


@cache
def tokens() -> Tokens:
    """The tokens, read once."""
    raw = toml_resource("styles", "tokens.toml")
    kinds = raw["type"]
    return Tokens(
        colors=raw["color"],
        families=tuple(kinds["families_ui"]),
        roles={
            name: TextRole(role["px"], role["weight"]) for name, role in kinds["size"].items() if "px" in role
        },
        text_scales=tuple(kinds["text_scales"]),
        baseline_em=kinds["optical_baseline_em"],
        sizes={name: size for name, size in raw["size"].items()},
        layout=raw["layout"],
        motion=raw["motion"],
        raw=raw,
    )


def mark_tables() -> Mapping[str, Any]:
    """The tables of marks.toml; a file of its own, because the log-in is painted without it."""
    return toml_resource("styles", "marks.toml")


def contrast_floors() -> Mapping[str, Mapping[str, tuple[float, float]]]:
    """For each theme and "foreground on background": the ratio that its colours have, and the floor."""
    return {
        theme: {pair: (ratio, floor) for pair, (ratio, floor) in pairs.items()}
        for theme, pairs in toml_resource("styles", "contrast.toml").items()
    }


def state_mark(key: str) -> Mark:
    """The mark of a case's state, as policy.md names it: registered, invited, … reported."""
    return tokens().mark("state", key)


def outcome_mark(key: str) -> Mark:
    """The mark of a roster row: accepted, flagged, rejected, not_a_record."""
    return tokens().mark("outcome", key)


def effect_mark(key: str) -> Mark:
    """The mark of what a roster row changes: new, changed, same."""
    return tokens().mark("effect", key)


def signature_mark(key: str) -> Mark:
    """The mark of a signature: valid, awaited, broken."""
    return tokens().mark("signature", key)
