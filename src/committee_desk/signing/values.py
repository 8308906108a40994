"""What signing hands over: roles, seats, trust anchors, a judgement (decision 0006)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SignerRole(StrEnum):
    """In which capacity someone signs; stands in the certificate's OU and in the field's name."""

    COMMITTEE_SEAL = "committee_seal"
    BUREAU_SEAL = "bureau_seal"
    MEMBER = "member"
    LIAISON = "liaison"
    CHAIR = "chair"


class Kind(StrEnum):
    """What can be verified."""

    PROPOSAL = "proposal"
    DECISION = "decision"
    PLAN = "plan"
    BATCH = "batch"


class Problem(StrEnum):
    """Why a paper or a batch is not valid; the sentences stand in translations/LANGUAGE/signing.toml."""

    UNREADABLE = "UNREADABLE"
    NO_KEY = "NO_KEY"
    NOT_SIGNED = "NOT_SIGNED"
    INCOMPLETE = "INCOMPLETE"
    DAMAGED = "DAMAGED"
    CHANGED = "CHANGED"
    NOT_WHOLE_FILE = "NOT_WHOLE_FILE"
    EXTRA_REVISION = "EXTRA_REVISION"
    NOT_LOCKED = "NOT_LOCKED"
    ANNOUNCEMENT = "ANNOUNCEMENT"
    WRONG_SIGNER = "WRONG_SIGNER"
    WRONG_ORDER = "WRONG_ORDER"
    WRONG_TIME = "WRONG_TIME"
    CONTAINER = "CONTAINER"
    FOREIGN_CONTENT = "FOREIGN_CONTENT"
    UNTRUSTED = "UNTRUSTED"
    REVOKED = "REVOKED"
    REVOCATION_UNKNOWN = "REVOCATION_UNKNOWN"
    CUT_BACK = "CUT_BACK"
    EXTENDED = "EXTENDED"
    OTHER_DOCUMENT = "OTHER_DOCUMENT"
    NOT_CANONICAL = "NOT_CANONICAL"
    BAG = "BAG"
    TABLE = "TABLE"
    SEAL = "SEAL"
    PAPER = "PAPER"


_UNREADABLE = frozenset({Problem.UNREADABLE, Problem.NO_KEY})


@dataclass(frozen=True, slots=True)
class Seat:
    """One place for a signature: who signs, on which page (from 0), in which box (points, x1 y1 x2 y2)."""

    role: SignerRole
    signer: str
    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class AnnouncedSeat:
    """A signature field as the paper announces it before anyone has signed."""

    field: str
    role: SignerRole
    signer: str


@dataclass(frozen=True, slots=True)
class Announcement:
    """What the unsigned paper says about its signatures: kind and seats in their order."""

    kind: Kind
    seats: tuple[AnnouncedSeat, ...]


@dataclass(frozen=True, slots=True)
class KnownRevision:
    """Length in bytes and SHA-256 (hex) of a revision that the office or a batch has on record."""

    length: int
    sha256: str


@dataclass(frozen=True, slots=True)
class TrustAnchors:
    """Certificates (DER) that a judgement rests on and their revocation lists (DER); both may be empty."""

    certificates: tuple[bytes, ...] = ()
    revocation_lists: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Signer:
    """Someone whose signature is intact and trusted; *at* is the time that the signer's machine claims."""

    name: str
    role: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Judgement:
    """The whole verdict on one file; *kind* is None where the file does not say what it is."""

    kind: Kind | None
    valid: bool
    signers: tuple[Signer, ...]
    problems: tuple[Problem, ...]

    @property
    def exit_code(self) -> int:
        """0 valid, 1 judged invalid, 2 unreadable."""
        if _UNREADABLE & set(self.problems):
            return 2
        return 0 if self.valid else 1

    def as_dict(self) -> dict[str, object]:
        """The judgement as JSON values, in the form that `verify --json` prints."""
        return {
            "kind": self.kind,
            "valid": self.valid,
            "signers": [{"name": s.name, "role": s.role, "at": s.at.isoformat()} for s in self.signers],
            "problems": [str(problem) for problem in self.problems],
        }

    @classmethod
    def from_dict(cls, values: dict[str, object]) -> "Judgement":
        """The judgement that `as_dict` wrote; used where a child process has judged."""
        kind, signers, problems = values["kind"], values["signers"], values["problems"]
        assert isinstance(signers, list) and isinstance(problems, list)  # noqa: PT018
        return cls(
            None if kind is None else Kind(str(kind)),
            bool(values["valid"]),
            tuple(Signer(s["name"], s["role"], datetime.fromisoformat(s["at"])) for s in signers),
            tuple(Problem(p) for p in problems),
        )


def judged(kind: Kind | None, signers: tuple[Signer, ...], problems: tuple[Problem, ...]) -> Judgement:
    """A judgement that is valid exactly when no problem was found; each code is kept once, in order."""
    return Judgement(kind, not problems, signers, tuple(dict.fromkeys(problems)))
