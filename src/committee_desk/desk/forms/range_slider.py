"""The painted scale of a range question: track, ticks, ends and a knob that is hollow until somebody has chosen."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from ..components.theme import theme
from .range_values import RangeValues

_TRACK, _KNOB, _TICK = 6, 20, 8
_FORWARD = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}


class RangeSlider(QSlider):
    """A QSlider for what a screen reader hears and for arrows, Home and End; the wheel never moves it."""

    #: A person chose value number … .
    chosen = Signal(int)

    def __init__(self, values: RangeValues, parent: QWidget, *, upright: bool, ticks: bool) -> None:
        super().__init__(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal, parent)
        self._values, self._upright, self._ticks = values, upright, ticks
        self.is_set = False
        self.setRange(0, values.last)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.updateGeometry)

    def show_place(self, place: int | None) -> None:
        """Show value number *place*; None for none."""
        self.is_set = place is not None
        self.setValue(place or 0)
        self.update()

    def sizeHint(self) -> QSize:
        dress = theme()
        if self._upright:
            words = max(self._wide(self._values.text(at)) for at in (0, self._values.last))
            return QSize(dress.px(_KNOB + _TICK + 10) + words, dress.px(220))
        return QSize(
            dress.px(300), dress.px(_KNOB + _TICK + 4) + QFontMetrics(dress.font("caption")).height()
        )

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return hint if self._upright else QSize(theme().px(140), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The first key chooses where the knob stands; then arrows step, and Home and End go to the ends."""
        key = Qt.Key(event.key())
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._values.last}
        if key in ends:
            self._choose(ends[key])
        elif key in _FORWARD:
            self._choose(self.value() + _FORWARD[key] if self.is_set else self.value())
        elif key == Qt.Key.Key_Space and not self.is_set:
            self._choose(self.value())
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls: a hand that rolls over the scale does not answer."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The value under the pointer is chosen at once."""
        self._choose(self._place_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging chooses on the way."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(self._place_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press has chosen already."""
        event.accept()

    def _choose(self, place: int) -> None:
        place = max(0, min(self._values.last, place))
        if not self.is_set or place != self.value():
            self.show_place(place)
            self.chosen.emit(place)

    def _length(self) -> float:
        return (self.height() if self._upright else self.width()) - theme().px(_KNOB) - 4

    def _point(self, place: float) -> QPointF:
        along = theme().px(_KNOB) / 2 + 2 + self._length() * place / self._values.last
        across = theme().px(_KNOB) / 2 + 2
        return QPointF(across, self.height() - along) if self._upright else QPointF(along, across)

    def _place_at(self, spot: QPointF) -> int:
        start = theme().px(_KNOB) / 2 + 2
        along = self.height() - spot.y() if self._upright else spot.x()
        return round((along - start) / max(1.0, self._length()) * self._values.last)

    def paintEvent(self, _event: QPaintEvent) -> None:
        dress, able = theme(), self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, here, last = self._point(0), self._point(self.value()), self._point(self._values.last)
        width = dress.px(_TRACK)
        cap = Qt.PenCapStyle.RoundCap
        painter.setPen(QPen(dress.color("line"), 2 if dress.name == "contrast" else width, c=cap))
        painter.drawLine(first, last)
        if self.is_set:
            painter.setPen(QPen(dress.color("accent" if able else "text3"), width, c=cap))
            painter.drawLine(first, here)
        self._paint_scale(painter)
        self._paint_knob(painter, here)

    def _paint_scale(self, painter: QPainter) -> None:
        dress = theme()
        painter.setPen(QPen(dress.color("line2"), 1))
        away = dress.px(_KNOB) / 2 + dress.px(2)
        every = self._values.tick_every()
        for place in range(0, self._values.last + 1, every) if self._ticks else ():
            at = self._point(place)
            if self._upright:
                painter.drawLine(
                    QPointF(at.x() + away, at.y()), QPointF(at.x() + away + dress.px(_TICK) / 2, at.y())
                )
            else:
                painter.drawLine(
                    QPointF(at.x(), at.y() + away), QPointF(at.x(), at.y() + away + dress.px(_TICK) / 2)
                )
        painter.setFont(dress.font("caption"))
        painter.setPen(dress.color("text2"))
        high = QFontMetrics(dress.font("caption")).height()
        for place in (0, self._values.last):
            words, at = self._values.text(place), self._point(place)
            wide = self._wide(words)
            if self._upright:
                box = QRectF(at.x() + away + dress.px(_TICK), at.y() - high / 2, wide, high)
                box.moveTop(max(0.0, min(box.top(), self.height() - high)))
            else:
                left = max(0.0, min(at.x() - wide / 2, self.width() - wide))
                box = QRectF(left, at.y() + away + dress.px(_TICK) / 2 + 1, wide, high)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)

    def _paint_knob(self, painter: QPainter, here: QPointF) -> None:
        dress, able = theme(), self.isEnabled()
        radius = dress.px(_KNOB) / 2 - 1
        if self.is_set:
            painter.setPen(QPen(dress.color("surface"), 2))
            painter.setBrush(dress.color("accent" if able else "text3"))
        else:
            painter.setPen(QPen(dress.color("accent" if able and self.hasFocus() else "line2"), 1.5))
            painter.setBrush(dress.color("surface"))
        painter.drawEllipse(here, radius, radius)

    def _wide(self, words: str) -> int:
        return QFontMetrics(theme().font("caption")).horizontalAdvance(words) + 2
