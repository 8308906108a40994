"""A folder of files by one act: all of them or none, one entry in the trail; each file is a source of its own."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ..access import Verb
from ..office import UnitOfWork
from .importing import keep_source, write_rows
from .values import Counts, RosterReading


@dataclass(frozen=True, slots=True)
class DeliveredFile:
    """One file of a delivery: how it was read (judged together with the others), its bytes, a person's part in it."""

    reading: RosterReading
    content: bytes
    sha256: str
    mapping: dict[str, Any] | None = None
    edits: list[Any] | None = None


def import_delivery(
    work: UnitOfWork,
    files: Sequence[DeliveredFile],
    *,
    kind: str = "federation",
    sender: str | None = None,
    told: Callable[[int, int], None] | None = None,
) -> dict[str, Any]:
    """Take *files* in together; `{"delivery": id, "files": [ImportResult as a dict, …]}`.

    A child that stands in two of them is new once. Each file can be withdrawn by itself, or all of the delivery
    (`withdraw_delivery`). *told* is as in `import_roster`: what it raises breaks the whole delivery off. 条例 15.
    """
    work.allow(Verb.IMPORT_ROSTER)
    delivery = work.new_id()
    kept = [
        keep_source(
            work,
            one.reading,
            kind=kind,
            sender=sender,
            file_bytes=one.content,
            file_sha256=one.sha256,
            mapping=one.mapping,
            edits=one.edits,
            delivery=delivery,
        )
        for one in files
    ]
    parts = list(zip(kept, (one.reading for one in files), strict=True))
    results = [asdict(one) for one in write_rows(work, parts, told)]
    counts = Counts.of(tuple(row for one in files for row in one.reading.rows))
    said = {
        "kind": kind,
        "sender": sender,
        **counts.as_dict(),
        "files": [{"file": one.sha256, **result} for one, result in zip(files, results, strict=True)],
    }
    work.audit(Verb.IMPORT_ROSTER, "delivery", delivery, None, said)
    return {"delivery": delivery, "files": results}
