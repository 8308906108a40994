"""The twelve drawn shapes that mean a state; the colour only repeats what the shape says."""

from collections.abc import Callable
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import Mark

_Draw = Callable[[QPainter, float, QColor, QColor], None]

# Every shape is drawn into a square of side 1 round (0, 0); pens are shares of the side.
_R = 0.45
_PEN = 0.105
# Share of an em by which the optical middle of a line lies below its box's middle (Noto and YaHei alike).
_OPTICAL_DROP = 0.05


def _pen(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _disc(painter: QPainter, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QPointF(0, 0), 0.5, 0.5)


def _ring(painter: QPainter, color: QColor) -> None:
    painter.setPen(_pen(color, _PEN))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), _R, _R)


def _strokes(painter: QPainter, color: QColor, *lines: tuple[tuple[float, float], ...]) -> None:
    painter.setPen(_pen(color, 0.125))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in lines:
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))


def _plain_ring(painter: QPainter, _side: float, ink: QColor, _hole: QColor) -> None:
    _ring(painter, ink)


def _dashed_ring(painter: QPainter, _side: float, ink: QColor, _hole: QColor) -> None:
    pen = _pen(ink, _PEN)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(-_R, -_R, 2 * _R, 2 * _R)
    for dash in range(8):
        painter.drawArc(box, round((dash * 45 + 8) * 16), 29 * 16)


def _quarters(count: int) -> _Draw:
    def draw(painter: QPainter, _side: float, ink: QColor, _hole: QColor) -> None:
        _ring(painter, ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        box = QRectF(-0.29, -0.29, 0.58, 0.58)
        if count == 4:
            painter.drawEllipse(box)
        else:
            painter.drawPie(box, 90 * 16, -90 * 16 * count)

    return draw


def _disc_with(*lines: tuple[tuple[float, float], ...]) -> _Draw:
    def draw(painter: QPainter, _side: float, ink: QColor, hole: QColor) -> None:
        _disc(painter, ink)
        _strokes(painter, hole, *lines)

    return draw


def _disc_with_question(painter: QPainter, _side: float, ink: QColor, hole: QColor) -> None:
    _disc(painter, ink)
    hook = QPainterPath(QPointF(-0.15, -0.12))
    hook.cubicTo(-0.15, -0.34, 0.17, -0.34, 0.17, -0.12)
    hook.cubicTo(0.17, 0.02, 0.0, 0.0, 0.0, 0.13)
    painter.setPen(_pen(hole, 0.11))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(hook)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hole)
    painter.drawEllipse(QPointF(0, 0.28), 0.07, 0.07)


def _square_with_tick(painter: QPainter, _side: float, ink: QColor, hole: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(-0.48, -0.48, 0.96, 0.96), 0.17, 0.17)
    _strokes(painter, hole, _TICK)


def _triangle(painter: QPainter, _side: float, ink: QColor, hole: QColor) -> None:
    painter.setPen(_pen(ink, 0.14))
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(0, -0.38), QPointF(0.43, 0.37), QPointF(-0.43, 0.37)]))
    painter.setPen(_pen(hole, 0.115))
    painter.drawLine(QPointF(0, -0.15), QPointF(0, 0.1))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hole)
    painter.drawEllipse(QPointF(0, 0.27), 0.065, 0.065)


def _clock(painter: QPainter, _side: float, ink: QColor, _hole: QColor) -> None:
    _ring(painter, ink)
    painter.setPen(_pen(ink, _PEN))
    painter.drawPolyline(
        QPolygonF([QPointF(0, -0.24), QPointF(0, 0), QPointF(0.2 * cos(pi / 6), 0.2 * sin(pi / 6))])
    )


_TICK = ((-0.22, 0.01), (-0.06, 0.17), (0.23, -0.16))

SHAPES: dict[str, _Draw] = {
    "dashed ring": _dashed_ring,
    "ring": _plain_ring,
    "p1": _quarters(1),
    "p2": _quarters(2),
    "p3": _quarters(3),
    "p4": _quarters(4),
    "disc with tick": _disc_with(_TICK),
    "disc with cross": _disc_with(((-0.17, -0.17), (0.17, 0.17)), ((0.17, -0.17), (-0.17, 0.17))),
    "disc with plus": _disc_with(((-0.22, 0), (0.22, 0)), ((0, -0.22), (0, 0.22))),
    "disc with minus": _disc_with(((-0.22, 0), (0.22, 0))),
    "disc with up arrow": _disc_with(((0, 0.24), (0, -0.22)), ((-0.19, -0.03), (0, -0.22), (0.19, -0.03))),
    "disc with right arrow": _disc_with(((-0.24, 0), (0.22, 0)), ((0.03, -0.19), (0.22, 0), (0.03, 0.19))),
    "disc with ?": _disc_with_question,
    "square with tick": _square_with_tick,
    "triangle with !": _triangle,
    "ring with clock hands": _clock,
}


def paint_glyph(painter: QPainter, box: QRectF, shape: str, role: str, ground: str = "surface") -> None:
    """Draw *shape* into *box* in the colour of *role*; what is cut out of a disc shows *ground*."""
    side = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    painter.scale(side, side)
    SHAPES[shape](painter, side, theme().color(role), theme().color(ground))
    painter.restore()


class Glyph(QWidget):
    """A state's shape without its chip; its word is its accessible name.

    With *line*, a text role, it is as high as a line of that text and stands beside its first line.
    """

    def __init__(
        self, parent: QWidget | None = None, *, mark: Mark | None = None, px: int = 18, line: str = ""
    ) -> None:
        super().__init__(parent)
        self._px, self._line = px, line
        self._mark = mark or Mark("", "ring")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_mark(self._mark)
        theme().changed.connect(self.updateGeometry)

    def show_mark(self, mark: Mark) -> None:
        """Show another state."""
        self._mark = mark
        self.setAccessibleName(mark.text)
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._px)
        height = QFontMetrics(theme().font(self._line)).height() if self._line else side
        return QSize(side, max(side, height))

    def paintEvent(self, _event: object) -> None:
        if not self._mark.shape:
            return
        side = float(theme().px(self._px)) - 1
        # Chinese glyphs look centred a little below the middle of their line (see Theme.baseline).
        drop = theme().font(self._line).pixelSize() * _OPTICAL_DROP if self._line else 0.0
        box = QRectF(0, 0, side, side)
        box.moveCenter(QPointF(self.width() / 2, self.height() / 2 + drop))
        paint_glyph(QPainter(self), box, self._mark.shape, self._mark.role)
