"""The one runner of long work: a generator of progress in a worker thread, with exactly one end.

Measured (docs/decisions/0009-desk.md 3): a thread that parses holds the interpreter for up to 48 ms at a time, one that
sleeps half a millisecond now and then for 17; so the runner sleeps between steps. Long loops in C belong into a
child process, which `Session.apart` waits for.
"""

import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from committee_desk.errors import Refusal

_MOST_OFTEN = 0.05  # seconds between two progress signals: 20 a second is all that an eye follows
_HOLD = 0.004  # seconds of work after which the window's thread gets the interpreter
_LET_GO = 0.0005


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: *done* of *total* pieces (0 when unknown), and the piece in words."""

    done: int
    total: int = 0
    text: str = ""


_LONGEST_CHANGE = 30_000  # milliseconds that a leaving program waits for changes that are under way


def let_go() -> None:
    """Give the window's thread the interpreter, from inside a long step that tells how far it is."""
    time.sleep(_LET_GO)


Steps = Generator[Progress, None, Any]
Receiver = Callable[..., object]


class Job(QObject):
    """One piece of work; one of `result`, `refused`, `failed`, `cancelled` is emitted, then `finished`."""

    progress = Signal(object)
    result = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _ended = Signal(str, object)

    def __init__(self, start: Callable[[], Steps]) -> None:
        super().__init__()
        self._start = start
        self._stop = threading.Event()
        self._heard = True
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; a job that has ended already does not mind."""
        self._stop.set()

    def is_cancelled(self) -> bool:
        """Whether somebody asked the work to stop; work that waits inside one step may look itself."""
        return self._stop.is_set()

    def leave_unheard(self) -> None:
        """Nobody waits for the answer any more: it goes nowhere, only a bug is still told."""
        self._heard = False

    def work(self) -> None:
        """Everything that happens in the worker thread."""
        try:
            kind, value = self._drive()
        except Refusal as refusal:
            kind, value = "refused", refusal
        except BaseException as bug:  # every bug reaches the window's report, none is lost in a thread
            kind, value = "failed", bug
        self._ended.emit(kind, value)

    def _drive(self) -> tuple[str, Any]:
        steps = self._start()
        shown = let_go = time.monotonic()
        while not self._stop.is_set():
            try:
                step = next(steps)
            except StopIteration as end:
                return "result", end.value
            now = time.monotonic()
            if now - shown >= _MOST_OFTEN:
                self.progress.emit(step)
                shown = now
            if now - let_go >= _HOLD:
                time.sleep(_LET_GO)
                let_go = time.monotonic()
        steps.close()
        return "cancelled", None

    def _end(self, kind: str, value: object) -> None:
        if kind == "cancelled":
            self.cancelled.emit()
        elif self._heard or kind == "failed":
            getattr(self, kind).emit(value)
        self.finished.emit()


class _Run(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.work()


class JobRunner(QObject):
    """Drives jobs one after another (or *threads* at a time) and keeps them alive until they have ended."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None, *, threads: int = 1) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._pool.setExpiryTimeout(-1)
        self._jobs: set[Job] = set()
        self._for_sure: set[Job] = set()

    def submit(self, start: Callable[[], Steps], owner: QObject | None = None) -> Job:
        """Queue the generator that *start* makes; when *owner* is destroyed, the job is cancelled."""
        job = Job(start)
        self._jobs.add(job)
        job.finished.connect(self._forget)
        if owner is not None:
            owner.destroyed.connect(job.cancel)
        self._pool.start(_Run(job))
        return job

    def call(self, function: Callable[[], Any], owner: QObject | None = None) -> Job:
        """Queue a plain function as a job of one step."""
        return self.submit(lambda: _one_step(function), owner)

    def call_for_sure(self, function: Callable[[], Any]) -> Job:
        """As `call`, for what must not be lost: carried out though its page is gone and the program is leaving."""
        job = self.call(function)
        self._for_sure.add(job)
        return job

    @property
    def busy(self) -> bool:
        """Whether any job has not ended yet."""
        return bool(self._jobs)

    def leave_unheard(self) -> None:
        """What is queued or under way is carried out, but its answers go nowhere."""
        for job in self._jobs:
            job.leave_unheard()

    def stop(self, milliseconds: int = 3000) -> bool:
        """Cancel what may be cancelled and wait; False when something still runs after *milliseconds*."""
        for job in self._jobs - self._for_sure:
            job.cancel()
        return self._pool.waitForDone(_LONGEST_CHANGE if self._for_sure else milliseconds)

    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._jobs.discard(job)
            self._for_sure.discard(job)
            job.deleteLater()
        if not self._jobs:
            self.idle.emit()


def _one_step(function: Callable[[], Any]) -> Steps:
    yield from ()
    return function()


def deliver(signal: Any, receiver: Receiver) -> None:
    """Connect *signal* to a bound method of a QObject; any other callable would run in the wrong thread."""
    if not isinstance(getattr(receiver, "__self__", None), QObject):
        raise TypeError(f"{receiver!r} is no bound method of a QObject")
    signal.connect(receiver)
