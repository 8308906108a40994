"""Conditions of rules taken apart at `and` and `or`: which answers made one true, and which one part is lacking."""

import re
from collections.abc import Callable, Iterator

Evaluate = Callable[[str], bool]
"""Whether an XPath expression over the answers holds; the assessment room supplies it."""

_NAME = re.compile(r"\$\{([^}]+)\}")


def names_in(condition: str) -> tuple[str, ...]:
    """Names of the questions in *condition*, each once, in order."""
    return tuple(dict.fromkeys(_NAME.findall(condition)))


def names_that_made_true(condition: str, evaluate: Evaluate) -> tuple[str, ...]:
    """Names in those parts of a true *condition* that hold: of `a or b` only the side that is true."""
    return tuple(dict.fromkeys(_true_names(condition, evaluate)))


def one_part_lacking(condition: str, evaluate: Evaluate) -> tuple[str, tuple[str, ...]] | None:
    """The one part of a false `a and b and …` that does not hold, and the parts that do; else None."""
    parts = _split(_bare(condition), "and") if len(_split(_bare(condition), "or")) == 1 else []
    holding = tuple(part for part in parts if evaluate(part))
    if len(parts) < 2 or len(holding) != len(parts) - 1:
        return None
    return next(part for part in parts if part not in holding), holding


def _true_names(condition: str, evaluate: Evaluate) -> Iterator[str]:
    bare = _bare(condition)
    either = _split(bare, "or")
    if len(either) > 1:
        for part in either:
            if evaluate(part):
                yield from _true_names(part, evaluate)
        return
    both = _split(bare, "and")
    if len(both) == 1:
        yield from names_in(bare)
        return
    for part in both:
        yield from _true_names(part, evaluate)


def _bare(condition: str) -> str:
    """*condition* without a pair of parentheses around the whole of it."""
    text = condition.strip()
    while text.startswith("(") and _closing(text) == len(text) - 1:
        text = text[1:-1].strip()
    return text


def _closing(text: str) -> int:
    """Where the parenthesis that opens *text* is closed."""
    return next((place for place, depth, _ in _depths(text) if depth == 0 and place), -1)


def _split(text: str, word: str) -> list[str]:
    """*text* cut at every ` word ` that stands outside parentheses and quotes."""
    mark, parts, begin = f" {word} ", [], 0
    for place, depth, quoted in _depths(text):
        if depth == 0 and not quoted and place >= begin and text.startswith(mark, place):
            parts.append(text[begin:place].strip())
            begin = place + len(mark)
    return [*parts, text[begin:].strip()]


def _depths(text: str) -> Iterator[tuple[int, int, bool]]:
    """For every character: its place, the depth of parentheses after it, whether it stands in quotes."""
    depth, quote = 0, ""
    for place, mark in enumerate(text):
        if quote:
            quote = "" if mark == quote else quote
            yield place, depth, True
            continue
        if mark in "'\"":
            quote = mark
        depth += (mark == "(") - (mark == ")")
        yield place, depth, bool(quote)
