"""Issuing the papers of the roster: receipt, agreed roster, hand-over; kept as they were printed, listed, exported."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..identifiers import DocumentNumber
from ..office import Look, UnitOfWork
from ..records.bodies import body, keep_body, read_body
from ..records.person import person
from ..records.roster_source import application, roster_paper
from .issuing import PDF, demand_way
from .paper_words import sentence
from .roster_facts import agreed_roster_facts, federation_of, hand_over_facts, receipt_facts
from .roster_values import RosterPaperKind
from .values import EXPORTED, PreparedPaper

SERIES = {"agreed_roster": "教特册", "hand_over": "教特交"}
"""The word of the county's series behind its one character: 夏教特册〔2026〕1号."""
LONGEST = {"purpose": 50}
"""A purpose stands on one line of the foot."""


@dataclass(frozen=True, slots=True)
class RosterPaper:
    """A paper of the roster that was issued; *recipient* is the applicant, the federation, or who handed over."""

    id: str
    kind: RosterPaperKind
    number: str
    application_id: str | None
    recipient: str
    purpose: str
    pages: int
    made_at: datetime
    made_by: str
    sha256: str


def issue_receipt(work: UnitOfWork, application_id: str) -> str:
    """The receipt of an application as PDF, with the completion notice where papers are missing; the paper's id.

    Issued again after papers came it is another paper under the same number; the earlier one stays.
    """
    from . import draw_application_receipt

    work.allow(Verb.ISSUE_ROSTER_PAPER)
    facts = receipt_facts(work, application_id)
    drawn = draw_application_receipt(facts)
    paper_id = _keep(work, "receipt", drawn, facts.applicant, facts.imprint.purpose, application_id)
    about = _about("receipt", drawn, number=facts.imprint.number)
    work.audit(Verb.ISSUE_ROSTER_PAPER, "roster_paper", paper_id, None, about)
    return paper_id


def issue_agreed_roster(
    work: UnitOfWork, *, federation: str | None = None, purpose: str | None = None
) -> str:
    """The roster of the county's year for bureau and federation to confirm, as PDF; the paper's id.

    *federation* is its full name, else made of the county's. Refusals `documents.roster_empty`, `line_wrong`.
    """
    from . import draw_agreed_roster

    work.allow(Verb.ISSUE_ROSTER_PAPER)
    name = _line("federation", federation) or federation_of(work.county)
    why = _line("purpose", purpose) or sentence("agreed.purpose")
    number = _next_number(work, "agreed_roster")
    facts = agreed_roster_facts(work, number, name, why)
    drawn = draw_agreed_roster(facts)
    paper_id = _keep(work, "agreed_roster", drawn, name, why)
    about = _about("agreed_roster", drawn, number=number, children=len(facts.lines))
    work.audit(Verb.ISSUE_ROSTER_PAPER, "roster_paper", paper_id, None, about)
    return paper_id


def issue_hand_over(
    work: UnitOfWork,
    source_id: str,
    *,
    given_by: str | None = None,
    method: str | None = None,
    purpose: str | None = None,
) -> str:
    """The minutes of a file's hand-over to the bureau as PDF (个保法 23, 55–56); the paper's id.

    *given_by* is the person who brought it and *method* how (each an empty line to write on where unknown).
    Refusals `documents.no_such_source`, `no_file`, `line_wrong`.
    """
    from . import draw_hand_over

    work.allow(Verb.ISSUE_ROSTER_PAPER)
    why = _line("purpose", purpose) or sentence("hand_over.purpose")
    number = _next_number(work, "hand_over")
    facts = hand_over_facts(
        work,
        source_id,
        number,
        why,
        given_by=_line("given_by", given_by),
        method=_line("method", method),
    )
    drawn = draw_hand_over(facts)
    paper_id = _keep(work, "hand_over", drawn, facts.taker, why)
    about = _about("hand_over", drawn, number=number, source_id=source_id, sha256=facts.sha256)
    work.audit(Verb.ISSUE_ROSTER_PAPER, "roster_paper", paper_id, None, about)
    return paper_id


