"""The cells that wait to be evaluated, the lowest rank first, each at most once."""

import heapq

from .tree import Node


class WorkQueue:
    """Pairs of a cell's index (which is its rank) and a node."""

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, Node]] = []
        self._waiting: set[tuple[int, int]] = set()
        self._ticket = 0

    def __bool__(self) -> bool:
        return bool(self._heap)

    def push(self, index: int, node: Node) -> None:
        """Adds the pair unless it waits already."""
        key = (index, id(node))
        if key not in self._waiting:
            self._waiting.add(key)
            self._ticket += 1
            heapq.heappush(self._heap, (index, self._ticket, node))

    def pop(self) -> tuple[int, Node]:
        """Takes out the pair of the lowest rank."""
        index, _, node = heapq.heappop(self._heap)
        self._waiting.discard((index, id(node)))
        return index, node

    def forget(self, gone: set[int]) -> None:
        """Drops what waits for nodes whose `id` is in *gone*."""
        self._heap = [entry for entry in self._heap if id(entry[2]) not in gone]
        heapq.heapify(self._heap)
        self._waiting = {key for key in self._waiting if key[1] not in gone}
