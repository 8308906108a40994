"""文件: the papers of the case, the chosen one on the screen, and its recorded way out as a file or in print."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.documents import export_paper
from committee_desk.overview import PaperOnPage
from committee_desk.signing import paper_bytes

from ...components.button import Button
from ...components.columns import TwoColumns
from ...components.data_table import DataTable
from ...components.empty_state import EmptyState
from ...components.table_values import Cell, Column, Row, chip_cell
from ...components.theme import theme
from ...components.tokens import Mark, signature_mark
from ...dates import moment_words
from ...session import Session
from ..document_view import DocumentView
from ..recorded_export import RecordedExport
from ..recorded_print import RecordedPrint
from .paper_words import paper_name


class PapersPart(QWidget):
    """Papers and, beside them, the one that is chosen; `exported(words)` follows what was written or printed."""

    exported = Signal(str)

    def __init__(
        self, session: Session, papers: Sequence[PaperOnPage], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._papers = {one.id: one for one in papers}
        self._shown, self._pages = "", 0
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        if not papers:
            around.addWidget(self._nothing())
            return
        self.view = DocumentView(session, self)
        self.view.setMinimumHeight(theme().gap(480))
        self._export = Button(self, text=self.tr("导出 PDF"), icon_name="download")
        self._print = Button(self, text=self.tr("打印"), icon_name="printer")
        self._print.setEnabled(False)
        self._print.clicked.connect(self._ask_print)
        self._export.clicked.connect(self._ask_export)
        self._leaving = RecordedExport(session, export_paper, paper_bytes, self)
        self._leaving.exported.connect(self.exported)
        self._printing = RecordedPrint(session, export_paper, paper_bytes, self)
        self._printing.printed.connect(self.exported)
        self.view.opened.connect(self._opened)
        self._table = self._filled_table(papers)
        columns = TwoColumns(self)
        columns.side.addWidget(self._table)
        columns.side.addWidget(self._print)
        columns.side.addWidget(self._export)
        columns.side.addStretch()
        columns.main.addWidget(self.view)
        around.addWidget(columns)
        self._table.row_selected.connect(self._show)
        self._table.select(papers[-1].id)

    def _nothing(self) -> EmptyState:
        return EmptyState(
            icon_name="file-text",
            heading=self.tr("还没有文件"),
            sentence=self.tr("建议、决定和方案出成文件以后，都在这里看。"),
            parent=self,
        )

    def _filled_table(self, papers: Sequence[PaperOnPage]) -> DataTable:
        columns = (
            Column("paper", self.tr("文件"), 150, stretch=True),
            Column("signatures", self.tr("签章"), 110),
        )
        table = DataTable(self, columns=columns, name=self.tr("文件"), two_lines=True)
        table.show_rows([self._row(one) for one in reversed(papers)])
        table.setMinimumHeight(table.rows_height(min(len(papers), 6)))
        table.setMaximumHeight(table.rows_height(min(len(papers), 6)))
        return table

    def _row(self, one: PaperOnPage) -> Row:
        issued = self.tr("{moment}，{pages} 页").format(moment=moment_words(one.issued_at), pages=one.pages)
        complete = one.done == one.wanted
        counted = self.tr("{done}/{wanted} 个").format(done=one.done, wanted=one.wanted)
        mark = signature_mark("valid" if complete else "awaited")
        words = self.tr("已签齐") if complete else counted
        named = Cell(paper_name(one.kind), second=issued, strong=True)
        return Row(one.id, (named, chip_cell(Mark(words, mark.shape, mark.role))))

    def _show(self, paper_id: str) -> None:
        if paper_id and paper_id != self._shown:
            self._shown = paper_id
            self._print.setEnabled(False)
            self._session.ask(paper_bytes, paper_id, then=self._take_bytes)

    def _take_bytes(self, pdf: bytes) -> None:
        self.view.show_pdf(pdf, paper_name(self._papers[self._shown].kind))

    def _opened(self, pages: int) -> None:
        self._pages = pages
        self._print.setEnabled(True)

    def _ask_print(self) -> None:
        self._printing.ask(self._shown, paper_name(self._papers[self._shown].kind), self._pages)

    def _ask_export(self) -> None:
        self._leaving.ask(self._shown, paper_name(self._papers[self._shown].kind))
