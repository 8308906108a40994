"""Lucide icons in the colours of the present theme, drawn at the size and pixel ratio that is asked for."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from committee_desk.desk.components.svg import coloured_svg
from committee_desk.desk.components.theme import theme
from committee_desk.resources import resource


@cache
def _renderer(name: str, hue: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(coloured_svg(name, hue).encode()))


def paint_icon(painter: QPainter, box: QRectF, name: str, color: str) -> None:
    """Draw icon *name* into *box* in the colour of token *color* (one of the text tones and roles)."""
    _renderer(name, theme().ink(color).name()).render(painter, box)


class _ThemeIconEngine(QIconEngine):
    """Asks the theme for its colours at each painting, so that icons follow a change by themselves."""

    def __init__(self, name: str, color: str, checked: str) -> None:
        super().__init__()
        self._name, self._color, self._checked = name, color, checked

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        color = self._checked if state == QIcon.State.On else self._color
        # A button's icon size may be wider than high: the rest is the air before its words.
        square = QRectF(rect.x(), rect.y(), rect.height(), rect.height())
        paint_icon(painter, square, self._name, "text3" if mode == QIcon.Mode.Disabled else color)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """*size* comes in device pixels here; *scale* only tells what they were made from."""
        made = QPixmap(size)
        made.fill(QColor.fromRgba(0))
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        made.setDevicePixelRatio(scale)
        return made

    def clone(self) -> QIconEngine:
        return _ThemeIconEngine(self._name, self._color, self._checked)


def icon(name: str, color: str = "text2", checked: str | None = None) -> QIcon:
    """Icon *name* in the colour of token *color*, in *checked* while its button is checked."""
    return QIcon(_ThemeIconEngine(name, color, checked or color))


@cache
def app_icon() -> QIcon:
    """The program's own icon, for windows and task bars; the small drawing serves sizes up to 20."""
    made = QIcon(str(resource("icons", "app", "app-icon.svg")))
    for side in (16, 20):
        small = QIcon(str(resource("icons", "app", "app-icon-16.svg")))
        made.addPixmap(small.pixmap(side, side))
    return made


@cache
def _app_mark(dark: bool) -> QSvgRenderer:
    return QSvgRenderer(str(resource("icons", "app", "app-icon-dark.svg" if dark else "app-icon.svg")))


class IconLabel(QWidget):
    """An icon that stands in a line of text; it says nothing to a screen reader, the word beside it does."""

    def __init__(
        self, parent: QWidget | None = None, *, name: str = "info", color: str = "text2", px: int = 18
    ) -> None:
        super().__init__(parent)
        self._name, self._color, self._px = name, color, px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_icon(self, name: str, color: str = "text2") -> None:
        """Show another icon."""
        self._name, self._color = name, color
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._px)
        return QSize(side, side)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        paint_icon(painter, QRectF(self.rect()), self._name, self._color)


class AppMark(QWidget):
    """The program's mark in the sidebar and at log-in."""

    def __init__(self, parent: QWidget | None = None, *, px: int = 30) -> None:
        super().__init__(parent)
        self._px = px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = theme().px(self._px)
        return QSize(side, side)

    def paintEvent(self, _event: object) -> None:
        _app_mark(theme().name == "dark").render(QPainter(self), QRectF(self.rect()))
