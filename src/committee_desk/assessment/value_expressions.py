"""Expressions of the sheet `migrations`: `.` is the earlier answer, `${name}` an earlier question."""

from __future__ import annotations

import re

from .rule_expressions import compiled_rule
from .session import Session
from .values import Form
from .xpath_values import to_text

_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_SELF = re.compile(r"(?<![\w.\])/])\.(?![\w./])")


def with_value(expression: str, value: str) -> str:
    """*expression* with the text *value* in the place of `.`, outside quotes."""
    quote = '"' if "'" in value else "'"
    literal = f"{quote}{value.replace(quote, ' ')}{quote}"
    parts, end = [], 0
    for found in _QUOTED.finditer(expression):
        parts += [_SELF.sub(lambda _: literal, expression[end : found.start()]), found.group()]
        end = found.end()
    return "".join([*parts, _SELF.sub(lambda _: literal, expression[end:])])


def mapped_value(session: Session, expression: str, value: str) -> str:
    """What *expression* makes of one earlier answer; *session* holds the others."""
    return to_text(session.evaluate(with_value(expression, value)))


def computed_value(session: Session, expression: str) -> str:
    """What *expression* gives over the earlier answers."""
    return to_text(session.evaluate(expression))


def check_map(expression: str, old: Form) -> None:
    """Refuses what the parser and the compiler refuse."""
    compiled_rule(with_value(expression, "1"), old.program)


def check_compute(expression: str, old: Form) -> None:
    """Refuses what the parser and the compiler refuse, and a question that the earlier version does not have."""
    compiled_rule(expression, old.program)
