"""Findings and file codes in a person's words: what is wrong, what to do, on which clause it rests."""

from .. import wording
from .rules import clause_of
from .values import Finding, RosterReading, RosterRow


def explain_finding(finding: Finding, language: str = "zh") -> tuple[str, str]:
    """What is wrong (with the earlier row and the clause) and what to do."""
    what, todo = explain_code(finding.code, language)
    if finding.related:
        sheet, row = finding.related
        key = "roster.related_file" if finding.related_file else "roster.related"
        what += wording.say(key, language, file=finding.related_file or "", sheet=sheet, row=row)
    clause = clause_of(finding.code)
    return (f"{what} {clause}" if clause else what), todo


def explain_code(code: str, language: str = "zh") -> tuple[str, str]:
    """The two sentences of a file's or a row's code, without a place."""
    return wording.say(f"roster.{code.lower()}.what", language), wording.say(
        f"roster.{code.lower()}.todo", language
    )


def explain_file(reading: RosterReading, language: str = "zh") -> tuple[tuple[str, str], ...]:
    """The two sentences of each code of a file; one that was refused under a false name says what it really is."""
    return tuple(_explain_file_code(code, reading, language) for code in reading.codes)


def _explain_file_code(code: str, reading: RosterReading, language: str) -> tuple[str, str]:
    if code == "FORMAT_MISMATCH" and reading.disguise:
        return explain_code(f"{code}_{reading.disguise}", language)
    return explain_code(code, language)


def reasons_of(row: RosterRow, language: str = "zh") -> str:
    """All that is to be said of a row, in one line."""
    return " ".join(explain_finding(finding, language)[0] for finding in row.findings)


def say_outcome(outcome: str, language: str = "zh") -> str:
    """可导入, 需核对, 不导入, 非记录."""
    return wording.say(f"roster.outcome.{outcome}", language)
