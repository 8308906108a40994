"""A sheet of paper to sign or draw on with pen or mouse: strokes as points, a picture of them for keeping."""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..components.theme import theme

#: Paper and ink are the same in every theme: the picture goes onto paper.
_PAPER, _INK, _MARK = "#ffffff", "#16181a", "#c02626"
#: Pixels of the kept picture for one of the paper's.
_FINE = 2


@dataclass(slots=True)
class Stroke:
    """Points of the paper and the pen's pressure at each, 0 to 1."""

    points: list[QPointF] = field(default_factory=list)
    pressures: list[float] = field(default_factory=list)


class DrawingPad(QWidget):
    """Strokes over what is already there: an earlier picture, or the photograph that is annotated."""

    #: The person lifted the pen.
    drawn = Signal()

    def __init__(self, paper: QSize, parent: QWidget | None = None, *, marks: bool = False) -> None:
        super().__init__(parent)
        self.paper = paper
        self.strokes: list[Stroke] = []
        self.ground = QPixmap()
        self._ink = _MARK if marks else _INK
        self._pen = 4.0 if marks else 2.6
        self._open = False
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.updateGeometry)

    # What is on the paper.

    def is_empty(self) -> bool:
        """Whether nothing was drawn and nothing lies under it."""
        return not self.strokes and self.ground.isNull()

    def show_ground(self, ground: QPixmap) -> None:
        """Draw over *ground* from now on; the strokes before it are in it, or gone."""
        self.ground = ground
        self.strokes = []
        self.update()

    def undo(self) -> None:
        """Take the last stroke away."""
        if self.strokes:
            self.strokes.pop()
            self.update()
            self.drawn.emit()

    def picture(self) -> QImage:
        """The paper as it is now."""
        made = QImage(self.paper * _FINE, QImage.Format.Format_RGB32)
        made.fill(QColor.fromString(_PAPER))
        painter = QPainter(made)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(_FINE, _FINE)
        self._draw(painter)
        painter.end()
        return made

    # Size.

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self.paper.width()), theme().px(self.paper.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)

    def heightForWidth(self, width: int) -> int:
        width = min(width, theme().px(self.paper.width()))
        return round(width * self.paper.height() / self.paper.width())

    # Pen and mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stroke begins."""
        self._begin(event.position(), 0.6)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The stroke goes on."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_on(event.position(), 0.6)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """The stroke ends."""
        self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """The same by pen, with its pressure; accepted, or it would come again as the mouse's."""
        event.accept()
        if event.type() == QEvent.Type.TabletPress:
            self._begin(event.position(), event.pressure())
        elif event.type() == QEvent.Type.TabletMove and self._open:
            self._go_on(event.position(), event.pressure())
        elif event.type() == QEvent.Type.TabletRelease:
            self._end()

    def _begin(self, spot: QPointF, pressure: float) -> None:
        self._open = True
        self.strokes.append(Stroke())
        self._go_on(spot, pressure)

    def _go_on(self, spot: QPointF, pressure: float) -> None:
        if self._open:
            scale = self.paper.width() / max(1, self.width())
            self.strokes[-1].points.append(spot * scale)
            self.strokes[-1].pressures.append(max(0.2, pressure))
            self.update()

    def _end(self) -> None:
        if self._open:
            self._open = False
            self.drawn.emit()

    # Painting.

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor.fromString(_PAPER))
        painter.save()
        scale = self.width() / self.paper.width()
        painter.scale(scale, scale)
        self._draw(painter)
        painter.restore()
        faulty = self.property("faulty") == "true"
        pen = QPen(theme().color("bad" if faulty else "line2"), 2 if faulty else 1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _draw(self, painter: QPainter) -> None:
        if not self.ground.isNull():
            size = self.ground.size().scaled(self.paper, Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (self.paper.width() - size.width()) / 2, (self.paper.height() - size.height()) / 2
            target = QRectF(left, top, size.width(), size.height())
            painter.drawPixmap(target, self.ground, QRectF(self.ground.rect()))
        for stroke in self.strokes:
            self._draw_stroke(painter, stroke)

    def _draw_stroke(self, painter: QPainter, stroke: Stroke) -> None:
        ink, cap, join = QColor.fromString(self._ink), Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        if len(stroke.points) == 1:
            painter.setPen(QPen(ink, self._pen * 1.4, c=cap))
            painter.drawPoint(stroke.points[0])
        elif len(set(stroke.pressures)) == 1:
            painter.setPen(QPen(ink, self._pen, c=cap, j=join))
            painter.drawPolyline(QPolygonF(stroke.points))
        else:
            for at in range(1, len(stroke.points)):
                painter.setPen(QPen(ink, self._pen * (0.5 + stroke.pressures[at]), c=cap))
                painter.drawLine(stroke.points[at - 1], stroke.points[at])
