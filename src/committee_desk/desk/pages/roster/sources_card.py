"""收到过的名册: which files were taken in, when, from whom, and what became of their rows; Enter opens one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.roster import Source

from ...components.data_table import DataTable
from ...components.labels import Label
from ...components.table_values import Cell, Column, Row
from ...components.theme import theme
from ...components.tokens import Mark
from ...dates import full_day_words
from .row_words import translate
from .sender_fields import sender_words


class SourcesCard(QWidget):
    """`opened(source_id)`; hidden while nothing came."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            Column("day", self.tr("收到"), 160),
            Column("sender", self.tr("送来的单位"), 160, stretch=True),
            Column("who", self.tr("收的人"), 110, narrow=False),
            Column("accepted", self.tr("可导入"), 90, right=True),
            Column("flagged", self.tr("需核对"), 90, right=True),
            Column("rejected", self.tr("不导入"), 90, right=True, narrow=False),
        )
        self.table = DataTable(self, columns=columns, name=self.tr("收到过的名册"))
        self.table.row_activated.connect(self.opened)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(8))
        around.addWidget(Label(self, text=self.tr("收到过的名册"), role="section"))
        around.addWidget(self.table)

    def show_sources(self, found: Sequence[Source]) -> None:
        """Show *found*, newest first; withdrawn ones stay, marked."""
        self.setVisible(bool(found))
        self.table.show_rows([_row(one) for one in found])
        self.table.show_footer("", self.tr("↑↓ 选择，Enter 打开"))
        high = self.table.rows_height(min(len(found), 5))
        self.table.setMinimumHeight(high)
        self.table.setMaximumHeight(high)


def _row(one: Source) -> Row:
    gone = one.withdrawn_at is not None
    tone = "text3" if gone else "text"
    mark = Mark(translate("RosterRows", "已撤回"), "disc with cross", "neutral") if gone else None
    numbers = (one.counts.accepted, one.counts.flagged, one.counts.rejected)
    return Row(
        one.id,
        (
            Cell(full_day_words(one.received_at.date()), tone=tone),
            Cell(sender_words(one.kind, one.sender), tone=tone, chip=mark),
            Cell(one.received_by, tone=tone),
            *(Cell(f"{number:,}", tone=tone) for number in numbers),
        ),
    )
