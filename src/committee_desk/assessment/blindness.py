"""Who may read which filling: in a round of several nobody reads anything but its author until all are done."""

from typing import Any

import sqlalchemy as sa

from ..errors import Refusal
from ..office import Look
from ..records.assessment import FillingKind, assessment
from ..records.assessors import assessment_round


def is_hidden(look: Look) -> sa.ColumnElement[bool]:
    """The condition under which a row of `assessment` stays hidden from the acting person, whoever that is."""
    compared = sa.select(assessment_round.c.id).where(assessment_round.c.compared_at.is_not(None))
    return sa.and_(
        assessment.c.kind == FillingKind.INDEPENDENT,
        assessment.c.assessor_id != look.actor.id,
        assessment.c.round_id.not_in(compared),
    )


def hidden_fillings(look: Look) -> sa.Select[Any]:
    """The ids of the fillings that are hidden from the acting person: what is told of them is hidden, too."""
    return sa.select(assessment.c.id).where(is_hidden(look))


def demand_readable(look: Look, assessment_id: str) -> None:
    """Refusal `assessment.blind` for somebody else's filling before all of its round are complete."""
    question = sa.select(assessment.c.id).where(assessment.c.id == assessment_id, is_hidden(look))
    if look.connection.execute(question).first() is not None:
        raise Refusal("assessment.blind")


def demand_own(look: Look, row: Any) -> None:
    """Refusal `assessment.not_yours` where the acting person would write into another assessor's filling."""
    if row.kind == FillingKind.INDEPENDENT and row.assessor_id != look.actor.id:
        raise Refusal("assessment.not_yours")
