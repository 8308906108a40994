"""Whether a decision can be made now, in words beside its button."""

from PySide6.QtCore import QCoreApplication

from committee_desk.policy import Outcome, Verdict

from ..meeting.notes import of_finding

translate = QCoreApplication.translate


def needs_approval(verdict: Verdict) -> bool:
    """Whether something that holds in principle is not kept."""
    return any(one.outcome is Outcome.NEEDS_APPROVAL for one in verdict.findings)


def hindrance(verdict: Verdict | None, lacks: str) -> str:
    """Why the button cannot be pressed; *lacks* is what the approval's form still needs. Empty where it can."""
    if verdict is None:
        return translate("DecisionForm", "正在核对规则")
    if verdict.outcome is Outcome.REFUSED:
        return of_finding(verdict.findings[0])[0]
    return lacks
