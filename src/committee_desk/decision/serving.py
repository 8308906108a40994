"""Service of a decision with proof, and the guardian's answer (民诉法 87–95 by analogy)."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, move_case
from ..records.bodies import json_bytes
from ..records.case import case
from ..records.decision import answer, decision, service
from .remedies import remedies_after_service

METHODS = ("direct", "left", "passed_on", "electronic", "post")


@dataclass(frozen=True, slots=True)
class Proof:
    """How a decision reached the family; *refused_why* and *witness* where nobody would sign."""

    addressee: str
    relation: str
    method: str
    served_on: date
    servers: tuple[str, str]
    signed_by: str = ""
    refused_why: str = ""
    witness: str = ""
    consent_to_electronic: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """What the guardian says to the decision."""

    accepted: bool
    given_by: str
    given_on: date
    words: str = ""


def check_proof(proof: Proof, decided_on: date, today: date) -> None:
    """Refusals for what would not count as service: two servers, a signature or a witness, consent, a real day."""
    if proof.method not in METHODS:
        raise Refusal("decision.method_unknown")
    if not all(name.strip() for name in proof.servers) or len(set(proof.servers)) < 2:
        raise Refusal("decision.two_servers", clause="民事诉讼法 87")
    if not decided_on <= proof.served_on <= today:
        raise Refusal("decision.served_when", decided=decided_on.isoformat(), today=today.isoformat())
    if proof.method == "electronic" and not proof.consent_to_electronic:
        raise Refusal("decision.no_electronic_consent", clause="民事诉讼法 90")
    if proof.refused_why and not proof.witness.strip():
        raise Refusal("decision.witness_missing", clause="民事诉讼法 89")
    if proof.method == "direct" and not (proof.signed_by.strip() or proof.refused_why.strip()):
        raise Refusal("decision.unsigned", clause="民事诉讼法 87")


def serve(work: UnitOfWork, case_id: str, proof: Proof) -> str:
    """decided → served: from the day after, the time limits run; returns the service's id."""
    work.allow(Verb.SERVE, case_id)
    row = newest_decision(work, case_id)
    check_proof(proof, row.decided_at.date(), work.today())
    remedies = remedies_after_service(proof.served_on, work.policy, work.calendar)
    court = remedies.court_until or remedies.review_until
    before = move_case(work, case_id, "serve")
    work.connection.execute(
        case.update()
        .where(case.c.id == case_id)
        .values(due=remedies.review_until.day, due_provisional=remedies.review_until.provisional)
    )
    service_id = work.new_id()
    stored: dict[str, Any] = json.loads(json_bytes(asdict(proof)))
    work.connection.execute(
        service.insert().values(
            id=service_id,
            case_id=case_id,
            decision_id=row.id,
            content=stored,
            served_on=proof.served_on,
            review_until=remedies.review_until.day,
            court_until=court.day,
            provisional=remedies.provisional,
        )
    )
    work.audit(
        Verb.SERVE, "service", service_id, {"state": before.state}, {"method": proof.method}, case_id=case_id
    )
    return service_id


def record_answer(work: UnitOfWork, case_id: str, said: Answered) -> str:
    """served → accepted | disputed, in the guardian's own words; returns the answer's id."""
    work.allow(Verb.RECORD_ANSWER, case_id)
    if not said.accepted and not said.words.strip():
        raise Refusal("decision.dispute_without_words", clause="条例 21")
    row = newest_decision(work, case_id)
    _demand_day_of_answer(work, row.id, said.given_on)
    before = move_case(work, case_id, "accept" if said.accepted else "dispute")
    answer_id = work.new_id()
    work.connection.execute(
        answer.insert().values(
            id=answer_id,
            case_id=case_id,
            decision_id=row.id,
            accepted=said.accepted,
            given_by=said.given_by,
            given_on=said.given_on,
            words=said.words,
        )
    )
    work.audit(
        Verb.RECORD_ANSWER,
        "answer",
        answer_id,
        {"state": before.state},
        {"accepted": said.accepted},
        case_id=case_id,
    )
    return answer_id


def _demand_day_of_answer(work: UnitOfWork, decision_id: str, given_on: date) -> None:
    """Nobody answers what has not reached him, or tomorrow."""
    served = work.connection.execute(
        sa.select(service.c.served_on).where(service.c.decision_id == decision_id)
    ).scalar()
    if served is not None and not served <= given_on <= work.today():
        raise Refusal("decision.answered_when", served=served.isoformat(), today=work.today().isoformat())


def settle_dispute(work: UnitOfWork, case_id: str, words: str) -> str:
    """disputed → accepted: the guardian agrees after all; what led to it is written down (条例 21)."""
    work.allow(Verb.SETTLE_DISPUTE, case_id)
    if not words.strip():
        raise Refusal("decision.settled_without_words")
    before = move_case(work, case_id, "settle_dispute")
    work.audit(
        Verb.SETTLE_DISPUTE, "case", case_id, {"state": before.state}, {"words": words}, case_id=case_id
    )
    return case_id


def newest_decision(look: Look, case_id: str) -> Any:
    """The case's newest decision; Refusal `decision.none` before there is one."""
    look.allow(Verb.OPEN_CASE, case_id)
    row = look.connection.execute(
        sa.select(decision)
        .where(decision.c.case_id == case_id)
        .order_by(decision.c.decided_at.desc())
        .limit(1)
    ).first()
    if row is None:
        raise Refusal("decision.none")
    return row
