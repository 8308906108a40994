"""The page of one case, the readings that are recorded, and the first page."""

from datetime import datetime

import pytest

from committee_desk.office.clock import CHINA
from committee_desk.overview import (
    case_page,
    must_record_reading,
    open_case,
    reveal_numbers,
    states_counted,
    today_facts,
    whole_numbers,
)
from committee_desk.overview.one_case import masked
from committee_desk.records.case_states import STEPS, State, steps_from
from county_builder import CAST, Bench, refused, resident_id


@pytest.mark.parametrize("state", [state for state in State if state is not State.DUPLICATE])
def test_the_page_of_a_case_in_any_state_can_be_shown(bench: Bench, state: State) -> None:
    page = bench.sec.ask(case_page, bench.case(state.value))
    order = list(State)
    assert (page.state, page.offers) == (state, steps_from(state))
    assert state in list(STEPS.values())[page.step]
    assert (page.proposal is not None) == (order.index(state) >= order.index(State.PROPOSED))
    assert (page.decision is not None) == (order.index(state) >= order.index(State.DECIDED))
    assert (page.plan is not None) == (order.index(state) >= order.index(State.PLANNED))
    assert page.child.resident_id_masked.startswith("140828 ****")


def test_numbers_of_a_child_are_not_on_its_page(bench: Bench) -> None:
    page = bench.sec.ask(case_page, bench.case("registered"))
    assert resident_id(0) not in str(page)
    assert "13800002000" not in str(page)


@pytest.mark.parametrize(
    ("text", "shown"), [(None, ""), ("", ""), ("12345678", "**** 78"), ("1" * 18, "111111 **** 11")]
)
def test_a_number_shows_its_ends(text: str | None, shown: str) -> None:
    assert masked(text, 6, 2) == shown


def test_numbers_shown_whole_are_recorded_first(bench: Bench) -> None:
    case_id = bench.case("registered")
    with bench.adding(entries=1):
        bench.sec.do(reveal_numbers, case_id, ("resident_id",))
    assert bench.sec.ask(whole_numbers, case_id) == {"resident_id": resident_id(0)}


def test_numbers_are_not_shown_whole_to_whom_the_audit_trail_does_not_name(bench: Bench) -> None:
    case_id, other = bench.case("registered"), bench.case("ready")
    bench.sec.do(open_case, case_id)
    with refused("overview.not_revealed"):
        bench.sec.ask(whole_numbers, case_id)
    bench.sec.do(reveal_numbers, case_id, ("resident_id",))
    for county, wanted in ((bench.officer, case_id), (bench.sec, other)):
        with refused("overview.not_revealed"):
            county.ask(whole_numbers, wanted)
    bench.clock.move(minutes=16)
    with refused("overview.not_revealed"):
        bench.sec.ask(whole_numbers, case_id)


def test_a_reading_is_recorded_once_a_person_case_and_quarter_of_an_hour(bench: Bench) -> None:
    case_id, other = bench.case("ready"), bench.case("served")
    assert bench.sec.ask(must_record_reading, case_id)
    with bench.adding(entries=1):
        bench.sec.do(open_case, case_id)
    assert not bench.sec.ask(must_record_reading, case_id)
    assert bench.officer.ask(must_record_reading, case_id)
    assert bench.sec.ask(must_record_reading, other)
    bench.clock.move(minutes=15)
    assert not bench.sec.ask(must_record_reading, case_id)
    bench.clock.move(seconds=1)
    assert bench.sec.ask(must_record_reading, case_id)


def test_a_case_that_is_not_there_is_refused(bench: Bench) -> None:
    for act in (lambda: bench.sec.ask(case_page, "没有"), lambda: bench.sec.do(open_case, "没有")):
        with refused("office.no_such_case"):
            act()


def test_the_history_names_who_did_what_the_newest_first(bench: Bench) -> None:
    page = bench.sec.ask(case_page, bench.case("reported"))
    verbs = [one.verb for one in page.history]
    assert verbs[-1] == "invite"
    assert {"propose", "decide", "serve", "adopt_plan", "sign"} <= set(verbs)
    assert [one.at for one in page.history] == sorted((one.at for one in page.history), reverse=True)
    assert {one.who for one in page.history} >= {"示例秘书", "示例科员", "王医生"}


def test_the_decision_shows_service_last_days_and_answer(bench: Bench) -> None:
    decision = bench.sec.ask(case_page, bench.case("disputed")).decision
    assert decision is not None
    assert (decision.accepted, decision.answer_words) == (False, "想在村里上学")
    assert decision.review_until is not None
    undecided = bench.sec.ask(case_page, bench.case("decided")).decision
    assert undecided is not None
    assert (undecided.served_on, undecided.accepted) == (None, None)


def test_papers_say_how_far_their_signatures_are(bench: Bench) -> None:
    papers = bench.sec.ask(case_page, bench.case("signed")).papers
    assert [(one.kind, one.done, one.wanted) for one in papers] == [("decision", 1, 1), ("plan", 3, 3)]


def test_states_are_counted_in_their_order(bench: Bench) -> None:
    counted = bench.sec.ask(states_counted)
    assert list(counted) == [state.value for state in State if state is not State.DUPLICATE]
    assert sum(counted.values()) == len(CAST)
    assert (counted["ready"], counted["tabled"]) == (2, 2)


def test_the_first_page_counts_days_and_tasks_of_the_person_at_the_desk(bench: Bench) -> None:
    facts = bench.sec.ask(today_facts)
    handed, assessed = facts.deadlines
    assert (handed.days_left < 0, assessed.days_left) == (True, 19)
    # 31 May 2026 is a Sunday: the last working day before it is Friday.
    assert assessed.last_working_day.isoformat() == "2026-05-29"
    assert (assessed.done, assessed.of) == (8, len(CAST))
    assert {task.key for task in facts.tasks} >= {"registered", "ready", "decided"}
    assert {task.key for task in bench.officer.ask(today_facts).tasks} >= {"proposed", "disputed", "planned"}
    assert facts.activity
    assert facts.cases == len(CAST)


def test_latest_acts_leave_out_readings_and_autosaves(bench: Bench) -> None:
    bench.sec.do(open_case, bench.case("ready"))
    assert "open_case" not in {one.key for one in bench.sec.ask(today_facts).activity}


def test_a_past_deadline_goes_on_counting(bench: Bench) -> None:
    bench.clock.moment = datetime(2026, 6, 3, 9, tzinfo=CHINA)
    assert bench.sec.ask(today_facts).deadlines[1].days_left == -3
