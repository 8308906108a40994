"""A round of several assessors: assigning them, how far each is, and noting when all are done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb, may
from ..errors import Refusal
from ..office import Look, UnitOfWork, move_case, people
from ..records.assessment import FillingKind, assessment
from ..records.assessors import assessment_round
from ..records.person import person
from .drafts import COMPLETE, DRAFT, begin_filling
from .kept_forms import newest_form


@dataclass(frozen=True, slots=True)
class AssessorState:
    """One assessor of a round; *state* is None where the acting person must not know it yet.

    *filling_id* is only given for a filling that the acting person may read.
    """

    person_id: str
    name: str
    office: str
    state: str | None
    filling_id: str | None


@dataclass(frozen=True, slots=True)
class Round:
    """A round as the acting person may see it: *compared_at* once all are done, *consensus_id* from then on."""

    id: str
    case_id: str
    assigned_at: datetime
    compared_at: datetime | None
    consensus_id: str | None
    consensus_state: str | None
    assessors: tuple[AssessorState, ...]

    @property
    def own(self) -> AssessorState | None:
        """The acting person's own part while the round is blind, if any."""
        return next((one for one in self.assessors if one.filling_id and self.compared_at is None), None)


def assign_assessors(work: UnitOfWork, case_id: str, assessor_ids: Sequence[str]) -> str:
    """invited → assessing with one filling for each of *assessor_ids*; one alone fills the case's own assessment.

    Returns the round's id, or the assessment's where there is one assessor. An assessment that is open but blank
    may still be given to several. Refusals: `assessment.no_assessor`, `assessment.assessor_unfit` for somebody who
    may not fill forms, `assessment.begun_already` where answers stand.
    """
    work.allow(Verb.ASSIGN_ASSESSORS, case_id)
    chosen = tuple(dict.fromkeys(assessor_ids))
    _demand_fit(work, chosen)
    version_id = newest_form(work)
    if not _take_blank(work, case_id):
        move_case(work, case_id, "open_assessment")
    if len(chosen) == 1:
        made = begin_filling(work, case_id, version_id, chosen[0])
        entity = "assessment"
    else:
        made, entity = _begin_round(work, case_id, version_id, chosen), "assessment_round"
    told = {"assessors": list(chosen), "form": version_id}
    work.audit(Verb.ASSIGN_ASSESSORS, entity, made, None, told, case_id=case_id)
    return made


def _demand_fit(work: UnitOfWork, chosen: tuple[str, ...]) -> None:
    if not chosen:
        raise Refusal("assessment.no_assessor")
    able = {one.id for one in people(work) if may(one.roles, Verb.SAVE_ANSWERS)}
    if not set(chosen) <= able:
        raise Refusal("assessment.assessor_unfit")


def _take_blank(work: UnitOfWork, case_id: str) -> bool:
    """Put an open and blank assessment of one person away; False where none is open."""
    row = work.connection.execute(
        sa.select(assessment).where(
            assessment.c.case_id == case_id,
            assessment.c.kind.in_([FillingKind.MAIN, FillingKind.INDEPENDENT]),
            assessment.c.state == DRAFT,
        )
    ).first()
    if row is None:
        return False
    if row.round_id is not None or row.answered or row.version_id > 1:
        raise Refusal("assessment.begun_already")
    work.connection.execute(assessment.delete().where(assessment.c.id == row.id))
    return True


def _begin_round(work: UnitOfWork, case_id: str, version_id: str, chosen: tuple[str, ...]) -> str:
    round_id = work.new_id()
    work.connection.execute(
        assessment_round.insert().values(
            id=round_id,
            case_id=case_id,
            form_version_id=version_id,
            assigned_by=work.actor.id,
            assigned_at=work.now(),
        )
    )
    for one in chosen:
        begin_filling(work, case_id, version_id, one, FillingKind.INDEPENDENT, round_id=round_id)
    return round_id


def note_compared(work: UnitOfWork, round_id: str) -> bool:
    """Open the round to all once every filling is complete; whether that is so now."""
    waiting = sa.select(assessment.c.id).where(
        assessment.c.round_id == round_id,
        assessment.c.kind == FillingKind.INDEPENDENT,
        assessment.c.state != COMPLETE,
    )
    if work.connection.execute(waiting).first() is not None:
        return False
    work.connection.execute(
        assessment_round.update().where(assessment_round.c.id == round_id).values(compared_at=work.now())
    )
    return True


def round_of(look: Look, case_id: str) -> Round | None:
    """The newest round of the case as the acting person may see it, or None.

    While it is blind an assessor learns of the others who they are and nothing more; who fills nothing in it learns
    who is done, never how far, how, or with which answers.
    """
    look.allow(Verb.OPEN_CASE, case_id)
    row = look.connection.execute(
        sa.select(assessment_round)
        .where(assessment_round.c.case_id == case_id)
        .order_by(assessment_round.c.assigned_at.desc(), assessment_round.c.id.desc())
        .limit(1)
    ).first()
    return None if row is None else _as_seen(look, row)


def read_round(look: Look, round_id: str) -> Round:
    """As `round_of`, by the round's own id; Refusal `assessment.no_such` where there is none."""
    look.allow(Verb.OPEN_CASE)
    row = look.connection.execute(
        sa.select(assessment_round).where(assessment_round.c.id == round_id)
    ).first()
    if row is None:
        raise Refusal("assessment.no_such")
    return _as_seen(look, row)


def _as_seen(look: Look, row: Any) -> Round:
    question = (
        sa.select(assessment, person.c.name, person.c.office)
        .join(person, person.c.id == assessment.c.assessor_id)
        .where(assessment.c.round_id == row.id)
        .order_by(person.c.added_at, person.c.id)
    )
    rows = look.connection.execute(question).all()
    fillings = [one for one in rows if one.kind == FillingKind.INDEPENDENT]
    consensus = next((one for one in rows if one.kind == FillingKind.MAIN), None)
    takes_part = any(one.assessor_id == look.actor.id for one in fillings)

    def seen(one: Any) -> AssessorState:
        own = one.assessor_id == look.actor.id or row.compared_at is not None
        state = one.state if own or not takes_part else None
        return AssessorState(one.assessor_id, one.name, one.office, state, one.id if own else None)

    return Round(
        id=row.id,
        case_id=row.case_id,
        assigned_at=row.assigned_at,
        compared_at=row.compared_at,
        consensus_id=consensus.id if consensus else None,
        consensus_state=consensus.state if consensus else None,
        assessors=tuple(seen(one) for one in fillings),
    )
