"""What the vault takes and tells: audit entries and reports, damage reports, manifests of backups."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One command as the chain keeps it: who did what to which thing, when, at which desk.

    *body* (before and after) and *result* stand apart from the chain and can be erased without breaking it;
    the other fields cannot, so they never hold a child's name or number. *command_id* makes it idempotent.
    """

    at: datetime
    actor: str
    verb: str
    entity: str
    entity_id: str
    case_id: str | None = None
    body: dict[str, Any] = field(default_factory=dict, repr=False)
    desk: str = ""
    command_id: str | None = None
    result: Any = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the chain as papers, batches and backups print it: number and first 16 hex digits."""

    seq: int
    digits: str

    def __str__(self) -> str:
        return f"{self.seq}-{self.digits}"

    @classmethod
    def parse(cls, text: str) -> "Anchor":
        """The anchor behind `12-00ffe1…`; ValueError otherwise."""
        number, _, digits = text.partition("-")
        if len(digits) != 16 or not set(digits) <= set("0123456789abcdef"):
            raise ValueError("not an anchor")
        return cls(int(number), digits)


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of the chain; number 0 and zeros before the first."""

    seq: int
    digest: bytes

    @property
    def anchor(self) -> Anchor:
        """What to print of it."""
        return Anchor(self.seq, self.digest.hex()[:16])


@dataclass(frozen=True, slots=True)
class KnownCommand:
    """A command that was carried out before; *result* is None where its body was erased."""

    seq: int
    verb: str
    result: Any


@dataclass(frozen=True, slots=True)
class AuditProblem:
    """A place where the chain does not hold.

    Codes: anchor_missing, anchor_differs, gap, previous_differs, entry_differs, body_differs, head_missing,
    head_differs, head_signature.
    """

    code: str
    seq: int


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What checking the whole chain found; *erased* are the entries whose bodies were erased by law."""

    head: Head
    entries: int
    erased: tuple[int, ...]
    problems: tuple[AuditProblem, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing was altered, taken out or cut off, as far as the anchors reach."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class DamageReport:
    """What an examination of the file found: broken pages, a broken structure, references into nothing.

    *log_left*: somebody was reading, so that the newest changes were still in the log and not examined.
    """

    pages: tuple[str, ...]
    structure: tuple[str, ...]
    lost_references: int
    log_left: bool

    @property
    def whole(self) -> bool:
        """Whether the file can be believed."""
        return not (self.pages or self.structure or self.lost_references)


@dataclass(frozen=True, slots=True)
class BackupManifest:
    """What a backup says of itself; *files* maps each name to its SHA-256."""

    made_at: str
    app_version: str
    database: str
    revision: str | None
    anchor: Anchor
    files: dict[str, str]
