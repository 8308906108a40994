"""Home teaching: who may be taught at home, and what a schedule adds up to in a year (条例 17(4); 三(一)4)."""

from dataclasses import dataclass
from datetime import date

from ..policy import Finding, Outcome, PolicyProfile, Rule, Verdict
from ..workdays import months_after


@dataclass(frozen=True, slots=True)
class VisitSchedule:
    """Visits a week and lessons a visit; *remote_place* is a place for which one visit a week is foreseen.

    *missed_visits* counts cancelled or holiday visits of the year that are not made up.
    """

    visits_a_week: int
    lessons_a_visit: int
    remote_place: bool = False
    missed_visits: int = 0


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """A school year by the year it begins in, and the weeks in which visits are made."""

    first_year: int
    weeks: int

    @classmethod
    def after(cls, policy: PolicyProfile, first_year: int, grade: int | None = None) -> "SchoolYear":
        """The year that the profile's `home.weeks_from` counts: school weeks, or teaching weeks of *grade*."""
        if policy.rule("home.weeks_from").value == "school":
            return cls(first_year, policy.whole("year.school_weeks"))
        key = "year.teaching_weeks_grade_9" if grade == 9 else "year.teaching_weeks"
        return cls(first_year, policy.whole(key))


@dataclass(frozen=True, slots=True)
class HomeGrounds:
    """What must be on the file before a child may be taught at home; None or empty where it is not.

    *proof_until* is the end date printed on the hospital's proof, *consent_on* the day of the guardian's written
    consent, *look_again_on* the day on which the committee looks again, *why_no_school* the reasons why no school
    is possible.
    """

    needs_full_time_care: bool
    can_attend_no_school: bool
    proof_until: date | None
    consent_on: date | None
    look_again_on: date | None
    why_no_school: str


@dataclass(frozen=True, slots=True)
class Combination:
    """A schedule within the plan's ranges and its yearly sum."""

    visits_a_week: int
    lessons_a_visit: int
    lessons_a_year: int


def lessons_a_year(schedule: VisitSchedule, year: SchoolYear) -> int:
    """Lessons that the schedule yields in the weeks of *year*, missed visits left out."""
    visits = max(0, year.weeks * schedule.visits_a_week - schedule.missed_visits)
    return visits * schedule.lessons_a_visit


def combinations_reaching(year: SchoolYear, policy: PolicyProfile) -> tuple[Combination, ...]:
    """All schedules within the plan's ranges that reach the yearly sum in *year*: the editor's table."""
    (few, many), (short, long) = policy.span("home.visits"), policy.span("home.lessons")
    found = (
        Combination(visits, lessons, lessons_a_year(VisitSchedule(visits, lessons), year))
        for visits in range(few, many + 1)
        for lessons in range(short, long + 1)
    )
    return tuple(one for one in found if one.lessons_a_year >= policy.whole("home.year_sum"))


def check_schedule(
    schedule: VisitSchedule,
    year: SchoolYear,
    policy: PolicyProfile,
    reason: str = "",
    approver_id: str | None = None,
    proposer_id: str | None = None,
) -> Verdict:
    """Whether the schedule may stand in a plan: the yearly sum for sure, the ranges in principle.

    A sum below the profile's is refused with the sum shown. Visits or lessons outside the ranges need *reason* and
    an *approver_id* other than *proposer_id*.
    """
    visits = policy.rule("home.remote_visits" if schedule.remote_place else "home.visits")
    approval = (reason, approver_id, proposer_id)
    return Verdict.of(
        _sum_finding(schedule, year, policy),
        _range_finding("visits_outside", schedule.visits_a_week, visits, *approval),
        _range_finding("lessons_outside", schedule.lessons_a_visit, policy.rule("home.lessons"), *approval),
    )


def check_home_grounds(grounds: HomeGrounds, policy: PolicyProfile, on: date) -> Verdict:
    """Whether a child may be taught at home on day *on*: every missing ground is a refusal with its clause."""
    return Verdict.of(
        _ground("home_care_not_needed", policy.rule("home.grounds"), grounds.needs_full_time_care),
        _ground("home_can_attend", policy.rule("home.grounds"), grounds.can_attend_no_school),
        _ground("home_why_no_school", policy.rule("home.grounds"), bool(grounds.why_no_school.strip())),
        _ground("home_consent_missing", policy.rule("home.guardian_consent"), grounds.consent_on is not None),
        _proof_finding(grounds, policy.rule("home.proof_with_end"), on),
        _look_again_finding(grounds, policy.rule("home.look_again_months"), on),
    )


def latest_look_again(policy: PolicyProfile, on: date) -> date:
    """The last day on which a child who is taught at home from *on* must be looked at again."""
    return months_after(on, policy.whole("home.look_again_months"))


def _sum_finding(schedule: VisitSchedule, year: SchoolYear, policy: PolicyProfile) -> Finding | None:
    rule, total = policy.rule("home.year_sum"), lessons_a_year(schedule, year)
    if total >= rule.value:
        return None
    values = {
        "weeks": year.weeks,
        "visits": schedule.visits_a_week,
        "lessons": schedule.lessons_a_visit,
        "missed": schedule.missed_visits,
        "total": total,
        "needed": rule.value,
        "short": rule.value - total,
    }
    return Finding("placement.lessons_too_few", values, rule.clause, rule.strength, Outcome.REFUSED)


def _range_finding(
    key: str, value: int, rule: Rule, reason: str, approver_id: str | None, proposer_id: str | None
) -> Finding | None:
    low, high = rule.value
    if low <= value <= high:
        return None
    values = {"value": value, "low": low, "high": high}
    outcome = Outcome.WARNING
    if not reason.strip() or approver_id is None:
        outcome = Outcome.NEEDS_APPROVAL
    elif approver_id == proposer_id:
        key, outcome = "range_approver_is_proposer", Outcome.REFUSED
    return Finding(f"placement.{key}", values, rule.clause, rule.strength, outcome)


def _ground(key: str, rule: Rule, holds: bool) -> Finding | None:
    return None if holds else Finding(f"placement.{key}", {}, rule.clause, rule.strength, Outcome.REFUSED)


def _proof_finding(grounds: HomeGrounds, rule: Rule, on: date) -> Finding | None:
    if grounds.proof_until is None:
        return _ground("home_proof_missing", rule, False)
    if grounds.proof_until < on:
        values = {"until": grounds.proof_until.isoformat()}
        return Finding("placement.home_proof_expired", values, rule.clause, rule.strength, Outcome.REFUSED)
    return None


def _look_again_finding(grounds: HomeGrounds, rule: Rule, on: date) -> Finding | None:
    again = grounds.look_again_on
    if again is None or again <= on or again > months_after(on, rule.value):
        values = {"months": rule.value, "latest": months_after(on, rule.value).isoformat()}
        return Finding("placement.home_look_again", values, rule.clause, rule.strength, Outcome.REFUSED)
    if grounds.proof_until and on <= grounds.proof_until < again:
        values = {"until": grounds.proof_until.isoformat(), "again": again.isoformat()}
        return Finding("placement.home_proof_ends_before", values, rule.clause, rule.strength)
    return None
