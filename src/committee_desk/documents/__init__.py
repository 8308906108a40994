"""Papers of a case: the committee's proposal, the bureau's decision, the plan, proof of service, Word."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face
from .plan_values import (
    AidFacts,
    DomainScore,
    HomeTeachingFacts,
    PaperReference,
    PersonFacts,
    PlanFacts,
    TermSchedule,
)
from .values import (
    ChildFacts,
    DecisionFacts,
    DissentFacts,
    FieldPlace,
    FindingFacts,
    GuardianFacts,
    Imprint,
    Letterhead,
    PlacementFacts,
    PreparedPaper,
    ProposalFacts,
    ReasonFacts,
    RemedyFacts,
    ServiceReceiptFacts,
    SignatureBox,
    TemplateFinding,
    VoteFacts,
)

if TYPE_CHECKING:
    from .decision_paper import draw_decision
    from .issuing import draw, export_paper, issue, plan_word, record_word_export
    from .plan_paper import draw_plan
    from .plan_template import write_plan_template
    from .proposal_paper import draw_proposal
    from .service_receipt_paper import draw_service_receipt
    from .template_check import check_template
    from .word_template import default_template, render_plan_word, render_plan_word_apart

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "record_word_export": "issuing",
            "export_paper": "issuing",
            "plan_word": "issuing",
            "draw": "issuing",
            "issue": "issuing",
            "check_template": "template_check",
            "default_template": "word_template",
            "draw_decision": "decision_paper",
            "draw_plan": "plan_paper",
            "draw_proposal": "proposal_paper",
            "draw_service_receipt": "service_receipt_paper",
            "render_plan_word": "word_template",
            "render_plan_word_apart": "word_template",
            "write_plan_template": "plan_template",
        },
    )

__all__ = [
    "AidFacts",
    "ChildFacts",
    "DecisionFacts",
    "DissentFacts",
    "DomainScore",
    "FieldPlace",
    "FindingFacts",
    "GuardianFacts",
    "HomeTeachingFacts",
    "Imprint",
    "Letterhead",
    "PaperReference",
    "PersonFacts",
    "PlacementFacts",
    "PlanFacts",
    "PreparedPaper",
    "ProposalFacts",
    "ReasonFacts",
    "RemedyFacts",
    "ServiceReceiptFacts",
    "SignatureBox",
    "TemplateFinding",
    "TermSchedule",
    "VoteFacts",
    "check_template",
    "default_template",
    "draw",
    "draw_decision",
    "draw_plan",
    "draw_proposal",
    "draw_service_receipt",
    "export_paper",
    "issue",
    "plan_word",
    "record_word_export",
    "render_plan_word",
    "render_plan_word_apart",
    "write_plan_template",
]
