"""A sitting with real people and cases: presence, standing aside, opinions, and what may be proposed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from committee_desk.errors import Refusal
from committee_desk.meeting.agenda import postpone, recuse, table_case
from committee_desk.meeting.committee import agenda_of, case_at_meeting, committee_members, meetings
from committee_desk.meeting.opinions import give_opinion
from committee_desk.meeting.proposing import propose
from committee_desk.meeting.sitting import close_meeting, open_meeting, record_arrival, record_leaving
from committee_desk.placement.home_teaching import VisitSchedule
from committee_desk.records.meeting import opinion, proposal
from committee_desk.wording import explain
from county_builder import FULL_CLASS, MEMBERS, PASSWORD, Bench, refused


@pytest.fixture
def item(bench: Bench) -> str:
    """The agenda item of the case that is on the agenda with nobody's opinion yet."""
    return bench.item(bench.case("tabled"))


def propose_near(bench: Bench, **changes: Any) -> str:
    """Propose the tabled case for a place nearby."""
    case_id = bench.case("tabled")
    return bench.sec.do(propose, bench.item(case_id), bench.draft(case_id, **changes))


def content(bench: Bench, proposal_id: str) -> dict[str, Any]:
    """What was written into the proposal."""
    return bench.rows(sa.select(proposal.c.content).where(proposal.c.id == proposal_id))[0].content


def leave(bench: Bench, *accounts: str) -> None:
    """Somebody goes home."""
    for account in accounts:
        bench.sec.do(record_leaving, bench.meeting(), bench.ids()[account])


def test_a_carried_case_is_proposed_with_vote_signers_and_rule_trace(bench: Bench, item: str) -> None:
    bench.discuss(item, "near")
    with bench.adding(entries=1):
        written = content(bench, propose_near(bench))
    assert bench.state(bench.case("tabled")) == "proposed"
    assert (written["vote"]["voting"], written["vote"]["agreed"]) == (5, 5)
    assert (len(written["signers"]), written["chair"]) == (4, "赵主任")
    assert {one["rung"] for one in written["trace"]} >= {"near", "special", "home"}
    assert any(rule["because"] for one in written["trace"] for rule in one["rules"])


def test_without_quorum_nothing_is_proposed(bench: Bench, item: str) -> None:
    leave(bench, "wang", "sun", "zhou")
    for account in ("chair", "he"):
        bench.sec.do(give_opinion, item, bench.ids()[account], "near")
    with bench.adding(entries=0), refused("meeting.no_quorum"):
        propose_near(bench)


def test_without_the_chair_nothing_is_proposed(bench: Bench, item: str) -> None:
    leave(bench, "chair")
    for account in MEMBERS:
        bench.sec.do(give_opinion, item, bench.ids()[account], "near")
    with refused("meeting.chair_absent"):
        propose_near(bench)


def test_a_member_who_stands_aside_has_no_opinion_and_does_not_sign(bench: Bench, item: str) -> None:
    ids = bench.ids()
    bench.discuss(item, "near")
    bench.sec.do(recuse, item, ids["he"], "拟接收学校的校长")
    with refused("meeting.recused"):
        bench.sec.do(give_opinion, item, ids["he"], "near")
    written = content(bench, propose_near(bench))
    assert (written["vote"]["recused"], written["vote"]["voting"]) == (1, 4)
    assert "何校长" not in written["signers"]


def test_who_stands_aside_twice_is_told_so(bench: Bench, item: str) -> None:
    bench.sec.do(recuse, item, bench.ids()["he"], "拟接收学校的校长")
    with bench.adding(entries=0), refused("meeting.recused"):
        bench.sec.do(recuse, item, bench.ids()["he"], "亲属")


def test_standing_aside_needs_its_ground(bench: Bench, item: str) -> None:
    with refused("meeting.recusal_ground_missing"):
        bench.sec.do(recuse, item, bench.ids()["he"], "  ")


def test_who_stands_aside_for_one_case_votes_on_the_next(bench: Bench, item: str) -> None:
    bench.sec.do(recuse, item, bench.ids()["he"], "拟接收学校的校长")
    other = bench.sec.do(table_case, bench.meeting(), bench.case("ready"))
    bench.sec.do(give_opinion, other, bench.ids()["he"], "near")
    assert bench.ids()["he"] in bench.sec.ask(case_at_meeting, other).quorum.voters


def test_a_silent_member_holds_the_case_up(bench: Bench, item: str) -> None:
    for account in ("chair", "wang", "sun", "zhou"):
        bench.sec.do(give_opinion, item, bench.ids()[account], "near")
    with refused("meeting.opinions_missing"):
        propose_near(bench)


def test_dissent_is_written_into_the_proposal_with_its_reason(bench: Bench, item: str) -> None:
    bench.discuss(item, "near")
    bench.sec.do(give_opinion, item, bench.ids()["sun"], "special", "小班更合适")
    written = content(bench, propose_near(bench))
    assert written["dissents"] == [["孙老师", "小班更合适"]]
    assert written["vote"]["agreed"] == 4


