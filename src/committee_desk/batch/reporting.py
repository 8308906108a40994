"""Reporting: the signed cases that were chosen leave as one sealed batch; signed → reported, all or none."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, move_case
from ..placement import Rung
from ..records.batch import batch, batch_case
from ..records.bodies import keep_body, read_body
from ..records.case import case
from ..records.case_states import State
from ..records.child import child
from ..records.decision import decision
from ..records.plan import paper, paper_revision
from ..records.school import school
from ..signing import Kind, SignerRole, open_key, standing_paper, trust_of
from ..vault import head
from .sealing import seal
from .values import BatchContents, BatchPaper, CaseRow

MEDIA = "application/x-committee-desk-batch"


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A batch that left: its number, when, how many cases, its digest and file name."""

    id: str
    year: int
    sequence: int
    sealed_at: datetime
    cases: int
    sha256: str
    file_name: str


@dataclass(frozen=True, slots=True)
class Reportable:
    """A signed case that may go into the next batch; *missing* is a wording key where a paper is not complete."""

    case_id: str
    number: str
    name: str
    township: str
    placement: str
    signed_on: date | None
    missing: str


def reportable(look: Look) -> tuple[Reportable, ...]:
    """All signed cases not yet reported, in the order of their numbers."""
    look.allow(Verb.OPEN_CASE)
    question = (
        sa.select(case, child.c.name)
        .join(child, child.c.id == case.c.child_id)
        .where(case.c.state == State.SIGNED)
        .order_by(case.c.number)
    )
    return tuple(
        Reportable(
            case_id=row.id,
            number=row.number,
            name=row.name,
            township=row.township or "",
            placement=row.placement or "",
            signed_on=_plan_signed(look, row.id),
            missing="" if _complete(look, row.id, Kind.DECISION) else "batch.decision_unsealed",
        )
        for row in look.connection.execute(question)
    )


def batches(look: Look) -> tuple[BatchRow, ...]:
    """Batches that left, the newest first."""
    counted = (
        sa.select(batch_case.c.batch_id, sa.func.count(sa.distinct(batch_case.c.case_id)).label("cases"))
        .group_by(batch_case.c.batch_id)
        .subquery()
    )
    question = (
        sa.select(batch, counted.c.cases)
        .join(counted, counted.c.batch_id == batch.c.id)
        .order_by(batch.c.year.desc(), batch.c.sequence.desc())
    )
    return tuple(
        BatchRow(row.id, row.year, row.sequence, row.sealed_at, row.cases, row.sha256, row.file_name)
        for row in look.connection.execute(question)
    )


def batch_bytes(look: Look, batch_id: str) -> tuple[str, bytes]:
    """A batch's file name and its bytes as they left."""
    look.allow(Verb.OPEN_CASE)
    row = look.connection.execute(sa.select(batch).where(batch.c.id == batch_id)).one()
    return row.file_name, read_body(look.connection, row.body_id)


def seal_batch(work: UnitOfWork, case_ids: list[str], password: str) -> str:
    """Seal *case_ids* as the next batch of the year, with the bureau's seal opened by *password*; its id.

    Refusals: nothing chosen, a case that is not signed, a paper that is not complete, no key of the city bureau.
    """
    work.allow(Verb.SEAL_BATCH)
    if work.county.city_recipient is None:
        raise Refusal("batch.no_recipient")
    key = open_key(work, SignerRole.BUREAU_SEAL, work.county.bureau, password)
    before = work.connection.execute(
        sa.select(batch).order_by(batch.c.year.desc(), batch.c.sequence.desc()).limit(1)
    ).first()
    year = work.now().year
    sequence = before.sequence + 1 if before and before.year == year else 1
    contents = _contents(work, case_ids)
    sealed = seal(
        contents,
        signer=key,
        trust=trust_of(work),
        recipient=work.county.city_recipient,
        previous_sha256=before.sha256 if before else None,
        sequence=sequence,
        now=work.now(),
    )
    batch_id, body_id = work.new_id(), work.new_id()
    keep_body(work.connection, body_id, sealed.data, MEDIA, work.now())
    work.connection.execute(
        batch.insert().values(
            id=batch_id,
            year=year,
            sequence=sequence,
            file_name=sealed.name,
            sha256=sealed.sha256,
            previous_sha256=before.sha256 if before else None,
            body_id=body_id,
            sealed_at=work.now(),
            sealed_by=work.actor.id,
        )
    )
    for one in contents.papers:
        work.connection.execute(
            batch_case.insert().values(
                id=work.new_id(), batch_id=batch_id, case_id=one.case_id, paper_id=one.paper_id
            )
        )
    for one_case in contents.cases:
        move_case(work, one_case.case_id, "seal_batch")
    work.audit(
        Verb.SEAL_BATCH,
        "batch",
        batch_id,
        None,
        {"sequence": sequence, "sha256": sealed.sha256, "cases": list(case_ids)},
    )
    return batch_id


def _contents(work: UnitOfWork, case_ids: list[str]) -> BatchContents:
    papers: list[BatchPaper] = []
    for case_id in case_ids:
        for kind in (Kind.PROPOSAL, Kind.DECISION, Kind.PLAN):
            row = standing_paper(work, case_id, kind)
            if row is None or row.signatures_done < row.signatures_wanted:
                if kind is Kind.PROPOSAL:
                    continue
                raise Refusal("batch.paper_incomplete", kind=kind.value)
            papers.append(BatchPaper(row.id, case_id, kind, read_body(work.connection, row.body_id)))
    return BatchContents(
        division=work.county.division,
        organisation=work.county.bureau,
        audit_anchor=head(work.connection).anchor.digits,
        cases=tuple(_case_row(work, case_id) for case_id in case_ids),
        papers=tuple(papers),
    )


def _case_row(look: Look, case_id: str) -> CaseRow:
    row: Any = look.connection.execute(
        sa.select(case, child, decision, school.c.name.label("school_name"))
        .join(child, child.c.id == case.c.child_id)
        .join(decision, decision.c.case_id == case.c.id)
        .join(school, school.c.id == decision.c.school_id, isouter=True)
        .where(case.c.id == case_id)
        .order_by(decision.c.decided_at.desc())
        .limit(1)
    ).first()
    if row is None:
        raise Refusal("batch.paper_incomplete", kind=Kind.DECISION.value)
    values = row._mapping
    rung = values[decision.c.rung]
    return CaseRow(
        case_id=case_id,
        name=values[child.c.name],
        sex=values[child.c.sex] or "",
        born_on=values[child.c.birth_date],
        id_number=values[child.c.resident_id] or "",
        certificate=values[child.c.certificate] or "",
        township=values[child.c.township] or "",
        placement=rung,
        reported_as=Rung(rung).group.value,
        school=row.school_name or "",
        decision_number=values[decision.c.number],
        decided_on=values[decision.c.decided_at].date(),
        plan_signed_on=_plan_signed(look, case_id),
    )


def _complete(look: Look, case_id: str, kind: Kind) -> bool:
    row = standing_paper(look, case_id, kind)
    return row is not None and row.signatures_done == row.signatures_wanted


def _plan_signed(look: Look, case_id: str) -> date | None:
    moment = look.connection.execute(
        sa.select(sa.func.max(paper_revision.c.made_at))
        .join(paper, paper.c.id == paper_revision.c.paper_id)
        .where(paper.c.case_id == case_id, paper.c.kind == Kind.PLAN.value)
    ).scalar()
    return moment.date() if moment else None
