"""Facts of the bureau's decision as its paper shows them."""

from datetime import date

import sqlalchemy as sa

from ..decision import newest_decision
from ..office import Look
from ..placement import school_of
from ..records.meeting import proposal
from .case_facts import case_on_paper, finding_facts, imprint, placement_facts
from .paper_words import word
from .values import DecisionFacts, ReasonFacts, RemedyFacts, SignatureBox


def decision_facts(look: Look, case_id: str) -> DecisionFacts:
    """The newest decision; it carries the bureau's seal alone. Last days are known only after service."""
    row = newest_decision(look, case_id)
    on_paper, content = case_on_paper(look, case_id), row.content
    proposed = look.connection.execute(sa.select(proposal).where(proposal.c.id == row.proposal_id)).one()
    school = school_of(look, row.school_id)
    return DecisionFacts(
        letterhead=on_paper.letterhead,
        imprint=imprint(look, row.number),
        issued_on=row.decided_at.date(),
        child=on_paper.child,
        guardians=on_paper.guardians,
        findings=finding_facts(on_paper.found),
        placement=placement_facts(
            look,
            row.rung,
            school,
            row.class_id,
            {**proposed.content, **content, "visits": proposed.content["visits"]},
        ),
        reasons=tuple(
            ReasonFacts(text)
            for text in (
                content["reasons"],
                content["school_conditions"],
                content["wish_weighed"],
                content["deviation"],
            )
            if text
        ),
        grounds=tuple(content["grounds"]),
        remedies=RemedyFacts(look.county.government, look.county.court),
        commissioned_on=on_paper.commissioned_on,
        assessed_on=on_paper.found.assessed_on,
        proposal_number=proposed.number,
        proposal_way=word(f"way.{proposed.rung}"),
        child_wish=proposed.content["child_wish"],
        guardian_wish=proposed.content["guardian_wish"],
        supports=tuple(content["supports"]),
        plan_by=date(look.county.year, 8, 31),
        signatures=(SignatureBox("bureau_seal", "bureau_seal", look.county.bureau),),
    )
