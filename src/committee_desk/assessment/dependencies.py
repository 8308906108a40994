"""Which of the form's nodes an expression reads, found by walking its paths over the form's shape."""

from __future__ import annotations

from dataclasses import dataclass

from .schema import DOCUMENT, Schema
from .xpath_ast import (
    Arithmetic,
    Call,
    Comparison,
    Expression,
    Filter,
    Junction,
    Negation,
    Path,
    Step,
    Union,
)

_Spot = tuple[int, int]
"""A node, and the depth down to which it certainly lies under the same instances as the context."""
_COUNTING = frozenset({"count", "position"})


@dataclass(frozen=True, slots=True)
class Read:
    """A dependency on the node *node*: on its "value" (and on whether it is shown), or on the "shape" of a repeat.

    *anchor* is the depth down to which reader and node share their instances.
    """

    node: int
    what: str
    anchor: int


def reads(shape: Expression, schema: Schema, context: int) -> frozenset[Read]:
    """All that *shape* reads when it is evaluated for the node numbered *context*."""
    reader = _Reader(schema, frozenset({(context, schema.depth(context))}))
    reader.consume(shape, reader.current)
    return frozenset(reader.found)


class _Reader:
    def __init__(self, schema: Schema, current: frozenset[_Spot]) -> None:
        self._schema = schema
        self.current = current
        self.found: set[Read] = set()

    def consume(self, shape: Expression, here: frozenset[_Spot], counting: bool = False) -> None:
        """Notes what *shape* reads; *counting* when only the presence of its nodes matters."""
        match shape:
            case Path() | Filter() | Union():
                self._use(self._spots(shape, here), counting)
            case Call(name, arguments, _):
                if name == "current":
                    self._use(self.current, counting)
                for argument in arguments:
                    self.consume(argument, here, name in _COUNTING)
            case Junction(_, operands):
                for operand in operands:
                    self.consume(operand, here)
            case Comparison(_, left, right):
                self.consume(left, here)
                self.consume(right, here)
            case Arithmetic(first, rest):
                self.consume(first, here)
                for _, operand in rest:
                    self.consume(operand, here)
            case Negation(operand):
                self.consume(operand, here)

    def _use(self, spots: frozenset[_Spot], counting: bool) -> None:
        for number, anchor in spots:
            if number == DOCUMENT:
                continue
            if counting and self._schema.is_repeat(number):
                self._shape(number, anchor)
                continue
            self.found.add(Read(number, "value", anchor))
            if not counting:
                self.found.update(Read(below, "value", anchor) for below in self._schema.below(number))

    def _shape(self, number: int, anchor: int) -> None:
        self.found.add(Read(number, "shape", min(anchor, self._schema.depth(number) - 1)))

    def _spots(self, shape: Expression, here: frozenset[_Spot]) -> frozenset[_Spot]:
        """The nodes that *shape* selects; what its predicates and arguments read is noted."""
        match shape:
            case Path(start, steps):
                spots = self._start(start, here)
                for step in steps:
                    spots = self._step(step, spots)
                return spots
            case Filter(source, predicates):
                spots = self._spots(source, here)
                for predicate in predicates:
                    self.consume(predicate, spots)
                return spots
            case Union(parts):
                return frozenset().union(*(self._spots(part, here) for part in parts))
            case Call("current", _, _):
                return self.current
            case Call("indexed-repeat", arguments, _):
                self.consume(shape, here)
                return self._spots(arguments[0], here) if arguments else frozenset()
            case Call(_, arguments, _):
                self.consume(shape, here)
                return frozenset().union(
                    *(self._spots(each, here) for each in arguments if isinstance(each, Path))
                )
        self.consume(shape, here)
        return frozenset()

    def _start(self, start: str | Expression, here: frozenset[_Spot]) -> frozenset[_Spot]:
        if start == "root":
            return frozenset({(DOCUMENT, 0)})
        return here if isinstance(start, str) else self._spots(start, here)

    def _step(self, step: Step, spots: frozenset[_Spot]) -> frozenset[_Spot]:
        reached = frozenset(
            spot
            for number, anchor in spots
            for spot in self._along(step.axis, number, anchor)
            if self._passes(step, spot)
        )
        if step.test.kind in ("text", "node") and step.axis in ("child", "descendant", "descendant-or-self"):
            reached |= frozenset(spot for spot in spots if not self._schema.children[spot[0]])
        if step.axis not in ("self", "parent", "ancestor"):
            for number, anchor in reached:
                if self._schema.is_repeat(number):
                    self._shape(number, anchor)
        for predicate in step.predicates:
            self.consume(predicate, reached)
        return reached

    def _passes(self, step: Step, spot: _Spot) -> bool:
        if step.test.kind == "node":
            return True
        if step.test.kind != "name" or spot[0] == DOCUMENT:
            return False
        name = step.test.name.rpartition(":")[2]
        return name == "*" or self._schema.nodes[spot[0]].name == name

    def _along(self, axis: str, number: int, anchor: int) -> list[_Spot]:
        schema = self._schema
        if axis == "self":
            return [(number, anchor)]
        if axis == "child":
            return [(child, anchor) for child in schema.children[number]]
        if axis == "parent":
            return self._upwards(number, anchor)[:1]
        if axis == "ancestor":
            return self._upwards(number, anchor)
        if axis == "ancestor-or-self":
            return [(number, anchor), *self._upwards(number, anchor)]
        if axis in ("descendant", "descendant-or-self"):
            own = [(number, anchor)] if axis.endswith("self") else []
            return own + [(below, anchor) for below in schema.below(number)]
        if axis in ("following-sibling", "preceding-sibling"):
            above = self._upwards(number, anchor)[:1]
            return [(child, nearer) for parent, nearer in above for child in schema.children[parent]]
        if axis in ("following", "preceding"):
            return [(each, 0) for each in schema.below(DOCUMENT)]
        return []

    def _upwards(self, number: int, anchor: int) -> list[_Spot]:
        found = []
        above = self._schema.parent(number)
        while above is not None:
            found.append((above, min(anchor, self._schema.depth(above))))
            above = self._schema.parent(above)
        return found
