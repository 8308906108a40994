"""What people type and paste into a form: understood, or told in which way it is not, never eaten."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.desk.forms.chinese_numerals import digits_for
from committee_desk.desk.forms.typed import (
    UNDERSTANDING,
    Complaint,
    complaint,
    date_text,
    moment_text,
    number_text,
    time_text,
    understood,
)
from committee_desk.text import half_width, without_invisible

DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """An independent way to write 0–9999."""
    if number < 10:
        return DIGITS[number]
    words, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            words += ("零" if gap and words else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = bool(words)
    return words.removeprefix("一") if words.startswith("一十") else words


def full_width(text: str) -> str:
    """The text as a Chinese input method in full-width mode types it."""
    return "".join(chr(ord(mark) + 0xFEE0) if "!" <= mark <= "~" else mark for mark in text)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("１２．５", "12.5"), ("1,200", "1200"), ("1 200 000", "1200000"), (" 8 ", "8"), ("－３", "-3"),
        ("十二", "12"), ("二十", "20"), ("一百零三", "103"), ("两千", "2000"), ("三点五", "3.5"), ("〇", "0"),
        ("一万二千", "12000"), ("约 3", "约 3"), ("45 kg", "45 kg"), ("1,20", "1,20"), ("", ""),
        ("廿五", "25"), ("叁拾", "30"),
    ],
)  # fmt: skip
def test_numbers_are_understood_as_they_are_written(typed: str, value: str) -> None:
    assert number_text(typed) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2015.3.4", "2015-03-04"), ("2015。3。4", "2015-03-04"), ("２０１５年３月４日", "2015-03-04"),
        ("2015 年 3 月 4 号", "2015-03-04"), ("二〇一五年三月四日", "2015-03-04"),
        ("二零一五年十二月二十一日", "2015-12-21"), ("20150304", "2015-03-04"), ("2015/03/04", "2015-03-04"),
        ("2015-02-30", "2015-02-30"), ("3月4日", "3月4日"), ("15.3.4", "15.3.4"), ("昨天", "昨天"),
    ],
)  # fmt: skip
def test_days_are_understood_as_the_county_writes_them(typed: str, value: str) -> None:
    assert date_text(typed) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("15:30", "15:30"), ("15：30", "15:30"), ("下午3点半", "15:30"), ("下午三点半", "15:30"),
        ("上午 9 点", "09:00"), ("上午九点一刻", "09:15"), ("３：０５ pm", "15:05"), ("9:05 AM", "09:05"),
        ("中午12点", "12:00"), ("中午1点", "13:00"), ("凌晨12点", "00:00"), ("晚上8点20分", "20:20"),
        ("15时20分", "15:20"), ("1530", "15:30"), ("下午15点", "15:00"), ("九点钟", "09:00"),
        ("晚上12点", "晚上12点"), ("上午15点", "上午15点"), ("25:00", "25:00"), ("15", "15"), ("下午", "下午"),
        ("09:30:00.000+08:00", "09:30:00.000+08:00"),
    ],
)  # fmt: skip
def test_times_are_understood_as_people_say_them(typed: str, value: str) -> None:
    assert time_text(typed) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2026年4月21日 下午3点半", "2026-04-21T15:30"), ("2026-4-21 9:05", "2026-04-21T09:05"),
        ("2026年4月21日下午3点", "2026-04-21T15:00"), ("2026-04-21T09:05", "2026-04-21T09:05"),
        ("2026年4月21日", "2026年4月21日"), ("2026.4.21，15：30", "2026-04-21T15:30"),
    ],
)  # fmt: skip
def test_a_day_with_a_time_is_understood(typed: str, value: str) -> None:
    assert moment_text(typed) == value


@pytest.mark.parametrize(
    ("data_type", "typed", "said", "part"),
    [
        ("int", "45 kg", Complaint.UNIT, "kg"), ("decimal", "４５公斤", Complaint.UNIT, "公斤"),
        ("int", "4.5", Complaint.NOT_WHOLE, ""), ("int", "很多", Complaint.NO_NUMBER, ""),
        ("date", "2015-02-30", Complaint.NO_SUCH_DAY, ""), ("date", "3月4日", Complaint.NO_YEAR, ""),
        ("date", "15.3.4", Complaint.SHORT_YEAR, ""), ("date", "昨天", Complaint.NO_DAY, ""),
        ("time", "25:00", Complaint.NO_SUCH_TIME, ""), ("time", "晚上12点", Complaint.NO_SUCH_TIME, ""),
        ("time", "早饭后", Complaint.NO_TIME, ""), ("dateTime", "2026-04-21 早饭后", Complaint.NO_TIME, ""),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_told_in_its_own_words(
    data_type: str, typed: str, said: Complaint, part: str
) -> None:
    assert complaint(data_type, typed) == (said, part)


@given(st.integers(0, 9999))
def test_every_number_up_to_9999_is_read_from_its_chinese_words(number: int) -> None:
    assert number_text(in_chinese(number)) == str(number)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_from_every_spelling(day: date) -> None:
    years = "".join(DIGITS[int(digit)] for digit in str(day.year))
    spellings = [
        day.isoformat(), f"{day.year}年{day.month}月{day.day}日", f"{day.year}.{day.month}.{day.day}",
        day.strftime("%Y%m%d"), full_width(f"{day.year}/{day.month}/{day.day}"),
        f"{years}年{in_chinese(day.month)}月{in_chinese(day.day)}日",
    ]  # fmt: skip
    assert {date_text(spelling) for spelling in spellings} == {day.isoformat()}
    assert complaint("date", spellings[0]) is None


@given(st.times())
def test_every_minute_is_read_on_12_and_24_hours(moment: time) -> None:
    half, hour = ("下午" if moment.hour >= 12 else "上午"), moment.hour % 12 or 12
    wanted = f"{moment.hour:02}:{moment.minute:02}"
    assert time_text(full_width(f"{moment.hour}:{moment.minute:02}")) == wanted
    if moment.hour:
        assert time_text(f"{half}{hour}点{moment.minute}分") == wanted
    assert time_text(moment.strftime("%I:%M %p")) == wanted


@given(st.sampled_from(sorted(UNDERSTANDING)), st.text())
def test_nothing_typed_is_eaten_and_understanding_is_stable(data_type: str, text: str) -> None:
    value = understood(data_type, text)
    assert understood(data_type, value) == value
    assert value or not half_width(without_invisible(text)).strip()
    assert (complaint(data_type, value) is None) == (complaint(data_type, text) is None)


@given(st.text(alphabet="零一二两三四五六七八九十百千万点〇", max_size=8))
def test_chinese_numerals_give_digits_or_nothing(text: str) -> None:
    digits = digits_for(text)
    assert digits == "" or digits.replace(".", "", 1).isdigit()
