"""Reopening an assessment in a later version: new answers beside the old ones, carried and evaluated anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, case_now, move_case
from ..records.assessment import FillingKind, assessment, form_version
from ..records.bodies import json_bytes, keep_body
from ..records.case_states import State
from ..records.form_life import response_lineage
from ..records.person import person
from .blindness import demand_readable
from .carrying import carry_along
from .drafts import COMPLETE, DRAFT, Assessment, read_assessment
from .form_life import version_row
from .kept_forms import kept_source
from .session import Session
from .version_values import Carried, CarriedLine, FormState

REPLACED = "replaced"
"""A draft that was reopened in a later version: it stays as it was, and nobody goes on with it."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where an assessment's first answers came from: its parent, why, by whom, and what became of each answer."""

    parent_id: str
    parent_version: str
    reason: str
    by: str
    at: datetime
    lines: tuple[CarriedLine, ...]


def reopen_assessment(work: UnitOfWork, assessment_id: str, version_id: str, reason: str) -> str:
    """Begin the case's assessment anew in a later published version, with its answers carried; returns the new id.

    The old answers and scores stay as they were given. Refusals `form_versions.no_reopen_reason`, `same_version`,
    `no_way`, `replaced`, and `too_late` once the case is on an agenda.
    """
    work.allow(Verb.REOPEN_ASSESSMENT)
    if not reason.strip():
        raise Refusal("form_versions.no_reopen_reason")
    given = read_assessment(work, assessment_id)
    if given.state not in (DRAFT, COMPLETE):
        raise Refusal("form_versions.replaced")
    if version_row(work, version_id).state != FormState.PUBLISHED:
        raise Refusal("form_versions.no_way")
    _take_back(work, given)
    carried = carried_into(work, given, version_id)
    new_id = _begin(work, given, version_id, carried)
    _note(work, new_id, given.id, reason.strip(), carried)
    about = {
        "version": version_row(work, version_id).version,
        "reason": reason.strip(),
        "carried": len(carried.answers),
        "changed": len(carried.lines),
        "open": len(carried.wrong),
    }
    before = {"assessment": given.id, "version": given.form.version}
    work.audit(Verb.REOPEN_ASSESSMENT, "assessment", new_id, before, about, case_id=given.case_id)
    return new_id


def carried_into(look: Look, given: Assessment, version_id: str) -> Carried:
    """What the answers of *given* would be in the version, and what is to be asked again; nothing is written."""
    look.allow(Verb.OPEN_CASE, given.case_id)
    way = [kept_source(look, one) for one in _way(look, given.form_version_id, version_id)]
    return carry_along(way, given.answers, today=look.today(), prefill=given.prefill)


def _way(look: Look, start: str, end: str) -> list[str]:
    """*start*, the versions published since then, and *end*, which need not be published yet."""
    if start == end:
        raise Refusal("form_versions.same_version")
    first, last = version_row(look, start), version_row(look, end)
    if first.form_id != last.form_id or last.published_at < first.published_at:
        raise Refusal("form_versions.no_way")
    question = (
        sa.select(form_version.c.id)
        .where(form_version.c.form_id == first.form_id)
        .where(form_version.c.state.in_((FormState.PUBLISHED.value, FormState.RETIRED.value)))
        .where(form_version.c.published_at > first.published_at)
        .where(form_version.c.published_at < last.published_at)
        .order_by(form_version.c.published_at, form_version.c.id)
    )
    return [start, *look.connection.execute(question).scalars(), end]


def _take_back(work: UnitOfWork, given: Assessment) -> None:
    """The case goes back to assessing; a draft is set aside."""
    state = case_now(work, given.case_id).state
    if state is State.READY:
        move_case(work, given.case_id, "reopen_assessment")
    elif state is not State.ASSESSING:
        raise Refusal("form_versions.too_late")
    if given.state == DRAFT:
        work.connection.execute(assessment.update().where(assessment.c.id == given.id).values(state=REPLACED))


def _begin(work: UnitOfWork, given: Assessment, version_id: str, carried: Carried) -> str:
    new_id, body_id = work.new_id(), work.new_id()
    form = kept_source(work, version_id).form
    session = Session(form, carried.answers, today=work.today(), prefill=given.prefill)
    progress = session.progress()
    keep_body(work.connection, body_id, json_bytes(carried.answers), "application/json", work.now())
    work.connection.execute(
        assessment.insert().values(
            id=new_id,
            case_id=given.case_id,
            form_version_id=version_id,
            assessor_id=work.actor.id,
            kind=FillingKind.MAIN,
            state=DRAFT,
            opened_at=work.now(),
            saved_at=work.now(),
            answers_body=body_id,
            answered=sum(one.answered for one in progress),
            asked=sum(one.total for one in progress),
            version_id=1,
        )
    )
    return new_id


def _note(work: UnitOfWork, new_id: str, parent_id: str, reason: str, carried: Carried) -> None:
    lines = [
        [one.name, one.question, one.action, one.before, one.words, one.after, one.version]
        for one in carried.lines
    ]
    work.connection.execute(
        response_lineage.insert().values(
            id=work.new_id(),
            assessment_id=new_id,
            parent_id=parent_id,
            reason=reason[:400],
            carried=lines,
            made_by=work.actor.id,
            made_at=work.now(),
        )
    )


def lineage_of(look: Look, assessment_id: str) -> Lineage | None:
    """Where the assessment's answers came from; None for one that was begun anew."""
    look.allow(Verb.OPEN_CASE)
    demand_readable(look, assessment_id)
    row = _lineage_row(look, assessment_id)
    if row is None:
        return None
    lines = tuple(CarriedLine(*line) for line in row.carried)
    return Lineage(row.parent_id, row.version, row.reason, row.name, row.made_at, lines)


def _lineage_row(look: Look, assessment_id: str) -> Any:
    question = (
        sa.select(response_lineage, person.c.name, form_version.c.version)
        .join(person, person.c.id == response_lineage.c.made_by)
        .join(assessment, assessment.c.id == response_lineage.c.parent_id)
        .join(form_version, form_version.c.id == assessment.c.form_version_id)
        .where(response_lineage.c.assessment_id == assessment_id)
    )
    return look.connection.execute(question).first()


def kept_answers(look: Look, assessment_id: str) -> tuple[CarriedLine, ...]:
    """Answers of earlier versions that have no question any more, along the whole line of parents, oldest first."""
    look.allow(Verb.OPEN_CASE)
    demand_readable(look, assessment_id)
    found: list[CarriedLine] = []
    at: str | None = assessment_id
    while at is not None and (lineage := lineage_of(look, at)) is not None:
        kept = [one for one in lineage.lines if one.action == "keep_readonly"]
        found = [*kept, *found]
        at = lineage.parent_id
    return tuple(found)
