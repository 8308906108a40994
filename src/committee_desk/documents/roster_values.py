"""Facts of the roster's papers: receipt of an application, agreed roster, minutes of a hand-over."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from .values import Imprint, Letterhead

RosterPaperKind = Literal["receipt", "agreed_roster", "hand_over"]


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line of the checklist; *stands* is handed_in, missing or not_needed."""

    name: str
    required: bool
    stands: str


@dataclass(frozen=True, slots=True)
class ApplicationReceiptFacts:
    """受理回执; with *complete_by* the same sheet tells what is to be brought until then (材料补正告知)."""

    letterhead: Letterhead
    imprint: Imprint
    applicant: str
    relation: str
    phone: str
    child: str
    sex: str
    born_on: date | None
    id_number: str
    case_number: str
    applied_on: date
    received_on: date
    words: str
    papers: tuple[PaperLine, ...]
    clerk: str
    complete_by: date | None = None
    completion_days: int = 0
    provisional: bool = False
    completed_on: date | None = None
    assess_by: date | None = None


@dataclass(frozen=True, slots=True)
class AgreedLine:
    """One child of the agreed roster; *category* is the certificate's digit, *waits* that somebody must still look."""

    name: str
    sex: str
    born_on: date | None
    id_number: str
    category: int | None
    disability: str
    township: str
    village: str
    waits: bool = False


@dataclass(frozen=True, slots=True)
class AgreedRosterFacts:
    """核对一致的名册: the year's children as bureau and federation confirm them, in the order of *lines*."""

    letterhead: Letterhead
    imprint: Imprint
    year: int
    federation: str
    lines: tuple[AgreedLine, ...]
    basis: tuple[str, ...] = ("《残疾人教育条例》第十五条",)


@dataclass(frozen=True, slots=True)
class HandOverFacts:
    """交接记录: which file went from whom to whom, what was in it, for what (个保法 23, 55–56)."""

    letterhead: Letterhead
    imprint: Imprint
    kind: str
    giver: str
    given_by: str
    taker: str
    taken_by: str
    received_at: datetime
    method: str
    accepted: int
    flagged: int
    rejected: int
    not_a_record: int
    sha256: str
    withdrawn_on: date | None = None
