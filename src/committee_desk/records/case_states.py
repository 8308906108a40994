"""Which verb leads a case from which state to which: the one table that rooms, screen, documentation and tests ask."""

from enum import StrEnum
from types import MappingProxyType

from ..errors import Refusal


class State(StrEnum):
    """Where a case stands (policy, "State of a case")."""

    REGISTERED = "registered"
    INVITED = "invited"
    ASSESSING = "assessing"
    READY = "ready"
    TABLED = "tabled"
    PROPOSED = "proposed"
    DECIDED = "decided"
    SERVED = "served"
    ACCEPTED = "accepted"
    DISPUTED = "disputed"
    PLANNED = "planned"
    SIGNED = "signed"
    REPORTED = "reported"
    DUPLICATE = "duplicate"
    """Ended: the child has another case of the same year; comes back only when the merge is taken back."""


TRANSITIONS = MappingProxyType(
    {
        "invite": ({State.REGISTERED}, State.INVITED),
        "open_assessment": ({State.INVITED}, State.ASSESSING),
        "complete_assessment": ({State.ASSESSING}, State.READY),
        # In a later version of the form, with the answers carried into it.
        "reopen_assessment": ({State.READY}, State.ASSESSING),
        "table_case": ({State.READY}, State.TABLED),
        "postpone": ({State.TABLED}, State.READY),
        "propose": ({State.TABLED}, State.PROPOSED),
        "decide": ({State.PROPOSED, State.DISPUTED}, State.DECIDED),
        "serve": ({State.DECIDED}, State.SERVED),
        "accept": ({State.SERVED}, State.ACCEPTED),
        "dispute": ({State.SERVED}, State.DISPUTED),
        "settle_dispute": ({State.DISPUTED}, State.ACCEPTED),
        "adopt_plan": ({State.ACCEPTED, State.DISPUTED}, State.PLANNED),
        "finish_signing": ({State.PLANNED}, State.SIGNED),
        "seal_batch": ({State.SIGNED}, State.REPORTED),
        # Of two cases of one child in one year; after tabling the committee or the bureau has spoken on both.
        "close_duplicate": (
            {State.REGISTERED, State.INVITED, State.ASSESSING, State.READY},
            State.DUPLICATE,
        ),
    }
)

STEPS = MappingProxyType(
    {
        "register": {State.REGISTERED, State.DUPLICATE},
        "assess": {State.INVITED, State.ASSESSING},
        "meet": {State.READY, State.TABLED},
        "decide": {State.PROPOSED, State.DECIDED, State.SERVED, State.DISPUTED},
        "plan": {State.ACCEPTED, State.PLANNED, State.SIGNED},
        "follow": {State.REPORTED},
    }
)
"""The six steps that the head of a case page draws: 登记 评估 会议 决定 方案 跟进."""


def next_state(step: str, state: str) -> State:
    """The state that *step* leads to from *state*; a Refusal `records.wrong_state` where it does not lead anywhere."""
    sources, target = TRANSITIONS[step]
    if state not in sources:
        raise Refusal("records.wrong_state", step=step, state=state)
    return target


def steps_from(state: str) -> tuple[str, ...]:
    """What can be done next with a case in *state*, in the order of the table."""
    return tuple(step for step, (sources, _) in TRANSITIONS.items() if state in sources)
