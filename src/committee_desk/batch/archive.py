"""The zip around a bag, in the one way that we write it: stored, sorted, no dates, no extras (decision 0007).

Every reader of zip accepts more than one directory, gap or lie; here an archive is good when it equals, byte for
byte, what we write for the files that were found in it.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping

from ..errors import Refusal

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_VERSION, _DATE = 10, (1 << 5) | 1  # stored files; 1980-01-01, the first day that zip knows
LARGEST_ARCHIVE = 512 << 20
_MOST_FILES = 60_000


def write_archive(files: Mapping[str, bytes]) -> bytes:
    """*files* (ASCII names) as a zip; the same files give the same bytes. Refuses with `batch.too_large`."""
    if len(files) > _MOST_FILES or sum(map(len, files.values())) > LARGEST_ARCHIVE:
        raise Refusal("batch.too_large", megabytes=LARGEST_ARCHIVE >> 20)
    bodies, directory, offset = [], [], 0
    for name in sorted(files):
        data, label = files[name], name.encode("ascii")
        shape = (_VERSION, 0, 0, 0, _DATE, zlib.crc32(data), len(data), len(data), len(label), 0)
        bodies += [_LOCAL.pack(b"PK\x03\x04", *shape), label, data]
        directory += [_CENTRAL.pack(b"PK\x01\x02", _VERSION, *shape, 0, 0, 0, 0, offset), label]
        offset += _LOCAL.size + len(label) + len(data)
    size = sum(map(len, directory))
    end = _END.pack(b"PK\x05\x06", 0, 0, len(files), len(files), size, offset, 0)
    return b"".join([*bodies, *directory, end])


def read_archive(data: bytes) -> dict[str, bytes]:
    """The files in an archive of ours; refuses with `batch.not_canonical` for anything we would not write."""
    if len(data) > LARGEST_ARCHIVE + (8 << 20):
        raise Refusal("batch.too_large", megabytes=LARGEST_ARCHIVE >> 20)
    try:
        files = dict(_bodies(data))
    except (struct.error, UnicodeDecodeError):
        raise Refusal("batch.not_canonical") from None
    if not files or write_archive(files) != data:
        raise Refusal("batch.not_canonical")
    return files


def _bodies(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Names and contents by the local headers alone; lies in them come out when the archive is written again."""
    at = 0
    while data[at : at + 4] == b"PK\x03\x04":
        *_, size, name_length, _extra = _LOCAL.unpack_from(data, at)
        start = at + _LOCAL.size + name_length
        yield data[at + _LOCAL.size : start].decode("ascii"), data[start : start + size]
        at = start + size
