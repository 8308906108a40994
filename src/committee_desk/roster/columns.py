"""Which column holds which field: header spellings of the federation, kept as data in resources/roster/headers.toml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from ..resources import toml_resource
from ..text import half_width

IDENTITY_FIELDS = frozenset({"name", "resident_id", "certificate"})
_PARENTHESES = re.compile(r"[(\[【{][^)\]】}]*[)\]】}]")
_NOTHING_OWN: Mapping[str, str] = {}
_PUNCTUATION = re.compile(r"[\s:*、,.。/\\·_\-()\[\]【】{}“”\"'?？!]+")


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Column index (from 0) → field, the labels of columns that no field claims, and all labels as written."""

    fields: dict[int, str] = field(default_factory=dict)
    unknown: dict[int, str] = field(default_factory=dict)
    width: int = 0
    """Number of columns up to the last one with a label."""
    labels: dict[int, str] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    """Columns that a person keeps out of the reading."""
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


def map_columns(labels: list[str], own: Mapping[str, str] = _NOTHING_OWN) -> ColumnMap:
    """The fields of a header row; a label's second column is the guardian's where that makes sense.

    *own* (plain label → field, "" for a column left out) is what a person said, and comes first.
    """
    again = toml_resource("roster", "headers.toml")["again"]
    fields: dict[int, str] = {}
    unknown: dict[int, str] = {}
    left_out: set[int] = set()
    for column, label in enumerate(labels):
        if not label:
            continue
        found = field_of(label, own)
        if found == "":
            left_out.add(column)
            continue
        if found in fields.values():
            found = again.get(found)
        if found and found not in fields.values():
            fields[column] = found
        else:
            unknown[column] = label
    written = {column: label for column, label in enumerate(labels) if label}
    return ColumnMap(fields, unknown, max(written, default=-1) + 1, written, frozenset(left_out))


def with_letters(columns: ColumnMap, letters: Mapping[int, str]) -> ColumnMap:
    """*columns* with what a person said of single columns; a field that moves leaves its old column."""
    if not letters:
        return columns
    taken = set(letters.values())
    fields = {
        column: name for column, name in columns.fields.items() if column not in letters and name not in taken
    }
    given: dict[int, str] = {}
    for column, name in letters.items():
        if name and name not in given.values():
            given[column] = name
    fields |= given
    left_out = (columns.left_out - given.keys()) | {column for column, name in letters.items() if not name}
    unknown = {
        column: label
        for column, label in columns.labels.items()
        if column not in fields and column not in left_out
    }
    width = max(columns.width, max(given, default=-1) + 1) if columns.width else 0
    return ColumnMap(dict(sorted(fields.items())), unknown, width, columns.labels, frozenset(left_out))


def field_of(label: str, own: Mapping[str, str] = _NOTHING_OWN) -> str | None:
    """The field that *label* names, "" where *own* leaves it out, or None."""
    if own and (said := own.get(plain_label(label))) is not None:
        return said
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
