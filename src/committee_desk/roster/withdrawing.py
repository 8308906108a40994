"""Taking an import back as a whole, at any time: what nobody worked on goes, the rest stays and is listed with why."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import UnitOfWork
from ..records.case import case
from ..records.child import child
from ..records.roster_source import roster_row, roster_source
from ..records.same_child import doubtful_pair
from ..records.search import gone_together
from .filled_cells import RowBack, give_back
from .foreseeing import children_named
from .many_ids import among
from .numbering import remember_numbers
from .staying import Begun, reasons_to_stay, what_began

GONE, STAYS, RESTORED = "gone", "stays", "restored"
"""The fate of a row that had an effect (`roster_row.fate`)."""
_LONGEST_REASON = 400


def withdraw_import(work: UnitOfWork, source_id: str, reason: str) -> dict[str, Any]:
    """Take the import *source_id* back; `{"gone", "stays": [{case_id, number, name, why, fields}], "restored"}`.

    *gone* counts cases that went (with their children, if the import began these, too), *restored* the cells of known
    children that are empty again. What somebody has worked on since stays, with a reason of `staying.REASONS`. The
    source stays as a record, its rows with their fate; its file may be imported again. Refusals
    `roster.withdraw_without_reason`, `roster.no_such_source`, `roster.withdrawn_already`.
    """
    work.allow(Verb.WITHDRAW_IMPORT)
    why = _demand_reason(reason)
    _demand_standing(work, source_id)
    told = _take_back(work, source_id, why)
    work.audit(Verb.WITHDRAW_IMPORT, "roster_source", source_id, None, _noted(why, told))
    return told


def withdraw_delivery(work: UnitOfWork, delivery: str, reason: str) -> dict[str, Any]:
    """As `withdraw_import` for every file of the *delivery* that still stands, all by one act.

    Refusals `roster.withdraw_without_reason`, `roster.no_such_source`, `roster.withdrawn_already`.
    """
    work.allow(Verb.WITHDRAW_IMPORT)
    why = _demand_reason(reason)
    files = files_of(work.connection, delivery)
    if not files:
        raise Refusal("roster.no_such_source")
    standing = [one.id for one in files if one.withdrawn_at is None]
    if not standing:
        _demand_standing(work, files[0].id)
    # The latest first: what a later file of the delivery only repeated is then kept by nobody.
    each = [_take_back(work, source_id, why) for source_id in reversed(standing)]
    told = {
        "gone": sum(one["gone"] for one in each),
        "restored": sum(one["restored"] for one in each),
        "stays": [stay for one in each for stay in one["stays"]],
    }
    work.audit(Verb.WITHDRAW_IMPORT, "delivery", delivery, None, {"sources": standing, **_noted(why, told)})
    return told


def files_of(connection: sa.Connection, delivery: str) -> list[Any]:
    """The sources of a delivery in the order in which they were taken in."""
    question = sa.select(roster_source).where(roster_source.c.delivery == delivery)
    return list(connection.execute(question.order_by(roster_source.c.id)))


def _take_back(work: UnitOfWork, source_id: str, reason: str) -> dict[str, Any]:
    begun = what_began(work.connection, source_id)
    staying = reasons_to_stay(work.connection, source_id, begun)
    going = [one for child_id, one in begun.items() if child_id not in staying]
    backs = give_back(work.connection, source_id, {one.child_id for one in begun.values() if one.is_new})
    _write_fates(work, begun, staying, backs)
    _remove(work, going)
    mine = roster_source.c.id == source_id
    work.connection.execute(
        roster_source.update()
        .where(mine)
        .values(withdrawn_at=work.now(), withdrawn_by=work.actor.id, withdrawn_why=reason)
    )
    return {
        "gone": sum(len(one.case_ids) for one in going),
        "restored": sum(len(back.restored) for back in backs),
        "stays": _told(work, staying, backs),
    }


def _noted(reason: str, told: dict[str, Any]) -> dict[str, Any]:
    """What the trail keeps of a withdrawal: the cases that stay by their ids, not by the children's names."""
    kept = [[one["case_id"], one["why"]] for one in told["stays"]]
    return {"reason": reason, "stays": kept, "gone": told["gone"], "restored": told["restored"]}


def _demand_reason(reason: str) -> str:
    words = reason.strip()
    if not words or len(words) > _LONGEST_REASON:
        raise Refusal("roster.withdraw_without_reason")
    return words


def _demand_standing(work: UnitOfWork, source_id: str) -> None:
    row = work.connection.execute(sa.select(roster_source).where(roster_source.c.id == source_id)).first()
    if row is None:
        raise Refusal("roster.no_such_source")
    if row.withdrawn_at is not None:
        raise Refusal("roster.withdrawn_already", at=f"{row.withdrawn_at:%Y-%m-%d %H:%M}")


def _write_fates(
    work: UnitOfWork, begun: dict[str, Begun], staying: dict[str, str], backs: Iterable[RowBack]
) -> None:
    fates: dict[str, dict[str, str | None]] = {}
    for back in backs:
        if back.why or back.restored:
            fates[back.row_id] = {"fate": STAYS if back.why else RESTORED, "fate_why": back.why}
    for child_id, began in begun.items():
        why = staying.get(child_id)
        for row_id in began.row_ids:
            if why or row_id not in fates:
                fates[row_id] = {"fate": STAYS if why else GONE, "fate_why": why}
    alike: dict[tuple[str | None, str | None], list[str]] = {}
    for row_id, one in fates.items():
        alike.setdefault((one["fate"], one["fate_why"]), []).append(row_id)
    for (fate, why), row_ids in alike.items():
        mine = among(roster_row.c.id, row_ids)
        work.connection.execute(roster_row.update().where(mine).values(fate=fate, fate_why=why))


def _remove(work: UnitOfWork, going: list[Begun]) -> None:
    """Cases and children go; every roster row that named them keeps its words and names nobody any more."""
    cases = [case_id for one in going for case_id in one.case_ids]
    children = [one.child_id for one in going if one.is_new]
    numbers = sa.select(case.c.number).where(among(case.c.id, cases))
    remember_numbers(work, work.connection.execute(numbers).scalars())
    _without(work, roster_row.c.case_id, cases)
    _without(work, roster_row.c.child_id, children)
    for column in (doubtful_pair.c.first_id, doubtful_pair.c.second_id):
        _delete(work, column, children)
    with gone_together(work.connection, among(case.c.id, cases)):
        _delete(work, case.c.id, cases)
    _delete(work, child.c.id, children)


def _without(work: UnitOfWork, column: sa.Column[str], ids: list[str]) -> None:
    some = column.table.update().where(among(column, ids))
    work.connection.execute(some.values({column.name: None}))


def _delete(work: UnitOfWork, column: sa.Column[str], ids: list[str]) -> None:
    work.connection.execute(column.table.delete().where(among(column, ids)))


def _told(work: UnitOfWork, staying: dict[str, str], backs: Iterable[RowBack]) -> list[dict[str, Any]]:
    """Who stays, by name, with the reason; *fields* where only cells of a known child stay."""
    kept: list[tuple[str, str, list[str]]] = [(child_id, why, []) for child_id, why in staying.items()]
    kept += [(back.child_id, back.why, list(back.stays)) for back in backs if back.why]
    named = children_named(work, [child_id for child_id, _, _ in kept])
    return [
        {
            "case_id": named[child_id].case_id,
            "number": named[child_id].number,
            "name": named[child_id].name,
            "why": why,
            "fields": fields,
        }
        for child_id, why, fields in kept
    ]
