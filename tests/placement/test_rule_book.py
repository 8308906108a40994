"""From a real filled form to the suggestion: the form's own engine, rules and words."""

from dataclasses import replace
from datetime import date

import pytest

from committee_desk.assessment import Session, load_form
from committee_desk.errors import Refusal
from committee_desk.placement.rule_book import rules_of, suggest_for, words_of
from committee_desk.placement.values import Rung, Standing
from committee_desk.policy import load_profile
from committee_desk.resources import resource

POLICY = load_profile("yuncheng-14-5")
FORM = load_form(resource("forms", "pre_enrolment_assessment.xlsx"))
SEEN = {
    "seen_child": "1", "heard_how": "talk", "child_wish": "near", "guardian_wish": "near", "representative": "yes",
    "interpreter": "none", "f_body": "none", "f_learn": "ordinary", "f_adapt": "yes", "examiner_view": "near",
    "needs_care": "none", "can_attend": "yes", "harm": "none", "sc_name": "示例小学", "sc_kind": "near",
}  # fmt: skip


@pytest.fixture
def filled():
    session = Session(FORM, today=date(2026, 5, 12), prefill={"child_name": "示例", "dob": "2018-05-06"})
    items = [name for scale in FORM.scales for name in (item.name for item in scale.items)]
    for name, value in {**dict.fromkeys(items, "0"), "adate": "2026-05-12", **SEEN}.items():
        answer(session, name, value)
    return session


def answer(session, name, value):
    node = session.form.node(name)
    session.answer(session.refs_of(node.number)[0], value)


def told(answers):
    return [one.say("zh") for one in answers]


def test_an_able_child_is_led_to_the_school_nearby_in_the_words_of_the_form(filled):
    suggestion = suggest_for(filled, POLICY)
    assert suggestion.preferred is Rung.NEAR
    assert suggestion.missing == ()
    assert told(suggestion.of(Rung.NEAR).reasons[0].because) == [
        "二、接受教育的能力：能接受普通教育",
        "三、适应学校学习生活的能力：能适应普通学校的生活",
    ]


def test_home_teaching_needs_a_proof_that_the_form_finds_valid(filled):
    for name, value in {
        "needs_care": "all",
        "can_attend": "no",
        "hospital_proof": "1",
        "f_learn": "special",
    }.items():
        answer(filled, name, value)
    answer(filled, "hospital_proof_until", "2026-05-11")
    expired = suggest_for(filled, POLICY).of(Rung.HOME)
    assert expired.standing is Standing.BLOCKED
    assert told(expired.near_misses[0].lacking) == ["医院证明在有效期内（1 是，0 否）：0"]
    answer(filled, "hospital_proof_until", "2026-12-31")
    assert suggest_for(filled, POLICY).of(Rung.HOME).standing is Standing.SUGGESTED


def test_low_bands_stand_as_counter_evidence_with_the_name_of_the_domain(filled):
    answer(filled, "f_learn", "special")
    counter = suggest_for(filled, POLICY).of(Rung.SPECIAL).counter
    assert [one.rule.id for one in counter] == ["X01"]
    assert {one.question_en for one in counter[0].because} >= {FORM.scales[5].label_en}


def test_a_domain_that_was_not_seen_is_missing_evidence(filled):
    for scale in FORM.scales[:2]:
        for item in scale.items:
            answer(filled, item.name, "9")
    suggestion = suggest_for(filled, POLICY)
    assert (suggestion.preferred, [one.rule.id for one in suggestion.missing]) == (None, ["E01"])


def test_an_unanswered_question_says_so_in_both_languages(filled):
    blank = words_of(filled)("obstacles")
    assert (blank.answer_zh, blank.answer_en) == ("未填", "not answered")


def test_schools_in_a_repeat_are_told_together(filled):
    filled.add_repeat("/data/school")
    filled.answer("/data/school[2]/sc_name", "示例中学")
    assert words_of(filled)("sc_name").answer_zh == "示例小学；示例中学"


def test_a_rule_of_an_unknown_kind_is_refused_with_its_row():
    with pytest.raises(Refusal) as refused:
        rules_of([replace(FORM.rules[0], kind="decide")])
    assert (refused.value.key, refused.value.place.row) == ("placement.rules_damaged", 2)
