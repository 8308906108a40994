"""Fields for days, months, years, times of day and moments: typed first, a calendar at hand for days."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ..components.button import IconButton
from ..components.icons import icon
from ..components.theme import theme
from .field import ComposedField, mark_faulty
from .fields import LineField
from .typed import date_text, time_text
from .typed_times import (
    joined_moment,
    month_shown,
    month_text,
    split_moment,
    time_shown,
    year_shown,
    year_text,
)


class DateField(LineField):
    """A day, typed: 2026-4-21, 2026.4.21 and 20260421 are the same. Alt+Down or the button opens a calendar."""

    def __init__(self, parent: QWidget | None = None, *, calendar: bool = True) -> None:
        super().__init__(date_text, parent, widest=180)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.setPlaceholderText(QCoreApplication.translate("LineField", "年-月-日"))
        self._calendar: CalendarSheet | None = None
        if calendar:
            button = IconButton(self, icon_name="calendar", name=self.tr("打开日历"))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt+Down opens it; Tab goes on to the next field
            button.clicked.connect(self.open_calendar)
            self.put_inside(button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar, as it opens a list."""
        opens = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if opens and self._inside is not None and not self.isReadOnly():
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Show the month of the day that stands in the field, or the present one."""
        if self._calendar is None:
            self._calendar = CalendarSheet(self._take_day, self)
        self._calendar.open_under(self, QDate.fromString(self.value(), Qt.DateFormat.ISODate))

    def _take_day(self, day: QDate) -> None:
        value = day.toString(Qt.DateFormat.ISODate)
        self.setText(value)
        self.setModified(False)
        self.answered.emit(value)
        self.settled.emit()


class CalendarSheet(QFrame):
    """A month to choose a day from, under its field; Esc leaves it."""

    def __init__(self, chosen: Callable[[QDate], None], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "raised")
        self._chosen = chosen
        self.month = QCalendarWidget(self)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setAccessibleName(self.tr("日历"))
        self.month.clicked.connect(self._take)
        self.month.activated.connect(self._take)
        for name, sign in (("prev", "chevron-left"), ("next", "chevron-right")):
            button = self.month.findChild(QToolButton, f"qt_calendar_{name}month")
            if isinstance(button, QToolButton):
                button.setIcon(icon(sign))
        around = QVBoxLayout(self)
        around.setContentsMargins(6, 6, 6, 6)
        around.addWidget(self.month)

    def open_under(self, field: QWidget, day: QDate) -> None:
        """Show the month of *day* under *field*."""
        self.month.setLocale(QLocale())
        plain = QTextCharFormat()
        plain.setForeground(theme().color("text"))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(weekend, plain)
        self.month.setSelectedDate(day if day.isValid() else QDate.currentDate())
        self.resize(theme().px(320), theme().px(290))
        corner = field.mapToGlobal(QPoint(0, field.height() + 2))
        screen = field.screen().availableGeometry()
        left = min(corner.x(), screen.right() - self.width())
        above = field.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2
        fits = corner.y() + self.height() <= screen.bottom() or above < screen.top()
        self.move(left, corner.y() if fits else above)
        self.show()
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the day as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()

    def _take(self, day: QDate) -> None:
        self.hide()
        self._chosen(day)


class MomentField(ComposedField):
    """A day and a time of day side by side; half of a moment is kept, and is no answer yet."""

    widest = 360

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = DateField(self)
        self.time = time_field(self)
        for part in (self.day, self.time):
            part.answered.connect(self._tell)
            part.settled.connect(self.settled)
        self.day.advanced.connect(self._to_time)
        self.time.advanced.connect(self.advanced)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().gap(8))
        line.addWidget(self.day, 3)
        line.addWidget(self.time, 2)
        self.setFocusProxy(self.day)

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds."""
        day, time = split_moment(value)
        self.day.show_value(day)
        self.time.show_value(time)

    def show_readonly(self, readonly: bool) -> None:
        """Show only."""
        self.day.show_readonly(readonly)
        self.time.show_readonly(readonly)

    def show_faulty(self, fault: str) -> None:
        """Both wear the border: which half is wrong, the sentence says."""
        mark_faulty(self.day, fault)
        mark_faulty(self.time, fault)

    def is_being_typed(self) -> bool:
        """Whether the person is in the middle of writing; also between the halves."""
        return self.day.hasFocus() or self.time.hasFocus()

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says."""
        super().name_it(question, hint)
        self.day.name_it(self.tr("{question}：日期").format(question=question), hint)
        self.time.name_it(self.tr("{question}：时间").format(question=question), hint)

    def _tell(self) -> None:
        self.answered.emit(joined_moment(self.day.value(), self.time.value()))

    def _to_time(self) -> None:
        self.time.setFocus(Qt.FocusReason.TabFocusReason)


def plain_date_field(parent: QWidget) -> LineField:
    """A day without a calendar."""
    return DateField(parent, calendar=False)


def month_field(parent: QWidget) -> LineField:
    """A month; the answer is its first day."""
    field = LineField(month_text, parent, shown=month_shown, widest=130)
    field.setPlaceholderText(QCoreApplication.translate("LineField", "年-月"))
    return field


def year_field(parent: QWidget) -> LineField:
    """A year; the answer is its first day."""
    field = LineField(year_text, parent, shown=year_shown, widest=100)
    field.setPlaceholderText(QCoreApplication.translate("LineField", "年"))
    return field


def time_field(parent: QWidget) -> LineField:
    """A time of day, typed: 14:30, 1430, 下午2点半."""
    field = LineField(time_text, parent, shown=time_shown, widest=130)
    field.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
    field.setPlaceholderText(QCoreApplication.translate("LineField", "时:分"))
    return field
