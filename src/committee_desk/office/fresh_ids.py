"""Ids made on this machine: UUIDv7 in the order in which they were made (RFC 9562, a counter below the millisecond).

The library takes 11 µs and moves its clock a millisecond on with each id; an import of 100,000 rows wants 250,000.
"""

import os
import time

_COUNTER = 0x1000
_AHEAD = 512
_random = b""
_place = 0
_last = 0


def fresh_id() -> str:
    """A UUIDv7, so that packages of many counties merge in any order."""
    global _last
    # 48 bits of milliseconds, and 12 that count the ids of one of them; never before the id before.
    _last = max(_last + 1, time.time_ns() // 1_000_000 * _COUNTER)
    time_and_count, end = f"{_last:015x}", _eight_bytes().hex()
    return f"{time_and_count[:8]}-{time_and_count[8:12]}-7{time_and_count[12:]}-{_VARIANT[end[0]]}{end[1:4]}-{end[4:]}"


_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


def _eight_bytes() -> bytes:
    """From the system's generator, many at a time: a call for eight costs as much as one for 4,096."""
    global _random, _place
    if _place >= len(_random):
        _random, _place = os.urandom(8 * _AHEAD), 0
    _place += 8
    return _random[_place - 8 : _place]
