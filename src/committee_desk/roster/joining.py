"""What a merge does to each table that refers to a child, by the rule that the table declares (OnMerge)."""

from collections.abc import Callable

import sqlalchemy as sa

from ..errors import Refusal
from ..office import UnitOfWork, move_case
from ..records import metadata
from ..records.case import case
from ..records.case_states import TRANSITIONS, State
from ..records.child import child
from ..records.column_types import OnMerge
from ..records.same_child import doubtful_pair
from .touched import Touched


def join_tables(work: UnitOfWork, touched: Touched, keep: str, gone: str) -> None:
    """Give all that hangs on *gone* to *keep*; a table without a rule for it is a bug."""
    for table, columns in referring_tables():
        rule = _RULES.get(table.info.get("on_merge", ""))
        if rule is None:
            raise RuntimeError(f"{table.name} refers to a child and does not say what a merge does to it")
        for column in columns:
            rule(work, touched, column, keep, gone)


def referring_tables() -> tuple[tuple[sa.Table, tuple[sa.Column[str], ...]], ...]:
    """Every table with a reference to a child, and the columns that refer."""
    found = ((table, _references(table)) for table in metadata.sorted_tables)
    return tuple((table, columns) for table, columns in found if columns)


def _references(table: sa.Table) -> tuple[sa.Column[str], ...]:
    return tuple(
        column for column in table.c if any(key.column.table is child for key in column.foreign_keys)
    )


def _move(work: UnitOfWork, touched: Touched, column: sa.Column[str], keep: str, gone: str) -> None:
    for key in _keys(work, column, gone):
        touched.write(column.table, key, **{column.name: keep})


def _keys(work: UnitOfWork, column: sa.Column[str], gone: str) -> list[str]:
    table = column.table
    return list(work.connection.execute(sa.select(table.c.id).where(column == gone)).scalars())


def _leave(work: UnitOfWork, touched: Touched, column: sa.Column[str], keep: str, gone: str) -> None:
    """What was done to these children stays as it was written."""


def _pairs(work: UnitOfWork, touched: Touched, column: sa.Column[str], keep: str, gone: str) -> None:
    """A pair with a third child goes over, answer and all, unless the child that stays has that pair already."""
    for key in _keys(work, column, gone):
        row = work.connection.execute(sa.select(doubtful_pair).where(doubtful_pair.c.id == key)).one()
        third = row.second_id if row.first_id == gone else row.first_id
        first, second = sorted((keep, third))
        there = sa.select(doubtful_pair.c.id).where(
            doubtful_pair.c.first_id == first, doubtful_pair.c.second_id == second
        )
        if third != keep and work.connection.execute(there).first() is None:
            touched.write(doubtful_pair, key, first_id=first, second_id=second)


def _cases(work: UnitOfWork, touched: Touched, column: sa.Column[str], keep: str, gone: str) -> None:
    """Cases get the next free round; of two that stand in one year the one that got less far ends as a duplicate."""
    question = sa.select(case).order_by(case.c.year, case.c.round)
    mine = list(work.connection.execute(question.where(case.c.child_id == keep)))
    rounds = {(row.year, row.round) for row in mine}
    for row in work.connection.execute(question.where(case.c.child_id == gone)).all():
        standing = [one for one in mine if one.year == row.year and one.state != State.DUPLICATE]
        number = row.round
        while (row.year, number) in rounds:
            number += 1
        rounds.add((row.year, number))
        touched.write(case, row.id, child_id=keep, round=number)
        if standing and row.state != State.DUPLICATE:
            _close_one(work, touched, standing[0], row)


def _close_one(
    work: UnitOfWork, touched: Touched, mine: sa.Row[tuple[str]], other: sa.Row[tuple[str]]
) -> None:
    order = list(State)
    further, less = sorted((mine, other), key=lambda row: -order.index(State(row.state)))
    if less.state not in TRANSITIONS["close_duplicate"][0]:
        raise Refusal("roster.both_tabled", one=further.number, other=less.number)
    with touched.noting(case, less.id):
        move_case(work, less.id, "close_duplicate")


_RULES: dict[str, Callable[[UnitOfWork, Touched, sa.Column[str], str, str], None]] = {
    OnMerge.MOVE: _move,
    OnMerge.NEXT_ROUND: _cases,
    OnMerge.PAIR: _pairs,
    OnMerge.HISTORY: _leave,
    # The one reference among children: who was merged into the child that goes now leads to the one that stays.
    OnMerge.CHILD_ITSELF: _move,
}
