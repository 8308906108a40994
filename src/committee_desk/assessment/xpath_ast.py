"""The shapes that an XPath 1.0 expression is parsed into."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A number written in the expression."""

    value: float


@dataclass(frozen=True, slots=True)
class Literal:
    """A text written in the expression, without its quotes."""

    text: str


@dataclass(frozen=True, slots=True)
class Negation:
    """Unary minus."""

    operand: Expression


@dataclass(frozen=True, slots=True)
class Junction:
    """A run of operands joined by `and` or by `or` (one shape for the run, so that long ones do not nest)."""

    word: str
    operands: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two operands with one of = != < <= > >=."""

    sign: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A first operand, then operators (+ - or * div mod) with theirs, from left to right."""

    first: Expression
    rest: tuple[tuple[str, Expression], ...]


@dataclass(frozen=True, slots=True)
class Union:
    """Node-sets joined by `|`, in document order and without doubles."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A function call; *at* is the offset of its name."""

    name: str
    arguments: tuple[Expression, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Variable:
    """A reference `$name`; forms have none, so the compiler refuses it by name."""

    name: str


@dataclass(frozen=True, slots=True)
class NodeTest:
    """What a step lets through: *kind* "name" (with *name*, "*" for all), "node", "text", "comment" or "pi"."""

    kind: str
    name: str = "*"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path."""

    axis: str
    test: NodeTest
    predicates: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """Steps from the document (*start* is "root"), from the context ("context") or from an expression's nodes."""

    start: str | Expression
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """An expression's nodes narrowed by predicates, counted in document order."""

    source: Expression
    predicates: tuple[Expression, ...]


Expression = (
    Number | Literal | Negation | Junction | Comparison | Arithmetic | Union | Call | Variable | Path | Filter
)
