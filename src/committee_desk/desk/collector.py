"""Collects cyclic garbage in the window's thread alone, in short steps, and never what the start has made.

Python collects wherever an allocation happens to cross a threshold: in a worker thread that would end widgets of the
window, and a full collection looks at everything that was ever imported and holds the window for more than a frame.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY = 500  # milliseconds
_YOUNG = 5_000  # objects made since the last look
_BULK = 10_000  # objects made since the last look by a worker that reads 100,000 rows: none of them refers in a circle
_OLD = 20  # looks that found garbage to sort before the old ones are looked at


class Collector(QObject):
    """Takes the place of automatic collection while it lives; `settle` exempts what exists now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        timer = QTimer(self, interval=_LOOK_EVERY)
        timer.timeout.connect(self._look)
        timer.start()
        parent.destroyed.connect(_leave_it_to_python)

    def settle(self) -> None:
        """Exempt all that was imported up to now, so that a full collection stays short."""
        gc.freeze()

    def _look(self) -> None:
        young, middle, old = gc.get_count()
        if young >= _BULK:
            # A look at them would hold the window for 100 to 500 ms, and find nothing.
            gc.freeze()
        elif old >= _OLD:
            gc.collect()
        elif middle >= 10:
            gc.collect(1)
        elif young >= _YOUNG:
            gc.collect(0)


def _leave_it_to_python(_gone: QObject) -> None:
    gc.enable()
