"""The queue's rows: a model over the pairs that were read, and how one is painted."""

from collections.abc import Callable, Sequence

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
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from committee_desk.roster import PairRow

from ...components.glyphs import paint_glyph
from ...components.icons import paint_icon
from ...components.theme import theme
from ...language import joined
from .pair_words import heap_mark, pair_name, reason_words

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
ROW = _ROLE.UserRole
_TOP = QModelIndex()


class PairModel(QAbstractListModel):
    """Pairs of one heap; a screen reader hears name, points and reason."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[PairRow, ...] = ()

    def show_rows(self, rows: Sequence[PairRow]) -> bool:
        """Show *rows*; False where they were there already, so that choice and place stay."""
        if tuple(rows) == self.rows:
            return False
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many pairs are read."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """The pair itself under ROW, words otherwise."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == _ROLE.DisplayRole:
            return pair_name(row)
        if role in (_ROLE.AccessibleTextRole, _ROLE.ToolTipRole):
            return joined("，", pair_name(row), reason_words(row))
        return None

    def place_of(self, pair_id: str) -> int:
        """Where *pair_id* stands; -1 where it is not shown."""
        return next((at for at, row in enumerate(self.rows) if row.pair_id == pair_id), -1)


class PairDelegate(QStyledItemDelegate):
    """Glyph or tick box, the name, and beneath it points and reason."""

    def __init__(self, ticks: Callable[[], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._ticks = ticks

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and air."""
        return QSize(theme().px(120), theme().px(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        row = index.data(ROW)
        state = option.state  # type: ignore[attr-defined]
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            _ground(painter, box, chosen)
        left = self._mark(painter, box, row, chosen)
        _words(painter, box, left, row, strong=chosen)
        if self._ticks() and state & QStyle.StateFlag.State_HasFocus:
            _ring(painter, box)
        painter.restore()

    def _mark(self, painter: QPainter, box: QRectF, row: PairRow, chosen: bool) -> float:
        dress = theme()
        side = float(dress.size("icon"))
        place = QRectF(box.left() + dress.gap(12), box.center().y() - side / 2, side, side)
        if self._ticks():
            _tick_box(painter, place, chosen)
        else:
            mark = heap_mark(row, chosen)
            paint_glyph(painter, place, mark.shape, mark.role, "accent_bg" if chosen else "surface")
        return place.right() + dress.gap(12)


def _ground(painter: QPainter, box: QRectF, chosen: bool) -> None:
    dress = theme()
    painter.setBrush(dress.color("accent_bg" if chosen else "hover"))
    framed = dress.name == "contrast" and chosen
    painter.setPen(QPen(dress.color("accent"), 2) if framed else QPen(Qt.PenStyle.NoPen))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)


def _ring(painter: QPainter, box: QRectF) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme().color("focus"), 2))
    painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 7, 7)


def _tick_box(painter: QPainter, place: QRectF, ticked: bool) -> None:
    dress = theme()
    painter.setBrush(dress.color("accent" if ticked else "surface"))
    painter.setPen(QPen(dress.color("accent" if ticked else "line2"), 1))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    if ticked:
        inner = place.width() * 0.15
        paint_icon(painter, place.adjusted(inner, inner, -inner, -inner), "check", "on_accent")


def _words(painter: QPainter, box: QRectF, left: float, row: PairRow, *, strong: bool) -> None:
    dress = theme()
    width = box.right() - dress.gap(8) - left
    lines = (
        (pair_name(row), "strong" if strong else "body", "text", -10),
        (reason_words(row), "caption", "text3", 11),
    )
    for said, role, tone, down in lines:
        font = dress.font(role)
        painter.setFont(font)
        painter.setPen(dress.color(tone))
        shown = QFontMetricsF(font).elidedText(said, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QPointF(left, box.center().y() + dress.px(down) + dress.baseline(font)), shown)
