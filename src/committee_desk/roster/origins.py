"""Where a child comes from: every row of every roster, report and application that spoke of it (条例 15)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..office import Look
from ..records.case import case
from ..records.roster_source import application, roster_row, roster_source


@dataclass(frozen=True, slots=True)
class Origin:
    """One source of a child. *sheet* is empty where nothing came as a file; *effect* is new, changed or same.

    *codes* are the findings on the row (docs/roster-codes.md); *withdrawn_at* tells that the import was taken back.
    """

    source_id: str
    kind: str
    sender: str | None
    received_at: datetime
    sheet: str
    row: int
    outcome: str
    effect: str
    codes: tuple[str, ...]
    application_id: str | None
    application_number: str | None
    withdrawn_at: datetime | None


def origins_of(look: Look, case_id: str) -> tuple[Origin, ...]:
    """The sources of the child of a case, the oldest first; none where there is no such case."""
    look.allow(Verb.OPEN_CASE, case_id)
    of_case = sa.select(case.c.child_id).where(case.c.id == case_id).scalar_subquery()
    return _origins(look, roster_row.c.child_id == of_case)


def origins_of_child(look: Look, child_id: str) -> tuple[Origin, ...]:
    """The sources of a child, the oldest first."""
    look.allow(Verb.OPEN_CASE)
    return _origins(look, roster_row.c.child_id == child_id)


def _origins(look: Look, which: Any) -> tuple[Origin, ...]:
    question = (
        sa.select(
            roster_row,
            roster_source.c.kind,
            roster_source.c.sender,
            roster_source.c.received_at,
            roster_source.c.withdrawn_at,
            application.c.id.label("application_id"),
            application.c.number.label("application_number"),
        )
        .join(roster_source, roster_source.c.id == roster_row.c.source_id)
        .join(application, application.c.source_id == roster_source.c.id, isouter=True)
        .where(which)
        .order_by(roster_source.c.received_at, roster_row.c.id)
    )
    return tuple(
        Origin(
            row.source_id,
            row.kind,
            row.sender,
            row.received_at,
            row.sheet,
            row.row,
            row.outcome,
            row.effect,
            tuple(row.codes),
            row.application_id,
            row.application_number,
            row.withdrawn_at,
        )
        for row in look.connection.execute(question)
    )
