"""A file that leaves the county: written whole in the worker, or not at all, and refused in words."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from committee_desk.errors import Refusal

from ..jobs import Progress, Steps

_FULL = {errno.ENOSPC, errno.EDQUOT}


def export_bytes(target: Path, content: bytes) -> Steps:
    """Put *content* at *target*; a half-written file is never left. Refusal `desk.disk_full|file_not_written`."""
    yield Progress(0, 1)
    waiting = target.with_name(target.name + ".part")
    try:
        with waiting.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        waiting.replace(target)
    except OSError as error:
        with suppress(OSError):
            waiting.unlink(missing_ok=True)
        raise Refusal("desk.disk_full" if error.errno in _FULL else "desk.file_not_written") from error
    return target
