"""The focus ring: one overlay, 2 px wide and 2 px away, that follows the focus in every theme."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from committee_desk.desk.components.theme import theme

_AWAY = 2
_WIDTH = 2
_OUT = _AWAY + _WIDTH
#: Fields wear the focus on their own border.
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
_MOVES = frozenset(
    (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange)
)


class FocusRing(QWidget):
    """The ring itself; `FocusFollower` puts it where it belongs. Mouse events pass through it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("focus"), _WIDTH))
        half = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 9, 9)


class FocusFollower(QObject):
    """Shows the ring round what has the focus: after keys for buttons and lists, never for fields."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring = FocusRing()
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        self._by_keyboard = True
        app.focusChanged.connect(self._focus_changed)
        theme().changed.connect(self._place)

    def ring(self) -> FocusRing:
        """The overlay; a new one if the last went down with the window that it stood in."""
        if not isValid(self._ring):
            self._ring = FocusRing()
        return self._ring

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._by_keyboard = QApplication.mouseButtons() == Qt.MouseButton.NoButton
        self._forget()
        if now is None or isinstance(now, _FIELDS) or not self._by_keyboard:
            return
        home = _home_of(now)
        self._target = now
        self.ring().setParent(home)
        walk: QWidget | None = now
        while walk is not None and walk is not home:
            walk.installEventFilter(self)
            self._watched.append(walk)
            walk = walk.parentWidget()
        self._place()

    def _forget(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = None
        ring = self.ring()
        ring.hide()
        ring.setParent(None)

    def _place(self) -> None:
        ring = self.ring()
        home = ring.parentWidget()
        if self._target is None or home is None or not isValid(self._target) or not self._target.isVisible():
            ring.hide()
            return
        inside = QRect(self._target.mapTo(home, self._target.rect().topLeft()), self._target.size())
        air = -_OUT if isinstance(self._target, QTableView) else _OUT
        ring.setGeometry(inside.adjusted(-air, -air, air, air))
        ring.raise_()
        ring.show()
        ring.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The ring moves with its target and everything that the target lies in."""
        if event.type() in _MOVES:
            self._place()
        return False


def _home_of(widget: QWidget) -> QWidget:
    """The nearest ancestor in which a ring round *widget* has air: the content of a scroll area, or the window."""
    walk = widget.parentWidget()
    while walk is not None and not walk.isWindow():
        above = walk.parentWidget()
        if above is not None and isinstance(above.parentWidget(), QAbstractScrollArea):
            return walk
        walk = above
    return widget.window()
