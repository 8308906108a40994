"""A sitting of the committee: opening it, who arrives, closing it."""

from datetime import date

import sqlalchemy as sa

from ..access import Role, Verb
from ..errors import Refusal
from ..office import UnitOfWork
from ..records.meeting import agenda_item, attendance, meeting, opinion
from ..records.person import person


def open_meeting(work: UnitOfWork, held_on: date, place: str) -> str:
    """Open the next meeting of the year; returns its id."""
    work.allow(Verb.OPEN_MEETING)
    if not place.strip():
        raise Refusal("meeting.place_missing")
    last = work.connection.execute(
        sa.select(sa.func.max(meeting.c.number)).where(meeting.c.year == held_on.year)
    ).scalar()
    meeting_id = work.new_id()
    number = (last or 0) + 1
    work.connection.execute(
        meeting.insert().values(
            id=meeting_id,
            number=number,
            year=held_on.year,
            held_on=held_on,
            place=place.strip(),
            state="open",
            opened_at=work.now(),
        )
    )
    work.audit(Verb.OPEN_MEETING, "meeting", meeting_id, None, {"number": number, "held_on": held_on})
    return meeting_id


def record_arrival(work: UnitOfWork, meeting_id: str, person_id: str) -> str:
    """A member or the chair has come; the same person twice is one presence."""
    work.allow(Verb.RECORD_ARRIVAL)
    demand_open(work, meeting_id)
    row = work.connection.execute(sa.select(person).where(person.c.id == person_id)).one()
    if not {Role.MEMBER.value, Role.CHAIR.value} & set(row.roles.split(",")):
        raise Refusal("meeting.not_a_member", name=row.name)
    known = work.connection.execute(
        sa.select(attendance.c.id).where(
            attendance.c.meeting_id == meeting_id, attendance.c.person_id == person_id
        )
    ).scalar()
    attendance_id = known or work.new_id()
    if known:
        work.connection.execute(attendance.update().where(attendance.c.id == known).values(left_at=None))
    else:
        work.connection.execute(
            attendance.insert().values(
                id=attendance_id, meeting_id=meeting_id, person_id=person_id, arrived_at=work.now()
            )
        )
    work.audit(Verb.RECORD_ARRIVAL, "meeting", meeting_id, None, {"person": person_id})
    return str(attendance_id)


def record_leaving(work: UnitOfWork, meeting_id: str, person_id: str) -> str:
    """Somebody leaves: from now on he does not count, and his opinions on cases still open go with him."""
    work.allow(Verb.RECORD_ARRIVAL)
    demand_open(work, meeting_id)
    work.connection.execute(
        attendance.update()
        .where(attendance.c.meeting_id == meeting_id, attendance.c.person_id == person_id)
        .values(left_at=work.now())
    )
    still_open = sa.select(agenda_item.c.id).where(
        agenda_item.c.meeting_id == meeting_id, agenda_item.c.state == "waiting"
    )
    work.connection.execute(
        opinion.delete().where(opinion.c.person_id == person_id, opinion.c.agenda_item_id.in_(still_open))
    )
    work.audit(Verb.RECORD_ARRIVAL, "meeting", meeting_id, None, {"person": person_id, "left": True})
    return meeting_id


def close_meeting(work: UnitOfWork, meeting_id: str) -> str:
    """Close the sitting; every case on its agenda must have been proposed or postponed."""
    work.allow(Verb.CLOSE_MEETING)
    demand_open(work, meeting_id)
    waiting = work.connection.execute(
        sa.select(sa.func.count()).where(
            agenda_item.c.meeting_id == meeting_id, agenda_item.c.state == "waiting"
        )
    ).scalar_one()
    if waiting:
        raise Refusal("meeting.cases_waiting", count=waiting)
    work.connection.execute(
        meeting.update().where(meeting.c.id == meeting_id).values(state="closed", closed_at=work.now())
    )
    work.audit(Verb.CLOSE_MEETING, "meeting", meeting_id, {"state": "open"}, {"state": "closed"})
    return meeting_id


def demand_open(work: UnitOfWork, meeting_id: str) -> None:
    """Refusal `meeting.closed` unless the sitting is still open."""
    state = work.connection.execute(sa.select(meeting.c.state).where(meeting.c.id == meeting_id)).scalar()
    if state != "open":
        raise Refusal("meeting.closed")
