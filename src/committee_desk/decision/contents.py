"""What a decision must weigh and say before it can be made (条例 19, 20, 21): result, proposal, school, both wishes."""

from collections.abc import Iterator

from ..policy import Clause, Finding, Outcome, Strength, Verdict
from .values import DecisionDraft

_UNSAID = frozenset({"", "unsaid", "unsure"})
# Wishes of the form that a kind of placement fulfils; "stay" and "later" are fulfilled by none of them.
_FULFILS = {"special": {"special", "welfare"}, "remote": {"remote", "home"}}


def check_contents(draft: DecisionDraft) -> Verdict:
    """Whether *draft* holds all that the law wants weighed; each gap is refused with its article.

    A wish that is not followed, and a proposal that is not followed, ask for words of their own.
    """
    return Verdict.of(*_missing(draft), *_unexplained(draft))


def follows(rung: str, wish: str) -> bool:
    """Whether a placement of kind *rung* follows *wish*; a wish that was not expressed is not gone against."""
    return wish in _UNSAID or wish in _FULFILS.get(rung, {rung})


def _missing(draft: DecisionDraft) -> Iterator[Finding]:
    if not draft.facts.strip():
        yield _refused("facts_missing", "条例 20")
    if not draft.reasons.strip():
        yield _refused("reasons_missing", "条例 21")
    if not draft.school_conditions.strip():
        yield _refused("school_missing", "条例 19、21")
    if not draft.child_wish:
        yield _refused("child_wish_missing", "条例 21；未成年人保护法 4")
    if not draft.guardian_wish:
        yield _refused("guardian_wish_missing", "条例 21")


def _unexplained(draft: DecisionDraft) -> Iterator[Finding]:
    both = (draft.child_wish, draft.guardian_wish)
    if not draft.wish_weighed.strip() and not all(follows(draft.rung, wish) for wish in both):
        yield _refused("wish_not_weighed", "条例 21")
    if draft.rung != draft.proposed_rung and not draft.deviation.strip():
        yield _refused("deviation_unexplained", "条例 20、21")


def _refused(key: str, clause: str) -> Finding:
    return Finding(f"decision.{key}", {}, Clause(clause), Strength.FOR_SURE, Outcome.REFUSED)
