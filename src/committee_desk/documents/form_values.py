"""Facts of a form's papers: the questions of a blank one, the answers of a filled one; no database, no drawing."""

from dataclasses import dataclass
from datetime import datetime

from .plan_values import DomainScore
from .values import Imprint, Letterhead


@dataclass(frozen=True, slots=True)
class FormTitle:
    """Which form it is: title, version, and the digest of its cells in hex."""

    title: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question on paper; *kind* says how it is answered: choices, several, text, long, number, date, time, enclosed.

    *skip* stands before it: when this and the following questions are to be answered. A note has no *number*.
    """

    number: int
    label: str
    kind: str
    hint: str = ""
    required: bool = False
    skip: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionMatrix:
    """Questions one under the other with the same choices across."""

    choices: tuple[str, ...]
    lines: tuple[QuestionLine, ...]
    skip: str = ""


@dataclass(frozen=True, slots=True)
class FormPart:
    """A section with its title and what stands in it."""

    title: str
    blocks: tuple[QuestionLine | QuestionMatrix, ...]


@dataclass(frozen=True, slots=True)
class BlankFormFacts:
    """A form to be filled by hand."""

    letterhead: Letterhead
    imprint: Imprint
    form: FormTitle
    parts: tuple[FormPart, ...]


@dataclass(frozen=True, slots=True)
class AnsweredLine:
    """A question that was asked, with its number on paper (`12`, in a repeat `12（2）`) and the answer in words."""

    number: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class AnsweredPart:
    """A section's asked questions."""

    title: str
    lines: tuple[AnsweredLine, ...]


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A domain's score in words: *score* is empty where too little was seen."""

    domain: str
    score: str
    band: str
    answered: str


@dataclass(frozen=True, slots=True)
class KeptLine:
    """An answer of an earlier version for which this form has no question."""

    version: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class FilledFormFacts:
    """A filled form, printed in the form that it was given in."""

    letterhead: Letterhead
    imprint: Imprint
    form: FormTitle
    child: str
    case_number: str
    assessor: str
    state: str
    given_at: datetime
    parts: tuple[AnsweredPart, ...]
    profile: tuple[DomainScore, ...] = ()
    scores: tuple[ScoreLine, ...] = ()
    kept: tuple[KeptLine, ...] = ()
    engine: str = ""
    scale_sha256: str = ""
