"""What a paper is printed for, on which printer, how often; without a printer it says where to go (条例 20)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ..components.act_line import act_line
from ..components.button import Button
from ..components.choice_field import ChoiceField
from ..components.form_row import FormRow
from ..components.inline_note import WARNING, InlineNote
from ..components.labels import Label, Paragraph
from ..components.theme import theme
from .printing import Printers, PrintOrder

_MOST = 99


class PrintSheet(QDialog):
    """`ordered(purpose, PrintOrder)` follows 打印; without a purpose it says what is missing."""

    ordered = Signal(str, object)

    def __init__(self, name: str, pages: int, printers: Printers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._pages = name, pages
        title = self.tr("打印{name}").format(name=name)
        self.setWindowTitle(title)
        dress = theme()
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        self._around.setSpacing(dress.gap(14))
        self._around.addWidget(Label(self, text=title, role="section"))
        self.go = Button(self, kind="primary", icon_name="printer")
        self.go.clicked.connect(self._ready)
        if printers.names:
            self._ask(printers)
        else:
            self._say_none()
        self._around.addLayout(act_line(self, self.tr("取消"), self.go))
        self.setMinimumWidth(dress.px(480))

    def _say_none(self) -> None:
        self._around.addWidget(
            InlineNote(
                self,
                text=self.tr("这台电脑上没有打印机。在系统设置里添加；或者先导出 PDF，到别的电脑上打印。"),
                mark=WARNING,
            )
        )
        self.go.setText(self.tr("打印"))
        self.go.setEnabled(False)

    def _ask(self, printers: Printers) -> None:
        self.purpose, self.printer = QLineEdit(self), ChoiceField(self)
        self.printer.show_choices([(one, one) for one in printers.names])
        self.printer.show_value(printers.default if printers.default in printers.names else printers.names[0])
        self.copies = QSpinBox(self)
        self.copies.setRange(1, _MOST)
        self.copies.valueChanged.connect(self._say_act)
        self.both_sides = QCheckBox(self.tr("双面，长边装订"), self)
        self._row = FormRow(
            self,
            label=self.tr("打印做什么用"),
            field=self.purpose,
            width=0,
            help_text=self.tr("例如当场交给家长、送残联签章。用途和打印的人记在记录里。"),
        )
        line = QHBoxLayout()
        line.setSpacing(theme().gap(16))
        line.addWidget(FormRow(self, label=self.tr("打印机"), field=self.printer, width=260), 1)
        line.addWidget(FormRow(self, label=self.tr("份数"), field=self.copies, width=110))
        self._around.addWidget(self._row)
        self._around.addLayout(line)
        self._around.addWidget(self.both_sides)
        self._around.addWidget(Paragraph(self, text=self.tr("按实际大小打印，不缩放。"), role="caption"))
        self._say_act()

    def _say_act(self) -> None:
        copies = self.copies.value()
        words = self.tr("打印 {copies} 份，共 {pages} 页")
        self.go.setText(words.format(copies=copies, pages=copies * self._pages))

    def _ready(self) -> None:
        words = self.purpose.text().strip()
        if not words:
            self._row.show_error(self.tr("写明用途才能打印。"))
            self.purpose.setFocus()
            return
        self.accept()
        order = PrintOrder(self.printer.value(), self.copies.value(), self.both_sides.isChecked())
        self.ordered.emit(words, order)
