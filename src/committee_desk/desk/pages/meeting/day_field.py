"""A day in a field: typed or picked, and empty where it may be."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QWidget

_NONE = QDate(2000, 1, 1)


class DayField(QDateEdit):
    """A date as 2026-04-21; one that is *optional* says 未填 until a day is chosen."""

    def __init__(self, parent: QWidget | None = None, *, optional: bool = False) -> None:
        super().__init__(parent)
        self._optional = optional
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        self.setMinimumDate(_NONE)
        if optional:
            self.setSpecialValueText(self.tr("未填"))
            self.setDate(_NONE)

    def day(self) -> date | None:
        """The day, or None where nothing was filled in."""
        shown = self.date()
        if self._optional and shown == _NONE:
            return None
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date | None) -> None:
        """Show *day* without a signal."""
        self.blockSignals(True)
        self.setDate(_NONE if day is None else QDate(day.year, day.month, day.day))
        self.blockSignals(False)
