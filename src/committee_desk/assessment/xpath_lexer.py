"""Cuts an XPath 1.0 expression into tokens (W3C XPath 1.0, clause 3.7)."""

import re
from dataclasses import dataclass

from ..errors import Place, Refusal

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<number>\d+(?:\.\d*)?|\.\d+)
  | (?P<literal>"[^"]*"|'[^']*')
  | (?P<name>[^\W\d][\w.\-·]*(?::(?!:)(?:[^\W\d][\w.\-·]*|\*))?)
  | (?P<sign>::|//|\.\.|!=|<=|>=|[()\[\].@,/|+\-=<>*$])
)""",
    re.VERBOSE,
)

_WORDS = frozenset({"and", "or", "mod", "div"})
_BEFORE_AN_OPERAND = frozenset(
    {"@", "::", "(", "[", ",", "/", "//", "|", "+", "-", "=", "!=", "<", "<=", ">", ">="}
)
# What the spreadsheet program's autocorrect or a Chinese input method leaves in a cell, and what was meant.
TYPED_WRONG = {
    "‘": "'", "’": "'", "“": '"', "”": '"', "＝": "=", "＜": "<", "＞": ">", "（": "(", "）": ")", "，": ",",
    "＋": "+", "－": "-", "＊": "*", "！": "!", "≤": "<=", "≥": ">=", "≠": "!=", "［": "[", "］": "]",
}  # fmt: skip
LONGEST = 32_000
"""Characters of the longest expression that is read; a longer one is refused."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of an expression: *kind* number, literal, name, sign, word (an operator name) or end."""

    kind: str
    text: str
    at: int


def cut(expression: str, place: Place | None = None) -> list[Token]:
    """The tokens of *expression*, the last of kind "end".

    Refuses `assessment.expression_long`, `assessment.typed_wrong` and `assessment.syntax`.
    """
    if len(expression) > LONGEST:
        raise Refusal("assessment.expression_long", place=place, longest=LONGEST)
    tokens: list[Token] = []
    at, end = 0, len(expression.rstrip())
    while at < end:
        found = _TOKEN.match(expression, at)
        if found is None:
            raise _unreadable(expression, at, place)
        kind = found.lastgroup or ""
        tokens.append(_named(kind, found.group(kind), found.start(kind), tokens))
        at = found.end()
    tokens.append(Token("end", "", end))
    return tokens


def _named(kind: str, text: str, at: int, before: list[Token]) -> Token:
    """Tells the operators `and`, `*`… from names by the token before (clause 3.7, first rule)."""
    after_operand = bool(before) and not (before[-1].text in _BEFORE_AN_OPERAND or before[-1].kind == "word")
    if before and before[-1].kind == "literal":
        after_operand = True
    if after_operand and (text == "*" or (kind == "name" and text in _WORDS)):
        return Token("word", text, at)
    return Token(kind, text[1:-1] if kind == "literal" else text, at)


def _unreadable(expression: str, at: int, place: Place | None) -> Refusal:
    while at < len(expression) and expression[at].isspace():
        at += 1
    sign = expression[at : at + 1]
    if sign in TYPED_WRONG:
        meant = TYPED_WRONG[sign]
        return Refusal("assessment.typed_wrong", place=place, sign=sign, meant=meant, at=at + 1)
    return Refusal("assessment.syntax", place=place, near=expression[at : at + 12], at=at + 1)
