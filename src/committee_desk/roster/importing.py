"""The import verb: the rows of a reading become children and cases, all in one transaction, each with its fate."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from itertools import accumulate
from typing import Any

from ..access import Verb
from ..office import UnitOfWork
from ..records.bodies import keep_body
from ..records.roster_source import roster_source
from ..records.search import IndexedTogether
from .intake import Decided, Intake
from .sender_labels import learn_labels
from .taking_in import ImportResult, TakingIn, Together
from .values import RosterReading

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MANY = 1_000


def import_roster(
    work: UnitOfWork,
    reading: RosterReading,
    file_bytes: bytes,
    file_sha256: str,
    *,
    kind: str = "federation",
    sender: str | None = None,
    mapping: dict[str, Any] | None = None,
    edits: list[Any] | None = None,
    told: Callable[[int, int], None] | None = None,
) -> dict[str, Any]:
    """Every accepted and flagged row of *reading* becomes a child with a case of this year; an ImportResult as a dict.

    A row of a child that is known already changes nothing but what was empty (effect `same` or `changed`); the same
    file twice therefore adds nobody. Register duty: 条例 15; clause 三(一)1. *mapping* and *edits* are the person's
    part in the reading (`pack_corrections`) and stay on the record; labels of the mapping are learnt for *sender*.
    *told* hears how many of how many rows are in; what it raises breaks the import off, and nothing stays.
    """
    work.allow(Verb.IMPORT_ROSTER)
    result = import_rows(
        work,
        reading,
        kind=kind,
        sender=sender,
        file_bytes=file_bytes,
        file_sha256=file_sha256,
        mapping=mapping,
        edits=edits,
        told=told,
    )
    said = {"file": file_sha256, "kind": kind, "sender": sender, **reading.counts.as_dict(), **result}
    work.audit(Verb.IMPORT_ROSTER, "roster_source", result["source_id"], None, said)
    return result


def import_rows(
    work: UnitOfWork,
    reading: RosterReading,
    *,
    kind: str,
    sender: str | None = None,
    file_bytes: bytes | None = None,
    file_sha256: str = "",
    mapping: dict[str, Any] | None = None,
    edits: list[Any] | None = None,
    told: Callable[[int, int], None] | None = None,
) -> dict[str, Any]:
    """As `import_roster`, for a verb that asks who may and writes the audit entry itself; also without a file."""
    source_id = keep_source(
        work,
        reading,
        kind=kind,
        sender=sender,
        file_bytes=file_bytes,
        file_sha256=file_sha256,
        mapping=mapping,
        edits=edits,
    )
    (result,) = write_rows(work, [(source_id, reading)], told)
    return asdict(result)


def keep_source(
    work: UnitOfWork,
    reading: RosterReading,
    *,
    kind: str,
    sender: str | None,
    file_bytes: bytes | None,
    file_sha256: str,
    mapping: dict[str, Any] | None,
    edits: list[Any] | None,
    delivery: str | None = None,
) -> str:
    """The source that *reading* is of, with its file and a person's part in the reading; its id."""
    source_id = work.new_id()
    body_id = work.new_id() if file_bytes is not None else None
    if body_id is not None and file_bytes is not None:
        keep_body(work.connection, body_id, file_bytes, XLSX, work.now())
    work.connection.execute(
        roster_source.insert().values(
            id=source_id,
            kind=kind,
            sender=sender,
            file_sha256=file_sha256,
            received_at=work.now(),
            received_by=work.actor.id,
            file_body=body_id,
            mapping=mapping,
            edits=edits,
            delivery=delivery,
            **reading.counts.as_dict(),
        )
    )
    if sender and mapping:
        learn_labels(work, sender, mapping.get("labels", {}))
    return source_id


def write_rows(
    work: UnitOfWork,
    sources: Sequence[tuple[str, RosterReading]],
    told: Callable[[int, int], None] | None = None,
) -> tuple[ImportResult, ...]:
    """Every row of the *sources* (id, reading) in one pass, as the foresight looks at them; a result for each."""
    together = Together(work)
    writings = [TakingIn(work, source_id, together) for source_id, _ in sources]
    ends = list(accumulate(len(reading.rows) for _, reading in sources))
    rows = [row for _, reading in sources for row in reading.rows]
    intake = Intake(work, work.new_id, frozenset(source_id for source_id, _ in sources))
    done = 0
    with _indexing(work, len(rows)):
        for decided in intake.decide(rows):
            for at, some in _shares(decided, done, ends):
                writings[at].write(some)
            done += len(decided)
            if told is not None:
                told(done, len(rows))
    for writing, (_, reading) in zip(writings, sources, strict=True):
        writing.keep_counts(reading.counts)
    return tuple(writing.result for writing in writings)


def _shares(
    decided: list[Decided], first: int, ends: Sequence[int]
) -> Iterator[tuple[int, Sequence[Decided]]]:
    """(source, its part) of a run of rows that begins at *first*; *ends* tells where the rows of each source end."""
    at, source = 0, bisect_right(ends, first)
    while at < len(decided):
        upto = min(len(decided), ends[source] - first)
        if upto > at:
            yield source, decided[at:upto]
        at, source = upto, source + 1


def _indexing(work: UnitOfWork, rows: int) -> AbstractContextManager[Any]:
    """Many cases enter the search index together; for a few the triggers do."""
    return IndexedTogether(work.connection) if rows >= _MANY else nullcontext()
