"""The entries of the command palette: heads, children and commands, and how they are painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from committee_desk.desk.components.icons import paint_icon
from committee_desk.desk.components.theme import theme
from committee_desk.desk.language import joined

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """A child or a command: its id, words, what stands beside them in grey, its icon and its key.

    An entry without an id is the head of a group.
    """

    id: str
    text: str
    detail: str = ""
    icon: str = ""
    keys: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return joined("，", self.text, self.detail, self.keys)


class PaletteEntries(QAbstractListModel):
    """The entries that match what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[PaletteEntry, ...] = ()

    def show_entries(self, entries: Sequence[PaletteEntry]) -> None:
        """Replace all entries."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def entry(self, row: int) -> PaletteEntry | None:
        """The entry in *row*."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def next_row(self, row: int, by: int) -> int:
        """The nearest row after *row* in the direction of *by* that can be chosen; *row* when there is none."""
        place = row + by
        while 0 <= place < len(self._entries):
            if self._entries[place].id:
                return place
            place += by
        return row

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """The entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; the whole entry for a screen reader."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        entry = self.entry(index.row())
        if entry is None or not entry.id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PaletteDelegate(QStyledItemDelegate):
    """Icon, strong words, detail in caption, key at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Heads are lower than entries."""
        entry = _entry_at(index)
        return QSize(100, theme().px(44 if entry is not None and entry.id else 32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One entry."""
        entry = _entry_at(index)
        if entry is None:
            return
        box = QRectF(option.rect)  # type: ignore[attr-defined]  # the stub of the option lacks its fields
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.id:
            self._paint_entry(painter, box, entry, chosen)
        else:
            self._paint_words(painter, box.left() + theme().gap(14), box, entry.text, "caption", "text3")
        painter.restore()

    def _paint_entry(self, painter: QPainter, box: QRectF, entry: PaletteEntry, chosen: bool) -> None:
        dress = theme()
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(dress.color("accent_bg"))
            painter.drawRoundedRect(box.adjusted(4, 1, -4, -1), 8, 8)
        side = dress.size("icon")
        left = box.left() + dress.gap(14)
        mark = QRectF(left, box.center().y() - side / 2, side, side)
        paint_icon(painter, mark, entry.icon, "accent" if chosen else "text2")
        left += side + dress.gap(12)
        left += self._paint_words(painter, left, box, entry.text, "strong", "text") + dress.gap(12)
        keys = self.tr("Enter 打开") if chosen and not entry.keys else entry.keys
        width = QFontMetricsF(dress.font("caption")).horizontalAdvance(keys)
        right = box.right() - dress.gap(14) - width
        self._paint_words(painter, right, box, keys, "caption", "text3")
        room = QFontMetricsF(dress.font("caption")).elidedText(
            entry.detail, Qt.TextElideMode.ElideRight, max(right - left - dress.gap(12), 0)
        )
        self._paint_words(painter, left, box, room, "caption", "text2")

    def _paint_words(
        self, painter: QPainter, left: float, box: QRectF, text: str, role: str, color: str
    ) -> float:
        font = theme().font(role)
        painter.setFont(font)
        painter.setPen(theme().color(color))
        painter.drawText(QPointF(left, box.center().y() + theme().baseline(font)), text)
        return QFontMetricsF(font).horizontalAdvance(text)


def _entry_at(index: _Index) -> PaletteEntry | None:
    model = index.model()
    return model.entry(index.row()) if isinstance(model, PaletteEntries) else None
