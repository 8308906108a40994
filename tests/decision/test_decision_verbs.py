"""Deciding, serving, answering: what the law wants weighed, who may not decide, when the time limits end."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
import sqlalchemy as sa

from committee_desk.decision.deciding import decide
from committee_desk.decision.drafting import draft_decision
from committee_desk.decision.serving import (
    Answered,
    newest_decision,
    record_answer,
    serve,
    settle_dispute,
)
from committee_desk.errors import Refusal
from committee_desk.meeting.proposing import propose
from committee_desk.office.clock import CHINA
from committee_desk.records.case import case
from committee_desk.records.decision import decision, service
from committee_desk.records.meeting import proposal
from county_builder import FULL_CLASS, PASSWORD, Bench, proof, refused

DAY = date(2026, 5, 12)


def decide_with(bench: Bench, **changes: Any) -> str:
    """Decide the proposed case with *changes* to the draft."""
    case_id = bench.case("proposed")
    draft, place = bench.officer.ask(draft_decision, case_id)
    return bench.officer.do(decide, case_id, replace(draft, **changes), place)


def test_the_draft_holds_all_that_the_law_wants_weighed(bench: Bench) -> None:
    with bench.adding(entries=1):
        decision_id = decide_with(bench)
    row = bench.rows(sa.select(decision).where(decision.c.id == decision_id))[0]
    assert bench.state(bench.case("proposed")) == "decided"
    assert row.number.startswith("示教特〔2026〕")
    assert any("第十七条" in ground for ground in row.content["grounds"])


@pytest.mark.parametrize(
    ("field", "key"),
    [
        ("facts", "decision.facts_missing"),
        ("reasons", "decision.reasons_missing"),
        ("school_conditions", "decision.school_missing"),
        ("child_wish", "decision.child_wish_missing"),
        ("guardian_wish", "decision.guardian_wish_missing"),
    ],
)
def test_each_of_the_five_elements_is_demanded(bench: Bench, field: str, key: str) -> None:
    with bench.adding(entries=0), refused(key):
        decide_with(bench, **{field: ""})


def test_a_wish_that_is_not_followed_must_be_weighed_in_words(bench: Bench) -> None:
    with refused("decision.wish_not_weighed"):
        decide_with(bench, child_wish="special", wish_weighed=" ")


def test_leaving_the_proposal_must_be_explained(bench: Bench) -> None:
    with refused("decision.deviation_unexplained"):
        decide_with(bench, rung="special", wish_weighed="已当面说明")
    decide_with(bench, rung="special", wish_weighed="已当面说明", deviation="近处学校本年没有助教")


def test_nobody_decides_what_he_proposed(bench: Bench) -> None:
    both, case_id = bench.seat("both"), bench.case("tabled")
    from committee_desk.meeting.proposing import propose

    bench.discuss(bench.item(case_id), "near")
    both.do(propose, bench.item(case_id), bench.draft(case_id))
    with refused("access.own_proposal"):
        both.do(decide, case_id, *both.ask(draft_decision, case_id))
    bench.officer.do(decide, case_id, *bench.officer.ask(draft_decision, case_id))


def test_a_fourth_pupil_needs_reason_and_approver_also_at_the_decision(bench: Bench) -> None:
    case_id = bench.case("proposed")
    draft, place = bench.officer.ask(draft_decision, case_id)
    place = replace(place, class_id=bench.class_id(FULL_CLASS))
    with refused("placement.class_full"):
        bench.officer.do(decide, case_id, draft, place)
    place = replace(place, exception_reason="学校已配助教")
    decision_id = bench.officer.do(decide, case_id, draft, place, bench.officer.approval("chair", PASSWORD))
    row = bench.rows(sa.select(decision).where(decision.c.id == decision_id))[0]
    assert (row.approved_by, row.content["approver"]) == (bench.ids()["chair"], "赵主任")


def test_inclusion_names_its_class(bench: Bench) -> None:
    case_id = bench.case("proposed")
    draft, place = bench.officer.ask(draft_decision, case_id)
    with refused("placement.class_missing"):
        bench.officer.do(decide, case_id, draft, replace(place, class_id=None))


def test_without_a_proposal_there_is_nothing_to_decide(bench: Bench) -> None:
    with refused("decision.no_proposal"):
        bench.officer.ask(draft_decision, bench.case("ready"))
    case_id = bench.case("proposed")
    arguments = bench.officer.ask(draft_decision, case_id)
    with refused("decision.no_proposal"):
        bench.officer.do(decide, bench.case("ready"), *arguments)


def test_a_disputed_case_is_decided_anew_and_cites_the_article(bench: Bench) -> None:
    case_id = bench.case("disputed")
    bench.clock.move(days=1)
    bench.officer.do(decide, case_id, *bench.officer.ask(draft_decision, case_id))
    row = bench.officer.ask(newest_decision, case_id)
    assert bench.state(case_id) == "decided"
    assert any("第二十一条" in ground for ground in row.content["grounds"])
    assert len(bench.rows(sa.select(decision.c.id).where(decision.c.case_id == case_id))) == 2


def test_decision_numbers_are_each_their_own(bench: Bench) -> None:
    numbers = [row.number for row in bench.rows(sa.select(decision.c.number))]
    assert len(set(numbers)) == len(numbers) > 3


def test_the_draft_takes_findings_school_and_wishes_from_the_proposal(bench: Bench) -> None:
    draft, place = bench.officer.ask(draft_decision, bench.case("proposed"))
    row = bench.rows(sa.select(proposal).where(proposal.c.case_id == bench.case("proposed")))[0]
    assert (draft.rung, draft.child_wish, draft.guardian_wish) == ("near", "near", "near")
    assert "瑶峰镇示例小学" in draft.school_conditions
    assert (place.school_id, place.class_id) == (row.school_id, row.class_id)


def serve_with(bench: Bench, **changes: Any) -> str:
    """Serve the decided case."""
    return bench.sec.do(serve, bench.case("decided"), proof(**changes))


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"method": "鸽子"}, "decision.method_unknown"),
        ({"servers": ("王送达", "")}, "decision.two_servers"),
        ({"servers": ("王送达", "王送达")}, "decision.two_servers"),
        ({"served_on": date(2026, 5, 11)}, "decision.served_when"),
        ({"served_on": date(2026, 5, 13)}, "decision.served_when"),
        ({"method": "electronic"}, "decision.no_electronic_consent"),
        ({"signed_by": "", "refused_why": "不在家"}, "decision.witness_missing"),
        ({"signed_by": " "}, "decision.unsigned"),
    ],
)
def test_what_would_not_count_as_service_is_refused(bench: Bench, changes: Any, key: str) -> None:
    with bench.adding(entries=0), refused(key):
        serve_with(bench, **changes)
    assert bench.state(bench.case("decided")) == "decided"


@pytest.mark.parametrize(
    "changes",
    [
        {"method": "electronic", "consent_to_electronic": True},
        {"signed_by": "", "refused_why": "拒签", "witness": "村主任", "method": "left"},
        {"method": "post"},
    ],
)
def test_every_lawful_way_of_service_counts(bench: Bench, changes: Any) -> None:
    serve_with(bench, **changes)
    assert bench.state(bench.case("decided")) == "served"


def test_time_limits_run_from_the_day_after_service_and_end_on_working_days(bench: Bench) -> None:
    bench.clock.moment = datetime(2026, 6, 5, 9, tzinfo=CHINA)
    serve_with(bench, served_on=date(2026, 6, 4))
    row = bench.rows(sa.select(service).where(service.c.case_id == bench.case("decided")))[0]
    # Sixty days after 4 June is Monday, 3 August 2026.
    assert (row.review_until, row.court_until) == (date(2026, 8, 3), date(2026, 12, 4))
    assert not row.provisional
    due = bench.rows(sa.select(case.c.due, case.c.due_provisional).where(case.c.id == bench.case("decided")))[
        0
    ]
    assert (due.due, due.due_provisional) == (date(2026, 8, 3), False)


def test_a_last_day_beyond_the_known_calendar_is_provisional(bench: Bench) -> None:
    bench.clock.moment = datetime(2026, 12, 1, 9, tzinfo=CHINA)
    serve_with(bench, served_on=date(2026, 12, 1))
    row = bench.rows(sa.select(service).where(service.c.case_id == bench.case("decided")))[0]
    assert (row.review_until.year, row.provisional) == (2027, True)


def test_the_answer_stands_in_the_guardians_words(bench: Bench) -> None:
    with refused("decision.dispute_without_words"):
        bench.sec.do(record_answer, bench.case("served"), Answered(False, "示例家长", DAY, " "))
    with bench.adding(entries=1):
        bench.sec.do(record_answer, bench.case("served"), Answered(True, "示例家长", DAY))
    assert bench.state(bench.case("served")) == "accepted"


def test_a_dispute_is_settled_with_words_by_the_bureau(bench: Bench) -> None:
    with refused("decision.settled_without_words"):
        bench.officer.do(settle_dispute, bench.case("disputed"), "")
    with bench.adding(entries=1):
        bench.officer.do(settle_dispute, bench.case("disputed"), "实地看过学校后同意")
    assert bench.state(bench.case("disputed")) == "accepted"


@pytest.mark.parametrize("key", ["ready", "accepted", "reported"])
def test_nothing_is_served_or_answered_out_of_turn(bench: Bench, key: str) -> None:
    for verb, argument in ((serve, proof()), (record_answer, Answered(True, "示例家长", DAY))):
        with bench.adding(entries=0), pytest.raises(Refusal):
            bench.sec.do(verb, bench.case(key), argument)
    assert bench.state(bench.case(key)) == key


def test_before_the_first_decision_there_is_none(bench: Bench) -> None:
    with refused("decision.none"):
        bench.sec.ask(newest_decision, bench.case("ready"))


@pytest.mark.parametrize("day", [date(2026, 5, 11), date(2026, 5, 13)])
def test_an_answer_is_not_given_before_the_service_nor_tomorrow(bench: Bench, day: date) -> None:
    with refused("decision.answered_when"), bench.adding(entries=0):
        bench.sec.do(record_answer, bench.case("served"), Answered(True, "示例家长", day))


def test_whoever_proposed_does_not_approve_the_exception_of_the_decision(bench: Bench) -> None:
    case_id, item = bench.case("tabled"), bench.item(bench.case("tabled"))
    bench.discuss(item, "near")
    bench.seat("chair").do(propose, item, bench.draft(case_id))
    draft, place = bench.officer.ask(draft_decision, case_id)
    with refused("access.own_proposal"), bench.adding(entries=0):
        bench.officer.do(decide, case_id, draft, place, bench.officer.approval("chair", PASSWORD))


def test_nobody_decides_with_his_own_approval(bench: Bench) -> None:
    case_id = bench.case("proposed")
    draft, place = bench.officer.ask(draft_decision, case_id)
    own = bench.seat("chair").approval("officer", PASSWORD)
    with refused("access.own_proposal"), bench.adding(entries=0):
        bench.officer.do(decide, case_id, draft, place, own)