def test_an_abstention_takes_part_and_agrees_to_nothing(bench: Bench, item: str) -> None:
    bench.discuss(item, "near", but={"sun": None})
    tally = bench.sec.ask(case_at_meeting, item).tally
    assert (tally.voting, tally.abstained, dict(tally.votes)) == (5, 1, {"near": 4})
    assert content(bench, propose_near(bench))["dissents"] == []


def test_what_was_not_carried_cannot_be_proposed(bench: Bench, item: str) -> None:
    bench.discuss(item, "special")
    with refused("meeting.not_carried"):
        propose_near(bench)


def test_half_of_the_votes_do_not_carry(bench: Bench, item: str) -> None:
    bench.discuss(item, "near", but={"sun": "special", "zhou": None, "he": None})
    with refused("meeting.not_carried"):
        propose_near(bench)


def test_an_opinion_can_be_changed_while_the_case_is_open(bench: Bench, item: str) -> None:
    bench.discuss(item, "special")
    bench.discuss(item, "near")
    counted = bench.rows(sa.select(opinion.c.id).where(opinion.c.agenda_item_id == item))
    assert len(counted) == 5
    propose_near(bench)
    with refused("meeting.item_done"):
        bench.sec.do(give_opinion, item, bench.ids()["sun"], "near")


def test_who_leaves_takes_his_opinion_on_open_cases_along_and_keeps_it_on_settled_ones(
    bench: Bench, item: str
) -> None:
    settled = bench.item(bench.case("proposed"))
    bench.discuss(item, "near")
    leave(bench, "sun")
    mine = bench.rows(sa.select(opinion.c.agenda_item_id).where(opinion.c.person_id == bench.ids()["sun"]))
    assert item not in {row.agenda_item_id for row in mine}
    assert settled in {row.agenda_item_id for row in mine}
    assert content(bench, propose_near(bench))["vote"]["present"] == 4


def test_who_comes_back_may_speak_again(bench: Bench, item: str) -> None:
    leave(bench, "sun")
    with refused("meeting.not_present"):
        bench.sec.do(give_opinion, item, bench.ids()["sun"], "near")
    bench.sec.do(record_arrival, bench.meeting(), bench.ids()["sun"])
    bench.sec.do(give_opinion, item, bench.ids()["sun"], "near")


def test_only_members_come(bench: Bench) -> None:
    with refused("meeting.not_a_member"):
        bench.sec.do(record_arrival, bench.meeting(), bench.ids()["officer"])


def test_an_unknown_kind_of_placement_is_refused(bench: Bench, item: str) -> None:
    with refused("meeting.rung_unknown"):
        bench.sec.do(give_opinion, item, bench.ids()["sun"], "云端")


def test_a_fourth_pupil_needs_a_reason_and_an_approver(bench: Bench, item: str) -> None:
    bench.discuss(item, "near")
    full = {"class_id": bench.class_id(FULL_CLASS)}
    with pytest.raises(Refusal) as told:
        propose_near(bench, **full)
    assert (told.value.key, told.value.values["count"]) == ("placement.class_full", 4)
    assert "4" in explain(told.value)[0]
    case_id, approval = bench.case("tabled"), bench.sec.approval("chair", PASSWORD)
    with refused("placement.class_full"):
        bench.sec.do(propose, item, bench.draft(case_id, **full), approval)
    draft = bench.draft(case_id, **full, exception_reason="哥哥在这个班，学校已配助教")
    written = content(bench, bench.sec.do(propose, item, draft, approval))
    assert written["exception"] == {"reason": "哥哥在这个班，学校已配助教", "approver": "赵主任"}
    assert written["warnings"]


def test_nobody_approves_his_own_proposal(bench: Bench, item: str) -> None:
    chair = bench.seat("chair")
    bench.discuss(item, "near")
    own = bench.sec.approval("chair", PASSWORD)
    draft = bench.draft(
        bench.case("tabled"), class_id=bench.class_id(FULL_CLASS), exception_reason="哥哥在这个班"
    )
    with pytest.raises(Refusal) as told:
        chair.do(propose, item, draft, own)
    assert told.value.key in {"placement.approver_is_proposer", "access.own_proposal"}


def test_the_third_pupil_only_warns(bench: Bench, item: str) -> None:
    bench.discuss(item, "near")
    written = content(bench, propose_near(bench, class_id=bench.class_id("三年级2班")))
    assert [one[0] for one in written["warnings"]] == ["placement.class_above_suitable"]


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"reasons": ()}, "meeting.reasons_missing"),
        ({"class_id": None}, "placement.class_missing"),
        ({"school_id": None}, "meeting.school_missing"),
    ],
)
def test_a_proposal_with_a_hole_is_refused(bench: Bench, item: str, changes: Any, key: str) -> None:
    bench.discuss(item, "near")
    with bench.adding(entries=0), refused(key):
        propose_near(bench, **changes)


def home(bench: Bench, **changes: Any) -> str:
    """Propose home teaching for the child whose form says so."""
    case_id = bench.case("tabled_home")
    return bench.sec.do(propose, bench.item(case_id), bench.draft(case_id, "home", **changes))


