"""Opening a batch that came in: nothing is written to disk, nothing is trusted, all is rebuilt and compared."""

import csv
from collections.abc import Sequence

import pyrage

from ..errors import Refusal
from ..signing import TrustAnchors, read_anchors
from .archive import LARGEST_ARCHIVE, read_archive
from .contents import ANCHORS, CASES, PAPERS, SEAL, TAG_MANIFEST, bag_files, parsed
from .values import OpenedBatch

AGE = b"age-encryption.org/v1\n"
_LARGEST_ENCRYPTED = LARGEST_ARCHIVE + (16 << 20)
_UNKNOWN_FORM = (KeyError, ValueError, csv.Error)


def open_batch(data: bytes, identity: str) -> OpenedBatch:
    """The batch in *data* (a .cdbatch file), opened with *identity* (text of an age key file).

    Says that the form holds, not yet who sealed it. Refuses with `batch.unreadable`, `batch.no_key`,
    `batch.damaged`, `batch.too_large`, `batch.not_canonical`, `batch.bag`, `batch.table`.
    """
    return open_bag(decrypted(data, identity))


def decrypted(data: bytes, identity: str) -> bytes:
    """The archive inside *data*; age authenticates every byte, so what is returned is what the county encrypted."""
    if not data.startswith(AGE):
        raise Refusal("batch.unreadable")
    if len(data) > _LARGEST_ENCRYPTED:
        raise Refusal("batch.too_large", megabytes=LARGEST_ARCHIVE >> 20)
    keys = identities(identity)
    try:
        return bytes(pyrage.decrypt(data, keys))
    except pyrage.DecryptError as failure:
        # pyrage has one exception for both; only its words tell a missing key from a damaged file.
        raise Refusal("batch.no_key" if "No matching keys" in str(failure) else "batch.damaged") from None
    except (OSError, ValueError):
        raise Refusal("batch.damaged") from None


def identities(text: str) -> Sequence[pyrage.x25519.Identity]:
    """The keys in an age key file: one a line, remarks after #. Refuses with `batch.no_key` when there is none."""
    lines = [line.strip() for line in text.splitlines()]
    try:
        keys = [pyrage.x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")]
    except pyrage.IdentityError:
        raise Refusal("batch.no_key") from None
    if not keys:
        raise Refusal("batch.no_key")
    return keys


def open_bag(archive: bytes) -> OpenedBatch:
    """The bag in *archive*: its files are the very ones that we would write for what they say."""
    files = read_archive(archive)
    try:
        contents, facts = parsed(files)
        seal = files.pop(SEAL)
        expected = bag_files(contents, facts, files[ANCHORS])
        anchors: TrustAnchors = read_anchors(files[ANCHORS])
    except (*_UNKNOWN_FORM, Refusal):
        raise Refusal("batch.bag") from None
    if any(files[name] != expected[name] for name in (CASES, PAPERS)):
        raise Refusal("batch.table")
    if files != expected:
        raise Refusal("batch.bag")
    return OpenedBatch(contents, facts, anchors, files[TAG_MANIFEST], seal)
