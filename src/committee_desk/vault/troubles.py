"""What SQLite's error codes mean to a person: full, protected, busy, damaged."""

import shutil
from pathlib import Path
from typing import Any

from committee_desk.errors import Refusal

_BUSY = {5, 6}
_READ_ONLY = {8}
_DISK = {10}
_DAMAGED = {11, 26}
_FULL = {13}
_CANNOT_OPEN = {14}
_NEARLY_NOTHING = 256 * 1024


def _nearly_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _NEARLY_NOTHING
    except OSError:
        return False


def refusal_for(error: Any, folder: Path) -> Refusal | None:
    """The refusal behind a database error (sqlcipher3's, or SQLAlchemy's around it); None for a bug of ours.

    A full disk can show as "disk I/O error", when the WAL's index cannot grow; free space tells them apart.
    """
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    where = str(folder)
    if primary in _BUSY:
        return Refusal("vault.busy", folder=where)
    if primary in _DAMAGED:
        return Refusal("vault.damaged", folder=where)
    if primary in _FULL or (primary in _DISK | _CANNOT_OPEN and _nearly_full(folder)):
        return Refusal("vault.disk_full", folder=where)
    if primary in _READ_ONLY | _CANNOT_OPEN:
        return Refusal("vault.read_only", folder=where)
    return Refusal("vault.disk_error", folder=where) if primary in _DISK else None
