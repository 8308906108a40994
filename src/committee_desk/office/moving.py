"""Moving a case along the table of states: the one place where a state is written."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from ..errors import Refusal
from ..records.case import case
from ..records.case_states import State, next_state
from .unit_of_work import Look, UnitOfWork


@dataclass(frozen=True, slots=True)
class CaseNow:
    """A case as a verb meets it."""

    id: str
    number: str
    child_id: str
    state: State
    year: int
    township: str | None
    placement: str | None


def case_now(look: Look, case_id: str) -> CaseNow:
    """The case *case_id*; Refusal `office.no_such_case` where there is none."""
    row = look.connection.execute(sa.select(case).where(case.c.id == case_id)).first()
    if row is None:
        raise Refusal("office.no_such_case")
    return CaseNow(row.id, row.number, row.child_id, State(row.state), row.year, row.township, row.placement)


def move_case(work: UnitOfWork, case_id: str, step: str, **columns: Any) -> CaseNow:
    """Take *step* with the case and write *columns* beside the new state; returns the case as it was before.

    Refusal `records.wrong_state` where the table of states knows no such step from here.
    """
    before = case_now(work, case_id)
    after = next_state(step, before.state)
    due, provisional = due_in(work, after)
    work.connection.execute(
        case.update()
        .where(case.c.id == case_id)
        .values(
            {
                "state": after.value,
                "changed_at": work.now(),
                "due": due,
                "due_provisional": provisional,
                "version_id": case.c.version_id + 1,
                **columns,
            }
        )
    )
    return before


def due_in(look: Look, state: State) -> tuple[date | None, bool]:
    """By when the next step of a case in *state* is due by the plan, and whether that day is 暂定."""
    year = look.county.year
    match state:
        case State.REGISTERED | State.INVITED | State.ASSESSING | State.READY | State.TABLED:
            return look.policy.day_of("deadline.assess", year), False
        case State.PROPOSED | State.DECIDED | State.ACCEPTED | State.PLANNED | State.SIGNED:
            # The school year begins on 1 September; decision, plan and signatures have to stand before.
            return date(year, 8, 31), False
        case _:
            return None, False
