"""What the counter is told before it registers: the same findings as for a file, and who is known already."""

import sqlalchemy as sa

from committee_desk.records.child import child
from committee_desk.roster import check_child, register_child
from county_builder import Bench, resident_id


def check(bench: Bench, **values: str):
    """The check of a form with these fields."""
    return bench.sec.ask(check_child, values)


def test_the_findings_are_those_of_the_registration(bench: Bench) -> None:
    wrong = {"name": "示例甲", "resident_id": "140828201909010", "township": "", "guardian_name": "示例甲"}
    found = check(bench, **wrong)
    answer = bench.sec.do(register_child, wrong, kind="guardian")
    assert [one.code for one in found.findings] == answer["codes"]
    assert {one.field for one in found.findings} >= {"township", "guardian_name"}


def test_birth_date_and_sex_come_from_the_number(bench: Bench) -> None:
    values = check(bench, name="示例甲", resident_id=resident_id(77)).values
    assert (values.birth_date, values.sex) == ("2019-09-01", "female")


def test_nothing_that_names_a_child_is_said_and_changes_nothing(bench: Bench) -> None:
    before = bench.rows(sa.select(sa.func.count()).select_from(child))
    assert check(bench, name="", resident_id="", township="瑶峰镇").names_nobody
    assert bench.rows(sa.select(sa.func.count()).select_from(child)) == before


def test_a_child_is_known_by_its_number_also_inside_the_certificate(bench: Bench) -> None:
    stored = bench.rows(sa.select(child).order_by(child.c.id))[0]
    for written in (
        {"resident_id": stored.resident_id},
        {"resident_id": "", "certificate": stored.certificate},
    ):
        found = check(bench, name="另一个名字", **written).known
        assert [(one.child_id, one.by, one.same_name) for one in found] == [(stored.id, "number", False)]
        assert found[0].number and found[0].case_id


def test_a_homophone_of_the_same_birth_date_is_told(bench: Bench) -> None:
    stored = bench.rows(sa.select(child).where(child.c.name == "林雨桐"))[0]
    born = stored.birth_date.isoformat()
    found = check(bench, name="林雨彤", resident_id="", birth_date=born).known
    assert [(one.name, one.by, one.same_name) for one in found] == [("林雨桐", "reading", False)]
    assert check(bench, name="林雨桐", resident_id="", birth_date=born).known[0].by == "name"


def test_a_stranger_is_known_by_nobody(bench: Bench) -> None:
    assert check(bench, name="示例甲", resident_id=resident_id(77), birth_date="2019-09-01").known == ()


def test_half_a_number_is_nobody_s(bench: Bench) -> None:
    stored = bench.rows(sa.select(child).order_by(child.c.id))[0]
    assert check(bench, name="示例甲", resident_id=stored.resident_id[:16]).known == ()
