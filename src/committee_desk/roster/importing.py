"""The import verb: the rows of a reading become children and cases, all in one transaction, each with its fate."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from typing import Any

from ..access import Verb
from ..office import UnitOfWork
from ..records.bodies import keep_body
from ..records.roster_source import roster_source
from ..records.search import IndexedTogether
from .intake import Intake
from .sender_labels import learn_labels
from .taking_in import TakingIn
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
            **reading.counts.as_dict(),
        )
    )
    if sender and mapping:
        learn_labels(work, sender, mapping.get("labels", {}))
    writing = TakingIn(work, source_id)
    intake = Intake(work, work.new_id, source_id)
    with _indexing(work, len(reading.rows)):
        for decided in intake.decide(reading.rows):
            writing.write(decided)
            if told is not None:
                told(writing.rows, len(reading.rows))
    writing.keep_counts(reading.counts)
    return asdict(writing.result)


def _indexing(work: UnitOfWork, rows: int) -> AbstractContextManager[Any]:
    """Many cases enter the search index together; for a few the triggers do."""
    return IndexedTogether(work.connection) if rows >= _MANY else nullcontext()
