"""Who shares a trait with whom, for hundreds of thousands of children in a few megabytes: hashes, sorted, bisected."""

from array import array
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator

_ENTRY_BITS = 24
_HASH_BITS = 40
_HASH_MASK = (1 << _HASH_BITS) - 1
_ENTRY_MASK = (1 << _ENTRY_BITS) - 1
# Sorting is one call that nothing can interrupt: a million words held the window for two seconds, 4,000 do not.
_SHELVES = 256
_SHELF_SHIFT = _HASH_BITS - 8
_FRESH = 200


class Blocks:
    """Entries by trait; two traits may fall together once in a blue moon, so whoever asks looks at what he gets."""

    def __init__(self) -> None:
        self._shelves = [_Shelf() for _ in range(_SHELVES)]

    def add_many(self, traits: Iterable[Hashable], entry: int) -> None:
        """Know that *entry* has these traits."""
        for trait in traits:
            hashed = hash(trait) & _HASH_MASK
            self._shelves[hashed >> _SHELF_SHIFT].add(hashed << _ENTRY_BITS | entry)

    def ready(self) -> None:
        """All that was added so far can be found quickly from now on."""
        for shelf in self._shelves:
            shelf.sort_in()

    def at(self, trait: Hashable, most: int) -> list[int]:
        """Entries with this trait; none where more than *most* have it, since it then tells nothing."""
        wanted = hash(trait) & _HASH_MASK
        found = self._shelves[wanted >> _SHELF_SHIFT].at(wanted, most)
        return found if len(found) <= most else []


class _Shelf:
    """The words of one range of hashes: a word is 40 bits of hash, 24 of entry; a dict would take ten times as much."""

    __slots__ = ("_fresh", "_sorted", "_told", "_waiting")

    def __init__(self) -> None:
        self._sorted = array("Q")
        self._waiting = array("Q")
        self._fresh: dict[int, list[int]] = {}
        self._told = 0

    def add(self, word: int) -> None:
        self._waiting.append(word)
        if len(self._waiting) > _FRESH + len(self._sorted) // 2:
            self.sort_in()

    def at(self, wanted: int, most: int) -> list[int]:
        """Entries under the hash *wanted*, one more than *most* at the most of those that are sorted in."""
        found = list(self._standing(wanted, most))
        if len(self._waiting) > self._told:
            self._tell()
        found += self._fresh.get(wanted, ())
        return found

    def sort_in(self) -> None:
        if self._waiting:
            self._sorted = array("Q", sorted(self._sorted + self._waiting))
            self._waiting = array("Q")
            self._fresh, self._told = {}, 0

    def _standing(self, wanted: int, most: int) -> Iterator[int]:
        words = self._sorted
        at, end = bisect_left(words, wanted << _ENTRY_BITS), (wanted + 1) << _ENTRY_BITS
        last = min(len(words), at + most + 1)
        while at < last and (word := words[at]) < end:
            yield word & _ENTRY_MASK
            at += 1

    def _tell(self) -> None:
        """What came after the last sorting is told by a dict, made as far as it is behind."""
        for word in self._waiting[self._told :]:
            self._fresh.setdefault(word >> _ENTRY_BITS, []).append(word & _ENTRY_MASK)
        self._told = len(self._waiting)
