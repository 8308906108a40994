"""The profile of an assessment: how much support a child needs in each domain, now and last time.

The number is need: 0 stands left and means 基本独立, 100 stands right and means 需全面支持.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from committee_desk.desk.components.labels import Label
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import mark_tables
from committee_desk.desk.language import joined

_ROW = 29


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A domain with its need now and last time, 0 to 100; None where it could not be scored.

    *spoken* is what a screen reader says, such as 生活自理 62，需较多支持，去年 48; *missing* stands in the row
    in place of the dots where there is no score.
    """

    name: str
    now: float | None
    before: float | None = None
    spoken: str = ""
    missing: str = ""


class ProfileChart(QWidget):
    """A row a domain over four named bands: filled disc now, hollow ring last time, joined; the number at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ProfileRow, ...] = ()
        self._bands: tuple[str, ...] = tuple(mark_tables()["chart"]["band_words"])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_rows(self, rows: Sequence[ProfileRow], bands: Sequence[str] | None = None) -> None:
        """Show *rows*; *bands* are four names from little need to much."""
        self._rows = tuple(rows)
        if bands is not None:
            self._bands = tuple(bands)
        self.setAccessibleDescription(joined("；", *(row.spoken or _spoken(row) for row in self._rows)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = len(self._rows) * theme().px(_ROW) + theme().px(30)
        return QSize(theme().px(420), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(280), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dress = theme()
        words = QFontMetricsF(dress.font("body"))
        left = max(words.horizontalAdvance(row.name) for row in self._rows) + dress.gap(18)
        right = words.horizontalAdvance("100") + dress.gap(14)
        ground = QRectF(left, 0, self.width() - left - right, len(self._rows) * dress.px(_ROW))
        self._paint_bands(painter, ground)
        for at, row in enumerate(self._rows):
            middle = (at + 0.5) * dress.px(_ROW)
            self._paint_row(painter, ground, row, middle)

    def _paint_bands(self, painter: QPainter, ground: QRectF) -> None:
        dress = theme()
        width = ground.width() / len(self._bands)
        font = dress.font("caption")
        measure = QFontMetricsF(font)
        painter.setFont(font)
        for at, band in enumerate(self._bands):
            box = QRectF(ground.left() + at * width, ground.top(), width - 2, ground.height())
            painter.setBrush(dress.color("neutral_bg" if at % 2 == 0 else "sunken"))
            painter.setPen(
                QPen(dress.color("line"), 1) if dress.name == "contrast" else QPen(Qt.PenStyle.NoPen)
            )
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(dress.color("text3"))
            shown = measure.elidedText(band, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(
                QPointF(box.center().x() - measure.horizontalAdvance(shown) / 2, box.bottom() + dress.px(21)),
                shown,
            )
        if dress.name != "contrast":
            for at in range(1, len(self._rows)):
                top = ground.top() + at * dress.px(_ROW) - 1
                painter.fillRect(QRectF(ground.left(), top, ground.width() - 2, 1.5), dress.color("surface"))

    def _paint_row(self, painter: QPainter, ground: QRectF, row: ProfileRow, middle: float) -> None:
        dress = theme()
        font = dress.font("body")
        base = middle + dress.baseline(font)
        painter.setFont(font)
        painter.setPen(dress.color("text"))
        painter.drawText(QPointF(0, base), row.name)
        if row.now is None:
            self._paint_missing(painter, ground, row.missing, middle)
            return
        number = f"{row.now:.0f}"
        painter.setPen(dress.color("text2"))
        painter.drawText(QPointF(self.width() - QFontMetricsF(font).horizontalAdvance(number), base), number)
        self._paint_dots(painter, ground, row, middle)

    def _paint_missing(self, painter: QPainter, ground: QRectF, words: str, middle: float) -> None:
        dress = theme()
        font = dress.font("caption")
        measure = QFontMetricsF(font)
        left = ground.left() + dress.gap(10)
        shown = measure.elidedText(words, Qt.TextElideMode.ElideRight, ground.right() - left)
        high = dress.px(20)
        box = QRectF(left - 4, middle - high / 2, measure.horizontalAdvance(shown) + 8, high)
        painter.fillRect(box, dress.color("neutral_bg"))
        painter.setFont(font)
        painter.setPen(dress.color("text3"))
        painter.drawText(QPointF(left, middle + dress.baseline(font)), shown)

    def _paint_dots(self, painter: QPainter, ground: QRectF, row: ProfileRow, middle: float) -> None:
        dress = theme()
        radius = dress.px(6.5)

        def place(need: float) -> QPointF:
            # Exact, without room for the disc at the ends: 24.9 must not lie in the next band.
            return QPointF(ground.left() + (ground.width() - 2) * need / 100, middle)

        if row.before is not None and row.now is not None:
            painter.setPen(QPen(dress.color("text3"), 1.5))
            painter.drawLine(place(row.before), place(row.now))
            painter.setBrush(dress.color("surface"))
            painter.drawEllipse(place(row.before), radius * 0.75, radius * 0.75)
        if row.now is not None:
            painter.setPen(QPen(dress.color("surface"), 1.5))
            painter.setBrush(dress.color("accent"))
            painter.drawEllipse(place(row.now), radius, radius)


def _spoken(row: ProfileRow) -> str:
    return f"{row.name} {row.now:.0f}" if row.now is not None else f"{row.name} {row.missing}"


class ProfileLegend(QWidget):
    """What disc and ring mean; it stands at the right of the card's head."""

    def __init__(self, parent: QWidget | None = None, *, now: str = "", before: str = "") -> None:
        super().__init__(parent)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        for filled, word in ((True, now), (False, before)):
            if word:
                if self._line.count():
                    self._line.addSpacing(theme().gap(12))
                self._line.addWidget(_Dot(filled, self))
                self._line.addWidget(Label(self, text=word, role="caption", tone="text2"))
        self._line.setSpacing(theme().gap(8))


class _Dot(QWidget):
    """Disc or ring of the legend."""

    def __init__(self, filled: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._filled = filled
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme().px(14)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.width()
        painter.setPen(Qt.PenStyle.NoPen if self._filled else QPen(theme().color("text3"), 1.5))
        painter.setBrush(theme().color("accent") if self._filled else Qt.BrushStyle.NoBrush)
        edge = side * (0.06 if self._filled else 0.16)
        painter.drawEllipse(QRectF(edge, edge, side - 2 * edge, side - 2 * edge))
