"""Side forms: other forms about the same child that move no case, such as the CFM."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, case_now
from ..records.assessment import FillingKind, assessment, form_version
from ..records.case_states import State
from ..records.person import person
from .cfm import CFM_FORM, CfmResult
from .cfm_filling import cfm_from_kept
from .drafts import COMPLETE, DRAFT, begin_filling
from .kept_forms import newest_form

ASSESSED = frozenset({State.INVITED, State.ASSESSING, State.READY, State.TABLED})
"""While a case stands here a side form can still be taken up; later people have spoken without it."""


@dataclass(frozen=True, slots=True)
class SideForm:
    """A side form of a case: which, how far, by whom, and the CFM's result once it is complete."""

    id: str
    form_id: str
    version: str
    state: str
    assessor: str
    saved_at: datetime
    completed_at: datetime | None
    cfm: CfmResult | None


def open_side_form(work: UnitOfWork, case_id: str, form_id: str = CFM_FORM) -> str:
    """Begin *form_id* for the case in its newest version, or go on with the draft that is there; returns its id.

    Refusals: `assessment.no_form`, `assessment.side_form_late` once the committee has proposed.
    """
    work.allow(Verb.OPEN_SIDE_FORM, case_id)
    if case_now(work, case_id).state not in ASSESSED:
        raise Refusal("assessment.side_form_late")
    version_id = newest_form(work, form_id)
    found: str | None = work.connection.execute(
        sa.select(assessment.c.id).where(
            assessment.c.case_id == case_id,
            assessment.c.kind == FillingKind.SIDE,
            assessment.c.form_version_id == version_id,
            assessment.c.state == DRAFT,
        )
    ).scalar()
    filling_id = found or begin_filling(work, case_id, version_id, work.actor.id, FillingKind.SIDE)
    work.audit(Verb.OPEN_SIDE_FORM, "assessment", filling_id, None, {"form": version_id}, case_id=case_id)
    return filling_id


def side_forms(look: Look, case_id: str) -> tuple[SideForm, ...]:
    """The side forms of the case, the newest first."""
    look.allow(Verb.OPEN_CASE, case_id)
    question = (
        sa.select(assessment, form_version.c.form_id, form_version.c.version, person.c.name)
        .join(form_version, form_version.c.id == assessment.c.form_version_id)
        .join(person, person.c.id == assessment.c.assessor_id)
        .where(assessment.c.case_id == case_id, assessment.c.kind == FillingKind.SIDE)
        .order_by(assessment.c.opened_at.desc(), assessment.c.id.desc())
    )
    return tuple(
        SideForm(
            id=row.id,
            form_id=row.form_id,
            version=row.version,
            state=row.state,
            assessor=row.name,
            saved_at=row.saved_at,
            completed_at=row.completed_at,
            cfm=cfm_from_kept(row.scores) if row.form_id == CFM_FORM and row.state == COMPLETE else None,
        )
        for row in look.connection.execute(question)
    )
