"""The expressions of a form: where they stand, what they were meant to say, the shapes that they are parsed into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...errors import Refusal
from ..xpath_ast import (
    Arithmetic,
    Call,
    Comparison,
    Expression,
    Filter,
    Junction,
    Negation,
    Path,
    Union,
)
from ..xpath_parser import parse
from .grid import TRANSLATED, Cell
from .survey import Form, Question
from .typed_marks import mended

REFERENCE = re.compile(r"\$\{\s*([^{}]*?)\s*\}")
_TYPED_REFERENCE = re.compile(r"[$＄][{｛][^{}｛｝]*[}｝]")
YES_NO = frozenset(["yes", "no", "true", "false", "true()", "false()"])
LOGIC = (
    "relevant",
    "required",
    "read_only",
    "constraint",
    "calculation",
    "repeat_count",
    "choice_filter",
    "default",
)
"""Columns of the survey that hold expressions."""
_BAR = "\u01c0"  # a letter of no keyboard, so that a reference becomes a name of the same length


@dataclass(slots=True)
class Written:
    """An expression in its cell. *role* is the column, "rule" or "migration"; *shape* is None where it is faulty.

    *text* has plain marks; *names* has the question that each stand-in of *shape* means.
    """

    cell: Cell
    role: str
    question: Question | None
    text: str
    quotes: str = ""
    marks: str = ""
    shape: Expression | None = None
    names: dict[str, str] = field(default_factory=dict)
    refused: Refusal | None = None

    def reference(self, shape: Expression) -> str | None:
        """The name of the question that *shape* is the reference of, if it is one and nothing more."""
        if isinstance(shape, Path) and shape.start == "context" and len(shape.steps) == 1:
            step = shape.steps[0]
            if step.axis == "child" and not step.predicates:
                return self.names.get(step.test.name)
        return None


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text for people with references in it."""

    cell: Cell
    question: Question | None
    names: tuple[str, ...]


def written(cell: Cell, role: str, question: Question | None = None) -> Written:
    """The expression in *cell*, parsed as it was meant."""
    typed = mended(cell.text)
    found = Written(cell, role, question, typed.text, typed.quotes, typed.marks)
    try:
        found.shape = parse(_with_stand_ins(typed.text, found.names))
    except Refusal as refusal:
        found.refused = refusal
    return found


def _with_stand_ins(text: str, names: dict[str, str]) -> str:
    def stand_in(found: re.Match[str]) -> str:
        inside = re.sub(r"[^\w.\-]", _BAR, found.group(0)[2:-1])
        name = f"{_BAR}{_BAR}{inside}{_BAR}"
        names[name] = found.group(1).removeprefix("last-saved#")
        return name

    return REFERENCE.sub(stand_in, text)


def expressions(form: Form) -> list[Written]:
    """Every expression of the survey and of the rules."""
    found = [
        written(cell, role, question)
        for role in LOGIC
        for question, cell in form.cells(role)
        if _is_expression(role, question, cell.text)
    ]
    rules = form.book.grid("rules")
    if rules is not None:
        found += [
            written(cell, "rule")
            for line in rules.lines
            if rules.get(line, "kind") != "threshold" and (cell := rules.cell(line, "when")).text
        ]
    return found


def _is_expression(role: str, question: Question, text: str) -> bool:
    if role in ("required", "read_only"):
        return text.lower() not in YES_NO
    if role == "default":
        return "${" in text or _is_dynamic(text, question)
    return True


def _is_dynamic(text: str, question: Question) -> bool:
    from pyxform.utils import default_is_dynamic

    return bool(default_is_dynamic(text, question.kind or "text"))


def spoken(form: Form) -> Iterator[Spoken]:
    """Every text for people that names questions, and the columns that hold nothing but a reference."""
    for question, cell in form.cells(*TRANSLATED, "trigger", "parameters"):
        names = tuple(mended(each).text for each in _TYPED_REFERENCE.findall(cell.text))
        if names:
            yield Spoken(
                cell, question, tuple(name[2:-1].strip().removeprefix("last-saved#") for name in names)
            )


def parts(shape: Expression) -> Iterator[Expression]:
    """*shape* and everything inside it, outermost first."""
    stack: list[Expression] = [shape]
    while stack:
        here = stack.pop()
        yield here
        stack += inside(here)


def inside(shape: Expression) -> list[Expression]:
    """What *shape* is directly made of."""
    match shape:
        case Call(_, arguments, _):
            return list(arguments)
        case Junction(_, operands):
            return list(operands)
        case Comparison(_, left, right):
            return [left, right]
        case Arithmetic(first, rest):
            return [first, *(operand for _, operand in rest)]
        case Negation(operand):
            return [operand]
        case Union(each):
            return list(each)
        case Filter(source, predicates):
            return [source, *predicates]
        case Path(start, steps):
            found = [predicate for step in steps for predicate in step.predicates]
            return found if isinstance(start, str) else [start, *found]
    return []
