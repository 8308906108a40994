"""谁送来的: the sender named while the rows are looked at already."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from committee_desk.roster import Sender

from ...components.act_line import act_line
from ...components.button import Button
from ...components.labels import Label, Paragraph
from ...components.theme import theme
from .sender_fields import SenderFields


class SenderSheet(QDialog):
    """`chosen(kind, sender)` follows 确认送来的单位; the sender is empty where it has no name."""

    chosen = Signal(str, str)

    def __init__(
        self, known: Sequence[Sender], kind: str, sender: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("谁送来的"))
        self.fields = SenderFields(self)
        self.fields.show_known(known)
        self.fields.choose(kind, sender)
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        around.setSpacing(dress.gap(14))
        around.addWidget(Label(self, text=self.tr("谁送来的"), role="section"))
        around.addWidget(self.fields)
        around.addWidget(
            Paragraph(self, text=self.tr("这个单位以前的列名会自动用上，按它重新读取。"), role="caption")
        )
        take = Button(self, kind="primary", text=self.tr("记下"))
        take.clicked.connect(self._take)
        around.addLayout(act_line(self, self.tr("取消"), take))

    def _take(self) -> None:
        self.accept()
        self.chosen.emit(self.fields.kind, self.fields.named or "")
