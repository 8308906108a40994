"""Facts of one child's plan (一人一案) as its paper and its Word form show them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..plan import Goal, Support
from .values import (
    ChildFacts,
    FindingFacts,
    GuardianFacts,
    Imprint,
    Letterhead,
    PlacementFacts,
    ReasonFacts,
    SignatureBox,
)

GuardianChoice = Literal["agree", "partly", "against", ""]


@dataclass(frozen=True, slots=True)
class DomainScore:
    """Need in one domain, 0 = 基本独立 … 100 = 需全面支持; None where not assessed."""

    domain: str
    now: int | None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class TermSchedule:
    """Home teaching in one term: teaching weeks, visits a week, lessons a visit, lessons lost to holidays."""

    term: str
    weeks: int
    visits_a_week: int
    lessons_a_visit: int
    lost: int = 0

    @property
    def planned(self) -> int:
        """Lessons before holidays are taken off."""
        return self.weeks * self.visits_a_week * self.lessons_a_visit

    @property
    def net(self) -> int:
        """Lessons that remain."""
        return self.planned - self.lost


@dataclass(frozen=True, slots=True)
class HomeTeachingFacts:
    """The year's schedule against the least number of lessons (三(一)4: 120); *times* says days and hours."""

    terms: tuple[TermSchedule, ...]
    least: int
    times: str = ""
    minutes_a_lesson: int = 40
    provisional: bool = False

    @property
    def net(self) -> int:
        """Lessons of the whole year."""
        return sum(term.net for term in self.terms)


@dataclass(frozen=True, slots=True)
class AidFacts:
    """Money or a device: what, by which standard or model, who provides it, by when."""

    item: str
    standard: str = ""
    responsible: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """A responsible person: duty, name or names, unit, telephone (masked on paper)."""

    duty: str
    name: str
    unit: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class PaperReference:
    """An earlier paper that the plan rests on, e.g. 决定书, 示教安〔2026〕17号, its date, 8月3日送达."""

    kind: str
    number: str
    issued_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """一人一案: one child, one plan, in the order of its paper."""

    letterhead: Letterhead
    imprint: Imprint
    school_year: str
    made_on: date
    child: ChildFacts
    guardians: tuple[GuardianFacts, ...]
    placement: PlacementFacts
    case_number: str = ""
    record_kind: str = ""
    diagnosis: str = ""
    health: str = ""
    references: tuple[PaperReference, ...] = ()
    assessment: str = ""
    scores: tuple[DomainScore, ...] = ()
    findings: tuple[FindingFacts, ...] = ()
    strengths: str = ""
    reasons: tuple[ReasonFacts, ...] = ()
    goals: tuple[Goal, ...] = ()
    supports: tuple[Support, ...] = ()
    home_teaching: HomeTeachingFacts | None = None
    aids: tuple[AidFacts, ...] = ()
    people: tuple[PersonFacts, ...] = ()
    reviews: str = ""
    guardian_words: str = ""
    child_words: str = ""
    guardian_choice: GuardianChoice = ""
    signatures: tuple[SignatureBox, ...] = ()
