"""Inviting a family: the bureau's numbered commission, the notice on personal data, the appointment."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, move_case
from ..records.case import commission


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the family is told and what the committee is commissioned with (条例 20; 个人信息保护法 17, 30)."""

    commission_number: str
    commissioned_on: date
    notice_given_on: date
    invited_for: date
    place: str


def invite(work: UnitOfWork, case_id: str, invitation: Invitation) -> str:
    """registered → invited. The notice on personal data must be out before anybody assesses (个保法 17)."""
    work.allow(Verb.INVITE, case_id)
    if not invitation.commission_number.strip():
        raise Refusal("assessment.commission_missing", clause="条例 20")
    if invitation.notice_given_on > invitation.invited_for:
        raise Refusal("assessment.notice_too_late", clause="个人信息保护法 17")
    before = move_case(work, case_id, "invite", needs_look=None)
    commission_id = work.new_id()
    work.connection.execute(
        commission.insert().values(
            id=commission_id,
            case_id=case_id,
            number=invitation.commission_number.strip(),
            commissioned_on=invitation.commissioned_on,
            notice_given_on=invitation.notice_given_on,
            invited_for=invitation.invited_for,
            place=invitation.place,
        )
    )
    work.audit(
        Verb.INVITE, "commission", commission_id, {"state": before.state}, asdict(invitation), case_id=case_id
    )
    return commission_id


def newest_commission(look: Look, case_id: str) -> Any:
    """The case's newest commission, None before the family was invited."""
    look.allow(Verb.OPEN_CASE, case_id)
    return look.connection.execute(
        sa.select(commission)
        .where(commission.c.case_id == case_id)
        .order_by(commission.c.commissioned_on.desc())
        .limit(1)
    ).first()
