"""Assessment forms: author's workbook in, questions with their logic, scores and reasons out."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face
from .version_homes import VERSION_HOMES

if TYPE_CHECKING:
    from .answers_export import (
        answers_file,
        export_answers,
    )
    from .carrying import (
        carry_along,
    )
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
    from .form_diff import (
        diff_forms,
    )
    from .form_faults import (
        FormFault,
        faults_of,
        read_form_pair,
    )
    from .form_life import (
        FormStep,
        FormVersion,
        diff_for,
        form_steps,
        form_versions,
        move_form,
        retire_form,
        start_trial,
        take_in_form,
        taken_in_by,
        version_row,
        workbooks_of,
    )
    from .form_source import (
        FormSource,
        load_source,
        read_source,
    )
    from .found import Found, found_of
    from .inviting import Invitation, invite, newest_commission
    from .kept_forms import (
        default_form_file,
        kept_form,
        kept_source,
        load_default_form,
        newest_form,
        publish_form,
    )
    from .linting.checking import check_content, check_form, check_here
    from .linting.faults import Fault, FormCheck
    from .overlay import (
        OverlayFault,
        read_overlaid,
    )
    from .reopening import (
        Lineage,
        carried_into,
        kept_answers,
        lineage_of,
        reopen_assessment,
    )
    from .replay import Replay, State, Step, read_steps, replay_form
    from .rule_expressions import explain_expression, rule_evaluator
    from .score_origin import (
        ScoreOrigin,
        origin_of,
        scores_rest_on,
    )
    from .scores import band_label, profile, profile_of_answers
    from .session import IDENTITY_FIELDS, Session
    from .shown_answers import (
        AnswerLine,
        answer_lines,
    )
    from .skip_words import (
        condition_words,
        offered_choices,
        question_numbers,
    )
    from .stored_answers import answers_from_json, answers_to_json
    from .trial import (
        SampleChild,
        sample_children,
        try_form,
    )
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
    from .version_values import (
        Action,
        Carried,
        CarriedLine,
        Difference,
        FormDiff,
        FormState,
        RowFault,
        Weight,
    )
    from .xpath_desk import XPathDesk

__all__ = [
    "IDENTITY_FIELDS",
    "Action",
    "AnswerLine",
    "Assessment",
    "Band",
    "Carried",
    "CarriedLine",
    "Choice",
    "Difference",
    "DomainScore",
    "DraftRow",
    "Fault",
    "FieldError",
    "Form",
    "FormCheck",
    "FormDiff",
    "FormFault",
    "FormNode",
    "FormSource",
    "FormState",
    "FormStep",
    "FormVersion",
    "Found",
    "Invitation",
    "Lineage",
    "Migration",
    "NodeState",
    "OverlayFault",
    "Phrase",
    "Replay",
    "RowFault",
    "Rule",
    "SampleChild",
    "Scale",
    "ScoreOrigin",
    "Section",
    "SectionProgress",
    "Session",
    "State",
    "Step",
    "UsedAnswer",
    "Weight",
    "XPathDesk",
    "answer_lines",
    "answers_file",
    "answers_from_json",
    "answers_to_json",
    "band_label",
    "carried_into",
    "carry_along",
    "check_content",
    "check_form",
    "check_here",
    "complete_assessment",
    "condition_words",
    "default_form_file",
    "diff_for",
    "diff_forms",
    "draft_rows",
    "explain_expression",
    "export_answers",
    "faults_of",
    "form_steps",
    "form_versions",
    "found_of",
    "invite",
    "kept_answers",
    "kept_form",
    "kept_source",
    "lineage_of",
    "load_default_form",
    "load_form",
    "load_source",
    "move_form",
    "newest_assessment",
    "newest_commission",
    "newest_form",
    "offered_choices",
    "open_assessment",
    "origin_of",
    "profile",
    "profile_of_answers",
    "publish_form",
    "question_numbers",
    "read_assessment",
    "read_form",
    "read_form_pair",
    "read_overlaid",
    "read_source",
    "read_steps",
    "reopen_assessment",
    "replay_form",
    "retire_form",
    "rule_evaluator",
    "sample_children",
    "save_answers",
    "scores_of",
    "scores_rest_on",
    "start_trial",
    "take_in_form",
    "taken_in_by",
    "try_form",
    "version_row",
    "workbooks_of",
]

_HOMES = {
    **VERSION_HOMES,
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
