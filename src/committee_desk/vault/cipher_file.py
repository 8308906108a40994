"""One connection to an encrypted file, with every guard that SQLCipher itself leaves out."""

import string
from pathlib import Path
from typing import Any

import sqlcipher3

from committee_desk.errors import Refusal

from .durable_file import sync_folder, told_in_words
from .master_key import MasterKey
from .troubles import refusal_for

_PLAIN_HEADER = b"SQLite format 3\x00"
_KEY_DIGITS = 64
_SALT_DIGITS = 32
# SQLite's own 2 MB: a large import then writes each page of its indexes many times, encrypted anew each time.
_WRITER_KB = 64_000


def raw_key(digits: str, salt_digits: str = "") -> str:
    """SQLCipher's raw key literal.

    A key of any other length than 64 hex digits would silently be taken for a passphrase (a bug, ValueError).
    *salt_digits* is given only when a file is made: it then begins with this salt.
    """
    lengths = (len(digits), len(salt_digits))
    if lengths not in {(_KEY_DIGITS, 0), (_KEY_DIGITS, _SALT_DIGITS)} or not set(digits + salt_digits) <= set(
        string.hexdigits
    ):
        raise ValueError("a raw key has 64 hex digits")
    return f"x'{digits}{salt_digits}'"


def first_bytes(path: Path) -> bytes:
    """The 16 bytes at the head of *path*: the salt of an encrypted file; empty when there is no file."""
    try:
        with path.open("rb") as file:
            return file.read(16)
    except FileNotFoundError:
        return b""


def is_sound(connection: Any) -> bool:
    """False once SQLCipher met a damaged page: it may then have handed out zeros without an error."""
    row = connection.execute("PRAGMA cipher_status").fetchone()
    return row is not None and str(row[0]) == "1"


def _set_key(connection: Any, key: str) -> None:
    # set_key with bytes would be a passphrase; PRAGMA key would show the key to a trace.
    connection.set_key(key)
    connection.execute("PRAGMA cipher_log_level=NONE")
    if not is_sound(connection):
        raise RuntimeError("the connection is not encrypted")


def _open(path: Path, mode: str, key: str, busy_seconds: float) -> Any:
    connection = sqlcipher3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=busy_seconds,
    )
    try:
        _set_key(connection, key)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _check_header(path: Path, salt: bytes) -> None:
    found = first_bytes(path)
    if not found:
        raise Refusal("vault.database_missing", folder=str(path.parent))
    if found == _PLAIN_HEADER:
        raise Refusal("vault.not_encrypted", folder=str(path.parent))
    if found != salt:
        raise Refusal("vault.header_damaged", folder=str(path.parent))


def make_file(path: Path, master: MasterKey) -> None:
    """Makes the empty encrypted file *path*, beginning with the salt that the slot file remembers.

    Readable by its owner only; the log beside it takes over the file's own mode.
    """
    key = raw_key(master.sqlcipher_key(), master.database_salt.hex())
    with told_in_words(path.parent):
        path.touch(mode=0o600)
    try:
        connection = _open(path, "rwc", key, 10)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA user_version=1")
        finally:
            connection.close()
    except sqlcipher3.Error as error:
        raise refusal_for(error, path.parent) or error from error
    sync_folder(path.parent)


def connect(
    path: Path,
    master: MasterKey,
    *,
    query_only: bool = False,
    untouched: bool = False,
    busy_seconds: float = 10,
) -> Any:
    """An open sqlcipher3 connection to an existing file: raw key, WAL, FULL, foreign keys.

    *untouched* is for finished backups, which keep their journal mode and may lie on a read-only medium.
    Raises `database_missing`, `not_encrypted`, `header_damaged`, `damaged` and the refusals of the disk.
    Never set `cipher_memory_security` here: it is process-wide, cannot be undone and costs a factor of seven.
    """
    _check_header(path, master.database_salt)
    try:
        mode = "ro" if untouched else "rw"
        connection = _open(path, mode, raw_key(master.sqlcipher_key()), busy_seconds)
        try:
            for pragma in _pragmas(query_only=query_only, untouched=untouched):
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
    except sqlcipher3.Error as error:
        raise refusal_for(error, path.parent) or error from error
    return connection


def _pragmas(*, query_only: bool, untouched: bool) -> list[str]:
    writing = [] if untouched else ["journal_mode=WAL", "synchronous=FULL"]
    memory = ["query_only=ON"] if query_only else [f"cache_size=-{_WRITER_KB}"]
    return [*writing, "foreign_keys=ON", *memory]
