"""The shape of a form's answers: which node lies in which, which repeat, and which exist exactly once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .tree import Node
from .values import FormNode

DOCUMENT = -1


@dataclass(slots=True)
class Schema:
    """The form's nodes by path and by parent; number -1 is the document above the root."""

    nodes: Sequence[FormNode]
    by_names: dict[tuple[str, ...], int] = field(init=False)
    children: dict[int, list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.by_names = {node.names: node.number for node in self.nodes}
        self.children = {number: [] for number in range(-1, len(self.nodes))}
        for node in self.nodes:
            self.children[node.parent].append(node.number)

    def depth(self, number: int) -> int:
        """How many names lead to the node; 0 for the document."""
        return 0 if number == DOCUMENT else len(self.nodes[number].names)

    def parent(self, number: int) -> int | None:
        """The node above; None above the document."""
        return None if number == DOCUMENT else self.nodes[number].parent

    def below(self, number: int) -> list[int]:
        """All nodes inside *number*, in document order."""
        found: list[int] = []
        stack = self.children[number][::-1]
        while stack:
            child = stack.pop()
            found.append(child)
            stack.extend(reversed(self.children[child]))
        return found

    def is_repeat(self, number: int) -> bool:
        """Whether the node may exist several times beside itself."""
        return number != DOCUMENT and self.nodes[number].kind == "repeat"

    def shared_repeat(self, one: int, other: int, deepest: int) -> int:
        """The innermost repeat around both nodes that lies no deeper than *deepest* names; -1 when none does."""
        around = self.nodes[one].repeats if one >= 0 else ()
        other_repeats = self.nodes[other].repeats if other >= 0 else ()
        shared = [number for number in around if number in other_repeats and self.depth(number) <= deepest]
        return shared[-1] if shared else -1


def ref_of(node: Node, nodes: Sequence[FormNode]) -> str:
    """The ref of a node of the tree: repeats carry their position, `/data/school[2]/sc_name`."""
    parts = []
    above: Node | None = node
    while above is not None and above.definition >= 0:
        name = above.name
        if nodes[above.definition].kind == "repeat" and above.parent is not None:
            name += f"[{above.parent.named(name).index(above) + 1}]"
        parts.append(name)
        above = above.parent
    return "/" + "/".join(reversed(parts))


@dataclass(frozen=True, slots=True)
class NodeScope:
    """What the compiler knows while it compiles an expression of the node at *context*."""

    schema: Schema
    context: tuple[str, ...]

    def single(self, names: tuple[str, ...]) -> tuple[int, bool] | None:
        """Number and leafness of the node at *names* if it exists exactly once."""
        number = self.schema.by_names.get(names)
        if number is None or self.schema.nodes[number].repeats:
            return None
        return number, self.schema.nodes[number].is_leaf
