"""What a plan holds: goals by domain, support, responsible people, home teaching, the family's words."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Goal:
    """A term goal under its year goal; *measure* says how it is seen, *criterion* when it counts as reached."""

    domain: str
    year_goal: str
    term_goal: str
    measure: str
    criterion: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """One line of support: what, by whom, how, how often, from and to."""

    what: str
    who: str
    how: str = ""
    how_often: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Responsible:
    """Somebody who answers for a part of the plan; *phone* is masked on paper."""

    duty: str
    name: str
    unit: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Visits:
    """Home teaching over the school year's weeks (三(一)4); *lost* lessons fall on holidays."""

    weeks: int
    visits_a_week: int
    lessons_a_visit: int
    minutes_a_lesson: int = 40
    lost: int = 0
    remote: bool = False
    times: str = ""

    @property
    def lessons(self) -> int:
        """Lessons of the year."""
        return self.weeks * self.visits_a_week * self.lessons_a_visit - self.lost


@dataclass(frozen=True, slots=True)
class PlanContent:
    """One child, one plan; everything that a person wrote or took over from the draft."""

    goals: tuple[Goal, ...] = ()
    supports: tuple[Support, ...] = ()
    people: tuple[Responsible, ...] = ()
    visits: Visits | None = None
    strengths: str = ""
    health: str = ""
    reviews: str = ""
    child_words: str = ""
    guardian_words: str = ""
    guardian_choice: str = ""
    aids: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Plain values for the record; `from_json` gives the same content back."""
        return {**asdict(self), "goals": [_plain_goal(goal) for goal in self.goals]}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "PlanContent":
        """The content as it was written down."""
        return cls(
            **{
                **stored,
                "goals": tuple(_goal(one) for one in stored["goals"]),
                "supports": tuple(Support(**one) for one in stored["supports"]),
                "people": tuple(Responsible(**one) for one in stored["people"]),
                "visits": Visits(**stored["visits"]) if stored["visits"] else None,
                "aids": tuple(stored["aids"]),
            }
        )


def _plain_goal(goal: Goal) -> dict[str, Any]:
    return {**asdict(goal), "due": goal.due.isoformat() if goal.due else None}


def _goal(stored: Mapping[str, Any]) -> Goal:
    return Goal(**{**stored, "due": date.fromisoformat(stored["due"]) if stored["due"] else None})


@dataclass(frozen=True, slots=True)
class PlanGap:
    """Something that a plan still lacks: a wording key `plan.gap.…` and the part where it belongs."""

    key: str
    part: str
