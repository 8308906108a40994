"""The operators of XPath 1.0 on numbers, texts and truths (clauses 3.4 and 3.5), as closures."""

import math
import operator
from collections.abc import Callable
from typing import Any

from .evaluation import Context

Truth = Callable[[Context], bool]


def pairwise(
    do: Callable[[Any, Any], bool], left: Callable[[Context], Any], right: Callable[[Context], Any]
) -> Truth:
    """Both sides evaluated and put to *do*."""
    return lambda c: do(left(c), right(c))


def junction(word: str, operands: list[Truth]) -> Truth:
    """`and` or `or` over *operands*, stopping at the first that decides."""
    if len(operands) == 2:
        one, other = operands
        return (lambda c: one(c) and other(c)) if word == "and" else (lambda c: one(c) or other(c))
    if word == "and":
        return lambda c: all(each(c) for each in operands)
    return lambda c: any(each(c) for each in operands)


def divide(left: float, right: float) -> float:
    """IEEE division, which gives infinities and NaN in place of an error."""
    if right != 0:
        return left / right
    if left == 0 or math.isnan(left) or math.isnan(right):
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1.0, right)


def remainder(left: float, right: float) -> float:
    """`mod`: the remainder with the dividend's sign, NaN where there is none."""
    if right == 0 or math.isinf(left) or math.isnan(left) or math.isnan(right):
        return math.nan
    return math.fmod(left, right)


OPERATORS: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "div": divide,
    "mod": remainder,
}
SIGNS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
