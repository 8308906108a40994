"""The pre-enrolment assessment that the program brings along: it loads, fills, scores and explains itself."""

import pytest

from assessment.workbooks import CHILD, DAY, default_form, fill, new_session
from committee_desk.assessment import Session, answers_from_json, answers_to_json, profile, profile_of_answers
from committee_desk.errors import Refusal


def domain(session: Session, key: str):
    return next(each for each in profile(session) if each.key == key)


def rate(session: Session, key: str, code: str, how_many: int = 99) -> None:
    scale = next(each for each in session.form.scales if each.key == key)
    for item in scale.items[:how_many]:
        node = session.form.node(item.name)
        session.answer(node.ref, code)


def test_it_has_nine_domains_twenty_pages_and_two_languages() -> None:
    form = default_form()
    assert len(form.scales) == 9
    assert len(form.sections) == 20
    assert form.languages == ("中文(zh)", "English(en)")
    assert (form.form_id, form.version, form.title) == ("pre_enrolment_assessment", "2026.2", "入学前评估")
    assert [band.key for band in form.bands] == ["low", "mid", "high", "very"]


def test_every_question_has_a_label_in_both_languages() -> None:
    form = default_form()
    shown = [node for node in form.nodes if node.control]
    assert [node.ref for node in shown if not (node.label.plain("zh") and node.label.plain("en"))] == []
    assert all(node.label.plain("zh") != node.label.plain("en") for node in shown)


def test_the_date_of_the_assessment_begins_as_today() -> None:
    assert new_session().state("/data/g_start/adate").value == DAY.isoformat()


def test_a_draft_that_had_its_date_taken_out_keeps_it_out() -> None:
    first = new_session()
    first.answer("/data/g_start/assessor", "示例评估人")
    first.answer("/data/g_start/adate", "")
    assert new_session(first.answers()).state("/data/g_start/adate").value == ""


def test_the_age_in_months_counts_whole_months() -> None:
    assert new_session().state("/data/g_start/age_m").value == "97"


def test_what_the_case_knows_is_shown_read_only_and_never_stored() -> None:
    session = new_session()
    state = session.state("/data/g_start/child_name")
    assert (state.value, state.readonly, state.valid) == (CHILD["child_name"], True, True)
    with pytest.raises(Refusal, match="not_asked"):
        session.answer("/data/g_start/child_name", "另一个")
    stored = fill(session).answers()
    assert not any(name in ref for ref in stored for name in ("child_name", "dob", "child_id", "case_no"))
    assert CHILD["child_name"] not in answers_to_json(stored)


def test_identity_is_not_stored_even_when_it_was_typed_without_a_case() -> None:
    session = Session(default_form(), today=DAY)
    session.answer("/data/g_start/child_name", "示例二")
    assert "/data/g_start/child_name" not in session.answers()


def test_it_can_be_filled_until_nothing_is_wrong() -> None:
    session = fill(new_session())
    assert session.errors() == ()
    assert all(each.missing == 0 for each in session.progress())
    assert sum(each.answered for each in session.progress()) > 120


def test_a_filled_form_reads_the_same_after_storing() -> None:
    session = fill(new_session())
    again = new_session(answers_from_json(answers_to_json(session.answers())))
    assert [again.state(ref) for ref in again.refs()] == [session.state(ref) for ref in session.refs()]


@pytest.mark.parametrize(
    ("code", "score", "band"),
    [("0", 0, "low"), ("1", 25, "mid"), ("2", 50, "high"), ("3", 75, "very"), ("4", 100, "very")],
)
def test_a_domain_rated_alike_has_the_score_and_band_of_its_code(code: str, score: int, band: str) -> None:
    session = new_session()
    rate(session, "com", code)
    found = domain(session, "com")
    assert (found.score, found.band, found.answered, found.total) == (score, band, 10, 10)


def test_the_lowest_band_ends_below_25() -> None:
    session = new_session()
    rate(session, "med", "1")
    session.answer("/data/g_med/med1", "0")
    found = domain(session, "med")
    assert (found.score, found.band, found.band_label) == (23, "low", "支持需要少")  # 22.5 rounds up


def test_a_domain_counts_from_eighty_per_cent_of_its_items() -> None:
    session = new_session()
    rate(session, "med", "2", 7)
    assert (domain(session, "med").score, domain(session, "med").band) == (None, "na")
    rate(session, "med", "2", 8)
    assert (domain(session, "med").score, domain(session, "med").band) == (50, "high")


