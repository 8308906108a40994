"""Registration at the counter: a row like any other, no second case, applications numbered, papers completed."""

import json
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from committee_desk.records.case import case
from committee_desk.records.child import child
from committee_desk.records.roster_source import application, roster_row, roster_source
from committee_desk.roster.application_papers import papers_to_bring
from committee_desk.roster.applications import (
    application_of,
    applications_of_year,
    complete_papers,
)
from committee_desk.roster.counter import register_child
from committee_desk.roster.townships import set_townships
from county_builder import Bench, refused, resident_id

ALL = {one.key: "handed_in" for one in papers_to_bring() if one.required}


def values_of(at: int = 70, **changes: Any) -> dict[str, Any]:
    """What a form at the counter holds of a sound child."""
    number = resident_id(at)
    written = {
        "name": "示例甲",
        "resident_id": number,
        "sex": "女",
        "birth_date": "2019-09-01",
        "certificate": number + "54",
        "category": "智力",
        "grade": "四级",
        "guardian_name": "示例家长",
        "guardian_relation": "母亲",
        "guardian_phone": "138-0000-2000",
        "township": "瑶峰镇",
        "village": "示例村",
        "wish": "想在村里上学",
    }
    return written | changes


def application_with(papers: dict[str, str] | None = None, **changes: Any) -> dict[str, Any]:
    """An application by the mother."""
    written = {
        "applicant": "示例家长",
        "relation": "母亲",
        "phone": "13800002000",
        "applied_on": "2026-05-11",
        "papers": ALL if papers is None else papers,
        "words": "想在村里上学",
    }
    return written | changes


def register(bench: Bench, given: dict[str, Any] | None = None, **options: Any) -> dict[str, Any]:
    """One registration by the secretary."""
    return bench.sec.do(register_child, given or values_of(), **{"kind": "guardian", **options})


def test_a_child_comes_in_with_a_case_like_a_row_of_a_file(bench: Bench) -> None:
    with bench.adding(entries=1):
        answer = register(bench, kind="township", sender="瑶峰镇人民政府")
    assert (answer["effect"], answer["outcome"], answer["codes"]) == ("new", "accepted", [])
    stored = bench.rows(sa.select(child).where(child.c.id == answer["child_id"]))[0]
    assert (stored.name, stored.sex, stored.category, stored.guardian_phone) == (
        "示例甲",
        "female",
        5,
        "13800002000",
    )
    begun = bench.rows(sa.select(case).where(case.c.id == answer["case_id"]))[0]
    assert (begun.number, begun.state, begun.needs_look) == (answer["case_number"], "registered", None)
    source = bench.rows(sa.select(roster_source).where(roster_source.c.id == answer["source_id"]))[0]
    assert (source.kind, source.sender, source.file_sha256, source.file_body) == (
        "township",
        "瑶峰镇人民政府",
        "",
        None,
    )
    fate = bench.rows(sa.select(roster_row).where(roster_row.c.source_id == source.id))[0]
    assert (fate.effect, fate.child_id, fate.case_id) == ("new", answer["child_id"], answer["case_id"])
    assert fate.values["wish"] == "想在村里上学"


def test_a_known_child_gets_the_new_source_and_no_second_case(bench: Bench) -> None:
    first = register(bench, values_of(village=None))
    again = register(bench, kind="school", sender="瑶峰镇示例小学")
    assert (again["effect"], again["child_id"], again["case_id"]) == (
        "changed",
        first["child_id"],
        first["case_id"],
    )
    assert register(bench)["effect"] == "same"
    assert len(bench.rows(sa.select(case.c.id).where(case.c.child_id == first["child_id"]))) == 1
    assert len(bench.rows(sa.select(roster_row.c.id).where(roster_row.c.child_id == first["child_id"]))) == 3


def test_a_wrong_number_comes_in_for_a_person_to_look_at(bench: Bench) -> None:
    wrong = resident_id(70)[:-1] + ("1" if resident_id(70)[-1] != "1" else "2")
    answer = register(bench, values_of(resident_id=wrong, certificate=None, category="智力"))
    assert (answer["outcome"], answer["codes"]) == ("flagged", ["ID_CHECKSUM"])
    assert (
        bench.rows(sa.select(case.c.needs_look).where(case.c.id == answer["case_id"]))[0][0] == "ID_CHECKSUM"
    )


def test_what_the_form_does_not_ask_is_not_missed(bench: Bench) -> None:
    asked = {name: values_of()[name] for name in ("name", "resident_id")}
    assert register(bench, asked)["codes"] == []
    assert "GUARDIAN_MISSING" in register(bench, values_of(71, guardian_name=""))["codes"]


