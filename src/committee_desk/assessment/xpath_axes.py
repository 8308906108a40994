"""The thirteen axes of XPath 1.0, each from one node, nearest node first."""

from collections.abc import Callable, Iterator

from .tree import Node


def _child(node: Node) -> list[Node]:
    return node.child_nodes()


def _parent(node: Node) -> list[Node]:
    return [] if node.parent is None else [node.parent]


def _self(node: Node) -> list[Node]:
    return [node]


def _descendant(node: Node) -> Iterator[Node]:
    stack = list(reversed(node.child_nodes()))
    while stack:
        below = stack.pop()
        yield below
        stack.extend(reversed(below.child_nodes()))


def _descendant_or_self(node: Node) -> Iterator[Node]:
    yield node
    yield from _descendant(node)


def _ancestor(node: Node) -> Iterator[Node]:
    while node.parent is not None:
        node = node.parent
        yield node


def _ancestor_or_self(node: Node) -> Iterator[Node]:
    yield node
    yield from _ancestor(node)


def _following_sibling(node: Node) -> list[Node]:
    around = _siblings(node)
    return around[around.index(node) + 1 :] if node in around else []


def _preceding_sibling(node: Node) -> list[Node]:
    around = _siblings(node)
    return around[: around.index(node)][::-1] if node in around else []


def _siblings(node: Node) -> list[Node]:
    return [] if node.parent is None or node.kind == "attribute" else node.parent.child_nodes()


def _following(node: Node) -> Iterator[Node]:
    if node.kind == "attribute" and node.parent is not None:
        yield from _descendant(node.parent)
    for start in _ancestor_or_self(node):
        for sibling in _following_sibling(start):
            yield from _descendant_or_self(sibling)


def _preceding(node: Node) -> Iterator[Node]:
    for start in _ancestor_or_self(node):
        for sibling in _preceding_sibling(start):
            yield from reversed(list(_descendant_or_self(sibling)))


def _attribute(node: Node) -> list[Node]:
    return node.attributes


def _namespace(_node: Node) -> list[Node]:
    return []  # forms are read without namespace nodes


AXIS: dict[str, Callable[[Node], list[Node] | Iterator[Node]]] = {
    "child": _child,
    "parent": _parent,
    "self": _self,
    "descendant": _descendant,
    "descendant-or-self": _descendant_or_self,
    "ancestor": _ancestor,
    "ancestor-or-self": _ancestor_or_self,
    "following-sibling": _following_sibling,
    "preceding-sibling": _preceding_sibling,
    "following": _following,
    "preceding": _preceding,
    "attribute": _attribute,
    "namespace": _namespace,
}
BACKWARD = frozenset({"parent", "ancestor", "ancestor-or-self", "preceding", "preceding-sibling"})
