"""What a plan must hold before it may be adopted (三(一)1, 2, 4; 条例 22–24), as a pure rule."""

from .values import PlanContent, PlanGap

HOME = ("home", "remote")


def gaps(content: PlanContent, rung: str, *, least_lessons: int) -> tuple[PlanGap, ...]:
    """Everything that is missing, in the order of the paper; empty when the plan may be adopted."""
    found: list[PlanGap] = []
    if not content.goals:
        found.append(PlanGap("plan.gap.no_goals", "goals"))
    if any(not (goal.measure.strip() and goal.criterion.strip()) for goal in content.goals):
        found.append(PlanGap("plan.gap.goal_not_measurable", "goals"))
    if not content.supports:
        found.append(PlanGap("plan.gap.no_support", "supports"))
    if any(not support.who.strip() for support in content.supports):
        found.append(PlanGap("plan.gap.support_without_person", "supports"))
    # On every rung: the liaison of the school that answers for the child has a seat on the paper (三(一)2, 4, 5).
    if not _has(content, "liaison"):
        found.append(PlanGap("plan.gap.no_liaison", "people"))
    if not _has(content, "teacher"):
        found.append(PlanGap("plan.gap.no_teacher", "people"))
    if rung in HOME:
        if content.visits is None:
            found.append(PlanGap("plan.gap.no_visits", "visits"))
        elif content.visits.lessons < least_lessons:
            found.append(PlanGap("plan.gap.too_few_lessons", "visits"))
    return tuple(found)


def _has(content: PlanContent, duty: str) -> bool:
    return any(person.duty == duty and person.name.strip() for person in content.people)