def test_home_teaching_with_all_its_grounds_is_proposed(bench: Bench) -> None:
    bench.discuss(bench.item(bench.case("tabled_home")), "home")
    written = content(bench, home(bench))
    assert written["visits"]["visits_a_week"] == 2
    assert written["home_grounds"]["consent_on"] == "2026-05-11"


def test_home_teaching_under_the_yearly_sum_is_refused_with_the_sum(bench: Bench) -> None:
    bench.discuss(bench.item(bench.case("tabled_home")), "home")
    with pytest.raises(Refusal) as told:
        home(bench, visits=VisitSchedule(1, 2))
    assert told.value.key == "placement.lessons_too_few"
    total, least = told.value.values["total"], told.value.values["needed"]
    assert (least, total < least) == (120, True)
    assert f"{total}" in explain(told.value)[0]


@pytest.mark.parametrize(
    ("ground", "value", "key"),
    [
        ("consent_on", None, "placement.home_consent_missing"),
        ("proof_until", None, "placement.home_proof_missing"),
        ("proof_until", date(2026, 5, 1), "placement.home_proof_expired"),
        ("look_again_on", None, "placement.home_look_again"),
        ("why_no_school", " ", "placement.home_why_no_school"),
        ("can_attend_no_school", False, "placement.home_can_attend"),
        ("needs_full_time_care", False, "placement.home_care_not_needed"),
    ],
)
def test_home_teaching_without_one_of_its_grounds_is_refused(
    bench: Bench, ground: str, value: object, key: str
) -> None:
    bench.discuss(bench.item(bench.case("tabled_home")), "home")
    grounds = bench.draft(bench.case("tabled_home"), "home").home_grounds
    with bench.adding(entries=0), refused(key):
        home(bench, home_grounds=replace(grounds, **{ground: value}))


def test_home_teaching_without_a_schedule_is_refused(bench: Bench) -> None:
    bench.discuss(bench.item(bench.case("tabled_home")), "home")
    with refused("meeting.home_teaching_incomplete"):
        home(bench, visits=None)


def test_a_postponed_case_is_ready_again_and_comes_back_as_a_new_item(bench: Bench, item: str) -> None:
    case_id = bench.case("tabled")
    bench.sec.do(postpone, item, "等医院证明")
    assert bench.state(case_id) == "ready"
    with refused("meeting.item_done"):
        bench.sec.do(postpone, item, "再等")
    assert bench.sec.do(table_case, bench.meeting(), case_id) != item


def test_putting_off_needs_a_reason(bench: Bench, item: str) -> None:
    with refused("meeting.reason_missing"):
        bench.sec.do(postpone, item, "")


def test_a_sitting_closes_when_no_case_waits_and_then_stays_closed(bench: Bench) -> None:
    with refused("meeting.cases_waiting"):
        bench.sec.do(close_meeting, bench.meeting())
    for key in ("tabled", "tabled_home"):
        bench.sec.do(postpone, bench.item(bench.case(key)), "下次再议")
    bench.sec.do(close_meeting, bench.meeting())
    for verb, arguments in (
        (close_meeting, (bench.meeting(),)),
        (table_case, (bench.meeting(), bench.case("ready"))),
        (record_arrival, (bench.meeting(), bench.ids()["sun"])),
        (record_leaving, (bench.meeting(), bench.ids()["sun"])),
    ):
        with refused("meeting.closed"):
            bench.sec.do(verb, *arguments)


def test_sittings_are_numbered_within_their_year(bench: Bench) -> None:
    bench.sec.do(open_meeting, date(2026, 6, 1), "示例")
    bench.sec.do(open_meeting, date(2027, 1, 5), "示例")
    assert [one.number for one in bench.sec.ask(meetings)] == [2, 1]
    with refused("meeting.place_missing"):
        bench.sec.do(open_meeting, date(2026, 6, 1), " ")


def test_the_agenda_keeps_its_order_and_the_committee_begins_with_its_chair(bench: Bench) -> None:
    rows = bench.sec.ask(agenda_of, bench.meeting())
    assert [row.position for row in rows] == list(range(1, len(rows) + 1))
    assert bench.sec.ask(committee_members)[0].account == "chair"


def test_proposals_are_numbered_one_after_the_other(bench: Bench, item: str) -> None:
    bench.discuss(item, "near")
    propose_near(bench)
    numbers = [row.number for row in bench.rows(sa.select(proposal.c.number))]
    assert len(set(numbers)) == len(numbers)
    assert all(number.startswith("示特评〔2026〕") for number in numbers)


def test_a_member_speaks_and_stands_aside_for_himself_alone(bench: Bench) -> None:
    item, ids, wang = bench.item(bench.case("tabled")), bench.ids(), bench.seat("wang")
    for act, said in ((give_opinion, "near"), (recuse, "亲属")):
        with refused("meeting.not_his_word"), bench.adding(entries=0):
            wang.do(act, item, ids["he"], said)
    wang.do(give_opinion, item, ids["wang"], "near")
    wang.do(recuse, item, ids["wang"], "亲属")
    bench.seat("chair").do(give_opinion, item, ids["he"], "near")
