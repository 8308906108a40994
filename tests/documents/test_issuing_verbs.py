"""Issuing papers of real cases: not too early, seats in the order of signing, kept whole, leaving with a purpose."""

import hashlib
from typing import Any

import pytest
import sqlalchemy as sa

from committee_desk.documents.issuing import draw, export_paper, issue
from committee_desk.documents.plan_facts import plan_facts
from committee_desk.documents.proposal_facts import proposal_facts
from committee_desk.meeting.opinions import give_opinion
from committee_desk.meeting.proposing import propose
from committee_desk.records.bodies import body
from committee_desk.records.child import child
from committee_desk.records.plan import paper
from committee_desk.records.school import school
from committee_desk.signing import paper_bytes
from county_builder import FACTS, LIAISON, Bench, refused


def seats_of(bench: Bench, paper_id: str) -> list[tuple[str, str]]:
    """(role, signer) of a kept paper in its order."""
    row = bench.rows(sa.select(paper.c.fields).where(paper.c.id == paper_id))[0]
    return [(one["role"], one["signer"]) for one in row.fields]


def change(bench: Bench, statement: Any) -> None:
    """Write something that no verb writes."""
    with bench.sec._store.write() as connection:
        connection.execute(statement)


@pytest.mark.parametrize(
    ("kind", "too_early", "in_time"),
    [
        ("proposal", "tabled", "proposed"),
        ("decision", "proposed", "decided"),
        ("plan", "disputed", "planned"),
    ],
)
def test_a_paper_is_not_issued_before_its_step(bench: Bench, kind: str, too_early: str, in_time: str) -> None:
    with bench.adding(entries=0), refused("documents.too_early"):
        bench.sec.do(issue, bench.case(too_early), kind)
    with bench.adding(entries=1):
        paper_id = bench.sec.do(issue, bench.case(in_time), kind)
    assert bench.sec.ask(paper_bytes, paper_id).startswith(b"%PDF-1.")


def test_seats_stand_in_the_order_of_signing(bench: Bench) -> None:
    proposal = bench.sec.do(issue, bench.case("proposed"), "proposal")
    decision = bench.sec.do(issue, bench.case("decided"), "decision")
    plan = bench.sec.do(issue, bench.case("planned"), "plan")
    assert seats_of(bench, proposal) == [
        ("committee_seal", FACTS.committee),
        ("member", "王医生"),
        ("member", "孙老师"),
        ("member", "周心理师"),
        ("member", "何校长"),
        ("chair", "赵主任"),
    ]
    assert seats_of(bench, decision) == [("bureau_seal", FACTS.bureau)]
    assert seats_of(bench, plan) == [("bureau_seal", FACTS.bureau), ("liaison", LIAISON), ("chair", "赵主任")]


def test_who_stood_aside_has_no_seat(bench: Bench) -> None:
    from committee_desk.meeting.agenda import recuse

    case_id = bench.case("tabled")
    bench.sec.do(recuse, bench.item(case_id), bench.ids()["he"], "拟接收学校的校长")
    for account in ("chair", "wang", "sun", "zhou"):
        bench.sec.do(give_opinion, bench.item(case_id), bench.ids()[account], "near")
    bench.sec.do(propose, bench.item(case_id), bench.draft(case_id))
    assert ("member", "何校长") not in seats_of(bench, bench.sec.do(issue, case_id, "proposal"))


def test_a_paper_drawn_anew_is_a_new_paper_and_the_old_one_stays(bench: Bench) -> None:
    case_id = bench.case("decided")
    first = bench.sec.do(issue, case_id, "decision")
    before = bench.sec.ask(paper_bytes, first)
    assert bench.sec.do(issue, case_id, "decision") != first
    assert bench.sec.ask(paper_bytes, first) == before


def test_a_kept_paper_has_its_digest_beside_it(bench: Bench) -> None:
    paper_id = bench.sec.do(issue, bench.case("decided"), "decision")
    question = sa.select(body.c.sha256, body.c.size).join(paper, paper.c.body_id == body.c.id)
    row = bench.rows(question.where(paper.c.id == paper_id))[0]
    content = bench.sec.ask(paper_bytes, paper_id)
    assert (row.sha256, row.size) == (hashlib.sha256(content).hexdigest(), len(content))


