"""等着核对的儿童: whose roster row was flagged, and for what; Enter opens the case."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.overview import ToLook
from committee_desk.roster import explain_code

from ...components.data_table import DataTable
from ...components.labels import Label
from ...components.table_values import Cell, Column, Row, name_cell
from ...components.theme import theme
from ...language import sentences, spoken

_SEEN = 4  # rows that are seen at once; the rest is scrolled to


class LooksCard(QWidget):
    """`opened(case_id)`; hidden while nothing waits."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            Column("child", self.tr("儿童"), 200),
            Column("why", self.tr("要核对的"), 200, stretch=True),
        )
        self._title = Label(self, role="section")
        self.table = DataTable(self, columns=columns, name=self.tr("等着核对的儿童"), two_lines=True)
        self.table.row_activated.connect(self.opened)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(8))
        around.addWidget(self._title)
        around.addWidget(self.table)

    def show_looks(self, found: Sequence[ToLook]) -> None:
        """Show *found*."""
        self.setVisible(bool(found))
        self._title.setText(self.tr("等着核对的儿童：{count} 名").format(count=f"{len(found):,}"))
        self.table.show_rows([_row(one) for one in found])
        self.table.show_footer("", self.tr("↑↓ 选择，Enter 打开"))
        high = self.table.rows_height(min(len(found), _SEEN))
        self.table.setMinimumHeight(high)
        self.table.setMaximumHeight(high)


def _row(one: ToLook) -> Row:
    why = sentences(*(explain_code(code, spoken())[0] for code in one.codes))
    return Row(one.case_id, (name_cell(one.name, one.number), Cell(why, tone="text2")))
