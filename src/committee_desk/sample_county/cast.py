"""Who among the sample's children goes how far: state to end in, and nature, by the order of case numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..records.case_states import State

ENDS = (
    (State.REPORTED, 6),
    (State.SIGNED, 4),
    (State.PLANNED, 4),
    (State.ACCEPTED, 4),
    (State.DISPUTED, 2),
    (State.SERVED, 4),
    (State.DECIDED, 4),
    (State.PROPOSED, 5),
    (State.TABLED, 5),
    (State.READY, 6),
    (State.ASSESSING, 4),
    (State.INVITED, 4),
)
"""How many children end in which state; whoever is left stays registered, flagged rows among them."""

RUNGS = (
    "near",
    "designated",
    "special",
    "near",
    "home",
    "designated",
    "near",
    "special",
    "designated",
    "near",
)


@dataclass(frozen=True, slots=True)
class Part:
    """One child's part in the story."""

    case_id: str
    ordinal: int
    end: State
    rung: str

    def reaches(self, state: State) -> bool:
        """Whether the child's way leads through *state*."""
        order = list(State)
        if state is State.DISPUTED:
            return self.end is State.DISPUTED
        if self.end is State.DISPUTED and state is State.ACCEPTED:
            return False
        return order.index(self.end) >= order.index(state)


def cast(case_ids: tuple[str, ...]) -> tuple[Part, ...]:
    """Parts for the cases that can go on, in their order; the rest has none and stays registered."""
    ends = list(_ends())
    return tuple(
        Part(case_id, ordinal, ends[ordinal], RUNGS[ordinal % len(RUNGS)])
        for ordinal, case_id in enumerate(case_ids)
        if ordinal < len(ends)
    )


def _ends() -> Iterator[State]:
    for state, count in ENDS:
        yield from [state] * count
