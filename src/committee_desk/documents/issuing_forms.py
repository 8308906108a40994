"""Issuing the papers of forms: blank ones for a version, filled ones of an assessment; kept, listed, exported."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..assessment import read_assessment, version_row
from ..errors import Refusal
from ..office import Look, UnitOfWork
from ..records.bodies import keep_body, read_body
from ..records.form_life import form_paper
from ..records.person import person
from .blank_form_paper import draw_blank_form
from .filled_form_paper import draw_filled_form
from .form_facts import blank_form_facts, filled_form_facts
from .issuing import PDF
from .values import PreparedPaper


@dataclass(frozen=True, slots=True)
class FormPaper:
    """A paper of a form that was issued; *kind* is blank or filled."""

    id: str
    kind: str
    form_version_id: str
    assessment_id: str | None
    pages: int
    made_at: datetime
    made_by: str


def issue_blank_form(work: UnitOfWork, form_version_id: str) -> str:
    """A version as PDF to be filled by hand; the paper's id."""
    work.allow(Verb.PRINT_FORM)
    version_row(work, form_version_id)
    drawn = draw_blank_form(blank_form_facts(work, form_version_id))
    paper_id = _keep(work, drawn, "blank", form_version_id, None)
    work.audit(
        Verb.PRINT_FORM, "form_paper", paper_id, None, {"version": form_version_id, "pages": drawn.pages}
    )
    return paper_id


def issue_filled_form(work: UnitOfWork, assessment_id: str) -> str:
    """An assessment as PDF in the form that it was given in, as it stands now; the paper's id."""
    given = read_assessment(work, assessment_id)
    work.allow(Verb.ISSUE_PAPER, given.case_id)
    drawn = draw_filled_form(filled_form_facts(work, assessment_id))
    paper_id = _keep(work, drawn, "filled", given.form_version_id, assessment_id)
    about = {"kind": "form", "assessment": assessment_id, "framed": len(drawn.framed)}
    work.audit(Verb.ISSUE_PAPER, "form_paper", paper_id, None, about, case_id=given.case_id)
    return paper_id


def export_form_paper(work: UnitOfWork, form_paper_id: str, purpose: str) -> str:
    """Record that a paper of a form leaves the file, and for what (条例 20); the face writes the bytes."""
    work.allow(Verb.EXPORT_PAPER)
    row = _row(work, form_paper_id)
    if not purpose.strip():
        raise Refusal("documents.purpose_missing", clause="条例 20")
    about = {"purpose": purpose, "kind": row.kind}
    case_id = read_assessment(work, row.assessment_id).case_id if row.assessment_id else None
    work.audit(Verb.EXPORT_PAPER, "form_paper", form_paper_id, None, about, case_id=case_id)
    return form_paper_id


def _keep(
    work: UnitOfWork, drawn: PreparedPaper, kind: str, form_version_id: str, assessment_id: str | None
) -> str:
    paper_id, body_id = work.new_id(), work.new_id()
    keep_body(work.connection, body_id, drawn.pdf, PDF, work.now())
    work.connection.execute(
        form_paper.insert().values(
            id=paper_id,
            kind=kind,
            form_version_id=form_version_id,
            assessment_id=assessment_id,
            body_id=body_id,
            pages=drawn.pages,
            made_by=work.actor.id,
            made_at=work.now(),
        )
    )
    return paper_id


def form_papers(look: Look, assessment_id: str) -> tuple[FormPaper, ...]:
    """The filled papers of an assessment, the newest first."""
    look.allow(Verb.OPEN_CASE)
    read_assessment(look, assessment_id)  # another assessor's stays hidden until all are done
    question = (
        sa.select(form_paper, person.c.name)
        .join(person, person.c.id == form_paper.c.made_by)
        .where(form_paper.c.assessment_id == assessment_id)
        .order_by(form_paper.c.made_at.desc(), form_paper.c.id.desc())
    )
    return tuple(
        FormPaper(row.id, row.kind, row.form_version_id, row.assessment_id, row.pages, row.made_at, row.name)
        for row in look.connection.execute(question)
    )


def form_paper_bytes(look: Look, form_paper_id: str) -> bytes:
    """The PDF as it was issued; Refusal `documents.no_such_form_paper`."""
    look.allow(Verb.OPEN_CASE)
    row = _row(look, form_paper_id)
    if row.assessment_id:
        read_assessment(look, row.assessment_id)  # another assessor's stays hidden until all are done
    return read_body(look.connection, row.body_id)


def blank_form_bytes(look: Look, form_paper_id: str) -> bytes:
    """The PDF of a blank form, also for those who read no cases; Refusal `documents.no_such_form_paper`."""
    look.allow(Verb.PRINT_FORM)
    row = _row(look, form_paper_id)
    if row.kind != "blank":
        raise Refusal("documents.no_such_form_paper")
    return read_body(look.connection, row.body_id)


def _row(look: Look, form_paper_id: str) -> Any:
    row = look.connection.execute(sa.select(form_paper).where(form_paper.c.id == form_paper_id)).first()
    if row is None:
        raise Refusal("documents.no_such_form_paper")
    return row
