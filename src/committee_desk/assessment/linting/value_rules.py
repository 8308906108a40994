"""Answers compared with values that they can never have, and questions that nobody can answer."""

from __future__ import annotations

from collections.abc import Iterator

from ..repeats import MOST_INSTANCES
from ..xpath_ast import Call, Comparison, Expression, Literal, Negation, Number, Path
from .alike import nearest
from .expressions import YES_NO, Written, parts
from .faults import Fault
from .form_types import NUMERIC
from .possible_values import Possible, figure
from .survey import Form, Question

_YES = frozenset({"yes", "true", "true()"})


def value_faults(form: Form, found: list[Written]) -> Iterator[Fault]:
    """Faults of comparisons and of selected(), of defaults, of counts of repeats, of what is required."""
    possible = Possible(form, found)
    for each in found:
        if each.shape is None:
            continue
        for part in parts(each.shape):
            if isinstance(part, Comparison):
                yield from _comparison(form, possible, each, part)
            elif isinstance(part, Call) and part.name == "selected" and len(part.arguments) == 2:
                yield from _selected(form, each, part)
        if each.role == "repeat_count":
            yield from _count(each)
    yield from _defaults(form, found)
    for question in form.questions:
        yield from _required(form, possible, question)


def _meant(form: Form, each: Written, shape: Expression) -> Question | None:
    """The question that *shape* stands for: a reference, or `.` for the one that the expression belongs to."""
    name = each.reference(shape)
    if name is not None:
        return form.question(name) if len(form.by_name.get(name, ())) == 1 else None
    if isinstance(shape, Path) and shape.start == "context" and len(shape.steps) == 1:
        return each.question if shape.steps[0].axis == "self" and each.role == "constraint" else None
    if isinstance(shape, Call) and shape.name in ("number", "string") and len(shape.arguments) == 1:
        return _meant(form, each, shape.arguments[0])
    return None


def _comparison(form: Form, possible: Possible, each: Written, part: Comparison) -> Iterator[Fault]:
    for one, other in ((part.left, part.right), (part.right, part.left)):
        question = _meant(form, each, one)
        if question is None or not isinstance(other, (Literal, Number)) or other == Literal(""):
            continue
        said = other.text if isinstance(other, Literal) else f"{other.value:g}"
        if part.sign in ("=", "!="):
            yield from _equal(form, possible, each, question, said)
        if question.kind in NUMERIC and isinstance(other, Literal) and figure(said) != figure(said):
            yield each.cell.fault("NUMBER_WITH_TEXT", name=question.name, value=said)
        elif part.sign not in ("=", "!=") and isinstance(other, Number):
            values = form.values(question)
            letters = values is not None and all(figure(value) != figure(value) for value in values)
            if question.kind == "text" or letters:
                yield each.cell.fault("NUMBER_WITH_TEXT", name=question.name, value=said)


def _equal(form: Form, possible: Possible, each: Written, question: Question, said: str) -> Iterator[Fault]:
    values = form.values(question)
    if values is not None and question.kind != "rank":
        wanted = said.split() if question.kind == "select_multiple" else [said]
        for value in wanted:
            if not any(_same(value, known) for known in values):
                yield _no_choice(each, question, value, values)
        return
    if question.kind == "calculate":
        outcomes = possible.of_question(question.name)
        if outcomes is not None and not any(_same(said, str(value)) for value in outcomes):
            known = sorted(str(value) for value in outcomes if value != "")
            yield each.cell.fault(
                "VALUE_NEVER",
                _with_value(each.text, said, nearest(said, known)),
                name=question.name,
                value=said,
                known="、".join(known[:8]),
            )


def _same(one: str, other: str) -> bool:
    return one == other or figure(one) == figure(other)


def _no_choice(each: Written, question: Question, value: str, values: frozenset[str]) -> Fault:
    proposal = _with_value(each.text, value, nearest(value, values))
    return each.cell.fault(
        "CHOICE_VALUE_UNKNOWN", proposal, name=question.name, value=value, list=question.list_name
    )


def _with_value(text: str, value: str, meant: str | None) -> str | None:
    for quote in "'\"":
        if meant and text.count(f"{quote}{value}{quote}") == 1:
            return text.replace(f"{quote}{value}{quote}", f"{quote}{meant}{quote}")
    return None


def _selected(form: Form, each: Written, call: Call) -> Iterator[Fault]:
    question, wanted = _meant(form, each, call.arguments[0]), call.arguments[1]
    values = form.values(question) if question else None
    if question is not None and values is not None and isinstance(wanted, Literal):
        value = wanted.text.strip()
        if value not in values:
            yield _no_choice(each, question, value, values)


def _count(each: Written) -> Iterator[Fault]:
    shape = each.shape
    if isinstance(shape, Negation) and isinstance(shape.operand, Number):
        shape = Number(-shape.operand.value)
    if isinstance(shape, Literal):
        shape = Number(figure(shape.text))
    if isinstance(shape, Number) and not 1 <= shape.value <= MOST_INSTANCES:
        yield each.cell.fault("REPEAT_COUNT", value=f"{shape.value:g}", most=MOST_INSTANCES)


def _defaults(form: Form, found: list[Written]) -> Iterator[Fault]:
    worked_out = {each.cell for each in found if each.role == "default"}
    for question, cell in form.cells("default"):
        values = form.values(question)
        if cell in worked_out or values is None or question.kind == "rank":
            continue
        for value in cell.text.split() if question.kind == "select_multiple" else [cell.text]:
            if value not in values:
                meant = nearest(value, values)
                proposal = cell.text.replace(value, meant) if meant else None
                yield cell.fault(
                    "CHOICE_VALUE_UNKNOWN", proposal, name=question.name, value=value, list=question.list_name
                )


def _required(form: Form, possible: Possible, question: Question) -> Iterator[Fault]:
    cell = form.cell(question, "required")
    if not cell.text or cell.text.lower() in YES_NO - _YES or form.get(question, "relevant"):
        return
    filled = form.get(question, "calculation") or form.get(question, "default")
    if question.kind == "calculate":
        values = possible.of_question(question.name)
        unfillable = not filled or (values is not None and "" in values)
    elif question.kind in ("hidden", "note"):
        unfillable = not filled
    else:
        unfillable = form.get(question, "read_only").lower() in _YES and not filled
    if unfillable:
        yield cell.fault("REQUIRED_UNFILLABLE", "", name=question.name)
