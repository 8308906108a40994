"""Working days, terms, and what is said where a year is not known."""

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.errors import Refusal
from committee_desk.workdays import CalendarYear, WorkingCalendar

CALENDAR = WorkingCalendar.load()
DAYS_OF_2026 = st.dates(date(2026, 1, 1), date(2026, 12, 31))
ANY_DAY = st.dates(date(2025, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize("year", sorted(CALENDAR.years))
def test_every_day_of_a_shipped_year_agrees_with_the_library(year):
    day = date(year, 1, 1)
    while day.year == year:
        assert CALENDAR.is_working_day(day) == chinese_calendar.is_workday(day), day
        day += timedelta(days=1)


def test_sixty_days_end_after_the_national_holiday():
    limit = CALENDAR.deadline(date(2026, 8, 3), calendar_days=60)
    assert (limit.nominal, limit.day, limit.provisional) == (date(2026, 10, 2), date(2026, 10, 8), False)


def test_ten_working_days_skip_labour_day_and_count_the_shifted_saturday():
    assert CALENDAR.deadline(date(2026, 4, 28), working_days=10).day == date(2026, 5, 14)


def test_the_last_working_day_of_may_2026_is_the_29th():
    assert CALENDAR.last_working_day_by(date(2026, 5, 31)).day == date(2026, 5, 29)


def test_a_working_day_is_its_own_last_working_day():
    assert CALENDAR.last_working_day_by(date(2026, 4, 30)).day == date(2026, 4, 30)


def test_six_months_end_on_the_same_day_number():
    assert CALENDAR.deadline(date(2026, 1, 8), months=6).nominal == date(2026, 7, 8)


def test_six_months_from_the_31st_end_on_the_last_day_of_a_shorter_month():
    assert CALENDAR.deadline(date(2025, 8, 31), months=6).nominal == date(2026, 2, 28)


def test_a_year_from_leap_day_ends_on_28_february():
    assert CALENDAR.deadline(date(2024, 2, 29), years=1).nominal == date(2025, 2, 28)


def test_six_months_that_reach_an_unknown_year_are_provisional():
    limit = CALENDAR.deadline(date(2026, 8, 3), months=6)
    assert (limit.day, limit.provisional) == (date(2027, 2, 3), True)


def test_working_days_counted_across_an_unknown_new_year_are_provisional():
    assert CALENDAR.deadline(date(2026, 12, 28), working_days=10).provisional


def test_new_years_day_of_an_unknown_year_is_off_all_the_same():
    limit = CALENDAR.deadline(date(2026, 11, 2), calendar_days=60)
    assert (limit.nominal, limit.day, limit.provisional) == (date(2027, 1, 1), date(2027, 1, 4), True)


def test_an_entered_year_makes_its_dates_firm():
    entered = CalendarYear.read({"year": 2027, "notice": "示例", "off": [], "worked": []})
    assert not WorkingCalendar.load([entered]).deadline(date(2026, 8, 3), months=6).provisional


@given(ANY_DAY, st.integers(1, 400))
def test_a_term_never_ends_early_nor_on_a_day_off(start, length):
    limit = CALENDAR.deadline(start, calendar_days=length)
    assert limit.day >= limit.nominal == start + timedelta(days=length)
    assert CALENDAR.is_working_day(limit.day)


@given(ANY_DAY, st.integers(1, 40))
def test_working_days_are_counted_one_by_one(start, length):
    end = CALENDAR.deadline(start, working_days=length).day
    between = [start + timedelta(days=step) for step in range(1, (end - start).days + 1)]
    assert sum(map(CALENDAR.is_working_day, between)) == length
    assert CALENDAR.is_working_day(end)


@given(DAYS_OF_2026, st.integers(1, 60))
def test_a_term_that_stays_in_a_known_year_is_firm(start, length):
    limit = CALENDAR.deadline(start, calendar_days=length)
    assert limit.provisional == (limit.day.year > 2026)


@pytest.mark.parametrize("lengths", [{}, {"months": 1, "calendar_days": 2}, {"calendar_days": -3}])
def test_a_term_without_exactly_one_length_is_a_fault_of_the_caller(lengths):
    with pytest.raises(ValueError, match="exactly one length"):
        CALENDAR.deadline(date(2026, 1, 1), **lengths)


@pytest.mark.parametrize(
    "written",
    [
        {},
        {"year": 2027, "notice": "示例", "off": [], "worked": [date(2026, 1, 1)]},
        {"year": 2027, "notice": "示例", "off": [{"first": date(2027, 1, 1)}], "worked": []},
        {
            "year": 2027,
            "notice": "示例",
            "off": [{"first": date(2027, 1, 1), "last": date(2027, 1, 3)}],
            "worked": [date(2027, 1, 2)],
        },
    ],
)
def test_a_year_that_contradicts_itself_is_refused(written):
    with pytest.raises(Refusal, match="year_damaged"):
        CalendarYear.read(written)
