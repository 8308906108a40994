"""The sentence that says in which way a typed answer is not understood, and what to write instead."""

from PySide6.QtCore import QCoreApplication

from .typed import Complaint, complaint


def why_not(data_type: str, value: str) -> str:
    """Why *value* is no answer of *data_type*, as a sentence; empty where the form's own sentence is all there is."""
    found = complaint(data_type, value)
    return _sentence(*found) if found else ""


def _sentence(kind: Complaint, part: str) -> str:
    translate = QCoreApplication.translate
    words = {
        Complaint.UNIT: translate("Complaint", "只写数字，不写“{part}”。"),
        Complaint.NOT_WHOLE: translate("Complaint", "这里要整数，不要小数。"),
        Complaint.NO_NUMBER: translate("Complaint", "这里要写一个数，如 12。"),
        Complaint.NO_SUCH_DAY: translate("Complaint", "没有这一天，看看月和日。"),
        Complaint.NO_YEAR: translate("Complaint", "还要写年份，如 2026-04-21。"),
        Complaint.SHORT_YEAR: translate("Complaint", "年份写四位，如 2026-04-21。"),
        Complaint.NO_DAY: translate("Complaint", "这里要写日期，如 2026-04-21。"),
        Complaint.NO_SUCH_TIME: translate("Complaint", "没有这个时间，看看时和分；半夜写 00:00。"),
        Complaint.NO_TIME: translate("Complaint", "这里要写时间，如 14:30。"),
    }
    return words[kind].format(part=part)
