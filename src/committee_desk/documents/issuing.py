"""Issuing a paper of a case: facts are gathered, drawn as PDF/A, kept with digest, prepared length and seats."""

from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, case_now
from ..records.bodies import keep_body
from ..records.case_states import State
from ..records.plan import paper
from .decision_facts import decision_facts
from .plan_facts import plan_facts
from .proposal_facts import proposal_facts
from .values import EXPORTED, PRINTED, PreparedPaper, SignatureBox

PDF = "application/pdf"
UNTIL = {"proposal": State.SIGNED, "decision": State.SIGNED, "plan": State.PLANNED}
"""The last state in which a paper is drawn: a new plan beside the signed one could never be completed."""
AFTER = {"proposal": State.PROPOSED, "decision": State.DECIDED, "plan": State.PLANNED}


def issue(work: UnitOfWork, case_id: str, kind: str) -> str:
    """Draw the paper of *kind* (proposal | decision | plan) from what is kept of the case; returns the paper's id.

    Refusals `documents.too_early` before the step that the paper is about, `too_late` once it is signed. A paper is
    drawn once for each state of facts; drawing it anew gives a new paper, the old one stays.
    """
    work.allow(Verb.ISSUE_PAPER, case_id)
    order = list(State)
    stands = order.index(case_now(work, case_id).state)
    if stands < order.index(AFTER[kind]):
        raise Refusal("documents.too_early")
    if stands > order.index(UNTIL[kind]):
        raise Refusal("documents.too_late")
    drawn, boxes = draw(work, case_id, kind)
    names = {box.field_name: box.name for box in boxes}
    paper_id, body_id = work.new_id(), work.new_id()
    keep_body(work.connection, body_id, drawn.pdf, PDF, work.now())
    work.connection.execute(
        paper.insert().values(
            id=paper_id,
            case_id=case_id,
            kind=kind,
            body_id=body_id,
            fields=[
                {"role": one.role, "signer": names[one.name], "page": one.page, "box": list(one.box)}
                for one in _in_signing_order(drawn, boxes)
            ],
            pages=drawn.pages,
            signatures_wanted=len(boxes),
            signatures_done=0,
            issued_at=work.now(),
        )
    )
    work.audit(
        Verb.ISSUE_PAPER,
        "paper",
        paper_id,
        None,
        {"kind": kind, "framed": len(drawn.framed)},
        case_id=case_id,
    )
    return paper_id


def draw(look: Look, case_id: str, kind: str) -> tuple[PreparedPaper, tuple[SignatureBox, ...]]:
    """The paper as it would be issued now, for a preview."""
    from . import draw_decision, draw_plan, draw_proposal

    if kind == "proposal":
        proposal = proposal_facts(look, case_id)
        return draw_proposal(proposal), proposal.signatures
    if kind == "decision":
        decided = decision_facts(look, case_id)
        return draw_decision(decided), decided.signatures
    written = plan_facts(look, case_id)
    return draw_plan(written), written.signatures


def plan_word(look: Look, case_id: str, template: bytes | None = None) -> bytes:
    """The plan as a Word file, made from the secretary's *template* (else the shipped one) in a child process."""
    from .word_template import default_template, render_plan_word_apart

    return render_plan_word_apart(plan_facts(look, case_id), template or default_template())


def record_word_export(work: UnitOfWork, case_id: str) -> str:
    """Record that the plan leaves the file as Word, for the secretary to write on; returns the case's id."""
    work.allow(Verb.EXPORT_PAPER, case_id)
    work.audit(Verb.EXPORT_PAPER, "case", case_id, None, {"kind": "plan", "form": "word"}, case_id=case_id)
    return case_id


def export_paper(work: UnitOfWork, paper_id: str, purpose: str, way: str = EXPORTED) -> str:
    """Record that a paper leaves the file, for what and how (条例 20); the face writes or prints it. Returns its id."""
    found = work.connection.execute(sa.select(paper.c.case_id).where(paper.c.id == paper_id)).scalar_one()
    work.allow(Verb.EXPORT_PAPER, found)
    if not purpose.strip():
        raise Refusal("documents.purpose_missing", clause="条例 20")
    said = {"purpose": purpose, "way": demand_way(way)}
    work.audit(Verb.EXPORT_PAPER, "paper", paper_id, None, said, case_id=found)
    return paper_id


def demand_way(way: str) -> str:
    """*way* if it is one of those by which a paper leaves."""
    if way not in (EXPORTED, PRINTED):
        raise ValueError(way)
    return way


def _in_signing_order(drawn: PreparedPaper, boxes: tuple[SignatureBox, ...]) -> list[Any]:
    order = {box.field_name: place for place, box in enumerate(boxes)}
    return sorted(drawn.fields, key=lambda one: order[one.name])
