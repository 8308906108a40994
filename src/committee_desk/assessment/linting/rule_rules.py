"""Faults of the sheet `rules`: kinds and placements that do not exist, thresholds without a number, untested blanks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..xpath_ast import Comparison, Junction, Literal, Number
from .alike import nearest
from .expressions import Written, parts
from .faults import Fault
from .grid import Grid, Line
from .possible_values import Possible
from .survey import Form, Question

KINDS = ("evidence", "suggest", "counter", "block", "warn", "cross", "support", "report", "threshold")
PLACEMENTS = ("*", "near", "designated", "special_class", "special", "welfare", "home", "remote")
"""Rungs of the ladder of placements, and all of them."""
STRENGTHS = ("hard", "in_principle", "advice")
_OF_PLACEMENT = frozenset({"evidence", "suggest", "counter", "block", "warn", "report"})
_FIGURE = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def rule_faults(form: Form, found: Iterable[Written]) -> Iterator[Fault]:
    """Faults of every row, and of answers that may be blank where a rule compares them with a number."""
    grid = form.book.grid("rules")
    if grid is None:
        return
    seen: dict[str, int] = {}
    for line in grid.lines:
        yield from _words(grid, line)
        yield from _options(form, grid, line)
        yield from _reasons(grid, line)
        name = grid.get(line, "id")
        if name and seen.setdefault(name, line.number) != line.number:
            yield grid.cell(line, "id").fault("RULE_ID_DUPLICATE", name=name, row=seen[name])
    yield from _blanks(form, found)


def _words(grid: Grid, line: Line) -> Iterator[Fault]:
    kind, strength = grid.cell(line, "kind"), grid.cell(line, "strength")
    if kind.text not in KINDS:
        yield kind.fault("RULE_KIND", nearest(kind.text, KINDS), name=kind.text, known="、".join(KINDS))
    if strength.text and strength.text not in STRENGTHS:
        meant = nearest(strength.text, STRENGTHS)
        yield strength.fault("RULE_STRENGTH", meant, name=strength.text, known="、".join(STRENGTHS))


def _options(form: Form, grid: Grid, line: Line) -> Iterator[Fault]:
    kind, option = grid.get(line, "kind"), grid.cell(line, "option")
    if kind in _OF_PLACEMENT and option.text not in PLACEMENTS:
        meant = nearest(option.text, PLACEMENTS)
        yield option.fault("RULE_OPTION", meant, name=option.text, known="、".join(PLACEMENTS))
    if kind == "threshold":
        when = grid.cell(line, "when")
        if not _FIGURE.fullmatch(when.text):
            plain = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in when.text)
            yield when.fault("RULE_THRESHOLD", plain if _FIGURE.fullmatch(plain) else None, name=when.text)
        if option.text not in form.by_name:
            meant = nearest(option.text, form.by_name)
            yield option.fault("QUESTION_UNKNOWN", meant, name=option.text, meant=meant or "—")


def _reasons(grid: Grid, line: Line) -> Iterator[Fault]:
    for key in ("reason_zh", "reason_en"):
        cell = grid.cell(line, key)
        if not cell.text and grid.get(line, "kind"):
            yield cell.fault("RULE_REASON_MISSING", name=grid.get(line, "id"), header=key)


def _blanks(form: Form, found: Iterable[Written]) -> Iterator[Fault]:
    found = list(found)
    possible = Possible(form, found)
    for each in found:
        if each.role != "rule" or each.shape is None:
            continue
        tested, compared = _compared(each)
        for name in dict.fromkeys(compared):
            question = form.question(name)
            if name not in tested and question is not None and _may_be_blank(form, possible, question):
                yield each.cell.fault("BLANK_NOT_TESTED", _tested(each, name), name=name)


def _compared(each: Written) -> tuple[set[str], list[str]]:
    """Names that are compared with nothing, and those that are compared with a number."""
    assert each.shape is not None
    tested: set[str] = set()
    compared: list[str] = []
    for part in parts(each.shape):
        if not isinstance(part, Comparison):
            continue
        for one, other in ((part.left, part.right), (part.right, part.left)):
            name = each.reference(one)
            if name is None:
                continue
            if other == Literal(""):
                tested.add(name)
            elif isinstance(other, Number) or part.sign not in ("=", "!="):
                compared.append(name)
    return tested, compared


def _may_be_blank(form: Form, possible: Possible, question: Question) -> bool:
    hides = any(form.get(each, "relevant") for each in (question, *question.around))
    if question.kind == "calculate":
        values = possible.of_question(question.name)
        said = "''" in form.get(question, "calculation") or '""' in form.get(question, "calculation")
        return hides or ("" in values if values is not None else said)
    if question.kind == "hidden":
        return not form.get(question, "default")
    return hides or form.get(question, "required").lower() not in ("yes", "true", "true()")


def _tested(each: Written, name: str) -> str | None:
    """The rule with the test before it; None for alternatives, of which only one would need it."""
    if isinstance(each.shape, Junction) and each.shape.word == "or":
        return None
    return f"${{{name}}} != '' and {each.text}"
