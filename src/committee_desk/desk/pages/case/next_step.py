"""The one primary button of a case: what it says, where it leads, and whose turn it is."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from committee_desk.access import Verb
from committee_desk.overview import CasePage


@dataclass(frozen=True, slots=True)
class NextStep:
    """*page* is where it is done (empty: here, by *verb*); *hand* says whose turn it is when it is not mine."""

    words: str
    icon: str
    verb: Verb
    page: str
    hand: str


_SECRETARY = QT_TRANSLATE_NOOP("CasePage", "由委员会秘书办理")
_ASSESSOR = QT_TRANSLATE_NOOP("CasePage", "由评估人办理")
_BUREAU = QT_TRANSLATE_NOOP("CasePage", "由教育局办理")
_SIGNER = QT_TRANSLATE_NOOP("CasePage", "由签章人办理")

_STEPS: dict[str, NextStep] = {
    "registered": NextStep(QT_TRANSLATE_NOOP("CasePage", "发邀请"), "mail", Verb.INVITE, "", _SECRETARY),
    "invited": NextStep(
        QT_TRANSLATE_NOOP("CasePage", "开始评估"), "clipboard-list", Verb.OPEN_ASSESSMENT, "", _ASSESSOR
    ),
    "assessing": NextStep(
        QT_TRANSLATE_NOOP("CasePage", "继续评估"),
        "clipboard-list",
        Verb.SAVE_ANSWERS,
        "assessment",
        _ASSESSOR,
    ),
    "ready": NextStep(
        QT_TRANSLATE_NOOP("CasePage", "列入会议"), "gavel", Verb.TABLE_CASE, "meeting", _SECRETARY
    ),
    "tabled": NextStep(QT_TRANSLATE_NOOP("CasePage", "去会议"), "gavel", Verb.PROPOSE, "meeting", _SECRETARY),
    "proposed": NextStep(QT_TRANSLATE_NOOP("CasePage", "作决定"), "scale", Verb.DECIDE, "decision", _BUREAU),
    "decided": NextStep(QT_TRANSLATE_NOOP("CasePage", "送达决定"), "send", Verb.SERVE, "decision", _BUREAU),
    "served": NextStep(
        QT_TRANSLATE_NOOP("CasePage", "记答复"), "file-pen", Verb.RECORD_ANSWER, "decision", _BUREAU
    ),
    "disputed": NextStep(
        QT_TRANSLATE_NOOP("CasePage", "办理异议"), "scale", Verb.SETTLE_DISPUTE, "decision", _BUREAU
    ),
    "accepted": NextStep(
        QT_TRANSLATE_NOOP("CasePage", "写方案"), "file-pen", Verb.WRITE_PLAN, "plans", _SECRETARY
    ),
    "planned": NextStep(QT_TRANSLATE_NOOP("CasePage", "签章"), "stamp", Verb.SIGN, "plans", _SIGNER),
    "signed": NextStep(
        QT_TRANSLATE_NOOP("CasePage", "上报"), "package-check", Verb.SEAL_BATCH, "batches", _SECRETARY
    ),
}


def next_step(state: str) -> NextStep | None:
    """What comes after *state*; None when nothing is left to be done."""
    return _STEPS.get(state)


def said(words: str) -> str:
    """Words of a step in the language of the window."""
    return QCoreApplication.translate("CasePage", words)


def key_of(step: NextStep, facts: CasePage) -> str:
    """What the page of *step* is opened for."""
    if step.page == "assessment":
        return facts.assessments[-1].id if facts.assessments else ""
    return facts.case_id if step.page in ("decision", "plans") else ""
