"""Last days of review and suit, and the paragraph that a decision carries."""

from datetime import date

from committee_desk.decision.remedies import (
    court_after_review,
    court_answer_until,
    remedies_after_service,
    remedy_sentence,
    review_answer_until,
    silence_until,
)
from committee_desk.policy import load_profile
from committee_desk.workdays import WorkingCalendar

POLICY = load_profile("yuncheng-14-5")
CALENDAR = WorkingCalendar.load()


def test_sixty_days_after_service_end_after_the_national_holiday():
    remedies = remedies_after_service(date(2026, 8, 3), POLICY, CALENDAR)
    assert (remedies.review_until.nominal, remedies.review_until.day) == (
        date(2026, 10, 2),
        date(2026, 10, 8),
    )


def test_six_months_for_the_court_reach_an_unknown_year_and_are_provisional():
    remedies = remedies_after_service(date(2026, 8, 3), POLICY, CALENDAR)
    assert remedies.court_until is not None
    assert (remedies.court_until.day, remedies.provisional) == (date(2027, 2, 3), True)


def test_a_service_in_spring_has_firm_dates():
    remedies = remedies_after_service(date(2026, 3, 2), POLICY, CALENDAR)
    assert remedies.court_until is not None
    assert (remedies.review_until.day, remedies.court_until.day) == (date(2026, 5, 6), date(2026, 9, 2))
    assert not remedies.provisional


def test_a_refused_request_has_review_first_and_no_direct_way_to_court():
    remedies = remedies_after_service(date(2026, 3, 2), POLICY, CALENDAR, refuses_request=True)
    assert (remedies.review_first, remedies.court_until) == (True, None)
    assert remedies.court_days_after_review == 15


def test_a_family_that_was_not_told_has_a_year():
    remedies = remedies_after_service(date(2025, 3, 3), POLICY, CALENDAR)
    assert remedies.review_untold_until.day == date(2026, 3, 3)


def test_the_decision_names_government_court_and_terms():
    text = remedy_sentence(POLICY, "夏县人民政府", "夏县人民法院")
    assert all(part in text for part in ("60 日", "夏县人民政府", "6 个月", "直接向夏县人民法院"))


def test_review_first_is_said_in_the_decision():
    text = remedy_sentence(POLICY, "夏县人民政府", "夏县人民法院", refuses_request=True)
    assert "应当先" in text and "15 日" in text and "直接" not in text


def test_the_office_has_ten_working_days_in_review_and_fifteen_days_in_court():
    assert review_answer_until(date(2026, 4, 28), POLICY, CALENDAR).day == date(2026, 5, 14)
    assert court_answer_until(date(2026, 4, 28), POLICY, CALENDAR).day == date(2026, 5, 13)


def test_silence_of_two_months_opens_review():
    assert silence_until(date(2026, 3, 31), POLICY, CALENDAR).day == date(2026, 6, 1)


def test_fifteen_days_after_the_review():
    assert court_after_review(date(2026, 6, 1), POLICY, CALENDAR).day == date(2026, 6, 16)
