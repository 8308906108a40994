"""Completing a filling: what it means for the case depends on what the filling is to it."""

from typing import Any

from ..access import Verb
from ..errors import Refusal
from ..office import UnitOfWork, move_case
from ..records.assessment import FillingKind, assessment
from .cfm import CFM_FORM
from .cfm_filling import cfm_as_kept
from .consensus import demand_agreed, open_consensus
from .drafts import COMPLETE, draft_row, read_assessment
from .rounds import note_compared
from .scores import profile
from .session import Session


def complete_assessment(work: UnitOfWork, assessment_id: str) -> str:
    """Close a draft in which every shown question is right; what is calculated is written beside the answers.

    The case's own assessment takes the case assessing → ready with its domain scores; of several assessors' the
    last one opens the consensus; a side form moves nothing. Refusal `assessment.incomplete` with how many questions
    are left and the first of them.
    """
    work.allow(Verb.COMPLETE_ASSESSMENT)
    row = draft_row(work, assessment_id)
    given = read_assessment(work, assessment_id)
    session = given.session(work.now())
    if row.kind == FillingKind.MAIN and row.round_id is not None:
        demand_agreed(work, given, session)
    demand_right(session)
    if row.kind == FillingKind.SIDE and given.form.form_id == CFM_FORM:
        kept: Any = cfm_as_kept(session)
    else:
        kept = scores_of(session)
    before: dict[str, Any] | None = None
    after: dict[str, Any] = {"kind": row.kind}
    if row.kind == FillingKind.MAIN:
        before = {"state": move_case(work, row.case_id, "complete_assessment").state}
        after["scores"] = kept
    _close(work, assessment_id, kept)
    if row.kind == FillingKind.INDEPENDENT and note_compared(work, row.round_id):
        after["consensus"] = open_consensus(work, row.round_id)
    work.audit(Verb.COMPLETE_ASSESSMENT, "assessment", assessment_id, before, after, case_id=row.case_id)
    return assessment_id


def demand_right(session: Session) -> None:
    """Refusal `assessment.incomplete` while a shown question is blank or wrong."""
    wrong = session.errors()
    if wrong:
        raise Refusal("assessment.incomplete", count=len(wrong), first=wrong[0].label, reason=wrong[0].reason)


def _close(work: UnitOfWork, assessment_id: str, kept: Any) -> None:
    work.connection.execute(
        assessment.update()
        .where(assessment.c.id == assessment_id)
        .values(state=COMPLETE, completed_at=work.now(), scores=kept)
    )


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
