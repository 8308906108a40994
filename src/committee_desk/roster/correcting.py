"""A person mends a child's facts, or has looked and finds all right: what the roster could only flag."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import UnitOfWork, case_now
from ..records.case import case
from ..records.child import child
from ..records.plan import paper
from .bulk import update_many
from .corrected_values import CORRECTABLE, understood
from .intake import DIFFERS
from .rechecking import codes_of_facts, left_to_look_at
from .said_facts import READINGS, Facts, list_again, stored_facts, with_readings
from .said_of_child import contradictions

_NOT_PRINTED = frozenset({"certificate", "school_now"})
"""Facts that no paper of a case states."""
_LONGEST_REASON = 400


def correct_child(work: UnitOfWork, case_id: str, changes: Mapping[str, Any], reason: str) -> dict[str, Any]:
    """Mend facts of the child of *case_id*; `{"case_id", "changed", "needs_look", "papers"}`.

    *changes* is {field of CORRECTABLE: what the person wrote}; None or an empty text empties a fact. *changed* is
    {field: [before, after]}, *needs_look* the codes that are left. *papers* are issued papers ({id, kind, number,
    issued_at, fields}) that go on stating what was before: they stay as they are, and a new one may be needed.
    Refusals `roster.correct_without_reason`, `roster.correct_nothing` and those of `understood`.
    """
    work.allow(Verb.CORRECT_CHILD, case_id)
    reason = _reason(reason)
    now = case_now(work, case_id)
    before = _standing(work, now.child_id)
    wanted = understood(changes)
    new = {name: value for name, value in wanted.items() if value != before[name]}
    if not new:
        raise Refusal("roster.correct_nothing")
    after = {**before, **new}
    looks = _looks_after(work, case_id, before, after, list(new))
    _write(work, now.child_id, new)
    _looked(work, case_id, looks)
    changed = {name: [before[name], value] for name, value in new.items()}
    work.audit(
        Verb.CORRECT_CHILD,
        "child",
        now.child_id,
        {name: old for name, (old, _) in changed.items()},
        {"reason": reason, "needs_look": looks, **new},
        case_id=case_id,
    )
    papers = _stating(work, now.child_id, changed)
    return {"case_id": case_id, "changed": changed, "needs_look": looks, "papers": papers}


def settle_look(work: UnitOfWork, case_id: str, reason: str) -> str:
    """A person has looked at the case and all is right: its codes are settled. Returns the case.

    Refusals `roster.correct_without_reason`, `roster.look_nothing`.
    """
    work.allow(Verb.CORRECT_CHILD, case_id)
    reason = _reason(reason)
    now = case_now(work, case_id)
    needed = _needed(work, case_id)
    if not needed:
        raise Refusal("roster.look_nothing")
    _looked(work, case_id, [])
    work.audit(
        Verb.CORRECT_CHILD,
        "child",
        now.child_id,
        {"needs_look": needed},
        {"reason": reason, "needs_look": []},
        case_id=case_id,
    )
    return case_id


def _reason(reason: str) -> str:
    reason = reason.strip()
    if not reason or len(reason) > _LONGEST_REASON:
        raise Refusal("roster.correct_without_reason")
    return reason


def _standing(work: UnitOfWork, child_id: str) -> Facts:
    facts = stored_facts(work.connection, [child_id])[child_id]
    autism = work.connection.execute(sa.select(child.c.autism).where(child.c.id == child_id)).scalar()
    return {**{name: facts.get(name) for name in CORRECTABLE}, "autism": autism}


def _needed(work: UnitOfWork, case_id: str) -> list[str]:
    text = work.connection.execute(sa.select(case.c.needs_look).where(case.c.id == case_id)).scalar()
    return text.split(",") if text else []


def _looks_after(
    work: UnitOfWork, case_id: str, before: Facts, after: Facts, changed: list[str]
) -> list[str]:
    year = work.county.year
    needed = left_to_look_at(
        _needed(work, case_id),
        changed,
        codes_of_facts(before, work.policy, year),
        codes_of_facts(after, work.policy, year),
    )
    if DIFFERS in needed and set(contradictions(work, case_id)) <= set(changed):
        needed.remove(DIFFERS)
    return needed


def _write(work: UnitOfWork, child_id: str, new: Facts) -> None:
    """The child, and what its cases repeat of it; days go in as the table of children stores them, as ISO text."""
    facts = with_readings(new) if "name" in new else new
    update_many(work.connection, child, "id", [(child_id, facts)])
    shown = {name: facts[name] for name in (*READINGS, "name", "township", "category") if name in facts}
    list_again(work.connection, [(child_id, shown)])


def _looked(work: UnitOfWork, case_id: str, codes: list[str]) -> None:
    work.connection.execute(
        case.update()
        .where(case.c.id == case_id)
        .values(
            needs_look=",".join(codes) or None,
            changed_at=work.now(),
            version_id=case.c.version_id + 1,
        )
    )


def _stating(work: UnitOfWork, child_id: str, changed: Mapping[str, list[Any]]) -> list[dict[str, Any]]:
    fields = [name for name, (before, _) in changed.items() if before and name not in _NOT_PRINTED]
    if not fields:
        return []
    question = (
        sa.select(paper.c.id, paper.c.kind, paper.c.issued_at, case.c.number)
        .join(case, case.c.id == paper.c.case_id)
        .where(case.c.child_id == child_id)
        .order_by(paper.c.issued_at, paper.c.id)
    )
    return [
        {
            "id": row.id,
            "kind": row.kind,
            "number": row.number,
            "issued_at": row.issued_at.isoformat(),
            "fields": fields,
        }
        for row in work.connection.execute(question)
    ]
