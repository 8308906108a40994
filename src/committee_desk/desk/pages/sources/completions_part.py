"""Applications whose papers are not complete, with their day, and the sheet on which what came is noted (补正)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from committee_desk.roster import Application, OpenCompletion, papers_to_bring

from ...components.act_line import act_line
from ...components.button import Button
from ...components.empty_state import EmptyState
from ...components.labels import Label, Paragraph
from ...components.table_values import Cell, Column, Row, name_cell
from ...components.theme import theme
from ...dates import day_words
from ...models.due import due_tone, due_words
from ..counter.papers_checklist import PapersChecklist
from .source_tables import ListPart
from .words import papers_listed


class CompletionsPart(ListPart):
    """`complete_asked(application_id)` has papers in hand, `receipt_asked(application_id)` wants the receipt."""

    complete_asked = Signal(str)
    receipt_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[OpenCompletion, ...] = ()
        self._today, self._barred = date.min, ""
        self.complete, self.receipt = Button(self, icon_name="list-checks"), Button(self, icon_name="printer")
        self.offered.addWidget(self.complete)
        self.offered.addWidget(self.receipt)
        self.complete.clicked.connect(self._ask_complete)
        self.receipt.clicked.connect(self._ask_receipt)
        self.table.row_activated.connect(self._ask_complete)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.complete.setText(self.tr("补齐材料"))
        self.receipt.setText(self.tr("出受理回执"))
        columns = (
            Column("who", self.tr("申请"), 210, stretch=True),
            Column("due", self.tr("期限"), 150),
            Column("missing", self.tr("还缺"), 660, narrow=False),
        )
        self.table.set_columns(columns, self.tr("材料不齐的申请"))
        self._show()

    def show_open(self, rows: Sequence[OpenCompletion], today: date, barred: str) -> None:
        """Show what is still to be brought."""
        self._rows, self._today, self._barred = tuple(rows), today, barred
        self._show()

    def _show(self) -> None:
        self.fit([self._row(one) for one in self._rows], self._empty)
        keys = self.tr("↑↓ 选择　Enter 补齐材料")
        self.table.show_footer(self.tr("{count} 份申请").format(count=len(self._rows)), keys)
        for button in (self.complete, self.receipt):
            button.setVisible(bool(self._rows))
            button.setEnabled(not self._barred)
        self.why_not.setText(self._barred)
        self.why_not.setVisible(bool(self._rows and self._barred))

    def _row(self, one: OpenCompletion) -> Row:
        left = (one.complete_by - self._today).days
        day = day_words(one.complete_by)
        if one.provisional:
            day = self.tr("{day}（暂定）").format(day=day)
        due = Cell(due_words(left), second=day, tone=due_tone(left))
        return Row(
            one.application_id, (name_cell(one.applicant, one.number), due, Cell(papers_listed(one.missing)))
        )

    def _ask_complete(self) -> None:
        if self.table.selected_id() and not self._barred:
            self.complete_asked.emit(self.table.selected_id())

    def _ask_receipt(self) -> None:
        if self.table.selected_id():
            self.receipt_asked.emit(self.table.selected_id())

    def _empty(self) -> EmptyState:
        return EmptyState(
            icon_name="list-checks",
            heading=self.tr("没有待补的材料"),
            sentence=self.tr("监护人申请时缺的材料，登记以后会出现在这里。"),
        )


class CompletionSheet(QDialog):
    """`noted(stands)` follows 记下: how each paper of the application stands now."""

    noted = Signal(object)

    def __init__(self, application: Application, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("补齐材料"))
        self.papers = PapersChecklist(self)
        self.papers.show_papers(papers_to_bring(), application.papers)
        self._left = Paragraph(self, role="caption")
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        around.setSpacing(dress.gap(14))
        around.addWidget(Label(self, text=self.tr("补齐材料"), role="section"))
        around.addWidget(Paragraph(self, text=f"{application.number}·{application.applicant}", tone="text2"))
        around.addWidget(self._scrolled(), 1)
        around.addWidget(self._left)
        around.addLayout(self._buttons())
        self._fit(parent)
        self.papers.changed.connect(self._say)
        self._say()

    def _scrolled(self) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.papers.setProperty("kind", "scrolled")
        scroll.setWidget(self.papers)
        return scroll

    def _fit(self, parent: QWidget | None) -> None:
        """As high as the list, never higher or wider than the window that it belongs to."""
        room = parent.window().size() if parent is not None else QSize(1366, 768)
        width = min(theme().px(560), room.width() - 48)
        wanted = self.papers.sizeHint().height() + theme().px(210)
        self.resize(width, min(wanted, room.height() - 48))

    def _buttons(self) -> QHBoxLayout:
        note = Button(self, kind="primary", text=self.tr("记下材料"))
        note.clicked.connect(self._note)
        return act_line(self, self.tr("取消"), note)

    def _say(self) -> None:
        count = len(self.papers.missing())
        left = self.tr("还缺 {count} 份，期限不变。").format(count=count)
        self._left.setText(left if count else self.tr("材料齐了，今天办结。"))

    def _note(self) -> None:
        self.accept()
        self.noted.emit(self.papers.stands())
