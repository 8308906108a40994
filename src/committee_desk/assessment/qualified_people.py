"""Who of the county's people is qualified for which kind of instrument, with the proof that was seen."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, people
from ..records.instrument import qualification
from .instrument_list import qualification_words


@dataclass(frozen=True, slots=True)
class Qualification:
    """A qualification of a person: its code, the proof (number of the certificate), the last day if it ends."""

    person_id: str
    code: str
    proof: str
    valid_until: date | None


def record_qualification(
    work: UnitOfWork, person_id: str, code: str, proof: str, valid_until: date | None = None
) -> str:
    """Note that *person_id* showed *proof* of a qualification; returns its id.

    Refusals: `assessment.no_such_qualification`, `assessment.assessor_unknown`, `assessment.proof_missing`.
    """
    work.allow(Verb.RECORD_QUALIFICATION)
    if code not in qualification_words():
        raise Refusal("assessment.no_such_qualification")
    if person_id not in {one.id for one in people(work)}:
        raise Refusal("assessment.assessor_unknown")
    if not proof.strip():
        raise Refusal("assessment.proof_missing")
    made = work.new_id()
    work.connection.execute(
        qualification.insert().values(
            id=made,
            person_id=person_id,
            code=code,
            proof=proof.strip(),
            valid_until=valid_until,
            recorded_by=work.actor.id,
            recorded_at=work.now(),
        )
    )
    work.audit(Verb.RECORD_QUALIFICATION, "qualification", made, None, {"person": person_id, "code": code})
    return made


def qualifications(look: Look) -> tuple[Qualification, ...]:
    """Everybody's qualifications, in the order in which they were recorded."""
    rows = look.connection.execute(
        sa.select(qualification).order_by(qualification.c.recorded_at, qualification.c.id)
    )
    return tuple(Qualification(row.person_id, row.code, row.proof, row.valid_until) for row in rows)


def is_qualified(known: tuple[Qualification, ...], person_id: str, code: str, day: date) -> bool:
    """Whether *person_id* had the qualification *code* on *day*."""
    return any(
        one.person_id == person_id
        and one.code == code
        and (one.valid_until is None or one.valid_until >= day)
        for one in known
    )
