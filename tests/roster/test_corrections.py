"""A person's word on columns and cells: labels, letters, edits, and that all of it crosses to the child process."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.errors import Refusal
from committee_desk.policy import load_profile
from committee_desk.roster import (
    LEFT_OUT,
    ColumnHead,
    Edit,
    FileVerdict,
    Mapping,
    mappable_fields,
    plain_label,
    read_roster,
    read_text,
)
from committee_desk.roster.corrections import column_index
from committee_desk.roster.reading import carry_out
from committee_desk.roster.request import Request
from committee_desk.roster.transport import pack, unpack
from roster.roster_files import AGES, child, lines, number, read, table, workbook


def with_word(path, **word):
    return carry_out(Request(AGES, path, **word))


@pytest.fixture
def strange(tmp_path):
    rows = [["娃娃", "号码", "甲", "残疾类别"], ["张示例", number(), "张家长", "智力"]]
    return workbook(tmp_path / "a.xlsx", rows)


def test_a_file_without_a_known_header_offers_its_columns(strange):
    reading = read(strange)
    assert (reading.file, reading.codes, reading.rows) == (FileVerdict.REFUSED, ("NO_TABLE_HEADER",), ())
    heads = reading.sheets[0].heads
    assert [head.letter for head in heads] == ["A", "B", "C", "D"]
    assert heads[1] == ColumnHead("B", "", None, ("号码", number()))


def test_labels_make_a_header_of_a_row_that_nobody_knew(strange):
    mapping = Mapping(labels={"娃娃": "name", "号码": "resident_id", "甲": "guardian_name"})
    reading = with_word(strange, mapping=mapping)
    assert reading.sheets[0].header_rows == (1,)
    values = reading.rows[1].values
    assert (values.name, values.resident_id, values.guardian_name) == ("张示例", number(), "张家长")


def test_a_label_is_learnt_however_it_is_spaced(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["娃 娃：", "身份证号"], ["张示例", number()]])
    assert with_word(path, mapping=Mapping({plain_label("娃娃"): "name"})).rows[1].values.name == "张示例"


def test_letters_read_a_sheet_without_a_header(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["张示例", number(), "男"], ["李示例", number(order=905), "男"]])
    mapping = Mapping(letters={("表1", "A"): "name", ("表1", "B"): "resident_id", ("表1", "C"): "sex"})
    reading = with_word(path, mapping=mapping)
    assert [row.values.name for row in reading.rows] == ["张示例", "李示例"]
    assert reading.counts.accepted == 2
    assert [(head.letter, head.field) for head in reading.sheets[0].heads] == [
        ("A", "name"),
        ("B", "resident_id"),
        ("C", "sex"),
    ]


def test_letters_leave_an_unknown_header_out_of_the_children(strange):
    mapping = Mapping(letters={("表1", "A"): "name", ("表1", "B"): "resident_id"})
    assert [row.codes for row in with_word(strange, mapping=mapping).rows] == [("HEADER",), ()]


def test_a_child_without_a_number_on_top_of_a_headless_sheet_is_kept(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["张示例", None, "男"], ["李示例", number(order=905), "男"]])
    mapping = Mapping(letters={("表1", "A"): "name", ("表1", "B"): "resident_id", ("表1", "C"): "sex"})
    assert [row.values.name for row in with_word(path, mapping=mapping).rows] == ["张示例", "李示例"]


def test_letters_win_over_labels_and_the_field_leaves_its_old_column(tmp_path):
    rows = [["姓名", "身份证号", "联系人", "实际监护人员"], ["张示例", number(), "村主任", "张家长"]]
    path = workbook(tmp_path / "a.xlsx", rows)
    mapping = Mapping({"联系人": "guardian_name"}, {("表1", "D"): "guardian_name"})
    reading = with_word(path, mapping=mapping)
    assert reading.rows[1].values.guardian_name == "张家长"
    assert reading.sheets[0].unknown_columns == (("C", "联系人"),)


def test_letters_of_one_sheet_say_nothing_of_another(tmp_path):
    rows = [["姓名", "身份证号", "其他栏"], ["张示例", number(), "张家长"]]
    other = [["姓名", "身份证号", "其他栏"], ["李示例", number(order=905), "李家长"]]
    mapping = Mapping(letters={("表2", "C"): "guardian_name"})
    reading = with_word(workbook(tmp_path / "a.xlsx", rows, other), mapping=mapping)
    assert [row.values.guardian_name for row in reading.rows] == [None, None, None, "李家长"]


def test_a_column_can_be_left_out_by_label_and_by_letter(tmp_path):
    path = workbook(tmp_path / "a.xlsx", table(child()))
    for mapping in (Mapping({"备注": LEFT_OUT}), Mapping(letters={("表1", "J"): LEFT_OUT})):
        reading = with_word(path, mapping=mapping)
        assert reading.rows[1].values.note is None
        assert reading.sheets[0].heads[-1].field == ""
        assert reading.sheets[0].unknown_columns == ()


def test_a_column_of_a_two_row_header_is_learnt_by_the_label_that_it_shows(tmp_path):
    rows = [
        ["姓名", "身份证号", "监护人", None, None],
        [None, None, "姓名", "联系电话", "甲"],
        ["张示例", number(), "张家长", "13800000001", "父亲"],
    ]
    path = workbook(tmp_path / "a.xlsx", rows)
    heads = {head.letter: head for head in read(path).sheets[0].heads}
    assert (heads["D"].label, heads["E"].label) == ("监护人联系电话", "甲")
    own = {plain_label(heads["D"].label): LEFT_OUT, plain_label(heads["E"].label): "guardian_relation"}
    values = with_word(path, mapping=Mapping(own)).rows[2].values
    assert (values.guardian_name, values.guardian_phone, values.guardian_relation) == ("张家长", None, "父亲")


def test_a_mapping_to_no_field_is_a_mistake_of_the_program():
    with pytest.raises(ValueError, match="shoe_size"):
        Mapping({"鞋码": "shoe_size"})


def test_every_kept_field_can_be_mapped():
    assert set(child()) <= mappable_fields()


def test_columns_tell_label_field_and_three_samples(tmp_path):
    children = [
        child(name=f"张示{mark}", resident_id=number(order=200 + n)) for n, mark in enumerate("甲乙丙丁")
    ]
    head = read(workbook(tmp_path / "a.xlsx", table(*children))).sheets[0].heads[0]
    assert head == ColumnHead("A", "姓名", "name", ("张示甲", "张示乙", "张示丙"))


def test_an_edited_cell_is_judged_as_corrected(tmp_path):
    path = workbook(tmp_path / "a.xlsx", table(child(birth_date="2017.2.30", township=None)))
    edits = (Edit("表1", 2, "D", "2015-03-04"), Edit("表1", 2, "I", "瑶峰镇"))
    (row,) = with_word(path, edits=edits).rows[1:]
    assert (row.outcome, row.codes, row.edited) == ("accepted", (), ("D", "I"))
    assert row.values.birth_date == "2015-03-04"
    assert row.raw[3] == "2015-03-04"


def test_a_number_that_is_typed_in_is_text_and_whole(tmp_path):
    path = workbook(tmp_path / "a.xlsx", table(child(resident_id=1.4e17, certificate=None)))
    (row,) = with_word(path, edits=(Edit("表1", 2, "C", number()),)).rows[1:]
    assert (row.codes, row.values.resident_id) == ((), number())


def test_an_edit_may_go_beyond_the_last_cell_and_into_a_blank_row(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["姓名", "身份证号"], [], ["张示例", number()]])
    edits = (
        Edit("表1", 2, "A", "李示例"),
        Edit("表1", 2, "B", number(order=905)),
        Edit("表1", 3, "Q", "示例"),
    )
    assert [row.values.name for row in with_word(path, edits=edits).rows[1:]] == ["李示例", "张示例"]


@pytest.mark.parametrize(
    "edit", [Edit("没有", 2, "A", "x"), Edit("表1", 99, "A", "x"), Edit("表1", 0, "A", "x")]
)
def test_an_edit_of_a_row_that_is_not_there_is_refused(tmp_path, edit):
    path = workbook(tmp_path / "a.xlsx", table(child()))
    with pytest.raises(Refusal, match=r"roster\.edit_nowhere") as told:
        read_roster(path, profile=load_profile(), as_of=date(2026, 4, 20), edits=[edit])
    assert told.value.place.sheet == edit.sheet


def test_the_childs_process_hears_every_word(strange):
    mapping = Mapping({"娃娃": "name", "号码": "resident_id"}, {("表1", "C"): "guardian_name"})
    edits = [Edit("表1", 2, "C", "李家长")]
    reading = read_roster(
        strange,
        profile=load_profile(),
        as_of=date(2026, 4, 20),
        mapping=mapping,
        edits=edits,
        townships=["瑶峰镇"],
    )
    assert reading.rows[1].values.guardian_name == "李家长"
    assert reading.rows[1].edited == ("C",)


def test_a_pasted_table_reads_like_a_file(tmp_path):
    pasted = "\n".join(lines(child(), child(name="李,示例", resident_id=number(order=905)), separator="\t"))
    reading = read_text(pasted, name="粘贴", profile=load_profile(), as_of=date(2026, 4, 20))
    assert [row.sheet for row in reading.rows] == ["粘贴"] * 3
    assert [row.outcome.value for row in reading.rows] == ["not_a_record", "accepted", "accepted"]


@pytest.mark.parametrize(
    ("text", "code"), [("", "EMPTY_FILE"), (" \n\t\n", "EMPTY_FILE"), ("一封信", "NO_TABLE_HEADER")]
)
def test_a_paste_of_nothing_is_refused_like_a_file(text, code):
    reading = read_text(text, name="粘贴", profile=load_profile(), as_of=date(2026, 4, 20))
    assert reading.codes == (code,)


_TEXT = st.text(max_size=6)
_LETTER = st.sampled_from(["A", "B", "Z", "AA", "XFD"])
_FIELD = st.sampled_from([*sorted(mappable_fields()), ""])


@given(
    st.dictionaries(_TEXT, _FIELD, max_size=4),
    st.dictionaries(st.tuples(_TEXT, _LETTER), _FIELD, max_size=4),
    st.lists(st.builds(Edit, _TEXT, st.integers(1, 9), _LETTER, _TEXT), max_size=4),
    st.lists(_TEXT, max_size=3),
)
def test_a_request_crosses_the_process_border_whole(labels, letters, edits, townships):
    request = Request(AGES, None, "text", "name", Mapping(labels, letters), tuple(edits), tuple(townships))
    assert Request.unpacked(json.loads(json.dumps(request.packed()))) == request


def test_a_corrected_reading_crosses_back_whole(strange):
    mapping = Mapping({"娃娃": "name", "号码": "resident_id"})
    reading = with_word(strange, mapping=mapping, edits=(Edit("表1", 2, "C", "李家长"),))
    assert unpack(json.loads(json.dumps(pack(reading)))) == reading
    refused = read(strange)
    assert unpack(json.loads(json.dumps(pack(refused)))) == refused


@given(st.lists(st.lists(st.one_of(st.none(), _TEXT, st.just(number())), max_size=5), max_size=6), st.data())
def test_whatever_a_person_says_every_row_keeps_one_outcome(rows, data):
    lines_of = "\n".join(
        "\t".join((cell or "").replace("\r", "").replace("\n", "") for cell in row) for row in rows
    )
    letters = data.draw(
        st.dictionaries(st.tuples(st.just("粘贴"), st.sampled_from("ABCDE")), _FIELD, max_size=5)
    )
    reading = carry_out(Request(AGES, None, lines_of, "粘贴", Mapping({}, letters)))
    plain = carry_out(Request(AGES, None, lines_of, "粘贴"))
    if FileVerdict.OK in {reading.file} & {plain.file}:
        assert [row.row for row in reading.rows] == [row.row for row in plain.rows]
    assert sum(reading.counts.as_dict().values()) == len(reading.rows)


def test_column_letters_and_indexes_are_the_same():
    assert [column_index(letter) for letter in ("A", "Z", "AA", "XFD")] == [0, 25, 26, 16_383]
    for wrong in ("", "a", "1", "XFE", "A1"):
        with pytest.raises(ValueError, match=wrong or "^$"):
            column_index(wrong)
