"""Signing the county's papers: the verb that appends one signature and keeps every revision's digest."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, move_case
from ..records.bodies import keep_body, read_body
from ..records.decision import decision
from ..records.plan import paper, paper_revision
from .county_keys import open_key
from .fields import prepare_fields
from .pdf_signer import next_seats, progress_of, sign_paper
from .values import Kind, KnownRevision, Seat, SignerRole

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One seat of a paper as the page shows it; *at* None while it waits, *now* whether it may sign next."""

    role: str
    name: str
    at: datetime | None
    now: bool


def sign(work: UnitOfWork, paper_id: str, role: str, name: str, password: str) -> int:
    """Append the signature of *name* as *role*; returns how many signatures the paper now has.

    The first signature certifies, the chair's locks; when the plan is complete its case becomes `signed`. Refusal
    `signing.superseded` where a newer paper, or a newer decision, took this one's place.
    """
    row = _paper(work, paper_id)
    work.allow(Verb.SIGN, row.case_id)
    standing = standing_paper(work, row.case_id, Kind(row.kind))
    if standing is None or standing.id != paper_id:
        raise Refusal("signing.superseded")
    key = open_key(work, SignerRole(role), name, password)
    pdf = _prepared(work, row)
    signed = sign_paper(pdf, key, work.now())
    done = row.signatures_done + 1
    _keep_revision(work, paper_id, done, signed, name=name, role=role)
    body_id = work.new_id()
    keep_body(work.connection, body_id, signed, PDF, work.now())
    work.connection.execute(
        paper.update().where(paper.c.id == paper_id).values(body_id=body_id, signatures_done=done)
    )
    if row.kind == Kind.PLAN and done == row.signatures_wanted:
        move_case(work, row.case_id, "finish_signing")
    work.audit(
        Verb.SIGN,
        "paper",
        paper_id,
        {"signatures": done - 1},
        {"role": role, "kind": row.kind},
        case_id=row.case_id,
    )
    return int(done)


def seats(look: Look, paper_id: str) -> tuple[SeatRow, ...]:
    """Who has signed the paper, who may sign now, who follows."""
    look.allow(Verb.OPEN_CASE)
    row = _paper(look, paper_id)
    signed_at = {
        (one.signer_role, one.signer_name): one.made_at
        for one in look.connection.execute(
            sa.select(paper_revision).where(paper_revision.c.paper_id == paper_id)
        )
        if one.signer_role
    }
    if row.signatures_done:
        waiting = {
            (seat.role.value, seat.signer) for seat in next_seats(read_body(look.connection, row.body_id))
        }
    else:
        waiting = {(row.fields[0]["role"], row.fields[0]["signer"])} if row.fields else set()
    return tuple(
        SeatRow(
            one["role"],
            one["signer"],
            signed_at.get((one["role"], one["signer"])),
            (one["role"], one["signer"]) in waiting,
        )
        for one in row.fields
    )


def known_revisions(look: Look, paper_id: str) -> tuple[KnownRevision, ...]:
    """Length and digest of the prepared file and of each signed revision, in their order."""
    look.allow(Verb.OPEN_CASE)
    rows = look.connection.execute(
        sa.select(paper_revision)
        .where(paper_revision.c.paper_id == paper_id)
        .order_by(paper_revision.c.ordinal)
    )
    return tuple(KnownRevision(row.length, row.sha256) for row in rows)


def paper_bytes(look: Look, paper_id: str) -> bytes:
    """The newest revision of a paper, its digest compared."""
    look.allow(Verb.OPEN_CASE)
    return read_body(look.connection, _paper(look, paper_id).body_id)


def standing_paper(look: Look, case_id: str, kind: Kind) -> Any:
    """The newest paper of *kind*, None before there is one; a decision's only if drawn since the newest decision."""
    look.allow(Verb.OPEN_CASE, case_id)
    question = sa.select(paper).where(paper.c.case_id == case_id, paper.c.kind == kind)
    if kind == Kind.DECISION:
        decided = sa.select(sa.func.max(decision.c.decided_at)).where(decision.c.case_id == case_id)
        question = question.where(paper.c.issued_at >= decided.scalar_subquery())
    newest = question.order_by(paper.c.issued_at.desc(), paper.c.id.desc()).limit(1)
    return look.connection.execute(newest).first()


def _paper(look: Look, paper_id: str) -> Any:
    row = look.connection.execute(sa.select(paper).where(paper.c.id == paper_id)).first()
    if row is None:
        raise Refusal("signing.no_such_paper")
    return row


def _prepared(work: UnitOfWork, row: Any) -> bytes:
    """The paper's bytes with its seats in place; they are put in when the first signature is about to come."""
    pdf = read_body(work.connection, row.body_id)
    if row.signatures_done:
        progress_of(pdf)
        return pdf
    places = tuple(
        Seat(SignerRole(one["role"]), one["signer"], one["page"], tuple(one["box"])) for one in row.fields
    )
    prepared = prepare_fields(pdf, Kind(row.kind), places)
    _keep_revision(work, row.id, 0, prepared, name=None, role=None)
    return prepared


def _keep_revision(
    work: UnitOfWork, paper_id: str, ordinal: int, pdf: bytes, *, name: str | None, role: str | None
) -> None:
    work.connection.execute(
        paper_revision.insert().values(
            id=work.new_id(),
            paper_id=paper_id,
            ordinal=ordinal,
            length=len(pdf),
            sha256=hashlib.sha256(pdf).hexdigest(),
            signer_name=name,
            signer_role=role,
            made_at=work.now(),
        )
    )
