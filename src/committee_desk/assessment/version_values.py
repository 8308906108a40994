"""What versions of a form say of each other: differences, rows of the sheet `migrations`, carried answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ..errors import Place
from ..wording import say, say_place


class FormState(StrEnum):
    """Where a version of a form stands in the county."""

    DRAFT = "draft"
    TRIAL = "trial"
    PUBLISHED = "published"
    RETIRED = "retired"


class Weight(StrEnum):
    """What a difference means for answers that were given before."""

    SAFE = "safe"
    NEEDS_MAPPING = "needs_mapping"
    BREAKING = "breaking"


class Action(StrEnum):
    """What the sheet `migrations` can do with an answer of an earlier version."""

    RENAME = "rename"
    MAP_VALUE = "map_value"
    DROP = "drop"
    KEEP_READONLY = "keep_readonly"
    COMPUTE = "compute"


@dataclass(frozen=True, slots=True)
class FormDifference:
    """One difference: *code* names the kind (wording `form_versions.diff.CODE`), *name* the question, list or rule."""

    weight: Weight
    code: str
    name: str
    place: Place
    values: tuple[tuple[str, str], ...] = ()

    def sentence(self, language: str = "zh") -> str:
        """What differs, in words, without its place."""
        return say(f"form_versions.diff.{self.code}", language, name=self.name, **dict(self.values))

    def where(self, language: str = "zh") -> str:
        """The sheet and row."""
        return say_place(self.place, language)

    def needed(self, language: str = "zh") -> str:
        """Which row the sheet `migrations` wants for it."""
        return say(f"form_versions.wanted.{self.code}", language, name=self.name, **dict(self.values))


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row of the sheet `migrations` that cannot be carried out; wording `form_versions.row.CODE`."""

    code: str
    name: str
    place: Place
    values: tuple[tuple[str, str], ...] = ()

    def sentence(self, language: str = "zh") -> str:
        """What is wrong with the row."""
        return say(f"form_versions.row.{self.code}", language, name=self.name, **dict(self.values))


@dataclass(frozen=True, slots=True)
class FormDiff:
    """Everything that differs between two versions, in the order of the new one's sheets.

    *missing* are breaking differences for which the new form has no row in `migrations`; *faults* are rows that cannot
    be carried out.
    """

    old_version: str
    new_version: str
    differences: tuple[FormDifference, ...]
    missing: tuple[FormDifference, ...] = ()
    faults: tuple[RowFault, ...] = ()

    @property
    def weight(self) -> Weight:
        """The heaviest difference; safe where there is none."""
        order = list(Weight)
        return max((one.weight for one in self.differences), key=order.index, default=Weight.SAFE)

    @property
    def may_be_published(self) -> bool:
        """Whether every answer of the old version has a way into the new one, or is said to have none."""
        return not self.missing and not self.faults

    def of(self, weight: Weight) -> tuple[FormDifference, ...]:
        """The differences of one weight."""
        return tuple(one for one in self.differences if one.weight is weight)


@dataclass(frozen=True, slots=True)
class CarriedLine:
    """What became of one answer on its way into a later version; *words* is the old answer in the old form's words.

    *action* is one of `Action`, or `same` for an answer that went over as it was under another ref.
    """

    name: str
    question: str
    action: str
    before: str
    words: str
    after: str
    version: str


@dataclass(frozen=True, slots=True)
class Carried:
    """Answers in the new version, what became of the others, and what is to be asked again (as sentences)."""

    answers: dict[str, str]
    lines: tuple[CarriedLine, ...] = ()
    wrong: tuple[tuple[str, str], ...] = field(default=())

    def kept(self) -> tuple[CarriedLine, ...]:
        """Answers that stay readable beside the new form, since it has no question for them."""
        return tuple(line for line in self.lines if line.action == Action.KEEP_READONLY)
