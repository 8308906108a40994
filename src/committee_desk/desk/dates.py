"""Days and weekdays as people say them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from .language import spoken


def day_words(day: date) -> str:
    """4 月 30 日; 30 April."""
    if spoken() == "zh":
        return f"{day.month} 月 {day.day} 日"
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM")


def full_day_words(day: date) -> str:
    """2026 年 4 月 21 日; 21 April 2026."""
    return f"{day.year} 年 {day_words(day)}" if spoken() == "zh" else f"{day_words(day)} {day.year}"


def weekday_words(day: date) -> str:
    """星期二; Tuesday."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def moment_words(moment: datetime) -> str:
    """4 月 21 日 14:30."""
    return f"{day_words(moment.date())} {moment:%H:%M}"
