"""Assessments of cases: opening one, saving each answer, reading one with its own form."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, case_now, move_case
from ..records.assessment import FillingKind, assessment
from ..records.bodies import json_bytes, keep_body, read_json, replace_body
from ..records.case import case
from ..records.child import child
from .blindness import demand_own, demand_readable, is_hidden
from .inviting import newest_commission
from .kept_forms import kept_form, newest_form
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
    kind: FillingKind = FillingKind.MAIN
    round_id: str | None = None

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
    kind: FillingKind = FillingKind.MAIN
    round_id: str | None = None


def open_assessment(work: UnitOfWork, case_id: str) -> str:
    """invited → assessing: begin the default form in its newest version; returns the assessment's id."""
    work.allow(Verb.OPEN_ASSESSMENT, case_id)
    before = move_case(work, case_id, "open_assessment")
    version_id = newest_form(work)
    assessment_id = begin_filling(work, case_id, version_id, work.actor.id)
    work.audit(
        Verb.OPEN_ASSESSMENT,
        "assessment",
        assessment_id,
        {"state": before.state},
        {"form": version_id},
        case_id=case_id,
    )
    return assessment_id


def begin_filling(
    work: UnitOfWork,
    case_id: str,
    version_id: str,
    assessor_id: str,
    kind: FillingKind = FillingKind.MAIN,
    *,
    round_id: str | None = None,
    answers: Mapping[str, str] | None = None,
) -> str:
    """Write down a draft of a form for a case; the verb that asks for it has asked who may and audits it."""
    assessment_id, body_id = work.new_id(), work.new_id()
    keep_body(work.connection, body_id, json_bytes(dict(answers or {})), "application/json", work.now())
    work.connection.execute(
        assessment.insert().values(
            id=assessment_id,
            case_id=case_id,
            form_version_id=version_id,
            assessor_id=assessor_id,
            kind=kind.value,
            round_id=round_id,
            state=DRAFT,
            opened_at=work.now(),
            saved_at=work.now(),
            answers_body=body_id,
            answered=0,
            asked=0,
            version_id=1,
        )
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
    row = draft_row(work, assessment_id)
    if row.version_id != version_id:
        raise Refusal("assessment.changed_elsewhere")
    write_answers(work, row, answers, answered=answered, asked=asked)
    work.audit(
        Verb.SAVE_ANSWERS, "assessment", assessment_id, None, {"answered": answered}, case_id=row.case_id
    )
    return int(version_id + 1)


def read_assessment(look: Look, assessment_id: str) -> Assessment:
    """One filling, with its own form; Refusal `assessment.blind` for another assessor's before all are complete."""
    look.allow(Verb.OPEN_CASE)
    demand_readable(look, assessment_id)
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
        kind=FillingKind(row.kind),
        round_id=row.round_id,
    )


def newest_assessment(look: Look, case_id: str) -> Assessment | None:
    """The case's own newest assessment, or None; fillings of single assessors and side forms are none."""
    found = look.connection.execute(
        sa.select(assessment.c.id)
        .where(assessment.c.case_id == case_id, assessment.c.kind == FillingKind.MAIN)
        .order_by(assessment.c.opened_at.desc())
        .limit(1)
    ).scalar()
    return read_assessment(look, found) if found else None


def draft_rows(look: Look, *, state: str = DRAFT) -> tuple[DraftRow, ...]:
    """Fillings in *state* that the acting person may go on with, the one touched last first."""
    look.allow(Verb.OPEN_CASE)
    question = (
        sa.select(assessment, case.c.number, child.c.name)
        .join(case, case.c.id == assessment.c.case_id)
        .join(child, child.c.id == case.c.child_id)
        .where(assessment.c.state == state, sa.not_(is_hidden(look)))
        .order_by(assessment.c.saved_at.desc())
    )
    return tuple(
        DraftRow(
            row.id,
            row.case_id,
            row.number,
            row.name,
            row.state,
            row.answered,
            row.asked,
            row.saved_at,
            FillingKind(row.kind),
            row.round_id,
        )
        for row in look.connection.execute(question)
    )


def draft_row(work: UnitOfWork, assessment_id: str) -> Any:
    """The row of a draft that the acting person may write into; refuses what is complete or another assessor's."""
    row = work.connection.execute(sa.select(assessment).where(assessment.c.id == assessment_id)).first()
    if row is None:
        raise Refusal("assessment.no_such")
    demand_own(work, row)
    if row.state != DRAFT:
        raise Refusal("assessment.already_complete")
    return row


def write_answers(
    work: UnitOfWork, row: Any, answers: Mapping[str, str], *, answered: int, asked: int
) -> None:
    """Put *answers* in the place of the draft's earlier ones."""
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
