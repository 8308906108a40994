"""Writing a plan down, version by version, and adopting it: accepted | disputed → planned."""

import sqlalchemy as sa

from ..access import Verb
from ..decision import newest_decision
from ..errors import Refusal
from ..office import Look, UnitOfWork, case_now, move_case
from ..records.case_states import State
from ..records.plan import plan
from .completeness import gaps
from .values import PlanContent

WRITABLE = (State.ACCEPTED, State.DISPUTED)


def write_plan(work: UnitOfWork, case_id: str, content: PlanContent) -> str:
    """Save the plan as it stands, complete or not; returns the id of this version."""
    work.allow(Verb.WRITE_PLAN, case_id)
    now = case_now(work, case_id)
    if now.state not in WRITABLE:
        raise Refusal("plan.not_writable", state=now.state)
    version = _last_version(work, case_id) + 1
    plan_id = work.new_id()
    work.connection.execute(
        plan.insert().values(
            id=plan_id,
            case_id=case_id,
            decision_id=newest_decision(work, case_id).id,
            version=version,
            content=content.as_json(),
            written_by=work.actor.id,
        )
    )
    work.audit(Verb.WRITE_PLAN, "plan", plan_id, None, {"version": version}, case_id=case_id)
    return plan_id


def adopt_plan(work: UnitOfWork, case_id: str) -> str:
    """The newest version becomes the plan; Refusal with the first gap while anything is missing."""
    work.allow(Verb.ADOPT_PLAN, case_id)
    found = newest_plan(work, case_id)
    if found is None:
        raise Refusal("plan.not_written")
    missing = gaps(
        found[1], newest_decision(work, case_id).rung, least_lessons=work.policy.whole("home.year_sum")
    )
    if missing:
        sum_shown = found[1].visits.lessons if found[1].visits else 0
        raise Refusal(
            missing[0].key, clause="三(一)4" if missing[0].part == "visits" else None, sum=sum_shown
        )
    before = move_case(work, case_id, "adopt_plan")
    work.connection.execute(plan.update().where(plan.c.id == found[0]).values(adopted_at=work.now()))
    work.audit(Verb.ADOPT_PLAN, "plan", found[0], {"state": before.state}, {"adopted": True}, case_id=case_id)
    return found[0]


def newest_plan(look: Look, case_id: str) -> tuple[str, PlanContent] | None:
    """The newest version's id and content, or None."""
    look.allow(Verb.OPEN_CASE, case_id)
    row = look.connection.execute(
        sa.select(plan.c.id, plan.c.content)
        .where(plan.c.case_id == case_id)
        .order_by(plan.c.version.desc())
        .limit(1)
    ).first()
    return (row.id, PlanContent.from_json(row.content)) if row else None


def _last_version(look: Look, case_id: str) -> int:
    found = look.connection.execute(
        sa.select(sa.func.max(plan.c.version)).where(plan.c.case_id == case_id)
    ).scalar()
    return int(found or 0)
