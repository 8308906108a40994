"""What the counter sees before it registers: the findings on what was written, and who may be known already."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look
from ..records.case import case
from ..records.child import child
from .counter import judged
from .pinyin import sort_key
from .values import Finding, RosterValues

MOST = 3
"""Children that are named; more do not help a person at a counter."""
WHOLE = 18
"""Characters of a resident number."""


@dataclass(frozen=True, slots=True)
class KnownChild:
    """A child of the county that may be the one at the counter; *by* is number, name or reading (what agrees).

    *number* is the case's of this year, None where the child has none yet; *same_name* tells whether the names agree.
    """

    child_id: str
    name: str
    birth_date: date | None
    township: str | None
    case_id: str | None
    number: str | None
    by: str
    same_name: bool


@dataclass(frozen=True, slots=True)
class ChildCheck:
    """*names_nobody*: neither a name nor a number; nothing else keeps a child out. *known*: the likeliest first."""

    values: RosterValues
    findings: tuple[Finding, ...] = ()
    proposals: tuple[tuple[str, str], ...] = ()
    known: tuple[KnownChild, ...] = ()
    names_nobody: bool = False


def check_child(look: Look, values: Mapping[str, str | None]) -> ChildCheck:
    """*values* as `register_child` would take them, without writing anything."""
    look.allow(Verb.OPEN_CASE)
    try:
        row = judged(look, values)
    except Refusal as refusal:
        if refusal.key != "roster.names_nobody":
            raise
        return ChildCheck(RosterValues(), names_nobody=True)
    return ChildCheck(row.values, row.findings, row.proposals, tuple(_known(look, row.values))[:MOST])


def _known(look: Look, values: RosterValues) -> Iterator[KnownChild]:
    """By number, else by the very name or its reading with birth date or township; each child once."""
    seen: set[str] = set()
    for by, condition in _ways(values):
        for row in look.connection.execute(_question(look).where(child.c.merged_into.is_(None), condition)):
            if row.child_id not in seen:
                seen.add(row.child_id)
                same = not values.name or not row.name or row.name == values.name
                yield KnownChild(**row._mapping, by=by, same_name=same)


def _ways(values: RosterValues) -> Iterator[tuple[str, Any]]:
    certified = (values.certificate or "")[:18]
    for number in dict.fromkeys(one for one in (values.resident_id, certified) if one):
        same = child.c.resident_id == number
        whole = len(number) == WHOLE  # half a number is the beginning of many
        yield "number", sa.or_(same, child.c.certificate.startswith(number)) if whole else same
    if not values.name:
        return
    reading = sort_key(values.name)[0]
    if values.birth_date:
        born = child.c.birth_date == date.fromisoformat(values.birth_date)
        yield "name", sa.and_(child.c.name == values.name, born)
        yield "reading", sa.and_(child.c.pinyin == reading, born)
    elif values.township:
        yield "name", sa.and_(child.c.name == values.name, child.c.township == values.township)


def _question(look: Look) -> Any:
    of_year = sa.and_(case.c.child_id == child.c.id, case.c.year == look.county.year, case.c.round == 1)
    return sa.select(
        child.c.id.label("child_id"),
        child.c.name,
        child.c.birth_date,
        child.c.township,
        case.c.id.label("case_id"),
        case.c.number,
    ).join(case, of_year, isouter=True)
