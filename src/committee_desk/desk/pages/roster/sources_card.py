"""收到过的名册: which files were taken in, when, by whom, and what became of their rows."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.roster import Source

from ...components.data_table import DataTable
from ...components.labels import Label
from ...components.table_values import Cell, Column, Row
from ...components.theme import theme
from ...dates import full_day_words


class SourcesCard(QWidget):
    """A table of files received; hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            Column("day", self.tr("收到"), 160),
            Column("who", self.tr("收的人"), 120, stretch=True),
            Column("accepted", self.tr("可导入"), 90, right=True),
            Column("flagged", self.tr("需核对"), 90, right=True),
            Column("rejected", self.tr("不导入"), 90, right=True, narrow=False),
        )
        self.table = DataTable(self, columns=columns, name=self.tr("收到过的名册"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(8))
        around.addWidget(Label(self, text=self.tr("收到过的名册"), role="section"))
        around.addWidget(self.table)

    def show_sources(self, found: Sequence[Source]) -> None:
        """Show *found*, newest first."""
        self.setVisible(bool(found))
        self.table.show_rows([_row(one) for one in found])
        high = self.table.rows_height(min(len(found), 5))
        self.table.setMinimumHeight(high)
        self.table.setMaximumHeight(high)


def _row(one: Source) -> Row:
    numbers = (one.counts.accepted, one.counts.flagged, one.counts.rejected)
    return Row(
        one.id,
        (
            Cell(full_day_words(one.received_at.date())),
            Cell(one.received_by),
            *(Cell(f"{number:,}") for number in numbers),
        ),
    )
