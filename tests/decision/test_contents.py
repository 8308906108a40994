"""What a decision must weigh: result, proposal, school, the child's wish and the guardian's."""

from dataclasses import replace

import pytest

from committee_desk.decision.contents import check_contents, follows
from committee_desk.decision.values import DecisionDraft
from committee_desk.policy import Outcome

WHOLE = DecisionDraft(
    rung="near",
    proposed_rung="near",
    facts="示例：能接受普通教育，能适应普通学校。",
    school_conditions="示例：有联络人，教室在一楼。",
    child_wish="near",
    guardian_wish="near",
    reasons="示例：就近。",
)


def keys(draft):
    return [finding.key for finding in check_contents(draft).findings]


def test_a_decision_that_weighs_all_five_is_fine():
    assert check_contents(WHOLE).outcome is Outcome.FINE


@pytest.mark.parametrize(
    ("field", "key"),
    [
        ("facts", "facts_missing"),
        ("reasons", "reasons_missing"),
        ("school_conditions", "school_missing"),
        ("child_wish", "child_wish_missing"),
        ("guardian_wish", "guardian_wish_missing"),
    ],
)
def test_each_element_of_article_21_is_asked_for(field, key):
    assert keys(replace(WHOLE, **{field: ""})) == [f"decision.{key}"]


def test_a_wish_that_is_not_followed_must_have_been_weighed():
    against = replace(WHOLE, guardian_wish="home")
    assert keys(against) == ["decision.wish_not_weighed"]
    assert keys(replace(against, wish_weighed="示例：能到校的不送教。")) == []


@pytest.mark.parametrize("wish", ["unsure", "unsaid"])
def test_a_wish_that_was_not_expressed_is_not_gone_against(wish):
    assert keys(replace(WHOLE, child_wish=wish)) == []


def test_deviating_from_the_proposal_needs_words():
    assert keys(replace(WHOLE, proposed_rung="designated")) == ["decision.deviation_unexplained"]


def test_a_welfare_class_is_a_special_placement():
    assert follows("special", "welfare") and not follows("special", "near")
