"""The queue of doubtful pairs: raised by an import without a question, answered later, one by one or many at once."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork
from ..records.child import child
from ..records.same_child import doubtful_pair
from .known_children import Doubt
from .pair_comparison import Comparing, pairs_and_children

Answer = Literal["different", "later"]
WAITING = ("open", "later")
"""States of a pair that still wants an answer; a merged child's old pairs wait for nobody."""


def raise_pairs(work: UnitOfWork, pairs: Iterable[tuple[str, Doubt, str | None]]) -> int:
    """Put (child, doubt, row of the roster) into the queue, but no pair twice; how many are new.

    Part of an import's unit of work, which has asked who may and tells the audit trail.
    """
    rows = {}
    for child_id, doubt, row_id in pairs:
        first, second = sorted((child_id, doubt.child_id))
        rows[first, second] = {
            "id": work.new_id(),
            "first_id": first,
            "second_id": second,
            "points": doubt.points,
            "state": "open",
            "raised_at": work.now(),
            "raised_by_row": row_id,
        }
    if not rows:
        return 0
    once = insert(doubtful_pair).on_conflict_do_nothing(index_elements=("first_id", "second_id"))
    return work.connection.execute(once, list(rows.values())).rowcount


def settle_pair(
    work: UnitOfWork, pair_ids: Sequence[str], answer: Answer, reason: str = ""
) -> dict[str, Any]:
    """Answer pairs: `different` (two children, never asked again; *reason* wanted) or `later` (both stay for now).

    What the person saw is kept with the answer. Gives {answer, pairs}. Refusals: `roster.no_such_pair`,
    `roster.pair_merged`, `roster.reason_missing`.
    """
    work.allow(Verb.SETTLE_PAIR)
    if answer not in ("different", "later"):
        raise Refusal("roster.wrong_answer")
    if answer == "different" and not reason.strip():
        raise Refusal("roster.reason_missing")
    rows = {row.id: row for row in pairs_and_children(work, doubtful_pair.c.id.in_(list(pair_ids)))}
    if not rows or set(rows) != set(pair_ids):
        raise Refusal("roster.no_such_pair")
    if any(row.state == "merged" for row in rows.values()):
        raise Refusal("roster.pair_merged")
    comparing = Comparing(work, rows.values())
    for pair_id, row in rows.items():
        work.connection.execute(
            doubtful_pair.update()
            .where(doubtful_pair.c.id == pair_id)
            .values(
                state=answer,
                seen=comparing.seen(row),
                reason=reason.strip() or None,
                settled_by=work.actor.id,
                settled_at=work.now(),
            )
        )
    before = {pair_id: row.state for pair_id, row in rows.items()}
    after = {"answer": answer, "reason": reason.strip(), "pairs": list(rows)}
    work.audit(Verb.SETTLE_PAIR, "doubtful_pair", next(iter(rows)), before, after)
    return {"answer": answer, "pairs": list(rows)}


def open_pair_count(look: Look) -> int:
    """How many pairs want an answer; those put off are not counted."""
    return pair_count(look, "open")


def pair_count(look: Look, state: str) -> int:
    """How many pairs stand in *state* (open, later, different, merged)."""
    question = sa.select(sa.func.count()).select_from(doubtful_pair).where(doubtful_pair.c.state == state)
    if state in WAITING:
        question = question.where(*both_stand())
    return int(look.connection.execute(question).scalar_one())


def both_stand() -> tuple[sa.ColumnElement[bool], ...]:
    """The condition that neither child of a pair was merged away."""
    gone = sa.select(child.c.id).where(child.c.merged_into.is_not(None))
    return doubtful_pair.c.first_id.not_in(gone), doubtful_pair.c.second_id.not_in(gone)
