"""Toasts: a deed in the past tense with its undoing; one at a time, never for errors."""

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPropertyAnimation, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QWidget

from committee_desk.desk.components.button import Button
from committee_desk.desk.components.labels import Label
from committee_desk.desk.components.theme import theme

_MARGIN = 26


class Toast(QFrame):
    """Stands at the bottom right of its parent, stays 8 s, and waits while pointed at or focused."""

    #: 撤销 was pressed.
    undone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setProperty("kind", "toast")
        self._words = Label(self)
        self._undo = Button(self, kind="toast")
        self._keys = Label(self, role="caption")
        self._line = QHBoxLayout(self)
        for part in (self._words, self._undo, self._keys):
            self._line.addWidget(part)
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.timeout.connect(self._leave)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._undo.clicked.connect(self._undo_pressed)
        self._shade()
        parent.installEventFilter(self)
        self.hide()

    def _shade(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)

    def show_message(self, words: str, undo: str = "", keys: str = "") -> None:
        """Say *words*; *undo* is the button's word and *keys* its keys, both empty when it cannot be undone."""
        self._words.setText(words)
        self._undo.setText(undo)
        self._undo.setVisible(bool(undo))
        self._keys.setText(keys)
        self._keys.setVisible(bool(keys))
        self.setAccessibleName(words)
        dress = theme()
        self._line.setContentsMargins(dress.gap(18), dress.gap(9), dress.gap(16), dress.gap(9))
        self._line.setSpacing(dress.gap(12))
        self.adjustSize()
        self.show()
        self.raise_()
        place = self._place()
        self._slide.stop()
        self._slide.setDuration(dress.milliseconds("toast_in"))
        self._slide.setStartValue(place + QPoint(0, 12))
        self._slide.setEndValue(place)
        self._slide.start()
        self._stay.start(dress.milliseconds("toast_stay"))

    def _place(self) -> QPoint:
        room = self._ground.size() - self.size()
        return QPoint(max(0, room.width() - _MARGIN - 18), max(0, room.height() - _MARGIN))

    def _undo_pressed(self) -> None:
        self._stay.stop()
        self.hide()
        self.undone.emit()

    def _leave(self) -> None:
        if self.underMouse() or self._undo.hasFocus():
            self._stay.start(1000)
            return
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._stay.start(theme().milliseconds("toast_stay"))
        super().enterEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keep the place at the parent's corner."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._slide.stop()
            self.move(self._place())
        return False
