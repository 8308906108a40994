"""The policy profile: the numbers of plan, law and charter with their clauses, and verdicts made of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from functools import cache
from typing import Any

from .errors import Refusal
from .resources import resource, toml_resource

DEFAULT_PROFILE = "yuncheng-14-5"


class Strength(StrEnum):
    """How hard a clause binds; there is no third kind."""

    IN_PRINCIPLE = "in_principle"
    """原则上、为宜: overridden with a recorded reason and an approver other than the proposer."""
    FOR_SURE = "for_sure"
    """确保、不得、严格落实: refused."""


class RuleStatus(StrEnum):
    """Where a number comes from; only plan and law have a strength."""

    PLAN = "plan"
    LAW = "law"
    TARGET = "target"
    CHARTER = "charter"
    TRIAL = "trial"


@dataclass(frozen=True, slots=True)
class Clause:
    """A place in the plan (三(一)4) or an article above it (条例 17), as printed at the end of a sentence."""

    text: str

    @property
    def of_plan(self) -> bool:
        """Whether it is a clause of the plan rather than of a law."""
        return self.text[:1] in "一二三四五" and self.text[1:2] in {"", "("}

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Rule:
    """One number of the profile; *clause* and *strength* are None where no text binds (trial, charter)."""

    key: str
    value: Any
    clause: Clause | None
    strength: Strength | None
    status: RuleStatus
    note: str = ""


class Outcome(IntEnum):
    """What a check says; a greater number is worse."""

    FINE = 0
    WARNING = 1
    NEEDS_APPROVAL = 2
    REFUSED = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence of a verdict: a key of the translations, its values, and what it rests on."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    clause: Clause | None = None
    strength: Strength | None = None
    outcome: Outcome = Outcome.WARNING

    def refusal(self) -> Refusal:
        """The same sentence as a refusal, to be raised by a verb."""
        values: dict[str, Any] = dict(self.values)
        return Refusal(self.key, clause=str(self.clause) if self.clause else None, **values)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of a rule: how bad, and why, worst finding first."""

    outcome: Outcome
    findings: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, *findings: Finding | None) -> "Verdict":
        """The verdict that *findings* add up to; None stands for a check that found nothing."""
        told = sorted((one for one in findings if one), key=lambda one: -one.outcome)
        return cls(told[0].outcome if told else Outcome.FINE, tuple(told))

    @classmethod
    def worst_of(cls, *verdicts: "Verdict") -> "Verdict":
        """All findings of *verdicts* under the worst outcome."""
        findings = sorted(
            (one for verdict in verdicts for one in verdict.findings), key=lambda one: -one.outcome
        )
        return cls(max((verdict.outcome for verdict in verdicts), default=Outcome.FINE), tuple(findings))

    def demand(self) -> None:
        """Raise the first refused finding as a Refusal; verbs call this before they write."""
        for finding in self.findings:
            if finding.outcome is Outcome.REFUSED:
                raise finding.refusal()


@dataclass(frozen=True, slots=True)
class PolicyProfile:
    """One plan period's numbers. `valid_to` is its last day."""

    name: str
    title: str
    title_en: str
    doc_no: str
    issuer: str
    issued: date
    valid_from: date
    valid_to: date
    rules: Mapping[str, Rule]

    def rule(self, key: str) -> Rule:
        """The rule called *key* ("class.max"); refuses with policy.rule_missing."""
        try:
            return self.rules[key]
        except KeyError:
            raise Refusal("policy.rule_missing", profile=self.name, rule=key) from None

    def whole(self, key: str) -> int:
        """The value of a rule that is one whole number."""
        return int(self.rule(key).value)

    def span(self, key: str) -> tuple[int, int]:
        """The value of a rule that is a range, both ends included."""
        low, high = self.rule(key).value
        return int(low), int(high)

    def day_of(self, key: str, year: int) -> date:
        """The day in *year* of a rule written as month and day ("04-30")."""
        return date.fromisoformat(f"{year}-{self.rule(key).value}")

    def expired_on(self, day: date) -> bool:
        """Whether the plan period ended before *day*; its successor may not be out yet."""
        return day > self.valid_to

    def finding_on(self, day: date) -> Finding | None:
        """The sentence that says the profile is expired, or not yet in force, on *day*."""
        if self.expired_on(day):
            return Finding("policy.expired", {"doc_no": self.doc_no, "last": self.valid_to.isoformat()})
        if day < self.valid_from:
            return Finding("policy.not_yet", {"doc_no": self.doc_no, "first": self.valid_from.isoformat()})
        return None


def profile_names() -> tuple[str, ...]:
    """Names of the profiles that this program brings along."""
    return tuple(sorted(path.stem for path in resource("policy").glob("*.toml")))


@cache
def load_profile(name: str = DEFAULT_PROFILE) -> PolicyProfile:
    """The profile called *name*; refuses with policy.profile_missing or policy.profile_damaged."""
    if name not in profile_names():
        raise Refusal("policy.profile_missing", profile=name)
    return read_profile(name, toml_resource("policy", f"{name}.toml"))


def read_profile(name: str, written: Mapping[str, Any]) -> PolicyProfile:
    """A profile from its parsed TOML; every fault is a Refusal that names the rule."""
    try:
        rules = {key: _read_rule(name, key, table) for key, table in _leaves("", written["rules"])}
        heading = {key: value for key, value in written.items() if key != "rules"}
        return PolicyProfile(**heading, rules=rules)
    except (KeyError, TypeError) as fault:
        raise Refusal("policy.profile_damaged", profile=name, rule=str(fault)) from fault


def _leaves(prefix: str, tables: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for key, table in tables.items():
        path = f"{prefix}{key}"
        if "value" in table:
            yield path, table
        else:
            yield from _leaves(f"{path}.", table)


def _read_rule(profile: str, key: str, table: Mapping[str, Any]) -> Rule:
    try:
        status = RuleStatus(table["status"])
        strength = Strength(table["strength"]) if "strength" in table else None
    except (KeyError, ValueError):
        raise Refusal("policy.profile_damaged", profile=profile, rule=key) from None
    clause = Clause(table["clause"]) if "clause" in table else None
    binds = status in {RuleStatus.PLAN, RuleStatus.LAW}
    if binds != (strength is not None) or (binds and clause is None):
        raise Refusal("policy.profile_damaged", profile=profile, rule=key)
    return Rule(key, table["value"], clause, strength, status, table.get("note", ""))
