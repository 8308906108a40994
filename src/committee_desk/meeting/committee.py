"""The committee at one case: members, who is here, who stands aside, opinions, and how they add up."""

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from ..access import Role, Verb
from ..office import Look, PersonRow, people
from ..records.case import case
from ..records.child import child
from ..records.meeting import agenda_item, attendance, meeting, opinion, recusal
from .attendance import quorum_for_case
from .charter import Charter
from .values import Member, Opinion, Quorum, Tally
from .voting import tally


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A sitting of the year."""

    id: str
    number: int
    held_on: date
    place: str
    state: str
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A case on the agenda; *state* waiting | proposed | postponed."""

    id: str
    case_id: str
    position: int
    number: str
    name: str
    state: str


@dataclass(frozen=True, slots=True)
class MemberAtCase:
    """A member as the page shows him at one case; *spoke* with *rung* None is an abstention."""

    person: PersonRow
    is_chair: bool
    present: bool
    recused: str
    spoke: bool
    rung: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class CaseAtMeeting:
    """Everything about one case in a sitting that people and rules need."""

    item_id: str
    case_id: str
    meeting_id: str
    members: tuple[MemberAtCase, ...]
    quorum: Quorum
    tally: Tally
    charter_number: str


def committee_members(look: Look) -> tuple[PersonRow, ...]:
    """Members and chair, the chair first."""
    found = [one for one in people(look) if {Role.MEMBER, Role.CHAIR} & one.roles]
    return tuple(sorted(found, key=lambda one: Role.CHAIR not in one.roles))


def meetings(look: Look) -> tuple[MeetingRow, ...]:
    """The sittings of the county's year, the newest first."""
    question = sa.select(meeting).where(meeting.c.year == look.county.year).order_by(meeting.c.number.desc())
    return tuple(
        MeetingRow(row.id, row.number, row.held_on, row.place, row.state, row.opened_at)
        for row in look.connection.execute(question)
    )


def agenda_of(look: Look, meeting_id: str) -> tuple[AgendaRow, ...]:
    """The agenda in its order."""
    look.allow(Verb.OPEN_CASE)
    question = (
        sa.select(agenda_item, case.c.number, child.c.name)
        .join(case, case.c.id == agenda_item.c.case_id)
        .join(child, child.c.id == case.c.child_id)
        .where(agenda_item.c.meeting_id == meeting_id)
        .order_by(agenda_item.c.position)
    )
    return tuple(
        AgendaRow(row.id, row.case_id, row.position, row.number, row.name, row.state)
        for row in look.connection.execute(question)
    )


def present_members(look: Look, meeting_id: str) -> frozenset[str]:
    """Ids of those who have come and not left."""
    question = sa.select(attendance.c.person_id).where(
        attendance.c.meeting_id == meeting_id, attendance.c.left_at.is_(None)
    )
    return frozenset(look.connection.execute(question).scalars())


def case_at_meeting(look: Look, item_id: str) -> CaseAtMeeting:
    """The committee at the case of *item_id*, counted by the county's charter."""
    look.allow(Verb.OPEN_CASE)
    item = look.connection.execute(sa.select(agenda_item).where(agenda_item.c.id == item_id)).one()
    here = present_members(look, item.meeting_id)
    aside = {row.person_id: row.ground for row in _of_item(look, recusal, item_id)}
    said = {row.person_id: row for row in _of_item(look, opinion, item_id)}
    persons = committee_members(look)
    charter = Charter.of(look.policy, look.county.charter_number)
    quorum = quorum_for_case(
        [Member(one.id, Role.CHAIR in one.roles) for one in persons], here, frozenset(aside), charter
    )
    opinions = [Opinion(one, row.rung, row.reason) for one, row in said.items()]
    return CaseAtMeeting(
        item_id=item_id,
        case_id=item.case_id,
        meeting_id=item.meeting_id,
        members=tuple(
            MemberAtCase(
                person=one,
                is_chair=Role.CHAIR in one.roles,
                present=one.id in here,
                recused=aside.get(one.id, ""),
                spoke=one.id in said,
                rung=said[one.id].rung if one.id in said else None,
                reason=said[one.id].reason if one.id in said else "",
            )
            for one in persons
        ),
        quorum=quorum,
        tally=tally(opinions, quorum, charter),
        charter_number=charter.doc_no,
    )


def _of_item(look: Look, table: sa.Table, item_id: str) -> sa.CursorResult[tuple[object, ...]]:
    return look.connection.execute(sa.select(table).where(table.c.agenda_item_id == item_id))
