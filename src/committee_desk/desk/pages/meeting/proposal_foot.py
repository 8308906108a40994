"""The foot under a case: may it be carried, the button that does it, and the way to a later meeting."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ...components.button import Button
from ...components.labels import Paragraph
from ...components.theme import theme


class ProposalFoot(QFrame):
    """`carried` proposes, `put_off(reason)` moves the case to a later meeting."""

    carried = Signal()
    put_off = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self.carry, self.later = Button(self, kind="primary"), Button(self)
        self.why_not = Paragraph(self, tone="text2")
        self.reason, self.record = QLineEdit(self), Button(self, kind="soft")
        self._later_line = QWidget(self)
        self.later.setCheckable(True)
        self._build()
        self.later.toggled.connect(self._open_reason)
        self.reason.textChanged.connect(self._weigh)
        self.reason.returnPressed.connect(self.record.click)
        self.record.clicked.connect(self._record)
        self.carry.clicked.connect(self.carried)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self._open_reason(False)

    def _build(self) -> None:
        why = QHBoxLayout(self._later_line)
        why.setContentsMargins(0, 0, 0, 0)
        why.addWidget(self.reason, 1)
        why.addWidget(self.record)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.later)
        buttons.addWidget(self.carry)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addWidget(self.why_not, 1)
        self._line.addLayout(buttons)
        self._lines = QVBoxLayout(self)
        self._lines.addWidget(self._later_line)
        self._lines.addLayout(self._line)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.carry.setText(self.tr("通过建议，进入下一案"))
        self.later.setText(self.tr("改到下次会议"))
        self.record.setText(self.tr("记录改期"))
        self.reason.setPlaceholderText(self.tr("改期的原因，如缺哪项材料"))
        self.reason.setAccessibleName(self.tr("改期的原因"))

    def show_case(self, *, is_open: bool) -> None:
        """A case that has its result leaves only its sentence."""
        self.later.setVisible(is_open)
        self.carry.setVisible(is_open)
        if not is_open:
            self.later.setChecked(False)
        self._weigh()

    def show_hindrance(self, hindrance: str, consequence: str) -> None:
        """Arm the button, or say beside it why it cannot be pressed."""
        self.carry.setEnabled(not hindrance)
        self.why_not.setText(hindrance or consequence)
        self.carry.setAccessibleDescription(self.why_not.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow, the sentence stands over the buttons."""
        super().resizeEvent(event)
        narrow = theme().is_narrow(self.window().width())
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(below if narrow else beside)

    def _open_reason(self, wanted: bool) -> None:
        self._later_line.setVisible(wanted)
        if wanted:
            self.reason.setFocus()
        else:
            self.reason.clear()
        self._weigh()

    def _weigh(self) -> None:
        self.record.setEnabled(bool(self.reason.text().strip()))

    def _record(self) -> None:
        self.put_off.emit(self.reason.text())
        self.later.setChecked(False)

    def _follow_theme(self) -> None:
        dress = theme()
        self._lines.setContentsMargins(dress.gap(32), dress.gap(12), dress.gap(32), dress.gap(12))
        self._lines.setSpacing(dress.gap(8))
        self._line.setSpacing(dress.gap(12))
