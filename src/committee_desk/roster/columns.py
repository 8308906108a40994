"""Which column holds which field: header spellings of the federation, kept as data in resources/roster/headers.toml."""

import re
from dataclasses import dataclass, field
from functools import cache

from ..resources import toml_resource
from ..text import half_width

IDENTITY_FIELDS = frozenset({"name", "resident_id", "certificate"})
_PARENTHESES = re.compile(r"[(\[【{][^)\]】}]*[)\]】}]")
_PUNCTUATION = re.compile(r"[\s:*、,.。/\\·_\-()\[\]【】{}“”\"'?？!]+")


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Column index (from 0) → field, and the labels of columns that no field claims."""

    fields: dict[int, str] = field(default_factory=dict)
    unknown: dict[int, str] = field(default_factory=dict)
    width: int = 0
    """Number of columns up to the last one with a label."""
    places: dict[str, int] = field(init=False)
    """Field → column index."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", {name: column for column, name in self.fields.items()})

    def column_of(self, name: str) -> int | None:
        """The column of field *name*; None where the table has none."""
        return self.places.get(name)

    @property
    def is_table(self) -> bool:
        """Whether the labels make a table of children: two known ones, one of which says who."""
        return len(self.fields) >= 2 and not IDENTITY_FIELDS.isdisjoint(self.fields.values())


def map_columns(labels: list[str]) -> ColumnMap:
    """The fields of a header row; a label's second column is the guardian's where that makes sense."""
    again = toml_resource("roster", "headers.toml")["again"]
    fields: dict[int, str] = {}
    unknown: dict[int, str] = {}
    for column, label in enumerate(labels):
        if not label:
            continue
        found = field_of(label)
        if found in fields.values():
            found = again.get(found)
        if found and found not in fields.values():
            fields[column] = found
        else:
            unknown[column] = label
    width = max((column + 1 for column, label in enumerate(labels) if label), default=0)
    return ColumnMap(fields, unknown, width)


def field_of(label: str) -> str | None:
    """The field that *label* names, or None."""
    if len(label) > 40:
        return None
    half = half_width(label)
    for written in (half, _PARENTHESES.sub("", half)):
        plain = plain_label(written)
        found = _spellings().get(plain) or _by_prefix(plain)
        if found:
            return found
    return None


def plain_label(label: str) -> str:
    """*label* without spaces, line breaks and punctuation, Latin letters in capitals."""
    return _PUNCTUATION.sub("", half_width(label)).upper()


@cache
def _spellings() -> dict[str, str]:
    fields: dict[str, list[str]] = toml_resource("roster", "headers.toml")["fields"]
    return {plain_label(label): name for name, labels in fields.items() for label in labels}


def _by_prefix(plain: str) -> str | None:
    data = toml_resource("roster", "headers.toml")
    for prefix in data["prefixes"]["guardian"]:
        if plain.startswith(prefix) and plain.removeprefix(prefix) in data["guardian"]:
            return str(data["guardian"][plain.removeprefix(prefix)])
    for prefix in data["prefixes"]["child"]:
        if plain.startswith(prefix) and (found := _spellings().get(plain.removeprefix(prefix))):
            return found
    return None
