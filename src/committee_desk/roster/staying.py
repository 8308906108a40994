"""What keeps a child or its case when the import that began it is withdrawn: somebody has worked on it since.

References are found in the tables themselves: one that is added later keeps what it refers to, by itself.
"""

from collections.abc import Collection, Iterator
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
from .many_ids import among, referred

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


def what_began(connection: sa.Connection, source_id: str) -> dict[str, Begun]:
    """Children by id that the import began, or whose case it began.

    What withdrawn sources began goes with it, too, where only this source kept it.
    """
    columns = [roster_row.c[name] for name in ("id", "source_id", "child_id", "case_id", "effect")]
    named = sa.select(*columns).where(roster_row.c.child_id.is_not(None))
    own = connection.execute(named.where(roster_row.c.source_id == source_id)).all()
    mine = {row.child_id for row in own}
    kept = connection.execute(named.where(*kept_for_others(source_id))).all()
    rows = [*own, *(row for row in kept if row.child_id in mine)]
    received = {
        row.id: row.received_at
        for row in connection.execute(sa.select(roster_source.c.id, roster_source.c.received_at))
    }
    begun: dict[str, Begun] = {}
    for row in rows:
        if row.effect != "new" and row.case_id is None:
            continue
        one = begun.setdefault(row.child_id, Begun(row.child_id))
        one.is_new |= row.effect == "new"
        since = (received[row.source_id], row.source_id)
        one.since = min(one.since, since) if one.since else since
        one.row_ids.append(row.id)
        if row.case_id:
            one.case_ids.add(row.case_id)
    return begun


def kept_for_others(source_id: str) -> tuple[sa.ColumnElement[bool], ...]:
    """Rows of withdrawn sources that stayed only because a later source names the same child."""
    withdrawn = sa.select(roster_source.c.id).where(roster_source.c.withdrawn_at.is_not(None))
    return (
        roster_row.c.source_id.in_(withdrawn),
        roster_row.c.source_id != source_id,
        roster_row.c.fate_why == NAMED_BY_OTHER_SOURCE,
    )


def reasons_to_stay(
    connection: sa.Connection,
    source_id: str,
    begun: dict[str, Begun],
    going_with: frozenset[str] = frozenset(),
) -> dict[str, str]:
    """child id → why it and its case stay; who is not in it goes. Sources *going_with* it keep nobody."""
    found: dict[str, str] = {}
    of_case = {case_id: one.child_id for one in begun.values() for case_id in one.case_ids}
    for case_id, why in _about_cases(connection, of_case):
        found.setdefault(of_case[case_id], why)
    for child_id, why in _merged(connection, begun):
        found.setdefault(child_id, why)
    for child_id, why in _about_children(connection, begun, of_case):
        if begun[child_id].is_new:
            found.setdefault(child_id, why)
    for child_id in _named_by_others(connection, source_id, begun, going_with):
        found.setdefault(child_id, NAMED_BY_OTHER_SOURCE)
    return found


def _about_cases(connection: sa.Connection, cases: Collection[str]) -> Iterator[tuple[str, str]]:
    """Cases that went on: another state, another version, anything that refers to them, any entry but a reading."""
    worked_on = referred(connection, audit.c.case_id, cases)
    about = sa.and_(among(audit.c.case_id, worked_on), audit.c.verb.not_in(_NO_WORK))
    entries = connection.execute(sa.select(audit.c.case_id, audit.c.verb).where(about)).all()
    yield from ((row.case_id, CASE_WENT_ON) for row in entries if row.verb != Verb.CORRECT_CHILD.value)
    for column in references(case) - CLEARED:
        yield from ((case_id, CASE_WENT_ON) for case_id in referred(connection, column, cases))
    yield from ((row.case_id, CORRECTED) for row in entries)
    went_on = sa.or_(case.c.state != State.REGISTERED.value, case.c.version_id != 1)
    question = sa.select(case.c.id).where(among(case.c.id, cases), went_on)
    yield from ((case_id, CASE_WENT_ON) for case_id in connection.execute(question).scalars())


def _merged(connection: sa.Connection, begun: dict[str, Begun]) -> Iterator[tuple[str, str]]:
    """Merged since, also where it was taken back: the record of the merge goes on naming both children."""
    gone = sa.select(child.c.id, child.c.merged_into).where(child.c.merged_into.is_not(None))
    for row in connection.execute(gone):
        yield from ((child_id, MERGED) for child_id in row if child_id in begun)
    for column in LOOKED_AT_MERGES:
        question = sa.select(column.label("child_id"), child_merge.c.merged_at)
        for row in connection.execute(question):
            one = begun.get(row.child_id)
            if one and (one.is_new or one.since is None or row.merged_at >= one.since[0]):
                yield row.child_id, MERGED


def _about_children(
    connection: sa.Connection, begun: dict[str, Begun], begun_cases: Collection[str]
) -> Iterator[tuple[str, str]]:
    for column in references(child) - LOOKED_AT - LOOKED_AT_PAIRS - LOOKED_AT_MERGES:
        why = APPLICATION if column.table is application else REFERRED
        yield from ((child_id, why) for child_id in referred(connection, column, begun))
    for column in LOOKED_AT_PAIRS:
        settled = sa.select(column).where(doubtful_pair.c.state != "open")
        answered = connection.execute(settled).scalars()
        yield from ((child_id, PAIR_SETTLED) for child_id in answered if child_id in begun)
    cases = connection.execute(sa.select(case.c.id, case.c.child_id).where(among(case.c.child_id, begun)))
    yield from ((row.child_id, OTHER_CASE) for row in cases if row.id not in begun_cases)


def _named_by_others(
    connection: sa.Connection, source_id: str, begun: dict[str, Begun], going_with: frozenset[str]
) -> Iterator[str]:
    """A known child was named by earlier sources too; only one that came later relies on the case begun here."""
    standing = sa.select(roster_source.c.id, roster_source.c.received_at).where(
        roster_source.c.withdrawn_at.is_(None), roster_source.c.id.not_in({source_id, *going_with})
    )
    others = {row.id: row.received_at for row in connection.execute(standing)}
    if not others:
        return
    question = sa.select(roster_row.c.child_id, roster_row.c.source_id).where(
        among(roster_row.c.child_id, begun), among(roster_row.c.source_id, others)
    )
    for row in connection.execute(question):
        one = begun[row.child_id]
        if one.is_new or one.since is None or (others[row.source_id], row.source_id) > one.since:
            yield row.child_id
