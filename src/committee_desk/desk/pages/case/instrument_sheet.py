"""记一份报告: a result of a licensed instrument as its report says it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QLineEdit, QVBoxLayout, QWidget

from committee_desk.assessment import InstrumentReport, ResultValue, instruments, qualification_words
from committee_desk.errors import Refusal
from committee_desk.office import PersonRow
from committee_desk.wording import explain, say

from ...components.act_line import act_line
from ...components.banner import Banner
from ...components.button import Button
from ...components.choice_field import ChoiceField
from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.labels import Label
from ...components.theme import theme
from ...language import joined, spoken


class InstrumentSheet(QDialog):
    """`given(InstrumentReport)` follows 记入个案; a refusal stands in the sheet."""

    given = Signal(object)

    def __init__(self, everybody: Sequence[PersonRow], today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("记一份报告"))
        self._by_name = {one.name: one.id for one in everybody}
        self._known = {one.code: one for one in instruments()}
        self._problem = Banner(self, role="bad")
        self._problem.hide()
        self.instrument, self.kind = ChoiceField(self), ChoiceField(self)
        self.edition, self.assessor, self.institution = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.stated, self.scale, self.number, self.words = (QLineEdit(self) for _ in range(4))
        self.limits = QLineEdit(self, maxLength=400)
        self.day = QDateEdit(QDate(today.year, today.month, today.day), self)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self._rights = FormRow(self, label=self.tr("评估工具"), field=self.instrument, width=320)
        self.instrument.show_choices([(one.code, one.name(spoken())) for one in self._known.values()])
        self.instrument.edited.connect(self._follow)
        self._act = Button(self, kind="primary", text=self.tr("记入个案"))
        self._act.clicked.connect(self._ready)
        self._build()
        self._follow()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it was not done."""
        self._act.setEnabled(True)
        self._problem.show_message("bad", *explain(refusal, spoken()))
        self._problem.show()

    def _build(self) -> None:
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        around.setSpacing(dress.gap(12))
        around.addWidget(Label(self, text=self.tr("记一份报告"), role="section"))
        around.addWidget(self._problem)
        around.addWidget(self._rights)
        optional = self.tr("（选填）")
        self._number = FormRow(self, label=self.tr("分数"), field=self.number, width=120)
        rows = (
            (
                FormRow(self, label=self.tr("测验日期"), field=self.day, width=150),
                FormRow(self, label=self.tr("版本") + optional, field=self.edition, width=150),
            ),
            (
                FormRow(self, label=self.tr("评估人"), field=self.assessor, width=150),
                FormRow(self, label=self.tr("单位"), field=self.institution, width=260),
            ),
            (
                FormRow(self, label=self.tr("分数种类"), field=self.kind, width=150),
                self._number,
                FormRow(self, label=self.tr("分量表") + optional, field=self.scale, width=150),
            ),
            (FormRow(self, label=self.tr("等级或结论"), field=self.words, width=320),),
        )
        for row in rows:
            line = FlowLayout(tops=True)
            line.setSpacing(dress.gap(16))
            for part in row:
                line.addWidget(part)
            around.addLayout(line)
        self._stated = FormRow(self, label=self.tr("报告写明的资格") + optional, field=self.stated, width=0)
        around.addWidget(self._stated)
        around.addWidget(FormRow(self, label=self.tr("报告的说明") + optional, field=self.limits, width=0))
        around.addStretch()
        around.addLayout(act_line(self, self.tr("取消"), self._act))
        self.setMinimumWidth(dress.px(620))

    def _follow(self) -> None:
        one, language = self._known[self.instrument.value()], spoken()
        needed = qualification_words(language)[one.qualification]
        self._rights.set_help(joined("；", one.measures(language), one.licence(language)))
        self._stated.set_help(self.tr("要有：{needed}。县里的人按人员资格核对。").format(needed=needed))
        for row in (self._rights, self._stated):
            row.show_error("")
        self.kind.show_choices(
            [(key, say(f"assessment.instrument.kind.{key}", language)) for key in one.kinds]
        )

    def _ready(self) -> None:
        number, text = None, self.number.text().strip()
        if text:
            try:
                number = float(text)
            except ValueError:
                self._number.show_error(self.tr("分数写数字，如 62。"))
                return
        self._act.setEnabled(False)
        chosen, name = self.day.date(), self.assessor.text().strip()
        value = ResultValue(self.scale.text().strip(), self.kind.value(), number, self.words.text().strip())
        self.given.emit(
            InstrumentReport(
                instrument=self.instrument.value(),
                tested_on=date(chosen.year(), chosen.month(), chosen.day()),
                assessor=name,
                institution=self.institution.text().strip(),
                values=(value,),
                edition=self.edition.text().strip(),
                assessor_id=self._by_name.get(name),
                stated_qualification=self.stated.text().strip(),
                limits=self.limits.text().strip(),
            )
        )
