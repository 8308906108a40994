"""What a paper is called; never with a child's name."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def paper_name(kind: str) -> str:
    """安置建议书, 安置决定书, 一人一案; another kind by its own name."""
    names = {
        "proposal": translate("CasePage", "安置建议书"),
        "decision": translate("CasePage", "安置决定书"),
        "plan": translate("CasePage", "一人一案"),
        "service_receipt": translate("CasePage", "送达回证"),
    }
    return names.get(kind, kind)
