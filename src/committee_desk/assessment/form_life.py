"""The life of a form in the county: taken in, on trial, published, retired; each step with who, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork
from ..records.assessment import assessment, form_version
from ..records.bodies import read_body
from ..records.form_life import form_step
from ..records.person import person
from .form_diff import diff_forms
from .form_faults import faults_of, read_form_pair
from .form_pictures import keep_pictures
from .kept_forms import keep_version, kept_form, kept_source, known_version
from .version_values import FormDiff, FormState
from .workbook import read_bytes

_LEADS = {
    FormState.TRIAL: (FormState.DRAFT,),
    FormState.PUBLISHED: (FormState.TRIAL,),
    FormState.RETIRED: (FormState.DRAFT, FormState.TRIAL, FormState.PUBLISHED),
}


@dataclass(frozen=True, slots=True)
class FormVersion:
    """A version of a form as lists show it; *by* did the last step, *signer* published it, *used* counts assessments.

    *is_overlaid* when the county's own questions are in it.
    """

    id: str
    form_id: str
    title: str
    version: str
    sha256: str
    state: FormState
    at: datetime
    by: str
    signer: str
    is_overlaid: bool
    used: int


@dataclass(frozen=True, slots=True)
class FormStep:
    """One step in a version's life."""

    state: FormState
    at: datetime
    by: str
    reason: str
    signer: str


def take_in_form(work: UnitOfWork, path: Path, overlay: Path | None = None) -> str:
    """Take a workbook (with a county's *overlay* over it) in as a draft; returns the version's id.

    The same version with the same cells is the one that is there; with other cells it is refused
    (`assessment.version_changed`). Refuses what reading refuses, with file, sheet and row, and `form_versions.faulty`.
    """
    work.allow(Verb.TAKE_IN_FORM)
    content, own = read_bytes(path), read_bytes(overlay) if overlay else None
    overlay_name = overlay.name if overlay else ""
    source = read_form_pair(content, path.name, own, overlay_name)
    if faults := faults_of(content, path.name, own, overlay_name):
        raise Refusal("form_versions.faulty", count=len(faults), first=faults[0].sentence())
    form = source.form
    known = known_version(work, form)
    version_id = known or keep_version(work, form, content, FormState.DRAFT, own)
    if known is None:
        add_step(work, version_id, FormState.DRAFT, "")
        keep_pictures(work, version_id, form, path)
    about = {"form": form.form_id, "version": form.version, "sha256": form.sha256}
    work.audit(Verb.TAKE_IN_FORM, "form_version", version_id, None, about)
    return version_id


def start_trial(work: UnitOfWork, version_id: str) -> str:
    """draft → trial: from now on the form can be tried with sample children; returns the version's id."""
    work.allow(Verb.TRY_FORM)
    move_form(work, version_id, FormState.TRIAL, "")
    work.audit(Verb.TRY_FORM, "form_version", version_id, {"state": "draft"}, {"state": "trial"})
    return version_id


def retire_form(work: UnitOfWork, version_id: str, reason: str) -> str:
    """Begin no assessment in this version any more; drafts in it are finished in it. Returns its id.

    Refusals `form_versions.no_reason`, `form_versions.last_one` where nothing published would be left of the form.
    """
    work.allow(Verb.RETIRE_FORM)
    if not reason.strip():
        raise Refusal("form_versions.no_reason")
    row = version_row(work, version_id)
    if row.state == FormState.PUBLISHED and _published(work, row.form_id) == [version_id]:
        raise Refusal("form_versions.last_one", form=row.title or row.form_id)
    before = move_form(work, version_id, FormState.RETIRED, reason.strip())
    after = {"state": FormState.RETIRED.value, "reason": reason.strip()}
    work.audit(Verb.RETIRE_FORM, "form_version", version_id, {"state": before.value}, after)
    return version_id


def move_form(work: UnitOfWork, version_id: str, to: FormState, reason: str, **signed: Any) -> FormState:
    """Take the version's next step and note it; returns the state before. Refusal `form_versions.wrong_state`."""
    row = version_row(work, version_id)
    before = FormState(row.state)
    if before not in _LEADS[to]:
        raise Refusal("form_versions.wrong_state", state=before.value, to=to.value)
    changed: dict[str, Any] = {"state": to.value}
    if to is FormState.PUBLISHED:
        changed["published_at"] = work.now()
    work.connection.execute(form_version.update().where(form_version.c.id == version_id).values(changed))
    add_step(work, version_id, to, reason, **signed)
    return before


