"""What goes into a batch and what comes out of it (decision 0007)."""

from dataclasses import dataclass
from datetime import date, datetime

from ..signing import Kind, TrustAnchors


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One reported case; the columns of data/cases.csv in their order.

    *case_id* is the case's UUID, *placement* the rung (near, designated, special_class, special, home, remote),
    *reported_as* its group in the reports (inclusive, special, home); empty strings and None where unknown.
    """

    case_id: str
    name: str
    sex: str
    born_on: date
    id_number: str
    certificate: str
    township: str
    placement: str
    reported_as: str
    school: str
    decision_number: str
    decided_on: date
    plan_signed_on: date | None = None


@dataclass(frozen=True, slots=True)
class BatchPaper:
    """A signed paper of a case; *paper_id* is the paper's UUID, *pdf* its final bytes."""

    paper_id: str
    case_id: str
    kind: Kind
    pdf: bytes


@dataclass(frozen=True, slots=True)
class BatchContents:
    """What a county reports: its division code, the bureau's name, the head of the audit chain (hex), cases, papers."""

    division: str
    organisation: str
    audit_anchor: str
    cases: tuple[CaseRow, ...]
    papers: tuple[BatchPaper, ...]


@dataclass(frozen=True, slots=True)
class BatchFacts:
    """Place of a batch in its county's sequence; *previous_sha256* is that of the batch file before, zeros at first."""

    sequence: int
    sealed_at: datetime
    previous_sha256: str

    @property
    def year(self) -> int:
        """Year of the sequence."""
        return self.sealed_at.year


@dataclass(frozen=True, slots=True)
class SealedBatch:
    """A batch file ready to leave: its bytes, their SHA-256 (hex), its name (no person's name in it)."""

    data: bytes
    sha256: str
    name: str


@dataclass(frozen=True, slots=True)
class OpenedBatch:
    """A batch whose form holds; the seal and the papers are judged apart (`verify_batch`).

    *anchors* are what the batch itself brings along: its certificate proves nothing, its revocation list helps.
    """

    contents: BatchContents
    facts: BatchFacts
    anchors: TrustAnchors
    sealed_text: bytes
    seal: bytes


FIRST_PREVIOUS = "0" * 64
"""What stands for the batch before the first one."""


def batch_name(division: str, facts: BatchFacts) -> str:
    """File name of a batch: division, year, number in the sequence."""
    return f"{division}-{facts.year:04d}-{facts.sequence:04d}.cdbatch"
