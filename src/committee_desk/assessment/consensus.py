"""The consensus of several assessors: what is equal stands, what differs is settled with a reason and who agreed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork
from ..records.assessors import assessment_round, consensus_item
from .differences import (
    Difference,
    DomainAgreement,
    agreements_of,
    differences_of,
    equal_answers,
)
from .drafts import Assessment, begin_filling, draft_row, read_assessment, write_answers
from .rounds import Round, read_round
from .session import Session

LONGEST_REASON = 400


@dataclass(frozen=True, slots=True)
class Agreed:
    """What was agreed on one question: the value, why, and the assessors who agreed (by their ids)."""

    ref: str
    value: str
    reason: str
    agreed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """An agreement as it was recorded."""

    ref: str
    value: str
    words: str
    reason: str
    agreed: tuple[str, ...]
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Comparison:
    """A round that everybody has finished: differences, agreement, and how far the consensus is.

    *open_refs* are the differences that still want an agreement; those that the agreed answers do not ask any more
    want none. *missing* counts questions that only the agreed answers ask and nobody answered yet.
    """

    round: Round
    differences: tuple[Difference, ...]
    agreements: tuple[DomainAgreement, ...]
    settled: dict[str, Settled]
    open_refs: frozenset[str]
    equal: int
    missing: int
    choices: dict[str, tuple[tuple[str, str], ...]]


def compare_round(look: Look, round_id: str, language: str = "zh") -> Comparison:
    """Everything on the screen of a consensus; Refusal `assessment.still_blind` before everybody is done."""
    look.allow(Verb.OPEN_CASE)
    found = read_round(look, round_id)
    fillings = _fillings(look, found)
    different = differences_of(fillings, language)
    agreed = _consensus(look, found)
    session = agreed.session(look.now())
    settled = _settled(look, round_id, session, language)
    open_refs = _open(session, different, settled.keys())
    there = set(session.refs())
    blank = {fault.ref for fault in session.errors()} - {one.ref for one in different}
    return Comparison(
        round=found,
        differences=different,
        agreements=agreements_of(fillings, language),
        settled=settled,
        open_refs=open_refs,
        equal=len(equal_answers(fillings)),
        missing=len(blank),
        choices={one.ref: session.choices(one.ref, language) for one in different if one.ref in there},
    )


def record_consensus(work: UnitOfWork, round_id: str, items: Sequence[Agreed]) -> int:
    """Record what was agreed on *items*, one act; returns how many differences are still open.

    Refusals: `assessment.still_blind`, `assessment.no_difference` for a question that was answered alike,
    `assessment.consensus_reason` without a reason, `assessment.consensus_nobody` without an assessor who agreed,
    `assessment.consensus_invalid` where the form does not take the value.
    """
    work.allow(Verb.RECORD_CONSENSUS)
    found = read_round(work, round_id)
    fillings = _fillings(work, found)
    different = {one.ref: one for one in differences_of(fillings)}
    given = _consensus(work, found)
    row = draft_row(work, given.id)
    session = given.session(work.now())
    for item in items:
        _check(item, different, {one.person_id for one in found.assessors})
        _put(session, item, different[item.ref])
        _keep(work, round_id, item)
    _write(work, row, session)
    still = _open(session, tuple(different.values()), _recorded(work, round_id))
    told = {"items": [[one.ref, list(one.agreed)] for one in items], "open": len(still)}
    work.audit(Verb.RECORD_CONSENSUS, "assessment_round", round_id, None, told, case_id=found.case_id)
    return len(still)


def open_consensus(work: UnitOfWork, round_id: str) -> str:
    """Begin the case's own assessment with what everybody answered alike; part of completing the last filling."""
    found = read_round(work, round_id)
    row = work.connection.execute(sa.select(assessment_round).where(assessment_round.c.id == round_id)).one()
    equal = equal_answers(_fillings(work, found))
    consensus_id = begin_filling(
        work, found.case_id, row.form_version_id, work.actor.id, round_id=round_id, answers=equal
    )
    session = read_assessment(work, consensus_id).session(work.now())
    _write(work, draft_row(work, consensus_id), session)
    return consensus_id


