"""How a row is painted: hairline, row under the pointer, chosen row with its bar, and each kind of cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from committee_desk.desk.components.chip import chip_size, paint_chip
from committee_desk.desk.components.glyphs import paint_glyph
from committee_desk.desk.components.icons import paint_icon
from committee_desk.desk.components.person_chip import paint_person
from committee_desk.desk.components.table_values import CELL, Cell
from committee_desk.desk.components.theme import theme

#: Air at both sides of a cell, px at 100 % text.
PADDING = 12
_BAR = 3


class RowDelegate(QStyledItemDelegate):
    """Paints `Cell`s; the view tells it which row lies under the pointer and which columns stand right."""

    hovered_row = -1
    right_columns: frozenset[int] = frozenset()
    first_column = 0
    #: Whether the cell that keys would act on is shown, in tables whose cells can be edited.
    shows_current = False

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        self._paint_ground(painter, box, index, chosen)
        cell = index.data(CELL)
        if isinstance(cell, Cell):
            gap = theme().gap(PADDING)
            inner = box.adjusted(gap, 0, -gap, 0)
            painter.setClipRect(box.adjusted(0, 0, -2, 0))
            if index.column() in self.right_columns:
                _paint_right(painter, inner, cell)
            else:
                _paint_cell(painter, inner, cell)
        if self.shows_current and option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            painter.setPen(QPen(theme().color("accent"), 2))
            painter.drawRect(box.adjusted(1, 2, -2, -3))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, chosen: bool
    ) -> None:
        dress = theme()
        if chosen:
            painter.fillRect(box, dress.color("accent_bg"))
        elif index.row() == self.hovered_row:
            painter.fillRect(box, dress.color("hover"))
        if chosen and index.column() == self.first_column:
            painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), dress.color("accent"))
        if chosen and dress.name == "contrast":
            # There the tint is white: two strong lines say which row is chosen.
            for edge in (box.top(), box.bottom() - 3):
                painter.fillRect(QRectF(box.left(), edge, box.width(), 2), dress.color("accent"))
        if index.row() + 1 < index.model().rowCount():
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), dress.color("line"))


def _line(painter: QPainter, box: QRectF, text: str, font: QFont, tone: str, middle: float) -> None:
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(font)
    painter.setPen(theme().ink(tone))
    painter.drawText(QPointF(box.left(), middle + theme().baseline(font)), shown)


def _paint_right(painter: QPainter, box: QRectF, cell: Cell) -> None:
    font = theme().font("strong" if cell.strong else "body")
    width = QFontMetricsF(font).horizontalAdvance(cell.text)
    place = QRectF(max(box.left(), box.right() - width), box.top(), min(width, box.width()) + 1, box.height())
    _line(painter, place, cell.text, font, cell.tone, box.center().y())


def _paint_cell(painter: QPainter, box: QRectF, cell: Cell) -> None:
    box = _paint_before(painter, box, cell)
    dress = theme()
    font = dress.font("strong" if cell.strong else "body")
    middle = box.center().y()
    if cell.framed:
        _paint_frame(painter, box, cell, font)
    if not cell.second:
        _line(painter, box, cell.text, font, cell.tone, middle)
        return
    _line(painter, box, cell.text, font, cell.tone, middle - dress.px(9.5))
    _line(painter, box, cell.second, dress.font("caption"), "text3", middle + dress.px(11))


def _paint_before(painter: QPainter, box: QRectF, cell: Cell) -> QRectF:
    """Paint chip, glyph, icon or person at the left; the room that is left for the text."""
    dress = theme()
    if cell.chip is not None:
        paint_chip(painter, box, cell.chip)
        return box.adjusted(chip_size(cell.chip).width() + dress.gap(8), 0, 0, 0)
    side = float(dress.size("avatar_table" if cell.person else "icon"))
    place = QRectF(box.left(), box.center().y() - side / 2, side, side)
    if cell.person:
        paint_person(painter, place, cell.text, cell.person)
    elif cell.glyph is not None:
        paint_glyph(painter, place, cell.glyph.shape, cell.glyph.role)
    elif cell.icon:
        paint_icon(painter, place, cell.icon, "text2")
    else:
        return box
    return box.adjusted(side + dress.gap(8), 0, 0, 0)


def _paint_frame(painter: QPainter, box: QRectF, cell: Cell, font: QFont) -> None:
    """A box round the words of a cell that a person must look at, or has put right; never without width."""
    dress = theme()
    width = min(QFontMetricsF(font).horizontalAdvance(cell.text) or dress.px(30), box.width())
    around = QRectF(box.left() - 6, box.center().y() - dress.px(14), width + 12, dress.px(28))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(dress.tint(cell.framed))
    painter.setPen(QPen(dress.color("text3" if cell.framed == "neutral" else cell.framed), 1))
    painter.drawRoundedRect(around.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
