"""What the page of a case says of merges: who was made one with its child, and where a duplicate case went."""

from dataclasses import dataclass

import sqlalchemy as sa

from ..access import Verb
from ..office import Look, case_now
from ..records.case import case
from ..records.case_states import State
from ..roster import MergeRow, merges_of


@dataclass(frozen=True, slots=True)
class MergesOnPage:
    """*merges* stand and made the child of the case what it is, the newest first.

    *went_into* are id and number of the case that a duplicate one was closed for, None where the case stands.
    """

    merges: tuple[MergeRow, ...]
    went_into: tuple[str, str] | None


def merges_on_page(look: Look, case_id: str) -> MergesOnPage:
    """The merges behind a case; Refusal `office.no_such_case`."""
    look.allow(Verb.OPEN_CASE, case_id)
    now = case_now(look, case_id)
    made = (one for one in merges_of(look, now.child_id) if one.kept_id == now.child_id)
    standing = tuple(one for one in made if one.undone_at is None)
    return MergesOnPage(standing, _standing(look, now.child_id) if now.state == State.DUPLICATE else None)


def _standing(look: Look, child_id: str) -> tuple[str, str] | None:
    question = (
        sa.select(case.c.id, case.c.number)
        .where(case.c.child_id == child_id, case.c.state != State.DUPLICATE)
        .order_by(case.c.year.desc(), case.c.round.desc())
    )
    row = look.connection.execute(question).first()
    return (row.id, row.number) if row else None
