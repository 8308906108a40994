"""The four bands of need, from little to much, in the language of the window."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def band_words() -> tuple[str, ...]:
    """基本独立 … 需全面支持."""
    return (
        translate("CasePage", "基本独立"),
        translate("CasePage", "需少量支持"),
        translate("CasePage", "需较多支持"),
        translate("CasePage", "需全面支持"),
    )
