"""Cells of known children that an import filled: on its withdrawal they go back, if they still hold what it wrote."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from ..records.case import case
from ..records.child import child
from ..records.roster_source import roster_row, roster_source
from .bulk import update_many
from .said_facts import READINGS, SAID, Facts, list_again, stored_facts
from .staying import CORRECTED, NAMED_BY_OTHER_SOURCE, kept_for_others

_AT_ONCE = 500


@dataclass(slots=True)
class RowBack:
    """One row whose filled cells were looked at: those that went back, and why the others stay."""

    row_id: str
    child_id: str
    restored: list[str] = field(default_factory=list)
    stays: dict[str, str] = field(default_factory=dict)

    @property
    def why(self) -> str | None:
        """Why the row stays; None where everything went back."""
        return next(iter(self.stays.values()), None)


def give_back(connection: sa.Connection, source_id: str, but: set[str]) -> list[RowBack]:
    """Empty again what *source_id* filled of known children; *but* are those that it began itself.

    Also what withdrawn sources filled and this one kept by saying the same.
    """
    columns = (roster_row.c.id, roster_row.c.child_id, roster_row.c.filled)
    rows = sa.select(*columns).where(roster_row.c.child_id.is_not(None), roster_row.c.filled.is_not(None))
    own = connection.execute(rows.where(roster_row.c.source_id == source_id)).all()
    kept = connection.execute(rows.where(*kept_for_others(source_id))).all()
    mine = _children_of(connection, source_id) if kept else set()
    filled = [row for row in own if row.child_id not in but]
    filled += [row for row in kept if row.child_id in mine and row.child_id not in but]
    filled.sort(key=lambda row: row.id, reverse=True)  # the latest first
    backs: list[RowBack] = []
    for first in range(0, len(filled), _AT_ONCE):
        backs += _some_back(connection, source_id, filled[first : first + _AT_ONCE])
    return backs


def _children_of(connection: sa.Connection, source_id: str) -> set[str | None]:
    named = sa.select(roster_row.c.child_id).where(roster_row.c.source_id == source_id)
    return set(connection.execute(named).scalars())


def _some_back(connection: sa.Connection, source_id: str, rows: list[Any]) -> list[RowBack]:
    child_ids = list({row.child_id for row in rows})
    standing = stored_facts(connection, child_ids)
    others = _said_by_others(connection, source_id, child_ids)
    changes: dict[str, Facts] = {}
    backs = []
    for row in rows:
        back = RowBack(row.id, row.child_id)
        for name, before in _going_back(back, row.filled, standing[row.child_id], others):
            standing[row.child_id][name] = before
            changes.setdefault(row.child_id, {})[name] = before
        _look_no_more(connection, row.child_id, row.filled.get("needs_look"))
        backs.append(back)
    update_many(connection, child, "id", changes.items())
    list_again(connection, list(changes.items()))
    return backs


def _going_back(
    back: RowBack, filled: dict[str, list[Any]], facts: Facts, others: set[tuple[str, str, str]]
) -> Iterator[tuple[str, Any]]:
    for name in SAID:
        if name not in filled:
            continue
        before, after = filled[name]
        if facts[name] != after:
            # Empty again: an earlier withdrawal gave it back. Anything else was written since.
            if facts[name]:
                back.stays[name] = CORRECTED
        elif (back.child_id, name, str(after)) in others:
            back.stays[name] = NAMED_BY_OTHER_SOURCE
        else:
            back.restored.append(name)
            yield name, before
            if name == "name":
                yield from ((reading, filled[reading][0]) for reading in READINGS if reading in filled)


def _said_by_others(
    connection: sa.Connection, source_id: str, child_ids: list[str]
) -> set[tuple[str, str, str]]:
    """(child, field, value) of all rows of other sources that still hold."""
    question = (
        sa.select(roster_row.c.child_id, roster_row.c["values"].label("said"))
        .join(roster_source, roster_source.c.id == roster_row.c.source_id)
        .where(roster_row.c.child_id.in_(child_ids), roster_source.c.withdrawn_at.is_(None))
        .where(roster_source.c.id != source_id)
    )
    return {
        (row.child_id, name, str(value))
        for row in connection.execute(question)
        for name, value in row.said.items()
    }


def _look_no_more(connection: sa.Connection, child_id: str, looks: list[str | None] | None) -> None:
    """A case that waits for a person only because of this row waits no more."""
    if looks:
        before, after = looks
        same = sa.and_(case.c.child_id == child_id, case.c.needs_look == after)
        connection.execute(case.update().where(same).values(needs_look=before))
