"""Roster files that were taken in: which, when, by whom, and what became of their rows."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from ..office import Look
from ..records.person import person
from ..records.roster_source import roster_source
from .values import Counts


@dataclass(frozen=True, slots=True)
class Source:
    """One file that was taken in; *sha256* tells it from others, its name is not kept."""

    id: str
    kind: str
    sha256: str
    received_at: datetime
    received_by: str
    counts: Counts


def sources(look: Look) -> tuple[Source, ...]:
    """All roster files of the county, newest first."""
    question = (
        sa.select(roster_source, person.c.name.label("who"))
        .join(person, person.c.id == roster_source.c.received_by)
        .order_by(roster_source.c.received_at.desc(), roster_source.c.id.desc())
    )
    return tuple(
        Source(
            row.id,
            row.kind,
            row.file_sha256,
            row.received_at,
            row.who,
            Counts(row.accepted, row.flagged, row.rejected, row.not_a_record),
        )
        for row in look.connection.execute(question)
    )
