"""Working days and time limits: what is known of a year, and 暂定 where nothing is known yet.

Counting (民事诉讼法 85, through 行政复议法 88 and 行政诉讼法 101): the first day is excluded; a term whose
last day is no working day ends on the next one; months end on the same day number, or a shorter month's last.
"""

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from .errors import Refusal
from .resources import resource, toml_resource

_ONE_DAY = timedelta(days=1)
# Days that are off every year by 全国年节及纪念日放假办法 (2024); lunar feasts depend on the year's notice.
_OFF_EVERY_YEAR = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of a term. *nominal* is the day before it was moved off a holiday.

    *provisional* (暂定): a day that decides the result lies in a year whose holidays nobody has entered yet.
    """

    day: date
    provisional: bool
    nominal: date

    def days_left(self, today: date) -> int:
        """Calendar days from *today* to the last day; 0 is today, negative is past."""
        return (self.day - today).days


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """One year after the State Council's notice: what differs from "Monday to Friday are worked"."""

    year: int
    notice: str
    off: frozenset[date]
    worked: frozenset[date]

    @classmethod
    def read(cls, written: Mapping[str, Any]) -> "CalendarYear":
        """A year from its parsed TOML; refuses with workdays.year_damaged."""
        year = written.get("year")
        try:
            off = frozenset(day for run in written["off"] for day in _days(run["first"], run["last"]))
            worked = frozenset(written["worked"])
            if off & worked or any(day.year != year for day in off | worked):
                raise Refusal("workdays.year_damaged", year=year)
            return cls(int(written["year"]), str(written["notice"]), off, worked)
        except (KeyError, TypeError, AttributeError):
            raise Refusal("workdays.year_damaged", year=year) from None

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on *day*, shifted weekend days included."""
        return day in self.worked or (day.weekday() < 5 and day not in self.off)


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """All years that are known; beyond them weekdays and fixed feasts are assumed, provisionally."""

    years: Mapping[int, CalendarYear]

    @classmethod
    def load(cls, entered: Iterable[CalendarYear] = ()) -> "WorkingCalendar":
        """The years that come with the program, and those *entered* in the county (which win)."""
        return cls({one.year: one for one in (*_shipped(), *entered)})

    def knows(self, day: date) -> bool:
        """Whether the notice for the year of *day* has been entered."""
        return day.year in self.years

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on *day*; an assumption where `knows` says no."""
        if known := self.years.get(day.year):
            return known.is_working_day(day)
        return day.weekday() < 5 and (day.month, day.day) not in _OFF_EVERY_YEAR

    def deadline(
        self, start: date, *, calendar_days: int = 0, working_days: int = 0, months: int = 0, years: int = 0
    ) -> Deadline:
        """The last day of a term that *start* opens (service, receipt); exactly one length must be given."""
        if sum(length > 0 for length in (calendar_days, working_days, months, years)) != 1:
            raise ValueError("a term has exactly one length, and it is positive")
        if working_days:
            return self._after_working_days(start, working_days)
        nominal = (
            start + timedelta(days=calendar_days)
            if calendar_days
            else months_after(start, months + 12 * years)
        )
        return self._moved_to_work(nominal)

    def last_working_day_by(self, day: date) -> Deadline:
        """The last working day on or before *day*: for dates inside the office that nothing moves."""
        last = day
        while not self.is_working_day(last):
            last -= _ONE_DAY
        return Deadline(last, not self._knows_all(last, day), day)

    def _moved_to_work(self, nominal: date) -> Deadline:
        day = nominal
        while not self.is_working_day(day):
            day += _ONE_DAY
        return Deadline(day, not self._knows_all(nominal, day), nominal)

    def _after_working_days(self, start: date, count: int) -> Deadline:
        day = start
        while count:
            day += _ONE_DAY
            count -= self.is_working_day(day)
        return Deadline(day, not self._knows_all(start + _ONE_DAY, day), day)

    def _knows_all(self, first: date, last: date) -> bool:
        return all(year in self.years for year in range(first.year, last.year + 1))


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]


def months_after(start: date, months: int) -> date:
    """The same day *months* later, or the month's last where it has no such day."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


@cache
def _shipped() -> tuple[CalendarYear, ...]:
    files = sorted(resource("calendar").glob("*.toml"))
    return tuple(CalendarYear.read(toml_resource("calendar", path.name)) for path in files)
