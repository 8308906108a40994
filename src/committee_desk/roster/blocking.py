"""Who shares a trait with whom, for hundreds of thousands of children in a few megabytes: hashes, sorted, bisected."""

from array import array
from bisect import bisect_left
from collections.abc import Hashable, Iterable

_ENTRY_BITS = 24
_HASH_MASK = (1 << 40) - 1
_FRESH = 50_000


class Blocks:
    """Entries by trait; two traits may fall together once in a blue moon, so whoever asks looks at what he gets."""

    def __init__(self) -> None:
        # One word a trait and entry: 40 bits of hash, 24 bits of entry. A dict of the same takes ten times as much.
        self._sorted = array("Q")
        self._waiting = array("Q")
        self._fresh: dict[int, list[int]] = {}

    def add_many(self, traits: Iterable[Hashable], entry: int) -> None:
        """Know that *entry* has these traits."""
        for trait in traits:
            self._waiting.append((hash(trait) & _HASH_MASK) << _ENTRY_BITS | entry)
        if len(self._waiting) > _FRESH + len(self._sorted) // 2:
            self._sort_in()

    def ready(self) -> None:
        """All that was added so far can be found quickly from now on."""
        self._sort_in()

    def at(self, trait: Hashable, most: int) -> list[int]:
        """Entries with this trait; none where more than *most* have it, since it then tells nothing."""
        wanted = hash(trait) & _HASH_MASK
        found = self._older(wanted, most)
        if self._waiting:
            found += self._newer(wanted)
        return found if len(found) <= most else []

    def _older(self, wanted: int, most: int) -> list[int]:
        words = self._sorted
        found: list[int] = []
        at, end = bisect_left(words, wanted << _ENTRY_BITS), len(words)
        while at < end and words[at] >> _ENTRY_BITS == wanted and len(found) <= most:
            found.append(words[at] & ((1 << _ENTRY_BITS) - 1))
            at += 1
        return found

    def _newer(self, wanted: int) -> list[int]:
        """Entries that came after the last sorting, told by a small dict that is made as far as it is behind."""
        done = self._fresh_count
        for word in self._waiting[done:]:
            self._fresh.setdefault(word >> _ENTRY_BITS, []).append(word & ((1 << _ENTRY_BITS) - 1))
        self._fresh_count = len(self._waiting)
        return self._fresh.get(wanted, [])

    _fresh_count = 0

    def _sort_in(self) -> None:
        self._sorted = array("Q", sorted(self._sorted + self._waiting))
        self._waiting = array("Q")
        self._fresh, self._fresh_count = {}, 0
