"""Everything that was read of one delivery: its files, their rows one after another, and how to find them quickly."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from committee_desk.roster import Counts, FileVerdict, RosterReading, RosterRow, SheetReading, judge_together

from ...jobs import Progress, Steps

_FREED_AT_ONCE = 400


class Line(NamedTuple):
    """A row and the file in which it stands."""

    file: str
    row: RosterRow

    @property
    def id(self) -> str:
        """The row's place, the same after every new reading."""
        return f"{self.file}/{self.row.sheet}/{self.row.row}"


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file, what was read of it alone, and its very bytes; *content* is empty where it was refused or pasted."""

    name: str
    path: Path | None
    reading: RosterReading
    content: bytes = b""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """*readings* are the files judged together; *lines* their rows; *words* is each row's text, for searching."""

    files: tuple[FileRead, ...]
    readings: tuple[RosterReading, ...]
    lines: tuple[Line, ...]
    outcomes: tuple[str, ...]
    words: tuple[str, ...]
    places: dict[str, int]
    counts: Counts

    @property
    def taken(self) -> tuple[tuple[FileRead, RosterReading], ...]:
        """The files that could be read, each with its reading."""
        pairs = zip(self.files, self.readings, strict=True)
        return tuple(pair for pair in pairs if pair[1].file is FileVerdict.OK)

    @property
    def refused(self) -> tuple[FileRead, ...]:
        """The files that could not be read."""
        return tuple(one for one in self.files if one.reading.file is FileVerdict.REFUSED)

    def sheets(self) -> tuple[tuple[str, SheetReading], ...]:
        """(file, sheet) of every sheet that has columns."""
        pairs = zip(self.files, self.readings, strict=True)
        return tuple((f.name, sheet) for f, reading in pairs for sheet in reading.sheets if sheet.heads)

    @property
    def several_places(self) -> bool:
        """Whether rows come from more than one file or sheet."""
        return sum(len(reading.sheets) or 1 for reading in self.readings) > 1


def held_by(batch: Batch) -> list[Any]:
    """All that is long in *batch*, for `free_in_pieces`."""
    return [batch.lines, batch.outcomes, batch.words, batch.places, *(one.rows for one in batch.readings)]


def free_in_pieces(holder: list[Any]) -> Steps:
    """Free what *holder* alone still holds, in pieces: 100,000 rows freed at once stop every thread for 0.2 s."""
    while holder:
        items = list(holder.pop())
        while items:
            del items[-_FREED_AT_ONCE:]
            yield Progress(0)


def gather(files: Iterable[FileRead]) -> Batch:
    """*files* as one delivery: a child may stand in two of them."""
    read = tuple(files)
    readings = tuple(one.reading for one in read)
    if len(read) > 1:
        together = judge_together((one.name, one.reading) for one in read)
        readings = tuple(one.reading for one in together.files)
    pairs = zip(read, readings, strict=True)
    lines = tuple(Line(one.name, row) for one, reading in pairs for row in reading.rows)
    return Batch(
        read,
        readings,
        lines,
        tuple(line.row.outcome.value for line in lines),
        tuple("\t".join(line.row.raw).casefold() for line in lines),
        {line.id: at for at, line in enumerate(lines)},
        Counts.of(tuple(line.row for line in lines)),
    )
