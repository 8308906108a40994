"""What a paper is exported for: asked before it leaves, and kept in the record (条例 20)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ...components.act_line import act_line
from ...components.button import Button
from ...components.form_row import FormRow
from ...components.labels import Label
from ...components.theme import theme


class ExportSheet(QDialog):
    """`accepted_purpose(words)` follows 选择位置; without a purpose it says what is missing."""

    accepted_purpose = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, title: str = "") -> None:
        super().__init__(parent)
        title = title or self.tr("导出 PDF")
        self.setWindowTitle(title)
        self.purpose = QLineEdit(self)
        self._row = FormRow(
            self,
            label=self.tr("导出做什么用"),
            field=self.purpose,
            width=0,
            help_text=self.tr("例如打印送达、交学校存档。用途和导出人记在记录里。"),
        )
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        around.setSpacing(dress.gap(14))
        around.addWidget(Label(self, text=title, role="section"))
        around.addWidget(self._row)
        around.addLayout(self._buttons())
        self.setMinimumWidth(dress.px(480))

    def _buttons(self) -> QHBoxLayout:
        go_on = Button(self, kind="primary", text=self.tr("选择位置"))
        go_on.clicked.connect(self._ready)
        return act_line(self, self.tr("取消"), go_on)

    def _ready(self) -> None:
        words = self.purpose.text().strip()
        if not words:
            self._row.show_error(self.tr("写明用途才能导出。"))
            self.purpose.setFocus()
            return
        self.accept()
        self.accepted_purpose.emit(words)
