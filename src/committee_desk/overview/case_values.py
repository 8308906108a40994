"""What the page of one case shows, as frozen facts."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class ChildOnPage:
    """Who it is; numbers of identity and telephone are masked (shown whole only on request, which is recorded)."""

    name: str
    sex: str
    birth_date: date | None
    age_years: int
    age_months: int
    resident_id_masked: str
    certificate_masked: str
    category: int | None
    grade: int | None
    autism: bool
    township: str
    village: str
    address: str
    guardian_name: str
    guardian_relation: str
    guardian_phone_masked: str
    school_now: str


@dataclass(frozen=True, slots=True)
class ScoreOnPage:
    """Need in one domain: 0 = independent … 100 = needs support in everything; *score* None where not valid."""

    key: str
    label: str
    score: int | None
    band: str
    answered: int
    total: int


@dataclass(frozen=True, slots=True)
class AssessmentOnPage:
    """One assessment of the case."""

    id: str
    state: str
    opened_at: datetime
    completed_at: datetime | None
    assessor: str
    answered: int
    asked: int
    form: str
    scores: tuple[ScoreOnPage, ...]


@dataclass(frozen=True, slots=True)
class ProposalOnPage:
    """What the committee proposed; *content* as the meeting wrote it (findings, reasons, votes, dissent …)."""

    id: str
    number: str
    rung: str
    school: str
    school_class: str
    proposed_at: datetime
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DecisionOnPage:
    """What the bureau decided, how it was served and what the guardian answered."""

    id: str
    number: str
    rung: str
    school: str
    school_class: str
    decided_at: datetime
    content: dict[str, Any]
    served_on: date | None = None
    review_until: date | None = None
    court_until: date | None = None
    provisional: bool = False
    accepted: bool | None = None
    answer_words: str = ""


@dataclass(frozen=True, slots=True)
class PaperOnPage:
    """A paper of the case; complete when *done* equals *wanted*."""

    id: str
    kind: str
    issued_at: datetime
    pages: int
    done: int
    wanted: int


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One act on the case, from the audit trail."""

    at: datetime
    who: str
    verb: str


@dataclass(frozen=True, slots=True)
class CasePage:
    """Everything that the page of one case needs at once; *step* counts 登记 评估 会议 决定 方案 跟进 from 0."""

    case_id: str
    number: str
    state: str
    step: int
    next_step_key: str
    offers: tuple[str, ...]
    due: date | None
    due_provisional: bool
    needs_look: tuple[str, ...]
    child: ChildOnPage
    assessments: tuple[AssessmentOnPage, ...]
    proposal: ProposalOnPage | None
    decision: DecisionOnPage | None
    plan: dict[str, Any] | None
    papers: tuple[PaperOnPage, ...]
    history: tuple[HistoryEntry, ...]
    sources: tuple[str, ...]
    today: date
    earlier: AssessmentOnPage | None = None
    """The last complete assessment of an earlier round of the same child, to compare with."""
