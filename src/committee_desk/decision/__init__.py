"""The face of decisions: what the bureau decides, how it is served, what the guardian answers."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .contents import check_contents, follows
    from .deciding import Decided, decide
    from .drafting import conditions_of, draft_decision
    from .grounds import cite, grounds_for
    from .remedies import remedies_after_service, remedy_sentence
    from .serving import Answered, Proof, newest_decision, record_answer, serve, settle_dispute
    from .values import DecisionDraft, Remedies

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "conditions_of": "drafting",
            "newest_decision": "serving",
            "draft_decision": "drafting",
            "Answered": "serving",
            "Decided": "deciding",
            "DecisionDraft": "values",
            "Proof": "serving",
            "Remedies": "values",
            "check_contents": "contents",
            "cite": "grounds",
            "decide": "deciding",
            "follows": "contents",
            "grounds_for": "grounds",
            "record_answer": "serving",
            "remedies_after_service": "remedies",
            "remedy_sentence": "remedies",
            "serve": "serving",
            "settle_dispute": "serving",
        },
    )

__all__ = [
    "Answered",
    "Decided",
    "DecisionDraft",
    "Proof",
    "Remedies",
    "check_contents",
    "cite",
    "conditions_of",
    "decide",
    "draft_decision",
    "follows",
    "grounds_for",
    "newest_decision",
    "record_answer",
    "remedies_after_service",
    "remedy_sentence",
    "serve",
    "settle_dispute",
]
