"""The line of steps at the head of a case or a batch: done, here, still to come."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from committee_desk.desk.components.glyphs import paint_glyph
from committee_desk.desk.components.theme import theme

_SIDE = 20


class Stepper(QWidget):
    """Steps with their words; when there is no room for all, the present one and a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[str, ...] = ()
        self._at = 0
        self._short = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_steps(self, steps: Sequence[str], at: int, short: str) -> None:
        """Show *steps* with those before *at* done and *at* under way; *at* = len(steps) when all are done.

        *short* is the sentence for a narrow window and for screen readers, such as 第 3 步，共 6 步：会议.
        """
        self._steps, self._at, self._short = tuple(steps), at, short
        self.setAccessibleName(short)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._full_width(), theme().px(28))

    def minimumSizeHint(self) -> QSize:
        words = QFontMetricsF(theme().font("caption")).horizontalAdvance(self._short)
        return QSize(round(words), theme().px(28))

    def _full_width(self) -> int:
        dress = theme()
        measure = QFontMetricsF(dress.font("strong"))
        words = sum(measure.horizontalAdvance(step) for step in self._steps)
        return round(words + len(self._steps) * dress.px(_SIDE + 30))

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._steps and self.width() < self._full_width():
            self._paint_short(painter)
        elif self._steps:
            self._paint_all(painter)

    def _paint_short(self, painter: QPainter) -> None:
        dress = theme()
        font = dress.font("body")
        middle = self.height() / 2
        painter.setFont(font)
        painter.setPen(dress.color("text"))
        painter.drawText(QPointF(0, middle + dress.baseline(font)), self._short)
        left = QFontMetricsF(font).horizontalAdvance(self._short) + dress.gap(24)
        height = float(dress.gap(8))
        track = QRectF(left, middle - height / 2, self.width() - left, height)
        if track.width() < dress.px(40):
            return
        framed = dress.name == "contrast"
        painter.setPen(QPen(dress.color("line2"), 1) if framed else Qt.PenStyle.NoPen)
        painter.setBrush(dress.color("neutral_bg"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        track.setWidth(track.width() * min(1.0, (self._at + 0.5) / len(self._steps)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(dress.color("accent"))
        painter.drawRoundedRect(track, height / 2, height / 2)

    def _paint_all(self, painter: QPainter) -> None:
        dress = theme()
        side = float(dress.px(_SIDE))
        widths = [self._word_width(at) for at in range(len(self._steps))]
        gap = dress.gap(8)
        used = sum(widths) + len(widths) * (side + gap)
        lane = (self.width() - used) / max(1, len(widths) - 1)
        left = 0.0
        middle = self.height() / 2
        for at, width in enumerate(widths):
            self._paint_step(painter, QRectF(left, middle - side / 2, side, side), at)
            left += side + gap + width
            if at + 1 < len(widths):
                done = at < self._at
                painter.setPen(
                    QPen(dress.color("ok" if done else "scroll"), 2 if dress.name == "contrast" else 1.6)
                )
                painter.drawLine(QPointF(left + gap * 1.4, middle), QPointF(left + lane - gap * 1.4, middle))
            left += lane

    def _word_width(self, at: int) -> float:
        font = theme().font("strong" if at == self._at else "body")
        font.setPixelSize(theme().px(14))
        return QFontMetricsF(font).horizontalAdvance(self._steps[at])

    def _paint_step(self, painter: QPainter, box: QRectF, at: int) -> None:
        dress = theme()
        shape, role, tone = "ring", "text3", "text3"
        if at < self._at:
            shape, role, tone = "disc with tick", "ok", "text"
        elif at == self._at:
            shape, role, tone = "p2", "accent", "text"
        paint_glyph(painter, box, shape, role)
        font = dress.font("strong" if at == self._at else "body")
        font.setPixelSize(dress.px(14))
        painter.setFont(font)
        painter.setPen(dress.color(tone))
        painter.drawText(
            QPointF(box.right() + dress.gap(8), box.center().y() + dress.baseline(font)), self._steps[at]
        )
