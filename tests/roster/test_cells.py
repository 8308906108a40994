"""Every cell in the styles that counties send."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.roster import cells
from committee_desk.roster.phones import read_phone
from roster.roster_files import number


@pytest.mark.parametrize(
    ("written", "epoch_1904"),
    [
        ("2015年3月4日", False),
        ("2015.3.4", False),
        ("2015．03．04", False),
        ("20150304", False),
        (20150304.0, False),
        ("2015/3/4", False),
        ("2015\\3\\4", False),
        ("2015-03-04 00:00:00", False),
        ("二〇一五年三月四日", False),
        ("２０１５年０３月０４日", False),
        (42067.0, False),
        ("42067", False),
        (42067.0 - 1462, True),
        (datetime.date(2015, 3, 4), False),
        (datetime.datetime(2015, 3, 4, 12, 30), False),
        (" 2015 年 3 月 4 日 ", False),
    ],
)
def test_a_birth_date_is_read_in_every_style(written, epoch_1904):
    assert cells.read_date(written, epoch_1904) == cells.Understood("2015-03-04")


@pytest.mark.parametrize(
    "written", ["2017.2.30", "20171301", "2015年", "三月", "0000-00-00", 3.5, True, "2015-3"]
)
def test_an_impossible_birth_date_is_named(written):
    assert cells.read_date(written) == cells.Understood(None, ("BIRTH_INVALID",))


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2035, 12, 31)))
def test_every_date_survives_every_style(day):
    serial = (day - datetime.date(1899, 12, 30)).days
    styles = [
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}.{day.month}.{day.day}",
        f"{day:%Y%m%d}",
        f"{day.year}/{day.month}/{day.day}",
        float(serial),
        day,
    ]
    assert {cells.read_date(style).text for style in styles} == {day.isoformat()}
    assert cells.read_date(float(serial - 1462), epoch_1904=True).text == day.isoformat()


@pytest.mark.parametrize("odd", ["{}", " {} ", "'{}", "’{}", "\u200b{}\ufeff"])
def test_an_id_is_read_through_what_surrounds_it(odd):
    assert cells.read_resident_id(odd.format(number())).text == number()


def test_an_id_in_groups_and_full_width_is_the_same_number():
    written = "１４０８２８ 20150304 " + number()[14:]
    assert cells.read_resident_id(written) == cells.Understood(number())


@pytest.mark.parametrize("before", ["身份证：", "身份证号 ", "公民身份号码:", "证号"])
def test_a_number_behind_its_label_is_the_number(before):
    assert cells.read_resident_id(before + number()) == cells.Understood(number())
    assert cells.read_certificate(before + number() + "53") == cells.Understood(number() + "53")


def test_a_small_x_is_a_check_character():
    with_x = next(found for order in range(100, 999) if (found := number(order=order)).endswith("X"))
    assert cells.read_resident_id(with_x.lower()) == cells.Understood(with_x)


@pytest.mark.parametrize(
    "damaged", [1.40828201503041e17, 140828201503049010.0, "1.40828E+17", "1.40828201503041E+17"]
)
def test_an_id_stored_as_a_number_is_damaged_and_never_taken(damaged):
    assert cells.read_resident_id(damaged) == cells.Understood(None, ("ID_DAMAGED",))


def test_a_damaged_id_is_not_taken_even_if_its_check_digit_fits():
    fitting = next(found for order in range(100, 1000) if (found := number(order=order)).endswith("0"))
    assert cells.read_resident_id(float(fitting)).codes == ("ID_DAMAGED",)


def test_an_old_id_of_15_digits_is_converted_and_flagged():
    old = "140828150304901"
    understood = cells.read_resident_id(old)
    assert understood.codes == ("ID_15_DIGIT",)
    assert understood.text == number("19150304")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (number()[:-1], "ID_LENGTH"),
        ("14082820150304A01" + "1", "ID_CHARACTER"),
        (number()[:-1] + ("1" if number()[-1] != "1" else "2"), "ID_CHECKSUM"),
        ("140828201502309011", "ID_DATE"),
        ("00" + number()[2:], "ID_REGION"),
        ("", "ID_MISSING"),
        ("无", "ID_MISSING"),
    ],
)
def test_what_is_wrong_with_an_id_has_its_own_code(written, code):
    assert cells.read_resident_id(written).codes == (code,)


@pytest.mark.parametrize(
    ("written", "digit"),
    [
        ("智力", "5"),
        ("智力残疾", "5"),
        ("5", "5"),
        (5.0, "5"),
        ("肢 体", "4"),
        ("精神（孤独症）", "6"),
        ("听力一级", "2"),
        ("多重（智力、肢体）", "7"),
    ],
)
def test_a_category_is_read_in_its_spellings(written, digit):
    assert cells.read_category(written) == cells.Understood(digit)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("孤独症", "CATEGORY_UNMAPPED"),
        ("脑瘫", "CATEGORY_UNMAPPED"),
        ("智力、肢体", "CATEGORY_MULTIPLE"),
        ("4,5", "CATEGORY_MULTIPLE"),
        ("", "CATEGORY_MISSING"),
    ],
)
def test_a_category_is_asked_and_not_guessed(written, code):
    assert cells.read_category(written) == cells.Understood(None, (code,))


@pytest.mark.parametrize(
    "written", ["四级", "肆级", "4", 4.0, "IV", "Ⅳ", "4级", "四", "残疾四级", "４ 级", "智力四级"]
)
def test_a_grade_is_read_in_its_spellings(written):
    assert cells.read_grade(written) == cells.Understood("4")


@pytest.mark.parametrize("written", ["五级", "0", "很重"])
def test_an_unknown_grade_is_named(written):
    assert cells.read_grade(written) == cells.Understood(None, ("LEVEL_UNMAPPED",))


@pytest.mark.parametrize(
    ("written", "text"),
    [("张 三", "张三"), ("阿依古丽•买买提", "阿依古丽·买买提"), ("王𬭎宇", "王𬭎宇"), ("\ue863", "䶮")],
)
def test_a_name_keeps_its_characters(written, text):
    assert cells.read_name(written).text == text


@pytest.mark.parametrize(
    ("written", "code"),
    [("张*", "NAME_MASKED"), ("张?", "NAME_DAMAGED"), ("王\uf8ff", "NAME_PUA"), ("", "NAME_MISSING")],
)
def test_a_name_that_lost_something_has_its_own_code(written, code):
    assert cells.read_name(written).codes == (code,)


_ANY_CELL = st.one_of(
    st.text(max_size=40),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.none(),
    st.dates(),
    st.datetimes(),
    st.times(),
)


@given(_ANY_CELL)
def test_no_cell_raises_in_any_reader(cell):
    for reader in (
        cells.read_name,
        cells.read_resident_id,
        cells.read_certificate,
        cells.read_date,
        cells.read_sex,
        cells.read_category,
        cells.read_grade,
        read_phone,
    ):
        understood = reader(cell)
        assert understood.text is None or isinstance(understood.text, str)
