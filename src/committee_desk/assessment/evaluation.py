"""What an expression is evaluated in: the node, its place among others, and the world around the form."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from datetime import date, datetime, tzinfo
from typing import Any

from .tree import Node

MOST_STEPS = 400_000
"""Nodes that one evaluation may visit; measured 0.1 to 0.2 s, after which the expression counts as too heavy."""
MOST_STEPS_AN_ANSWER = 10_000_000
"""Nodes that all evaluations after one answer may visit together."""
MOST_HEAVY = 8
"""Evaluations that may be stopped after one answer; after that, logic that was stopped before is not tried again."""
LONGEST_TEXT = 200_000
"""Characters of the longest text that an expression may build."""
REGEX_SECONDS = 0.1
"""Time that an author's pattern may take for one answer."""


class TooHeavy(Exception):  # noqa: N818  caught by the session, which names the expression's place
    """An expression did more work than an answer may cost."""


class World:
    """Everything outside the expression: bound nodes, clock, lists, labels, chance.

    *single* holds the one instance of each of the form's nodes outside repeats, by its number. *today* and *now*
    are handed in, so that two runs agree. *choice_label* tells a label from a node's ref and a choice's name,
    *itext* a text of the form by its id. *lookups* are the rows of data files by a column.
    """

    __slots__ = (
        "bound", "choice_label", "instances", "itext", "lookups", "now", "random", "repeats", "single", "steps_left",
        "today", "zone",
    )  # fmt: skip

    def __init__(self, today: date, now: Callable[[], datetime], zone: tzinfo, seed: int = 0) -> None:
        self.single: list[Node | None] = []
        self.bound: list[Any] = self.single
        self.today = today
        self.now = now
        self.zone = zone
        self.instances: Mapping[str, Node] = {}
        self.random = random.Random(seed)
        self.repeats: frozenset[int] = frozenset()
        self.lookups: dict[tuple[str, str], dict[str, Node]] = {}
        self.steps_left = MOST_STEPS
        self.choice_label: Callable[[str, str], str] = lambda _ref, name: name
        self.itext: Callable[[str], str] = lambda name: name

    def bind(self, single: list[Node | None]) -> None:
        """Hands over the nodes that exist once; `bound` is the same list for closures that know that theirs does."""
        self.single = self.bound = single

    def counts(self, node: Node) -> bool:
        """Whether node-sets count *node*: a hidden question counts as blank, what lies in a hidden entry not at all."""
        if node.relevant:
            return True
        above: Node | None = node
        while above is not None and above.definition not in self.repeats:
            above = above.parent
        return above is None or above.relevant

    def spend(self, steps: int) -> None:
        """Counts *steps* visited nodes; TooHeavy when the evaluation has used up its share."""
        self.steps_left -= steps
        if self.steps_left < 0:
            raise TooHeavy


class Context:
    """The node at hand, its position among *size* nodes, and the node that the expression belongs to."""

    __slots__ = ("current", "node", "position", "size", "world")

    def __init__(
        self, node: Node, world: World, current: Node | None = None, position: int = 1, size: int = 1
    ) -> None:
        self.node = node
        self.world = world
        self.current = current or node
        self.position = position
        self.size = size
