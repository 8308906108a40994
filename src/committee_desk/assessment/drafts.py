"""Assessments of cases: opening one, saving each answer, completing it with its scores."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, case_now, move_case
from ..records.assessment import assessment
from ..records.bodies import json_bytes, keep_body, read_json, replace_body
from ..records.case import case
from ..records.child import child
from .answer_attachments import drop_unused
from .inviting import newest_commission
from .kept_forms import kept_form, newest_form
from .scores import profile
from .session import Session
from .values import Form

DRAFT, COMPLETE = "draft", "complete"


@dataclass(frozen=True, slots=True)
class Assessment:
    """An assessment with the form that it was given in.

    *prefill* comes from the case, is read-only and never stored with the answers; *version_id* is handed back when
    answers are saved, so that two desks cannot overwrite each other unseen.
    """

    id: str
    case_id: str
    form_version_id: str
    form: Form
    answers: dict[str, str]
    prefill: dict[str, str]
    state: str
    version_id: int
    saved_at: datetime

    def session(self, now: datetime) -> Session:
        """The form with these answers, ready to be filled on the day of *now*."""
        return Session(self.form, self.answers, today=now.date(), prefill=self.prefill)


@dataclass(frozen=True, slots=True)
class DraftRow:
    """An assessment in the list of assessments."""

    id: str
    case_id: str
    number: str
    name: str
    state: str
    answered: int
    asked: int
    saved_at: datetime


def open_assessment(work: UnitOfWork, case_id: str) -> str:
    """invited → assessing: begin the default form in its newest version; returns the assessment's id."""
    work.allow(Verb.OPEN_ASSESSMENT, case_id)
    before = move_case(work, case_id, "open_assessment")
    assessment_id, body_id = work.new_id(), work.new_id()
    version_id = newest_form(work)
    keep_body(work.connection, body_id, json_bytes({}), "application/json", work.now())
    work.connection.execute(
        assessment.insert().values(
            id=assessment_id,
            case_id=case_id,
            form_version_id=version_id,
            assessor_id=work.actor.id,
            state=DRAFT,
            opened_at=work.now(),
            saved_at=work.now(),
            answers_body=body_id,
            answered=0,
            asked=0,
            version_id=1,
        )
    )
    work.audit(
        Verb.OPEN_ASSESSMENT,
        "assessment",
        assessment_id,
        {"state": before.state},
        {"form": version_id},
        case_id=case_id,
    )
    return assessment_id


def save_answers(
    work: UnitOfWork,
    assessment_id: str,
    answers: Mapping[str, str],
    *,
    answered: int,
    asked: int,
    version_id: int,
) -> int:
    """Keep a draft, complete or not; returns the version to be handed back next time.

    Refusal `assessment.changed_elsewhere` where somebody else has saved since.
    """
    work.allow(Verb.SAVE_ANSWERS)
    row = _draft(work, assessment_id)
    if row.version_id != version_id:
        raise Refusal("assessment.changed_elsewhere")
    _write(work, row, answers, answered=answered, asked=asked)
    work.audit(
        Verb.SAVE_ANSWERS, "assessment", assessment_id, None, {"answered": answered}, case_id=row.case_id
    )
    return int(version_id + 1)


def complete_assessment(work: UnitOfWork, assessment_id: str) -> str:
    """assessing → ready: every shown question is right; the domain scores are written beside the answers.

    Refusal `assessment.incomplete` with how many questions are left and the first of them.
    """
    work.allow(Verb.COMPLETE_ASSESSMENT)
    row = _draft(work, assessment_id)
    session = read_assessment(work, assessment_id).session(work.now())
    wrong = session.errors()
    if wrong:
        raise Refusal("assessment.incomplete", count=len(wrong), first=wrong[0].label, reason=wrong[0].reason)
    scores = scores_of(session)
    drop_unused(work, assessment_id, session.answers().values())
    before = move_case(work, row.case_id, "complete_assessment")
    work.connection.execute(
        assessment.update()
        .where(assessment.c.id == assessment_id)
        .values(state=COMPLETE, completed_at=work.now(), scores=scores)
    )
    work.audit(
        Verb.COMPLETE_ASSESSMENT,
        "assessment",
        assessment_id,
        {"state": before.state},
        {"scores": scores},
        case_id=row.case_id,
    )
    return assessment_id


def scores_of(session: Session) -> list[dict[str, Any]]:
    """The profile as it is kept and shown: need by domain, 0 = independent."""
    return [
        {
            "key": one.key,
            "label": one.label,
            "score": one.score,
            "band": one.band,
            "answered": one.answered,
            "total": one.total,
        }
        for one in profile(session)
    ]


def read_assessment(look: Look, assessment_id: str) -> Assessment:
    """One assessment, with its own form."""
    look.allow(Verb.OPEN_CASE)
    row = look.connection.execute(sa.select(assessment).where(assessment.c.id == assessment_id)).first()
    if row is None:
        raise Refusal("assessment.no_such")
    return Assessment(
        id=row.id,
        case_id=row.case_id,
        form_version_id=row.form_version_id,
        form=kept_form(look, row.form_version_id),
        answers=read_json(look.connection, row.answers_body),
        prefill=_prefill(look, row.case_id),
        state=row.state,
        version_id=row.version_id,
        saved_at=row.saved_at,
    )


def newest_assessment(look: Look, case_id: str) -> Assessment | None:
    """The case's newest assessment, or None."""
    found = look.connection.execute(
        sa.select(assessment.c.id)
        .where(assessment.c.case_id == case_id)
        .order_by(assessment.c.opened_at.desc())
        .limit(1)
    ).scalar()
    return read_assessment(look, found) if found else None


def draft_rows(look: Look, *, state: str = DRAFT) -> tuple[DraftRow, ...]:
    """Assessments in *state*, the one touched last first."""
    look.allow(Verb.OPEN_CASE)
    question = (
        sa.select(assessment, case.c.number, child.c.name)
        .join(case, case.c.id == assessment.c.case_id)
        .join(child, child.c.id == case.c.child_id)
        .where(assessment.c.state == state)
        .order_by(assessment.c.saved_at.desc())
    )
    return tuple(
        DraftRow(row.id, row.case_id, row.number, row.name, row.state, row.answered, row.asked, row.saved_at)
        for row in look.connection.execute(question)
    )


def _draft(work: UnitOfWork, assessment_id: str) -> Any:
    row = work.connection.execute(sa.select(assessment).where(assessment.c.id == assessment_id)).first()
    if row is None:
        raise Refusal("assessment.no_such")
    if row.state != DRAFT:
        raise Refusal("assessment.already_complete")
    return row


def _write(work: UnitOfWork, row: Any, answers: Mapping[str, str], *, answered: int, asked: int) -> None:
    replace_body(work.connection, row.answers_body, json_bytes(dict(answers)), work.now())
    work.connection.execute(
        assessment.update()
        .where(assessment.c.id == row.id)
        .values(answered=answered, asked=asked, saved_at=work.now(), version_id=row.version_id + 1)
    )


def _prefill(look: Look, case_id: str) -> dict[str, str]:
    """What the case knows and the form only shows."""
    now = case_now(look, case_id)
    row = look.connection.execute(sa.select(child).where(child.c.id == now.child_id)).one()
    asked = newest_commission(look, case_id)
    return {
        "child_id": row.id,
        "child_name": row.name,
        "dob": row.birth_date.isoformat() if row.birth_date else "",
        "case_no": now.number,
        "commission_no": asked.number if asked else "",
    }
