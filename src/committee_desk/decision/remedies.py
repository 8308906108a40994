"""The family's ways to challenge a decision, with their last days (行政复议法 11, 20–24; 行政诉讼法 45–47)."""

from datetime import date

from ..policy import PolicyProfile
from ..wording import say
from ..workdays import Deadline, WorkingCalendar
from .values import Remedies


def remedies_after_service(
    served_on: date, policy: PolicyProfile, calendar: WorkingCalendar, *, refuses_request: bool = False
) -> Remedies:
    """Last days of review and suit, counted from *served_on*; the day of service itself does not count.

    *refuses_request*: the decision refuses a request to protect the right to education; then review comes first
    (行政复议法 11(11), 23) and the decision must say so.
    """
    first = refuses_request and bool(policy.rule("review.first_when_refused").value)
    months, years = policy.whole("court.months"), policy.whole("review.untold_years")
    return Remedies(
        served_on=served_on,
        review_until=calendar.deadline(served_on, calendar_days=policy.whole("review.days")),
        court_until=None if first else calendar.deadline(served_on, months=months),
        court_days_after_review=policy.whole("court.after_review_days"),
        review_untold_until=calendar.deadline(served_on, years=years),
        review_first=first,
    )


def remedy_sentence(
    policy: PolicyProfile, government: str, court: str, language: str = "zh", *, refuses_request: bool = False
) -> str:
    """The paragraph that a decision must carry, before anyone knows the day of service."""
    kind = "review_first" if refuses_request else "direct"
    return say(
        f"decision.remedy_{kind}",
        language,
        government=government,
        court=court,
        days=policy.whole("review.days"),
        months=policy.whole("court.months"),
        after=policy.whole("court.after_review_days"),
    )


def court_after_review(answered_on: date, policy: PolicyProfile, calendar: WorkingCalendar) -> Deadline:
    """Last day to go to court after the review's answer was received (行政诉讼法 45)."""
    return calendar.deadline(answered_on, calendar_days=policy.whole("court.after_review_days"))


def silence_until(received_on: date, policy: PolicyProfile, calendar: WorkingCalendar) -> Deadline:
    """Last day of the bureau to answer an application; afterwards review or suit is open (行政诉讼法 47)."""
    return calendar.deadline(received_on, months=policy.whole("silence.months"))


def review_answer_until(received_on: date, policy: PolicyProfile, calendar: WorkingCalendar) -> Deadline:
    """Last day of the bureau to answer in review, with its evidence, in working days (行政复议法 48)."""
    return calendar.deadline(received_on, working_days=policy.whole("review.answer_working_days"))


def court_answer_until(received_on: date, policy: PolicyProfile, calendar: WorkingCalendar) -> Deadline:
    """Last day of the bureau to answer in court, with its evidence (行政诉讼法 67)."""
    return calendar.deadline(received_on, calendar_days=policy.whole("court.answer_days"))
