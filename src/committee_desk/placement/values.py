"""Values of placement: rungs of the ladder, schools as the rules see them, and the parts of a suggestion."""

from dataclasses import dataclass
from enum import StrEnum

from ..policy import Clause, Strength, Verdict


class ReportedGroup(StrEnum):
    """The three placements of the plan (三(一)1) that figures are reported in."""

    INCLUSIVE = "inclusive"
    SPECIAL = "special"
    HOME = "home"


class Rung(StrEnum):
    """The kinds of placement on the four rungs of 条例 17, kept apart in the record."""

    NEAR = "near"
    DESIGNATED = "designated"
    SPECIAL_CLASS = "special_class"
    SPECIAL = "special"
    HOME = "home"
    REMOTE = "remote"

    @property
    def level(self) -> int:
        """The rung of 条例 17 that the kind stands on, 1 to 4."""
        return {"near": 1, "designated": 2, "special_class": 2, "special": 3, "home": 4, "remote": 4}[
            self.value
        ]

    @property
    def group(self) -> ReportedGroup:
        """What the kind is reported as."""
        if self.level <= 2:
            return ReportedGroup.INCLUSIVE
        return ReportedGroup.SPECIAL if self is Rung.SPECIAL else ReportedGroup.HOME

    @property
    def clause(self) -> Clause:
        """The paragraph of 条例 17 (or 24 for a special class) that the kind rests on."""
        return Clause("条例 24；三(三)13" if self is Rung.SPECIAL_CLASS else f"条例 17({self.level})")


@dataclass(frozen=True, slots=True)
class SchoolClass:
    """A class; *inclusive* counts pupils of this school year already decided or proposed for it, the child not."""

    id: str
    name: str
    grade: int
    inclusive: int = 0
    kind: str = "ordinary"
    capacity: int | None = None


@dataclass(frozen=True, slots=True)
class School:
    """A school as the rules see it; *kind* ordinary | special | welfare, *minutes* one way from the child's home."""

    id: str
    name: str
    township: str
    kind: str = "ordinary"
    designated: bool = False
    resource_room: bool = False
    sign_language: bool = False
    braille: bool = False
    minutes: int | None = None
    classes: tuple[SchoolClass, ...] = ()


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A nearer school that was not chosen, and why (a key of the translations with its values)."""

    school: School
    key: str


@dataclass(frozen=True, slots=True)
class SchoolChoice:
    """The nearest suitable school with the class that has most room, and what the class rule says of it."""

    school: School
    school_class: SchoolClass | None
    verdict: Verdict
    passed_over: tuple[PassedOver, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in words, as the form shows it; *name* finds the question again."""

    name: str
    question_zh: str
    question_en: str
    answer_zh: str
    answer_en: str

    def say(self, language: str) -> str:
        """Question and answer in one line."""
        if language == "zh":
            return f"{self.question_zh}：{self.answer_zh}"
        return f"{self.question_en}: {self.answer_en}"


@dataclass(frozen=True, slots=True)
class SuggestionRule:
    """A line of the sheet `rules`: *kind* suggest, block, counter, warn, evidence, report, support or cross.

    *option* is the rung it speaks of (* for all), *when* its condition in XPath, *on_trial* marks thresholds of
    our own, which carry no strength; *supports* is the support that a line of kind support asks for.
    """

    id: str
    kind: str
    option: str
    when: str
    reason_zh: str
    reason_en: str
    clause: Clause | None
    strength: Strength | None
    on_trial: bool
    supports: str = ""

    def reason(self, language: str) -> str:
        """The rule's sentence."""
        return self.reason_zh if language == "zh" else self.reason_en


@dataclass(frozen=True, slots=True)
class FiredRule:
    """A rule whose condition holds, and the answers that made it true."""

    rule: SuggestionRule
    because: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A suggesting rule that lacks one condition only: what holds, and the answers that it lacks."""

    rule: SuggestionRule
    because: tuple[Answer, ...]
    lacking: tuple[Answer, ...]


class Standing(StrEnum):
    """Where a rung stands in a suggestion."""

    SUGGESTED = "suggested"
    NOT_SUGGESTED = "not_suggested"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class RungVerdict:
    """One rung with everything that speaks for and against it."""

    rung: Rung
    standing: Standing
    reasons: tuple[FiredRule, ...]
    blocks: tuple[FiredRule, ...]
    counter: tuple[FiredRule, ...]
    warnings: tuple[FiredRule, ...]
    near_misses: tuple[NearMiss, ...]
    school: SchoolChoice | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the rules say of all rungs. People propose and decide; *preferred* is only where to begin reading.

    *preferred* is the least separating rung that is suggested and not blocked; None while evidence is missing.
    *reports* (suspected harm, 未成年人保护法 11) go before everything else.
    """

    rungs: tuple[RungVerdict, ...]
    preferred: Rung | None
    missing: tuple[FiredRule, ...]
    reports: tuple[FiredRule, ...]
    warnings: tuple[FiredRule, ...]
    counter: tuple[FiredRule, ...]
    supports: tuple[FiredRule, ...]
    cross_checks: tuple[FiredRule, ...]

    def of(self, rung: Rung) -> RungVerdict:
        """The verdict on *rung*."""
        return next(verdict for verdict in self.rungs if verdict.rung is rung)
