"""Facts of a child's plan as its paper and its Word form show them."""

from datetime import date
from typing import Any

import sqlalchemy as sa

from ..access import Role
from ..decision import newest_decision
from ..errors import Refusal
from ..office import Look, people
from ..placement import Rung, SchoolRow, school_of
from ..plan import PlanContent, newest_plan
from ..records.assessment import assessment
from ..records.case import case
from ..records.decision import service
from .case_facts import case_on_paper, finding_facts, imprint, placement_facts, reason_facts
from .paper_words import long_date, word
from .plan_values import (
    AidFacts,
    DomainScore,
    GuardianChoice,
    HomeTeachingFacts,
    PaperReference,
    PersonFacts,
    PlanFacts,
    TermSchedule,
)
from .proposal_facts import newest_proposal
from .values import SignatureBox

RECORD_KINDS = {1: "视力残疾随班就读", 2: "听力残疾随班就读", 5: "智力残疾随班就读"}
CHOICES: dict[str, GuardianChoice] = {"agree": "agree", "partly": "partly", "against": "against"}


def plan_facts(look: Look, case_id: str) -> PlanFacts:
    """The newest version of the plan; the bureau's seal certifies, the school's liaison signs, the chair locks."""
    written = newest_plan(look, case_id)
    if written is None:
        raise Refusal("plan.not_written")
    content, on_paper, decided = written[1], case_on_paper(look, case_id), newest_decision(look, case_id)
    proposed, school = newest_proposal(look, case_id), school_of(look, decided.school_id)
    place = {**proposed.content, **decided.content, "visits": proposed.content["visits"]}
    return PlanFacts(
        letterhead=on_paper.letterhead,
        imprint=imprint(look, f"{on_paper.case.number}-{word('plan.mark')}"),
        school_year=word("plan.school_year", first=look.county.year, second=look.county.year + 1),
        made_on=look.today(),
        child=on_paper.child,
        guardians=on_paper.guardians,
        placement=placement_facts(look, decided.rung, school, decided.class_id, place),
        case_number=on_paper.case.number,
        record_kind=_record_kind(look, case_id, decided.rung),
        diagnosis=on_paper.diagnosis,
        health=content.health or on_paper.found.care,
        references=_references(look, proposed, decided),
        assessment=_assessed(on_paper.found.assessed_on),
        scores=_scores(look, on_paper.found.assessment.id),
        findings=finding_facts(on_paper.found),
        strengths=content.strengths,
        reasons=reason_facts(look, proposed.content["reasons"]),
        home_teaching=_home_teaching(look, content),
        people=_people(content, school),
        signatures=_boxes(look, school, content),
        guardian_choice=CHOICES.get(content.guardian_choice, ""),
        **_written(content),
    )


def _written(content: PlanContent) -> dict[str, Any]:
    return {
        "goals": content.goals,
        "supports": content.supports,
        "aids": tuple(AidFacts(one) for one in content.aids),
        "reviews": content.reviews,
        "guardian_words": content.guardian_words,
        "child_words": content.child_words,
    }


def _assessed(day: date | None) -> str:
    return word("plan.assessed", day=long_date(day)) if day else ""


def _record_kind(look: Look, case_id: str, rung: str) -> str:
    """The national record's 随班就读 value (学籍); special-school and home-taught pupils are 非随班就读."""
    if Rung(rung).level > 2:
        return "非随班就读"
    category = look.connection.execute(sa.select(case.c.category).where(case.c.id == case_id)).scalar()
    return RECORD_KINDS.get(category or 0, "其他残疾随班就读")


def _references(look: Look, proposed: Any, decided: Any) -> tuple[PaperReference, ...]:
    served = look.connection.execute(
        sa.select(service.c.served_on).where(service.c.decision_id == decided.id)
    ).scalar()
    note = word("plan.served", month=served.month, day=served.day) if served else ""
    return (
        PaperReference(word("kind.proposal"), proposed.number, proposed.proposed_at.date()),
        PaperReference(word("kind.decision"), decided.number, decided.decided_at.date(), note),
    )


def _scores(look: Look, assessment_id: str) -> tuple[DomainScore, ...]:
    stored = look.connection.execute(
        sa.select(assessment.c.scores).where(assessment.c.id == assessment_id)
    ).scalar()
    return tuple(DomainScore(one["label"], one["score"]) for one in stored or ())


def _home_teaching(look: Look, content: PlanContent) -> HomeTeachingFacts | None:
    visits = content.visits
    if visits is None:
        return None
    first = visits.weeks // 2 + visits.weeks % 2
    terms = (
        TermSchedule(
            word("plan.first_term"), first, visits.visits_a_week, visits.lessons_a_visit, visits.lost
        ),
        TermSchedule(
            word("plan.second_term"), visits.weeks - first, visits.visits_a_week, visits.lessons_a_visit
        ),
    )
    return HomeTeachingFacts(
        terms=terms,
        least=look.policy.whole("home.year_sum"),
        times=visits.times,
        minutes_a_lesson=visits.minutes_a_lesson,
        provisional=not look.calendar.knows(date(look.county.year + 1, 6, 30)),
    )


def _people(content: PlanContent, school: SchoolRow | None) -> tuple[PersonFacts, ...]:
    if not content.people and school:
        return (PersonFacts(word("duty.liaison"), school.liaison, school.name),)
    return tuple(
        PersonFacts(word(f"duty.{one.duty}"), one.name, one.unit, one.phone) for one in content.people
    )


def _boxes(look: Look, school: SchoolRow | None, content: PlanContent) -> tuple[SignatureBox, ...]:
    chair = next((one.name for one in people(look) if Role.CHAIR in one.roles), "")
    liaison = next(
        (one.name for one in content.people if one.duty == "liaison"), school.liaison if school else ""
    )
    if not liaison or not chair:
        raise Refusal("documents.signer_missing", clause="三(一)2")
    return (
        SignatureBox("bureau_seal", "bureau_seal", look.county.bureau),
        SignatureBox("liaison", "liaison", liaison),
        SignatureBox("chair", "chair", chair),
    )
