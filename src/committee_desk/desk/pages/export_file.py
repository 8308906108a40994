"""Files that leave the county: written whole in the worker, or not at all, and refused in words."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from committee_desk.errors import Refusal

from ..jobs import Progress, Steps

_FULL = {errno.ENOSPC, errno.EDQUOT}


def export_bytes(target: Path, content: bytes) -> Steps:
    """Put *content* at *target*. Refusals of `written_whole`."""
    yield Progress(0, 1)
    with written_whole(target) as waiting:
        waiting.write_bytes(content)
    return target


@contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """A path beside *target* to write to; it takes *target*'s place at the end, and vanishes after a failure.

    Refusal `desk.disk_full` or `desk.file_not_written`.
    """
    waiting = target.with_name(f"{target.stem}.part{target.suffix}")
    try:
        yield waiting
        with waiting.open("rb+") as file:
            os.fsync(file.fileno())
        waiting.replace(target)
    except OSError as error:
        with suppress(OSError):
            waiting.unlink(missing_ok=True)
        raise Refusal("desk.disk_full" if error.errno in _FULL else "desk.file_not_written") from error
