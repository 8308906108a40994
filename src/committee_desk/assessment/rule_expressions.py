"""Expressions of the sheet `rules`, which name questions as `${name}`: compiling, evaluating, explaining them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..errors import Place, Refusal
from .evaluation import Context
from .program import Program, compiler_for
from .values import Rule, UsedAnswer
from .workbook import Sheet
from .xpath_parser import parse
from .xpath_values import Value, to_truth

if TYPE_CHECKING:
    from .session import Session

_NAME = re.compile(r"\$\{\s*([^{}]*?)\s*\}")


def compiled_rule(
    expression: str, program: Program, place: Place | None = None
) -> tuple[Callable[[Context], Value], tuple[int, ...]]:
    """The closure of *expression* and the numbers of the questions named in it, kept for all sessions.

    Refuses `assessment.question_unknown` and what the parser and the compiler refuse.
    """
    known = program.loose.get(expression)
    if known is None:
        known = program.loose[expression] = _compile(expression, program, place)
    return known


def _compile(
    expression: str, program: Program, place: Place | None
) -> tuple[Callable[[Context], Value], tuple[int, ...]]:
    named: list[int] = []
    by_name = {node.name: node for node in reversed(program.schema.nodes)}

    def path(found: re.Match[str]) -> str:
        node = by_name.get(found.group(1))
        if node is None:
            raise Refusal("assessment.question_unknown", place=place, name=found.group(1))
        named.append(node.number)
        return f" {node.ref} "

    text = _NAME.sub(path, expression)
    root = program.schema.nodes[0].names
    run = compiler_for(program.schema, root, place).compile(parse(text, place)).run
    return run, tuple(dict.fromkeys(named))


def check_rules(rules: tuple[Rule, ...], program: Program, sheet: Sheet | None) -> None:
    """Compiles every rule, so that a fault is refused when the form is loaded, with the row of the sheet."""
    for rule in rules:
        place = sheet.place(rule.row, "when") if sheet else None
        compiled_rule(rule.when, program, place)


def rule_evaluator(session: Session) -> Callable[[str], bool]:
    """A function that tells whether an expression with `${name}` holds for the session's answers now."""
    return lambda expression: to_truth(session.evaluate(expression))


def explain_expression(session: Session, expression: str, language: str = "zh") -> tuple[UsedAnswer, ...]:
    """The answers that *expression* looks at, in the order in which it names them, one per instance in repeats."""
    _, numbers = compiled_rule(expression, session.form.program)
    found = []
    for number in numbers:
        for ref in session.refs_of(number):
            value = session.state(ref).value
            found.append(
                UsedAnswer(ref, session.label(ref, language), value, session.answer_label(ref, language))
            )
    return tuple(found)
