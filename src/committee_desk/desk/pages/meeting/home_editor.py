"""Home teaching: visits and lessons with their yearly sum against the plan's, and the grounds that the law asks for."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from committee_desk.placement import HomeGrounds, VisitSchedule
from committee_desk.policy import Outcome

from ...components.banner import Banner
from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.labels import Paragraph
from ...components.theme import theme
from ...language import joined
from .day_field import DayField
from .facts import HomeSum


class HomeEditor(QWidget):
    """The schedule, its sum, and what must be on the file; `changed` follows every change."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.visits, self.lessons, self.missed = QSpinBox(self), QSpinBox(self), QSpinBox(self)
        self.far = QCheckBox(self)
        self.proof, self.consent = DayField(self, optional=True), DayField(self, optional=True)
        self.why = QLineEdit(self)
        self._grounds = HomeGrounds(False, False, None, None, None, "")
        self._sum, self._ways = Banner(self, role="neutral"), Paragraph(self, role="caption", tone="text2")
        for field, most in ((self.visits, 7), (self.lessons, 8), (self.missed, 200)):
            field.setRange(0 if field is self.missed else 1, most)
            field.valueChanged.connect(self.changed)
        self._rows = tuple(
            FormRow(self, label="…", field=field, width=width)
            for field, width in (
                (self.visits, 110),
                (self.lessons, 110),
                (self.missed, 110),
                (self.proof, 150),
                (self.consent, 150),
                (self.why, 0),
            )
        )
        self._build()
        self.far.toggled.connect(self.changed)
        self.proof.dateChanged.connect(self.changed)
        self.consent.dateChanged.connect(self.changed)
        self.why.textChanged.connect(self.changed)
        self.retranslate()

    def _build(self) -> None:
        numbers, days = FlowLayout(tops=True), FlowLayout(tops=True)
        for row in self._rows[:3]:
            numbers.addWidget(row)
        for row in self._rows[3:5]:
            days.addWidget(row)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(12))
        for layout in (numbers, days):
            layout.setSpacing(theme().gap(12))
        around.addLayout(numbers)
        around.addWidget(self.far)
        around.addWidget(self._sum)
        around.addWidget(self._ways)
        around.addLayout(days)
        around.addWidget(self._rows[5])

    def retranslate(self) -> None:
        """Say everything in the present language."""
        labels = (
            self.tr("每周几次"),
            self.tr("每次几课时"),
            self.tr("一年缺几次"),
            self.tr("医院证明到"),
            self.tr("监护人书面同意"),
            self.tr("为什么每类学校都不能去"),
        )
        for row, words in zip(self._rows, labels, strict=True):
            row.label.setText(words)
            row.field.setAccessibleName(words)
        self.far.setText(self.tr("偏远地区，可以每周 1 次"))

    def show_draft(self, visits: VisitSchedule, grounds: HomeGrounds) -> None:
        """Show what the draft proposes."""
        self._grounds = grounds
        self.blockSignals(True)
        self.visits.setValue(visits.visits_a_week)
        self.lessons.setValue(visits.lessons_a_visit)
        self.missed.setValue(visits.missed_visits)
        self.far.setChecked(visits.remote_place)
        self.proof.show_day(grounds.proof_until)
        self.consent.show_day(grounds.consent_on)
        self.why.setText(grounds.why_no_school)
        self.blockSignals(False)

    def schedule(self) -> VisitSchedule:
        """The schedule as it stands in the fields."""
        return VisitSchedule(
            self.visits.value(), self.lessons.value(), self.far.isChecked(), self.missed.value()
        )

    def grounds(self) -> HomeGrounds:
        """The grounds as they stand in the fields; the day to look again is the proposal's own."""
        return replace(
            self._grounds,
            proof_until=self.proof.day(),
            consent_on=self.consent.day(),
            why_no_school=self.why.text().strip(),
        )

    def show_sum(self, found: HomeSum) -> None:
        """Show the sum and the schedules that would reach it."""
        enough = found.verdict.outcome is not Outcome.REFUSED
        words = self.tr("{weeks} 周 × {visits} 次 × {lessons} 课时 = {total} 课时")
        what = words.format(
            weeks=found.weeks, visits=self.visits.value(), lessons=self.lessons.value(), total=found.total
        )
        if self.missed.value():
            what += self.tr("（缺 {missed} 次）").format(missed=self.missed.value())
        if enough:
            todo = self.tr("够了：一学年不少于 {needed} 课时。 {clause}")
        else:
            todo = self.tr("少 {short} 课时，不能提出：一学年不少于 {needed} 课时，没有例外。 {clause}")
        short = max(0, found.needed - found.total)
        self._sum.show_message(
            "ok" if enough else "bad",
            what,
            todo.format(needed=found.needed, short=short, clause=found.clause),
        )
        way = self.tr("每周 {visits} 次、每次 {lessons} 课时 = {total}")
        ways = joined(
            "；",
            *(
                way.format(visits=one.visits_a_week, lessons=one.lessons_a_visit, total=one.lessons_a_year)
                for one in found.reaching
            ),
        )
        self._ways.setText(self.tr("够 {needed} 的办法：{ways}").format(needed=found.needed, ways=ways))
