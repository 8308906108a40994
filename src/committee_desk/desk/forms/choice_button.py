"""One answer to choose: a radio button or check box whose words wrap, with a picture where the form has one."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from ..components.icons import paint_icon
from ..components.theme import theme

#: Sides of the indicator and of a picture, px at 100 % text.
_INDICATOR, _PICTURE = 18, 96
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_CENTRED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
_MOST = 16777215


class _Drawing:
    """Measures and paints one answer; *bare* answers show their picture as the button itself."""

    def __init__(self, button: QAbstractButton, words: str, picture: QPixmap | None, bare: bool) -> None:
        self.button, self.picture = button, picture
        self.bare = bare and picture is not None
        button.setText(words)
        button.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def size(self) -> QSize:
        """The size in one line."""
        around = 2 * self._air()
        words = QFontMetrics(theme().font("body")).horizontalAdvance(self.button.text()) + 2
        wide = max(words + self._before(), theme().px(_PICTURE) if self.picture else 0)
        return QSize(wide + around + (0 if self.picture else theme().gap(14)), self.height(_MOST))

    def height(self, width: int) -> int:
        """The height at *width*."""
        room = max(theme().px(20), width - 2 * self._air() - self._before())
        words = self._words(QRect(0, 0, room, _MOST)).height() if self._shows_words() else 0
        if self.picture is None:
            return max(theme().px(32), words + theme().gap(8))
        return theme().px(_PICTURE) + 2 * self._air() + (words + theme().gap(6) if words else 0)

    def paint(self) -> None:
        """Paint it as it is now."""
        painter = QPainter(self.button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.button.rect()
        if self.picture is not None:
            self._paint_tile(painter, QRectF(box).adjusted(1, 1, -1, -1))
            box = box.adjusted(self._air(), self._air(), -self._air(), -self._air())
            self._paint_picture(painter, box)
            box.setTop(box.top() + theme().px(_PICTURE) + theme().gap(6))
        if not self._shows_words():
            return
        words = box.adjusted(self._before(), 0, 0, 0)
        used = self._words(words)
        if self.picture is None:
            words.setTop(box.top() + max(0, (box.height() - used.height()) // 2))
        painter.setFont(theme().font("body"))
        painter.setPen(theme().color(self._tone()))
        painter.drawText(words, _CENTRED if self.bare else _WRAP, self.button.text())
        if not self.bare:
            line = QFontMetrics(theme().font("body")).height()
            side = theme().px(_INDICATOR)
            self._paint_indicator(
                painter, QRectF(box.left() + 1, words.top() + (line - side) / 2, side, side)
            )

    def _shows_words(self) -> bool:
        return not self.bare or bool(self.button.text())

    def _air(self) -> int:
        return theme().gap(8) if self.picture is not None else 0

    def _before(self) -> int:
        return 0 if self.bare else theme().px(_INDICATOR) + theme().gap(9) + 1

    def _words(self, box: QRect) -> QRect:
        return QFontMetrics(theme().font("body")).boundingRect(box, _WRAP, self.button.text())

    def _tone(self) -> str:
        if self.button.isEnabled():
            return "text"
        return "text2" if self.button.isChecked() else "text3"

    def _paint_tile(self, painter: QPainter, box: QRectF) -> None:
        chosen, able = self.button.isChecked(), self.button.isEnabled()
        edge = "accent" if able and (chosen or self.button.underMouse()) else "line2" if able else "line"
        painter.setPen(QPen(theme().color(edge), 2 if chosen else 1))
        painter.setBrush(theme().color("accent_bg" if chosen and able else "surface" if able else "sunken"))
        painter.drawRoundedRect(box, 8, 8)

    def _paint_picture(self, painter: QPainter, box: QRect) -> None:
        if self.picture is None:
            return
        side = theme().px(_PICTURE)
        ratio = self.button.devicePixelRatioF()
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        scaled = self.picture.scaled(QSize(side, side) * ratio, keep, smooth)
        scaled.setDevicePixelRatio(ratio)
        size = scaled.deviceIndependentSize()
        left = box.left() + (box.width() - size.width()) / 2
        painter.setOpacity(1.0 if self.button.isEnabled() else 0.6)
        painter.drawPixmap(QPointF(left, box.top() + (side - size.height()) / 2), scaled)
        painter.setOpacity(1.0)

    def _paint_indicator(self, painter: QPainter, box: QRectF) -> None:
        able, chosen = self.button.isEnabled(), self.button.isChecked()
        lit = able and (chosen or self.button.underMouse())
        painter.setPen(
            QPen(theme().color("accent" if lit else "line2" if able else "text2" if chosen else "line"), 1)
        )
        ground = "accent" if chosen and able else "surface" if able else "neutral_bg"
        painter.setBrush(theme().color(ground))
        if isinstance(self.button, QRadioButton):
            painter.drawEllipse(box)
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("on_accent" if able else "text2"))
                painter.drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2)
            return
        painter.drawRoundedRect(box, 5, 5)
        if chosen:
            paint_icon(painter, box.adjusted(2, 2, -2, -2), "check", "on_accent" if able else "text2")


class _Drawn:
    """What both kinds of answer do alike: it stands before Qt's own class, which must neither measure nor paint."""

    _drawing: _Drawing

    def hitButton(self, _pos: QPoint) -> bool:
        """The whole cell is the target."""
        return True

    def sizeHint(self) -> QSize:
        return self._drawing.size()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(60), theme().px(32))

    def heightForWidth(self, width: int) -> int:
        return self._drawing.height(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._drawing.paint()


class ChoiceRadio(_Drawn, QRadioButton):
    """One of several."""

    def __init__(self, words: str, picture: QPixmap | None, bare: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = _Drawing(self, words, picture, bare)


class ChoiceBox(_Drawn, QCheckBox):
    """Any of several."""

    def __init__(self, words: str, picture: QPixmap | None, bare: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = _Drawing(self, words, picture, bare)
