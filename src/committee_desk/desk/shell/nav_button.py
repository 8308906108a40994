"""One entry of the sidebar: icon, name and how many wait; in the narrow rail icon over two characters."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ..components.icons import paint_icon
from ..components.theme import theme


class NavButton(QAbstractButton):
    """A checkable entry for page *name*; it says its name and count to a screen reader."""

    def __init__(self, name: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._icon_name = icon_name
        self._short = ""
        self._count = 0
        self._narrow = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str, short: str) -> None:
        """Name of the page, and its two characters for the rail."""
        self.setText(text)
        self._short = short
        self._describe()

    def show_count(self, count: int) -> None:
        """How many things wait on that page; 0 shows nothing."""
        self._count = count
        self._describe()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Be an entry of the rail, or of the wide sidebar."""
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the tokens say."""
        dress = theme()
        if self._narrow:
            return QSize(dress.px(52), dress.size("icon_nav") + dress.px(20) + dress.gap(14))
        return QSize(dress.px(120), dress.size("nav_item") - 2)

    def minimumSizeHint(self) -> QSize:
        """It never gives way in height."""
        return QSize(dress_width(self._narrow), self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, words, count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._narrow:
            self._paint_rail(painter)
        else:
            self._paint_line(painter)

    def _describe(self) -> None:
        count = self.tr("，{count} 项等待").format(count=self._count) if self._count else ""
        self.setAccessibleName(self.text())
        self.setAccessibleDescription((self.text() + count) if count else "")

    def _paint_ground(self, painter: QPainter) -> None:
        dress = theme()
        if self.isChecked():
            painter.setPen(QPen(dress.color("line"), 1))
            painter.setBrush(dress.color("surface"))
        elif self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(dress.color("neutral_bg" if self.isDown() else "hover"))
        else:
            return
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _paint_line(self, painter: QPainter) -> None:
        dress = theme()
        side, middle = dress.size("icon_nav"), self.height() / 2
        left = dress.gap(13)
        self._paint_icon(painter, QRectF(left, middle - side / 2, side, side))
        font = dress.font("strong" if self.isChecked() else "body")
        painter.setFont(font)
        painter.setPen(dress.color("text" if self.isChecked() else "text2"))
        left += side + dress.gap(11)
        room: float = self.width() - left - dress.gap(12)
        if self._count:
            room -= self._paint_count(painter, middle)
            painter.setFont(font)
            painter.setPen(dress.color("text" if self.isChecked() else "text2"))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QPointF(left, middle + dress.baseline(font)), text)

    def _paint_count(self, painter: QPainter, middle: float) -> float:
        dress = theme()
        font = dress.font("caption")
        text = f"{self._count:,}"
        width = QFontMetricsF(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(dress.color("text3"))
        painter.drawText(QPointF(self.width() - width - dress.gap(12), middle + dress.baseline(font)), text)
        return width + dress.gap(8)

    def _paint_rail(self, painter: QPainter) -> None:
        dress = theme()
        side = dress.size("icon_nav")
        top = dress.gap(7)
        self._paint_icon(painter, QRectF((self.width() - side) / 2, top, side, side))
        font = dress.font("caption")
        painter.setFont(font)
        painter.setPen(dress.color("text" if self.isChecked() else "text2"))
        width = QFontMetricsF(font).horizontalAdvance(self._short)
        middle = top + side + dress.px(11)
        painter.drawText(QPointF((self.width() - width) / 2, middle + dress.baseline(font)), self._short)

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        paint_icon(painter, box, self._icon_name, "accent" if self.isChecked() else "text2")


def dress_width(narrow: bool) -> int:
    """Smallest width of an entry, with or without its name."""
    return theme().px(44 if narrow else 100)
