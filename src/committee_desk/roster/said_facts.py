"""What the county keeps of a child, as a row of a roster says it: gaps that it fills, and where it differs."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any

import sqlalchemy as sa

from ..records.case import case
from ..records.child import child
from .bulk import update_many
from .pinyin import sort_key
from .values import RosterValues

SAID = (
    "name",
    "resident_id",
    "sex",
    "birth_date",
    "certificate",
    "category",
    "grade",
    "township",
    "village",
    "address",
    "guardian_name",
    "guardian_relation",
    "guardian_phone",
    "school_now",
)
"""Columns of a child that a row of a roster may speak of; RosterValues calls them by the same names."""
READINGS = ("pinyin", "initials")
LISTED = ("pinyin", "initials", "spaced_name", "township", "category")
"""What the list of cases repeats of a child."""
Facts = dict[str, Any]
_LONGEST_SPACED = 240
_AT_ONCE = 500


def facts_of(values: RosterValues) -> Facts:
    """The row's facts as the table of children stores them: days as ISO text, category and grade as numbers."""
    facts: Facts = dict(zip(SAID, _said(values), strict=True))
    facts["name"] = values.name or ""
    facts["birth_date"] = _day(values.birth_date) if values.birth_date else None
    facts["category"] = int(values.category) if values.category else None
    facts["grade"] = int(values.grade) if values.grade else None
    return facts


_said = attrgetter(*SAID)


def with_readings(facts: Facts) -> Facts:
    """*facts* with pinyin and initials of the name."""
    return facts | dict(zip(READINGS, sort_key(facts["name"]), strict=True))


def spaced(name: str) -> str:
    """The name as the search index wants it: a blank between any two characters."""
    return " ".join(name.replace(" ", ""))


def spellings(other_names: str | None) -> list[str]:
    """The single names in the column of other names."""
    return [name for name in (other_names or "").split("、") if name]


def listed(facts: Facts, other_names: str | None = None) -> Facts:
    """Of *facts* what the list of cases repeats; a child is found by its name and by its other spellings."""
    if "name" in facts:
        names = dict.fromkeys((facts["name"], *spellings(other_names)))
        facts = {**facts, "spaced_name": spaced("".join(names))[:_LONGEST_SPACED]}
    return {name: facts[name] for name in LISTED if name in facts}


def list_again(connection: sa.Connection, changes: Sequence[tuple[str, Facts]]) -> None:
    """Let the cases of the children (id, changed facts) repeat what changed."""
    named = [child_id for child_id, facts in changes if "name" in facts]
    others: dict[str, str | None] = {}
    for first in range(0, len(named), _AT_ONCE):
        some = child.c.id.in_(named[first : first + _AT_ONCE])
        found = connection.execute(sa.select(child.c.id, child.c.other_names).where(some))
        others |= {row.id: row.other_names for row in found}
    shown = [(child_id, listed(facts, others.get(child_id))) for child_id, facts in changes]
    update_many(connection, case, "child_id", shown)


def gaps(stored: Facts, said: Facts) -> Facts:
    """What the county does not know yet and the row says; a name brings its readings."""
    found = {name: value for name, value in said.items() if value and not stored[name]}
    return with_readings(found) if "name" in found else found


def differences(stored: Facts, said: Facts) -> Facts:
    """What the row says otherwise than the county's record: another telephone, another township (moved?)."""
    return {name: value for name, value in said.items() if value and value != stored[name] and stored[name]}


def stored_facts(connection: sa.Connection, child_ids: list[str]) -> dict[str, Facts]:
    """The facts of the children *child_ids*, all in one question."""
    columns = [
        sa.type_coerce(child.c[name], sa.String).label(name) if name == "birth_date" else child.c[name]
        for name in ("id", *SAID, *READINGS)
    ]
    found = connection.execute(sa.select(*columns).where(child.c.id.in_(child_ids)))
    return {row.id: row._asdict() for row in found}


@lru_cache(16_384)
def _day(written: str) -> str:
    return date.fromisoformat(written).isoformat()
