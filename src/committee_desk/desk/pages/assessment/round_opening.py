"""What the assessment page asks about a round of several assessors, put together in the worker."""

from dataclasses import dataclass
from typing import Any

from committee_desk.assessment import (
    Assessment,
    Comparison,
    Round,
    compare_round,
    newest_assessment,
    read_assessment,
    read_round,
    round_of,
)
from committee_desk.overview import CaseFilter, CaseRow, case_ids, case_rows

AS_FORM = "/form"
"""Behind an assessment's id in a page's key: the form itself, also of a consensus."""


@dataclass(frozen=True, slots=True)
class OpenedRound:
    """A round on the page: *comparison* once everybody is done."""

    round: Round
    case: CaseRow | None
    comparison: Comparison | None


def own_filling(look: Any, case_id: str) -> Assessment | None:
    """The draft that the acting person fills in the case's blind round, if any."""
    found = round_of(look, case_id)
    own = found.own if found else None
    if own is None or own.filling_id is None or own.state != "draft":
        return None
    return read_assessment(look, own.filling_id)


def round_for(look: Any, case_id: str, language: str) -> OpenedRound | None:
    """The round that stands in place of a form: blind, or compared and not agreed on to the end yet."""
    found = round_of(look, case_id)
    if found is None or found.consensus_state == "complete":
        return None
    newest = newest_assessment(look, case_id)
    if newest is not None and newest.round_id != found.id:
        return None
    return _opened(look, found, language)


def consensus_for(look: Any, given: Assessment, language: str) -> OpenedRound | None:
    """The round whose consensus *given* is, while it is under way."""
    if given.kind != "main" or given.round_id is None or given.state != "draft":
        return None
    return _opened(look, read_round(look, given.round_id), language)


def _opened(look: Any, found: Round, language: str) -> OpenedRound:
    compared = compare_round(look, found.id, language) if found.compared_at else None
    ids = case_ids(look, CaseFilter(states=frozenset({"assessing"})))
    rows = case_rows(look, list(ids))
    case = next((row for row in rows if row.case_id == found.case_id), None)
    return OpenedRound(found, case, compared)
