"""A table model over any number of rows: all ids in an array, the rows themselves in pages as they are painted.

Measured with 100,000 children (docs/decisions/0009-desk.md): the full row count at once costs nothing and keeps the
scroll bar true, while whole rows per filter, fetchMore or a sorting proxy cost 5 to 100 times as much.
"""

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from ..components.table_model import column_head
from ..components.table_values import CELL, ROW_ID, Cell, Column
from ..search import NewestSearch

PAGE = 64
_KEPT = 64 * PAGE
_WAITING = Cell("…", tone="text3")
_ANSWERED = frozenset((CELL, ROW_ID, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole))
_NO_PARENT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Source(Protocol):
    """Where the rows come from; called in the search threads, never in the window's."""

    def count(self, wanted: Any) -> int:
        """How many rows there are."""
        ...

    def ids(self, wanted: Any, limit: int | None) -> "array[int]":
        """Row ids in the list's order: the first *limit*, or all."""
        ...

    def rows(self, ids: "array[int]") -> Sequence[Any]:
        """The rows of *ids*, each with its id as `rowid`, in any order."""
        ...


class Face(Protocol):
    """How a row looks: its columns, and the cell of each."""

    def columns(self) -> Sequence[Column]:
        """The columns, in the present language."""
        ...

    def cell(self, row: Any, key: str) -> Cell:
        """What column *key* shows of *row*."""
        ...

    def row_id(self, row: Any) -> str:
        """What opening the row hands over."""
        ...


@dataclass(frozen=True, slots=True)
class _First:
    total: int
    ids: "array[int]"
    rows: Sequence[Any]


class PagedTable(QAbstractTableModel):
    """Rows of *source* under a filter; `shown(total)` says that a new filter's first page is there."""

    shown = Signal(int)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, face: Face, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._columns = tuple(face.columns())
        self._source = source
        self._wanted: Any = None
        self._ids: array[int] = array("q")
        self._total = 0
        self._cache: OrderedDict[int, tuple[int, Any]] = OrderedDict()
        self._version = 0
        self._refresh_generation = -1
        self._missing: set[int] = set()
        self._list, self._pages = NewestSearch(self), NewestSearch(self)
        self._list.found.connect(self._take)
        self._pages.found.connect(self._take_page)
        for search in (self._list, self._pages):
            search.failed.connect(self.failed)
            search.refused.connect(self.refused)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fetch_missing)

    # What is shown.

    def show(self, wanted: Any) -> None:
        """Show the rows of a new filter: the first page as soon as it is known, then all ids."""
        self._wanted = wanted
        self._list.request(partial(self._find_first, wanted), partial(self._source.ids, wanted, None))

    def refresh(self) -> None:
        """Read the same filter again; selection, current row and scroll position stay with their ids."""
        if self._wanted is None:
            return  # nothing was shown yet
        self._refresh_generation = self._list.request(partial(self._source.ids, self._wanted, None))

    def row_at(self, row: int) -> Any | None:
        """The row's value if it has arrived."""
        if not 0 <= row < len(self._ids):
            return None
        entry = self._cache.get(self._ids[row])
        return entry[1] if entry else None

    @property
    def total(self) -> int:
        """How many rows the filter lets through."""
        return self._total

    def stop(self) -> None:
        """End the search threads; called before the county closes."""
        self._list.stop()
        self._pages.stop()

    # What Qt asks.

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """All rows of the filter, arrived or not."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell, its words, or the row's id; waits as … until its page is there."""
        if role not in _ANSWERED:
            return None
        row = self._want(index.row())
        if role == ROW_ID:
            return "" if row is None else self._face.row_id(row)
        cell = _WAITING if row is None else self._face.cell(row, self._columns[index.column()].key)
        return cell if role == CELL else cell.spoken()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles of the columns; rows have no heads."""
        return column_head(self._columns, section, orientation, role)

    def retranslate(self) -> None:
        """Say the heads and cells in the present language."""
        self._columns = tuple(self._face.columns())
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        if self._total:
            self._tell_rows(0, self._total - 1)

    # In the search threads.

    def _find_first(self, wanted: Any) -> _First:
        ids = self._source.ids(wanted, PAGE)
        total = self._source.count(wanted) if len(ids) == PAGE else len(ids)
        return _First(total, ids, self._source.rows(ids))

    # Back in the window's thread.

    def _take(self, generation: int, stage: int, answer: Any) -> None:
        if generation != self._list.generation:
            return
        if isinstance(answer, _First):
            self._reset(answer)
        elif generation == self._refresh_generation:
            self._rearrange(answer)
        else:
            self._complete(answer)

    def _reset(self, first: _First) -> None:
        self.beginResetModel()
        self._version += 1
        self._cache.clear()
        self._keep(self._version, first.rows)
        self._ids, self._total = first.ids, first.total
        self.endResetModel()
        self.shown.emit(self._total)

    def _complete(self, ids: "array[int]") -> None:
        if len(ids) != self._total:  # the count came from another moment than the ids
            self._rearrange(ids)
            return
        self._ids = ids
        if self._total > PAGE:
            self._tell_rows(PAGE, self._total - 1)

    def _rearrange(self, ids: "array[int]") -> None:
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        known = len(self._ids)
        old = [self._ids[index.row()] if index.row() < known else None for index in held]
        places = {key: _place(ids, key) for key in set(old)}
        self._ids, self._total, self._version = ids, len(ids), self._version + 1
        moved = [
            QModelIndex() if (row := places[key]) is None else self.index(row, index.column())
            for index, key in zip(held, old, strict=True)
        ]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()
        self.shown.emit(self._total)

    def _want(self, row: int) -> Any | None:
        if row >= len(self._ids):
            return None
        entry = self._cache.get(self._ids[row])
        if entry is None or entry[0] != self._version:
            self._missing.add(row // PAGE)
            if not self._soon.isActive():
                self._soon.start()
        return entry[1] if entry else None

    def _fetch_missing(self) -> None:
        # Newest first: pages that were scrolled past are asked for again when they are painted again.
        stages = [partial(self._find_page, self._version, page) for page in sorted(self._missing)]
        self._missing.clear()
        if stages:
            self._pages.request(*stages)

    def _find_page(self, version: int, page: int) -> tuple[int, int, Sequence[Any]]:
        ids = self._ids[page * PAGE : (page + 1) * PAGE]
        return version, page, self._source.rows(ids)

    def _take_page(self, _generation: int, _stage: int, answer: tuple[int, int, Sequence[Any]]) -> None:
        version, page, rows = answer
        if version != self._version:
            return
        self._keep(version, rows)
        self._tell_rows(page * PAGE, min((page + 1) * PAGE, self._total) - 1)

    def _keep(self, version: int, rows: Sequence[Any]) -> None:
        for row in rows:
            self._cache[row.rowid] = (version, row)
            self._cache.move_to_end(row.rowid)
        while len(self._cache) > _KEPT:
            self._cache.popitem(last=False)

    def _tell_rows(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))


def _place(ids: "array[int]", key: int | None) -> int | None:
    if key is None:
        return None
    try:
        return ids.index(key)
    except ValueError:
        return None
