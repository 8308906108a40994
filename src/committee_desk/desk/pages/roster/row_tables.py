"""The rows of a file twice, side by side: as the file has them and as the program understood them."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from committee_desk.roster import RosterRow

from ...components.table_model import column_head
from ...components.table_values import CELL, ROW_ID, Cell, Column

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ANSWERED = frozenset((CELL, ROW_ID, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole))


class RosterRowsModel(QAbstractTableModel):
    """Makes cells only for the rows that are seen: a roster may have 100,000."""

    def __init__(
        self,
        columns: Sequence[Column],
        cell: Callable[[RosterRow, str], Cell],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._cell = cell
        self._rows: Sequence[RosterRow] = ()

    def show_rows(self, rows: Sequence[RosterRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, number: int) -> RosterRow | None:
        """The row at position *number*."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ANSWERED:
            return None
        row = self._rows[index.row()]
        if role == ROW_ID:
            return f"{row.sheet}/{row.row}"
        cell = self._cell(row, self._columns[index.column()].key)
        return cell if role == CELL else cell.spoken()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return column_head(self._columns, section, orientation, role)
