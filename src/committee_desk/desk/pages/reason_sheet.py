"""A sheet that asks why: what will happen, the reason in a line of its own, and the one act."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from committee_desk.errors import Refusal
from committee_desk.wording import explain

from ..components.act_line import act_line
from ..components.banner import Banner
from ..components.button import Button
from ..components.flow_layout import FlowLayout
from ..components.form_row import FormRow
from ..components.labels import Label, Paragraph
from ..components.theme import theme
from ..language import spoken

_LONGEST = 400
_EDGE = 40


class ReasonSheet(QDialog):
    """`given(reason)` follows the button; the sheet stays until its owner accepts it, a refusal stands in it.

    *offers* are reasons that are often right: each is a button that writes it into the field.
    """

    given = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        *,
        title: str,
        act: str,
        says: Sequence[str] = (),
        offers: Sequence[str] = (),
        help_text: str = "",
        kind: str = "primary",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.reason = QLineEdit(self, maxLength=_LONGEST)
        self._row = FormRow(self, label=self.tr("原因"), field=self.reason, width=0, help_text=help_text)
        self._problem = Banner(self, role="bad")
        self._problem.hide()
        self._act = Button(self, kind=kind, text=act)
        around = QVBoxLayout(self)
        dress = theme()
        around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        around.setSpacing(dress.gap(12))
        around.addWidget(Label(self, text=title, role="section"))
        around.addWidget(self._problem)
        for words in says:
            around.addWidget(Paragraph(self, text=words, tone="text2"))
        around.addWidget(self._row)
        if offers:
            around.addWidget(self._offered(offers))
        around.addStretch()
        around.addLayout(self._buttons())
        self.setMinimumWidth(min(dress.px(520), parent.window().width() - _EDGE))

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it was not done; the sheet can be tried again or left."""
        self._act.setEnabled(True)
        self._problem.show_message("bad", *explain(refusal, spoken()))
        self._problem.show()
        self.reason.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reason.setFocus()

    def _offered(self, offers: Sequence[str]) -> QWidget:
        row = QWidget(self)
        line = FlowLayout(row)
        line.setSpacing(theme().gap(8))
        for words in offers:
            button = Button(row, kind="soft", small=True, text=words)
            button.clicked.connect(self._take)
            line.addWidget(button)
        return row

    def _take(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.reason.setText(button.text())
            self._row.show_error("")
            self.reason.setFocus()

    def _buttons(self) -> QHBoxLayout:
        self._act.clicked.connect(self._ready)
        return act_line(self, self.tr("取消"), self._act)

    def _ready(self) -> None:
        words = self.reason.text().strip()
        if not words:
            self._row.show_error(self.tr("写明原因。原因和你的名字记在记录里。"))
            self.reason.setFocus()
            return
        self._act.setEnabled(False)
        self.given.emit(words)
