"""Home teaching: the yearly sum for sure, the ranges in principle, and the grounds."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.placement.home_teaching import (
    HomeGrounds,
    SchoolYear,
    VisitSchedule,
    check_home_grounds,
    check_schedule,
    combinations_reaching,
    latest_look_again,
    lessons_a_year,
)
from committee_desk.policy import Outcome, Strength, load_profile
from committee_desk.wording import explain

POLICY = load_profile("yuncheng-14-5")
YEAR = SchoolYear.after(POLICY, 2026)
DAY = date(2026, 6, 10)
GOOD = HomeGrounds(
    needs_full_time_care=True,
    can_attend_no_school=True,
    proof_until=date(2027, 6, 30),
    consent_on=date(2026, 6, 1),
    look_again_on=date(2027, 5, 20),
    why_no_school="示例：离不开家里的呼吸机",
)


@pytest.mark.parametrize(("visits", "lessons"), [(1, 4), (2, 2), (2, 3), (2, 4)])
def test_the_schedules_that_reach_120_lessons_are_fine(visits, lessons):
    assert check_schedule(VisitSchedule(visits, lessons), YEAR, POLICY).outcome is Outcome.FINE


@pytest.mark.parametrize(("visits", "lessons", "total"), [(1, 3, 117), (1, 2, 78)])
def test_under_120_lessons_is_refused_with_the_sum_and_the_clause(visits, lessons, total):
    verdict = check_schedule(VisitSchedule(visits, lessons), YEAR, POLICY)
    finding = verdict.findings[0]
    assert (verdict.outcome, finding.strength, str(finding.clause)) == (
        Outcome.REFUSED,
        Strength.FOR_SURE,
        "三(一)4",
    )
    assert (finding.values["total"], finding.values["short"]) == (total, 120 - total)
    assert str(total) in explain(finding.refusal(), "zh")[0]


def test_no_approver_can_lift_the_yearly_sum():
    verdict = check_schedule(VisitSchedule(1, 3), YEAR, POLICY, "偏远", "b", "a")
    assert verdict.outcome is Outcome.REFUSED


def test_the_editor_offers_exactly_the_schedules_of_the_paper():
    pairs = [(one.visits_a_week, one.lessons_a_visit) for one in combinations_reaching(YEAR, POLICY)]
    assert pairs == [(1, 4), (2, 2), (2, 3), (2, 4)]


def test_missed_visits_count_against_the_sum():
    assert lessons_a_year(VisitSchedule(1, 4, missed_visits=9), YEAR) == 120
    verdict = check_schedule(VisitSchedule(1, 4, missed_visits=10), YEAR, POLICY)
    assert verdict.outcome is Outcome.REFUSED


def test_three_visits_a_week_need_a_reason_and_another_approver():
    asked = VisitSchedule(3, 2)
    outcomes = [
        check_schedule(asked, YEAR, POLICY).outcome,
        check_schedule(asked, YEAR, POLICY, "康复期", "a", "a").outcome,
        check_schedule(asked, YEAR, POLICY, "康复期", "b", "a").outcome,
    ]
    assert outcomes == [Outcome.NEEDS_APPROVAL, Outcome.REFUSED, Outcome.WARNING]


def test_two_visits_a_week_in_a_remote_place_are_outside_its_range():
    verdict = check_schedule(VisitSchedule(2, 2, remote_place=True), YEAR, POLICY)
    assert verdict.findings[0].key == "placement.visits_outside"


@given(st.integers(0, 7), st.integers(0, 8), st.integers(0, 60))
def test_a_schedule_below_the_sum_is_refused_and_none_above_it(visits, lessons, missed):
    schedule = VisitSchedule(visits, lessons, missed_visits=missed)
    refused = check_schedule(schedule, YEAR, POLICY).outcome is Outcome.REFUSED
    assert refused == (lessons_a_year(schedule, YEAR) < 120)


def test_grounds_that_are_complete_are_fine():
    assert check_home_grounds(GOOD, POLICY, DAY).outcome is Outcome.FINE


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"needs_full_time_care": False}, "home_care_not_needed"),
        ({"can_attend_no_school": False}, "home_can_attend"),
        ({"proof_until": None}, "home_proof_missing"),
        ({"proof_until": date(2026, 6, 9)}, "home_proof_expired"),
        ({"consent_on": None}, "home_consent_missing"),
        ({"look_again_on": None}, "home_look_again"),
        ({"look_again_on": DAY}, "home_look_again"),
        ({"look_again_on": date(2027, 6, 11)}, "home_look_again"),
        ({"why_no_school": " "}, "home_why_no_school"),
    ],
)
def test_one_missing_ground_refuses_home_teaching_with_its_clause(change, key):
    verdict = check_home_grounds(replace(GOOD, **change), POLICY, DAY)
    assert (verdict.outcome, verdict.findings[0].key) == (Outcome.REFUSED, f"placement.{key}")
    assert str(verdict.findings[0].clause) in {"条例 17(4)", "三(一)4"}


def test_all_missing_grounds_are_named_at_once():
    nothing = HomeGrounds(False, False, None, None, None, "")
    assert len(check_home_grounds(nothing, POLICY, DAY).findings) == 6


def test_the_last_day_to_look_again_is_a_year_later_and_still_good():
    last = latest_look_again(POLICY, DAY)
    assert last == date(2027, 6, 10)
    assert check_home_grounds(replace(GOOD, look_again_on=last), POLICY, DAY).outcome is Outcome.FINE


def test_a_proof_that_ends_before_the_next_look_warns():
    verdict = check_home_grounds(replace(GOOD, proof_until=date(2026, 12, 1)), POLICY, DAY)
    assert (verdict.outcome, verdict.findings[0].key) == (Outcome.WARNING, "placement.home_proof_ends_before")
