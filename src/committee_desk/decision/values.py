"""Values of a decision: what it must weigh, and the family's ways to challenge it."""

from dataclasses import dataclass
from datetime import date

from ..workdays import Deadline


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """What a decision rests on (条例 21); texts are the bureau's words, empty where nothing is written.

    *rung* is decided, *proposed_rung* was proposed by the committee. *wish_weighed* says how a wish that is not
    followed was weighed; *deviation* why the proposal is not followed. *child_wish* and *guardian_wish* are codes of
    the form ("near", "unsure", "unsaid" …).
    """

    rung: str
    proposed_rung: str
    facts: str
    school_conditions: str
    child_wish: str
    guardian_wish: str
    reasons: str
    wish_weighed: str = ""
    deviation: str = ""


@dataclass(frozen=True, slots=True)
class Remedies:
    """Where and until when a decision can be challenged, computed from its service.

    *review_until* is the last day for the county people's government; *court_until* the last day to go to court
    directly, None where review must come first; *court_days_after_review* counts from the review's answer.
    *review_untold_until* holds instead of *review_until* where the family was not told of its rights.
    """

    served_on: date
    review_until: Deadline
    court_until: Deadline | None
    court_days_after_review: int
    review_untold_until: Deadline
    review_first: bool

    @property
    def provisional(self) -> bool:
        """Whether a last day lies beyond the known calendar (暂定)."""
        return self.review_until.provisional or bool(self.court_until and self.court_until.provisional)
