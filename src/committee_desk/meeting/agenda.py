"""The agenda: which case is discussed when, what is put off, and who stands aside for a case."""

import sqlalchemy as sa

from ..access import Role, Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, move_case
from ..records.meeting import agenda_item, opinion, recusal
from .sitting import demand_open


def table_case(work: UnitOfWork, meeting_id: str, case_id: str) -> str:
    """ready → tabled: put the case at the end of the agenda; returns the item's id."""
    work.allow(Verb.TABLE_CASE, case_id)
    demand_open(work, meeting_id)
    before = move_case(work, case_id, "table_case")
    last = work.connection.execute(
        sa.select(sa.func.max(agenda_item.c.position)).where(agenda_item.c.meeting_id == meeting_id)
    ).scalar()
    item_id = work.new_id()
    work.connection.execute(
        agenda_item.insert().values(
            id=item_id, meeting_id=meeting_id, case_id=case_id, position=(last or 0) + 1, state="waiting"
        )
    )
    work.audit(
        Verb.TABLE_CASE,
        "agenda_item",
        item_id,
        {"state": before.state},
        {"meeting": meeting_id, "position": (last or 0) + 1},
        case_id=case_id,
    )
    return item_id


def postpone(work: UnitOfWork, item_id: str, reason: str) -> str:
    """tabled → ready: the case waits for a later meeting, with the reason."""
    work.allow(Verb.POSTPONE)
    if not reason.strip():
        raise Refusal("meeting.reason_missing")
    item = waiting_item(work, item_id)
    demand_open(work, item.meeting_id)
    move_case(work, item.case_id, "postpone")
    work.connection.execute(agenda_item.update().where(agenda_item.c.id == item_id).values(state="postponed"))
    work.audit(Verb.POSTPONE, "agenda_item", item_id, None, {"reason": reason.strip()}, case_id=item.case_id)
    return item_id


def recuse(work: UnitOfWork, item_id: str, person_id: str, ground: str) -> str:
    """A member stands aside for one case (kinship, his institution's interest); an opinion given before goes."""
    work.allow(Verb.RECUSE)
    demand_own_word(work, person_id)
    if not ground.strip():
        raise Refusal("meeting.recusal_ground_missing")
    item = waiting_item(work, item_id)
    if stands_aside(work, item_id, person_id):
        raise Refusal("meeting.recused")
    work.connection.execute(
        opinion.delete().where(opinion.c.agenda_item_id == item_id, opinion.c.person_id == person_id)
    )
    recusal_id = work.new_id()
    work.connection.execute(
        recusal.insert().values(
            id=recusal_id, agenda_item_id=item_id, person_id=person_id, ground=ground.strip()
        )
    )
    work.audit(
        Verb.RECUSE,
        "agenda_item",
        item_id,
        None,
        {"person": person_id, "ground": ground.strip()},
        case_id=item.case_id,
    )
    return recusal_id


def demand_own_word(work: UnitOfWork, person_id: str) -> None:
    """A member speaks for himself alone; only who keeps or leads the sitting writes down what others say."""
    keeps = {Role.SECRETARY, Role.CHAIR} & work.actor.roles
    if person_id != work.actor.id and not keeps:
        raise Refusal("meeting.not_his_word")


def stands_aside(look: Look, item_id: str, person_id: str) -> bool:
    """Whether the member stands aside for the case of this item."""
    question = sa.select(recusal.c.id).where(
        recusal.c.agenda_item_id == item_id, recusal.c.person_id == person_id
    )
    return look.connection.execute(question).first() is not None


def waiting_item(look: Look, item_id: str) -> sa.Row[tuple[object, ...]]:
    """The agenda item, still open; Refusal `meeting.item_done` where it was settled."""
    row = look.connection.execute(sa.select(agenda_item).where(agenda_item.c.id == item_id)).one()
    if row.state != "waiting":
        raise Refusal("meeting.item_done")
    return row
