"""A placement as a card to choose: icon, name, what it means here, and the opinions for it."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from committee_desk.desk.components.chip import chip_size, paint_chip
from committee_desk.desk.components.glyphs import paint_glyph
from committee_desk.desk.components.icons import paint_icon
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import Mark
from committee_desk.desk.language import joined

_ANY_WIDTH = 16777215
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


class OptionCard(QAbstractButton):
    """A checkable card; put several into one `QButtonGroup`. A disabled one says why in its *mark*."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        key: str = "",
        title: str = "",
        detail: str = "",
        icon_name: str = "school",
        right: str = "",
        mark: Mark | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._detail, self._icon, self._right, self._mark = detail, icon_name, right, mark
        self.setText(title)
        self.setCheckable(True)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        spoken = (title, detail, right, mark.text if mark else "")
        self.setAccessibleName(joined("，", *spoken))
        self.setToolTip(mark.text if mark else "")
        theme().changed.connect(self.updateGeometry)

    def show_right(self, right: str) -> None:
        """Show another word at the right, such as 3 票."""
        self._right = right
        spoken = (self.text(), self._detail, right, self._mark.text if self._mark else "")
        self.setAccessibleName(joined("，", *spoken))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(300), theme().px(72 if self._detail else 52))

    def heightForWidth(self, width: int) -> int:
        """Higher by a line where the detail needs two: why something cannot be chosen is never cut."""
        more = self._detail_height(width - 2 - 2 * theme().gap(16)) - self._detail_height(_ANY_WIDTH)
        return self.sizeHint().height() + more

    def _detail_height(self, width: int) -> int:
        measure = QFontMetrics(theme().font("caption"))
        return measure.boundingRect(QRect(0, 0, width, _ANY_WIDTH), _WRAPPED, self._detail).height()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(180), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        dress = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, box)
        inner = box.adjusted(dress.gap(16), 0, -dress.gap(16), 0)
        middle = box.top() + dress.px(72) / 2 - dress.px(12) if self._detail else box.center().y()
        right = self._paint_right(painter, inner, middle)
        side = float(dress.size("icon"))
        enabled = self.isEnabled()
        ink = "accent" if self.isChecked() else "text2"
        paint_icon(
            painter,
            QRectF(inner.left(), middle - side / 2, side, side),
            self._icon,
            ink if enabled else "text3",
        )
        left = inner.left() + side + dress.gap(12)
        self._write(
            painter, left, middle, right - left, self.text(), "strong", "text" if enabled else "text3"
        )
        if self._detail:
            painter.setFont(dress.font("caption"))
            painter.setPen(dress.color("text2" if enabled else "text3"))
            top = middle + dress.px(26) - self._detail_height(_ANY_WIDTH) / 2
            painter.drawText(inner.adjusted(0, top - inner.top(), 0, 0), _WRAPPED, self._detail)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        dress = theme()
        ground, edge, width = "surface", "line2", 1
        if not self.isEnabled():
            ground, edge = "sunken", "line"
        elif self.isChecked():
            ground, edge, width = "accent_bg", "accent", 2
        elif self.underMouse():
            ground = "hover"
        painter.setBrush(dress.color(ground))
        painter.setPen(QPen(dress.color(edge), width))
        painter.drawRoundedRect(box, 8, 8)

    def _paint_right(self, painter: QPainter, inner: QRectF, middle: float) -> float:
        """Paint chip and word at the right; where they begin."""
        dress = theme()
        edge = inner.right()
        if self._right:
            font = dress.font("strong")
            edge -= QFontMetricsF(font).horizontalAdvance(self._right)
            self._write(painter, edge, middle, inner.right() - edge + 1, self._right, "strong", "text2")
            edge -= dress.gap(10)
        if self._mark is not None:
            if self._has_room(edge - inner.left()):
                edge -= chip_size(self._mark).width()
                paint_chip(painter, QRectF(edge, middle - 1, inner.right() - edge, 2), self._mark)
            else:
                side = dress.px(14)
                edge -= side
                shape, role = self._mark.shape, self._mark.role
                paint_glyph(painter, QRectF(edge, middle - side / 2, side, side), shape, role, f"{role}_bg")
            edge -= dress.gap(10)
        return edge

    def _has_room(self, room: float) -> bool:
        """Whether the card's name fits beside the chip with its words; if not, the chip's shape stands alone."""
        dress = theme()
        assert self._mark is not None
        name = QFontMetricsF(dress.font("strong")).horizontalAdvance(self.text())
        needed = dress.size("icon") + dress.gap(12) + name + dress.gap(10) + chip_size(self._mark).width()
        return needed <= room

    def _write(
        self, painter: QPainter, left: float, middle: float, width: float, text: str, role: str, tone: str
    ) -> None:
        dress = theme()
        font = dress.font(role)
        painter.setFont(font)
        painter.setPen(dress.color(tone))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QPointF(left, middle + dress.baseline(font)), shown)
