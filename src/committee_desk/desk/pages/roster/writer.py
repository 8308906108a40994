"""Takes a delivery in: all its files in one transaction, with progress, and to be given up before it ends."""

import threading
from typing import Any

from PySide6.QtCore import QObject, Signal

from committee_desk.errors import Refusal
from committee_desk.roster import DeliveredFile, import_delivery, import_roster, pack_corrections

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
        self._at_work = False

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._at_work

    def begin(self, batch: Batch, said: Corrected, kind: str, sender: str | None) -> None:
        """Take in every file of *batch* that could be read: all of them, or none."""
        self._stop.clear()
        self._at_work = True
        files = _files(batch, said)
        answers: dict[str, Any] = {"then": self._took, "refused": self._refused}
        common: dict[str, Any] = {"kind": kind, "sender": sender or None, "told": self._told}
        if len(files) > 1:
            self._session.do(import_delivery, files, **common, **answers)
            return
        (one,) = files
        part: dict[str, Any] = {"mapping": one.mapping, "edits": one.edits}
        self._session.do(import_roster, one.reading, one.content, one.sha256, **part, **common, **answers)

    def cancel(self) -> None:
        """Give up: nothing stays of it."""
        self._stop.set()

    def _told(self, done: int, total: int) -> None:
        """Called in the worker; what it raises breaks the transaction off."""
        if self._stop.is_set():
            raise Refusal("children.cancelled")
        self.progressed.emit(Progress(done, total))
        let_go()

    def _took(self, result: dict[str, Any]) -> None:
        self._at_work = False
        self.written.emit(result.get("files", [result]))

    def _refused(self, refusal: object) -> None:
        self._at_work = False
        if isinstance(refusal, Refusal) and refusal.key == "children.cancelled":
            self.given_up.emit()
        else:
            self.refused.emit(refusal)


def _files(batch: Batch, said: Corrected) -> list[DeliveredFile]:
    """What a person said of the columns and cells of each file goes on the record with it."""
    files = []
    for file, reading in batch.taken:
        packed = pack_corrections(said.mapping(file.name), said.edits(file.name))
        mapping = {"labels": packed["labels"], "letters": packed["letters"]}
        files.append(DeliveredFile(reading, file.content, file.sha256, mapping, packed["edits"]))
    return files
