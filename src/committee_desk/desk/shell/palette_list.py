"""The lines of the command palette: headings, children and commands, and how they are painted."""

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

from ..components.icons import paint_icon
from ..components.theme import theme
from ..language import joined

_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class PaletteLine:
    """One line; *act* is what choosing it does (`go:page/key` or a command's name), empty for a heading."""

    title: str
    note: str = ""
    icon: str = ""
    keys: str = ""
    act: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return joined("，", self.title, self.note, self.keys)


class PaletteLines(QAbstractListModel):
    """The lines that match what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[PaletteLine] = []

    def show(self, lines: list[PaletteLine]) -> None:
        """Replace all lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> PaletteLine | None:
        """The line in *row*."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def next_row(self, row: int, by: int) -> int:
        """The nearest row after *row* in the direction of *by* that can be chosen; *row* when there is none."""
        place = row + by
        while 0 <= place < len(self._lines):
            if self._lines[place].act:
                return place
            place += by
        return row

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """The lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Title; the whole line for a screen reader."""
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        line = self.line(index.row())
        if line is None or not line.act:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PaletteDelegate(QStyledItemDelegate):
    """Icon, strong title, note in caption, key at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Headings are lower than lines."""
        model = index.model()
        line = model.line(index.row()) if isinstance(model, PaletteLines) else None
        return QSize(100, theme().px(44 if line is not None and line.act else 32))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One line."""
        model = index.model()
        line = model.line(index.row()) if isinstance(model, PaletteLines) else None
        if line is None:
            return
        box = QRectF(option.rect)  # type: ignore[attr-defined]  # the stub of the option lacks its fields
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.act:
            self._paint_line(painter, box, line, chosen)
        else:
            self._paint_words(painter, box.left() + theme().gap(14), box, line.title, "caption", "text3")
        painter.restore()

    def _paint_line(self, painter: QPainter, box: QRectF, line: PaletteLine, chosen: bool) -> None:
        dress = theme()
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(dress.color("accent_bg"))
            painter.drawRoundedRect(box.adjusted(4, 1, -4, -1), 8, 8)
        side = dress.size("icon")
        left = box.left() + dress.gap(14)
        mark = QRectF(left, box.center().y() - side / 2, side, side)
        paint_icon(painter, mark, line.icon, "accent" if chosen else "text2")
        left += side + dress.gap(12)
        left += self._paint_words(painter, left, box, line.title, "strong", "text") + dress.gap(12)
        keys = self.tr("Enter 打开") if chosen and not line.keys else line.keys
        width = QFontMetricsF(dress.font("caption")).horizontalAdvance(keys)
        right = box.right() - dress.gap(14) - width
        self._paint_words(painter, right, box, keys, "caption", "text3")
        room = QFontMetricsF(dress.font("caption")).elidedText(
            line.note, Qt.TextElideMode.ElideRight, max(right - left - dress.gap(12), 0)
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
