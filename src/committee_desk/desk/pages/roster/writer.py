"""Takes a delivery in: file by file, each in one transaction, with progress, and to be given up before it ends."""

import threading
from typing import Any

from PySide6.QtCore import QObject, Signal

from committee_desk.errors import Refusal
from committee_desk.roster import FileVerdict, import_roster, pack_corrections

from ...jobs import Progress, let_go
from ...session import Session
from .batch import Batch
from .corrections_made import Corrected


class Writer(QObject):
    """`written(results)` with one result a file, `given_up()`, or `refused(Refusal)`."""

    written = Signal(object)
    given_up = Signal()
    refused = Signal(object)
    progressed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._stop = threading.Event()
        self._waiting: list[tuple[Any, ...]] = []
        self._results: list[dict[str, Any]] = []
        self._kind, self._sender, self._file = "", "", ""
        self._at_work = False

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._at_work

    def begin(self, batch: Batch, said: Corrected, kind: str, sender: str | None) -> None:
        """Take in every file of *batch* that could be read."""
        self._stop.clear()
        self._at_work = True
        self._results, self._kind, self._sender = [], kind, sender or ""
        self._waiting = [
            (
                file.name,
                reading,
                file.content,
                file.sha256,
                pack_corrections(said.mapping(file.name), said.edits(file.name)),
            )
            for file, reading in batch.taken
            if reading.file is FileVerdict.OK
        ]
        self._next()

    def cancel(self) -> None:
        """Give up: the file under way leaves nothing, files before it stay."""
        self._stop.set()

    def _next(self) -> None:
        if not self._waiting:
            self._at_work = False
            self.written.emit(self._results)
            return
        self._file, reading, content, sha256, said = self._waiting.pop(0)
        self._session.do(
            import_roster,
            reading,
            content,
            sha256,
            kind=self._kind,
            sender=self._sender or None,
            mapping={"labels": said["labels"], "letters": said["letters"]},
            edits=said["edits"],
            told=self._told,
            then=self._took,
            refused=self._refused,
        )

    def _told(self, done: int, total: int) -> None:
        """Called in the worker; what it raises breaks the transaction off."""
        if self._stop.is_set():
            raise Refusal("children.cancelled")
        self.progressed.emit(Progress(done, total, self._file))
        let_go()

    def _took(self, result: dict[str, Any]) -> None:
        self._results.append(result)
        self._next()

    def _refused(self, refusal: object) -> None:
        self._at_work = False
        if self._results:
            self.written.emit(self._results)
        if isinstance(refusal, Refusal) and refusal.key == "children.cancelled":
            self.given_up.emit()
        else:
            self.refused.emit(refusal)
