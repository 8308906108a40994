"""What two children look like as one: what belongs together stays together, gaps are filled, spellings kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .pinyin import sort_key
from .said_facts import listed, spellings

GROUPS: dict[str, tuple[str, ...]] = {
    "name": ("name",),
    "sex": ("sex",),
    "birth_date": ("birth_date",),
    "resident_id": ("resident_id",),
    # A grade belongs to the certificate that gives it, a village to its township.
    "certificate": ("certificate", "category", "grade"),
    "autism": ("autism",),
    "home": ("township", "village", "address"),
    "guardian": ("guardian_name", "guardian_relation"),
    "guardian_phone": ("guardian_phone",),
    "school_now": ("school_now",),
}
"""What a person chooses between, and the columns that go with the choice."""

_LONGEST_OTHER_NAMES = 240

Columns = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Joined:
    """One group after the merge: its columns, and whether the two sides contradict each other in it."""

    group: str
    columns: dict[str, Any]
    contradicts: bool


def join_groups(kept: Columns, gone: Columns, from_gone: frozenset[str]) -> tuple[Joined, ...]:
    """Every group as it will be; those in *from_gone* are taken from the child that goes."""
    return tuple(_join(group, kept, gone, group in from_gone) for group in GROUPS)


def merged_columns(kept: Columns, gone: Columns, from_gone: frozenset[str]) -> dict[str, Any]:
    """All columns of the child that stays."""
    columns = {
        name: value for group in join_groups(kept, gone, from_gone) for name, value in group.columns.items()
    }
    columns["pinyin"], columns["initials"] = sort_key(columns["name"])
    columns["other_names"] = _other_names(columns["name"], kept, gone)
    return columns


def listed_columns(of: Columns) -> dict[str, Any]:
    """What the list of cases repeats of a child; it is found by its other spellings, too."""
    return listed(dict(of), of["other_names"])


def _join(group: str, kept: Columns, gone: Columns, from_gone: bool) -> Joined:
    first, second = (gone, kept) if from_gone else (kept, gone)
    names = GROUPS[group]
    pairs = [(first[name], second[name]) for name in names]
    contradicts = any(one != other and None not in (one, other) for one, other in pairs)
    if contradicts:
        return Joined(group, {name: first[name] for name in names}, True)
    filled = (one if one is not None else other for one, other in pairs)
    return Joined(group, dict(zip(names, filled, strict=True)), False)


def _other_names(name: str, kept: Columns, gone: Columns) -> str | None:
    every = [one for of in (kept, gone) for one in (of["name"], *spellings(of["other_names"]))]
    others: list[str] = []
    for one in dict.fromkeys(every):
        if one and one != name and len("、".join([*others, one])) <= _LONGEST_OTHER_NAMES:
            others.append(one)
    return "、".join(others) or None
