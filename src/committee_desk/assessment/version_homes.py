"""Where the names about versions, papers and exports of forms live: a part of the table of the room's face."""

_NAMES = {
    "answers_export": "answers_file export_answers",
    "carrying": "carry_along",
    "form_diff": "diff_forms",
    "form_faults": "FormFault faults_of read_form_pair",
    "form_life": (
        "FormStep FormVersion diff_for form_steps form_versions move_form "
        "retire_form start_trial take_in_form taken_in_by version_row workbooks_of"
    ),
    "form_source": "FormSource load_source read_source",
    "kept_forms": "kept_source",
    "overlay": "OverlayFault read_overlaid",
    "reopening": "Lineage carried_into kept_answers lineage_of reopen_assessment",
    "score_origin": "ScoreOrigin origin_of scores_rest_on",
    "shown_answers": "AnswerLine answer_lines",
    "skip_words": "condition_words offered_choices question_numbers",
    "trial": "SampleChild sample_children try_form",
    "version_values": "Action Carried CarriedLine Difference FormDiff FormState RowFault Weight",
}
VERSION_HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}
"""Name → module, as `lazy_face` takes it."""
