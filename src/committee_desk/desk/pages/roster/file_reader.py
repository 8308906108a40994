"""Reads a delivery, and again after each correction: the newest request alone is carried out."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from committee_desk.roster import townships_of

from ...jobs import Job
from ...session import Session
from .batch import Batch
from .corrections_made import Corrected
from .inlet import Inlet
from .reading_file import Known, read_inlet


class FileReader(QObject):
    """`took(Batch)`, `refused(Refusal)` or `cancelled()` ends a reading; `progressed(Progress)` tells how far it is."""

    took = Signal(object)
    refused = Signal(object)
    cancelled = Signal()
    progressed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._inlet = Inlet()
        self._known: Known | None = None
        self._said = Corrected()
        self._batch: Batch | None = None
        self._stale: frozenset[str] = frozenset()
        self._job: Job | None = None
        self._waiting = False

    @property
    def busy(self) -> bool:
        """Whether a reading is under way."""
        return self._waiting or self._job is not None

    def begin(self, inlet: Inlet, said: Corrected) -> None:
        """Read *inlet* from the start."""
        self.stop()
        self._inlet, self._said, self._batch, self._stale = inlet, said, None, frozenset()
        self._waiting = True
        self._session.ask(_what_is_known, then=self._take_known)

    def again(self, files: frozenset[str], said: Corrected) -> None:
        """Read *files* once more as they are corrected now; an earlier reading that still runs is given up."""
        self._stale, self._said = self._stale | files, said
        if not self._waiting:
            self._read()

    def stop(self) -> None:
        """Give up what is under way; nothing is told."""
        job, self._job, self._waiting = self._job, None, False
        if job is not None:
            job.cancel()

    def cancel(self) -> None:
        """A person does not want to wait: `cancelled` follows."""
        if self.busy:
            self.stop()
            self.cancelled.emit()

    def _take_known(self, known: Known) -> None:
        if self._waiting:
            self._waiting, self._known = False, known
            self._read()

    def _read(self) -> None:
        if self._known is None:
            return
        earlier, self._job = self._job, None
        if earlier is not None:
            earlier.cancel()
        steps = partial(read_inlet, self._inlet, self._known, self._said, self._batch, self._stale)
        self._job = self._session.run_apart(steps, owner=self, then=self._take, refused=self._refused)
        self._job.progress.connect(self._progress)

    def _progress(self, step: object) -> None:
        if self.sender() is self._job:
            self.progressed.emit(step)

    def _take(self, batch: Batch) -> None:
        if self.sender() is not self._job:
            return
        self._job, self._batch, self._stale = None, batch, frozenset()
        self.took.emit(batch)

    def _refused(self, refusal: object) -> None:
        if self.sender() is self._job:
            self._job = None
            self.refused.emit(refusal)


def _what_is_known(look: Any) -> Known:
    return Known(look.policy, look.today(), tuple(one.name for one in townships_of(look)))
