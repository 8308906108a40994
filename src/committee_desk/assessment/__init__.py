"""Assessment forms: author's workbook in, questions with their logic, scores and reasons out."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .form import load_form
    from .inviting import Invitation, invite
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

__all__ = [
    "IDENTITY_FIELDS",
    "Band",
    "Choice",
    "DomainScore",
    "FieldError",
    "Form",
    "FormNode",
    "Invitation",
    "Migration",
    "NodeState",
    "Phrase",
    "Rule",
    "Scale",
    "Section",
    "SectionProgress",
    "Session",
    "UsedAnswer",
    "answers_from_json",
    "answers_to_json",
    "band_label",
    "explain_expression",
    "invite",
    "load_form",
    "profile",
    "profile_of_answers",
    "rule_evaluator",
]

_HOMES = {
    "load_form": "form",
    "Invitation": "inviting",
    "invite": "inviting",
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
