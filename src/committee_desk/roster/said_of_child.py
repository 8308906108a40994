"""What rosters said of one child, beside what the county has written down: the sheet on which a person corrects."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..office import Look, case_now
from ..records.case import case
from ..records.child import child
from ..records.roster_source import roster_row, roster_source
from .corrected_values import CORRECTABLE
from .intake import DIFFERS
from .matching import certified_id
from .rechecking import fields_of
from .rules import clause_of
from .said_facts import differences, facts_of, stored_facts
from .sentences import explain_code
from .values import RosterValues


@dataclass(frozen=True, slots=True)
class LookCode:
    """One thing to look at: *what* is the fact, *todo* the way out, *fields* the facts that would settle it."""

    code: str
    what: str
    todo: str
    clause: str | None
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidRow:
    """What a row of a source that still holds says of the child; *differs*: fields in which the record is otherwise."""

    source_id: str
    kind: str
    sender: str | None
    received_at: datetime
    sheet: str
    row: int
    codes: tuple[str, ...]
    values: dict[str, str]
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value that a source suggests for *field*: another row's, or the ID inside the certificate."""

    field: str
    value: str
    code: str
    source_id: str | None


@dataclass(frozen=True, slots=True)
class ChildSheet:
    """Everything that a person needs to correct a child: facts by field, codes, rows of the sources, proposals."""

    case_id: str
    number: str
    facts: dict[str, str | int | bool | date | None]
    codes: tuple[LookCode, ...]
    rows: tuple[SaidRow, ...]
    proposals: tuple[Proposal, ...]


def child_facts(look: Look, case_id: str, language: str = "zh") -> ChildSheet:
    """The sheet of the child of *case_id*, numbers unmasked; Refusal `office.no_such_case`."""
    look.allow(Verb.OPEN_CASE, case_id)
    now = case_now(look, case_id)
    row = look.connection.execute(sa.select(child).where(child.c.id == now.child_id)).one()
    needed = look.connection.execute(sa.select(case.c.needs_look).where(case.c.id == case_id)).scalar()
    facts = {name: getattr(row, name) for name in CORRECTABLE}
    rows = _rows(look, now.child_id)
    codes = tuple(_code(code, language) for code in (needed or "").split(",") if code)
    return ChildSheet(case_id, now.number, facts, codes, rows, _proposals(facts, rows))


def contradictions(look: Look, case_id: str) -> tuple[str, ...]:
    """Fields in which the newest row that was flagged DIFFERS_FROM_RECORD still contradicts the record."""
    look.allow(Verb.OPEN_CASE, case_id)
    rows = _rows(look, case_now(look, case_id).child_id)
    return next((one.differs for one in rows if DIFFERS in one.codes), ())


def _rows(look: Look, child_id: str) -> tuple[SaidRow, ...]:
    """The rows of the child, the latest first."""
    stored = stored_facts(look.connection, [child_id])[child_id]
    question = (
        sa.select(roster_row, roster_source.c.kind, roster_source.c.sender, roster_source.c.received_at)
        .join(roster_source, roster_source.c.id == roster_row.c.source_id)
        .where(roster_row.c.child_id == child_id, roster_source.c.withdrawn_at.is_(None))
        .order_by(roster_source.c.received_at.desc(), roster_row.c.id.desc())
    )
    return tuple(
        SaidRow(
            row.source_id,
            row.kind,
            row.sender,
            row.received_at,
            row.sheet,
            row.row,
            tuple(row.codes),
            row._mapping["values"],
            tuple(differences(stored, facts_of(RosterValues(**row._mapping["values"])))),
        )
        for row in look.connection.execute(question)
    )


def _code(code: str, language: str) -> LookCode:
    what, todo = explain_code(code, language)
    return LookCode(code, what, todo, clause_of(code), tuple(sorted(fields_of(code))))


def _proposals(facts: dict[str, Any], rows: tuple[SaidRow, ...]) -> tuple[Proposal, ...]:
    """What the certificate says of the ID, then where a source contradicts the record, each value once."""
    found: dict[tuple[str, str], Proposal] = {}
    inside = certified_id(facts["certificate"])
    if inside and inside != facts["resident_id"]:
        found["resident_id", inside] = Proposal("resident_id", inside, "ID_PROPOSED_FROM_CERT", None)
    for row in rows:
        for name in row.differs:
            value = row.values[name]
            found.setdefault((name, value), Proposal(name, value, DIFFERS, row.source_id))
    return tuple(found.values())
