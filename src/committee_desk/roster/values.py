"""What a reading of a roster file hands over: the file's verdict, each row's outcome, reasons and values."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Outcome(StrEnum):
    """The fate of one row of the file; every non-empty row has exactly one."""

    ACCEPTED = "accepted"
    FLAGGED = "flagged"
    """Comes in, and a person must look: a wrong row stands for a real child."""
    REJECTED = "rejected"
    """Adds nobody: an exact repeat of a row already taken, or a row that names no child."""
    NOT_A_RECORD = "not_a_record"
    """Title, preamble, header, note, total, signature."""


class FileVerdict(StrEnum):
    """Whether the file could be read at all."""

    OK = "ok"
    REFUSED = "refused"


class RosterValues(NamedTuple):
    """What a row says of a child, in one spelling; None where the row is silent or its cell cannot be understood.

    *birth_date* is ISO 8601, *sex* is `male` or `female`, *category* is the certificate's digit 1–7 and *grade*
    1–4 (1 the heaviest; GB/T 26341-2010). *resident_id* and *certificate* are as written (widths, spaces and
    small x unified), also where a finding says that they are wrong; a number that the spreadsheet damaged is None.
    """

    name: str | None = None
    resident_id: str | None = None
    sex: str | None = None
    birth_date: str | None = None
    certificate: str | None = None
    category: str | None = None
    grade: str | None = None
    guardian_name: str | None = None
    guardian_relation: str | None = None
    guardian_phone: str | None = None
    township: str | None = None
    village: str | None = None
    address: str | None = None
    school_now: str | None = None
    wish: str | None = None
    note: str | None = None

    def as_dict(self) -> dict[str, str | None]:
        """All fields by name, in the order above."""
        return self._asdict()


VALUE_FIELDS = RosterValues._fields


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say about a row: *code* (docs/roster-codes.md), and where the offending cell stands.

    *column* is the letter that the spreadsheet program shows, *value* the cell as the file holds it; *related*
    is the (sheet, row) of the earlier row that a repeat repeats, *related_file* its file where that is another one.
    """

    code: str
    field: str | None = None
    column: str | None = None
    value: str | None = None
    related: tuple[str, int] | None = None
    related_file: str | None = None


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One non-empty row of the file: *row* counts from 1 as the spreadsheet program shows it.

    *raw* holds the cells from column A on, as text; *proposals* are (field, value) pairs that the row itself
    suggests and that a person may take over.
    """

    sheet: str
    row: int
    outcome: Outcome
    findings: tuple[Finding, ...]
    values: RosterValues
    raw: tuple[str, ...]
    proposals: tuple[tuple[str, str], ...] = ()
    edited: tuple[str, ...] = ()
    """Letters of the columns whose cells a person corrected; *raw* holds them corrected."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the findings, each once, in the order in which they were found."""
        return tuple(dict.fromkeys(finding.code for finding in self.findings))


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows met each outcome; the sum is the number of non-empty rows."""

    accepted: int = 0
    flagged: int = 0
    rejected: int = 0
    not_a_record: int = 0

    @classmethod
    def of(cls, rows: "tuple[RosterRow, ...]") -> "Counts":
        """Counted from *rows*."""
        tally = dict.fromkeys(Outcome, 0)
        for row in rows:
            tally[row.outcome] += 1
        return cls(*(tally[outcome] for outcome in Outcome))

    @property
    def children(self) -> int:
        """Rows that come in as a child: accepted and flagged."""
        return self.accepted + self.flagged

    def as_dict(self) -> dict[str, int]:
        """The four numbers by name."""
        return {outcome.value: getattr(self, outcome.value) for outcome in Outcome}


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """One column as a person maps it: its letter, its label as written, its field, and what stands in it.

    *label* is empty where the sheet has no header; *field* is None where nobody claims the column and "" where a
    mapping leaves it out. *samples* are its first different texts, three at the most.
    """

    letter: str
    label: str
    field: str | None
    samples: tuple[str, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SheetReading:
    """How one sheet was understood: the rows of its headers, and (letter, field) of each known column."""

    name: str
    hidden: bool
    header_rows: tuple[int, ...]
    columns: tuple[tuple[str, str], ...]
    unknown_columns: tuple[tuple[str, str], ...] = ()
    """(letter, label) of columns whose label no field claims."""
    heads: tuple[ColumnHead, ...] = ()
    """Every column that has a label or a content, also where no header was found."""


@dataclass(frozen=True, slots=True)
class RosterReading:
    """A whole file: *codes* speak about the file, *rows* about its rows; a refused file has no rows.

    *sheets* of a file that was refused only for want of a header (NO_TABLE_HEADER) tell its columns, so that a person
    can map them. *disguise* says what a file refused as FORMAT_MISMATCH really is (html, xml_2003). *missing* are
    children of an earlier roster that this file does not name.
    """

    file: FileVerdict
    codes: tuple[str, ...]
    rows: tuple[RosterRow, ...] = ()
    sheets: tuple[SheetReading, ...] = ()
    counts: Counts = field(default_factory=Counts)
    disguise: str | None = None
    missing: tuple[RosterRow, ...] = ()