def test_the_countys_own_townships_judge_the_counter_too(bench: Bench) -> None:
    bench.sec.do(set_townships, [{"name": "瑶峰镇"}])
    assert register(bench, values_of(township="瑶峰"))["codes"] == []
    answer = register(bench, values_of(71, name="示例乙", township="瑶蜂镇"))
    assert answer["findings"] == [["TOWN_UNKNOWN", "township"]]
    assert answer["proposals"] == {"township": "瑶峰镇"}


def test_the_answer_is_kept_with_its_command(bench: Bench) -> None:
    given = {"kind": "guardian", "application": application_with({})}
    answer = bench.sec.do_once("a-command", register_child, values_of(), **given)
    assert json.loads(json.dumps(answer)) == answer
    assert bench.sec.do_once("a-command", register_child, values_of(), **given) == answer
    assert len(bench.rows(sa.select(application.c.id))) == 1


@pytest.mark.parametrize(
    ("key", "given", "options"),
    [
        ("roster.kind_unknown", {}, {"kind": "federation"}),
        ("roster.sender_missing", {}, {"kind": "school"}),
        ("roster.sender_missing", {}, {"kind": "school", "sender": "  "}),
        ("roster.sender_missing", {}, {"kind": "school", "sender": "校" * 121}),
        ("roster.field_unknown", {"shoe_size": "35"}, {}),
        ("roster.names_nobody", {"name": "", "resident_id": "", "certificate": None}, {}),
        ("roster.application_wrong", {}, {"application": application_with(applicant=" ")}),
        ("roster.application_wrong", {}, {"application": application_with(applied_on="昨天")}),
        ("roster.application_wrong", {}, {"application": application_with(shoe_size="35")}),
        ("roster.application_wrong", {}, {"application": application_with(words="话" * 1001)}),
        ("roster.applied_later", {}, {"application": application_with(applied_on="2026-05-13")}),
        ("roster.paper_unknown", {}, {"application": application_with({"passport": "missing"})}),
        ("roster.paper_unknown", {}, {"application": application_with({"guardian_id": "lost"})}),
        ("roster.paper_required", {}, {"application": application_with({"guardian_id": "not_needed"})}),
    ],
)
def test_a_registration_that_cannot_be_is_refused_and_leaves_nothing(
    bench: Bench, key: str, given: dict[str, Any], options: dict[str, Any]
) -> None:
    before = len(bench.rows(sa.select(roster_source.c.id)))
    with bench.adding(entries=0), refused(key):
        register(bench, values_of(**given), **options)
    assert len(bench.rows(sa.select(roster_source.c.id))) == before


def test_applications_are_numbered_in_the_countys_series(bench: Bench) -> None:
    first = register(bench, application=application_with())
    second = register(bench, values_of(71, name="示例乙"), application=application_with())
    assert [first["application_number"], second["application_number"]] == [
        "示教特受〔2026〕1号",
        "示教特受〔2026〕2号",
    ]
    assert (first["missing"], first["complete_by"]) == ([], None)
    listed = bench.sec.ask(applications_of_year)
    assert [one.number for one in listed] == ["示教特受〔2026〕2号", "示教特受〔2026〕1号"]
    assert (listed[0].child_name, listed[0].case_id) == ("示例乙", second["case_id"])
    assert (listed[0].complete_by, listed[0].completed_on) == (None, date(2026, 5, 12))


def test_missing_papers_give_five_working_days_and_do_not_keep_the_child_out(bench: Bench) -> None:
    """From Tuesday 12 May 2026 the fifth working day is Tuesday 19 May."""
    answer = register(bench, application=application_with({"guardian_id": "handed_in"}))
    assert answer["case_number"]
    assert answer["missing"] == ["household_register", "card_or_diagnosis", "written_application"]
    assert answer["complete_by"] == "2026-05-19"
    kept = bench.sec.ask(application_of, answer["application_id"])
    assert (kept.missing, kept.complete_by, kept.completed_on) == (
        tuple(answer["missing"]),
        date(2026, 5, 19),
        None,
    )


def test_papers_are_completed_step_by_step(bench: Bench) -> None:
    missing = {**ALL, "guardian_id": "missing", "earlier_assessment": "missing"}
    given = register(bench, application=application_with(missing))
    with bench.adding(entries=1):
        step = bench.officer.do(complete_papers, given["application_id"], {"guardian_id": "handed_in"})
    assert (step["missing"], step["completed_on"]) == (["earlier_assessment"], None)
    bench.clock.move(days=1)
    done = bench.sec.do(complete_papers, given["application_id"], {"earlier_assessment": "not_needed"})
    assert (done["missing"], done["completed_on"]) == ([], "2026-05-13")
    with refused("roster.application_complete"):
        bench.sec.do(complete_papers, given["application_id"], {})
    with refused("roster.no_such_application"):
        bench.sec.do(complete_papers, "x", {})
