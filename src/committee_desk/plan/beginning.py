"""Beginning a plan: what the case knows already, put into the draft that a person then works on."""

from typing import Any

import sqlalchemy as sa

from ..assessment import found_of
from ..decision import newest_decision
from ..office import Look
from ..placement import Rung, school_of, suggestion_for
from ..records.assessment import assessment
from .drafting import Known, draft_plan, greatest_needs
from .values import PlanContent


def begin_plan(look: Look, case_id: str) -> PlanContent:
    """The first draft of the case's plan (三(一)1); Refusal where no decision stands yet."""
    decided, found = newest_decision(look, case_id), found_of(look, case_id)
    school = school_of(look, decided.school_id)
    known = Known(
        year=look.county.year,
        needs=greatest_needs(_scores(look, found.assessment.id)),
        supports=tuple(
            (one.rule.supports, one.rule.reason_zh) for one in suggestion_for(look, case_id).supports
        ),
        school=school.name if school else "",
        liaison=school.liaison if school else "",
        liaison_phone=school.phone if school else "",
        weeks=look.policy.whole("year.teaching_weeks"),
        visits=(2, 2) if Rung(decided.rung).level == 4 else None,
        strengths=found.strengths,
        child_words=found.child_words,
        guardian_words=found.guardian_words,
    )
    return draft_plan(known)


def _scores(look: Look, assessment_id: str) -> list[dict[str, Any]]:
    found = look.connection.execute(
        sa.select(assessment.c.scores).where(assessment.c.id == assessment_id)
    ).scalar()
    return list(found or ())
