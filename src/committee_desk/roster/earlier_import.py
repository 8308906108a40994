"""One import by itself: who sent what, how it was read, the fate of every row, and what a withdrawal would leave."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look
from ..records.case import case
from ..records.person import person
from ..records.roster_source import roster_row, roster_source
from .foreseeing import children_named
from .received_files import Source
from .staying import reasons_to_stay, what_began
from .values import Counts
from .withdrawing import files_of


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A row as it came in: *fate* (gone, stays, restored) and *fate_why* after a withdrawal, else None."""

    sheet: str
    row: int
    outcome: str
    effect: str
    codes: tuple[str, ...]
    name: str
    case_id: str | None
    number: str | None
    fate: str | None
    fate_why: str | None


@dataclass(frozen=True, slots=True)
class OneImport:
    """*labels* and *letters* are the columns that a person named, *edits* the cells that he put right.

    *beside* are the other files of its delivery that still stand.
    """

    source: Source
    labels: dict[str, str]
    letters: tuple[tuple[str, str, str], ...]
    edits: tuple[tuple[str, int, str, str], ...]
    withdrawn_by: str | None
    rows: tuple[ImportedRow, ...]
    beside: int = 0


@dataclass(frozen=True, slots=True)
class StayingCase:
    """Somebody who would stay, or stays, although the import goes; *why* is of `staying.REASONS`."""

    name: str
    number: str | None
    case_id: str | None
    why: str


@dataclass(frozen=True, slots=True)
class WithdrawalForeseen:
    """What `withdraw_import` would do now: how many cases go, and who stays."""

    gone: int
    stays: tuple[StayingCase, ...]


def one_import(look: Look, source_id: str) -> OneImport:
    """The import *source_id* with all its rows; refuses roster.no_such_source."""
    look.allow(Verb.OPEN_CASE)
    back = person.alias("back")
    question = (
        sa.select(roster_source, person.c.name.label("who"), back.c.name.label("withdrawer"))
        .join(person, person.c.id == roster_source.c.received_by)
        .join(back, back.c.id == roster_source.c.withdrawn_by, isouter=True)
        .where(roster_source.c.id == source_id)
    )
    found = look.connection.execute(question).first()
    if found is None:
        raise Refusal("roster.no_such_source")
    said: dict[str, Any] = found.mapping or {}
    return OneImport(
        _source(found),
        dict(said.get("labels") or {}),
        tuple((sheet, letter, name) for sheet, letter, name in said.get("letters") or ()),
        tuple((sheet, row, column, text) for sheet, row, column, text in found.edits or ()),
        found.withdrawer,
        _rows(look, source_id),
        _standing_beside(look, found),
    )


def withdrawal_foreseen(look: Look, source_id: str) -> WithdrawalForeseen:
    """What a withdrawal would take and leave now; nothing is written."""
    return _withdrawal_foreseen(look, (source_id,))


def delivery_withdrawal_foreseen(look: Look, delivery: str) -> WithdrawalForeseen:
    """As `withdrawal_foreseen` for all files of *delivery* that still stand."""
    standing = (one.id for one in files_of(look.connection, delivery) if one.withdrawn_at is None)
    return _withdrawal_foreseen(look, tuple(standing))


def _withdrawal_foreseen(look: Look, source_ids: tuple[str, ...]) -> WithdrawalForeseen:
    look.allow(Verb.OPEN_CASE)
    gone, staying = 0, dict[str, str]()
    for source_id in source_ids:
        begun = what_began(look.connection, source_id)
        stay = reasons_to_stay(look.connection, source_id, begun, frozenset(source_ids))
        gone += sum(len(one.case_ids) for child_id, one in begun.items() if child_id not in stay)
        staying |= stay
    named = children_named(look, list(staying))
    return WithdrawalForeseen(
        gone,
        tuple(
            StayingCase(named[one].name, named[one].number, named[one].case_id, why)
            for one, why in staying.items()
        ),
    )


def _standing_beside(look: Look, row: Any) -> int:
    if row.delivery is None:
        return 0
    return sum(
        one.withdrawn_at is None and one.id != row.id for one in files_of(look.connection, row.delivery)
    )


def _source(row: Any) -> Source:
    counts = Counts(row.accepted, row.flagged, row.rejected, row.not_a_record)
    return Source(
        *(row.id, row.kind, row.file_sha256, row.received_at, row.who, counts),
        sender=row.sender,
        withdrawn_at=row.withdrawn_at,
        withdrawn_why=row.withdrawn_why,
        delivery=row.delivery,
    )


def _rows(look: Look, source_id: str) -> tuple[ImportedRow, ...]:
    """In the order of the file; the case is the one that the row began, or the newest of the child that it named."""
    newest = (
        sa.select(case.c.child_id, sa.func.max(case.c.id).label("case_id"))
        .group_by(case.c.child_id)
        .subquery()
    )
    shown = sa.func.coalesce(roster_row.c.case_id, newest.c.case_id)
    question = (
        sa.select(
            *(
                roster_row.c[name]
                for name in ("sheet", "row", "outcome", "effect", "codes", "fate", "fate_why")
            ),
            roster_row.c["values"]["name"].as_string().label("name"),
            *(case.c.id.label("case_id"), case.c.number),
        )
        .join(newest, newest.c.child_id == roster_row.c.child_id, isouter=True)
        .join(case, case.c.id == shown, isouter=True)
        .where(roster_row.c.source_id == source_id)
        .order_by(roster_row.c.id)
    )
    return tuple(
        ImportedRow(
            *(row.sheet, row.row, row.outcome, row.effect, tuple(row.codes), row.name or ""),
            *(row.case_id, row.number, row.fate, row.fate_why),
        )
        for row in look.connection.execute(question)
    )
