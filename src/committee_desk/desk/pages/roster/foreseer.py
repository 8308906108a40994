"""What would change, asked after every reading: each row's effect, the sum, and who is missing from the file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from committee_desk.errors import Refusal
from committee_desk.roster import (
    Counts,
    EarlierImport,
    Finding,
    ForeseenRow,
    NamedChild,
    Outcome,
    RosterReading,
    children_named,
    foresee,
    imported_before,
)

from ...jobs import let_go
from ...session import Session
from .batch import Batch, Line

_MOST_NAMED = 2_000  # missing children whose names are shown; more are counted


@dataclass(frozen=True, slots=True)
class Foreseen:
    """*batch* as the county sees it: a row that contradicts the record is flagged; *effects* stand in its order."""

    batch: Batch
    effects: tuple[str, ...]
    rows: tuple[ForeseenRow, ...]
    totals: dict[str, int]
    missing_count: int
    missing: tuple[NamedChild, ...]
    before: tuple[EarlierImport, ...]


class Foreseer(QObject):
    """`foreseen(Foreseen)` follows the newest question; older ones are broken off."""

    foreseen = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._newest = 0

    def ask(self, batch: Batch, kind: str, sender: str | None) -> None:
        """Ask what *batch* of this sender would change now."""
        self.stop()
        number = self._newest
        self._session.ask(
            _foresee,
            batch,
            kind,
            sender,
            lambda *_progress: self._still_wanted(number),
            then=self._take,
            refused=self._broken_off,
        ).setObjectName(str(number))

    def stop(self) -> None:
        """Nobody waits for the last question any more."""
        self._newest += 1

    def _still_wanted(self, number: int) -> None:
        """Called in the worker, some hundred rows at a time."""
        if number != self._newest:
            raise Refusal("children.cancelled")
        let_go()

    def _take(self, found: Foreseen) -> None:
        if self.sender().objectName() == str(self._newest):
            self.foreseen.emit(found)

    def _broken_off(self, refusal: object) -> None:
        if isinstance(refusal, Refusal) and refusal.key != "children.cancelled":
            self._session.refused_now(refusal)


def _foresee(
    look: Any, batch: Batch, kind: str, sender: str | None, told: Callable[[int, int], None]
) -> Foreseen:
    """All files of a delivery in one pass: a child that stands in two of them is new once."""
    rows = tuple(line.row for line in batch.lines)
    reading = RosterReading(batch.readings[0].file, (), rows, (), batch.counts)
    found = foresee(look, reading, kind=kind, sender=sender, told=told)
    lines = tuple(_seen(line, row) for line, row in zip(batch.lines, found.rows, strict=True))
    counts = Counts.of(tuple(line.row for line in lines))
    named = children_named(look, found.missing[:_MOST_NAMED])
    return Foreseen(
        replace(batch, lines=lines, outcomes=tuple(line.row.outcome.value for line in lines), counts=counts),
        tuple(row.effect for row in found.rows),
        found.rows,
        found.totals,
        len(found.missing),
        tuple(named[one] for one in found.missing[:_MOST_NAMED] if one in named),
        tuple(one for file in batch.files if file.sha256 for one in imported_before(look, file.sha256)),
    )


def _seen(line: Line, row: ForeseenRow) -> Line:
    """*line* as the county sees it; what it says against the record is added to its findings."""
    more = [code for code in row.codes if code not in line.row.codes]
    if not more and row.outcome == line.row.outcome:
        return line
    field = row.differs[0] if row.differs else None
    findings = (*line.row.findings, *(Finding(code, field) for code in more))
    return Line(line.file, replace(line.row, outcome=Outcome(row.outcome), findings=findings))
