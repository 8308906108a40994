"""Marks that a Chinese keyboard or autocorrect leaves in an expression, outside of its literals, and what was meant."""

from __future__ import annotations

from dataclasses import dataclass

from ..xpath_lexer import TYPED_WRONG

_OPENING = {"‘": "’", "“": "”", "’": "’", "”": "”", "＇": "＇", "＂": "＂"}
_CURLY = "‘’“”＇＂"
_SINGLE = "‘’＇"
_MORE = {
    "＄": "$", "｛": "{", "｝": "}", "／": "/", "［": "[", "］": "]", "｜": "|", "．": ".", "：": ":", "＠": "@",
    "\u3000": " ", "×": "*", "÷": " div ", "、": ",", "；": ",", "＿": "_", "％": " mod ",
}  # fmt: skip
_PLAIN = {sign: meant for sign, meant in {**TYPED_WRONG, **_MORE}.items() if sign not in _CURLY} | {
    chr(code): chr(code - 0xFEE0)
    for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}


@dataclass(frozen=True, slots=True)
class Typed:
    """An expression as it was meant, with the curly quotes and the full-width marks that were in it."""

    text: str
    quotes: str
    marks: str


def mended(expression: str) -> Typed:
    """*expression* in plain marks; what stands inside its literals is left as it is."""
    out: list[str] = []
    quotes: list[str] = []
    marks: list[str] = []
    at = 0
    while at < len(expression):
        sign = expression[at]
        if sign in "'\"" or sign in _CURLY:
            literal, at = _literal(expression, at, quotes)
            out.append(literal)
            continue
        meant = _PLAIN.get(sign)
        if meant is not None:
            marks.append(sign)
        out.append(sign if meant is None else meant)
        at += 1
    return Typed("".join(out), "".join(dict.fromkeys(quotes)), "".join(dict.fromkeys(marks)))


def _literal(expression: str, start: int, quotes: list[str]) -> tuple[str, int]:
    """The literal that begins at *start* in plain quotes, and where it ends."""
    sign = expression[start]
    end = _end(expression, start)
    if end < 0:
        if sign in _CURLY:
            quotes.append(sign)
            return ("'" if sign in _SINGLE else '"'), start + 1
        return expression[start:], len(expression)
    inside = expression[start + 1 : end]
    if sign not in _CURLY and expression[end] == sign:
        return expression[start : end + 1], end + 1
    quotes += [each for each in (sign, expression[end]) if each in _CURLY]
    usual, other = ("'", '"') if sign in _SINGLE or sign == "'" else ('"', "'")
    quote = usual if usual not in inside else other
    return f"{quote}{inside}{quote}", end + 1


def _end(expression: str, start: int) -> int:
    sign = expression[start]
    if sign in "'\"":
        plain = expression.find(sign, start + 1)
        if plain >= 0:
            return plain
        closing = "’‘" if sign == "'" else "”“"
    else:
        closing = _OPENING[sign] + sign + ("'" if sign in _SINGLE else '"')
    found = [place for each in closing if (place := expression.find(each, start + 1)) >= 0]
    return min(found, default=-1)
