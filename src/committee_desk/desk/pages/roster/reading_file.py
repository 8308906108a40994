"""A roster file read beside the window: progress by rows, cancelled at once, and the very bytes that were judged."""

import hashlib
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from committee_desk.errors import Refusal
from committee_desk.policy import PolicyProfile
from committee_desk.roster import FileVerdict, RosterReading, read_roster

from ...jobs import Progress, Steps

_TICK = 0.05  # seconds after which a cancelled reading is noticed


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file and what was read from it; *content* and *sha256* are empty where it was refused."""

    path: Path
    reading: RosterReading
    content: bytes
    sha256: str


def policy_and_day(look: Any) -> tuple[PolicyProfile, date]:
    """What a reading asks of the county: the school ages and the day on which they count."""
    return look.policy, look.today()


def read_file(path: Path, policy: PolicyProfile, day: date) -> Steps:
    """`FileRead` of *path*; Refusal `desk.roster_changed` where it was written to meanwhile."""
    before = _stamp(path)

    def read(cancelled: Callable[[], bool], report: Callable[[Any], None]) -> RosterReading:
        return read_roster(path, profile=policy, as_of=day, cancelled=cancelled, on_progress=report)

    reading = yield from _beside(read)
    if reading.file is FileVerdict.REFUSED:
        return FileRead(path, reading, b"", "")
    content = path.read_bytes()
    if _stamp(path) != before:
        raise Refusal("desk.roster_changed")
    return FileRead(path, reading, content, hashlib.sha256(content).hexdigest())


def _stamp(path: Path) -> tuple[int, int] | None:
    return (path.stat().st_mtime_ns, path.stat().st_size) if path.is_file() else None


def _beside(read: Callable[[Callable[[], bool], Callable[[Any], None]], RosterReading]) -> Steps:
    """Wait for *read* in a thread of its own, handing its progress on; leaving the generator stops it."""
    heard: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()
    stop = threading.Event()

    def work() -> None:
        try:
            heard.put(("end", read(stop.is_set, lambda rows: heard.put(("rows", rows)))))
        except BaseException as problem:  # raised again in the worker, where refusals are told from bugs
            heard.put(("problem", problem))

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    last = Progress(0)
    try:
        while True:
            try:
                kind, value = heard.get(timeout=_TICK)
            except queue.Empty:
                yield last
                continue
            if kind == "end":
                return value
            if kind == "problem":
                raise value
            last = Progress(value["done"], value["of"])
            yield last
    finally:
        stop.set()
        thread.join()
