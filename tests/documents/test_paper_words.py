"""Dates, masks and Chinese numbers as papers write them."""

from datetime import date

import pytest

from committee_desk.documents.paper_words import (
    chinese_number,
    closed,
    joined,
    long_date,
    masked_number,
    masked_phone,
)


def test_dates_have_no_spaces_and_no_zeros_in_front():
    assert long_date(date(2026, 5, 2)) == "2026年5月2日"


@pytest.mark.parametrize(
    ("number", "shown"),
    [("142799201611030019", "142799********0019"), ("", ""), ("1234", "****"), ("H1234567", "H1****67")],
)
def test_the_middle_of_a_number_is_hidden(number, shown):
    assert masked_number(number) == shown


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("13800000000", "138****0000"), ("0359-0000011", "0359-*****11"), ("", ""), ("12345", "12345")],
)
def test_the_middle_of_a_telephone_number_is_hidden(phone, shown):
    assert masked_phone(phone) == shown


@pytest.mark.parametrize(
    ("number", "words"), [(1, "一"), (9, "九"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一")]
)
def test_chinese_numbers(number, words):
    assert chinese_number(number) == words


def test_sentences_end_in_one_full_stop_and_join_without_empty_ones():
    assert closed("同意。") == closed("同意") == closed("同意；") == "同意。"
    assert closed("") == ""
    assert joined(("一。", "", "二；")) == "一；二"
