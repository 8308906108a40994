"""Patterns and expressions that can take for ever: their time grows with the answer or with the form without bound."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ..xpath_ast import Call, Expression, Literal, Path
from .expressions import Written, inside, parts
from .faults import Fault
from .pattern_ambiguity import is_heavy

_SEARCHING = frozenset({"descendant", "descendant-or-self", "following", "preceding"})
_MOST_SEARCHES = 1
"""Searches over the whole form inside each other; two already take the square of its nodes for each evaluation."""
_LARGEST_TEXT = 1_000_000
_JOINING = frozenset({"concat", "join"})
_LEAST_ROOM = 100
"""Letters that an answer is taken to have when the growth of texts is worked out."""


def heavy_faults(found: list[Written]) -> Iterator[Fault]:
    """Faults of patterns (nested quantifiers, ambiguous alternatives) and of expressions that multiply."""
    for each in found:
        yield from heavy_alone(each)
    yield from _growth(found)


def heavy_alone(each: Written) -> Iterator[Fault]:
    """Faults of one expression, looked at for itself."""
    if each.shape is None:
        return
    for part in parts(each.shape):
        if isinstance(part, Call) and part.name == "regex" and len(part.arguments) == 2:
            yield from _pattern(each, part.arguments[1])
    if _depth_of_search(each.shape) > _MOST_SEARCHES:
        yield each.cell.fault("EXPRESSION_HEAVY", what="//")


def _pattern(each: Written, shape: Expression) -> Iterator[Fault]:
    if not isinstance(shape, Literal):
        return
    try:
        regex.compile(shape.text)
    except (regex.error, RecursionError, OverflowError) as fault:
        yield each.cell.fault("PATTERN_MALFORMED", pattern=shape.text, detail=str(fault))
        return
    if is_heavy(shape.text):
        yield each.cell.fault("PATTERN_HEAVY", pattern=shape.text)


def _depth_of_search(shape: Expression) -> int:
    """How many searches over the whole form lie inside each other."""
    deepest = 0
    stack: list[tuple[Expression, int]] = [(shape, 0)]
    while stack:
        here, depth = stack.pop()
        deepest = max(deepest, depth)
        if isinstance(here, Path):
            searches = any(step.axis in _SEARCHING for step in here.steps)
            deepest = max(deepest, depth + searches)
            stack += [(each, depth + searches) for step in here.steps for each in step.predicates]
            stack += [] if isinstance(here.start, str) else [(here.start, depth)]
        else:
            stack += [(each, depth) for each in inside(here)]
    return deepest


def _growth(found: list[Written]) -> Iterator[Fault]:
    """Calculations whose text doubles from one to the next."""
    made = {each.question.name: each for each in found if each.question and each.role == "calculation"}
    sizes: dict[str, float] = {}
    for name, each in made.items():
        before = sizes.get(name)
        size = _size_of(name, made, sizes)
        reads = [sizes.get(other, 0.0) for other in each.names.values()]
        if before is None and size > _LARGEST_TEXT and max(reads, default=0.0) <= _LARGEST_TEXT:
            yield each.cell.fault("EXPRESSION_HEAVY", what=f"concat → {name}")


def _size_of(start: str, made: dict[str, Written], sizes: dict[str, float]) -> float:
    stack = [(start, False)]
    open_names: set[str] = set()
    while stack:
        name, leaving = stack.pop()
        each = made.get(name)
        if each is None or each.shape is None or name in sizes:
            continue
        if leaving:
            sizes[name] = min(_text_size(each, each.shape, sizes), 1e18)
        elif name not in open_names:
            open_names.add(name)
            stack.append((name, True))
            stack += [(other, False) for other in each.names.values() if other not in sizes]
    return sizes.get(start, 0.0)


def _text_size(each: Written, shape: Expression, sizes: dict[str, float]) -> float:
    """Letters of the text that *shape* gives, answers taken as short ones."""
    name = each.reference(shape)
    if name is not None:
        return sizes.get(name, float(_LEAST_ROOM))
    if isinstance(shape, Literal):
        return float(len(shape.text))
    if isinstance(shape, Call):
        inner = [_text_size(each, argument, sizes) for argument in shape.arguments]
        if shape.name in _JOINING:
            return sum(inner)
        if shape.name in ("if", "coalesce", "once", "string", "normalize-space", "translate", "substr"):
            return max(inner, default=0.0)
    return 20.0
