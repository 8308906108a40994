"""Location paths of XPath 1.0 as closures: steps along axes, node tests, predicates, document order."""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from .evaluation import Context
from .tree import Node
from .xpath_ast import Expression, NodeTest, Path, Step
from .xpath_axes import AXIS, BACKWARD

Predicate = tuple[str, Callable[[Context], Any]]
_Move = Callable[[list[Node], Context], list[Node]]
_ORDER = attrgetter("order")
_KEEPS_ORDER = frozenset({"child", "self", "attribute"})


def in_order(nodes: Iterable[Node]) -> list[Node]:
    """*nodes* without doubles in document order."""
    return sorted({id(node): node for node in nodes}.values(), key=_ORDER)


def static_names(path: Path, context: tuple[str, ...]) -> tuple[str, ...] | None:
    """The names from the root that *path* leads to, when it has only names, `.` and `..` and no predicate."""
    names = list(context)
    for step in path.steps:
        if step.predicates:
            return None
        if step.axis == "self" and step.test.kind == "node":
            continue
        if step.axis == "parent" and step.test.kind == "node" and names:
            names.pop()
        elif step.axis == "child" and step.test.kind == "name" and step.test.name[-1] != "*":
            names.append(step.test.name.rpartition(":")[2])
        else:
            return None
    return tuple(names)


def walk(
    start: Callable[[Context], list[Node]],
    steps: tuple[Step, ...],
    predicate: Callable[[Expression], Predicate],
) -> Callable[[Context], list[Node]]:
    """The closure of a path: *steps* from the nodes of *start*; *predicate* compiles what stands in brackets."""
    moves: list[_Move] = []
    straight = True
    for step in steps:
        straight = straight and step.axis in _KEEPS_ORDER
        moves.append(_move(step, [predicate(each) for each in step.predicates], straight))

    def run(c: Context) -> list[Node]:
        nodes = start(c)
        for move in moves:
            nodes = move(nodes, c)
        return nodes

    return run


def _move(step: Step, predicates: list[Predicate], straight: bool) -> _Move:
    if (
        step.axis == "child"
        and step.test.kind == "name"
        and step.test.name[-1] != "*"
        and not predicates
        and straight
    ):
        return _children(step.test.name)
    axis, passes = AXIS[step.axis], _test(step)
    in_a_row = straight or step.axis not in BACKWARD

    def go(nodes: list[Node], c: Context) -> list[Node]:
        found: list[Node] = []
        for node in nodes:
            near = [each for each in axis(node) if passes(each)]
            c.world.spend(len(near) + 1)
            for kind, test in predicates:
                near = narrow(near, kind, test, c)
            found += near
        return found if straight or (len(nodes) == 1 and in_a_row) else in_order(found)

    return go


def _children(name: str) -> _Move:
    def go(nodes: list[Node], c: Context) -> list[Node]:
        if len(nodes) == 1:
            return nodes[0].named(name)
        c.world.spend(len(nodes))
        return [child for node in nodes for child in node.named(name)]

    return go


def _test(step: Step) -> Callable[[Node], bool]:
    return _principal(step.test, "attribute" if step.axis == "attribute" else "element")


def _principal(test: NodeTest, principal: str) -> Callable[[Node], bool]:
    if test.kind == "node":
        return lambda _: True
    if test.kind == "pi" and test.name != "*":
        target = test.name
        return lambda node: node.kind == "pi" and node.name == target
    if test.kind != "name":
        kind = test.kind
        return lambda node: node.kind == kind
    if test.name == "*":
        return lambda node: node.kind == principal
    name = test.name
    if name.endswith(":*"):
        start = name[:-1]
        return lambda node: node.kind == principal and node.name.startswith(start)
    return lambda node: node.kind == principal and node.name == name


def narrow(nodes: list[Node], kind: str, test: Callable[[Context], Any], c: Context) -> list[Node]:
    """The *nodes* that a predicate lets through; a number means the position."""
    size = len(nodes)
    c.world.spend(size)
    kept = []
    for position, node in enumerate(nodes, 1):
        found = test(Context(node, c.world, c.current, position, size))
        if kind == "number" or (kind == "any" and isinstance(found, float)):
            if found == position:
                kept.append(node)
        elif found == found and found:  # NaN and empty texts and node-sets are false
            kept.append(node)
    return kept
