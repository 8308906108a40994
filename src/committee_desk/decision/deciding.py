"""The bureau's decision: result, proposal, school and both wishes weighed, numbered, grounded (条例 17, 19–21)."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from ..access import Verb, require_another
from ..errors import Refusal
from ..identifiers import DocumentNumber
from ..office import Approval, Look, UnitOfWork, case_now, move_case
from ..placement import Rung, place_verdict
from ..policy import Outcome, Verdict
from ..records.bodies import json_bytes
from ..records.case_states import State
from ..records.decision import decision
from ..records.meeting import proposal
from .contents import check_contents
from .grounds import cite, grounds_for
from .values import DecisionDraft


@dataclass(frozen=True, slots=True)
class Decided:
    """Where the child will learn: school, class, from when, and when it is looked at again."""

    school_id: str
    class_id: str | None
    begins_on: date
    look_again_on: date | None = None
    supports: tuple[str, ...] = ()
    exception_reason: str = ""


def decide(
    work: UnitOfWork, case_id: str, draft: DecisionDraft, place: Decided, approval: Approval | None = None
) -> str:
    """proposed | disputed → decided: returns the decision's id.

    Refused while anything that the law wants weighed is missing (条例 21), and to whoever proposed the case; a class
    beyond its maximum needs the reason and an *approval* of somebody who neither decides nor proposed it.
    """
    work.allow(Verb.DECIDE, case_id)
    suggested = weighed_proposal(work, case_id)
    require_another(work.actor.id, suggested.proposed_by, Verb.DECIDE)
    if approval is not None:
        require_another(approval.person_id, work.actor.id, Verb.APPROVE)
        require_another(approval.person_id, suggested.proposed_by, Verb.APPROVE)
    disputed = case_now(work, case_id).state is State.DISPUTED
    room = place_verdict(
        work,
        case_id,
        Rung(draft.rung),
        place.class_id,
        reason=place.exception_reason,
        approver_id=approval.person_id if approval else None,
    )
    verdict = Verdict.worst_of(check_contents(draft), room)
    verdict.demand()
    for finding in verdict.findings:
        if finding.outcome is Outcome.NEEDS_APPROVAL:
            raise finding.refusal()
    before = move_case(work, case_id, "decide", placement=draft.rung)
    decision_id = work.new_id()
    number = str(DocumentNumber.next_after(f"{work.county.short}教特", work.county.year, _numbers(work)))
    work.connection.execute(
        decision.insert().values(
            id=decision_id,
            case_id=case_id,
            proposal_id=suggested.id,
            number=number,
            year=work.county.year,
            rung=draft.rung,
            school_id=place.school_id,
            class_id=place.class_id,
            content=_content(work, draft, place, verdict, approval, disputed=disputed),
            decided_by=work.actor.id,
            decided_at=work.now(),
            approved_by=approval.person_id if approval else None,
        )
    )
    work.audit(
        Verb.DECIDE,
        "decision",
        decision_id,
        {"state": before.state},
        {"number": number, "rung": draft.rung},
        case_id=case_id,
    )
    return decision_id


def _content(
    work: UnitOfWork,
    draft: DecisionDraft,
    place: Decided,
    verdict: Verdict,
    approval: Approval | None,
    *,
    disputed: bool,
) -> dict[str, Any]:
    grounds = [cite(one, work.policy) for one in grounds_for(Rung(draft.rung), after_dispute=disputed)]
    content = {
        **asdict(draft),
        **asdict(place),
        "grounds": grounds,
        "warnings": [[one.key, dict(one.values), str(one.clause or "")] for one in verdict.findings],
        "approver": approval.name if approval else "",
    }
    stored: dict[str, Any] = json.loads(json_bytes(content))
    return stored


def weighed_proposal(look: Look, case_id: str) -> Any:
    """The proposal that the decision weighs, the case's newest; Refusal `decision.no_proposal` before there is one."""
    look.allow(Verb.OPEN_CASE, case_id)
    row = look.connection.execute(
        sa.select(proposal)
        .where(proposal.c.case_id == case_id)
        .order_by(proposal.c.proposed_at.desc())
        .limit(1)
    ).first()
    if row is None:
        raise Refusal("decision.no_proposal", clause="条例 20、21")
    return row


def _numbers(work: UnitOfWork) -> tuple[str, ...]:
    return tuple(work.connection.execute(sa.select(decision.c.number)).scalars())
