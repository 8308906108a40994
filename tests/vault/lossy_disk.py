"""What a loss of power can leave of a folder: what reached the disk for sure, and any part of the rest.

Bytes count as kept when their file was synced, names (created, replaced, deleted) when their folder was: stricter than
most file systems are. Names become lasting in order, as a journal keeps them; bytes in any order and in torn pieces.
"""

import itertools
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .syscalls import Call

SECTOR = 512


@dataclass
class File:
    """A file: *kept* on the disk, *live* as programs see it, and the changes between the two."""

    kept: bytes = b""
    live: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def change(self, place: int, data: bytes | None) -> None:
        """Writes *data* at *place*; None cuts the file off (or fills it up) there."""
        self.pending.append((place, data))
        self.live = _changed(self.live, place, data)

    def sync(self) -> None:
        """All of it is on the disk from now on."""
        self.kept, self.pending = self.live, []

    def after(self, chosen: list[tuple[int, bytes | None]]) -> bytes:
        """What stands on the disk if of the changes only *chosen* came through, in this order."""
        content = self.kept
        for place, data in chosen:
            content = _changed(content, place, data)
        return content


def _changed(content: bytes, place: int, data: bytes | None) -> bytes:
    filled = content.ljust(place, b"\0")
    return filled[:place] if data is None else filled[:place] + data + filled[place + len(data) :]


@dataclass
class Folder:
    """Names and what they stand for; a change is a name and its new meaning, None where it was deleted."""

    kept: dict[str, "File | Folder"] = field(default_factory=dict)
    live: dict[str, "File | Folder"] = field(default_factory=dict)
    pending: list[dict[str, "File | Folder | None"]] = field(default_factory=list)

    def change(self, names: dict[str, "File | Folder | None"]) -> None:
        """Gives *names* their new meaning in one step, as a rename does with two."""
        self.pending.append(names)
        self.live = _renamed(self.live, names)

    def sync(self) -> None:
        """All names are on the disk from now on."""
        self.kept, self.pending = self.live, []

    def after(self, chosen: list[dict[str, "File | Folder | None"]]) -> dict[str, "File | Folder"]:
        """The names on the disk if of the changes only *chosen* came through."""
        names = self.kept
        for change in chosen:
            names = _renamed(names, change)
        return names


def _renamed(names: dict, change: dict) -> dict:
    return {name: thing for name, thing in (names | change).items() if thing is not None}


def whole(names: list, changes: list) -> tuple[list, list]:
    """Everything came through."""
    return names, changes


def nothing(names: list, changes: list) -> tuple[list, list]:
    """Nothing came through that was not synced."""
    return [], []


def partly(draw: random.Random) -> Callable[[list, list], tuple[list, list]]:
    """The first few names; of the bytes any writes in any order."""

    def choose(names: list, changes: list) -> tuple[list, list]:
        some = [change for change in changes if draw.random() < 0.5]
        draw.shuffle(some)
        return names[: draw.randint(0, len(names))], some

    return choose


def torn(draw: random.Random) -> Callable[[list, list], tuple[list, list]]:
    """The first few names; of the bytes any sectors of 512, since a disk promises no more than one at a time."""

    def choose(names: list, changes: list) -> tuple[list, list]:
        pieces = [piece for change in changes for piece in _sectors(*change)]
        some = [piece for piece in pieces if draw.random() < 0.5]
        return names[: draw.randint(0, len(names))], some

    return choose


def _sectors(place: int, data: bytes | None) -> Iterator[tuple[int, bytes | None]]:
    if data is None:
        yield place, None
        return
    edges = [place, *range(place - place % SECTOR + SECTOR, place + len(data), SECTOR), place + len(data)]
    for start, end in itertools.pairwise(edges):
        yield start, data[start - place : end - place]


