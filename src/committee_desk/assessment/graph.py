"""The dependency graph of a form: cells (one piece of logic of one node), their ranks, and what triggers them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..errors import Place, Refusal
from .dependencies import Read
from .evaluation import Context
from .schema import Schema

CELL_KINDS = ("count", "relevant", "calculate", "choices", "readonly", "required", "constraint", "text")
"""Kinds of cells; the first four decide what others see, the rest only how a question stands."""

Key = tuple[str, int]


@dataclass(slots=True)
class Cell:
    """One piece of logic of one node; *run* None means that only the node above decides (inherited relevance)."""

    kind: str
    node: int
    run: Callable[[Context], Any] | None
    reads: frozenset[Read] = frozenset()
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Trigger:
    """A cell to evaluate again, in the instances under the same instance of *within* (-1: in all of them)."""

    cell: int
    within: int


@dataclass(slots=True)
class Graph:
    """Cells in the order of their ranks, and for every node what a change of its value or of its instances triggers."""

    cells: list[Cell]
    of_node: dict[int, list[int]] = field(default_factory=dict)
    by_value: dict[int, tuple[Trigger, ...]] = field(default_factory=dict)
    by_shape: dict[int, tuple[Trigger, ...]] = field(default_factory=dict)


def make_graph(cells: list[Cell], schema: Schema, place: Callable[[int, str], Place]) -> Graph:
    """Ranks the *cells*; refuses `assessment.cycle` with the names of the ring and the *place* of its first cell."""
    sources = {(cell.kind, cell.node): _sources(cell, schema) for cell in cells}
    ranks = _rank(sources, schema, place)
    for cell in cells:
        cell.rank = ranks[cell.kind, cell.node]
    cells.sort(key=lambda cell: cell.rank)
    graph = Graph(cells)
    by_value: dict[int, list[Trigger]] = {}
    by_shape: dict[int, list[Trigger]] = {}
    for index, cell in enumerate(cells):
        graph.of_node.setdefault(cell.node, []).append(index)
        for read in cell.reads:
            within = schema.shared_repeat(cell.node, read.node, read.anchor)
            table = by_value if read.what == "value" else by_shape
            table.setdefault(read.node, []).append(Trigger(index, within))
    graph.by_value = {node: _widest(triggers) for node, triggers in by_value.items()}
    graph.by_shape = {node: _widest(triggers) for node, triggers in by_shape.items()}
    return graph


def _widest(triggers: list[Trigger]) -> tuple[Trigger, ...]:
    """One trigger per cell and reach, in the order of ranks."""
    return tuple(sorted(set(triggers), key=lambda trigger: (trigger.cell, trigger.within)))


def _sources(cell: Cell, schema: Schema) -> list[Key]:
    found: list[Key] = []
    for read in cell.reads:
        found.append(("relevant", read.node))
        if read.what == "value":
            found += [("calculate", read.node), ("choices", read.node)]
        else:
            found.append(("count", read.node))
    above = schema.parent(cell.node)
    if cell.kind == "relevant" and above is not None and above >= 0:
        found.append(("relevant", above))
    return found


def _rank(
    sources: Mapping[Key, list[Key]], schema: Schema, place: Callable[[int, str], Place]
) -> dict[Key, int]:
    """Numbers such that every cell comes after its sources (depth first, without recursion)."""
    ranks: dict[Key, int] = {}
    for start in sources:
        path: list[Key] = []
        on_path: set[Key] = set()
        stack: list[tuple[Key, bool]] = [(start, False)]
        while stack:
            key, leaving = stack.pop()
            if leaving:
                path.pop()
                on_path.discard(key)
                ranks[key] = len(ranks)
            elif key in on_path:
                if any(kind == "choices" for kind, _ in path[path.index(key) :]):
                    continue  # two lists may well take from each other what is chosen in the other
                raise _ring(path[path.index(key) :], schema, place)
            elif key not in ranks:
                path.append(key)
                on_path.add(key)
                stack.append((key, True))
                stack += [
                    (source, False) for source in sources[key] if source in sources and source not in ranks
                ]
    return ranks


def _ring(ring: list[Key], schema: Schema, place: Callable[[int, str], Place]) -> Refusal:
    names: list[str] = []
    for _, number in (*ring, ring[0]):
        if not names or names[-1] != schema.nodes[number].name:
            names.append(schema.nodes[number].name)
    if len(names) == 1:
        names *= 2
    kind, number = next((key for key in ring if schema.nodes[key[1]].expression(key[0])), ring[0])
    return Refusal("assessment.cycle", place=place(number, kind), ring=" → ".join(reversed(names)))
