"""Home teaching: visits and lessons, their sum over the year against what is asked, and the schedules that reach it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from committee_desk.placement import Combination
from committee_desk.plan import Visits

from ...components.banner import Banner
from ...components.button import Button
from ...components.card import Card
from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.glyphs import Glyph
from ...components.labels import Label, Paragraph
from ...components.meter import Meter
from ...components.theme import theme
from ...components.tokens import Mark
from ..meeting.layouts import empty

CLAUSE = "三(一)4"
_FINE = Mark("", "disc with tick", "ok")


class VisitsEditor(QWidget):
    """`changed` follows a change by hand; `weeks_changed(weeks)` asks for the schedules that reach the sum."""

    changed = Signal()
    weeks_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visits: Visits | None = None
        self._least = 0
        self._read_only = False
        self._weeks = _spin(1, 53)
        self._a_week = _spin(1, 7)
        self._lessons = _spin(1, 8)
        self._minutes = _spin(10, 90)
        self._lost = _spin(0, 400)
        self._times = QLineEdit()
        self._remote = QCheckBox(self.tr("住得偏远，每周一次"))
        self._sum = Banner(self, role="ok")
        self._meter = Meter(self)
        self._ways = Card(self, title=self.tr("够数的办法"))
        self._ways_rows = QVBoxLayout()
        self._begin = Button(self, text=self.tr("写送教安排"), icon_name="plus")
        self._form = Card(self, title=self.tr("送教安排"))
        self._build()

    def show_visits(self, visits: Visits | None, least: int, *, read_only: bool = False) -> None:
        """Show *visits*; *least* lessons a year are asked for."""
        self._least, self._read_only = least, read_only
        self._visits = visits
        self._show_fields()
        self._show_sum()

    def visits(self) -> Visits | None:
        """The schedule as it stands."""
        return self._visits

    def show_ways(self, ways: Sequence[Combination]) -> None:
        """Offer the schedules that reach the sum."""
        empty(self._ways_rows)
        self._ways.show_title(self.tr("够 {least} 课时的办法").format(least=self._least))
        for one in ways:
            self._ways_rows.addLayout(self._way(one))
        if not ways:
            self._ways_rows.addWidget(Paragraph(text=self.tr("在这些周里没有够数的办法。"), tone="text2"))

    def jump(self) -> None:
        """Go to the first field, or to the button that begins."""
        (self._begin if self._visits is None else self._a_week).setFocus()

    def _build(self) -> None:
        fields = FlowLayout(tops=True)
        fields.setSpacing(theme().gap(12))
        for edit, label, width in (
            (self._weeks, self.tr("一学年几周"), 120),
            (self._a_week, self.tr("每周几次"), 120),
            (self._lessons, self.tr("每次几课时"), 120),
            (self._minutes, self.tr("一课时几分钟"), 130),
            (self._lost, self.tr("放假少上几课时"), 140),
        ):
            edit.valueChanged.connect(self._edited)
            fields.addWidget(FormRow(self, label=label, field=edit, width=width))
        self._times.textEdited.connect(self._edited)
        self._remote.toggled.connect(self._edited)
        fields.addWidget(FormRow(self, label=self.tr("星期和时间（选填）"), field=self._times, width=260))
        self._form.add(fields)
        self._form.add(self._remote)
        self._form.add(self._begin)
        self._ways.add(self._ways_rows)
        note = self.tr("次数和课时的范围是原则，全年总数必须够，没有例外。") + CLAUSE
        self._ways.add(Paragraph(text=note, role="caption"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(16))
        for part in (self._form, self._sum, self._meter, self._ways):
            around.addWidget(part)
        around.addStretch(1)
        self._begin.clicked.connect(self._begin_schedule)

    def _fields(self) -> tuple[QWidget, ...]:
        spins = (self._weeks, self._a_week, self._lessons, self._minutes, self._lost)
        return (*spins, self._times, self._remote)

    def _show_fields(self) -> None:
        there = self._visits is not None
        self._begin.setVisible(not there and not self._read_only)
        for part in self._fields():
            part.setEnabled(there and not self._read_only)
            part.blockSignals(True)
        if self._visits is not None:
            self._weeks.setValue(self._visits.weeks)
            self._a_week.setValue(self._visits.visits_a_week)
            self._lessons.setValue(self._visits.lessons_a_visit)
            self._minutes.setValue(self._visits.minutes_a_lesson)
            self._lost.setValue(self._visits.lost)
            self._times.setText(self._visits.times)
            self._remote.setChecked(self._visits.remote)
        for part in self._fields():
            part.blockSignals(False)

    def _edited(self) -> None:
        if self._visits is None:
            return
        before = self._visits.weeks
        self._visits = Visits(
            weeks=self._weeks.value(),
            visits_a_week=self._a_week.value(),
            lessons_a_visit=self._lessons.value(),
            minutes_a_lesson=self._minutes.value(),
            lost=self._lost.value(),
            remote=self._remote.isChecked(),
            times=self._times.text(),
        )
        if self._visits.weeks != before:
            self.weeks_changed.emit(self._visits.weeks)
        self._show_sum()
        self.changed.emit()

    def _show_sum(self) -> None:
        visits = self._visits
        self._sum.setVisible(visits is not None)
        self._meter.setVisible(visits is not None)
        if visits is None:
            return
        sums = self.tr("{weeks} 周 × {visits} 次 × {lessons} 课时").format(
            weeks=visits.weeks, visits=visits.visits_a_week, lessons=visits.lessons_a_visit
        )
        lost = self.tr("，少上 {lost} 课时").format(lost=visits.lost) if visits.lost else ""
        total = self.tr("{sum}{lost} = {total} 课时").format(sum=sums, lost=lost, total=visits.lessons)
        short = self._least - visits.lessons
        if short > 0:
            words = self.tr("少 {short} 课时，不能定案：一学年不少于 {least} 课时，没有例外。")
            self._sum.show_message("bad", total, words.format(short=short, least=self._least) + CLAUSE)
        else:
            words = self.tr("够了：一学年不少于 {least} 课时。")
            self._sum.show_message("ok", total, words.format(least=self._least) + CLAUSE)
        scale = max(visits.lessons, self._least, 1) * 1.1
        self._meter.show_meter(
            visits.lessons / scale,
            self.tr("全年 {total} 课时").format(total=visits.lessons),
            self.tr("至少 {least} 课时").format(least=self._least),
            self._least / scale,
        )

    def _way(self, one: Combination) -> QHBoxLayout:
        words = self.tr("每周 {visits} 次，每次 {lessons} 课时").format(
            visits=one.visits_a_week, lessons=one.lessons_a_visit
        )
        take = Button(self._ways, text=self.tr("采用"), kind="soft", small=True)
        take.setAccessibleName(self.tr("采用：{words}").format(words=words))
        take.setProperty("schedule", f"{one.visits_a_week} {one.lessons_a_visit}")
        take.setEnabled(not self._read_only)
        take.clicked.connect(self._take)
        row = QHBoxLayout()
        row.setSpacing(theme().gap(10))
        row.addWidget(Glyph(self._ways, mark=_FINE))
        row.addWidget(Paragraph(self._ways, text=words, role="strong"), 1)
        row.addWidget(
            Label(self._ways, text=self.tr("{sum} 课时").format(sum=one.lessons_a_year), tone="text2")
        )
        row.addWidget(take)
        return row

    def _take(self) -> None:
        button = self.sender()
        if button is None or self._visits is None:
            return
        visits, lessons = map(int, str(button.property("schedule")).split())
        self._visits = replace(self._visits, visits_a_week=visits, lessons_a_visit=lessons)
        self._show_fields()
        self._show_sum()
        self.changed.emit()

    def _begin_schedule(self) -> None:
        self._visits = Visits(self._weeks.value(), self._a_week.value(), self._lessons.value())
        self._show_fields()
        self._edited()
        self.weeks_changed.emit(self._visits.weeks)
        self._a_week.setFocus()


def _spin(least: int, most: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(least, most)
    return spin
