"""The page of one case: opening it is a read that the audit trail keeps, then one query for everything on it."""

from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..assessment import hidden_fillings, read_round
from ..office import Look, UnitOfWork, case_now
from ..plan import newest_plan
from ..records.assessment import FillingKind, assessment, form_version
from ..records.case import case
from ..records.case_states import STEPS, steps_from
from ..records.child import child
from ..records.decision import answer, decision, service
from ..records.meeting import proposal
from ..records.person import person
from ..records.plan import paper
from ..records.roster_source import roster_row, roster_source
from ..records.school import school, school_class
from ..vault import audit
from .case_list import age, next_step_key
from .case_values import (
    AssessmentOnPage,
    CasePage,
    ChildOnPage,
    DecisionOnPage,
    HistoryEntry,
    PaperOnPage,
    ProposalOnPage,
    ScoreOnPage,
)
from .today import moment_of

ONE_READING = timedelta(minutes=15)


def must_record_reading(look: Look, case_id: str) -> bool:
    """Whether the acting person's look at the case is not in the audit trail of the last quarter of an hour yet."""
    question = (
        sa.select(sa.func.max(audit.c.at))
        .where(audit.c.case_id == case_id, audit.c.actor == look.actor.id)
        .where(audit.c.verb == Verb.OPEN_CASE.value)
    )
    last = look.connection.execute(question).scalar()
    return last is None or moment_of(last) < look.now() - ONE_READING


def open_case(work: UnitOfWork, case_id: str) -> str:
    """Record that a person read the case (未成年人网络保护条例 36); once a person, case and 15 minutes."""
    work.allow(Verb.OPEN_CASE, case_id)
    case_now(work, case_id)
    work.audit(Verb.OPEN_CASE, "case", case_id, None, {}, case_id=case_id)
    return case_id


def case_page(look: Look, case_id: str) -> CasePage:
    """Everything on the page; Refusal `office.no_such_case`."""
    look.allow(Verb.OPEN_CASE, case_id)
    now = case_now(look, case_id)
    row = look.connection.execute(sa.select(case).where(case.c.id == case_id)).one()
    found = newest_plan(look, case_id)
    return CasePage(
        case_id=case_id,
        number=row.number,
        state=row.state,
        step=next(at for at, states in enumerate(STEPS.values()) if row.state in states),
        next_step_key=next_step_key(row.state, row.needs_look),
        offers=steps_from(row.state),
        due=row.due,
        due_provisional=bool(row.due_provisional),
        needs_look=tuple((row.needs_look or "").split(",")) if row.needs_look else (),
        child=_child(look, now.child_id),
        assessments=_assessments(look, case_id),
        proposal=_proposal(look, case_id),
        decision=_decision(look, case_id),
        plan=found[1].as_json() if found else None,
        papers=papers_of(look, case_id),
        history=_history(look, case_id),
        sources=_sources(look, now.child_id),
        today=look.today(),
        earlier=_earlier(look, row),
    )


def _child(look: Look, child_id: str) -> ChildOnPage:
    row = look.connection.execute(sa.select(child).where(child.c.id == child_id)).one()
    years, months = age(row.birth_date, look.today())
    return ChildOnPage(
        name=row.name,
        sex=row.sex or "",
        birth_date=row.birth_date,
        age_years=years,
        age_months=months,
        resident_id_masked=masked(row.resident_id, 6, 2),
        certificate_masked=masked(row.certificate, 6, 4),
        category=row.category,
        grade=row.grade,
        autism=bool(row.autism),
        township=row.township or "",
        village=row.village or "",
        address=row.address or "",
        guardian_name=row.guardian_name or "",
        guardian_relation=row.guardian_relation or "",
        guardian_phone_masked=masked(row.guardian_phone, 3, 4),
        school_now=row.school_now or "",
    )


def masked(text: str | None, head: int, tail: int) -> str:
    """The first and last characters with four stars between them, of a short one the last two; empty for nothing."""
    if not text:
        return ""
    return f"{text[:head]} **** {text[-tail:]}" if len(text) > head + tail else f"**** {text[-2:]}"


def _earlier(look: Look, row: Any) -> AssessmentOnPage | None:
    """The last complete assessment of the child's case before this one."""
    question = (
        sa.select(case.c.id)
        .join(assessment, assessment.c.case_id == case.c.id)
        .where(case.c.child_id == row.child_id, assessment.c.state == "complete")
        .where(sa.tuple_(case.c.year, case.c.round) < sa.tuple_(row.year, row.round))
        .where(assessment.c.kind == FillingKind.MAIN)
        .order_by(case.c.year.desc(), case.c.round.desc())
        .limit(1)
    )
    found = look.connection.execute(question).scalar()
    done = [one for one in _assessments(look, found) if one.state == "complete"] if found else []
    return done[-1] if done else None


