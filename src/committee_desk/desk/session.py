"""The opened county as the window sees it: every verb and every question runs in one worker thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from .jobs import Job, JobRunner, Receiver, Steps


class County(Protocol):
    """What the window uses of `office.County`."""

    @property
    def facts(self) -> Any:
        """`office.CountyFacts`."""
        ...

    @property
    def actor(self) -> Any:
        """`office.Actor`: who sits at the desk."""
        ...

    def do_once(self, command_id: str | None, verb: Callable[..., Any], *args: Any, **values: Any) -> Any:
        """Run one verb in one unit of work; the same *command_id* a second time gives the first answer."""
        ...

    def ask(self, query: Callable[..., Any], *args: Any, **values: Any) -> Any:
        """Answer one question."""
        ...

    def remember_on_this_machine(self) -> None:
        """Let the system's key store open the county as the person at the desk."""
        ...

    def close(self) -> None:
        """Close the file and forget its key."""
        ...


Opener = Callable[[Path, str, str], County]


def open_with_office(folder: Path, account: str, password: str) -> County:
    """Open the county at *folder* for *account*; the heavy rooms are imported here, in the worker."""
    from committee_desk.office import open_county

    return open_county(folder, account, password)


def enter_with_office(folder: Path, account: str) -> Steps:
    """Open the county without a password; who stops waiting for the key store has nothing opened."""
    from committee_desk.office import open_with_key, remembered_key

    from .jobs import Progress

    key = remembered_key(folder, account)
    yield Progress(1, 2)
    return open_with_key(folder, key, account)


def can_remember_here() -> bool:
    """Whether this computer's key store could remember somebody."""
    from committee_desk.office import can_remember

    return can_remember()


def remember_instead(county: County, folder: Path, before: str) -> None:
    """Let the key store open the county as the person at the desk; *before* is no longer remembered here."""
    if before and before != county.actor.account:
        forget_here(folder, before)
    county.remember_on_this_machine()


def forget_here(folder: Path, account: str) -> None:
    """This computer's key store opens the county no more."""
    from committee_desk.office import forget_on_this_machine

    forget_on_this_machine(folder, account)


