"""Sentences below the window, by key and language, from resources/translations/LANGUAGE/ROOM.toml."""

import string
from functools import cache
from typing import Any

from .errors import Place, Refusal
from .resources import resource, toml_resource

LANGUAGES = ("zh", "en")


class _Gaps(string.Formatter):
    """Fills `{name}`; a value that was not handed over stays visible as `{name}` instead of raising."""

    def get_value(self, key: int | str, args: Any, kwargs: Any) -> Any:
        return (
            kwargs.get(key, "{" + str(key) + "}")
            if isinstance(key, str)
            else super().get_value(key, args, kwargs)
        )


@cache
def _room(language: str, room: str) -> dict[str, Any]:
    there = resource("translations", language, f"{room}.toml").exists()
    return toml_resource("translations", language, f"{room}.toml") if there else {}


def _entry(key: str, language: str) -> Any:
    room, _, rest = key.partition(".")
    node: Any = _room(language, room)
    for part in rest.split("."):
        if not isinstance(node, dict) or part not in node:
            return None
        node = node[part]
    return node


def say(key: str, language: str = "zh", **values: object) -> str:
    """The sentence of *key* (`room.name` or deeper), filled in; the key itself where nothing is written."""
    found = _entry(key, language)
    if found is None and language != "zh":
        found = _entry(key, "zh")
    if isinstance(found, dict):
        found = found.get("what")
    return _Gaps().format(found, **values) if isinstance(found, str) else key


def say_place(place: Place, language: str = "zh") -> str:
    """Where, in words: file, sheet, row, column, field, as far as known; empty when nothing is known."""
    parts = [
        say(f"places.{name}", language, value=value)
        for name in ("file", "sheet", "row", "column", "field")
        if (value := getattr(place, name)) is not None
    ]
    return say("places.join", language).join(parts)


def explain(refusal: Refusal, language: str = "zh") -> tuple[str, str]:
    """What is wrong (with its place and clause) and what to do, both in *language*."""
    where = say_place(refusal.place, language)
    what = say(f"{refusal.key}.what", language, **refusal.values)
    if what == f"{refusal.key}.what":
        what = say(refusal.key, language, **refusal.values)
    todo = say(f"{refusal.key}.todo", language, **refusal.values)
    clause = f" {refusal.clause}" if refusal.clause else ""
    return (f"{where}{say('places.colon', language)}{what}{clause}" if where else what + clause), (
        "" if todo == f"{refusal.key}.todo" else todo
    )
