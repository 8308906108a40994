"""Sealing the chosen cases: the password of the bureau's seal, and afterwards the file that came out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from committee_desk.batch import BatchRow
from committee_desk.errors import Refusal
from committee_desk.wording import explain

from ...components.banner import Banner
from ...components.button import Button
from ...components.card import Card
from ...components.facts import FactGrid
from ...components.form_row import FormRow
from ...components.labels import Paragraph
from ...language import sentences, spoken
from .earlier import batch_number, short_digest


class SealingCard(Card):
    """What leaves and for whom, with the password; `typed` follows it, `entered` the Enter key."""

    typed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=" ")
        self._facts = FactGrid(self, columns=2)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._row = FormRow(self, label="…", field=self.password, width=0)
        self._problem = Banner(self, role="bad")
        self._problem.hide()
        for part in (self._facts, self._row, self._problem):
            self.add(part)
        self.password.textChanged.connect(self._typed)
        self.password.returnPressed.connect(self.entered)

    def show_batch(self, number: str, cases: int, recipient: str, before: str) -> None:
        """Show the batch that would be sealed now; *before* is the number of the batch before it, if any."""
        self.show_title(self.tr("批次 {number}").format(number=number))
        self._row.label.setText(self.tr("教育局公章的密码"))
        self.password.setAccessibleName(self.tr("教育局公章的密码"))
        self._facts.show_facts(
            (
                (self.tr("个案"), self.tr("{count} 个").format(count=cases)),
                (self.tr("收件"), recipient),
                (self.tr("接在"), before or self.tr("这是第一批")),
            )
        )

    def show_refused(self, refusal: Refusal) -> None:
        """Say why nothing was sealed."""
        self.password.clear()
        what, todo = explain(refusal, spoken())
        if refusal.key == "signing.wrong_password":
            self._row.show_error(sentences(what, todo))
        else:
            self._problem.show_message("bad", what, todo)
            self._problem.show()
        self.password.setFocus()

    def begin(self) -> None:
        """What was wrong before is past."""
        self._problem.hide()
        self._row.show_error("")

    def _typed(self) -> None:
        if self.password.text():
            self.begin()
        self.typed.emit()


class SealedCard(Card):
    """The batch that was sealed just now: its file, its digest, and how it gets to the city."""

    export_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=" ")
        self._batch_id = ""
        self._done = Banner(self, role="ok")
        self._facts = FactGrid(self, columns=2)
        self._digest = Paragraph(self, role="caption")
        self.export = Button(self, icon_name="download")
        buttons = QHBoxLayout()
        buttons.addWidget(self.export)
        buttons.addStretch(1)
        for part in (self._done, self._facts, self._digest):
            self.add(part)
        self.add(buttons)
        self.export.clicked.connect(self._export)
        self.hide()

    def show_sealed(self, batch: BatchRow, recipient: str) -> None:
        """Show *batch*."""
        self._batch_id = batch.id
        self.show_title(self.tr("批次 {number} 已封装").format(number=batch_number(batch)))
        todo = self.tr("导出批次文件，交给{recipient}，并在电话里核对校验码的前 16 位。")
        self._done.show_message(
            "ok",
            self.tr("{count} 个个案已封装").format(count=batch.cases),
            todo.format(recipient=recipient),
        )
        self._facts.show_facts(
            (
                (self.tr("文件名"), batch.file_name),
                (self.tr("校验码前 16 位"), short_digest(batch.sha256)),
            )
        )
        self._digest.setText(self.tr("完整校验码（SHA-256）：{digest}").format(digest=batch.sha256))
        self.export.setText(self.tr("导出批次文件"))
        self.show()
        self.export.setFocus()

    def _export(self) -> None:
        self.export_asked.emit(self._batch_id)
