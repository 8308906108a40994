"""Compiles the shapes of `xpath_ast` into Python closures, bound to the form's nodes where these are known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from ..errors import Place, Refusal
from .evaluation import Context
from .tree import Node
from .xpath_ast import (
    Arithmetic,
    Call,
    Comparison,
    Expression,
    Filter,
    Junction,
    Literal,
    Negation,
    NodeTest,
    Number,
    Path,
    Step,
    Union,
    Variable,
)
from .xpath_operators import OPERATORS, SIGNS, Truth, junction, pairwise
from .xpath_paths import in_order, narrow, static_names, walk
from .xpath_values import compare, text_number, to_number, to_text, to_truth

Text = Callable[[Context], str]
Figure = Callable[[Context], float]
Nodes = Callable[[Context], list[Node]]


class Scope(Protocol):
    """What the compiler may know about the form: names of nodes that exist exactly once, and the context's path."""

    @property
    def context(self) -> tuple[str, ...]:
        """The names from the root to the node that the expression belongs to."""

    def single(self, names: tuple[str, ...]) -> tuple[int, bool] | None:
        """Number of the node at *names* and whether it is a leaf; None unless it exists exactly once."""


@dataclass(frozen=True, slots=True)
class NoScope:
    """The scope of an expression outside any form."""

    context: tuple[str, ...] = ()

    def single(self, names: tuple[str, ...]) -> tuple[int, bool] | None:
        """Nothing is known beforehand."""
        del names
        return None