def _assessments(look: Look, case_id: str) -> tuple[AssessmentOnPage, ...]:
    question = (
        sa.select(assessment, person.c.name.label("assessor"), form_version.c.version.label("form"))
        .join(person, person.c.id == assessment.c.assessor_id)
        .join(form_version, form_version.c.id == assessment.c.form_version_id)
        .where(assessment.c.case_id == case_id, assessment.c.kind == FillingKind.MAIN)
        .order_by(assessment.c.opened_at)
    )
    return tuple(
        AssessmentOnPage(
            id=row.id,
            state=row.state,
            opened_at=row.opened_at,
            completed_at=row.completed_at,
            assessor=_assessors(look, row.round_id) or row.assessor,
            answered=row.answered,
            asked=row.asked,
            form=row.form,
            scores=tuple(ScoreOnPage(**one) for one in row.scores or ()),
        )
        for row in look.connection.execute(question)
    )


def _assessors(look: Look, round_id: str | None) -> str:
    """Everybody who filled the form in a round of several assessors; empty where there was none."""
    found = read_round(look, round_id) if round_id else None
    return "、".join(one.name for one in found.assessors) if found else ""


def _placed(table: Any, case_id: str, moment: Any) -> sa.Select[Any]:
    return (
        sa.select(table, school.c.name.label("school"), school_class.c.name.label("class_name"))
        .join(school, school.c.id == table.c.school_id, isouter=True)
        .join(school_class, school_class.c.id == table.c.class_id, isouter=True)
        .where(table.c.case_id == case_id)
        .order_by(moment.desc())
        .limit(1)
    )


def _proposal(look: Look, case_id: str) -> ProposalOnPage | None:
    row = look.connection.execute(_placed(proposal, case_id, proposal.c.proposed_at)).first()
    if row is None:
        return None
    return ProposalOnPage(
        id=row.id,
        number=row.number,
        rung=row.rung,
        school=row.school or "",
        school_class=row.class_name or "",
        proposed_at=row.proposed_at,
        content=row.content,
    )


def _decision(look: Look, case_id: str) -> DecisionOnPage | None:
    row = look.connection.execute(_placed(decision, case_id, decision.c.decided_at)).first()
    if row is None:
        return None
    served = look.connection.execute(sa.select(service).where(service.c.decision_id == row.id)).first()
    answered = look.connection.execute(sa.select(answer).where(answer.c.decision_id == row.id)).first()
    return DecisionOnPage(
        id=row.id,
        number=row.number,
        rung=row.rung,
        school=row.school or "",
        school_class=row.class_name or "",
        decided_at=row.decided_at,
        content=row.content,
        served_on=served.served_on if served else None,
        review_until=served.review_until if served else None,
        court_until=served.court_until if served else None,
        provisional=bool(served and served.provisional),
        accepted=answered.accepted if answered else None,
        answer_words=(answered.words or "") if answered else "",
    )


def papers_of(look: Look, case_id: str) -> tuple[PaperOnPage, ...]:
    """The papers of a case, oldest first."""
    look.allow(Verb.OPEN_CASE, case_id)
    question = sa.select(paper).where(paper.c.case_id == case_id).order_by(paper.c.issued_at, paper.c.id)
    return tuple(
        PaperOnPage(row.id, row.kind, row.issued_at, row.pages, row.signatures_done, row.signatures_wanted)
        for row in look.connection.execute(question)
    )


def _history(look: Look, case_id: str) -> tuple[HistoryEntry, ...]:
    question = (
        sa.select(audit.c.at, audit.c.verb, person.c.name, assessment.c.kind)
        .join(person, person.c.id == audit.c.actor, isouter=True)
        .join(assessment, assessment.c.id == audit.c.entity_id, isouter=True)
        .where(audit.c.case_id == case_id, audit.c.entity_id.not_in(hidden_fillings(look)))
        .order_by(audit.c.seq.desc())
    )
    return tuple(
        HistoryEntry(moment_of(row.at), row.name or "", _did(row))
        for row in look.connection.execute(question)
    )


def _did(row: Any) -> str:
    """The verb, or for a filling that is not the case's assessment what completing it was."""
    if row.verb == Verb.COMPLETE_ASSESSMENT and row.kind in (FillingKind.INDEPENDENT, FillingKind.SIDE):
        return f"complete_{row.kind}"
    return str(row.verb)


def _sources(look: Look, child_id: str) -> tuple[str, ...]:
    question = (
        sa.select(roster_source.c.kind)
        .join(roster_row, roster_row.c.source_id == roster_source.c.id)
        .where(roster_row.c.child_id == child_id)
        .distinct()
    )
    return tuple(look.connection.execute(question).scalars())
