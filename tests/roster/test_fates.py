"""What notes, schools, phones and townships say of a child, and where nothing may be concluded from them."""

import pytest

from committee_desk.roster.phones import read_phone
from committee_desk.roster.reading import carry_out
from committee_desk.roster.request import Request
from committee_desk.roster.sheets import Cell
from committee_desk.roster.township import Townships, township_in, village_in
from roster.roster_files import AGES, child, number, only_child, read, read_child, table, workbook

TOWNSHIPS = (
    "瑶峰镇",
    "庙前镇",
    "水头镇",
    "埝掌镇",
    "泗交镇",
    "尉郭乡",
    "禹王乡",
    "胡张乡",
    "南大里乡",
    "裴介镇",
    "祁家河乡",
)


@pytest.mark.parametrize(
    "note", ["已故", "2025 年死亡", "该儿童病故，示例", "夭折", "母亲去世，本人 2025 年死亡"]
)
def test_a_child_that_the_note_calls_dead_is_looked_at(tmp_path, note):
    row = read_child(tmp_path, note=note)
    assert (row.outcome, row.codes) == ("flagged", ("DECEASED",))
    assert row.findings[0].column == "J"


@pytest.mark.parametrize(
    "note", ["户口注销", "户籍已迁出", "已迁往外县", "全家外迁", "户口已于 2025 年迁走", "已搬离本村"]
)
def test_a_child_that_moved_away_is_looked_at(tmp_path, note):
    row = read_child(tmp_path, note=note)
    assert (row.outcome, row.codes) == ("flagged", ("MOVED_AWAY",))


@pytest.mark.parametrize(
    "note",
    [
        "父母已故，随祖父生活",
        "父亲去世",
        "父母双亡",
        "孤儿，母亲病故",
        "户口未迁出",
        "户口在本村",
        "母亲户口迁出",
        "迁入本县",
    ],
)
def test_what_befell_the_family_is_not_said_of_the_child(tmp_path, note):
    assert read_child(tmp_path, note=note).codes == ()


def test_a_column_of_states_is_read_for_it_even_if_no_field_claims_it(tmp_path):
    rows = [["姓名", "身份证号", "人员状态"], ["张示例", number(), "死亡"]]
    row = only_child(read(workbook(tmp_path / "a.xlsx", rows)))
    assert (row.codes, row.findings[0].column, row.findings[0].value) == (("DECEASED",), "C", "死亡")


def read_school(tmp_path, school):
    rows = [["姓名", "身份证号", "现就读学校"], ["张示例", number(), school]]
    return only_child(read(workbook(tmp_path / "a.xlsx", rows)))


@pytest.mark.parametrize("school", ["夏县示例小学", "示例县特殊教育学校三年级", "示例中学", "在读"])
def test_a_child_at_school_is_taken_and_told(tmp_path, school):
    row = read_school(tmp_path, school)
    assert (row.outcome, row.codes) == ("accepted", ("ENROLLED_ALREADY",))


@pytest.mark.parametrize(
    "school", ["示例幼儿园", "未入学", "无学校", "示例小学辍学", "拟入示例小学", None, "小学毕业"]
)
def test_a_child_that_is_at_no_school_of_the_stage_is_not_told(tmp_path, school):
    assert read_school(tmp_path, school).codes == ()


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("13800000001", "13800000001"),
        (13800000001.0, "13800000001"),
        ("138-0000-0001", "13800000001"),
        ("138 0000 0001", "13800000001"),
        ("+86 13800000001", "13800000001"),
        ("１３８００００００１０", "13800000010"),
        ("0359-8531234", "03598531234"),
        ("（0359）8531234", "03598531234"),
        ("8531234", "8531234"),
        ("13800000001/13900000002", "13800000001 13900000002"),
        ("13800000001、0359-8531234", "13800000001 03598531234"),
        ("'13800000001", "13800000001"),
    ],
)
def test_a_phone_number_is_read_in_its_styles(written: Cell, digits):
    assert (read_phone(written).text, read_phone(written).codes) == (digits, ())


