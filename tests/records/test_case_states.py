"""The table of states: every state is reached, every wrong step is refused, the steps of the head hold all states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.records.case_states import STEPS, TRANSITIONS, State, next_state, steps_from
from county_builder import refused


@given(st.data())
def test_a_walk_by_offered_steps_stays_in_the_table_and_others_are_refused(data: st.DataObject) -> None:
    state = State.REGISTERED
    for _ in range(data.draw(st.integers(0, 25))):
        offered = steps_from(state)
        for step in set(TRANSITIONS) - set(offered):
            with refused("records.wrong_state"):
                next_state(step, state)
        if not offered:
            assert state in {State.REPORTED, State.DUPLICATE}
            return
        state = next_state(data.draw(st.sampled_from(offered)), state)
        assert state in State


def test_every_state_is_reached_from_registration_and_only_the_last_is_an_end() -> None:
    reached, waiting = {State.REGISTERED}, [State.REGISTERED]
    while waiting:
        state = waiting.pop()
        for step in steps_from(state):
            if (after := next_state(step, state)) not in reached:
                reached.add(after)
                waiting.append(after)
    assert reached == set(State)
    assert [state for state in State if not steps_from(state)] == [State.REPORTED, State.DUPLICATE]


def test_every_state_stands_in_exactly_one_step_of_the_head() -> None:
    assert sorted(state for states in STEPS.values() for state in states) == sorted(State)


@pytest.mark.parametrize("state", State)
def test_a_plan_is_adopted_also_while_a_review_runs_and_never_before_the_answer(state: State) -> None:
    """The review does not suspend the decision (行政复议法 42)."""
    assert ("adopt_plan" in steps_from(state)) == (state in {State.ACCEPTED, State.DISPUTED})
