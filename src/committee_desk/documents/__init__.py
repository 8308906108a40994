"""Papers: the committee's proposal, the bureau's decision, the plan, proof of service, Word; those of the roster."""

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
from .roster_values import (
    AgreedLine,
    AgreedRosterFacts,
    ApplicationReceiptFacts,
    HandOverFacts,
    PaperLine,
)
from .values import (
    EXPORTED,
    PRINTED,
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
    from .agreed_roster import draw_agreed_roster
    from .application_receipt import draw_application_receipt
    from .decision_paper import draw_decision
    from .hand_over_minutes import draw_hand_over
    from .issuing import draw, export_paper, issue, plan_word, record_word_export
    from .issuing_roster import (
        RosterPaper,
        export_roster_paper,
        issue_agreed_roster,
        issue_hand_over,
        issue_receipt,
        roster_paper_bytes,
        roster_papers,
    )
    from .plan_paper import draw_plan
    from .plan_template import write_plan_template
    from .proposal_paper import draw_proposal
    from .roster_facts import federation_of
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
            "RosterPaper": "issuing_roster",
            "export_roster_paper": "issuing_roster",
            "issue_agreed_roster": "issuing_roster",
            "issue_hand_over": "issuing_roster",
            "issue_receipt": "issuing_roster",
            "roster_paper_bytes": "issuing_roster",
            "roster_papers": "issuing_roster",
            "federation_of": "roster_facts",
            "draw_agreed_roster": "agreed_roster",
            "draw_application_receipt": "application_receipt",
            "draw_hand_over": "hand_over_minutes",
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
    "EXPORTED",
    "PRINTED",
    "AgreedLine",
    "AgreedRosterFacts",
    "AidFacts",
    "ApplicationReceiptFacts",
    "ChildFacts",
    "DecisionFacts",
    "DissentFacts",
    "DomainScore",
    "FieldPlace",
    "FindingFacts",
    "GuardianFacts",
    "HandOverFacts",
    "HomeTeachingFacts",
    "Imprint",
    "Letterhead",
    "PaperLine",
    "PaperReference",
    "PersonFacts",
    "PlacementFacts",
    "PlanFacts",
    "PreparedPaper",
    "ProposalFacts",
    "ReasonFacts",
    "RemedyFacts",
    "RosterPaper",
    "ServiceReceiptFacts",
    "SignatureBox",
    "TemplateFinding",
    "TermSchedule",
    "VoteFacts",
    "check_template",
    "default_template",
    "draw",
    "draw_agreed_roster",
    "draw_application_receipt",
    "draw_decision",
    "draw_hand_over",
    "draw_plan",
    "draw_proposal",
    "draw_service_receipt",
    "export_paper",
    "export_roster_paper",
    "federation_of",
    "issue",
    "issue_agreed_roster",
    "issue_hand_over",
    "issue_receipt",
    "plan_word",
    "record_word_export",
    "render_plan_word",
    "render_plan_word_apart",
    "roster_paper_bytes",
    "roster_papers",
    "write_plan_template",
]
