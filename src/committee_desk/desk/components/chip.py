"""Chips: a state in a word, with its shape, on its tint."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from committee_desk.desk.components.glyphs import paint_glyph
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import Mark


def chip_size(mark: Mark) -> QSize:
    """Size of the chip of *mark* at the present text scale."""
    dress = theme()
    words = QFontMetricsF(dress.font("caption")).horizontalAdvance(mark.text)
    glyph = dress.px(14) + dress.gap(6) if mark.shape else 0
    return QSize(round(words + glyph + 2 * dress.gap(10)), dress.size("chip_height"))


def paint_chip(painter: QPainter, box: QRectF, mark: Mark) -> None:
    """Draw the chip of *mark* at the left of *box*, centred in its height."""
    dress = theme()
    size = chip_size(mark)
    chip = QRectF(box.left(), box.center().y() - size.height() / 2, size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(dress.tint(mark.role))
    border = QPen(dress.color(mark.role), 1) if dress.name == "contrast" else QPen(Qt.PenStyle.NoPen)
    painter.setPen(border)
    radius = chip.height() / 2
    painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    left = chip.left() + dress.gap(10)
    if mark.shape:
        side = dress.px(14)
        middle = chip.center().y() - side / 2
        paint_glyph(painter, QRectF(left, middle, side, side), mark.shape, mark.role, f"{mark.role}_bg")
        left += side + dress.gap(6)
    font = dress.font("caption")
    painter.setFont(font)
    painter.setPen(dress.ink(mark.role))
    painter.drawText(QPointF(left, chip.center().y() + dress.baseline(font)), mark.text)
    painter.restore()


class Chip(QWidget):
    """The chip of one mark; it says its word to a screen reader."""

    def __init__(self, parent: QWidget | None = None, *, mark: Mark | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark("")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_mark(mark or Mark(""))
        theme().changed.connect(self.updateGeometry)

    def mark(self) -> Mark:
        """What the chip shows."""
        return self._mark

    def show_mark(self, mark: Mark) -> None:
        """Show another state; a mark without a word hides the chip."""
        self._mark = mark
        self.setAccessibleName(mark.text)
        self.setVisible(bool(mark.text)) if self.parentWidget() else None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._mark)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        paint_chip(QPainter(self), QRectF(self.rect()), self._mark)
