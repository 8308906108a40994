"""One row against itself: every rule once, and nothing to say about a sound child."""

import pytest

from committee_desk.identifiers import ResidentId
from committee_desk.roster.rules import row_codes, severity
from roster.roster_files import child, lines, number, only_child, read, read_child, table, text_file, workbook


def test_a_sound_child_is_accepted_without_a_word(tmp_path):
    row = read_child(tmp_path)
    assert (row.outcome, row.codes) == ("accepted", ())
    assert row.values.as_dict() | {"name": "张示例", "category": "5", "grade": "3"} == row.values.as_dict()


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"sex": "女"}, {"SEX_DIFFERS"}),
        ({"sex": "不明"}, {"SEX_UNMAPPED"}),
        ({"birth_date": "2015-03-05"}, {"BIRTH_DIFFERS"}),
        ({"birth_date": "2017.2.30"}, {"BIRTH_INVALID"}),
        ({"category": "肢体"}, {"CERT_CATEGORY_DIFFERS"}),
        ({"category": "孤独症"}, {"CATEGORY_UNMAPPED"}),
        ({"category": "智力、肢体"}, {"CATEGORY_MULTIPLE"}),
        ({"category": None, "certificate": None}, {"CATEGORY_MISSING"}),
        ({"grade": "一级"}, {"CERT_LEVEL_DIFFERS"}),
        ({"grade": "特级"}, {"LEVEL_UNMAPPED"}),
        ({"grade": None, "certificate": None}, {"LEVEL_MISSING"}),
        ({"certificate": number(order=903) + "53"}, {"CERT_ID_DIFFERS"}),
        ({"certificate": number()}, {"CERT_LENGTH"}),
        ({"certificate": number() + "93"}, {"CERT_INVALID"}),
        ({"name": None}, {"NAME_MISSING"}),
        ({"name": "张*"}, {"NAME_MASKED"}),
        ({"name": "张□"}, {"NAME_DAMAGED"}),
        ({"name": "张\uf8ff"}, {"NAME_PUA"}),
        ({"guardian_name": "张示例"}, {"GUARDIAN_IS_CHILD"}),
        ({"township": None}, {"TOWN_MISSING"}),
        ({"note": "@SUM(A1)"}, {"FORMULA_LIKE_TEXT"}),
        ({"resident_id": None, "certificate": None}, {"ID_MISSING"}),
        (
            {"resident_id": 1.40828201503041e17, "certificate": number() + "53"},
            {"ID_DAMAGED", "ID_PROPOSED_FROM_CERT"},
        ),
    ],
)
def test_a_wrong_cell_is_flagged_with_its_code(tmp_path, changes, codes):
    row = read_child(tmp_path, **changes)
    assert (row.outcome, set(row.codes)) == ("flagged", codes)


@pytest.mark.parametrize(
    ("born", "codes"),
    [("20200831", ()), ("20200901", ("AGE_UNDER",)), ("20090901", ()), ("20090831", ("AGE_OVER",))],
)
def test_age_counts_on_31_august(tmp_path, born, codes):
    row = read_child(tmp_path, resident_id=number(born), birth_date=born)
    assert row.codes == codes


def test_a_child_without_a_guardian_is_taken_and_told(tmp_path):
    row = read_child(tmp_path, guardian_name=None)
    assert (row.outcome, row.codes) == ("accepted", ("GUARDIAN_MISSING",))


def test_a_child_without_a_card_is_taken(tmp_path):
    assert read_child(tmp_path, certificate=None).codes == ()


def test_the_certificate_proposes_the_lost_id_and_nobody_takes_it_unasked(tmp_path):
    row = read_child(tmp_path, resident_id=1.40828201503041e17, certificate=number() + "53")
    assert row.values.resident_id is None
    assert row.proposals == (("resident_id", number()),)


def test_the_id_fills_in_birth_date_and_sex(tmp_path):
    values = read_child(tmp_path, sex=None, birth_date=None).values
    assert (values.sex, values.birth_date) == ("male", "2015-03-04")


def test_a_finding_names_the_cell_as_the_spreadsheet_program_does(tmp_path):
    (finding,) = read_child(tmp_path, birth_date="2017.2.30").findings
    assert (finding.column, finding.value) == ("D", "2017.2.30")


@pytest.mark.parametrize("written", ["2015年3月", "2015.03", 2015.03, "2015-3", "201503"])
def test_a_month_of_birth_is_completed_by_the_id(tmp_path, written):
    row = read_child(tmp_path, birth_date=written)
    assert (row.codes, row.values.birth_date) == ((), "2015-03-04")


def test_october_as_a_number_loses_its_zero_and_is_understood(tmp_path):
    row = read_child(tmp_path, birth_date=2015.10, resident_id=number("20151004"))
    assert row.codes == ()


@pytest.mark.parametrize("written", ["15.3.4", "15年3月4日", "15/03/04"])
def test_a_year_of_two_digits_is_believed_only_beside_the_id(tmp_path, written):
    row = read_child(tmp_path, birth_date=written)
    assert (row.codes, row.values.birth_date) == ((), "2015-03-04")
    alone = read_child(tmp_path, birth_date=written, resident_id=None, certificate=None)
    assert set(alone.codes) == {"ID_MISSING", "BIRTH_INVALID"}
    assert read_child(tmp_path, birth_date="04.3.15").codes == ("BIRTH_INVALID",)


