"""The search box of the sidebar: it looks like a field and opens the command palette."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ..components.icons import paint_icon
from ..components.theme import theme


class SearchButton(QAbstractButton):
    """Icon, 搜索或命令 and the key; in the rail the icon alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = ""
        self._narrow = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str, keys: str) -> None:
        """What it does and the key that does the same."""
        self.setText(text)
        self._keys = keys
        self.setAccessibleName(text)
        self.setToolTip(f"{text} {keys}")
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone."""
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a field."""
        return QSize(theme().px(44), theme().size("field_min_height") + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A field's box with words in it."""
        dress, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(dress.color("line2" if self.underMouse() else "line"), 1))
        painter.setBrush(dress.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        side, middle = dress.size("icon"), self.height() / 2
        left = (self.width() - side) / 2 if self._narrow else dress.gap(12)
        paint_icon(painter, QRectF(left, middle - side / 2, side, side), "search", "text3")
        if not self._narrow:
            self._paint_words(painter, left + side + dress.gap(8), middle)

    def _paint_words(self, painter: QPainter, left: float, middle: float) -> None:
        dress = theme()
        caption, body = dress.font("caption"), dress.font("body")
        keys = QFontMetricsF(caption).horizontalAdvance(self._keys)
        right = self.width() - dress.gap(12)
        painter.setPen(dress.color("text3"))
        if left + QFontMetricsF(body).horizontalAdvance(self.text()) + dress.gap(8) + keys <= right:
            painter.setFont(caption)
            painter.drawText(QPointF(right - keys, middle + dress.baseline(caption)), self._keys)
        painter.setFont(body)
        painter.drawText(QPointF(left, middle + dress.baseline(body)), self.text())
