"""Questions inside a repeat that are referred to from outside of it as if there were only one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..functions import FUNCTIONS
from ..xpath_ast import Call, Expression
from .expressions import Written, inside, spoken
from .faults import Fault
from .survey import Form, Question

_OVER_NODES = frozenset(
    [
        "count",
        "count-non-empty",
        "sum",
        "min",
        "max",
        "join",
        "concat",
        "checklist",
        "weighted-checklist",
        "indexed-repeat",
        "randomize",
        "position",
        "jr:choice-name",
        "once",
    ]
)


def scope_faults(form: Form, found: Iterable[Written]) -> Iterator[Fault]:
    """References out of the scope of their repeat; a count, a sum and their like take all instances on purpose."""
    for each in found:
        if each.shape is not None:
            told: set[str] = set()
            for name in _single(each, each.shape):
                repeat = _repeat_between(form, name, each.question)
                if repeat is not None and name not in told:
                    told.add(name)
                    yield each.cell.fault("OUT_OF_REPEAT", name=name, repeat=repeat.name)
    for text in spoken(form):
        for name in dict.fromkeys(text.names):
            repeat = _repeat_between(form, name, text.question)
            if repeat is not None:
                yield text.cell.fault("OUT_OF_REPEAT", name=name, repeat=repeat.name)


def _single(each: Written, shape: Expression) -> Iterator[str]:
    """Names that *shape* takes as one answer, not as all the answers of a repeat."""
    stack: list[tuple[Expression, bool]] = [(shape, False)]
    while stack:
        here, together = stack.pop()
        name = each.reference(here)
        if name is not None:
            if not together:
                yield name
            continue
        over = isinstance(here, Call) and (here.name in _OVER_NODES or _takes_nodes(here.name))
        stack += [(part, over) for part in inside(here)]


def _takes_nodes(name: str) -> bool:
    return name in FUNCTIONS and "N" in FUNCTIONS[name].takes


def _repeat_between(form: Form, name: str, reader: Question | None) -> Question | None:
    """The repeat around every question called *name* that is not around *reader*."""
    around = () if reader is None else (*reader.repeats, reader)
    outer: Question | None = None
    for question in form.by_name.get(name, ()):
        outer = next((repeat for repeat in question.repeats if repeat not in around), None)
        if outer is None:
            return None
    return outer
