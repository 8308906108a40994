"""The ladder of 条例 17: its order, which school is the nearest that suits a rung, and what the findings allow."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..policy import Clause, Finding, Outcome, PolicyProfile, Strength, Verdict
from .class_places import class_verdict, special_class_verdict
from .values import PassedOver, Rung, School, SchoolChoice, SchoolClass

LADDER: tuple[Rung, ...] = tuple(Rung)
"""All kinds, least separating first."""

_FAR = 10_000  # minutes; a school whose way is unknown comes after all that are known


@dataclass(frozen=True, slots=True)
class ThreeFindings:
    """What the assessment found (条例 20), in the codes of the form; "unclear" or empty where it is open.

    *body* none | support | cannot, *learn* ordinary | support | special, *adapt* yes | support | hard,
    *needs_care* none | some | day | all, *can_attend* yes | part | no.
    """

    body: str
    learn: str
    adapt: str
    needs_care: str = ""
    can_attend: str = ""


def check_rung(rung: Rung, findings: ThreeFindings) -> Verdict:
    """Whether *rung* fits the three findings of 条例 20; a rung that separates more than they ask for is named.

    Rung 4 for a child who can attend, or who needs no full-time care, is refused. A special school for a child who
    can receive ordinary education, and an open finding, ask for reasons.
    """
    return Verdict.of(*_rung_findings(rung, findings))


def _rung_findings(rung: Rung, findings: ThreeFindings) -> Iterator[Finding]:
    law = Strength.FOR_SURE
    if rung.level == 4 and findings.can_attend in {"yes", "part"}:
        yield Finding("placement.rung_can_attend", {}, rung.clause, law, Outcome.REFUSED)
    if rung.level == 4 and findings.needs_care in {"none", "some"}:
        yield Finding("placement.rung_no_care", {}, rung.clause, law, Outcome.REFUSED)
    if rung is Rung.SPECIAL and findings.learn in {"ordinary", "support"}:
        yield Finding("placement.rung_can_learn", {}, rung.clause, law)
    if rung is Rung.NEAR and "support" in {findings.learn, findings.adapt}:
        yield Finding("placement.rung_needs_support", {}, Rung.DESIGNATED.clause, law)
    if {"", "unclear"} & {findings.body, findings.learn, findings.adapt}:
        yield Finding("placement.finding_open", {}, Clause("条例 20"), law)


def nearest_suitable(
    rung: Rung,
    schools: Iterable[School],
    policy: PolicyProfile,
    *,
    township: str = "",
    grade: int | None = None,
) -> SchoolChoice | None:
    """The nearest school that suits *rung*, full classes passed over (三(一)1: near and convenient).

    Near means fewer minutes, then the child's own *township*. Where every suitable class is full, the nearest one
    is given with the need for approval. For home and remote teaching it is the school that answers for the visits.
    """
    nearest_first = sorted(
        (school for school in schools if _suits(rung, school)),
        key=lambda school: (_answers_for_visits(rung, school), *_way(school, township)),
    )
    offers = [_offer(rung, school, policy, grade) for school in nearest_first]
    passed: list[PassedOver] = []
    for offer in offers:
        if offer.verdict.outcome < Outcome.NEEDS_APPROVAL:
            return SchoolChoice(offer.school, offer.school_class, offer.verdict, tuple(passed))
        passed.append(PassedOver(offer.school, offer.verdict.findings[0].key))
    return offers[0] if offers else None


def _suits(rung: Rung, school: School) -> bool:
    if rung is Rung.NEAR:
        return school.kind == "ordinary"
    if rung is Rung.DESIGNATED:
        return school.kind == "ordinary" and school.designated
    if rung is Rung.SPECIAL_CLASS:
        return school.kind == "ordinary" and any(_is_special(one) for one in school.classes)
    return school.kind in {"special", "welfare"} or rung.level == 4


def _answers_for_visits(rung: Rung, school: School) -> bool:
    return rung.level == 4 and school.kind != "special"


def _way(school: School, township: str) -> tuple[int, bool, str]:
    minutes = _FAR if school.minutes is None else school.minutes
    return (minutes, school.township != township, school.name)


def _offer(rung: Rung, school: School, policy: PolicyProfile, grade: int | None) -> SchoolChoice:
    classes = [one for one in school.classes if grade in {None, one.grade}]
    if rung.level == 4:
        return SchoolChoice(school, None, Verdict.of())
    if rung in {Rung.NEAR, Rung.DESIGNATED}:
        return _least_full(school, [one for one in classes if not _is_special(one)], policy)
    chosen = [one for one in classes if _is_special(one) or school.kind != "ordinary"]
    if not chosen:
        return SchoolChoice(school, None, special_class_verdict(0, None))
    best = min(chosen, key=lambda one: (one.inclusive - (one.capacity or 0), one.name))
    return SchoolChoice(school, best, special_class_verdict(best.inclusive, best.capacity))


def _least_full(school: School, classes: list[SchoolClass], policy: PolicyProfile) -> SchoolChoice:
    if not classes:
        return SchoolChoice(school, None, Verdict.of(Finding("placement.class_unknown")))
    best = min(classes, key=lambda one: (one.inclusive, one.name))
    return SchoolChoice(school, best, class_verdict(best.inclusive, policy))


def _is_special(one: SchoolClass) -> bool:
    return one.kind == "special_class"
