"""The one primary button of a case: what it says, where it leads, and whose turn it is."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from committee_desk.access import Verb
from committee_desk.overview import CasePage

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NextStep:
    """*page* is where it is done (empty: here, by *verb*); *hand* says whose turn it is when it is not mine."""

    words: str
    icon: str
    verb: Verb
    page: str
    hand: str


def next_step(state: str) -> NextStep | None:
    """What comes after *state*, in the language of the window; None when nothing is left to be done."""
    secretary, bureau = translate("CasePage", "由委员会秘书办理"), translate("CasePage", "由教育局办理")
    assessor, signer = translate("CasePage", "由评估人办理"), translate("CasePage", "由签章人办理")
    steps = {
        "registered": NextStep(translate("CasePage", "发邀请"), "mail", Verb.INVITE, "", secretary),
        "invited": NextStep(
            translate("CasePage", "开始评估"), "clipboard-list", Verb.OPEN_ASSESSMENT, "", assessor
        ),
        "assessing": NextStep(
            translate("CasePage", "继续评估"), "clipboard-list", Verb.SAVE_ANSWERS, "assessment", assessor
        ),
        "ready": NextStep(translate("CasePage", "列入会议"), "gavel", Verb.TABLE_CASE, "meeting", secretary),
        "tabled": NextStep(translate("CasePage", "去会议"), "gavel", Verb.PROPOSE, "meeting", secretary),
        "proposed": NextStep(translate("CasePage", "作决定"), "scale", Verb.DECIDE, "decision", bureau),
        "decided": NextStep(translate("CasePage", "送达决定"), "send", Verb.SERVE, "decision", bureau),
        "served": NextStep(
            translate("CasePage", "记答复"), "file-pen", Verb.RECORD_ANSWER, "decision", bureau
        ),
        "disputed": NextStep(
            translate("CasePage", "办理异议"), "scale", Verb.SETTLE_DISPUTE, "decision", bureau
        ),
        "accepted": NextStep(
            translate("CasePage", "写方案"), "file-pen", Verb.WRITE_PLAN, "plans", secretary
        ),
        "planned": NextStep(translate("CasePage", "签章"), "stamp", Verb.SIGN, "plans", signer),
        "signed": NextStep(
            translate("CasePage", "上报"), "package-check", Verb.SEAL_BATCH, "batches", secretary
        ),
    }
    return steps.get(state)


def key_of(step: NextStep, facts: CasePage) -> str:
    """What the page of *step* is opened for."""
    if step.page == "assessment":
        return facts.assessments[-1].id if facts.assessments else facts.case_id
    return facts.case_id if step.page in ("decision", "plans") else ""
