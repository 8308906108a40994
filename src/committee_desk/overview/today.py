"""What waits today: deadlines of the school year, cases by state, tasks of the acting person, latest acts."""

from collections import Counter
from datetime import date, datetime

import sqlalchemy as sa

from ..access import Verb, may
from ..assessment import hidden_fillings
from ..office import CHINA, Look
from ..records.case import case
from ..records.case_states import State
from ..records.person import person
from ..records.plan import paper
from ..records.roster_source import application
from ..roster import open_pair_count
from ..vault import audit
from .case_list import WAITS_FOR
from .values import Activity, DeadlineFact, Task, TodayFacts

PAGE_OF = {
    State.REGISTERED: "cases",
    State.INVITED: "assessment",
    State.ASSESSING: "assessment",
    State.READY: "meeting",
    State.TABLED: "meeting",
    State.PROPOSED: "decision",
    State.DECIDED: "decision",
    State.SERVED: "decision",
    State.ACCEPTED: "plans",
    State.DISPUTED: "decision",
    State.PLANNED: "plans",
    State.SIGNED: "batches",
}
LATEST = 6


def today_facts(look: Look) -> TodayFacts:
    """Everything the first page says, in one read."""
    per_state = states_counted(look)
    return TodayFacts(
        today=look.today(),
        deadlines=_deadlines(look, per_state),
        per_state=per_state,
        tasks=_tasks(look, per_state),
        activity=_latest(look),
        notice=look.policy.finding_on(look.today()),
    )


def states_counted(look: Look) -> dict[str, int]:
    """How many cases of the county's year stand in each state; a duplicate is no child of its own."""
    question = (
        sa.select(case.c.state, sa.func.count()).where(case.c.year == look.county.year).group_by(case.c.state)
    )
    counted = {state: int(count) for state, count in look.connection.execute(question)}
    counting = (state for state in State if state is not State.DUPLICATE)
    return {state.value: counted[state] for state in counting if state in counted}


def _deadlines(look: Look, per_state: dict[str, int]) -> tuple[DeadlineFact, ...]:
    total = sum(per_state.values())
    order = list(State)
    proposed = sum(
        n for state, n in per_state.items() if order.index(State(state)) >= order.index(State.PROPOSED)
    )
    handed, assessed = (
        look.policy.day_of("deadline.register", look.county.year),
        look.policy.day_of("deadline.assess", look.county.year),
    )
    return (
        _deadline(look, "roster_handed_over", handed, "三(一)1", total, total),
        _deadline(look, "assessment_done", assessed, "三(一)1", proposed, total),
    )


def _deadline(look: Look, key: str, day: date, clause: str, done: int, of: int) -> DeadlineFact:
    return DeadlineFact(
        key=key,
        day=day,
        days_left=(day - look.today()).days,
        last_working_day=look.calendar.last_working_day_by(day).day,
        clause=clause,
        done=done,
        of=of,
    )


def _tasks(look: Look, per_state: dict[str, int]) -> tuple[Task, ...]:
    counted: Counter[State] = Counter()
    for role in look.actor.roles:
        for state in WAITS_FOR[role]:
            counted[state] = per_state.get(state, 0)
    tasks = [Task(state.value, counted[state], PAGE_OF[state]) for state in State if counted[state]]
    looks = look.connection.execute(
        sa.select(sa.func.count()).where(case.c.needs_look.is_not(None), case.c.state == State.REGISTERED)
    ).scalar_one()
    if looks:
        tasks.insert(0, Task("look", int(looks), "roster"))
    pairs = open_pair_count(look) if may(look.actor.roles, Verb.SETTLE_PAIR) else 0
    if pairs:
        tasks.insert(0, Task("pairs", pairs, "duplicates"))
    if awaited := _papers_awaited(look):
        tasks.append(Task("completions", awaited, "sources/completions"))
    waiting = look.connection.execute(
        sa.select(sa.func.count()).where(
            paper.c.signatures_done < paper.c.signatures_wanted, paper.c.kind != "plan"
        )
    ).scalar_one()
    if waiting:
        tasks.append(Task("unsigned_papers", int(waiting), "plans"))
    return tuple(tasks)


def _papers_awaited(look: Look) -> int:
    """Applications whose papers are not complete, for those who note what is brought (补正)."""
    if not may(look.actor.roles, Verb.REGISTER_CHILD):
        return 0
    open_still = sa.and_(application.c.completed_on.is_(None), application.c.complete_by.is_not(None))
    return int(look.connection.execute(sa.select(sa.func.count()).where(open_still)).scalar_one())


def _latest(look: Look) -> tuple[Activity, ...]:
    question = (
        sa.select(audit.c.at, audit.c.verb, audit.c.case_id, case.c.number, person.c.name)
        .join(person, person.c.id == audit.c.actor, isouter=True)
        .join(case, case.c.id == audit.c.case_id, isouter=True)
        .where(audit.c.verb.not_in([Verb.OPEN_CASE.value, Verb.SAVE_ANSWERS.value]))
        .where(audit.c.entity_id.not_in(hidden_fillings(look)))
        .order_by(audit.c.seq.desc())
        .limit(LATEST)
    )
    return tuple(
        Activity(
            at=moment_of(row.at),
            who=row.name or "",
            key=row.verb,
            subject=row.number or "",
            route=f"case/{row.case_id}" if row.case_id else "",
        )
        for row in look.connection.execute(question)
    )


def moment_of(stored: str) -> datetime:
    """A moment of the audit trail (UTC text) in Chinese time."""
    return datetime.fromisoformat(stored).astimezone(CHINA)
