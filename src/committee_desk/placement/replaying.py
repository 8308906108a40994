"""What another version of a form would suggest for assessments that are done: counts, and those cases."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import sqlalchemy as sa

from ..access import Verb
from ..assessment import Session, carried_into, kept_form, read_assessment
from ..errors import Refusal
from ..office import Look
from ..records.assessment import FillingKind, assessment
from ..records.case import case
from .rule_book import suggest_for


@dataclass(frozen=True, slots=True)
class WhatIf:
    """*looked_at* finished assessments were evaluated again; *changes* counts (suggested before, now).

    *numbers* are the cases whose suggestion would be another. *untold* are assessments for which no way leads into the
    version. A suggestion is the code of a rung, empty for none.
    """

    looked_at: int
    changed: int
    untold: int
    changes: tuple[tuple[str, str, int], ...] = ()
    numbers: tuple[str, ...] = ()


def what_if(look: Look, version_id: str) -> WhatIf:
    """Replay last year's and this year's finished assessments in the version; nothing is written.

    Takes about 0.1 s for each assessment (two evaluations of the whole form).
    """
    look.allow(Verb.OPEN_CASE)
    counted: Counter[tuple[str, str]] = Counter()
    numbers, looked_at, untold = [], 0, 0
    for assessment_id, number in _finished(look):
        pair = _suggested(look, assessment_id, version_id)
        if pair is None:
            untold += 1
            continue
        looked_at += 1
        if pair[0] != pair[1]:
            counted[pair] += 1
            numbers.append(number)
    changes = tuple((before, now, count) for (before, now), count in sorted(counted.items()))
    return WhatIf(looked_at, len(numbers), untold, changes, tuple(numbers))


def _finished(look: Look) -> list[tuple[str, str]]:
    question = (
        sa.select(assessment.c.id, case.c.number)
        .join(case, case.c.id == assessment.c.case_id)
        .where(
            assessment.c.state == "complete",
            assessment.c.kind == FillingKind.MAIN,
            case.c.year >= look.county.year - 1,
        )
        .order_by(case.c.number, assessment.c.opened_at)
    )
    return [(row.id, row.number) for row in look.connection.execute(question)]


def _suggested(look: Look, assessment_id: str, version_id: str) -> tuple[str, str] | None:
    """The rung that is suggested now, and the one that the version would suggest; None where no way leads into it."""
    given = read_assessment(look, assessment_id)
    before = _preferred(look, given.session(look.now()))
    if given.form_version_id == version_id:
        return before, before
    try:
        carried = carried_into(look, given, version_id)
    except Refusal:
        return None
    form = kept_form(look, version_id)
    return before, _preferred(look, Session(form, carried.answers, today=look.today(), prefill=given.prefill))


def _preferred(look: Look, session: Session) -> str:
    found = suggest_for(session, look.policy).preferred
    return found.value if found else ""
