"""Models over rows in memory; lists of the database bring their own paged model."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from committee_desk.desk.components.table_values import CELL, ROW_ID, Cell, Column, Row

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
Shown = TypeVar("Shown")


class CellsModel(QAbstractTableModel, Generic[Shown]):
    """Rows under `Column`s: *row_id* tells a row's id, *cell* its `Cell` under a column; made only as they are seen."""

    def __init__(
        self,
        columns: Sequence[Column],
        row_id: Callable[[Shown], str],
        cell: Callable[[Shown, int], Cell],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns, self._row_id, self._cell = tuple(columns), row_id, cell
        self._rows: Sequence[Shown] = ()

    def show_rows(self, rows: Sequence[Shown]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, row_id: str) -> int:
        """Position of the row with *row_id*, or -1."""
        return next((at for at, row in enumerate(self._rows) if self._row_id(row) == row_id), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ANSWERED:
            return None
        row = self._rows[index.row()]
        if role == ROW_ID:
            return self._row_id(row)
        cell = self._cell(row, index.column())
        return cell if role == CELL else cell.spoken()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return column_head(self._columns, section, orientation, role)


class RowsModel(CellsModel[Row]):
    """A handful of rows that bring their cells along."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, lambda row: row.id, lambda row, at: row.cells[at], parent)


_ANSWERED = frozenset((CELL, ROW_ID, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole))


def column_head(columns: Sequence[Column], section: int, orientation: Qt.Orientation, role: int) -> Any:
    """A model's headerData for *columns*: words, and numbers' heads at the right."""
    if orientation != Qt.Orientation.Horizontal:
        return None
    column = columns[section]
    if role == Qt.ItemDataRole.DisplayRole:
        return column.title
    if role == Qt.ItemDataRole.TextAlignmentRole:
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
    return None
