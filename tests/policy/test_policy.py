"""The policy profile of Yuncheng and the arithmetic of verdicts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.errors import Refusal
from committee_desk.policy import (
    Finding,
    Outcome,
    RuleStatus,
    Strength,
    Verdict,
    load_profile,
    profile_names,
    read_profile,
)

HEADING = {
    "name": "x",
    "title": "x",
    "title_en": "x",
    "doc_no": "x",
    "issuer": "x",
    "issued": date(2026, 1, 1),
    "valid_from": date(2026, 1, 1),
    "valid_to": date(2030, 12, 31),
}


@pytest.mark.parametrize(
    ("key", "value", "clause", "strength"),
    [
        ("class.max", 3, "三(一)2", Strength.IN_PRINCIPLE),
        ("class.suitable", [1, 2], "三(一)2", Strength.IN_PRINCIPLE),
        ("home.visits", [1, 2], "三(一)4", Strength.IN_PRINCIPLE),
        ("home.remote_visits", [1, 1], "三(一)4", Strength.IN_PRINCIPLE),
        ("home.lessons", [2, 4], "三(一)4", Strength.IN_PRINCIPLE),
        ("home.year_sum", 120, "三(一)4", Strength.FOR_SURE),
        ("deadline.register", "04-30", "三(一)1", Strength.FOR_SURE),
        ("deadline.assess", "05-31", "三(一)1", Strength.FOR_SURE),
        ("silence.months", 2, "行政诉讼法 47", Strength.FOR_SURE),
        ("review.days", 60, "行政复议法 20", Strength.FOR_SURE),
        ("court.months", 6, "行政诉讼法 46", Strength.FOR_SURE),
        ("court.after_review_days", 15, "行政诉讼法 45", Strength.FOR_SURE),
        ("funding.per_pupil", 7000, "三(三)15；条例 47", Strength.FOR_SURE),
    ],
)
def test_the_numbers_of_the_plan_and_the_law(key, value, clause, strength):
    rule = load_profile("yuncheng-14-5").rule(key)
    assert (rule.value, str(rule.clause), rule.strength) == (value, clause, strength)


@pytest.mark.parametrize("name", profile_names())
def test_only_plan_and_law_bind_and_both_name_their_clause(name):
    for rule in load_profile(name).rules.values():
        binds = rule.status in {RuleStatus.PLAN, RuleStatus.LAW}
        assert binds == (rule.strength is not None), rule.key
        assert not binds or rule.clause, rule.key


def test_our_own_thresholds_are_on_trial():
    assert load_profile().rule("evidence.report_max_months").status is RuleStatus.TRIAL


def test_the_charter_is_not_the_law():
    rule = load_profile().rule("charter.quorum")
    assert (rule.status, rule.clause, rule.strength) == (RuleStatus.CHARTER, None, None)


def test_the_last_day_still_counts_and_the_day_after_is_expired():
    profile = load_profile()
    assert not profile.expired_on(date(2025, 12, 31))
    assert profile.expired_on(date(2026, 1, 1))


def test_an_expired_profile_says_so_with_its_number():
    finding = load_profile().finding_on(date(2026, 5, 4))
    assert finding is not None
    assert (finding.key, finding.values["doc_no"]) == ("policy.expired", "运政办发〔2023〕29号")


def test_a_profile_in_force_says_nothing():
    assert load_profile().finding_on(date(2024, 5, 4)) is None


def test_the_deadlines_of_a_year():
    assert load_profile().day_of("deadline.assess", 2026) == date(2026, 5, 31)


def test_an_unknown_profile_is_refused():
    with pytest.raises(Refusal, match="profile_missing"):
        load_profile("../secrets")


def test_an_unknown_rule_is_named():
    with pytest.raises(Refusal) as refused:
        load_profile().rule("class.maximum")
    assert refused.value.values["rule"] == "class.maximum"


@pytest.mark.parametrize(
    "table",
    [
        {"value": 1, "status": "plan", "strength": "for_sure"},
        {"value": 1, "status": "plan", "clause": "二"},
        {"value": 1, "status": "trial", "strength": "for_sure"},
        {"value": 1, "status": "law", "clause": "条例 1", "strength": "advice"},
        {"value": 1},
    ],
)
def test_a_rule_without_clause_or_with_a_third_strength_damages_the_profile(table):
    with pytest.raises(Refusal) as refused:
        read_profile("x", HEADING | {"rules": {"class": {"max": table}}})
    assert (refused.value.key, refused.value.values["rule"]) == ("policy.profile_damaged", "class.max")


_FINDINGS = st.builds(Finding, st.just("policy.expired"), outcome=st.sampled_from(Outcome))


@given(st.lists(st.lists(_FINDINGS, max_size=4), max_size=4))
def test_the_worst_of_verdicts_keeps_every_finding_under_the_worst_outcome(groups):
    verdict = Verdict.worst_of(*(Verdict.of(*group) for group in groups))
    told = [finding for group in groups for finding in group]
    assert len(verdict.findings) == len(told)
    assert verdict.outcome == max((finding.outcome for finding in told), default=Outcome.FINE)


def test_a_verdict_without_refusal_lets_a_verb_go_on_and_a_refused_one_stops_it():
    Verdict.of(Finding("policy.expired")).demand()
    with pytest.raises(Refusal, match="not_yet"):
        Verdict.of(Finding("policy.expired"), Finding("policy.not_yet", outcome=Outcome.REFUSED)).demand()
