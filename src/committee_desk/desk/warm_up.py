"""Imports while the password is typed: the heavy rooms in a thread, then the window's own modules in short steps.

Measured: the rooms imported in the window's thread hold it for 141 to 173 ms, in a thread for 9 to 18 at a time. The
modules of widgets stay in the window's thread; one by one none of them holds it for long.
"""

import importlib
import pkgutil
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

#: What the first pages call, in the order in which it is needed after log-in: a room, and lazy names of its face.
FIRST = (
    ("sqlcipher3",),
    ("sqlalchemy",),
    ("committee_desk.office", "open_county"),
    ("committee_desk.overview", "today_facts"),
    ("committee_desk.meeting",),
    ("committee_desk.assessment", "save_answers"),
)
#: What the other pages bring along: forms, papers, signatures. Pinyin stays in its child process.
LATER = (("openpyxl",), ("committee_desk.documents", "issue"), ("committee_desk.batch", "Reportable"))

#: Folders of the window, those that the others build on first; the last two need what stands in LATER.
FRAME = ("components", "models", "_ui", "shell")
PAGES = ("forms", "pages")

_STEP = 0.006  # seconds of importing after which the window may answer
_BETWEEN = 20  # milliseconds between two steps


class WarmUp(QObject):
    """Runs once; whatever is needed before its turn is imported by whoever needs it."""

    #: All is there: what may wait longest can begin.
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rooms = _started(import_rooms, FIRST)
        self._modules = window_modules(FRAME)
        self._later = iter([(import_later, PAGES)])
        self._timer = QTimer(self, interval=_BETWEEN)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    @property
    def done(self) -> bool:
        """Whether everything has been imported."""
        return not self._timer.isActive()

    def _step(self) -> None:
        if self._rooms.is_alive():  # two importers at once would hold each other up
            return
        until = time.monotonic() + _STEP
        for name in self._modules:
            if name not in sys.modules:
                importlib.import_module(name)
                if time.monotonic() > until:
                    return
        for bring, folders in self._later:
            self._rooms, self._modules = _started(bring), window_modules(folders)
            return
        self._timer.stop()
        self.finished.emit()


def window_modules(folders: Sequence[str]) -> Iterator[str]:
    """The names of the modules in *folders* of the window, folder after folder."""
    package = __name__.rpartition(".")[0]
    for folder in folders:
        path = str(Path(__file__).parent / folder)
        for module in pkgutil.walk_packages([path], f"{package}.{folder}."):
            if "gallery" not in module.name:
                yield module.name


def _started(bring: Callable[..., None], *what: object) -> threading.Thread:
    thread = threading.Thread(target=bring, args=what, name="warm-up", daemon=True)
    thread.start()
    return thread


def import_rooms(rooms: Iterable[tuple[str, ...]]) -> None:
    """Import modules and what their faces load lazily; a missing one is noticed by whoever needs it."""
    for name, *lazy in rooms:
        try:
            room = importlib.import_module(name)
            for one in lazy:
                getattr(room, one)
        except (ImportError, AttributeError):
            continue


def import_later() -> None:
    """What the pages behind the first need, and the form of the assessment, compiled once."""
    import_rooms(LATER)
    from committee_desk.assessment import load_default_form
    from committee_desk.errors import Refusal

    with suppress(Refusal):  # told in words when somebody opens an assessment
        load_default_form()
