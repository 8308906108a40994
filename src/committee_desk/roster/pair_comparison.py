"""Pairs with both children beside them, compared by what the county's names are like today."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..office import Look
from ..records.child import child
from ..records.same_child import doubtful_pair
from .compared_facts import COMPARED, ChildFacts, facts_stored
from .likeness import Likeness, compare
from .name_frequency import NameFrequency, split_name

_FIRST, _SECOND = child.alias("first_child"), child.alias("second_child")


def pairs_and_children(look: Look, *conditions: sa.ColumnElement[bool]) -> list[Any]:
    """Pairs as rows with `first_…` and `second_…` columns of their children, the likeliest first."""
    look.allow(Verb.OPEN_CASE)
    question = (
        sa.select(
            doubtful_pair,
            *(_FIRST.c[name].label(f"first_{name}") for name in COMPARED),
            *(_SECOND.c[name].label(f"second_{name}") for name in COMPARED),
        )
        .join(_FIRST, _FIRST.c.id == doubtful_pair.c.first_id)
        .join(_SECOND, _SECOND.c.id == doubtful_pair.c.second_id)
        .where(*conditions)
        .order_by(doubtful_pair.c.points.desc(), doubtful_pair.c.id)
    )
    return list(look.connection.execute(question))


class Comparing:
    """Compares pairs; how common their names are is counted once for all of them."""

    def __init__(self, look: Look, rows: Iterable[Any]) -> None:
        names = {name for row in rows for name in (row.first_name, row.second_name)}
        self.names = name_counts(look, names)

    def of(self, row: Any) -> Likeness:
        """The likeness of a row of `pairs_and_children`, as first and second stand."""
        return compare(side_facts(row, "first"), side_facts(row, "second"), self.names)

    def seen(self, row: Any) -> dict[str, Any]:
        """What is kept of a comparison with the answer: points and verdicts, no values."""
        likeness = self.of(row)
        lines = [[line.field, line.verdict, line.points] for line in likeness.lines]
        return {"points": likeness.points, "twins": likeness.twins, "lines": lines}


def side_facts(row: Any, side: str) -> ChildFacts:
    """The facts of one side of a pair."""
    values = {name: getattr(row, f"{side}_{name}") for name in COMPARED}
    return facts_stored(_Named(values))


def name_counts(look: Look, names: Iterable[str]) -> NameFrequency:
    """How many children of the county bear the surnames and the given names of *names*, and how many there are."""
    standing = sa.select(sa.func.count()).select_from(child).where(child.c.merged_into.is_(None))
    counted = NameFrequency(int(look.connection.execute(standing).scalar_one()))
    for surname, given in map(split_name, names):
        if surname and surname not in counted.surnames:
            question = standing.where(child.c.name.startswith(surname, autoescape=True))
            counted.surnames[surname] = int(look.connection.execute(question).scalar_one())
        if given and given not in counted.given:
            alike = standing.where(
                child.c.name.endswith(given, autoescape=True),
                sa.func.length(child.c.name) <= len(given) + 2,
            )
            counted.given[given] = int(look.connection.execute(alike).scalar_one())
    return counted


class _Named:
    """A row whose columns lost their prefix."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.__dict__.update(values)