def export_roster_paper(work: UnitOfWork, roster_paper_id: str, purpose: str, way: str = EXPORTED) -> str:
    """As `export_paper`, for a paper of the roster."""
    work.allow(Verb.EXPORT_PAPER)
    _row(work, roster_paper_id)
    if not purpose.strip():
        raise Refusal("documents.purpose_missing", clause="条例 20")
    said = {"purpose": purpose, "way": demand_way(way)}
    work.audit(Verb.EXPORT_PAPER, "roster_paper", roster_paper_id, None, said)
    return roster_paper_id


def roster_papers(look: Look) -> tuple[RosterPaper, ...]:
    """Every paper of the roster that was issued, newest first."""
    look.allow(Verb.OPEN_CASE)
    question = (
        sa.select(
            roster_paper,
            person.c.name.label("who"),
            body.c.sha256,
            application.c.number.label("applied_under"),
        )
        .join(person, person.c.id == roster_paper.c.made_by)
        .join(body, body.c.id == roster_paper.c.body_id)
        .join(application, application.c.id == roster_paper.c.application_id, isouter=True)
        .order_by(roster_paper.c.made_at, roster_paper.c.id)
    )
    counted: dict[tuple[str, int], int] = {}
    found = [_listed(look, row, counted) for row in look.connection.execute(question)]
    return tuple(reversed(found))


def roster_paper_bytes(look: Look, roster_paper_id: str) -> bytes:
    """The PDF as it was issued; Refusal `documents.no_such_roster_paper`."""
    look.allow(Verb.OPEN_CASE)
    return read_body(look.connection, _row(look, roster_paper_id).body_id)


def _row(look: Look, roster_paper_id: str) -> Any:
    question = sa.select(roster_paper).where(roster_paper.c.id == roster_paper_id)
    row = look.connection.execute(question).first()
    if row is None:
        raise Refusal("documents.no_such_roster_paper")
    return row


def _listed(look: Look, row: Any, counted: dict[tuple[str, int], int]) -> RosterPaper:
    """A paper with its number, which its place in its year's series gives: no paper ever leaves the series."""
    series = (row.kind, row.made_at.year)
    counted[series] = counted.get(series, 0) + 1
    return RosterPaper(
        row.id,
        row.kind,
        row.applied_under or _number(look, row.kind, row.made_at.year, counted[series]),
        row.application_id,
        row.recipient,
        row.purpose,
        row.pages,
        row.made_at,
        row.who,
        row.sha256,
    )


def _next_number(look: Look, kind: str) -> str:
    made = look.connection.execute(
        sa.select(roster_paper.c.made_at).where(roster_paper.c.kind == kind)
    ).scalars()
    year = look.today().year
    return _number(look, kind, year, sum(moment.year == year for moment in made) + 1)


def _number(look: Look, kind: str, year: int, sequence: int) -> str:
    return str(DocumentNumber(f"{look.county.short}{SERIES[kind]}", year, sequence))


def _line(field: str, written: str | None) -> str:
    """One line of print, without outer white space; empty where nothing was written."""
    text = (written or "").strip()
    if (text and not text.isprintable()) or len(text) > LONGEST.get(field, 120):
        raise Refusal("documents.line_wrong", field=field)
    return text


def _keep(
    work: UnitOfWork,
    kind: RosterPaperKind,
    drawn: PreparedPaper,
    recipient: str,
    purpose: str,
    application_id: str | None = None,
) -> str:
    paper_id, body_id = work.new_id(), work.new_id()
    keep_body(work.connection, body_id, drawn.pdf, PDF, work.now())
    work.connection.execute(
        roster_paper.insert().values(
            id=paper_id,
            kind=kind,
            application_id=application_id,
            recipient=recipient,
            purpose=purpose,
            body_id=body_id,
            pages=drawn.pages,
            made_at=work.now(),
            made_by=work.actor.id,
        )
    )
    return paper_id


def _about(kind: RosterPaperKind, drawn: PreparedPaper, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "framed": len(drawn.framed), **more}