def add_step(work: UnitOfWork, version_id: str, state: FormState, reason: str, **signed: Any) -> None:
    """Note a step; *signed* holds signer, statement and signature of a publication."""
    work.connection.execute(
        form_step.insert().values(
            id=work.new_id(),
            form_version_id=version_id,
            state=state.value,
            reason=reason[:400],
            made_by=work.actor.id,
            made_at=work.now(),
            **signed,
        )
    )


def version_row(look: Look, version_id: str) -> Any:
    """The version's row; Refusal `form_versions.no_such`."""
    row = look.connection.execute(sa.select(form_version).where(form_version.c.id == version_id)).first()
    if row is None:
        raise Refusal("form_versions.no_such")
    return row


def taken_in_by(look: Look, version_id: str) -> str:
    """The id of the person who took the version in; empty for a form that came with the program."""
    question = sa.select(form_step.c.made_by).where(
        form_step.c.form_version_id == version_id, form_step.c.state == FormState.DRAFT.value
    )
    return str(look.connection.execute(question).scalar() or "")


def _published(look: Look, form_id: str) -> list[str]:
    question = (
        sa.select(form_version.c.id)
        .where(form_version.c.form_id == form_id, form_version.c.state == FormState.PUBLISHED.value)
        .order_by(form_version.c.published_at)
    )
    return list(look.connection.execute(question).scalars())


def diff_for(look: Look, version_id: str) -> FormDiff | None:
    """What a version changes against the newest published one of its form (of a published one: the one before).

    None where there is no other.
    """
    look.allow(Verb.PRINT_FORM)
    row = version_row(look, version_id)
    question = (
        sa.select(form_version.c.id)
        .where(form_version.c.form_id == row.form_id, form_version.c.id != version_id)
        .where(form_version.c.state.in_((FormState.PUBLISHED.value, FormState.RETIRED.value)))
        .order_by(form_version.c.published_at.desc())
    )
    if row.state in (FormState.PUBLISHED, FormState.RETIRED):
        question = question.where(form_version.c.published_at < row.published_at)
    earlier = look.connection.execute(question.limit(1)).scalar()
    return diff_forms(kept_source(look, earlier), kept_source(look, version_id)) if earlier else None


def form_versions(look: Look) -> tuple[FormVersion, ...]:
    """Every version of every form, the newest first."""
    look.allow(Verb.PRINT_FORM)
    used = (
        sa.select(assessment.c.form_version_id, sa.func.count().label("used"))
        .group_by(assessment.c.form_version_id)
        .subquery()
    )
    question = (
        sa.select(form_version, used.c.used)
        .join(used, used.c.form_version_id == form_version.c.id, isouter=True)
        .order_by(form_version.c.published_at.desc(), form_version.c.id.desc())
    )
    return tuple(_listed(look, row) for row in look.connection.execute(question).all())


def _listed(look: Look, row: Any) -> FormVersion:
    steps = form_steps(look, row.id)
    last = steps[-1] if steps else None
    return FormVersion(
        id=row.id,
        form_id=row.form_id,
        title=row.title or kept_form(look, row.id).title,
        version=row.version,
        sha256=row.sha256,
        state=FormState(row.state),
        at=last.at if last else row.published_at,
        by=last.by if last else "",
        signer=next((one.signer for one in reversed(steps) if one.signer), ""),
        is_overlaid=row.overlay_body is not None,
        used=row.used or 0,
    )


def form_steps(look: Look, version_id: str) -> tuple[FormStep, ...]:
    """The version's steps, the first one first."""
    look.allow(Verb.PRINT_FORM)
    question = (
        sa.select(form_step, person.c.name)
        .join(person, person.c.id == form_step.c.made_by)
        .where(form_step.c.form_version_id == version_id)
        .order_by(form_step.c.made_at, form_step.c.id)
    )
    return tuple(
        FormStep(FormState(row.state), row.made_at, row.name, row.reason, row.signer_name or "")
        for row in look.connection.execute(question)
    )


def workbooks_of(look: Look, version_id: str) -> tuple[bytes, ...]:
    """The workbook as it was taken in, and the county's overlay where there is one."""
    look.allow(Verb.PRINT_FORM)
    row = version_row(look, version_id)
    bodies = (row.workbook_body, row.overlay_body)
    return tuple(read_body(look.connection, body) for body in bodies if body is not None)
