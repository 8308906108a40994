"""Expressions of the sheet `rules`: evaluated against the answers, and explained by the answers that they used."""

import pytest

from assessment.workbooks import default_form, fill, new_session
from committee_desk.assessment import UsedAnswer, explain_expression, rule_evaluator
from committee_desk.errors import Refusal


def test_every_rule_of_the_default_form_can_be_evaluated() -> None:
    holds = rule_evaluator(fill(new_session()))
    assert len(default_form().rules) > 80
    assert {type(holds(rule.when)) for rule in default_form().rules} == {bool}


def test_a_rule_follows_the_answers() -> None:
    session = new_session()
    holds = rule_evaluator(session)
    rule = next(rule for rule in default_form().rules if rule.key == "E02")
    assert not holds(rule.when)
    session.answer("/data/g_start/seen_child", "0")
    assert holds(rule.when)


def test_a_rule_over_a_repeat_sees_all_schools() -> None:
    session = new_session()
    holds = rule_evaluator(session)
    assert not holds("sum(${sc_full}) >= 1")
    session.add_repeat("/data/school")
    session.answer("/data/school[2]/sc_kind", "near")
    session.answer("/data/school[2]/sc_inclusive", "3")
    assert holds("sum(${sc_full}) >= 1")


def test_an_explanation_names_questions_and_answers_in_words() -> None:
    session = new_session()
    session.answer("/data/g_med/med1", "3")
    used = explain_expression(session, "${med1} >= ${t_item} and ${med1} <= 4")
    assert used[0] == UsedAnswer("/data/g_med/med1", "按时按量用药", "3", "帮一大半")
    assert [each.ref for each in used] == ["/data/g_med/med1", "/data/t_item"]
    assert explain_expression(session, "${med1} > 1", "en")[0].answer == "Most of it is done for the child"


def test_an_explanation_lists_every_instance() -> None:
    session = new_session()
    session.add_repeat("/data/school")
    used = explain_expression(session, "sum(${sc_full}) >= 1")
    assert [each.ref for each in used] == ["/data/school[1]/sc_full", "/data/school[2]/sc_full"]


def test_an_unknown_question_is_refused() -> None:
    with pytest.raises(Refusal, match="question_unknown"):
        new_session().evaluate("${nobody} = 1")
