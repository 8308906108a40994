"""Sums that count "not observed" or "does not apply" (8, 9) as if it were a high need."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..xpath_ast import Arithmetic, Call, Expression, Negation
from .expressions import Written
from .faults import Fault
from .possible_values import Possible, Values, figure, truth
from .survey import Form, Question

_CODES = frozenset({"7", "8", "9", "77", "88", "98", "99"})
_CASTS = frozenset({"number", "int", "round", "coalesce", "string"})
_Condition = tuple[Expression, bool]


def special_codes(values: frozenset[str]) -> frozenset[str]:
    """The codes among the *values* of a list that are no degree: 8 and 9 after 0–4, but not in a run from 0 to 10."""
    degrees = {figure(value) for value in values if value not in _CODES}
    found: set[str] = set()
    for value in sorted(values & _CODES, key=figure):
        if figure(value) - 1 not in degrees:
            found.add(value)
        else:
            degrees.add(figure(value))
    return frozenset(found)


def score_faults(form: Form, found: list[Written]) -> Iterator[Fault]:
    """One fault for every calculation that adds answers without leaving their special codes out."""
    possible = Possible(form, found)
    for each in found:
        if each.role != "calculation" or each.shape is None:
            continue
        added = dict(_added(form, possible, each, each.shape, (), False))
        if added:
            codes = sorted(frozenset().union(*added.values()), key=figure)
            names = "、".join(added)
            yield each.cell.fault(
                "SCORE_ADDS_CODE", _guarded(form, each.text, added), names=names, codes="、".join(codes)
            )


def _added(
    form: Form,
    possible: Possible,
    each: Written,
    shape: Expression,
    under: tuple[_Condition, ...],
    adding: bool,
) -> Iterator[tuple[str, frozenset[str]]]:
    """Questions whose special codes get into the sum, with these codes."""
    name = each.reference(shape)
    if name is not None:
        question = form.question(name)
        codes = _codes(form, question) if adding and question else frozenset()
        left = frozenset(code for code in codes if _may_be(possible, each, under, name, code))
        if left:
            yield name, left
        return
    match shape:
        case Arithmetic(first, rest):
            sums = adding or any(sign in "+-" for sign, _ in rest)
            for operand in (first, *(operand for _, operand in rest)):
                yield from _added(form, possible, each, operand, under, sums)
        case Negation(operand):
            yield from _added(form, possible, each, operand, under, adding)
        case Call("if", (test, then, other), _):
            yield from _added(form, possible, each, then, (*under, (test, True)), adding)
            yield from _added(form, possible, each, other, (*under, (test, False)), adding)
        case Call("sum", (argument,), _):
            yield from _added(form, possible, each, argument, under, True)
        case Call(called, arguments, _) if called in _CASTS:
            for argument in arguments[: 1 if called != "coalesce" else None]:
                yield from _added(form, possible, each, argument, under, adding)


def _codes(form: Form, question: Question) -> frozenset[str]:
    values = form.values(question) if question.kind == "select_one" else None
    degrees = values is not None and sum(figure(value) == figure(value) for value in values) > 2
    return special_codes(values) if values is not None and degrees else frozenset()


def _may_be(possible: Possible, each: Written, under: tuple[_Condition, ...], name: str, code: str) -> bool:
    given: dict[str, Values] = {name: frozenset({code})}
    for test, wanted in under:
        values = possible.of(each, test, given)
        if values is not None and all(truth(value) != wanted for value in values):
            return False
    return True


def _guarded(form: Form, text: str, added: dict[str, frozenset[str]]) -> str | None:
    """*text* with a condition around each of the questions; None where that is not safe to write."""
    for name, codes in added.items():
        question = form.question(name)
        values = form.values(question) if question else None
        least = min(codes, key=figure)
        if values is None or any(figure(value) > figure(least) for value in values - special_codes(values)):
            return None
        lone = re.escape(f"${{{name}}}")
        if len(re.findall(lone, text)) != 1:
            return None
        if re.search(rf"sum\(\s*{lone}\s*\)", text):
            text = text.replace(f"${{{name}}}", f"${{{name}}}[. != '' and . < {least}]")
            continue
        made = f"if(${{{name}}} != '' and ${{{name}}} < {least}, number(${{{name}}}), 0)"
        text = re.sub(rf"number\(\s*{lone}\s*\)|{lone}", made.replace("\\", r"\\"), text)
    return text
