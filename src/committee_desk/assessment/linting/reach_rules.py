"""Questions that nobody will ever see: what they depend on can never hold."""

from __future__ import annotations

from collections.abc import Iterator

from ..xpath_ast import Comparison, Expression, Literal, Number
from .expressions import Written, parts
from .faults import Fault
from .form_types import NUMERIC
from .possible_values import Possible, Value, assignments, figure, truth
from .survey import Form, Question

_ROUNDS = 5
_MOST_WAYS = 2_000
"""Combinations of answers that one condition is tried with."""


def reach_faults(form: Form, found: list[Written]) -> Iterator[Fault]:
    """Conditions that never hold, and the questions that lie inside of them."""
    conditions = {
        each.question.line.number: each
        for each in found
        if each.role == "relevant" and each.question and each.shape
    }
    never: dict[int, Question] = {}
    for _ in range(_ROUNDS):
        hidden = frozenset(question.name for question in _with_insides(form, never))
        possible = Possible(form, found, hidden)
        known = len(never)
        for question in form.questions:
            if question.line.number not in conditions or _is_inside(question, never):
                continue
            if not _can_hold(form, possible, _chain(question, conditions)):
                never[question.line.number] = question
        if len(never) == known:
            break
    never = {row: question for row, question in never.items() if not _is_inside(question, never)}
    for row in sorted(never):
        yield conditions[row].cell.fault("UNREACHABLE", name=never[row].name)
    for question in _with_insides(form, never):
        if question.line.number not in never and question.name:
            group = next(each for each in reversed(question.around) if each.line.number in never)
            yield form.cell(question, "name").fault(
                "UNREACHABLE_INSIDE", name=question.name, group=group.name
            )


def _with_insides(form: Form, never: dict[int, Question]) -> list[Question]:
    return [
        question
        for question in form.questions
        if question.line.number in never or any(each.line.number in never for each in question.around)
    ]


def _is_inside(question: Question, never: dict[int, Question]) -> bool:
    return any(each.line.number in never for each in question.around)


def _chain(question: Question, conditions: dict[int, Written]) -> list[Written]:
    """The conditions that must all hold for *question*: those of its groups and its own."""
    around = [each for each in question.around if each.line.number in conditions]
    return [conditions[each.line.number] for each in (*around, question)]


def _can_hold(form: Form, possible: Possible, chain: list[Written]) -> bool:
    domains = _domains(form, possible, chain)
    tried = list(assignments(domains, _MOST_WAYS))
    if tried:
        return any(_hold(possible, chain, given) for given in tried)
    return all(
        any(_hold(possible, chain, {name: frozenset({value})}) for value in values)
        for name, values in domains.items()
    )


def _hold(possible: Possible, chain: list[Written], given: dict[str, frozenset[Value] | None]) -> bool:
    for each in chain:
        assert each.shape is not None
        values = possible.of(each, each.shape, given)
        if values is not None and not any(map(truth, values)):
            return possible.is_spent
    return True


def _domains(form: Form, possible: Possible, chain: list[Written]) -> dict[str, list[Value]]:
    """Values to try for each question that the conditions name: one of every kind that they tell apart."""
    found: dict[str, list[Value]] = {}
    for name in dict.fromkeys(name for each in chain for name in each.names.values()):
        question = form.question(name)
        values = possible.of_question(name)
        if values is not None:
            found[name] = _telling(chain, name, values)
        elif question is not None and question.kind in NUMERIC and not question.is_container:
            figures = _thresholds(chain, name)
            if figures is not None:
                found[name] = figures
    return found


def _telling(chain: list[Written], name: str, values: frozenset[Value]) -> list[Value]:
    """*values*, those that no condition writes out stood for by one of them."""
    ordered = sorted(values, key=str)
    if any(
        isinstance(part, Comparison) and part.sign not in ("=", "!=")
        for each in chain
        for part in _parts(each)
    ):
        return ordered
    mentioned: set[str] = {""}
    for each in chain:
        for part in _parts(each):
            if isinstance(part, Literal):
                mentioned.add(part.text.strip())
            elif isinstance(part, Number):
                mentioned |= {str(value) for value in ordered if figure(value) == part.value}
    others = [value for value in ordered if value not in mentioned]
    return [value for value in ordered if value in mentioned] + others[:1]


def _parts(each: Written) -> Iterator[Expression]:
    if each.shape is not None:
        yield from parts(each.shape)


def _thresholds(chain: list[Written], name: str) -> list[Value] | None:
    """Numbers around those that *name* is compared with; None when something else is done with it."""
    found: set[Value] = {""}
    uses = compared = 0
    for each in chain:
        for part in _parts(each):
            uses += each.reference(part) == name
            if isinstance(part, Comparison):
                for one, other in ((part.left, part.right), (part.right, part.left)):
                    if each.reference(one) == name and isinstance(other, (Number, Literal)):
                        compared += 1
                        value = other.value if isinstance(other, Number) else figure(other.text)
                        found |= (
                            {value - 1, value - 0.5, value, value + 0.5, value + 1}
                            if value == value
                            else set()
                        )
    return sorted(found, key=str) if uses == compared else None
