"""An exception: the reason, and the password of somebody other than the one who proposes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from committee_desk.office import PersonRow

from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.theme import theme


class ApprovalForm(QWidget):
    """Shown only where something that holds in principle is not kept."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason, self.who, self.password = QLineEdit(self), QComboBox(self), QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._rows = (
            FormRow(self, label="…", field=self.reason, width=0),
            FormRow(self, label="…", field=self.who, width=260),
            FormRow(self, label="…", field=self.password, width=190),
        )
        line = FlowLayout(tops=True)
        line.setSpacing(theme().gap(12))
        line.addWidget(self._rows[1])
        line.addWidget(self._rows[2])
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._rows[0])
        around.addLayout(line)
        self.reason.textChanged.connect(self.changed)
        self.who.currentIndexChanged.connect(self.changed)
        self.password.textChanged.connect(self.changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        labels = (self.tr("例外的原因"), self.tr("批准人"), self.tr("批准人的密码"))
        for row, words in zip(self._rows, labels, strict=True):
            row.label.setText(words)
            row.field.setAccessibleName(words)

    def show_people(self, people: Sequence[PersonRow]) -> None:
        """Offer these as approvers; whoever was chosen stays."""
        chosen = self.who.currentData()
        self.who.blockSignals(True)
        self.who.clear()
        for one in people:
            self.who.addItem("·".join((one.name, one.office)), one.account)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))
        self.who.blockSignals(False)

    def ask_for(self, wanted: bool) -> None:
        """Show the form, or hide and empty it."""
        if not wanted:
            self.password.clear()
        self.setVisible(wanted)

    def account(self) -> str:
        """The approver's account; empty where nobody may approve."""
        return str(self.who.currentData() or "")

    def lacks(self) -> str:
        """What is missing in the form, or nothing; only asked where an exception is needed."""
        if not self.reason.text().strip():
            return self.tr("写明例外的原因")
        if not self.account():
            return self.tr("没有别人可以批准")
        return "" if self.password.text() else self.tr("请批准人输入密码")
