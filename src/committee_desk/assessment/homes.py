"""Where the names of the room's face live: the table from which it imports them when they are asked for."""

_NAMES = {
    "agreement": "Agreement",
    "answer_attachments": "Attachment attachment keep_attachment",
    "answers_export": "answers_file export_answers",
    "attachment_content": "LARGEST_ATTACHMENT CleanAttachment clean_attachment",
    "blindness": "hidden_fillings",
    "carrying": "carry_along",
    "cfm": "CFM_FORM CfmResult score_cfm",
    "completing": "complete_assessment scores_of",
    "consensus": "Agreed Comparison Settled compare_round record_consensus",
    "cross_check": "LookAgain look_again",
    "differences": "Difference DomainAgreement GivenAnswer",
    "drafts": (
        "Assessment DraftRow draft_rows newest_assessment open_assessment read_assessment save_answers"
    ),
    "explaining": "ItemUsed ScoreReasons reasons_of",
    "form": "load_form read_form",
    "form_diff": "diff_forms",
    "form_faults": "FormFault faults_of read_form_pair",
    "form_life": (
        "FormStep FormVersion diff_for form_steps form_versions move_form retire_form start_trial "
        "take_in_form taken_in_by version_row workbooks_of"
    ),
    "form_pictures": "choice_pictures kept_pictures label_picture pictures_beside",
    "form_source": "FormSource load_source read_source",
    "found": "Found found_of",
    "instrument_list": "Instrument instruments qualification_words",
    "instrument_reports": (
        "InstrumentReport InstrumentResult ResultValue instrument_results record_instrument"
    ),
    "inviting": "Invitation invite newest_commission",
    "kept_forms": (
        "cfm_form_file default_form_file kept_form kept_source load_default_form newest_form publish_form"
    ),
    "linting.checking": "check_content check_form check_here",
    "linting.faults": "Fault FormCheck",
    "overlay": "OverlayFault read_overlaid",
    "qualified_people": "Qualification qualifications record_qualification",
    "reopening": "Lineage carried_into kept_answers lineage_of reopen_assessment",
    "replay": "Replay State Step read_steps replay_form",
    "rounds": "AssessorState Round assign_assessors read_round round_of",
    "rule_expressions": "explain_expression rule_evaluator",
    "score_origin": "ScoreOrigin origin_of scores_rest_on",
    "scores": "band_label profile profile_of_answers",
    "session": "IDENTITY_FIELDS Session",
    "shown_answers": "AnswerLine answer_lines",
    "side_filling": "SideForm open_side_form side_forms",
    "skip_words": "condition_words offered_choices question_numbers",
    "stored_answers": "answers_from_json answers_to_json",
    "trial": "SampleChild sample_children try_form",
    "values": (
        "Band Choice DomainScore FieldError Form FormNode Migration NodeState Phrase Rule Scale "
        "Section SectionProgress UsedAnswer"
    ),
    "version_values": "Action Carried CarriedLine FormDiff FormDifference FormState RowFault Weight",
    "xpath_desk": "XPathDesk",
}
HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}
"""Name → module, as `lazy_face` takes it."""
