"""Assessment forms: author's workbook in, questions with their logic, scores and reasons out."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .drafts import (
        Assessment,
        DraftRow,
        complete_assessment,
        draft_rows,
        newest_assessment,
        open_assessment,
        read_assessment,
        save_answers,
        scores_of,
    )
    from .form import load_form, read_form
    from .found import Found, found_of
    from .inviting import Invitation, invite, newest_commission
    from .kept_forms import default_form_file, kept_form, load_default_form, newest_form, publish_form
    from .linting.checking import check_content, check_form, check_here
    from .linting.faults import Fault, FormCheck
    from .replay import Replay, State, Step, read_steps, replay_form
    from .rule_expressions import explain_expression, rule_evaluator
    from .scores import band_label, profile, profile_of_answers
    from .session import IDENTITY_FIELDS, Session
    from .stored_answers import answers_from_json, answers_to_json
    from .values import (
        Band,
        Choice,
        DomainScore,
        FieldError,
        Form,
        FormNode,
        Migration,
        NodeState,
        Phrase,
        Rule,
        Scale,
        Section,
        SectionProgress,
        UsedAnswer,
    )
    from .xpath_desk import XPathDesk

__all__ = [
    "IDENTITY_FIELDS",
    "Assessment",
    "Band",
    "Choice",
    "DomainScore",
    "DraftRow",
    "Fault",
    "FieldError",
    "Form",
    "FormCheck",
    "FormNode",
    "Found",
    "Invitation",
    "Migration",
    "NodeState",
    "Phrase",
    "Replay",
    "Rule",
    "Scale",
    "Section",
    "SectionProgress",
    "Session",
    "State",
    "Step",
    "UsedAnswer",
    "XPathDesk",
    "answers_from_json",
    "answers_to_json",
    "band_label",
    "check_content",
    "check_form",
    "check_here",
    "complete_assessment",
    "default_form_file",
    "draft_rows",
    "explain_expression",
    "found_of",
    "invite",
    "kept_form",
    "load_default_form",
    "load_form",
    "newest_assessment",
    "newest_commission",
    "newest_form",
    "open_assessment",
    "profile",
    "profile_of_answers",
    "publish_form",
    "read_assessment",
    "read_form",
    "read_steps",
    "replay_form",
    "rule_evaluator",
    "save_answers",
    "scores_of",
]

_HOMES = {
    "check_content": "linting.checking",
    "check_form": "linting.checking",
    "check_here": "linting.checking",
    "Fault": "linting.faults",
    "FormCheck": "linting.faults",
    "draft_rows": "drafts",
    "Found": "found",
    "found_of": "found",
    "Assessment": "drafts",
    "DraftRow": "drafts",
    "complete_assessment": "drafts",
    "newest_assessment": "drafts",
    "open_assessment": "drafts",
    "read_assessment": "drafts",
    "save_answers": "drafts",
    "scores_of": "drafts",
    "read_form": "form",
    "default_form_file": "kept_forms",
    "kept_form": "kept_forms",
    "load_default_form": "kept_forms",
    "newest_form": "kept_forms",
    "publish_form": "kept_forms",
    "load_form": "form",
    "Invitation": "inviting",
    "invite": "inviting",
    "newest_commission": "inviting",
    "Replay": "replay",
    "State": "replay",
    "Step": "replay",
    "read_steps": "replay",
    "replay_form": "replay",
    "XPathDesk": "xpath_desk",
    "explain_expression": "rule_expressions",
    "rule_evaluator": "rule_expressions",
    "band_label": "scores",
    "profile": "scores",
    "profile_of_answers": "scores",
    "IDENTITY_FIELDS": "session",
    "Session": "session",
    "answers_from_json": "stored_answers",
    "answers_to_json": "stored_answers",
}

if not TYPE_CHECKING:
    __getattr__ = lazy_face(__name__, {**{name: "values" for name in __all__}, **_HOMES})
