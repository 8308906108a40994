"""The suggestion for one case: its assessment's answers, the form's rules, the county's schools."""

from ..assessment.drafts import newest_assessment
from ..errors import Refusal
from ..office import Look
from ..office.moving import case_now
from .rule_book import suggest_for
from .school_register import schools
from .values import School, Suggestion


def suggestion_for(look: Look, case_id: str) -> Suggestion:
    """What the rules say of the case's newest assessment; Refusal `placement.not_assessed` before there is one."""
    found = newest_assessment(look, case_id)
    if found is None:
        raise Refusal("placement.not_assessed", clause="条例 20")
    township = case_now(look, case_id).township or ""
    return suggest_for(found.session(look.now()), look.policy, offered(look), township=township)


def offered(look: Look) -> tuple[School, ...]:
    """The county's schools as the rules see them; without a measured way the child's own township counts as near."""
    return tuple(row.for_rules() for row in schools(look))