@pytest.mark.parametrize(
    "written", ["1380000000", "138000000012", "12800000001", "电话打不通", "13800000001/123"]
)
def test_an_impossible_phone_number_is_told_and_kept(tmp_path, written):
    rows = [["姓名", "身份证号", "监护人电话"], ["张示例", number(), written]]
    row = only_child(read(workbook(tmp_path / "a.xlsx", rows)))
    assert (row.outcome, row.codes) == ("accepted", ("PHONE_INVALID",))
    assert row.values.guardian_phone


def with_townships(tmp_path, **changes):
    path = workbook(tmp_path / "a.xlsx", table(child(**changes)))
    return carry_out(Request(AGES, path, townships=TOWNSHIPS)).rows[1]


@pytest.mark.parametrize(
    ("written", "settled"),
    [
        ("瑶峰镇", "瑶峰镇"),
        ("瑶峰", "瑶峰镇"),
        ("夏县瑶峰镇", "瑶峰镇"),
        ("瑶 峰 镇", "瑶峰镇"),
        ("南大里", "南大里乡"),
    ],
)
def test_a_township_gets_the_countys_spelling(tmp_path, written, settled):
    row = with_townships(tmp_path, township=written)
    assert (row.codes, row.values.township) == ((), settled)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("瑶蜂镇", "瑶峰镇"), ("庙前乡", "庙前镇"), ("尉廓乡", "尉郭乡"), ("祁家河镇", "祁家河乡")],
)
def test_a_township_that_is_not_the_countys_is_asked_with_a_proposal(tmp_path, written, meant):
    row = with_townships(tmp_path, township=written)
    assert (row.outcome, row.codes) == ("flagged", ("TOWN_UNKNOWN",))
    assert row.values.township == written
    assert row.proposals == (("township", meant),)


def test_a_township_far_from_all_is_asked_without_a_proposal(tmp_path):
    row = with_townships(tmp_path, township="北京路街道")
    assert (row.codes, row.proposals) == (("TOWN_UNKNOWN",), ())


def test_an_address_that_names_a_known_township_proposes_it(tmp_path):
    rows = [["姓名", "身份证号", "乡镇", "家庭住址"], ["张示例", number(), "城关镇", "夏县水头镇示例村"]]
    path = workbook(tmp_path / "a.xlsx", rows)
    row = carry_out(Request(AGES, path, townships=TOWNSHIPS)).rows[1]
    assert row.proposals == (("township", "水头镇"),)


def test_without_a_list_no_township_is_unknown():
    assert Townships().settle("哪里都行").known


def test_the_village_is_split_off_the_address(tmp_path):
    rows = [["姓名", "身份证号", "家庭住址"], ["张示例", number(), "山西省运城市夏县瑶峰镇示例东村 3 号"]]
    values = only_child(read(workbook(tmp_path / "a.xlsx", rows))).values
    assert (values.township, values.village) == ("瑶峰镇", "示例东村")


@pytest.mark.parametrize(
    ("address", "village"),
    [
        ("瑶峰镇示例社区 2 号楼", "示例社区"),
        ("瑶峰镇东村庄村 5 号", "东村庄村"),
        ("瑶峰镇示例村委会", "示例村委会"),
        ("瑶峰镇解放路 5 号", None),
        ("瑶峰镇", None),
    ],
)
def test_only_what_ends_like_a_village_is_one(address, village):
    assert village_in(address, township_in(address) or "") == village


def test_a_guardian_with_the_childs_own_number_is_the_child(tmp_path):
    rows = [["姓名", "身份证号", "监护人", "监护人身份证号"], ["张示例", number(), "张家长", number()]]
    row = only_child(read(workbook(tmp_path / "a.xlsx", rows)))
    assert row.codes == ("GUARDIAN_IS_CHILD",)
    rows[1][3] = number("19850101", order=337)
    assert only_child(read(workbook(tmp_path / "a.xlsx", rows))).codes == ()


def test_an_old_card_of_permanent_residence_is_legal(tmp_path):
    row = read_child(tmp_path, resident_id="USA110015030412", certificate=None)
    assert (row.codes, row.values.resident_id) == ((), "USA110015030412")
    wrong = read_child(tmp_path, resident_id="USA110015133412", certificate=None)
    assert wrong.codes == ("ID_LENGTH",)
