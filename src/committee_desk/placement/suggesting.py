"""The suggestion for one case: its assessment's answers, the form's rules, the county's schools."""

from datetime import date

import sqlalchemy as sa

from ..assessment import newest_assessment
from ..errors import Refusal
from ..office import Look, case_now
from ..records.child import child
from .rule_book import suggest_for
from .school_register import schools
from .values import School, Suggestion

ENTRY_AGE = 6


def suggestion_for(look: Look, case_id: str) -> Suggestion:
    """What the rules say of the case's newest assessment; Refusal `placement.not_assessed` before there is one."""
    found = newest_assessment(look, case_id)
    if found is None:
        raise Refusal("placement.not_assessed", clause="条例 20")
    case = case_now(look, case_id)
    born = look.connection.execute(sa.select(child.c.birth_date).where(child.c.id == case.child_id)).scalar()
    return suggest_for(
        found.session(look.now()),
        look.policy,
        offered(look),
        township=case.township or "",
        grade=school_grade(born, look.county.cutoff) if born else None,
    )


def school_grade(born: date, cutoff: date) -> int:
    """The grade, 1 to 9, of children of this age in the school year after *cutoff*; a first guess (条例 14)."""
    years = cutoff.year - born.year - ((cutoff.month, cutoff.day) < (born.month, born.day))
    return min(max(years - ENTRY_AGE + 1, 1), 9)


def offered(look: Look) -> tuple[School, ...]:
    """The county's schools as the rules see them; without a measured way the child's own township counts as near."""
    return tuple(row.for_rules() for row in schools(look))