class Disk:
    """A folder under recorded calls; *obeys* False is a disk that only says that it had synced."""

    def __init__(self, start: Path, *, obeys: bool = True) -> None:
        """Begins with what lies in *start*, all of it on the disk."""
        self.root = _loaded(start)
        self.obeys = obeys
        self.acknowledged = 0
        self._places: dict[str, int] = {}

    def _find(self, path: str) -> "File | Folder":
        thing: File | Folder = self.root
        for part in filter(None, path.split("/")):
            assert isinstance(thing, Folder)
            thing = thing.live[part]
        return thing

    def _above(self, path: str) -> tuple[Folder, str]:
        above, _, name = path.rpartition("/")
        folder = self._find(above)
        assert isinstance(folder, Folder)
        return folder, name

    def take(self, call: Call) -> bool:
        """Carries *call* out; False where it changes nothing that a loss of power could show."""
        if any(path.endswith("-shm") for path in call.paths):
            return False  # shared memory: SQLite makes it anew at each start
        return getattr(self, f"_{call.name}")(call)

    def _ack(self, call: Call) -> bool:
        self.acknowledged += 1
        return True

    def _openat(self, call: Call) -> bool:
        path = call.paths[0]
        self._places[path] = 0
        folder, name = self._above(path) if path else (self.root, "")
        if name not in folder.live and "O_CREAT" in call.flags:
            folder.change({name: File()})
            return True
        if "O_TRUNC" in call.flags:
            self._file(path).change(0, None)
            return True
        return False

    def _file(self, path: str) -> File:
        file = self._find(path)
        assert isinstance(file, File)
        return file

    def _write(self, call: Call) -> bool:
        path, place = call.paths[0], self._places[call.paths[0]]
        self._file(path).change(place, call.data[: call.told])
        self._places[path] = place + call.told
        return True

    def _pwrite64(self, call: Call) -> bool:
        self._file(call.paths[0]).change(call.numbers[-1], call.data[: call.told])
        return True

    def _sendfile(self, call: Call) -> bool:
        target, source = call.paths
        start = call.numbers[2]
        place = self._places[target]
        self._file(target).change(place, self._file(source).live[start : start + call.told])
        self._places[target] = place + call.told
        return call.told > 0

    def _ftruncate(self, call: Call) -> bool:
        self._file(call.paths[0]).change(call.numbers[-1], None)
        return True

    def _fsync(self, call: Call) -> bool:
        if self.obeys:
            self._find(call.paths[0]).sync()
        return True

    _fdatasync = _fsync

    def _mkdir(self, call: Call) -> bool:
        folder, name = self._above(call.paths[0])
        folder.change({name: Folder()})
        return True

    _mkdirat = _mkdir

    def _unlink(self, call: Call) -> bool:
        folder, name = self._above(call.paths[-1])
        folder.change({name: None})
        return True

    _unlinkat = _rmdir = _unlink

    def _rename(self, call: Call) -> bool:
        (source, old), (target, new) = (self._above(path) for path in call.paths[-2:])
        assert source is target, "one step within one folder"
        source.change({new: source.live[old], old: None})
        return True

    _renameat = _renameat2 = _rename

    def image(self, choose: Callable[[list, list], tuple[list, list]]) -> dict[str, bytes | None]:
        """Paths and contents after a loss of power now (None: a folder); *choose* decides what came through."""
        return dict(_image(self.root, "", choose))


def _loaded(start: Path) -> Folder:
    names: dict[str, File | Folder] = {}
    for path in start.iterdir():
        content = b"" if path.is_dir() else path.read_bytes()
        names[path.name] = _loaded(path) if path.is_dir() else File(content, content)
    return Folder(dict(names), dict(names))


def _image(folder: Folder, at: str, choose: Callable) -> Iterator[tuple[str, bytes | None]]:
    for name, thing in sorted(folder.after(choose(folder.pending, [])[0]).items()):
        if isinstance(thing, File):
            yield at + name, thing.after(choose([], thing.pending)[1])
        else:
            yield at + name, None
            yield from _image(thing, f"{at}{name}/", choose)


def lay_out(image: dict[str, bytes | None], folder: Path) -> None:
    """Makes *folder* hold *image*."""
    folder.mkdir(parents=True)
    for path, content in image.items():
        if content is None:
            (folder / path).mkdir()
        else:
            (folder / path).write_bytes(content)
