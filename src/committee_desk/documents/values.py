"""Facts that go onto papers and the prepared papers that come back; plain values, no database, no drawing."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

SealRole = Literal["bureau_seal", "committee_seal"]
SignerRole = Literal["bureau_seal", "committee_seal", "member", "chair", "liaison"]
ServiceMethod = Literal["direct", "left", "passed_on", "electronic", "post", ""]
PaperKind = Literal["proposal", "decision", "plan", "service_receipt"]

EXPORTED, PRINTED = "file", "print"
"""How a paper leaves the county's file (条例 20: either is recorded with its purpose)."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who issues, by full name as in the red head: 示例县教育局, its committee, 示例县."""

    bureau: str
    committee: str
    county: str
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class SignatureBox:
    """One electronic signature that the paper leaves a place for; *field_name* (ASCII) names it.

    *name* is who signs in words: a person's name, or the office whose seal certifies.
    """

    field_name: str
    role: SignerRole
    name: str


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where signing puts a field: *page* counts from 0, *box* is (left, bottom, right, top) in points."""

    name: str
    page: int
    box: tuple[float, float, float, float]
    role: SignerRole


@dataclass(frozen=True, slots=True)
class PreparedPaper:
    """A finished PDF/A-2b before any signature; *framed* are characters that no font had (framed codes)."""

    pdf: bytes
    fields: tuple[FieldPlace, ...]
    pages: int
    framed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imprint:
    """What every paper carries beside its contents.

    *number* is the document number (示教安〔2026〕17号), *drawn_at* the case's clock, aware (it becomes the
    PDF's date, so the same facts give the same bytes), *audit_head* the short hash of the audit chain (hex),
    *purpose* the use that the paper is made for (条例 20).
    """

    number: str
    drawn_at: datetime
    audit_head: str
    purpose: str = "教育安置（残疾人教育条例第二十条）"


@dataclass(frozen=True, slots=True)
class ChildFacts:
    """The child as papers name it; *id_number* whole (papers mask its middle); empty where unknown."""

    name: str
    sex: str
    born_on: date
    id_number: str
    disability: str = ""
    ethnicity: str = ""
    household: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class GuardianFacts:
    """A guardian, the relation in words (母亲) and the telephone (papers mask it)."""

    name: str
    relation: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class FindingFacts:
    """One of the three findings of 条例 20: topic, conclusion, what it rests on, and that with and without aids."""

    topic: str
    conclusion: str
    with_aids: str = ""
    without_aids: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class ReasonFacts:
    """A reason and the articles it rests on, already in words (《残疾人教育条例》第十七条第四款)."""

    text: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class PlacementFacts:
    """The placement in words: *way* 随班就读, *school* who teaches, *record_school* where the record is kept.

    *schedule* is one sentence on visits and lessons of home teaching, or class and aide; empty where none.
    """

    way: str
    school: str
    record_school: str = ""
    grade: str = ""
    attendance: str = ""
    begins_on: date | None = None
    ends_on: date | None = None
    reassess_by: date | None = None
    schedule: str = ""
    funding: str = ""


@dataclass(frozen=True, slots=True)
class VoteFacts:
    """How the committee voted (counts of people) and the charter's rule that it met, in words."""

    members: int
    present: int
    recused: int
    voting: int
    agreed: int
    against: int
    abstained: int = 0
    charter: str = ""


@dataclass(frozen=True, slots=True)
class DissentFacts:
    """A member's different view, recorded in the proposal."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """残疾儿童安置建议书: what the committee proposes to the bureau."""

    letterhead: Letterhead
    imprint: Imprint
    issued_on: date
    child: ChildFacts
    guardians: tuple[GuardianFacts, ...]
    commission_number: str
    assessed_on: date
    met_on: date
    findings: tuple[FindingFacts, ...]
    placement: PlacementFacts
    reasons: tuple[ReasonFacts, ...]
    vote: VoteFacts
    child_wish: str = ""
    guardian_wish: str = ""
    supports: tuple[str, ...] = ()
    dissents: tuple[DissentFacts, ...] = ()
    attachments: tuple[str, ...] = ()
    signatures: tuple[SignatureBox, ...] = ()


@dataclass(frozen=True, slots=True)
class RemedyFacts:
    """Where and until when the decision can be challenged (行政复议法 20; 行政诉讼法 46).

    The last days are known only after service; *served_on* None leaves them out. *provisional* marks a last
    day beyond the published holidays. *review_first* when review must precede the court (行政复议法 23).
    """

    review_body: str
    court: str
    served_on: date | None = None
    review_last_day: date | None = None
    court_last_day: date | None = None
    provisional: bool = False
    review_first: bool = False


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """安置决定书: the bureau's decision; the paper numbers its articles itself (placement, supports …)."""

    letterhead: Letterhead
    imprint: Imprint
    issued_on: date
    child: ChildFacts
    guardians: tuple[GuardianFacts, ...]
    findings: tuple[FindingFacts, ...]
    placement: PlacementFacts
    reasons: tuple[ReasonFacts, ...]
    grounds: tuple[str, ...]
    remedies: RemedyFacts
    applied_on: date | None = None
    commissioned_on: date | None = None
    assessed_on: date | None = None
    proof: str = ""
    proposal_number: str = ""
    proposal_way: str = ""
    child_wish: str = ""
    guardian_wish: str = ""
    supports: tuple[str, ...] = ()
    responsible: str = ""
    plan_by: date | None = None
    contact: str = ""
    signatures: tuple[SignatureBox, ...] = ()


@dataclass(frozen=True, slots=True)
class ServiceReceiptFacts:
    """送达回证: proof of service (民诉法 87–95); whatever is empty stays a line to write on."""

    letterhead: Letterhead
    imprint: Imprint
    documents: tuple[str, ...]
    addressee: str
    relation: str = ""
    copies: str = ""
    place: str = ""
    method: ServiceMethod = ""
    received_at: datetime | None = None
    substitute: str = ""
    substitute_relation: str = ""
    refusal: str = ""
    witness: str = ""
    witness_unit: str = ""
    servers: tuple[str, ...] = ()
    record: str = ""


@dataclass(frozen=True, slots=True)
class TemplateFinding:
    """Something wrong in a Word template: *key* is a sentence of translations/*/documents.toml with *values*.

    *place* says in words where (正文第 3 段; 表格 2 第 4 行第 1 列), *excerpt* the text around it.
    """

    key: str
    place: str
    excerpt: str
    values: dict[str, str] = field(default_factory=dict)
