"""The form that invites a family: commission, notice on personal data, appointment."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDateEdit, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from committee_desk.assessment import Invitation
from committee_desk.errors import Refusal
from committee_desk.wording import explain

from ...components.act_line import act_line
from ...components.banner import Banner
from ...components.button import Button
from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.labels import Label
from ...components.theme import theme
from ...language import spoken


class InvitationSheet(QDialog):
    """`sent(Invitation)` follows 发邀请; the sheet stays until the verb has succeeded, a refusal stands in it."""

    sent = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("发邀请"))
        self.number, self.place = QLineEdit(self), QLineEdit(self)
        self.commissioned, self.notice, self.invited_for = (self._day(today) for _ in range(3))
        self.invited_for.setDate(QDate(today.year, today.month, today.day).addDays(7))
        self._problem = Banner(self, role="bad")
        self._problem.hide()
        self._send = Button(self, kind="primary", text=self.tr("发邀请"), icon_name="mail")
        self._build()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it was not accepted; the field in question takes the cursor."""
        self._send.setEnabled(True)
        self._problem.show_message("bad", *explain(refusal, spoken()))
        self._problem.show()
        faulty = self.number if refusal.key == "assessment.commission_missing" else self.notice
        faulty.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.number.setFocus()

    def _build(self) -> None:
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        around.setSpacing(dress.gap(14))
        around.addWidget(Label(self, text=self.tr("发邀请"), role="section"))
        around.addWidget(self._problem)
        around.addWidget(self._number_row())
        days = FlowLayout(tops=True)
        days.setSpacing(dress.gap(16))
        for label, field in (
            (self.tr("委托日期"), self.commissioned),
            (self.tr("告知日期"), self.notice),
            (self.tr("评估日期"), self.invited_for),
        ):
            days.addWidget(FormRow(self, label=label, field=field, width=150))
        around.addLayout(days)
        around.addWidget(
            FormRow(
                self,
                label=self.tr("地点"),
                field=self.place,
                width=0,
                help_text=self.tr("例如县特殊教育学校"),
            )
        )
        around.addStretch()
        around.addLayout(self._buttons())
        self.setMinimumWidth(dress.px(560))

    def _number_row(self) -> FormRow:
        self.number.setPlaceholderText(self.tr("示教委〔2026〕2 号"))
        help_text = self.tr("教育局委托委员会评估的文号。告知书要在评估以前交给监护人。")
        return FormRow(self, label=self.tr("委托文号"), field=self.number, width=0, help_text=help_text)

    def _buttons(self) -> QHBoxLayout:
        self._send.clicked.connect(self._ready)
        return act_line(self, self.tr("取消"), self._send)

    def _day(self, today: date) -> QDateEdit:
        field = QDateEdit(QDate(today.year, today.month, today.day), self)
        field.setDisplayFormat("yyyy-MM-dd")
        field.setCalendarPopup(True)
        return field

    def _ready(self) -> None:
        self._send.setEnabled(False)
        self.sent.emit(
            Invitation(
                self.number.text(),
                _python(self.commissioned),
                _python(self.notice),
                _python(self.invited_for),
                self.place.text().strip(),
            )
        )


def _python(field: QDateEdit) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())