def _write(work: UnitOfWork, row: Any, session: Session) -> None:
    sections = session.progress()
    write_answers(
        work,
        row,
        session.answers(),
        answered=sum(one.answered for one in sections),
        asked=sum(one.total for one in sections),
    )


def demand_agreed(work: UnitOfWork, given: Assessment, session: Session) -> None:
    """The consensus holds what was answered alike and what was agreed, and leaves no difference open.

    Refusals `assessment.differences_open` with how many, `assessment.consensus_changed` with the question.
    """
    found = read_round(work, given.round_id or "")
    fillings = _fillings(work, found)
    different = differences_of(fillings)
    recorded = _recorded(work, found.id)
    still = _open(session, different, recorded)
    if still:
        raise Refusal("assessment.differences_open", count=len(still))
    for ref, value in {**equal_answers(fillings), **recorded}.items():
        state = session.state(ref) if ref in session.refs() else None
        if state is not None and state.relevant and state.value != value:
            raise Refusal("assessment.consensus_changed", question=session.label(ref))


def _fillings(look: Look, found: Round) -> dict[str, Session]:
    """Everybody's filling; only a compared round has them."""
    if found.compared_at is None:
        raise Refusal("assessment.still_blind")
    return {
        one.person_id: read_assessment(look, one.filling_id).session(look.now())
        for one in found.assessors
        if one.filling_id
    }


def _consensus(look: Look, found: Round) -> Assessment:
    if found.consensus_id is None:
        raise Refusal("assessment.still_blind")
    return read_assessment(look, found.consensus_id)


def _open(session: Session, different: Sequence[Difference], settled: Collection[str]) -> frozenset[str]:
    """Differences that the agreed answers still ask and nobody has settled."""
    there = set(session.refs())
    return frozenset(
        one.ref
        for one in different
        if one.ref not in settled and one.ref in there and session.state(one.ref).relevant
    )


def _check(item: Agreed, different: dict[str, Difference], assessors: set[str]) -> None:
    if item.ref not in different:
        raise Refusal("assessment.no_difference")
    if not item.reason.strip() or len(item.reason) > LONGEST_REASON:
        raise Refusal("assessment.consensus_reason", question=different[item.ref].question)
    if not item.agreed or not set(item.agreed) <= assessors:
        raise Refusal("assessment.consensus_nobody", question=different[item.ref].question)


def _put(session: Session, item: Agreed, difference: Difference) -> None:
    try:
        session.answer(item.ref, item.value)
    except KeyError:
        raise Refusal("assessment.no_difference") from None
    state = session.state(item.ref)
    if state.relevant and not state.valid:
        raise Refusal("assessment.consensus_invalid", question=difference.question)


def _keep(work: UnitOfWork, round_id: str, item: Agreed) -> None:
    work.connection.execute(
        consensus_item.delete().where(consensus_item.c.round_id == round_id, consensus_item.c.ref == item.ref)
    )
    work.connection.execute(
        consensus_item.insert().values(
            id=work.new_id(),
            round_id=round_id,
            ref=item.ref,
            value=item.value,
            reason=item.reason.strip(),
            agreed=list(item.agreed),
            recorded_by=work.actor.id,
            recorded_at=work.now(),
        )
    )


def _recorded(look: Look, round_id: str) -> dict[str, str]:
    rows = look.connection.execute(sa.select(consensus_item).where(consensus_item.c.round_id == round_id))
    return {row.ref: row.value for row in rows}


def _settled(look: Look, round_id: str, session: Session, language: str) -> dict[str, Settled]:
    there = set(session.refs())
    rows = look.connection.execute(sa.select(consensus_item).where(consensus_item.c.round_id == round_id))
    return {
        row.ref: Settled(
            ref=row.ref,
            value=row.value,
            words=session.answer_label(row.ref, language) if row.ref in there else row.value,
            reason=row.reason,
            agreed=tuple(row.agreed),
            recorded_at=row.recorded_at,
        )
        for row in rows
    }
