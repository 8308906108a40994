"""What is asked before a paper of the roster is made: the other side's name, who brought the file, how, what for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ...components.act_line import act_line
from ...components.button import Button
from ...components.form_row import FormRow
from ...components.labels import Label, Paragraph
from ...components.theme import theme


class PaperSheet(QDialog):
    """`wanted(dict)` follows the primary button: what was written, by field; empty lines stay to be written on."""

    wanted = Signal(object)

    def __init__(self, title: str, lead: str, go: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.fields: dict[str, QLineEdit] = {}
        dress = theme()
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        self._around.setSpacing(dress.gap(14))
        self._around.addWidget(Label(self, text=title, role="section"))
        self._around.addWidget(Paragraph(self, text=lead, tone="text2"))
        self._around.addLayout(self._buttons(go))
        self.setMinimumWidth(dress.px(520))

    def ask(self, name: str, label: str, help_text: str, written: str = "") -> None:
        """One more line to fill in."""
        field = QLineEdit(written, self)
        self.fields[name] = field
        row = FormRow(self, label=label, field=field, width=0, help_text=help_text)
        self._around.insertWidget(self._around.count() - 1, row)

    def _buttons(self, go: str) -> QHBoxLayout:
        make = Button(self, kind="primary", text=go)
        make.clicked.connect(self._make)
        return act_line(self, self.tr("取消"), make)

    def _make(self) -> None:
        written = {name: field.text().strip() or None for name, field in self.fields.items()}
        self.accept()
        self.wanted.emit(written)