def test_what_does_not_apply_is_neither_summed_nor_asked_for() -> None:
    session = new_session()
    rate(session, "med", "4")
    for item in ("med1", "med2", "med3"):
        session.answer(f"/data/g_med/{item}", "8")
    found = domain(session, "med")
    assert (found.score, found.answered, found.total) == (100, 7, 7)


def test_what_was_not_seen_is_not_summed_but_counts_as_open() -> None:
    session = new_session()
    rate(session, "med", "4")
    for item in ("med1", "med2", "med3"):
        session.answer(f"/data/g_med/{item}", "9")
    found = domain(session, "med")
    assert (found.score, found.band, found.answered, found.total) == (None, "na", 7, 10)


def test_items_above_the_childs_age_are_left_out() -> None:
    young = Session(default_form(), today=DAY, prefill={**CHILD, "dob": "2020-03-04"})
    rate(young, "cog", "2")
    assert domain(young, "cog").total == 11  # three items from 7 years on; 6 years are reached
    assert not young.state("/data/g_cog/cog6").relevant


@pytest.mark.parametrize(("code", "demanded"), [("1", False), ("2", True), ("4", True)])
def test_a_high_band_demands_a_fact_in_writing(code: str, demanded: bool) -> None:
    session = new_session()
    rate(session, "saf", code)
    assert session.state("/data/g_saf/saf_ev").required is demanded
    if demanded:
        assert session.message("/data/g_saf/saf_ev") == "支持需要多或很多，要写一件具体的事。"


def test_there_is_no_total_over_domains() -> None:
    assert {each.key for each in profile(new_session())} == {
        "med",
        "sen",
        "mob",
        "ada",
        "com",
        "cog",
        "psy",
        "soc",
        "saf",
    }


def test_the_profile_of_stored_answers_is_the_sessions() -> None:
    session = fill(new_session())
    stored = profile_of_answers(default_form(), session.answers(), today=DAY, prefill=CHILD)
    assert stored == profile(session)


def test_a_hidden_answer_is_kept_aside_and_comes_back() -> None:
    session = new_session()
    session.answer("/data/g_start/seen_child", "0")
    session.answer("/data/g_start/unseen_why", "孩子在住院")
    session.answer("/data/g_start/seen_child", "1")
    assert not session.state("/data/g_start/unseen_why").relevant
    assert session.answers()["/data/g_start/unseen_why"] == "孩子在住院"
    assert "/data/g_start/unseen_why" not in session.relevant_answers()
    assert session.evaluate("${unseen_why}") == ""
    session.answer("/data/g_start/seen_child", "0")
    assert session.state("/data/g_start/unseen_why").value == "孩子在住院"


def test_labels_carry_values_in_the_language_asked_for() -> None:
    session = new_session()
    rate(session, "med", "3")
    assert "支持需要很多（0–100 之间 75）" in session.label("/data/g_med/med_note")
    assert "very much support (75 of 100)" in session.label("/data/g_med/med_note", "en")


def test_an_answer_tells_which_nodes_to_paint_again() -> None:
    session = new_session()
    changed = session.answer("/data/g_start/seen_child", "0")
    assert {"/data/g_start/seen_child", "/data/g_start/unseen_why"} <= changed
    assert len(changed) < 10


def test_an_author_s_message_is_shown_for_a_broken_constraint() -> None:
    session = new_session()
    session.answer("/data/g_start/day", "usual tired")
    reasons = {fault.ref: fault.reason for fault in session.errors()}
    assert reasons["/data/g_start/day"] == "“和平时一样”不能和别的一起选。"


def test_an_answer_of_the_wrong_type_is_named() -> None:
    session = new_session()
    session.answer("/data/g_soc/minutes", "很远")
    assert session.state("/data/g_soc/minutes").reason == "type"
    assert session.message("/data/g_soc/minutes") == "这里要填整数。"
    session.answer("/data/g_soc/minutes", "３０")
    assert session.state("/data/g_soc/minutes").reason == "type"
    session.answer("/data/g_soc/minutes", "900")
    assert session.message("/data/g_soc/minutes") == "时间要在 0–600 分钟之间。"


def test_a_choice_that_is_not_offered_is_named() -> None:
    session = new_session()
    session.answer("/data/g_med/med1", "7")
    assert session.state("/data/g_med/med1").reason == "choice"
