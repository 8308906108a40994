"""Assessment forms: author's workbook in, questions with their logic, scores and reasons out."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face
from .homes import HOMES

if TYPE_CHECKING:
    from .agreement import Agreement
    from .answer_attachments import Attachment, attachment, keep_attachment
    from .answers_export import answers_file, export_answers
    from .attachment_content import LARGEST_ATTACHMENT, CleanAttachment, clean_attachment
    from .blindness import hidden_fillings
    from .carrying import carry_along
    from .cfm import CFM_FORM, CfmResult, score_cfm
    from .completing import complete_assessment, scores_of
    from .consensus import Agreed, Comparison, Settled, compare_round, record_consensus
    from .cross_check import LookAgain, look_again
    from .differences import Difference, DomainAgreement, GivenAnswer
    from .drafts import (
        Assessment,
        DraftRow,
        draft_rows,
        newest_assessment,
        open_assessment,
        read_assessment,
        save_answers,
    )
    from .explaining import ItemUsed, ScoreReasons, reasons_of
    from .form import load_form, read_form
    from .form_diff import diff_forms
    from .form_faults import FormFault, faults_of, read_form_pair
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
    from .form_pictures import choice_pictures, kept_pictures, label_picture, pictures_beside
    from .form_source import FormSource, load_source, read_source
    from .found import Found, found_of
    from .instrument_list import Instrument, instruments, qualification_words
    from .instrument_reports import (
        InstrumentReport,
        InstrumentResult,
        ResultValue,
        instrument_results,
        record_instrument,
    )
    from .inviting import Invitation, invite, newest_commission
    from .kept_forms import (
        cfm_form_file,
        default_form_file,
        kept_form,
        kept_source,
        load_default_form,
        newest_form,
        publish_form,
    )
    from .linting.checking import check_content, check_form, check_here
    from .linting.faults import Fault, FormCheck
    from .overlay import OverlayFault, read_overlaid
    from .qualified_people import Qualification, qualifications, record_qualification
    from .reopening import Lineage, carried_into, kept_answers, lineage_of, reopen_assessment
    from .replay import Replay, State, Step, read_steps, replay_form
    from .rounds import AssessorState, Round, assign_assessors, read_round, round_of
    from .rule_expressions import explain_expression, rule_evaluator
    from .score_origin import ScoreOrigin, origin_of, scores_rest_on
    from .scores import band_label, profile, profile_of_answers
    from .session import IDENTITY_FIELDS, Session
    from .shown_answers import AnswerLine, answer_lines
    from .side_filling import SideForm, open_side_form, side_forms
    from .skip_words import condition_words, offered_choices, question_numbers
    from .stored_answers import answers_from_json, answers_to_json
    from .trial import SampleChild, sample_children, try_form
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
        FormDiff,
        FormDifference,
        FormState,
        RowFault,
        Weight,
    )
    from .xpath_desk import XPathDesk

__all__ = [
    "CFM_FORM", "IDENTITY_FIELDS", "LARGEST_ATTACHMENT", "Action", "Agreed", "Agreement", "AnswerLine",
    "Assessment", "AssessorState", "Attachment", "Band", "Carried", "CarriedLine", "CfmResult",
    "Choice", "CleanAttachment", "Comparison", "Difference", "DomainAgreement", "DomainScore",
    "DraftRow", "Fault", "FieldError", "Form", "FormCheck", "FormDiff", "FormDifference", "FormFault",
    "FormNode", "FormSource", "FormState", "FormStep", "FormVersion", "Found", "GivenAnswer",
    "Instrument", "InstrumentReport", "InstrumentResult", "Invitation", "ItemUsed", "Lineage",
    "LookAgain", "Migration", "NodeState", "OverlayFault", "Phrase", "Qualification", "Replay",
    "ResultValue", "Round", "RowFault", "Rule", "SampleChild", "Scale", "ScoreOrigin", "ScoreReasons",
    "Section", "SectionProgress", "Session", "Settled", "SideForm", "State", "Step", "UsedAnswer",
    "Weight", "XPathDesk", "answer_lines", "answers_file", "answers_from_json", "answers_to_json",
    "assign_assessors", "attachment", "band_label", "carried_into", "carry_along", "cfm_form_file",
    "check_content", "check_form", "check_here", "choice_pictures", "clean_attachment", "compare_round",
    "complete_assessment", "condition_words", "default_form_file", "diff_for", "diff_forms",
    "draft_rows", "explain_expression", "export_answers", "faults_of", "form_steps", "form_versions",
    "found_of", "hidden_fillings", "instrument_results", "instruments", "invite", "keep_attachment",
    "kept_answers", "kept_form", "kept_pictures", "kept_source", "label_picture", "lineage_of",
    "load_default_form", "load_form", "load_source", "look_again", "move_form", "newest_assessment",
    "newest_commission", "newest_form", "offered_choices", "open_assessment", "open_side_form",
    "origin_of", "pictures_beside", "profile", "profile_of_answers", "publish_form",
    "qualification_words", "qualifications", "question_numbers", "read_assessment", "read_form",
    "read_form_pair", "read_overlaid", "read_round", "read_source", "read_steps", "reasons_of",
    "record_consensus", "record_instrument", "record_qualification", "reopen_assessment", "replay_form",
    "retire_form", "round_of", "rule_evaluator", "sample_children", "save_answers", "score_cfm",
    "scores_of", "scores_rest_on", "side_forms", "start_trial", "take_in_form", "taken_in_by",
    "try_form", "version_row", "workbooks_of",
]  # fmt: skip

if not TYPE_CHECKING:
    __getattr__ = lazy_face(__name__, HOMES)
