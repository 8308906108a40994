"""Codes, how hard each one weighs and what it rests on: resources/roster/rules.toml."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from ..resources import toml_resource
from .values import Finding, Outcome

FILE_CODES = (
    "PASSWORD",
    "EMPTY_FILE",
    "CORRUPT",
    "BOMB",
    "XML_DTD",
    "NOT_A_SPREADSHEET",
    "FORMAT_MISMATCH",
    "MACRO_PRESENT",
    "FAR_CELL",
    "NO_TABLE_HEADER",
    "HIDDEN_COLUMN",
    "FILE_NOT_FOUND",
    "EMPTY_FOLDER",
    "READER_STOPPED",
)
"""What can be said of a whole file; MACRO_PRESENT, FORMAT_MISMATCH, HIDDEN_COLUMN may stand on one that was read."""


class Severity(StrEnum):
    """What a finding does to its row."""

    NOTE = "note"
    LOOK = "look"
    REJECT = "reject"
    NOT_A_RECORD = "not_a_record"


_OUTCOMES = (
    (Severity.NOT_A_RECORD, Outcome.NOT_A_RECORD),
    (Severity.REJECT, Outcome.REJECTED),
    (Severity.LOOK, Outcome.FLAGGED),
)


def outcome_of(findings: Sequence[Finding]) -> Outcome:
    """The one outcome that the heaviest finding gives."""
    if not findings:
        return Outcome.ACCEPTED
    weights = {severity(finding.code) for finding in findings}
    return next((outcome for weight, outcome in _OUTCOMES if weight in weights), Outcome.ACCEPTED)


@cache
def severity(code: str) -> Severity:
    """The weight of a row's code."""
    return Severity(_rows()[code]["severity"])


def clause_of(code: str) -> str | None:
    """The clause or standard that a code rests on."""
    return _rows()[code]["clause"] or None if code in _rows() else None


def row_codes() -> tuple[str, ...]:
    """Every code that a row can carry."""
    return tuple(_rows())


@cache
def _rows() -> dict[str, dict[str, str]]:
    rows: dict[str, dict[str, str]] = toml_resource("roster", "rules.toml")["rows"]
    return rows
