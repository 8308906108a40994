"""Issuing the roster's papers from a real county: kept whole, numbered, listed, leaving with a purpose."""

import hashlib
from io import BytesIO

import pdfplumber
import sqlalchemy as sa

from committee_desk.documents.issuing_roster import (
    export_roster_paper,
    issue_agreed_roster,
    issue_hand_over,
    issue_receipt,
    roster_paper_bytes,
    roster_papers,
)
from committee_desk.records.case import case
from committee_desk.records.roster_source import roster_source
from committee_desk.roster.applications import complete_papers
from committee_desk.roster.counter import register_child
from county_builder import CAST, Bench, build_empty, refused, resident_id
from roster.test_counter import ALL, application_with, values_of


def text_of(bench: Bench, paper_id: str) -> str:
    """What a kept paper says."""
    with pdfplumber.open(BytesIO(bench.sec.ask(roster_paper_bytes, paper_id))) as document:
        return "".join(one["text"] for page in document.pages for one in page.chars)


def source(bench: Bench) -> str:
    """The one file of the template."""
    return bench.rows(sa.select(roster_source.c.id).where(roster_source.c.file_sha256 != ""))[0].id


def test_a_receipt_is_kept_under_the_applications_number(bench: Bench) -> None:
    given = bench.sec.do(
        register_child, values_of(), kind="guardian", application=application_with({"guardian_id": "missing"})
    )
    with bench.adding(entries=1):
        paper_id = bench.officer.do(issue_receipt, given["application_id"])
    (listed,) = bench.sec.ask(roster_papers)
    assert (listed.id, listed.kind, listed.number, listed.recipient, listed.made_by, listed.pages) == (
        paper_id,
        "receipt",
        "示教特受〔2026〕1号",
        "示例家长",
        "示例科员",
        1,
    )
    assert hashlib.sha256(bench.sec.ask(roster_paper_bytes, paper_id)).hexdigest() == listed.sha256
    said = text_of(bench, paper_id)
    assert given["case_number"] in said
    assert "2026年5月19日前" in said
    assert resident_id(70) not in said


def test_a_receipt_after_the_papers_came_is_another_paper_and_the_first_stays(bench: Bench) -> None:
    given = bench.sec.do(
        register_child,
        values_of(),
        kind="guardian",
        application=application_with({**ALL, "guardian_id": "missing"}),
    )
    first = bench.sec.do(issue_receipt, given["application_id"])
    bench.clock.move(days=2)
    bench.sec.do(complete_papers, given["application_id"], {"guardian_id": "handed_in"})
    second = bench.sec.do(issue_receipt, given["application_id"])
    assert "你的申请还缺" in text_of(bench, first)
    assert "你的申请材料已于2026年5月14日齐全" in text_of(bench, second)
    assert [one.number for one in bench.sec.ask(roster_papers)] == ["示教特受〔2026〕1号"] * 2


def test_the_agreed_roster_has_the_years_children_once_each(bench: Bench) -> None:
    ended = sa.update(case).where(case.c.id == bench.case("invited")).values(state="duplicate")
    with bench.sec._store.write() as connection:
        connection.execute(ended)
    with bench.adding(entries=1):
        paper_id = bench.sec.do(issue_agreed_roster)
    said = text_of(bench, paper_id)
    assert f"共{len(CAST) - 1}名" in said
    assert "单星河" not in said
    assert "𠮷望舒" in said
    assert said.count(resident_id(0)) == 1
    assert "示例县残疾人联合会" in said
    assert "运政办发〔2023〕29号" in said


def test_papers_of_a_kind_are_numbered_in_their_own_series(bench: Bench) -> None:
    one = bench.sec.do(issue_agreed_roster, federation="示例残联", purpose="与残联核对")
    two = bench.sec.do(issue_agreed_roster)
    three = bench.sec.do(issue_hand_over, source(bench), given_by="示例干事", method="光盘")
    numbers = {listed.id: listed.number for listed in bench.sec.ask(roster_papers)}
    assert (numbers[one], numbers[two], numbers[three]) == (
        "示教特册〔2026〕1号",
        "示教特册〔2026〕2号",
        "示教特交〔2026〕1号",
    )
    for paper_id, number in numbers.items():
        assert number in text_of(bench, paper_id)
    assert "用途：与残联核对" in text_of(bench, one)


def test_the_hand_over_speaks_of_the_file_that_came(bench: Bench) -> None:
    paper_id = bench.sec.do(issue_hand_over, source(bench), given_by="示例干事")
    said = text_of(bench, paper_id)
    digest = hashlib.sha256("示例名册".encode()).hexdigest().upper()
    assert digest[:8] in said
    assert f"涉及儿童{len(CAST)}名" in said
    assert "示例干事" in said
    assert "残联报送" in said


def test_what_cannot_be_issued_is_refused(bench: Bench) -> None:
    counter = bench.sec.do(register_child, values_of(), kind="guardian")["source_id"]
    for key, act, given in (
        ("roster.no_such_application", issue_receipt, ("x",)),
        ("documents.no_such_source", issue_hand_over, ("x",)),
        ("documents.no_file", issue_hand_over, (counter,)),
    ):
        with bench.adding(entries=0), refused(key):
            bench.sec.do(act, *given)
    for field in ({"purpose": "用" * 51}, {"federation": "残\n联"}, {"federation": "残" * 121}):
        with refused("documents.line_wrong"):
            bench.sec.do(issue_agreed_roster, **field)
    assert bench.sec.ask(roster_papers) == ()


def test_a_year_without_children_has_no_roster(tmp_path) -> None:
    empty = build_empty(tmp_path / "county")
    with refused("documents.roster_empty"):
        empty.sec.do(issue_agreed_roster)
    empty.close()


def test_a_paper_leaves_with_its_purpose(bench: Bench) -> None:
    paper_id = bench.sec.do(issue_agreed_roster)
    with bench.adding(entries=1):
        assert bench.sec.do(export_roster_paper, paper_id, "交残联签章") == paper_id
    with refused("documents.purpose_missing"):
        bench.sec.do(export_roster_paper, paper_id, " ")
    for act in (
        lambda: bench.sec.do(export_roster_paper, "x", "示例"),
        lambda: bench.sec.ask(roster_paper_bytes, "x"),
    ):
        with refused("documents.no_such_roster_paper"):
            act()
