"""撤回这次导入: what would go and who would stay, and the reason, which is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from committee_desk.roster import WithdrawalForeseen

from ...components.act_line import act_line
from ...components.button import Button
from ...components.form_row import FormRow
from ...components.labels import Label, Paragraph
from ...components.theme import theme
from ...language import joined
from .fate_words import stays_words

_NAMED = 6


class WithdrawSheet(QDialog):
    """`confirmed(reason)` follows the button; without a reason it says what is missing."""

    confirmed = Signal(str)

    def __init__(self, foreseen: WithdrawalForeseen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("撤回这次导入"))
        self.reason = QLineEdit(self)
        self._row = FormRow(
            self,
            label=self.tr("为什么撤回"),
            field=self.reason,
            width=0,
            help_text=self.tr("例如送错了文件。原因和撤回的人记在记录里。"),
        )
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        around.setSpacing(dress.gap(12))
        around.addWidget(Label(self, text=self.tr("撤回这次导入"), role="section"))
        for words in self._said(foreseen):
            around.addWidget(Paragraph(self, text=words))
        around.addWidget(self._row)
        around.addLayout(self._buttons(foreseen.gone))
        self.setMinimumWidth(min(dress.px(520), parent.window().width() - 40 if parent else dress.px(520)))

    def _said(self, foreseen: WithdrawalForeseen) -> list[str]:
        said = [self.tr("{count} 个个案会撤掉，补充过的内容会复原。").format(count=f"{foreseen.gone:,}")]
        if foreseen.stays:
            names = [stays_words(one.name, one.why) for one in foreseen.stays[:_NAMED]]
            more = "…" if len(foreseen.stays) > _NAMED else ""
            words = self.tr("{count} 名保留，因为后来有人办过：{names}。")
            said.append(words.format(count=f"{len(foreseen.stays):,}", names=joined("、", *names) + more))
        said.append(self.tr("撤回本身不能再撤销；改好的文件可以重新导入。"))
        return said

    def _buttons(self, gone: int) -> QHBoxLayout:
        go_on = Button(self, kind="danger", text=self.tr("撤回 {count} 个个案").format(count=f"{gone:,}"))
        go_on.clicked.connect(self._ready)
        return act_line(self, self.tr("取消"), go_on)

    def _ready(self) -> None:
        words = self.reason.text().strip()
        if not words:
            self._row.show_error(self.tr("写明原因才能撤回。"))
            self.reason.setFocus()
            return
        self.accept()
        self.confirmed.emit(words)
