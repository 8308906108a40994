"""Rosters read beside the window: progress by rows, cancelled at once, and the very bytes that were judged."""

import gc
import hashlib
import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from committee_desk.errors import Refusal
from committee_desk.policy import PolicyProfile
from committee_desk.roster import FileVerdict, RosterReading, files_of_folder, read_roster, read_text

from ...jobs import Progress, Steps
from .batch import Batch, FileRead, gather
from .corrections_made import Corrected
from .inlet import Inlet

_TICK = 0.05  # seconds after which a cancelled reading is noticed


@dataclass(frozen=True, slots=True)
class Known:
    """What a reading asks of the county: the school ages, the day on which they count, its townships."""

    policy: PolicyProfile
    day: date
    townships: tuple[str, ...] = ()


def read_inlet(
    inlet: Inlet, known: Known, said: Corrected, before: Batch | None, again: frozenset[str]
) -> Steps:
    """The `Batch` of *inlet* as a person corrected it; of *before* only the files in *again* are read once more.

    Refuses desk.roster_changed where a file was written to meanwhile.
    """
    kept = {one.name: one for one in before.files if one.name not in again} if before else {}
    files = []
    for name, path in _named(inlet):
        if name in kept:
            files.append(kept[name])
            continue
        earlier = next((one for one in before.files if one.name == name), None) if before else None
        files.append((yield from _read_one(name, path, inlet.text, known, said, earlier)))
    batch = gather(files)
    gc.freeze()  # nothing in a reading refers in a circle: the collector need not look at a million cells
    return batch


def _named(inlet: Inlet) -> Iterator[tuple[str, Path | None]]:
    if inlet.path is None or not inlet.path.is_dir():
        yield inlet.name, inlet.path
        return
    for name in files_of_folder(inlet.path)[0]:
        yield name, inlet.path / name


def _read_one(
    name: str, path: Path | None, text: str, known: Known, said: Corrected, earlier: FileRead | None
) -> Steps:
    stamp = _stamp(path)
    asked: dict[str, Any] = {
        "profile": known.policy,
        "as_of": known.day,
        "townships": known.townships,
        "mapping": said.mapping(name),
        "edits": said.edits(name),
    }

    def read(cancelled: Callable[[], bool], report: Callable[[Any], None]) -> RosterReading:
        asked.update(cancelled=cancelled, on_progress=report)
        return read_text(text, name="", **asked) if path is None else read_roster(path, **asked)

    reading = yield from _beside(read, name)
    if reading.file is FileVerdict.REFUSED:
        return FileRead(name, path, reading)
    # What was pasted is not kept: only its rows are taken in, and its sum tells when it comes again.
    content = path.read_bytes() if path is not None else b""
    sha256 = hashlib.sha256(content if path is not None else text.encode("utf-8")).hexdigest()
    if _stamp(path) != stamp or (earlier and earlier.sha256 not in ("", sha256)):
        raise Refusal("desk.roster_changed")
    return FileRead(name, path, reading, content, sha256)


def _stamp(path: Path | None) -> tuple[int, int] | None:
    try:
        facts = path.stat() if path is not None else None
    except FileNotFoundError:
        return None
    return (facts.st_mtime_ns, facts.st_size) if facts else None


def _beside(read: Callable[[Callable[[], bool], Callable[[Any], None]], RosterReading], name: str) -> Steps:
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
    last = Progress(0, text=name)
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
            last = Progress(value["done"], value["of"], name)
            yield last
    finally:
        stop.set()
        thread.join()
