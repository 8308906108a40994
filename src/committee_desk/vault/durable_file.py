"""Files that are either wholly the old or wholly the new ones after a crash or a loss of power."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from committee_desk.errors import Refusal

_FULL = {errno.ENOSPC, errno.EDQUOT}
_CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR, errno.EEXIST, errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG}


@contextmanager
def told_in_words(folder: Path) -> Iterator[None]:
    """Turns a full disk, a write-protected folder and one that is none into refusals; other OSErrors pass."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise Refusal("vault.disk_full", folder=str(folder)) from error
        if error.errno in _CLOSED:
            raise Refusal("vault.read_only", folder=str(folder)) from error
        if error.errno in _NO_FOLDER:
            raise Refusal("vault.no_folder", folder=str(folder)) from error
        raise


def sync_folder(folder: Path) -> None:
    """Makes names created or replaced in *folder* survive a loss of power (Windows does it by itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Makes *folder* for its owner only, and those missing above it; a loss of power takes none of them."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for place in reversed(missing):
        sync_folder(place.parent)


def sync_file(path: Path) -> None:
    """Puts what was written to *path* onto the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def write_durably(path: Path, content: bytes) -> None:
    """Replaces *path* by *content* in one step, readable by its owner only.

    Raises the refusals of `told_in_words`; the old file then stands untouched.
    """
    waiting = path.with_name(path.name + ".new")
    with told_in_words(path.parent):
        try:
            handle = os.open(
                waiting, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600
            )
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            waiting.replace(path)
        except OSError:
            with suppress(OSError):
                waiting.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
