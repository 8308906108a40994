"""One delivery from its first reading to the moment before it is written: corrections, readings, what would change."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from committee_desk.errors import Refusal
from committee_desk.roster import column_index, labels_of

from ...session import Session
from .batch import Batch, Line, free_in_pieces, held_by
from .corrections_made import Corrected, CorrectionsMade, changed_cells, files_between
from .file_reader import FileReader
from .foreseer import Foreseen, Foreseer
from .inlet import Inlet
from .review import Review


class ImportDesk(QObject):
    """`read(Batch)` follows every reading, `foreseen(Foreseen)` what it would change."""

    read = Signal(object)
    foreseen = Signal(object)
    refused = Signal(object)
    cancelled = Signal()
    corrected = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.made = CorrectionsMade()
        self.inlet = Inlet()
        self.batch: Batch | None = None
        self.foresight: Foreseen | None = None
        self._last_foreseen: Foreseen | None = None
        self.review: Review | None = None
        self.kind = "federation"
        self.sent_by: str | None = None
        self.reader = FileReader(session, self)
        self._foreseer = Foreseer(session, self)
        self.learnt = False
        self.reader.took.connect(self._take_read)
        self.reader.refused.connect(self._refused)
        self.reader.cancelled.connect(self.cancelled)
        self._foreseer.foreseen.connect(self._take_foreseen)

    def begin(self, inlet: Inlet, kind: str, sender: str | None) -> None:
        """Read *inlet* as *sender*'s columns were called before."""
        self.forget()
        self.inlet = inlet
        self.name_sender(kind, sender)

    def name_sender(self, kind: str, sender: str | None) -> None:
        """Say who sent this; what is known of its columns is used from now on."""
        self.kind, self.sent_by = kind, sender
        self.learnt = False
        if sender is None:
            self._take_labels({})
        else:
            self._session.ask(labels_of, sender, then=self._take_labels)

    def forget(self) -> None:
        """Leave this delivery; nothing of it stays in memory."""
        self.reader.stop()
        self._foreseer.stop()
        self.made = CorrectionsMade()
        self._free(self.batch, self._last_foreseen)
        self.inlet, self.batch, self.foresight, self.review = Inlet(), None, None, None
        self._last_foreseen = None

    @property
    def settled(self) -> bool:
        """Whether what is shown is read, and what it would change is known."""
        return self.foresight is not None and not self.reader.busy

    def start_review(self, parent: Any) -> Review:
        """The tables over what was read."""
        review = Review(self.made, parent)
        review.edited.connect(self.correct)
        self.review = review
        if self.batch is not None:
            review.show_batch(self.batch)
        if self.foresight is not None:
            self._show_effects(self.foresight)
        return review

    # Corrections.

    def correct(self, line: Line, letter: str, text: str) -> None:
        """Let a cell read *text*."""
        place = (line.file, line.row.sheet, line.row.row, letter)
        at = column_index(letter)
        original = line.row.raw[at] if at < len(line.row.raw) else ""
        before = self.made.now
        if self.made.edit(place, original, text):
            self._read_again(before)

    def map_columns(self, labels: Mapping[str, str], letters: Mapping[tuple[str, str, str], str]) -> None:
        """Read columns as a person says."""
        before = self.made.now
        if self.made.map_columns(labels, letters):
            self._read_again(before)

    def undo(self) -> None:
        """Take the last correction back."""
        self._stepped(self.made.undo())

    def redo(self) -> None:
        """Take it again."""
        self._stepped(self.made.redo())

    def _stepped(self, left: Corrected | None) -> None:
        if left is not None:
            self._read_again(left)

    def _read_again(self, before: Corrected) -> None:
        if self.batch is None:
            return
        now = self.made.now
        for place in changed_cells(before, now):
            text = now.cells.get(place)
            if self.review is not None:
                self.review.show_pending(place, self.made.original_of(place) if text is None else text)
        self.foresight = None
        self._foreseer.stop()
        self.reader.again(files_between(before, now, tuple(one.name for one in self.batch.files)), now)
        self.corrected.emit()

    # Answers.

    def _take_labels(self, labels: Mapping[str, str]) -> None:
        before = self.made.now
        self.learnt = bool(labels)
        self.made.know_labels(labels)
        if self.batch is None:
            self.reader.begin(self.inlet, self.made.now)
        elif self.made.now != before:
            self._read_again(before)
        else:
            self._foresee()

    def _take_read(self, batch: Batch) -> None:
        before, foreseen = self.batch, self._last_foreseen
        self.batch, self.foresight, self._last_foreseen = batch, None, None
        if self.review is not None and batch.taken:
            self.review.show_batch(batch)
        self.read.emit(batch)
        self._foresee()
        self._free(before, foreseen)

    def _foresee(self) -> None:
        self.foresight = None
        if self.batch is not None and self.batch.taken:
            self._foreseer.ask(self.batch, self.kind, self.sent_by)

    def _take_foreseen(self, found: Foreseen) -> None:
        self.foresight = self._last_foreseen = found
        self._show_effects(found)
        self.foreseen.emit(found)

    def _show_effects(self, found: Foreseen) -> None:
        if self.review is not None:
            self.review.show_effects(found.batch, found.effects, found.rows)

    def _free(self, batch: Batch | None, foreseen: Foreseen | None) -> None:
        """What nobody looks at any more goes beside the window."""
        held = held_by(batch) if batch is not None else []
        if foreseen is not None:
            held += [foreseen.rows, foreseen.effects, *held_by(foreseen.batch)]
        if held:
            self._session.run_apart(partial(free_in_pieces, held), owner=self, then=self._freed)

    def _freed(self, _nothing: object) -> None:
        """Nothing is left to do."""

    def _refused(self, refusal: Refusal) -> None:
        self.refused.emit(refusal)
