"""A picture of the answer, small: decoded at the size that is shown, never larger."""

from PySide6.QtCore import QBuffer, QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImageReader, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..components.theme import theme


def picture_from(content: bytes, within: QSize) -> QPixmap:
    """The picture in *content*, no larger than *within* (device pixels); a null one where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > within.width() or size.height() > within.height():
        reader.setScaledSize(size.scaled(within, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())


class Thumbnail(QWidget):
    """The picture with a hairline round it; as high as it needs, at most *tallest* px at 100 % text."""

    def __init__(self, parent: QWidget | None = None, *, widest: int = 320, tallest: int = 200) -> None:
        super().__init__(parent)
        self._widest, self._tallest = widest, tallest
        self._picture = QPixmap()
        self._content = b""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._follow_theme)

    def show_picture(self, content: bytes) -> bool:
        """Show the picture in *content*; False where there is none in it."""
        self._content = content
        self._follow_theme()
        return not self._picture.isNull()

    def sizeHint(self) -> QSize:
        if self._picture.isNull():
            return QSize(0, 0)
        return self._picture.deviceIndependentSize().toSize() + QSize(2, 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.drawPixmap(QPointF(1, 1), self._picture)
        painter.setPen(QPen(theme().color("line2"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _follow_theme(self) -> None:
        ratio = self.devicePixelRatioF()
        room = QSize(theme().px(self._widest), theme().px(self._tallest)) * ratio
        self._picture = picture_from(self._content, room) if self._content else QPixmap()
        self._picture.setDevicePixelRatio(ratio)
        self.updateGeometry()
        self.update()
