"""Each member's opinion on a case: a rung and why."""

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import UnitOfWork
from ..placement import Rung
from ..records.meeting import attendance, opinion
from .agenda import demand_own_word, stands_aside, waiting_item
from .sitting import demand_open

RUNGS = frozenset(Rung)


def give_opinion(work: UnitOfWork, item_id: str, person_id: str, rung: str | None, reason: str = "") -> str:
    """What a present member thinks, changeable while the case is open; a recused one has none; None abstains."""
    work.allow(Verb.GIVE_OPINION)
    demand_own_word(work, person_id)
    item = waiting_item(work, item_id)
    demand_open(work, item.meeting_id)
    if rung is not None and rung not in RUNGS:
        raise Refusal("meeting.rung_unknown", rung=rung)
    here = work.connection.execute(
        sa.select(attendance.c.id).where(
            attendance.c.meeting_id == item.meeting_id,
            attendance.c.person_id == person_id,
            attendance.c.left_at.is_(None),
        )
    ).first()
    if here is None:
        raise Refusal("meeting.not_present")
    if stands_aside(work, item_id, person_id):
        raise Refusal("meeting.recused")
    work.connection.execute(
        opinion.delete().where(opinion.c.agenda_item_id == item_id, opinion.c.person_id == person_id)
    )
    opinion_id = work.new_id()
    work.connection.execute(
        opinion.insert().values(
            id=opinion_id,
            agenda_item_id=item_id,
            person_id=person_id,
            rung=rung,
            reason=reason.strip(),
            given_at=work.now(),
        )
    )
    work.audit(
        Verb.GIVE_OPINION,
        "agenda_item",
        item_id,
        None,
        {"person": person_id, "rung": rung},
        case_id=item.case_id,
    )
    return opinion_id
