"""Facts of the committee's proposal as its paper shows them."""

from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..office import Look
from ..placement import school_of
from ..records.meeting import agenda_item, meeting, proposal
from .case_facts import case_on_paper, finding_facts, imprint, placement_facts, reason_facts
from .values import DissentFacts, ProposalFacts, SignatureBox, VoteFacts


def proposal_facts(look: Look, case_id: str) -> ProposalFacts:
    """The newest proposal of the case; the seal certifies, present members sign, the chair locks."""
    row = newest_proposal(look, case_id)
    on_paper, content = case_on_paper(look, case_id), row.content
    school = school_of(look, row.school_id)
    vote = content["vote"]
    return ProposalFacts(
        letterhead=on_paper.letterhead,
        imprint=imprint(look, row.number),
        issued_on=row.proposed_at.date(),
        child=on_paper.child,
        guardians=on_paper.guardians,
        commission_number=on_paper.commission_number,
        assessed_on=on_paper.found.assessed_on or row.proposed_at.date(),
        met_on=row.held_on,
        findings=finding_facts(on_paper.found),
        placement=placement_facts(look, row.rung, school, row.class_id, content),
        reasons=reason_facts(look, content["reasons"]),
        vote=VoteFacts(
            members=vote["members"],
            present=vote["present"],
            recused=vote["recused"],
            voting=vote["voting"],
            agreed=vote["agreed"],
            against=vote["voting"] - vote["agreed"],
            charter=vote["charter"],
        ),
        child_wish=content["child_wish"],
        guardian_wish=content["guardian_wish"],
        supports=tuple(content["supports"]),
        dissents=tuple(DissentFacts(name, text) for name, text in content["dissents"]),
        signatures=_boxes(look, content),
    )


def newest_proposal(look: Look, case_id: str) -> Any:
    """The case's newest proposal with the day of its meeting."""
    look.allow(Verb.OPEN_CASE, case_id)
    return look.connection.execute(
        sa.select(proposal, meeting.c.held_on)
        .join(agenda_item, agenda_item.c.id == proposal.c.agenda_item_id)
        .join(meeting, meeting.c.id == agenda_item.c.meeting_id)
        .where(proposal.c.case_id == case_id)
        .order_by(proposal.c.proposed_at.desc())
    ).first()


def _boxes(look: Look, content: dict[str, Any]) -> tuple[SignatureBox, ...]:
    members = [
        SignatureBox(f"member_{number}", "member", name)
        for number, name in enumerate(content["signers"], start=1)
    ]
    return (
        SignatureBox("committee_seal", "committee_seal", look.county.committee),
        *members,
        SignatureBox("chair", "chair", content["chair"]),
    )
