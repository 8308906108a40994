"""The explained suggestion over all rungs: which rules fired, through which answers, under which clause.

Nothing here proposes: people do (条例 20; 个人信息保护法 24, 73). Each proposal keeps this trace.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from ..policy import PolicyProfile
from .conditions import Evaluate, names_in, names_that_made_true, one_part_lacking
from .ladder import LADDER, nearest_suitable
from .values import (
    Answer,
    FiredRule,
    NearMiss,
    Rung,
    RungVerdict,
    School,
    Standing,
    Suggestion,
    SuggestionRule,
)

Describe = Callable[[str], Answer]
"""A question's name → question and answer in words."""

_POSITIVE = "1"  # an indicator of the child functioning module that says difficulty


def suggest(
    rules: Sequence[SuggestionRule],
    *,
    evaluate: Evaluate,
    describe: Describe,
    profile: PolicyProfile,
    schools: Iterable[School] = (),
    township: str = "",
    grade: int | None = None,
    functioning: Mapping[str, str] | None = None,
) -> Suggestion:
    """What *rules* say of the answers that *evaluate* sees, rung by rung.

    *evaluate* judges a condition (the form's own engine); *describe* puts a question and its answer into words.
    *functioning* holds indicators of the child functioning module ("d_seeing": "1"), used for cross-checks only:
    they never place a child.
    """
    fired = [
        FiredRule(rule, tuple(map(describe, names_that_made_true(rule.when, evaluate))))
        for rule in rules
        if rule.kind != "threshold" and _holds(rule, evaluate, functioning or {})
    ]
    near_misses = list(_near_misses(rules, fired, evaluate, describe))
    offered = tuple(schools)
    verdicts = tuple(_rung_verdict(rung, fired, near_misses) for rung in LADDER)
    with_schools = tuple(
        _with_school(one, offered, profile, township, grade) if offered else one for one in verdicts
    )
    missing = _of_kind(fired, "evidence")
    return Suggestion(
        rungs=with_schools,
        preferred=None if any(map(_must_come_first, missing)) else _least_separating(verdicts),
        missing=missing,
        reports=_of_kind(fired, "report"),
        warnings=_of_kind(fired, "warn", "*"),
        counter=_of_kind(fired, "counter", "*"),
        supports=_of_kind(fired, "support"),
        cross_checks=_of_kind(fired, "cross"),
    )


def _holds(rule: SuggestionRule, evaluate: Evaluate, functioning: Mapping[str, str]) -> bool:
    if rule.kind == "cross":
        indicator = rule.option.partition(":")[2]
        return functioning.get(indicator) == _POSITIVE and evaluate(rule.when)
    return evaluate(rule.when)


def _near_misses(
    rules: Sequence[SuggestionRule], fired: Sequence[FiredRule], evaluate: Evaluate, describe: Describe
) -> Iterable[NearMiss]:
    done = {one.rule.id for one in fired}
    for rule in rules:
        if rule.kind != "suggest" or rule.id in done:
            continue
        if (lacking := one_part_lacking(rule.when, evaluate)) is not None:
            part, holding = lacking
            because = dict.fromkeys(name for one in holding for name in names_that_made_true(one, evaluate))
            yield NearMiss(rule, tuple(map(describe, because)), tuple(map(describe, names_in(part))))


def _rung_verdict(rung: Rung, fired: Sequence[FiredRule], near: Sequence[NearMiss]) -> RungVerdict:
    reasons, blocks = _of_kind(fired, "suggest", rung), _of_kind(fired, "block", rung)
    standing = Standing.SUGGESTED if reasons else Standing.NOT_SUGGESTED
    return RungVerdict(
        rung=rung,
        standing=Standing.BLOCKED if blocks else standing,
        reasons=reasons,
        blocks=blocks,
        counter=_of_kind(fired, "counter", rung),
        warnings=_of_kind(fired, "warn", rung),
        near_misses=tuple(one for one in near if one.rule.option == rung),
        school=None,
    )


def _with_school(
    verdict: RungVerdict,
    schools: tuple[School, ...],
    profile: PolicyProfile,
    township: str,
    grade: int | None,
) -> RungVerdict:
    choice = nearest_suitable(verdict.rung, schools, profile, township=township, grade=grade)
    return replace(verdict, school=choice)


def _of_kind(fired: Iterable[FiredRule], kind: str, option: str = "") -> tuple[FiredRule, ...]:
    return tuple(one for one in fired if one.rule.kind == kind and option in {"", one.rule.option})


def _must_come_first(missing: FiredRule) -> bool:
    """Evidence that an article asks for; a hint without a clause (an old report) holds nothing up."""
    return missing.rule.clause is not None


def _least_separating(verdicts: Iterable[RungVerdict]) -> Rung | None:
    return next((one.rung for one in verdicts if one.standing is Standing.SUGGESTED), None)
