"""The papers of the roster that were made, newest first, and the chosen one beside them."""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.documents import RosterPaper

from ...components.columns import TwoColumns
from ...components.data_table import DataTable
from ...components.empty_state import EmptyState
from ...components.table_values import Column, Row, name_cell
from ...dates import moment_words
from ...language import joined
from ...session import Session
from ..roster_paper_view import RosterPaperView
from .words import paper_words

_MOST_ROWS = 8


class PapersPart(QWidget):
    """A list and a paper; the newest is shown first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._papers: tuple[RosterPaper, ...] = ()
        self.table, self.view = DataTable(self, two_lines=True), RosterPaperView(session, self)
        self._columns = TwoColumns(self)
        self._columns.side.addWidget(self.table)
        self._columns.side.addStretch(1)
        self._columns.main.addWidget(self.view)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.addWidget(self._columns)
        self._empty = EmptyState(self)
        self._around.addWidget(self._empty)
        self.table.row_selected.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.table.set_columns((Column("paper", self.tr("文件"), 200, stretch=True),), self.tr("出过的文件"))
        self._empty.hide()
        self._empty.deleteLater()
        self._empty = EmptyState(
            self,
            icon_name="file-text",
            heading=self.tr("还没有出过文件"),
            sentence=self.tr("核对一致的名册、交接记录和受理回执出了以后，都在这里看。"),
        )
        self._around.addWidget(self._empty)
        self.view.retranslate()
        self._show()

    def show_papers(self, papers: Sequence[RosterPaper]) -> None:
        """Show what was made; the chosen one stays."""
        self._papers = tuple(papers)
        self._show()

    def choose(self, paper_id: str) -> None:
        """Show one paper."""
        self.table.select(paper_id)

    def showEvent(self, event: QShowEvent) -> None:
        """The chosen paper is read when somebody looks."""
        super().showEvent(event)
        self._choose(self.table.selected_id())

    def _show(self) -> None:
        at = self.table.selected_id()
        self._columns.setVisible(bool(self._papers))
        self._empty.setVisible(not self._papers)
        self.table.show_rows([self._row(one) for one in self._papers])
        if not self._papers:
            self.view.show_nothing()
            return
        known = {one.id for one in self._papers}
        self.table.select(at if at in known else self._papers[0].id)
        shown = min(len(self._papers), _MOST_ROWS)
        self.table.setFixedHeight(self.table.rows_height(max(shown, 2)))

    def _row(self, one: RosterPaper) -> Row:
        pages = self.tr("{pages} 页").format(pages=one.pages)
        about = joined("，", one.number, moment_words(one.made_at), pages, one.made_by)
        return Row(one.id, (name_cell(paper_words(one.kind), about),))

    def _choose(self, paper_id: str) -> None:
        one = next((one for one in self._papers if one.id == paper_id), None)
        # A paper is measured for the room that it has; hidden there is none.
        if one is not None and self.isVisible():
            self.view.show_paper(one.id, paper_words(one.kind))