class Session(QObject):
    """Owns the county between log-in and lock, and the threads that touch it.

    `changed(room, id)` follows every verb that succeeded: the name of the verb's room and its first argument when
    that is an id. `refused(Refusal)` and `failed(exception)` come when the caller gave no receiver of its own.
    """

    unlocked = Signal()
    locked = Signal()
    changed = Signal(str, str)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, opener: Opener = open_with_office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.county: County | None = None
        self._opener = opener

    # The log-in is painted without the rooms of work; the first job brings them in.
    @cached_property
    def _worker(self) -> JobRunner:
        from .jobs import JobRunner

        return JobRunner(self)

    @cached_property
    def _children(self) -> JobRunner:
        from .jobs import JobRunner

        return JobRunner(self, threads=2)

    def open(self, folder: Path, account: str, password: str, *, refused: Receiver) -> Job:
        """Log in; `unlocked` follows, or *refused* with the reason."""
        job = self._worker.call(partial(self._opener, folder, account, password))
        _deliver(job.result, self._opened)
        _deliver(job.refused, refused)
        _deliver(job.failed, self.failed_now)
        return job

    def enter(self, folder: Path, account: str, *, refused: Receiver) -> Job:
        """As `open`, without a password; who does not want to wait for the key store cancels the job.

        It waits beside the worker: a key store may ask a person who does not answer.
        """
        job = self._children.submit(partial(enter_with_office, folder, account), self)
        _deliver(job.result, self._opened)
        _deliver(job.refused, refused)
        _deliver(job.failed, self.failed_now)
        return job

    def do(
        self,
        verb: Callable[..., Any],
        *args: Any,
        then: Receiver | None = None,
        refused: Receiver | None = None,
        command_id: str | None = None,
        **values: Any,
    ) -> Job:
        """Run a verb; *then* gets its answer. A *command_id* is made where the page brings none."""
        from uuid import uuid4  # not before the first verb: the start is counted in milliseconds

        once = partial(self._open_county().do_once, command_id or str(uuid4()))
        job = self._route(self._worker.call_for_sure(partial(once, verb, *args, **values)), then, refused)
        job.setObjectName(_room(verb) + "/" + _first_id(args))
        job.result.connect(self._tell_change)
        return job

    def ask(
        self,
        query: Callable[..., Any],
        *args: Any,
        then: Receiver,
        refused: Receiver | None = None,
        **values: Any,
    ) -> Job:
        """Ask a question; *then* gets the answer."""
        return self._start(partial(self._open_county().ask, query, *args, **values), then, refused)

    def run(
        self,
        start: Callable[[], Steps],
        *,
        owner: QObject,
        then: Receiver | None = None,
        refused: Receiver | None = None,
    ) -> Job:
        """Drive a generator of progress in the worker; the job's `progress` may be shown and its `cancel` offered."""
        job = self._worker.submit(start, owner)
        return self._route(job, then, refused)

    def apart(
        self,
        function: Callable[[], Any],
        *,
        owner: QObject,
        then: Receiver | None = None,
        refused: Receiver | None = None,
    ) -> Job:
        """Call what waits for a child process of its own, beside the worker: pages are answered meanwhile."""
        return self._route(self._children.call(function, owner), then, refused)

    def run_apart(
        self,
        start: Callable[[], Steps],
        *,
        owner: QObject,
        then: Receiver,
        refused: Receiver | None = None,
    ) -> Job:
        """As `run`, beside the worker: for steps that wait for a child process and touch no county."""
        return self._route(self._children.submit(start, owner), then, refused)

    def lock(self) -> None:
        """Close the county; pages are destroyed by whoever hears `locked`."""
        county, self.county = self.county, None
        if county is None:
            return
        self.locked.emit()  # first: pages end their search threads, then nobody asks a closed file
        self._worker.leave_unheard()  # a page that hears an answer now would ask a county that is gone
        _deliver(self._worker.call(county.close).failed, self.failed_now)

    def stop(self) -> None:
        """Cancel what runs and wait for it, before the program leaves."""
        county, self.county = self.county, None
        self._children.stop()
        if self._worker.stop() and county is not None:
            county.close()

    def failed_now(self, bug: object) -> None:
        """A bug in a worker: shown by whoever hears `failed`."""
        self.failed.emit(bug)

    def refused_now(self, refusal: object) -> None:
        """A refusal that no page took for itself."""
        self.refused.emit(refusal)

    def find(self, query: Callable[..., Any], *args: Any, **values: Any) -> Any:
        """Ask in the calling thread: only for search threads, which have their own."""
        return self._open_county().ask(query, *args, **values)

    def _open_county(self) -> County:
        if self.county is None:
            from committee_desk.errors import Refusal

            raise Refusal("desk.locked")
        return self.county

    def _start(self, function: Callable[[], Any], then: Receiver | None, refused: Receiver | None) -> Job:
        owner = getattr(then, "__self__", None)
        return self._route(self._worker.call(function, owner), then, refused)

    def _route(self, job: Job, then: Receiver | None, refused: Receiver | None) -> Job:
        if then is not None:
            _deliver(job.result, then)
        _deliver(job.refused, refused or self.refused_now)
        _deliver(job.failed, self.failed_now)
        return job

    def _opened(self, county: Any) -> None:
        job: Any = self.sender()  # a Job: nothing else is connected
        # The key store may answer after the password did, or when nobody waits for it any more.
        if self.county is not None or job.is_cancelled():
            _deliver(self._worker.call(county.close).failed, self.failed_now)
            return
        self.county = county
        self.unlocked.emit()

    def _tell_change(self) -> None:
        job = self.sender()  # a Job: nothing else is connected
        room, _, entity = job.objectName().partition("/")
        self.changed.emit(room, entity)


def _deliver(signal: Any, receiver: Receiver) -> None:
    from .jobs import deliver

    deliver(signal, receiver)


def _room(verb: Callable[..., Any]) -> str:
    return str(getattr(verb, "__module__", "")).removeprefix("committee_desk.").partition(".")[0]


def _first_id(args: tuple[Any, ...]) -> str:
    return args[0] if args and isinstance(args[0], str) else ""
