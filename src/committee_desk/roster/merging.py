"""The merge verb: two children become one, with all that hangs on them, and every written cell is noted."""

from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import UnitOfWork
from ..records.case import case
from ..records.case_states import State
from ..records.child import child
from ..records.same_child import child_merge, doubtful_pair
from .joining import join_tables
from .merged_child import GROUPS, join_groups, listed_columns, merged_columns
from .touched import Touched

HOMES_DIFFER = "HOMES_DIFFER"
"""The code on a case whose child has two homes since a merge: a person asks which one holds."""


def merge_children(
    work: UnitOfWork,
    pair: str | tuple[str, str],
    keep: str,
    choices: dict[str, str] | None = None,
    reason: str = "",
) -> dict[str, Any]:
    """Make one child of a doubtful *pair* (its id, or the ids of two children); *keep* is the child that stays.

    *choices* names for a group of `GROUPS` the child whose values hold; without a choice the child that stays is
    right and its gaps are filled. Gives {merge_id, kept_id, gone_id, cells}. Refusals: `roster.no_such_pair`,
    `roster.merged_already`, `roster.wrong_choice`, `roster.both_tabled`.
    """
    work.allow(Verb.SETTLE_PAIR)
    gone, pair_id = _two(work, pair, keep)
    kept_row, gone_row = (_standing(work, one) for one in (keep, gone))
    from_gone = _chosen(choices or {}, keep, gone)
    touched = Touched(work.connection)
    join_tables(work, touched, keep, gone)
    merged = merged_columns(kept_row, gone_row, from_gone)
    touched.write(child, keep, **merged)
    touched.write(child, gone, merged_into=keep)
    homes = next(one for one in join_groups(kept_row, gone_row, from_gone) if one.group == "home")
    _follow(work, touched, keep, merged, two_homes=homes.contradicts and "home" not in (choices or {}))
    merge_id = work.new_id()
    if pair_id:
        settled = {"settled_by": work.actor.id, "settled_at": work.now()}
        touched.write(doubtful_pair, pair_id, state="merged", reason=reason.strip() or None, **settled)
    work.connection.execute(
        child_merge.insert().values(
            id=merge_id,
            kept_id=keep,
            gone_id=gone,
            pair_id=pair_id,
            reason=reason.strip(),
            touched=touched.cells(),
            merged_by=work.actor.id,
            merged_at=work.now(),
        )
    )
    told = {"kept": keep, "gone": gone, "reason": reason.strip(), "choices": choices or {}}
    work.audit(Verb.SETTLE_PAIR, "child", keep, None, {"merge": merge_id, **told}, case_id=_case(work, keep))
    return {"merge_id": merge_id, "kept_id": keep, "gone_id": gone, "cells": len(touched.cells())}


def _two(work: UnitOfWork, pair: str | tuple[str, str], keep: str) -> tuple[str, str | None]:
    """The child that goes, and the pair that is settled by it, if these two are one."""
    if isinstance(pair, str):
        question = sa.select(doubtful_pair).where(doubtful_pair.c.id == pair)
    else:
        first, second = sorted(pair)
        question = sa.select(doubtful_pair).where(
            doubtful_pair.c.first_id == first, doubtful_pair.c.second_id == second
        )
    row = work.connection.execute(question).first()
    if row is None and isinstance(pair, str):
        raise Refusal("roster.no_such_pair")
    both = {row.first_id, row.second_id} if row else set(pair)
    if keep not in both or len(both) != 2:
        raise Refusal("roster.no_such_pair")
    return (both - {keep}).pop(), row.id if row else None


def _standing(work: UnitOfWork, child_id: str) -> dict[str, Any]:
    row = work.connection.execute(sa.select(child).where(child.c.id == child_id)).first()
    if row is None:
        raise Refusal("roster.no_such_pair")
    if row.merged_into is not None:
        raise Refusal("roster.merged_already")
    return row._asdict()


def _chosen(choices: dict[str, str], keep: str, gone: str) -> frozenset[str]:
    if not set(choices) <= set(GROUPS) or not set(choices.values()) <= {keep, gone}:
        raise Refusal("roster.wrong_choice")
    return frozenset(group for group, side in choices.items() if side == gone)


def _follow(
    work: UnitOfWork, touched: Touched, keep: str, merged: dict[str, Any], *, two_homes: bool
) -> None:
    """Cases repeat what the list shows of their child; one that stands is told of two homes."""
    for row in work.connection.execute(sa.select(case).where(case.c.child_id == keep)).all():
        columns = listed_columns(merged)
        if two_homes and row.state != State.DUPLICATE:
            codes = [code for code in (row.needs_look or "").split(",") if code and code != HOMES_DIFFER]
            columns["needs_look"] = ",".join([*codes, HOMES_DIFFER])
        touched.write(case, row.id, **columns)


def _case(work: UnitOfWork, child_id: str) -> str | None:
    """The newest case of a child that stands, in whose history a merge is told."""
    question = (
        sa.select(case.c.id)
        .where(case.c.child_id == child_id, case.c.state != State.DUPLICATE)
        .order_by(case.c.year.desc(), case.c.round.desc())
    )
    return work.connection.execute(question).scalars().first()
