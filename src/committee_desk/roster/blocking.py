"""Who shares a trait with whom, for hundreds of thousands of children in a few megabytes: hashes, sorted, bisected."""

from array import array
from bisect import bisect_left
from collections.abc import Hashable, Iterable

_ENTRY_BITS = 24
_HASH_MASK = (1 << 40) - 1
_ENTRY_MASK = (1 << _ENTRY_BITS) - 1
_FRESH = 50_000


class Blocks:
    """Entries by trait; two traits may fall together once in a blue moon, so whoever asks looks at what he gets."""

    def __init__(self) -> None:
        # One word a trait and entry: 40 bits of hash, 24 bits of entry. A dict of the same takes ten times as much.
        self._sorted = array("Q")
        self._waiting = array("Q")
        self._fresh: dict[int, list[int]] = {}
        self._told = 0

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
        words = self._sorted
        found: list[int] = []
        at, end = bisect_left(words, wanted << _ENTRY_BITS), (wanted + 1) << _ENTRY_BITS
        while at < len(words) and (word := words[at]) < end and len(found) <= most:
            found.append(word & _ENTRY_MASK)
            at += 1
        if len(self._waiting) > self._told:
            self._tell()
        found += self._fresh.get(wanted, ())
        return found if len(found) <= most else []

    def _tell(self) -> None:
        """What came after the last sorting is told by a dict, made as far as it is behind."""
        for word in self._waiting[self._told :]:
            self._fresh.setdefault(word >> _ENTRY_BITS, []).append(word & _ENTRY_MASK)
        self._told = len(self._waiting)

    def _sort_in(self) -> None:
        self._sorted = array("Q", sorted(self._sorted + self._waiting))
        self._waiting = array("Q")
        self._fresh, self._told = {}, 0
