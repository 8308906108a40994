"""The rows of an earlier import in a table, and the chips that count and filter them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from committee_desk.roster import ImportedRow

from ...components.flow_layout import FlowLayout
from ...components.table_model import column_head
from ...components.table_values import CELL, ROW_ID, Cell, Column
from ...components.tokens import Mark
from .outcome_button import OutcomeButton
from .row_filter import EFFECTS, OUTCOMES
from .row_words import effect_words, outcome_words, translate

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ANSWERED = frozenset((CELL, ROW_ID, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole))
_FATES = ("gone", "restored", "stays")


class ImportedRowsModel(QAbstractTableModel):
    """Makes cells only for the rows that are seen; a row's id is its case."""

    def __init__(
        self,
        columns: Sequence[Column],
        cell: Callable[[ImportedRow, str], Cell],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns, self._cell = tuple(columns), cell
        self._rows: Sequence[ImportedRow] = ()

    def show_rows(self, rows: Sequence[ImportedRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ANSWERED:
            return None
        row = self._rows[index.row()]
        if role == ROW_ID:
            return row.case_id or ""
        cell = self._cell(row, self._columns[index.column()].key)
        return cell if role == CELL else cell.spoken()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return column_head(self._columns, section, orientation, role)


class FateBar(QWidget):
    """`pressed(keys)` follows every press; after a withdrawal the fates are counted."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {key: OutcomeButton(key, self) for key in (*_FATES, *EFFECTS, *OUTCOMES)}
        line = FlowLayout(self)
        line.setSpacing(0)
        for chip in self._chips.values():
            chip.clicked.connect(self._clicked)
            line.addWidget(chip)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show the numbers; what is not there has no chip."""
        for key, chip in self._chips.items():
            chip.setChecked(False)
            chip.show_count(_mark(key), counts.get(key, 0))

    def _clicked(self) -> None:
        self.pressed.emit([key for key, chip in self._chips.items() if chip.isChecked()])


def _mark(key: str) -> Mark:
    fates = {
        "gone": Mark(translate("RosterRows", "已撤回"), "disc with cross", "neutral"),
        "restored": Mark(translate("RosterRows", "已复原"), "disc with cross", "neutral"),
        "stays": Mark(translate("RosterRows", "保留"), "disc with tick", "accent"),
    }
    return fates.get(key) or (effect_words(key) if key in EFFECTS else outcome_words(key))
