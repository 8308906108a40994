"""评估工具的结果: reports on the child's file with date, assessor and qualification; never an item."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.assessment import InstrumentResult, ResultValue
from committee_desk.wording import say

from ...components.button import Button
from ...components.card import Card
from ...components.chip import Chip
from ...components.flow_layout import FlowLayout
from ...components.labels import Label, Line, Paragraph
from ...components.theme import theme
from ...components.tokens import Mark
from ...dates import full_day_words
from ...language import joined, spoken


class InstrumentsCard(Card):
    """`record_asked` follows 记一份报告."""

    record_asked = Signal()

    def __init__(
        self, results: Sequence[InstrumentResult], *, may_record: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.show_title(self.tr("评估工具的结果"), self.tr("只记结果，不记题目"))
        if may_record:
            record = Button(self, text=self.tr("记一份报告"), icon_name="file-pen")
            record.clicked.connect(self.record_asked)
            self.head.add_right(record)
        if not results:
            self.add(
                Paragraph(self, text=self.tr("还没有报告。医院或学校的测验报告记在这里。"), tone="text2")
            )
        for place, one in enumerate(results):
            if place:
                self.add(Line(self))
            self.add(_ResultRow(one, self))


class _ResultRow(QWidget):
    def __init__(self, one: InstrumentResult, parent: QWidget) -> None:
        super().__init__(parent)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme().gap(6))
        report, language = one.report, spoken()
        head = QWidget(self)
        flow = FlowLayout(head)
        flow.setSpacing(theme().gap(8))
        flow.addWidget(
            Label(head, text=joined("·", one.instrument.name(language), report.edition), role="strong")
        )
        for mark in (age_mark(one), qualification_mark(one)):
            flow.addWidget(Chip(head, mark=mark))
        lines.addWidget(head)
        values = joined("；", *(value_words(value) for value in report.values))
        lines.addWidget(Paragraph(self, text=joined("：", one.instrument.measures(language), values)))
        about = joined("·", full_day_words(report.tested_on), report.assessor, report.institution)
        lines.addWidget(Paragraph(self, text=about, role="caption"))
        if one.expired:
            words = self.tr("报告超过 {months} 个月（试行），有效到 {day}，请重新测或在会上说明。").format(
                months=one.max_months, day=full_day_words(one.holds_until)
            )
            lines.addWidget(Paragraph(self, text=words, role="caption"))
        if report.limits:
            lines.addWidget(
                Paragraph(self, text=self.tr("报告说明：{words}").format(words=report.limits), role="caption")
            )


def age_mark(one: InstrumentResult) -> Mark:
    """Whether the report is still fresh enough for the profile."""
    key, shape, role = (
        ("expired", "triangle with !", "warn") if one.expired else ("fresh", "disc with tick", "ok")
    )
    return Mark(say(f"assessment.instrument.{key}", spoken()), shape, role)


def qualification_mark(one: InstrumentResult) -> Mark:
    """Checked, only stated by the report, or missing."""
    shape, role = {
        "checked": ("disc with tick", "ok"),
        "stated": ("ring", "neutral"),
        "missing": ("triangle with !", "warn"),
    }[one.qualified]
    return Mark(say(f"assessment.instrument.qualified.{one.qualified}", spoken()), shape, role)


def value_words(value: ResultValue) -> str:
    """A line of a report: 全量表 标准分 62，轻度."""
    kind = say(f"assessment.instrument.kind.{value.kind}", spoken())
    number = f"{value.number:g}" if value.number is not None else ""
    head = " ".join(part for part in (value.scale, kind, number) if part)
    return joined("，", head, value.text)
