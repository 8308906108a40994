"""Inclusive pupils a class: 1 and 2 suit, the third warns, the fourth needs a reason and an approver."""

from hypothesis import given
from hypothesis import strategies as st

from committee_desk.placement.class_places import class_verdict, special_class_verdict
from committee_desk.policy import Outcome, Strength, load_profile

POLICY = load_profile("yuncheng-14-5")


def test_the_first_and_the_second_pupil_are_fine():
    assert [class_verdict(before, POLICY).outcome for before in (0, 1)] == [Outcome.FINE] * 2


def test_the_third_pupil_warns_with_the_clause():
    verdict = class_verdict(2, POLICY)
    finding = verdict.findings[0]
    assert (verdict.outcome, str(finding.clause), finding.values["count"]) == (Outcome.WARNING, "三(一)2", 3)


def test_the_fourth_pupil_needs_approval_in_principle():
    verdict = class_verdict(3, POLICY)
    assert verdict.outcome is Outcome.NEEDS_APPROVAL
    assert verdict.findings[0].strength is Strength.IN_PRINCIPLE


def test_a_reason_alone_or_an_approver_alone_is_not_enough():
    assert class_verdict(3, POLICY, "同村仅此一校").outcome is Outcome.NEEDS_APPROVAL
    assert class_verdict(3, POLICY, "  ", "b", "a").outcome is Outcome.NEEDS_APPROVAL


def test_nobody_approves_the_fourth_pupil_that_he_proposed():
    verdict = class_verdict(3, POLICY, "同村仅此一校", "a", "a")
    assert (verdict.outcome, verdict.findings[0].key) == (Outcome.REFUSED, "placement.approver_is_proposer")


def test_with_reason_and_another_approver_the_fourth_pupil_may_come_and_stays_a_warning():
    assert class_verdict(3, POLICY, "同村仅此一校", "b", "a").outcome is Outcome.WARNING


@given(st.integers(0, 40))
def test_one_pupil_more_is_never_judged_milder(before):
    assert class_verdict(before, POLICY).outcome <= class_verdict(before + 1, POLICY).outcome


def test_a_special_class_is_full_at_its_capacity_and_warns_where_it_is_unknown():
    outcomes = [
        special_class_verdict(before, capacity).outcome for before, capacity in ((7, 8), (8, 8), (0, None))
    ]
    assert outcomes == [Outcome.FINE, Outcome.NEEDS_APPROVAL, Outcome.WARNING]
