"""The CFM against the assessment: where both speak of one thing and contradict each other, people look again.

Nothing here is read by the rules of placement: it raises a question and never answers one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..office import Look
from ..records.assessment import FillingKind, assessment
from .cfm import CfmResult
from .drafts import COMPLETE
from .side_filling import side_forms

AREAS = {
    "sen": ("seeing", "hearing"),
    "mob": ("walking",),
    "ada": ("selfcare",),
    "com": ("communication",),
    "cog": ("learning", "remembering", "concentrating"),
    "psy": ("change", "behaviour", "anxiety", "depression"),
    "soc": ("friends",),
}
"""Domains of the assessment, and what the CFM asks of the same thing."""
_MUCH = frozenset({"high", "very"})


@dataclass(frozen=True, slots=True)
class LookAgain:
    """A contradiction in one domain of the assessment.

    *cfm* names the CFM's domains that speak: those with difficulty, where the assessment found little need
    (*cfm_finds* True); all of them, where the assessment found much need and the CFM no difficulty at all.
    """

    domain: str
    score: int
    band: str
    cfm: tuple[str, ...]
    cfm_finds: bool


def compare_with_cfm(scores: Sequence[Mapping[str, Any]], result: CfmResult) -> tuple[LookAgain, ...]:
    """Where *scores* (as they are kept) and the CFM contradict each other, in the order of the scores."""
    found = (_contradiction(one, result) for one in scores if one["score"] is not None)
    return tuple(one for one in found if one is not None)


def _contradiction(one: Mapping[str, Any], result: CfmResult) -> LookAgain | None:
    asked = AREAS.get(one["key"], ())
    difficult = tuple(domain for domain in asked if result.difficulty[domain])
    if difficult and one["band"] == "low":
        return LookAgain(one["key"], one["score"], one["band"], difficult, cfm_finds=True)
    if asked and one["band"] in _MUCH and all(result.difficulty[domain] is False for domain in asked):
        return LookAgain(one["key"], one["score"], one["band"], asked, cfm_finds=False)
    return None


def look_again(look: Look, case_id: str) -> tuple[LookAgain, ...]:
    """The contradictions of the case's newest complete assessment and its newest complete CFM; none without both."""
    look.allow(Verb.OPEN_CASE, case_id)
    result = next((one.cfm for one in side_forms(look, case_id) if one.cfm is not None), None)
    scores = look.connection.execute(
        sa.select(assessment.c.scores)
        .where(
            assessment.c.case_id == case_id,
            assessment.c.kind == FillingKind.MAIN,
            assessment.c.state == COMPLETE,
        )
        .order_by(assessment.c.opened_at.desc())
        .limit(1)
    ).scalar()
    return compare_with_cfm(scores, result) if scores and result else ()
