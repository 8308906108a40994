"""The rows of a delivery twice, side by side: as the file has them and as the program understood them."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ...components.table_model import column_head
from ...components.table_values import CELL, ROW_ID, Cell, Column

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ANSWERED = frozenset(
    (CELL, ROW_ID, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.EditRole)
)


class RosterRowsModel(QAbstractTableModel):
    """Makes cells only for the rows that are seen: a roster may have 100,000.

    Rows are positions in the delivery. With *whole*, which tells a cell as it is edited, cells can be written:
    `edited(position, key, text)` follows.
    """

    edited = Signal(int, str, str)

    def __init__(
        self, parent: QObject | None = None, *, whole: Callable[[int, str], str] | None = None
    ) -> None:
        super().__init__(parent)
        self._whole = whole
        self._columns: tuple[Column, ...] = ()
        self._cell: Callable[[int, str], Cell] = _no_cell
        self._rows: Sequence[int] = ()

    def show_rows(
        self, columns: Sequence[Column], cell: Callable[[int, str], Cell], rows: Sequence[int]
    ) -> None:
        """Show other rows, from another face."""
        self.beginResetModel()
        self._columns, self._cell, self._rows = tuple(columns), cell, rows
        self.endResetModel()

    def look_again(self) -> None:
        """What is said of the rows has changed, the rows have not."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    def position_at(self, number: int) -> int:
        """The position in the delivery of the row that stands at *number*, or -1."""
        return self._rows[number] if 0 <= number < len(self._rows) else -1

    def key_at(self, column: int) -> str:
        """The key of column number *column*."""
        return self._columns[column].key if 0 <= column < len(self._columns) else ""

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        known = super().flags(index)
        if self._whole is not None and self.key_at(index.column()) not in ("", "row"):
            return known | Qt.ItemFlag.ItemIsEditable
        return known

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ANSWERED:
            return None
        at = self._rows[index.row()]
        if role == ROW_ID:
            return str(at)
        key = self._columns[index.column()].key
        if role == Qt.ItemDataRole.EditRole:
            return self._whole(at, key) if self._whole is not None else None
        cell = self._cell(at, key)
        return cell if role == CELL else cell.spoken()

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what a person wrote; the cell changes when the file has been read again."""
        if self._whole is None or role != Qt.ItemDataRole.EditRole:
            return False
        self.edited.emit(self._rows[index.row()], self.key_at(index.column()), str(value))
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return column_head(self._columns, section, orientation, role)


def _no_cell(_at: int, _key: str) -> Cell:
    return Cell()