def test_a_child_without_birth_date_gets_no_paper(bench: Bench) -> None:
    change(bench, child.update().values(birth_date=None))
    with refused("documents.identity_incomplete"):
        bench.sec.do(issue, bench.case("decided"), "decision")


def test_a_plan_without_a_liaison_to_sign_is_not_drawn(bench: Bench) -> None:
    from dataclasses import replace

    from committee_desk.plan.adopting import adopt_plan, write_plan

    case_id = bench.case("disputed")
    begun = bench.plan(case_id)
    bench.sec.do(write_plan, case_id, begun)
    bench.sec.do(adopt_plan, case_id)
    change(bench, school.update().values(liaison=None))
    assert seats_of(bench, bench.sec.do(issue, case_id, "plan"))[1] == ("liaison", LIAISON)

    from committee_desk.records.plan import plan

    people = tuple(one for one in begun.people if one.duty != "liaison")
    change(bench, plan.update().values(content=replace(begun, people=people).as_json()))
    with refused("documents.signer_missing"):
        bench.sec.do(issue, case_id, "plan")


def test_a_paper_leaves_the_file_only_for_a_purpose(bench: Bench) -> None:
    paper_id = bench.paper(bench.case("signed"), "plan")
    with bench.adding(entries=0), refused("documents.purpose_missing"):
        bench.sec.do(export_paper, paper_id, " ")
    with bench.adding(entries=1):
        assert bench.sec.do(export_paper, paper_id, "交学校一份") == paper_id


def test_the_proposal_tells_vote_dissent_and_articles(bench: Bench) -> None:
    case_id = bench.case("tabled")
    bench.discuss(bench.item(case_id), "near")
    bench.sec.do(give_opinion, bench.item(case_id), bench.ids()["sun"], "special", "小班更合适")
    bench.sec.do(propose, bench.item(case_id), bench.draft(case_id))
    facts = bench.sec.ask(proposal_facts, case_id)
    assert (facts.vote.voting, facts.vote.agreed, facts.vote.against) == (5, 4, 1)
    assert [(one.name, one.text) for one in facts.dissents] == [("孙老师", "小班更合适")]
    assert len(facts.findings) == 3
    assert facts.vote.charter == FACTS.charter_number


def test_the_plan_is_drawn_of_what_was_decided_and_written(bench: Bench) -> None:
    facts = bench.sec.ask(plan_facts, bench.case("planned"))
    assert facts.child.name == "韩子墨"
    assert facts.record_kind == "智力残疾随班就读"
    assert len(facts.scores) == 9
    assert [one.number for one in facts.references][1].startswith("示教特〔2026〕")
    assert facts.home_teaching is None


def test_home_teaching_stands_in_the_plan_by_terms(bench: Bench) -> None:
    case_id = bench.case("tabled_home")
    bench.advance(case_id, "planned", "home")
    facts = bench.sec.ask(plan_facts, case_id)
    assert facts.record_kind == "非随班就读"
    assert facts.home_teaching is not None
    assert sum(term.planned for term in facts.home_teaching.terms) >= facts.home_teaching.least == 120
    drawn, boxes = bench.sec.ask(draw, case_id, "plan")
    assert drawn.pages >= 2
    assert len(boxes) == 3


def test_a_preview_changes_nothing(bench: Bench) -> None:
    with bench.adding(entries=0):
        drawn, _ = bench.sec.ask(draw, bench.case("decided"), "decision")
    assert drawn.pages >= 1


@pytest.mark.parametrize(
    ("key", "kind"), [("signed", "plan"), ("reported", "plan"), ("reported", "decision")]
)
def test_beside_a_complete_paper_no_other_is_issued(bench: Bench, key: str, kind: str) -> None:
    with refused("documents.too_late"), bench.adding(entries=0):
        bench.sec.do(issue, bench.case(key), kind)
