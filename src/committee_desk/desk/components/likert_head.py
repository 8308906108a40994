"""The head of a matrix: the answers' words over their columns, in two lines where they are long."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from .button import Button
from .likert_row import LikertOption
from .theme import theme

_BREAKS = "、，；/ "


class LikertHead(QWidget):
    """Words of the columns at the right, the button for the longer explanations at the left."""

    def __init__(self, options: Sequence[LikertOption], parent: QWidget) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self._column = 0
        self.explain = Button(self, kind="link")
        line = QHBoxLayout(self)
        line.setContentsMargins(theme().gap(12), 0, 0, 0)
        line.addWidget(self.explain)
        line.addStretch(1)

    def show_columns(self, width: int) -> None:
        """Columns are *width* px wide and stand at the right."""
        self._column = width
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lines = max((len(self._lines(option.text)) for option in self._options), default=1)
        return QSize(0, max(theme().size("table_head"), self._line_height() * lines + theme().gap(14)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._column:
            return
        dress = theme()
        painter = QPainter(self)
        painter.setFont(dress.font("caption"))
        painter.setPen(dress.color("text2"))
        left = self.width() - dress.gap(12) - self._column * len(self._options)
        high = self._line_height()
        for option in self._options:
            lines = self._lines(option.text)
            top = (self.height() - high * len(lines)) / 2
            for at, words in enumerate(lines):
                box = QRectF(left, top + at * high, self._column, high)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
            left += self._column

    def _line_height(self) -> int:
        return round(QFontMetricsF(theme().font("caption")).height())

    def _lines(self, words: str) -> tuple[str, ...]:
        measure = QFontMetricsF(theme().font("caption"))
        if not self._column or measure.horizontalAdvance(words) <= self._column:
            return (words,)
        return broken_in_two(words)


def broken_in_two(words: str) -> tuple[str, str]:
    """*words* in two lines: after the mark or space that lies nearest to the middle, else in the middle."""
    middle = (len(words) + 1) // 2
    marks = [at + 1 for at, sign in enumerate(words[:-1]) if sign in _BREAKS]
    at = min(marks, key=lambda place: abs(place - middle), default=middle)
    return words[:at].strip(), words[at:].strip()
