"""What keeps a child or its case when the import that began it is withdrawn: somebody has worked on it since.

References are found in the tables themselves: one that is added later keeps what it refers to, by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa

from ..access import Verb
from ..records.case import case
from ..records.case_states import State
from ..records.child import child
from ..records.column_types import metadata
from ..records.roster_source import application, roster_row, roster_source
from ..records.same_child import child_merge, doubtful_pair
from ..vault import audit

CASE_WENT_ON = "case_went_on"
CORRECTED = "corrected"
NAMED_BY_OTHER_SOURCE = "named_by_other_source"
MERGED = "merged"
APPLICATION = "application"
PAIR_SETTLED = "pair_settled"
OTHER_CASE = "other_case"
REFERRED = "referred"
Since = tuple[datetime, str]
REASONS = (
    *(CASE_WENT_ON, CORRECTED, MERGED, APPLICATION, PAIR_SETTLED, OTHER_CASE, REFERRED),
    NAMED_BY_OTHER_SOURCE,
)
"""Why something stays (`roster_row.fate_why`), the first that holds is told."""

_NO_WORK = (Verb.OPEN_CASE.value, Verb.REGISTER_CHILD.value)
"""Entries about a case that are no work on it: a look, and the registration that began it."""

#: References that do not keep a child by themselves: each is asked about below, or cleared by the withdrawal.
LOOKED_AT = frozenset({case.c.child_id, roster_row.c.child_id, child.c.merged_into})
LOOKED_AT_PAIRS = frozenset({doubtful_pair.c.first_id, doubtful_pair.c.second_id})
LOOKED_AT_MERGES = frozenset({child_merge.c.kept_id, child_merge.c.gone_id})
CLEARED = frozenset({roster_row.c.case_id})


@dataclass(slots=True)
class Begun:
    """What an import began: a child (*is_new*) or only a case of a known one, *since* when, and its rows."""

    child_id: str
    is_new: bool = False
    since: Since | None = None
    case_ids: set[str] = field(default_factory=set)
    row_ids: list[str] = field(default_factory=list)


def references(to: sa.Table, tables: sa.MetaData = metadata) -> frozenset[sa.Column[str]]:
    """Every column of any table that refers to *to*."""
    return frozenset(
        column
        for table in tables.tables.values()
        for column in table.columns
        if any(key.column.table.name == to.name for key in column.foreign_keys)
    )


def begun_rows(source_id: str) -> sa.ColumnElement[bool]:
    """Rows that began something which goes with *source_id*: its own, and those of withdrawn sources that it kept."""
    mine = sa.select(roster_row.c.child_id).where(roster_row.c.source_id == source_id)
    own = sa.and_(
        roster_row.c.source_id == source_id,
        sa.or_(roster_row.c.effect == "new", roster_row.c.case_id.is_not(None)),
    )
    kept = sa.and_(roster_row.c.fate_why == NAMED_BY_OTHER_SOURCE, roster_row.c.child_id.in_(mine))
    began = sa.or_(roster_row.c.effect == "new", roster_row.c.case_id.is_not(None))
    return sa.and_(roster_row.c.child_id.is_not(None), sa.or_(own, sa.and_(kept, began)))


def what_began(connection: sa.Connection, source_id: str) -> dict[str, Begun]:
    """Children by id that the import began, or whose case it began."""
    question = (
        sa.select(roster_row.c.id, roster_row.c.child_id, roster_row.c.case_id, roster_row.c.effect)
        .add_columns(roster_source.c.received_at, roster_source.c.id.label("source_id"))
        .join(roster_source, roster_source.c.id == roster_row.c.source_id)
        .where(begun_rows(source_id))
    )
    begun: dict[str, Begun] = {}
    for row in connection.execute(question):
        one = begun.setdefault(row.child_id, Begun(row.child_id))
        one.is_new |= row.effect == "new"
        since = (row.received_at, row.source_id)
        one.since = min(one.since, since) if one.since else since
        one.row_ids.append(row.id)
        if row.case_id:
            one.case_ids.add(row.case_id)
    return begun


def reasons_to_stay(
    connection: sa.Connection,
    source_id: str,
    begun: dict[str, Begun],
    going_with: frozenset[str] = frozenset(),
) -> dict[str, str]:
    """child id → why it and its case stay; who is not in it goes. Sources *going_with* it keep nobody."""
    found: dict[str, str] = {}
    of_case = {case_id: one.child_id for one in begun.values() for case_id in one.case_ids}
    for case_id, why in _about_cases(connection, source_id):
        found.setdefault(of_case[case_id], why)
    for child_id, why in _merged(connection, source_id, begun):
        found.setdefault(child_id, why)
    for child_id, why in _about_children(connection, source_id, set(of_case)):
        if begun[child_id].is_new:
            found.setdefault(child_id, why)
    for child_id in _named_by_others(connection, source_id, begun, going_with):
        found.setdefault(child_id, NAMED_BY_OTHER_SOURCE)
    return found


def _about_cases(connection: sa.Connection, source_id: str) -> Iterator[tuple[str, str]]:
    """Cases that went on: another state, another version, anything that refers to them, any entry but a reading."""
    cases = sa.select(roster_row.c.case_id).where(begun_rows(source_id), roster_row.c.case_id.is_not(None))
    went_on = sa.or_(case.c.state != State.REGISTERED.value, case.c.version_id != 1)
    entries = connection.execute(
        sa.select(audit.c.case_id, audit.c.verb).where(
            audit.c.case_id.in_(cases), audit.c.verb.not_in(_NO_WORK)
        )
    ).all()
    yield from ((row.case_id, CASE_WENT_ON) for row in entries if row.verb != Verb.CORRECT_CHILD.value)
    for column in references(case) - CLEARED:
        yield from _each(connection, column, column.in_(cases), CASE_WENT_ON)
    yield from ((row.case_id, CORRECTED) for row in entries)
    yield from _each(connection, case.c.id, sa.and_(case.c.id.in_(cases), went_on), CASE_WENT_ON)


def _merged(connection: sa.Connection, source_id: str, begun: dict[str, Begun]) -> Iterator[tuple[str, str]]:
    """Merged since, also where it was taken back: the record of the merge goes on naming both children."""
    children = _children(source_id)
    gone = sa.and_(child.c.id.in_(children), child.c.merged_into.is_not(None))
    yield from _each(connection, child.c.id, gone, MERGED)
    yield from _each(connection, child.c.merged_into, child.c.merged_into.in_(children), MERGED)
    for column in LOOKED_AT_MERGES:
        question = sa.select(column.label("child_id"), child_merge.c.merged_at).where(column.in_(children))
        for row in connection.execute(question):
            one = begun[row.child_id]
            if one.is_new or one.since is None or row.merged_at >= one.since[0]:
                yield row.child_id, MERGED


def _about_children(
    connection: sa.Connection, source_id: str, begun_cases: set[str]
) -> Iterator[tuple[str, str]]:
    children = _children(source_id)
    for column in references(child) - LOOKED_AT - LOOKED_AT_PAIRS - LOOKED_AT_MERGES:
        why = APPLICATION if column.table is application else REFERRED
        yield from _each(connection, column, column.in_(children), why)
    for column in LOOKED_AT_PAIRS:
        settled = sa.and_(column.in_(children), doubtful_pair.c.state != "open")
        yield from _each(connection, column, settled, PAIR_SETTLED)
    cases = connection.execute(sa.select(case.c.id, case.c.child_id).where(case.c.child_id.in_(children)))
    yield from ((row.child_id, OTHER_CASE) for row in cases if row.id not in begun_cases)


def _named_by_others(
    connection: sa.Connection, source_id: str, begun: dict[str, Begun], going_with: frozenset[str]
) -> Iterator[str]:
    """A known child was named by earlier sources too; only one that came later relies on the case begun here."""
    question = (
        sa.select(roster_row.c.child_id, roster_source.c.received_at, roster_source.c.id)
        .join(roster_source, roster_source.c.id == roster_row.c.source_id)
        .where(roster_row.c.child_id.in_(_children(source_id)), roster_source.c.withdrawn_at.is_(None))
        .where(roster_source.c.id.not_in({source_id, *going_with}))
    )
    for row in connection.execute(question):
        one = begun[row.child_id]
        if one.is_new or one.since is None or (row.received_at, row.id) > one.since:
            yield row.child_id


def _children(source_id: str) -> sa.Select[tuple[str]]:
    return sa.select(roster_row.c.child_id).where(begun_rows(source_id))


def _each(
    connection: sa.Connection, column: sa.Column[str], which: sa.ColumnElement[bool], why: str
) -> Iterator[tuple[str, str]]:
    for found in connection.execute(sa.select(column).where(which)).scalars():
        yield found, why