@pytest.mark.parametrize(
    ("written", "name", "phone"),
    [
        ("张家长13800000001", "张家长", "13800000001"),
        ("张家长（13800000001）", "张家长", "13800000001"),
        ("张家长 电话：0359-8531234", "张家长", "03598531234"),
        ("张家长", "张家长", None),
        ("13800000001", None, "13800000001"),
    ],
)
def test_one_column_may_hold_guardian_and_phone(tmp_path, written, name, phone):
    rows = [["姓名", "身份证号", "监护人及电话"], ["张示例", number(), written]]
    values = only_child(read(workbook(tmp_path / "a.xlsx", rows))).values
    assert (values.guardian_name, values.guardian_phone) == (name, phone)


def test_another_month_of_birth_differs(tmp_path):
    assert read_child(tmp_path, birth_date="2015年4月").codes == ("BIRTH_DIFFERS",)


def test_a_month_of_birth_alone_is_no_birth_date(tmp_path):
    row = read_child(tmp_path, birth_date="2015年3月", resident_id=None, certificate=None)
    assert set(row.codes) == {"ID_MISSING", "BIRTH_INVALID"}


def test_the_township_stands_in_the_address(tmp_path):
    rows = [["姓名", "身份证号", "家庭住址"], ["张示例", number(), "山西省运城市夏县瑶峰镇示例村 3 号"]]
    assert only_child(read(workbook(tmp_path / "a.xlsx", rows))).values.township == "瑶峰镇"


def test_one_column_may_hold_category_and_grade(tmp_path):
    rows = [["姓名", "身份证号", "残疾类别及等级"], ["张示例", number(), "智力残疾二级"]]
    values = only_child(read(workbook(tmp_path / "a.xlsx", rows))).values
    assert (values.category, values.grade) == ("5", "2")


def test_residence_permits_and_permanent_cards_are_legal(tmp_path):
    for region in ("810000", "820000", "830000", "914156"):
        row = read_child(tmp_path, resident_id=number(region=region))
        assert row.codes == (), region


def test_a_row_that_names_nobody_is_rejected(tmp_path):
    rows = [["序号", *table()[0]], [1, None, "男", None, None, None, "智力"]]
    row = only_child(read(workbook(tmp_path / "a.xlsx", rows)))
    assert (row.outcome, row.codes) == ("rejected", ("NO_IDENTITY",))


def test_an_exact_repeat_is_taken_once_in_whatever_style(tmp_path):
    rows = table(child(), child(birth_date="2015年3月4日", sex=None))
    reading = read(workbook(tmp_path / "a.xlsx", rows))
    assert [row.outcome for row in reading.rows[1:]] == ["accepted", "rejected"]
    assert reading.rows[2].findings[0].related == ("表1", 2)


def test_a_repeat_that_says_something_new_is_flagged(tmp_path):
    reading = read(workbook(tmp_path / "a.xlsx", table(child(), child(note="已转学，示例"))))
    assert reading.rows[2].codes == ("DUPLICATE_ID",)


def test_one_number_under_two_names_is_told(tmp_path):
    reading = read(workbook(tmp_path / "a.xlsx", table(child(), child(name="李示例"))))
    assert set(reading.rows[2].codes) == {"DUPLICATE_ID", "NAME_DIFFERS"}


def test_the_same_name_and_birth_date_may_be_the_same_child(tmp_path):
    second = child(resident_id=None, certificate=None)
    reading = read(workbook(tmp_path / "a.xlsx", table(child(), second)))
    assert set(reading.rows[2].codes) == {"ID_MISSING", "POSSIBLE_DUPLICATE"}


def test_twins_are_two_children(tmp_path):
    twin = child(name="张例二", resident_id=number(order=903))
    reading = read(workbook(tmp_path / "a.xlsx", table(child(), twin)))
    assert [row.codes for row in reading.rows[1:]] == [(), ()]


def test_two_numbers_spoilt_differently_are_not_one_row_twice(tmp_path):
    first = child(resident_id=1.40828201503041e17, certificate=None)
    second = child(resident_id=1.40828201504051e17, certificate=None)
    reading = read(workbook(tmp_path / "a.xlsx", table(first, second)))
    assert [row.outcome for row in reading.rows[1:]] == ["flagged", "flagged"]


def test_the_same_rows_in_csv_give_the_same_reading(tmp_path):
    children = [child(), child(name="李示例", resident_id=number(order=905), grade="一级")]
    from_text = read(text_file(tmp_path / "a.csv", lines(*children)))
    from_book = read(workbook(tmp_path / "a.xlsx", table(*children)))
    assert [(row.outcome, row.codes, row.values) for row in from_text.rows] == [
        (row.outcome, row.codes, row.values) for row in from_book.rows
    ]


def test_every_row_code_has_a_weight():
    assert all(severity(code) for code in row_codes())


def test_the_builder_makes_sound_numbers():
    assert ResidentId.parse(number()).region == "140828"
