"""Cases whose roster row a person must still look at."""

from dataclasses import dataclass

import sqlalchemy as sa

from ..access import Verb
from ..office import Look
from ..records.case import case
from ..records.case_states import State
from ..records.child import child


@dataclass(frozen=True, slots=True)
class ToLook:
    """A registered case with the codes that its roster row was flagged for (docs/roster-codes.md)."""

    case_id: str
    number: str
    name: str
    codes: tuple[str, ...]


def cases_to_look(look: Look, limit: int = 500) -> tuple[ToLook, ...]:
    """Registered cases with a flagged row, in the order of the name's pinyin; no more than *limit*."""
    look.allow(Verb.OPEN_CASE)
    question = (
        sa.select(case.c.id, case.c.number, case.c.needs_look, child.c.name)
        .join(child, child.c.id == case.c.child_id)
        .where(case.c.needs_look.is_not(None), case.c.state == State.REGISTERED)
        .order_by(case.c.pinyin, case.c.rowno)
        .limit(limit)
    )
    return tuple(
        ToLook(row.id, row.number, row.name, tuple(row.needs_look.split(",")))
        for row in look.connection.execute(question)
    )
