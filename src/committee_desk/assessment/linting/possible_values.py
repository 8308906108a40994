"""What an expression can come to, whatever is answered: a set of values where they are few."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from itertools import islice, product

from ..xpath_ast import Arithmetic, Call, Comparison, Expression, Junction, Literal, Negation, Number
from ..xpath_operators import OPERATORS
from .expressions import Written
from .survey import Form, Question

Value = str | float | bool
Values = frozenset[Value] | None
"""Every value that there can be; None where that is not known."""

EITHER: frozenset[Value] = frozenset({True, False})
_MOST = 80
_MOST_PAIRS = 400
_BUDGET = 400_000
"""Steps of one run of the linter; with more, everything counts as possible."""
_FIGURE = re.compile(r"\s*-?(\d+(\.\d*)?|\.\d+)\s*", re.ASCII)
_SIGNS = {"<": float.__lt__, "<=": float.__le__, ">": float.__gt__, ">=": float.__ge__}


def figure(value: Value) -> float:
    """The number that *value* is; NaN for a text that is none."""
    if isinstance(value, str):
        return float(value) if _FIGURE.fullmatch(value) else math.nan
    return float(value)


def truth(value: Value) -> bool:
    """Whether *value* counts as true."""
    if isinstance(value, float):
        return not (value == 0 or math.isnan(value))
    return bool(value)


class Possible:
    """Works out possible values over one form; *hidden* are questions that are never shown, so always blank."""

    def __init__(self, form: Form, found: Iterable[Written], hidden: frozenset[str] = frozenset()) -> None:
        self._form = form
        self._calculations = {
            each.question.name: each
            for each in found
            if each.role == "calculation" and each.question and not form.get(each.question, "trigger")
        }
        self._hidden = hidden
        self._known: dict[str, Values] = {}
        self._open: set[str] = set()
        self._left = _BUDGET

    @property
    def is_spent(self) -> bool:
        """Whether so much was looked at that nothing more is excluded."""
        return self._left <= 0

    def of_question(self, name: str) -> Values:
        """What the answer called *name* can be, blank included."""
        if name not in self._known:
            if name in self._open:
                return None
            self._open.add(name)
            self._known[name] = self._answer(name)
            self._open.discard(name)
        return self._known[name]

    def _answer(self, name: str) -> Values:
        questions = self._form.by_name.get(name, ())
        if name in self._hidden and len(questions) == 1:
            return frozenset({""})
        if len(questions) != 1:
            return None
        question = questions[0]
        if question.kind == "select_one":
            known = self._form.values(question)
            return None if known is None or len(known) >= _MOST else frozenset(known) | {""}
        if question.kind == "calculate" and name in self._calculations:
            each = self._calculations[name]
            outcomes = None if each.shape is None else self.of(each, each.shape, {})
            if outcomes is None:
                return None
            return _as_texts(outcomes) | {""} if self._may_hide(question) else _as_texts(outcomes)
        return None

    def _may_hide(self, question: Question) -> bool:
        return any(self._form.get(each, "relevant") for each in (question, *question.around))

    def of(self, each: Written, shape: Expression, given: Mapping[str, Values]) -> Values:
        """What *shape* can come to when the questions in *given* have those values."""
        self._left -= 1
        if self._left <= 0:
            return None
        name = each.reference(shape)
        if name is not None:
            return given[name] if name in given else self.of_question(name)
        match shape:
            case Number(value):
                return frozenset({value})
            case Literal(text):
                return frozenset({text})
            case Comparison(sign, left, right):
                return _compared(sign, self.of(each, left, given), self.of(each, right, given))
            case Junction(word, operands):
                return _joined(word, [self.of(each, operand, given) for operand in operands])
            case Negation(operand):
                values = self.of(each, operand, given)
                return None if values is None else frozenset(-figure(value) for value in values)
            case Arithmetic(first, rest):
                return self._sum(each, first, rest, given)
            case Call():
                return self._call(each, shape, given)
        return None

    def _sum(
        self,
        each: Written,
        first: Expression,
        rest: tuple[tuple[str, Expression], ...],
        given: Mapping[str, Values],
    ) -> Values:
        total = self.of(each, first, given)
        for sign, operand in rest:
            other = self.of(each, operand, given)
            if total is None or other is None or len(total) * len(other) > _MOST_PAIRS:
                return None
            do = OPERATORS[sign]
            total = _few({do(figure(one), figure(two)) for one, two in product(total, other)})
        return total

    def _call(self, each: Written, call: Call, given: Mapping[str, Values]) -> Values:
        arguments = call.arguments
        if call.name in ("true", "false"):
            return frozenset({call.name == "true"})
        if call.name == "selected" and len(arguments) == 2:
            return self._selected(each, call, given)
        if call.name == "if" and len(arguments) == 3:
            test = _truths(self.of(each, arguments[0], given))
            branches = [
                self.of(each, arguments[1 if way else 2], given) for way in sorted(test, reverse=True)
            ]
            return _union(branches)
        values = [self.of(each, argument, given) for argument in arguments]
        if len(values) == 1 and call.name in ("not", "boolean"):
            truths = _truths(values[0])
            return frozenset({not way for way in truths}) if call.name == "not" else frozenset(truths)
        if len(values) == 1 and values[0] is not None and call.name in ("number", "string", "once"):
            return frozenset(map(figure, values[0])) if call.name == "number" else values[0]
        if call.name == "coalesce" and len(values) == 2 and values[0] is not None:
            blank = "" in values[0]
            return _union([values[0] - {""}, values[1]]) if blank else values[0]
        return EITHER if call.name in ("regex", "contains", "starts-with", "ends-with", "checklist") else None

    def _selected(self, each: Written, call: Call, given: Mapping[str, Values]) -> Values:
        name = each.reference(call.arguments[0])
        wanted = call.arguments[1]
        if name is None or not isinstance(wanted, Literal):
            return EITHER
        if name in self._hidden:
            return frozenset({False})
        values = given[name] if name in given else self.of_question(name)
        if values is not None:
            return frozenset(wanted.text.strip() in str(value).split() for value in values)
        question = self._form.question(name)
        known = self._form.values(question) if question else None
        return frozenset({False}) if known is not None and wanted.text.strip() not in known else EITHER


def _few(values: set[float]) -> Values:
    return frozenset(values) if len(values) <= _MOST else None


def _union(sets: list[Values]) -> Values:
    found: set[Value] = set()
    for each in sets:
        if each is None:
            return None
        found |= each
    return frozenset(found) if len(found) <= _MOST else None


def _as_texts(values: frozenset[Value]) -> frozenset[Value]:
    """Values as a calculation keeps them: as texts."""
    return frozenset(_text(value) for value in values)


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return "" if math.isnan(value) else str(int(value)) if value.is_integer() else repr(value)
    return value


def _truths(values: Values) -> set[bool]:
    return {True, False} if values is None else {truth(value) for value in values}


def _compared(sign: str, left: Values, right: Values) -> Values:
    if left is None or right is None or len(left) * len(right) > _MOST_PAIRS:
        return EITHER
    return frozenset(_holds(sign, one, other) for one, other in product(left, right))


def _holds(sign: str, one: Value, other: Value) -> bool:
    if sign in _SIGNS:
        return _SIGNS[sign](figure(one), figure(other))
    if isinstance(one, bool) or isinstance(other, bool):
        equal = truth(one) == truth(other)
    elif isinstance(one, float) or isinstance(other, float):
        equal = figure(one) == figure(other)
    else:
        equal = one == other
    return equal == (sign == "=")


def _joined(word: str, operands: list[Values]) -> Values:
    truths = [_truths(values) for values in operands]
    decided = word == "or"  # the one operand that decides the whole: false in an `and`, true in an `or`
    if any(each == {decided} for each in truths):
        return frozenset({decided})
    if all(decided not in each for each in truths):
        return frozenset({not decided})
    return EITHER


def assignments(domains: Mapping[str, list[Value]], most: int) -> Iterable[dict[str, Values]]:
    """Every way to give each of the names one of its values; none where there are more than *most* ways."""
    total = math.prod(len(values) for values in domains.values())
    if total <= most:
        names = list(domains)
        for chosen in islice(product(*domains.values()), most):
            yield {name: frozenset({value}) for name, value in zip(names, chosen, strict=True)}
