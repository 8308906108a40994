"""A sheet in which a named officer signs: what is signed, and the password of his own key."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from committee_desk.errors import Refusal
from committee_desk.wording import explain

from ...components.act_line import act_line
from ...components.banner import Banner
from ...components.button import Button
from ...components.form_row import FormRow
from ...components.labels import Label, Paragraph
from ...components.theme import theme
from ...language import sentences, spoken


class PasswordSheet(QDialog):
    """`given(password)` follows the button or Enter; the sheet stays until its owner accepts it."""

    given = Signal(str)

    def __init__(self, parent: QWidget, *, title: str, says: str, act: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.returnPressed.connect(self._ready)
        self._row = FormRow(self, label=self.tr("签章密码"), field=self.password, width=0)
        self._problem = Banner(self, role="bad")
        self._problem.hide()
        self._act = Button(self, kind="primary", text=act, icon_name="stamp")
        self._act.clicked.connect(self._ready)
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        around.setSpacing(dress.gap(12))
        around.addWidget(Label(self, text=title, role="section"))
        around.addWidget(Paragraph(self, text=says, tone="text2"))
        around.addWidget(self._problem)
        around.addWidget(self._row)
        around.addLayout(act_line(self, self.tr("取消"), self._act))
        self.setMinimumWidth(dress.px(480))

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it was not signed: a wrong password at its field, anything else above."""
        self._act.setEnabled(True)
        self.password.setEnabled(True)
        self.password.clear()
        what, todo = explain(refusal, spoken())
        if refusal.key == "signing.wrong_password":
            self._row.show_error(sentences(what, todo))
        else:
            self._problem.show_message("bad", what, todo)
            self._problem.show()
        self.password.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.password.setFocus()

    def _ready(self) -> None:
        if not self.password.text():
            self._row.show_error(self.tr("输入签章密码。"))
            return
        self._act.setEnabled(False)
        self.password.setEnabled(False)
        self.given.emit(self.password.text())
