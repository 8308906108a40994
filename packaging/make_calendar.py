"""Writes resources/calendar/YEAR.toml from chinesecalendar, which raises for years it does not know."""

import sys
from datetime import date, timedelta
from pathlib import Path

import chinese_calendar

# The State Council's notices that chinesecalendar follows; its package does not carry their numbers.
NOTICES = {
    2025: "国务院办公厅关于 2025 年部分节假日安排的通知",
    2026: "国务院办公厅关于 2026 年部分节假日安排的通知",
}
FOLDER = Path(__file__).resolve().parents[1] / "resources" / "calendar"


def exceptions(year: int) -> tuple[list[date], list[date]]:
    """Weekdays off and weekend days worked in *year*: all that differs from Monday to Friday."""
    days = [date(year, 1, 1) + timedelta(days=step) for step in range(366)]
    days = [day for day in days if day.year == year]
    off = [day for day in days if day.weekday() < 5 and not chinese_calendar.is_workday(day)]
    worked = [day for day in days if day.weekday() >= 5 and chinese_calendar.is_workday(day)]
    return off, worked


def ranges(year: int) -> list[tuple[date, date, str]]:
    """Runs of days off around a holiday, weekends included, with the holiday's Chinese name."""
    runs: list[tuple[date, date, str]] = []
    day = date(year, 1, 1)
    while day.year == year:
        last = day
        while last.year == year and not chinese_calendar.is_workday(last):
            last += timedelta(days=1)
        if names := holiday_names(day, last):
            runs.append((day, last - timedelta(days=1), "、".join(names)))
        day = max(last, day + timedelta(days=1))
    return runs


def holiday_names(first: date, after: date) -> list[str]:
    """Chinese names of the holidays from *first* to the day before *after*, each once."""
    days = (first + timedelta(days=step) for step in range((after - first).days))
    found = (chinese_calendar.get_holiday_detail(day)[1] for day in days)
    return list(dict.fromkeys(chinese_calendar.Holiday(name).chinese for name in found if name))


def toml(year: int) -> str:
    """The file's text."""
    _, worked = exceptions(year)
    lines = [
        f"# Days off and shifted working days of {year}, made by packaging/make_calendar.py;",
        "# weekends outside these lines are off, other days are working days.",
        f"year = {year}",
        f'notice = "{NOTICES[year]}"',
        "worked = [" + ", ".join(day.isoformat() for day in worked) + "]",
    ]
    for first, last, name in ranges(year):
        lines += ["", "[[off]]", f'name = "{name}"', f"first = {first}", f"last = {last}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for wanted in map(int, sys.argv[1:] or NOTICES):
        (FOLDER / f"{wanted}.toml").write_text(toml(wanted), encoding="utf-8")
        print(f"resources/calendar/{wanted}.toml")