@dataclass(frozen=True, slots=True)
class Compiled:
    """A closure and its static type: "text", "number", "truth" or "nodes"; *number* of the one leaf that it reads."""

    run: Callable[[Context], Any]
    type: str
    leaf: int | None = None


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the language.

    *takes* has a letter per argument (s text, n number, b truth, o any value, N node-set), the last one repeated;
    *least* and *most* bound their count (-1: no bound); *gives* is the type; *call* gets the context first.
    """

    gives: str
    takes: str
    least: int
    most: int
    call: Callable[..., Any]


SpecialForm = Callable[["Compiler", Call], Compiled]


@dataclass(slots=True)
class Compiler:
    """Compiles the expressions of one node; refusals carry *place*."""

    scope: Scope
    functions: Mapping[str, Function]
    forms: Mapping[str, SpecialForm]
    place: Place | None = None
    prefixes: Mapping[str, str] | None = None
    """Prefixes by which the tree's names are known; None in forms, whose names carry none."""
    inside: int = field(default=0)
    """How many predicates deep the compiler is: a relative path there starts from another node."""

    def compile(self, shape: Expression) -> Compiled:
        """The closure of *shape* in its own type."""
        match shape:
            case Number(value):
                return Compiled(lambda _: value, "number")
            case Literal(text):
                return Compiled(lambda _: text, "text")
            case Path():
                return self._path(shape)
            case Call():
                return self._call(shape)
            case Comparison(sign, left, right):
                return Compiled(self._comparison(sign, left, right), "truth")
            case Junction(word, operands):
                return Compiled(junction(word, [self.truth(each) for each in operands]), "truth")
            case Arithmetic(first, rest):
                return Compiled(self._arithmetic(first, rest), "number")
            case Negation(operand):
                figure = self.number(operand)
                return Compiled(lambda c: -figure(c), "number")
            case Union(parts):
                return Compiled(self._union(parts), "nodes")
            case Filter(source, predicates):
                return Compiled(self._filter(source, predicates), "nodes")
            case Variable(name):
                raise Refusal("assessment.variable", place=self.place, name=name)

    def text(self, shape: Expression) -> Text:
        """The closure of *shape* as `string()` gives it."""
        made = self.compile(shape)
        if made.type == "text":
            return made.run
        if made.leaf is not None:
            leaf = made.leaf
            return lambda c: c.world.bound[leaf].text
        run = made.run
        return lambda c: to_text(run(c))

    def number(self, shape: Expression) -> Figure:
        """The closure of *shape* as `number()` gives it."""
        made = self.compile(shape)
        run = made.run
        if made.type == "number":
            return run
        if made.type == "truth":
            return lambda c: 1.0 if run(c) else 0.0
        text = self.text(shape) if made.leaf is not None else run
        if made.type == "text" or made.leaf is not None:
            return lambda c: text_number(text(c), c.world.zone)
        return lambda c: to_number(run(c), c.world.zone)

    def truth(self, shape: Expression) -> Truth:
        """The closure of *shape* as `boolean()` gives it."""
        made = self.compile(shape)
        run = made.run
        return run if made.type == "truth" else lambda c: to_truth(run(c))

    def nodes(self, shape: Expression) -> Nodes:
        """The closure of *shape*, which must give a node-set; refuses `assessment.not_nodes` otherwise."""
        made = self.compile(shape)
        if made.type == "any":
            run = made.run
            return lambda c: found if isinstance(found := run(c), list) else []
        if made.type != "nodes":
            raise Refusal("assessment.not_nodes", place=self.place)
        return made.run

    def _path(self, path: Path) -> Compiled:
        bound = self._bound(path)
        if bound is not None:
            number, is_leaf = bound
            return Compiled(lambda c: [c.world.bound[number]], "nodes", number if is_leaf else None)
        start: Nodes
        if isinstance(path.start, str):
            start = _from_root if path.start == "root" else _from_context
        else:
            start = self.nodes(path.start)
        steps = tuple(self._resolved(step) for step in path.steps)
        return Compiled(walk(start, steps, self.predicate), "nodes")

    def _resolved(self, step: Step) -> Step:
        """*step* with its name as the tree has it: without its prefix in forms, with the tree's own elsewhere."""
        prefix, _, local = step.test.name.rpartition(":")
        if step.test.kind != "name" or not prefix or (self.prefixes is None and step.axis == "attribute"):
            return step
        own = ""
        if self.prefixes is not None:
            if prefix not in self.prefixes:
                raise Refusal("assessment.prefix_unknown", place=self.place, prefix=prefix)
            own = self.prefixes[prefix]
        return replace(step, test=NodeTest("name", f"{own}:{local}" if own else local))

    def _bound(self, path: Path) -> tuple[int, bool] | None:
        is_current = isinstance(path.start, Call) and path.start.name == "current"
        if path.start == "context" and self.inside:
            return None
        if not isinstance(path.start, str) and not is_current:
            return None
        names = static_names(path, () if path.start == "root" else self.scope.context)
        return None if names is None else self.scope.single(names)

    def predicate(self, shape: Expression) -> tuple[str, Callable[[Context], Any]]:
        """A predicate as its type and closure."""
        self.inside += 1
        made = self.compile(shape)
        self.inside -= 1
        return made.type, made.run

    def _call(self, call: Call) -> Compiled:
        form = self.forms.get(call.name)
        if form is not None:
            return form(self, call)
        function = self.functions.get(call.name)
        if function is None:
            raise Refusal("assessment.function_unknown", place=self.place, name=call.name, at=call.at + 1)
        self.check_count(call, function.least, function.most)
        return Compiled(self._applied(function, call), function.gives)

    def check_count(self, call: Call, least: int, most: int) -> None:
        """Refuses `assessment.arity` when *call* has too few or too many arguments (*most* -1: no bound)."""
        given = len(call.arguments)
        if given < least or (most >= 0 and given > most):
            wanted = str(least) if least == most else f"{least}–{'…' if most < 0 else most}"
            raise Refusal("assessment.arity", place=self.place, name=call.name, given=given, wanted=wanted)

    def _applied(self, function: Function, call: Call) -> Callable[[Context], Any]:
        kinds = function.takes.ljust(len(call.arguments), function.takes[-1:] or "o")
        made = [self._argument(kind, each) for kind, each in zip(kinds, call.arguments, strict=False)]
        do = function.call
        match made:
            case []:
                return lambda c: do(c)
            case [one]:
                return lambda c: do(c, one(c))
            case [one, two]:
                return lambda c: do(c, one(c), two(c))
        return lambda c: do(c, *[each(c) for each in made])

    def _argument(self, kind: str, shape: Expression) -> Callable[[Context], Any]:
        if kind == "s":
            return self.text(shape)
        if kind == "n":
            return self.number(shape)
        if kind == "b":
            return self.truth(shape)
        return self.nodes(shape) if kind == "N" else self.compile(shape).run

    def _comparison(self, sign: str, left: Expression, right: Expression) -> Truth:
        one, other = self.compile(left), self.compile(right)
        plain = {"text", "number"}
        if (one.leaf is not None or one.type in plain) and (other.leaf is not None or other.type in plain):
            if sign in ("=", "!=") and "number" not in (one.type, other.type):
                return pairwise(SIGNS[sign], self.text(left), self.text(right))
            return pairwise(SIGNS[sign], self.number(left), self.number(right))
        run, against = one.run, other.run
        return lambda c: compare(sign, run(c), against(c), c.world.zone)

    def _arithmetic(self, first: Expression, rest: tuple[tuple[str, Expression], ...]) -> Figure:
        start = self.number(first)
        steps = [(OPERATORS[sign], self.number(operand)) for sign, operand in rest]
        if len(steps) == 1:
            ((do, operand),) = steps
            return lambda c: do(start(c), operand(c))

        def run(c: Context) -> float:
            total = start(c)
            for do, operand in steps:
                total = do(total, operand(c))
            return total

        return run

    def _union(self, parts: tuple[Expression, ...]) -> Nodes:
        made = [self.nodes(part) for part in parts]
        return lambda c: in_order([node for part in made for node in part(c)])

    def _filter(self, source: Expression, predicates: tuple[Expression, ...]) -> Nodes:
        nodes = self.nodes(source)
        made = [self.predicate(each) for each in predicates]

        def run(c: Context) -> list[Node]:
            found = nodes(c)
            for kind, test in made:
                found = narrow(found, kind, test, c)
            return found

        return run


def _from_root(c: Context) -> list[Node]:
    return [c.current.root()]  # inside `instance(…)[…]` an absolute path still means the answers


def _from_context(c: Context) -> list[Node]:
    return [c.node]
