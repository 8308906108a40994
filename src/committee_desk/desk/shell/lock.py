"""Locks the county after some minutes without a key or a movement, and clears what was copied.

The filter sits on the top-level window of the screen, not on the application: there it sees the real keys and
mouse only, while an application-wide one saw 18,037 events when one large page opened (docs/decisions/0009-desk.md 6).
"""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletMove,
    }
)


class IdleLock(QObject):
    """Emits `idle` after *minutes* without a sign of life in the watched windows."""

    idle = Signal()

    def __init__(self, minutes: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=round(minutes * 60_000))
        self._timer.timeout.connect(self.idle)

    def watch(self, window: QWindow | None) -> None:
        """Look at *window* too, and start to count."""
        if window is not None:
            window.installEventFilter(self)
        self._timer.start()

    def rest(self) -> None:
        """Stop counting, while the county is locked anyway."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count from here again; the event goes on."""
        if event.type() in _SIGNS_OF_LIFE and self._timer.isActive():
            self._timer.start()
        return False


def clear_clipboard() -> None:
    """Forget what this program copied; what other programs copied stays."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
