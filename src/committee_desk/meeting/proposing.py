"""The proposal: what the committee carried, with findings, reasons and dissent (条例 20; 三(一)1). It never decides."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from ..access import Verb, require_another
from ..errors import Refusal
from ..identifiers import DocumentNumber
from ..office import Approval, UnitOfWork, move_case
from ..placement import (
    HomeGrounds,
    Rung,
    SchoolYear,
    Suggestion,
    ThreeFindings,
    VisitSchedule,
    check_home_grounds,
    check_rung,
    check_schedule,
    place_verdict,
    school_of,
    suggestion_for,
)
from ..policy import Outcome, Verdict
from ..records.bodies import json_bytes
from ..records.meeting import agenda_item, proposal
from .agenda import waiting_item
from .committee import CaseAtMeeting, case_at_meeting
from .sitting import demand_open
from .voting import check_proposed


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """What is proposed to the bureau.

    *findings* are the three of 条例 20 in words (body, learn, adapt), *codes* the same in the form's codes;
    *reasons* pair a sentence with its clause. *exception_reason* and the approval are needed where a rule that holds
    in principle is not kept; *visits* and *home_grounds* where the child is to be taught at home.
    """

    rung: str
    school_id: str | None
    class_id: str | None
    findings: Mapping[str, str]
    codes: Mapping[str, str]
    reasons: tuple[tuple[str, str], ...]
    supports: tuple[str, ...] = ()
    child_wish: str = ""
    guardian_wish: str = ""
    exception_reason: str = ""
    visits: VisitSchedule | None = None
    home_grounds: HomeGrounds | None = None
    begins_on: date | None = None
    look_again_on: date | None = None


def propose(work: UnitOfWork, item_id: str, draft: ProposalDraft, approval: Approval | None = None) -> str:
    """tabled → proposed: the committee's proposal goes to the bureau; returns its id.

    Refused unless quorum and majority of the charter hold for this very rung, and no rule for sure is broken; what
    holds in principle needs *approval* of somebody other than the proposer. The rule trace is kept with it
    (个人信息保护法 24, 73: the family may ask for an explanation).
    """
    work.allow(Verb.PROPOSE)
    item = waiting_item(work, item_id)
    demand_open(work, item.meeting_id)
    at_case = case_at_meeting(work, item_id)
    verdict = verdict_on(work, at_case, draft, approval)
    verdict.demand()
    _demand_approval(work, verdict, approval)
    before = move_case(work, item.case_id, "propose", placement=draft.rung)
    proposal_id = work.new_id()
    number = str(DocumentNumber.next_after(f"{work.county.short}特评", work.county.year, _numbers(work)))
    work.connection.execute(
        proposal.insert().values(
            id=proposal_id,
            case_id=item.case_id,
            agenda_item_id=item_id,
            number=number,
            rung=draft.rung,
            school_id=draft.school_id,
            class_id=draft.class_id,
            content=_content(work, at_case, draft, verdict, approval),
            proposed_by=work.actor.id,
            proposed_at=work.now(),
        )
    )
    work.connection.execute(agenda_item.update().where(agenda_item.c.id == item_id).values(state="proposed"))
    work.audit(
        Verb.PROPOSE,
        "proposal",
        proposal_id,
        {"state": before.state},
        {"number": number, "rung": draft.rung},
        case_id=item.case_id,
    )
    return proposal_id


def verdict_on(
    work: UnitOfWork, at_case: CaseAtMeeting, draft: ProposalDraft, approval: Approval | None
) -> Verdict:
    """What vote, ladder, class and home-teaching rules say of *draft* together, worst first."""
    rung = Rung(draft.rung)
    parts = [check_proposed(draft.rung, at_case.tally), check_rung(rung, ThreeFindings(**draft.codes))]
    approver = approval.person_id if approval else None
    parts.append(
        place_verdict(
            work,
            at_case.case_id,
            rung,
            draft.class_id,
            reason=draft.exception_reason,
            approver_id=approver,
        )
    )
    if rung.level == 4:
        parts += _home_verdicts(work, draft, approver)
    if draft.school_id is None:
        # Also a child taught at home has a school that answers for it and keeps its record (三(一)4, 5).
        raise Refusal("meeting.school_missing", clause="三(一)4、5")
    if not draft.reasons:
        raise Refusal("meeting.reasons_missing", clause="条例 20")
    return Verdict.worst_of(*parts)


def _home_verdicts(work: UnitOfWork, draft: ProposalDraft, approver: str | None) -> list[Verdict]:
    if draft.visits is None or draft.home_grounds is None:
        raise Refusal("meeting.home_teaching_incomplete", clause="条例 17(4)；三(一)4")
    year = SchoolYear.after(work.policy, work.county.year)
    return [
        check_schedule(draft.visits, year, work.policy, draft.exception_reason, approver, work.actor.id),
        check_home_grounds(draft.home_grounds, work.policy, work.today()),
    ]


def _demand_approval(work: UnitOfWork, verdict: Verdict, approval: Approval | None) -> None:
    wanting = [one for one in verdict.findings if one.outcome is Outcome.NEEDS_APPROVAL]
    if wanting:
        raise wanting[0].refusal()
    if approval is not None:
        require_another(approval.person_id, work.actor.id, Verb.APPROVE)


def _content(
    work: UnitOfWork,
    at_case: CaseAtMeeting,
    draft: ProposalDraft,
    verdict: Verdict,
    approval: Approval | None,
) -> dict[str, Any]:
    school = school_of(work, draft.school_id)
    names = {one.person.id: one.person.name for one in at_case.members}
    content = {
        "findings": dict(draft.findings),
        "codes": dict(draft.codes),
        "reasons": [list(one) for one in draft.reasons],
        "supports": list(draft.supports),
        "child_wish": draft.child_wish,
        "guardian_wish": draft.guardian_wish,
        "school": school.name if school else "",
        "begins_on": draft.begins_on,
        "look_again_on": draft.look_again_on,
        "visits": None if draft.visits is None else asdict(draft.visits),
        "home_grounds": None if draft.home_grounds is None else asdict(draft.home_grounds),
        "vote": {
            "members": at_case.quorum.members,
            "present": at_case.quorum.present,
            "recused": at_case.quorum.recused,
            "voting": at_case.tally.voting,
            "agreed": dict(at_case.tally.votes).get(draft.rung, 0),
            "charter": at_case.charter_number,
        },
        "dissents": [[names[one.person_id], one.reason] for one in at_case.tally.dissents],
        "signers": [
            names[one.person.id]
            for one in at_case.members
            if one.present and not one.recused and not one.is_chair
        ],
        "chair": next((one.person.name for one in at_case.members if one.is_chair and one.present), ""),
        "warnings": [[one.key, dict(one.values), str(one.clause or "")] for one in verdict.findings],
        "exception": {"reason": draft.exception_reason, "approver": approval.name} if approval else None,
        "trace": trace_of(suggestion_for(work, at_case.case_id)),
    }
    stored: dict[str, Any] = json.loads(json_bytes(content))
    return stored


def trace_of(suggestion: Suggestion) -> list[dict[str, Any]]:
    """The suggestion as it is kept: per rung the rules that fired, with the answers that made them true."""
    return [
        {
            "rung": one.rung.value,
            "standing": one.standing.value,
            "rules": [
                {
                    "id": fired.rule.id,
                    "reason": fired.rule.reason_zh,
                    "clause": str(fired.rule.clause or ""),
                    "because": [answer.say("zh") for answer in fired.because],
                }
                for fired in (*one.reasons, *one.blocks, *one.counter)
            ],
        }
        for one in suggestion.rungs
    ]


def _numbers(work: UnitOfWork) -> tuple[str, ...]:
    return tuple(work.connection.execute(sa.select(proposal.c.number)).scalars())
