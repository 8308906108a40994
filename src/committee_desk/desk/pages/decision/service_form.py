"""Service with proof: how, when, by which two people, and who signed or refused (民事诉讼法 87–95)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from committee_desk.decision import Proof, Remedies
from committee_desk.overview import CasePage

from ...components.button import Button
from ...components.card import Card
from ...components.columns import TwoColumns
from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.labels import Paragraph
from ...components.theme import theme
from ..meeting.day_field import DayField
from ..meeting.layouts import at_left
from .remedies_card import RemediesCard

_NAMES = ("addressee", "relation", "server_a", "server_b", "signed_by", "refused_why", "witness")


class ServiceForm(QWidget):
    """`dated` asks for the last days, `served(Proof)` records the service."""

    dated = Signal(object)
    served = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {name: QLineEdit(self) for name in _NAMES}
        self.method, self.day = QComboBox(self), DayField(self)
        self.refused, self.consent = QCheckBox(self), QCheckBox(self)
        self.serve, self.why_not = (
            Button(self, kind="primary", icon_name="send"),
            Paragraph(self, tone="text2"),
        )
        self.remedies = RemediesCard(self)
        self._card = Card(self, title="…")
        self._barred, self._number = "", ""
        self._rows = {name: FormRow(self, label="…", field=field) for name, field in self.fields.items()}
        self._rows["method"] = FormRow(self, label="…", field=self.method)
        self._rows["day"] = FormRow(self, label="…", field=self.day, width=150)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        for names in (
            ("addressee", "relation"),
            ("method", "day"),
            ("server_a", "server_b"),
        ):
            self._card.add(self._line(names))
        self._card.add(self.consent)
        self._card.add(self.refused)
        self._card.add(self._line(("signed_by", "refused_why", "witness")))
        self._card.add(self.why_not)
        self._card.add(at_left(self.serve))
        columns = TwoColumns(self, side_first=False)
        columns.main.addWidget(self._card)
        columns.side.addWidget(self.remedies)
        columns.main.addStretch(1)
        columns.side.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(columns)
        self.method.currentIndexChanged.connect(self._weigh)
        self.refused.toggled.connect(self._weigh)
        self.day.dateChanged.connect(self._date)
        self.serve.clicked.connect(self._serve)

    def _line(self, names: tuple[str, ...]) -> FlowLayout:
        line = FlowLayout(tops=True)
        line.setSpacing(theme().gap(12))
        for name in names:
            line.addWidget(self._rows[name])
        return line

    def retranslate(self) -> None:
        """Say everything in the present language."""
        labels = {
            "addressee": self.tr("受送达人"),
            "relation": self.tr("与孩子的关系"),
            "method": self.tr("送达方式"),
            "day": self.tr("送达日期"),
            "server_a": self.tr("送达人"),
            "server_b": self.tr("另一名送达人"),
            "signed_by": self.tr("签收人"),
            "refused_why": self.tr("拒收的理由"),
            "witness": self.tr("见证人"),
        }
        for name, words in labels.items():
            self._rows[name].label.setText(words)
            self._rows[name].field.setAccessibleName(words)
        methods = {
            "direct": self.tr("当面"),
            "left": self.tr("留置"),
            "passed_on": self.tr("转交"),
            "electronic": self.tr("电子"),
            "post": self.tr("邮寄"),
        }
        chosen = self.method.currentData()
        self.method.clear()
        for key, words in methods.items():
            self.method.addItem(words, key)
        self.method.setCurrentIndex(max(0, self.method.findData(chosen)))
        self.consent.setText(self.tr("监护人书面同意电子送达"))
        self.refused.setText(self.tr("拒绝签收"))
        self.serve.setText(self.tr("记录送达"))
        self._card.show_title(self.tr("送达回证"), self.tr("民事诉讼法 87–95"))

    def show_case(self, case: CasePage, today: date, barred: str) -> None:
        """Begin the proof for the case's decision; one that is read again keeps what was typed meanwhile."""
        self._barred = barred
        number = case.decision.number if case.decision is not None else ""
        if number:
            self._card.show_title(self.tr("送达回证"), number)
        if number and number == self._number:
            self._weigh()
            self._date()
            return
        self._number = number
        for field in self.fields.values():
            field.clear()
        self.refused.setChecked(False)
        self.consent.setChecked(False)
        self.fields["addressee"].setText(case.child.guardian_name)
        self.fields["relation"].setText(case.child.guardian_relation)
        self.day.setDate(self.day.date().currentDate())
        self.day.show_day(today)
        self._weigh()
        self._date()

    def show_remedies(self, found: Remedies) -> None:
        """Show until when the family can challenge it."""
        self.remedies.show_remedies(found)

    def _weigh(self) -> None:
        refuses = self.refused.isChecked()
        self._rows["signed_by"].setVisible(not refuses)
        self._rows["refused_why"].setVisible(refuses)
        self._rows["witness"].setVisible(refuses)
        self.consent.setVisible(self.method.currentData() == "electronic")
        self.serve.setEnabled(not self._barred)
        self.why_not.setText(self._barred or self.tr("从第二天起计算复议和诉讼的期限。"))

    def _date(self) -> None:
        self.dated.emit(self.day.day())

    def _serve(self) -> None:
        refuses = self.refused.isChecked()
        text = {name: field.text().strip() for name, field in self.fields.items()}
        self.served.emit(
            Proof(
                addressee=text["addressee"],
                relation=text["relation"],
                method=str(self.method.currentData()),
                served_on=self.day.day() or date.min,
                servers=(text["server_a"], text["server_b"]),
                signed_by="" if refuses else text["signed_by"],
                refused_why=text["refused_why"] if refuses else "",
                witness=text["witness"] if refuses else "",
                consent_to_electronic=self.consent.isChecked(),
            )
        )
