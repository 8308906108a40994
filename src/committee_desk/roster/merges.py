"""Merges that were made: of one child, or all of the county, the newest first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..office import Look
from ..records.child import child
from ..records.person import person
from ..records.same_child import child_merge


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One merge; *undone_at* says that it was taken back."""

    merge_id: str
    kept_id: str
    kept_name: str
    gone_id: str
    gone_name: str
    reason: str
    merged_by: str
    merged_at: datetime
    undone_by: str | None
    undone_at: datetime | None
    undone_why: str | None


def merges_of(look: Look, child_id: str) -> tuple[MergeRow, ...]:
    """Merges that a child took part in, also those that were taken back."""
    look.allow(Verb.OPEN_CASE)
    question = _question().where(sa.or_(child_merge.c.kept_id == child_id, child_merge.c.gone_id == child_id))
    return tuple(MergeRow(*row) for row in look.connection.execute(question))


def merge_list(look: Look, *, offset: int = 0, limit: int = 50) -> tuple[MergeRow, ...]:
    """A page of all merges."""
    look.allow(Verb.OPEN_CASE)
    rows = look.connection.execute(_question().offset(offset).limit(limit))
    return tuple(MergeRow(*row) for row in rows)


def _question() -> sa.Select[Any]:
    kept, gone, by, back = (
        table.alias(name)
        for table, name in ((child, "kept"), (child, "gone"), (person, "merger"), (person, "undoer"))
    )
    return (
        sa.select(
            child_merge.c.id,
            child_merge.c.kept_id,
            kept.c.name,
            child_merge.c.gone_id,
            gone.c.name,
            child_merge.c.reason,
            by.c.name,
            child_merge.c.merged_at,
            back.c.name,
            child_merge.c.undone_at,
            child_merge.c.undone_why,
        )
        .join(kept, kept.c.id == child_merge.c.kept_id)
        .join(gone, gone.c.id == child_merge.c.gone_id)
        .join(by, by.c.id == child_merge.c.merged_by)
        .outerjoin(back, back.c.id == child_merge.c.undone_by)
        .order_by(child_merge.c.id.desc())
    )
