"""A value in the comparison: text that wraps, in a frame that fits it where the two sides differ."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...components.theme import theme

_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
_UNBOUNDED = 100_000


class CellText(QWidget):
    """Shows *text*; *tone* is a text tone, *framed* draws the frame of a difference."""

    def __init__(
        self, parent: QWidget | None = None, *, text: str = "", tone: str = "text", framed: bool = False
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._framed = text, tone, framed
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Long values wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines and the frame."""
        words = self._words(width)
        return words.height() + 2 * theme().gap(4)

    def sizeHint(self) -> QSize:
        words = self._words(_UNBOUNDED)
        return QSize(words.width() + 2 * self._side(), words.height() + 2 * theme().gap(4))

    def minimumSizeHint(self) -> QSize:
        line = QFontMetrics(theme().font("body"))
        return QSize(line.horizontalAdvance("名名名") + 2 * self._side(), line.height())

    def paintEvent(self, _event: object) -> None:
        dress = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self._words(self.width())
        box = QRectF(0, 0, words.width() + 2 * self._side(), words.height() + 2 * dress.gap(3))
        box.moveTop((self.height() - box.height()) / 2)
        if self._framed:
            painter.setBrush(dress.tint("warn"))
            painter.setPen(QPen(dress.color("warn"), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(dress.font("body"))
        painter.setPen(dress.ink("warn") if self._framed else dress.color(self._tone))
        inner = box.adjusted(self._side(), dress.gap(3), 0, 0)
        painter.drawText(
            inner, int(_WRAP | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), self._text
        )

    def _side(self) -> int:
        return theme().gap(8)

    def _words(self, width: int) -> QSize:
        room = max(1, width - 2 * self._side())
        box = QFontMetrics(theme().font("body")).boundingRect(0, 0, room, _UNBOUNDED, int(_WRAP), self._text)
        return QSize(min(box.width() + 1, room), box.height())
