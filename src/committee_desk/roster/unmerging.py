"""Taking a merge back: both children are what they were, and what was edited since stays and is named."""

from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import UnitOfWork
from ..records import metadata
from ..records.case import case
from ..records.child import child
from ..records.same_child import child_merge
from .merged_child import listed_columns
from .touched import plain_row, write_plain

_BOOKKEEPING = ("changed_at", "version_id")
"""Columns of a case that move with any edit: what stands there now holds, and nobody has to be told."""


def unmerge_children(work: UnitOfWork, merge_id: str, reason: str) -> dict[str, Any]:
    """Give both children of a merge back; {kept_id, gone_id, stays: [[table, key, column], …]}.

    *stays* are cells that the merge wrote and somebody edited since: the edit is kept. Refusals:
    `roster.no_such_merge`, `roster.unmerged_already`, `roster.reason_missing`, and `roster.merge_on_top` while a
    later merge of the same children or rows stands.
    """
    work.allow(Verb.UNMERGE_CHILDREN)
    merge = work.connection.execute(sa.select(child_merge).where(child_merge.c.id == merge_id)).first()
    if merge is None:
        raise Refusal("roster.no_such_merge")
    if merge.undone_at is not None:
        raise Refusal("roster.unmerged_already")
    if not reason.strip():
        raise Refusal("roster.reason_missing")
    _demand_top(work, merge)
    stays = _restore(work, merge)
    undone = {"undone_by": work.actor.id, "undone_at": work.now(), "undone_why": reason.strip()}
    work.connection.execute(child_merge.update().where(child_merge.c.id == merge_id).values(**undone))
    told = {"kept": merge.kept_id, "gone": merge.gone_id, "reason": reason.strip(), "stays": stays}
    work.audit(Verb.UNMERGE_CHILDREN, "child", merge.kept_id, None, {"merge": merge_id, **told})
    return {"kept_id": merge.kept_id, "gone_id": merge.gone_id, "stays": stays}


def _demand_top(work: UnitOfWork, merge: Any) -> None:
    """A later merge that stands on this one has to be taken back first."""
    later = (
        sa.select(child_merge, child.c.name)
        .join(child, child.c.id == child_merge.c.gone_id)
        .where(child_merge.c.undone_at.is_(None), child_merge.c.id > merge.id)
        .order_by(child_merge.c.id.desc())
    )
    children, rows = {merge.kept_id, merge.gone_id}, _rows(merge)
    for other in work.connection.execute(later):
        if children & {other.kept_id, other.gone_id} or rows & _rows(other):
            raise Refusal("roster.merge_on_top", name=other.name, merge_id=other.id)


def _rows(merge: Any) -> set[tuple[str, str]]:
    return {(table, key) for table, key, *_ in merge.touched}


def _restore(work: UnitOfWork, merge: Any) -> list[list[str]]:
    stays: list[list[str]] = []
    by_row: dict[tuple[str, str], list[list[Any]]] = {}
    for table, key, *cell in merge.touched:
        by_row.setdefault((table, key), []).append(cell)
    followed: list[tuple[str, list[str]]] = []
    # Rows in the order of writing turned round, each in one statement, so that no unique key is broken on the way.
    for (name, key), cells in reversed(by_row.items()):
        table = metadata.tables[name]
        now = plain_row(work.connection, table, key)
        back = {column: before for column, before, after in cells if column in now and now[column] == after}
        edited = [column for column, _, _ in cells if column not in back and column not in _BOOKKEEPING]
        if table is case:
            followed.append((key, [column for column in edited if column in _LISTED]))
            edited = [column for column in edited if column not in _LISTED]
        stays += [[name, key, column] for column in edited]
        if back:
            write_plain(work.connection, table, key, back)
    for key, columns in followed:
        _follow(work, key, columns)
    return stays


def _follow(work: UnitOfWork, case_id: str, columns: list[str]) -> None:
    """A case that was relisted since follows its own child again."""
    question = sa.select(child).join(case, case.c.child_id == child.c.id).where(case.c.id == case_id)
    own = work.connection.execute(question).first() if columns else None
    if own is not None:
        listed = listed_columns(own._asdict())
        values = {column: listed[column] for column in columns}
        work.connection.execute(case.update().where(case.c.id == case_id).values(**values))


_LISTED = ("pinyin", "initials", "spaced_name", "township", "category")
