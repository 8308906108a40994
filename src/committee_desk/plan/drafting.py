"""The draft of a plan from what is known already: scores, support that rules ask for, school, schedule.

A person reads, corrects and adopts it; nothing in it is decided by the program.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from ..placement import support_words
from ..wording import say
from .values import Goal, PlanContent, Responsible, Support, Visits

MOST_GOALS = 4
TERM_END_MONTH, TERM_END_DAY = 1, 20


@dataclass(frozen=True, slots=True)
class Known:
    """What the case knows when its plan is begun.

    *needs* pair a domain's key and label with its score (need, 0–100); *supports* pair a code of the form's rules
    with its sentence; *visits* (a week, lessons each) only for home teaching.
    """

    year: int
    needs: tuple[tuple[str, str, int], ...]
    supports: tuple[tuple[str, str], ...]
    school: str
    liaison: str
    liaison_phone: str
    weeks: int
    visits: tuple[int, int] | None = None
    strengths: str = ""
    child_words: str = ""
    guardian_words: str = ""


def draft_plan(known: Known) -> PlanContent:
    """Goals for the domains of greatest need, one line for every support asked for, and who answers for it."""
    return PlanContent(
        goals=tuple(_goals(known)),
        supports=tuple(_supports(known)),
        people=_people(known),
        visits=_visits(known),
        strengths=known.strengths,
        reviews=say("plan.draft.reviews"),
        child_words=known.child_words,
        guardian_words=known.guardian_words,
    )


def greatest_needs(scores: Iterable[Mapping[str, object]]) -> tuple[tuple[str, str, int], ...]:
    """Domains by need, the greatest first; those without a valid score are left out."""
    valid = [
        (str(one["key"]), str(one["label"]), int(str(one["score"])))
        for one in scores
        if one["score"] is not None
    ]
    return tuple(sorted(valid, key=lambda one: -one[2]))


def _goals(known: Known) -> Iterable[Goal]:
    due = date(known.year + 1, TERM_END_MONTH, TERM_END_DAY)
    for key, label, _ in known.needs[:MOST_GOALS]:
        yield Goal(
            domain=label,
            year_goal=say(f"plan.draft.{key}.year_goal"),
            term_goal=say(f"plan.draft.{key}.term_goal"),
            measure=say(f"plan.draft.{key}.measure"),
            criterion=say(f"plan.draft.{key}.criterion"),
            due=due,
        )


def _supports(known: Known) -> Iterable[Support]:
    when = say("plan.draft.school_year", first=known.year, second=known.year + 1)
    at_home = known.visits is not None
    told: set[str] = set()
    for code, sentence in known.supports or (("", say("plan.draft.any_support")),):
        words = partial(support_words, code, at_home=at_home)
        what = words("what") or sentence
        if what in told:
            continue
        told.add(what)
        yield Support(
            what=what,
            who=words("who") or say("plan.draft.home_teacher" if at_home else "plan.draft.teacher"),
            how=words("how") or say("plan.draft.at_home" if at_home else "plan.draft.in_class"),
            how_often=words("how_often") or say("plan.draft.every_visit" if at_home else "plan.draft.weekly"),
            when=when,
        )


def _people(known: Known) -> tuple[Responsible, ...]:
    found = [Responsible("teacher", say("plan.draft.class_teacher"), known.school)]
    if known.liaison:
        found.append(Responsible("liaison", known.liaison, known.school, known.liaison_phone))
    return tuple(found)


def _visits(known: Known) -> Visits | None:
    if known.visits is None:
        return None
    visits, lessons = known.visits
    return Visits(known.weeks, visits, lessons)
