"""What the linter says: one fault with its cell and sentences, and the verdict on a whole file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from ...wording import say
from .codes import REFUSING, SEVERITY, Severity


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault. *row* counts from 1, *column* is the letter; *proposal* is the whole corrected text of the cell.

    In an XForm (.xml) *sheet* is empty, *row* the line of the file and *path* the element. *values* fill the
    sentences; one that differs by language has a text for each.
    """

    code: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    text: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    proposal: str | None = None
    path: str | None = None

    @property
    def severity(self) -> Severity:
        """How much it weighs; given with the code."""
        return SEVERITY[self.code]

    def sentence(self, language: str = "zh") -> str:
        """What is wrong and what to do, in *language*."""
        values = {
            name: value[language] if isinstance(value, dict) else value for name, value in self.values.items()
        }
        what, todo = explain_fault(self.code, language, **values)
        return f"{what}{'' if language == 'zh' else ' '}{todo}".strip()

    def as_json(self) -> dict[str, Any]:
        """The fault as `form check --json` prints it."""
        found = {
            "sheet": self.sheet,
            "row": self.row,
            "column": self.column,
            "code": self.code,
            "severity": self.severity.value,
            "text": self.text,
            "zh": self.sentence("zh"),
            "en": self.sentence("en"),
            "proposal": self.proposal,
        }
        return found if self.path is None else {**found, "path": self.path}


def explain_fault(code: str, language: str = "zh", **values: object) -> tuple[str, str]:
    """The sentence of *code* and what to do about it."""
    return (
        say(f"form_faults.{code}.what", language, **values),
        say(f"form_faults.{code}.todo", language, **values),
    )


@dataclass(frozen=True, slots=True)
class FormCheck:
    """The verdict on a file: "ok", "faulty" (errors) or "refused" (not read), with every fault in order of place."""

    file: str
    form_id: str = ""
    version: str = ""
    faults: tuple[Fault, ...] = ()

    @property
    def errors(self) -> tuple[Fault, ...]:
        """The faults that keep the form from being published."""
        return tuple(fault for fault in self.faults if fault.severity is Severity.ERROR)

    def counts(self) -> dict[str, int]:
        """How many faults there are of each severity."""
        found = Counter(fault.severity for fault in self.faults)
        return {severity.value: found[severity] for severity in Severity}

    def as_json(self) -> dict[str, Any]:
        """The verdict as `form check --json` prints it."""
        return {
            "file": self.file,
            "form_id": self.form_id,
            "version": self.version,
            "faults": [fault.as_json() for fault in self.faults],
            "counts": self.counts(),
        }


def verdict(faults: list[Fault], form_id: str = "", version: str = "") -> FormCheck:
    """The verdict that *faults* give."""
    if any(fault.code in REFUSING for fault in faults):
        return FormCheck("refused", form_id, version, tuple(faults))
    bad = any(fault.severity is Severity.ERROR for fault in faults)
    return FormCheck("faulty" if bad else "ok", form_id, version, tuple(faults))
