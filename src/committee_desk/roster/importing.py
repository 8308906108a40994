"""The import verb: the rows of a reading become children and cases, all in one transaction, each with its fate."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..office import UnitOfWork
from ..records.bodies import keep_body
from ..records.case import case
from ..records.case_states import State
from ..records.child import child
from ..records.roster_source import roster_row, roster_source
from .numbering import NumberSeries
from .pinyin import sort_key
from .values import RosterReading, RosterRow, RosterValues

COMES_IN = ("accepted", "flagged")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did: how many children are new, learnt something, or were known already; and new cases."""

    source_id: str
    new: int
    changed: int
    same: int
    cases: int


def import_roster(
    work: UnitOfWork, reading: RosterReading, file_bytes: bytes, file_sha256: str, *, kind: str = "federation"
) -> dict[str, Any]:
    """Every accepted and flagged row of *reading* becomes a child with a case of this year; an ImportResult as a dict.

    A row whose resident ID or certificate is known already changes nothing but what was empty (effect `same` or
    `changed`); the same file twice therefore adds nobody. Register duty: 条例 15; clause 三(一)1.
    """
    work.allow(Verb.IMPORT_ROSTER)
    source_id = work.new_id()
    body_id = work.new_id()
    keep_body(work.connection, body_id, file_bytes, XLSX, work.now())
    numbers = NumberSeries(work)
    known = _Known(work.connection, work.county.year)
    children: list[dict[str, Any]] = []
    cases: list[dict[str, Any]] = []
    rows: list[dict[str, Any]] = []
    effects = {"new": 0, "changed": 0, "same": 0, "none": 0}
    for row in reading.rows:
        effect, child_id = "none", None
        if row.outcome in COMES_IN:
            child_id = known.find(row.values)
            if child_id is None:
                child_id, effect = work.new_id(), "new"
                children.append(_child(work, child_id, row.values))
                cases.append(_case(work, child_id, numbers.next(), row, children[-1]))
                known.add(row.values, child_id)
            else:
                effect = "changed" if _fill_gaps(work, child_id, row.values) else "same"
                if child_id not in known.with_case:
                    # A child of an earlier year comes up again: the same child, a new case.
                    stored = (
                        work.connection.execute(sa.select(child).where(child.c.id == child_id))
                        .one()
                        ._asdict()
                    )
                    cases.append(_case(work, child_id, numbers.next(), row, stored))
            known.with_case.add(child_id)
        effects[effect] += 1
        rows.append(_row(work, source_id, row, effect, child_id))
    work.connection.execute(
        roster_source.insert().values(
            id=source_id,
            kind=kind,
            file_sha256=file_sha256,
            received_at=work.now(),
            received_by=work.actor.id,
            file_body=body_id,
            **asdict(reading.counts),
        )
    )
    for table, values in ((child, children), (case, cases), (roster_row, rows)):
        if values:
            work.connection.execute(table.insert(), values)
    work.audit(
        Verb.IMPORT_ROSTER,
        "roster_source",
        source_id,
        None,
        {"file": file_sha256, **asdict(reading.counts), **effects},
    )
    return asdict(ImportResult(source_id, effects["new"], effects["changed"], effects["same"], len(cases)))


class _Known:
    """Children that the county has already, by resident ID and by the twenty characters of the certificate."""

    def __init__(self, connection: sa.Connection, year: int) -> None:
        this_year = sa.select(case.c.child_id).where(case.c.year == year)
        self.with_case = set(connection.execute(this_year).scalars())
        question = sa.select(child.c.id, child.c.resident_id, child.c.certificate).where(
            child.c.merged_into.is_(None)
        )
        self._by_key: dict[str, str] = {}
        for row in connection.execute(question):
            for key in (row.resident_id, (row.certificate or "")[:20]):
                if key:
                    self._by_key[key] = row.id

    def find(self, values: RosterValues) -> str | None:
        for key in self._keys(values):
            if key in self._by_key:
                return self._by_key[key]
        return None

    def add(self, values: RosterValues, child_id: str) -> None:
        for key in self._keys(values):
            self._by_key[key] = child_id

    def _keys(self, values: RosterValues) -> tuple[str, ...]:
        return tuple(key for key in (values.resident_id, (values.certificate or "")[:20]) if key)


def _child(work: UnitOfWork, child_id: str, values: RosterValues) -> dict[str, Any]:
    pinyin, initials = sort_key(values.name or "")
    return {
        "id": child_id,
        "name": values.name or "",
        "pinyin": pinyin,
        "initials": initials,
        "resident_id": values.resident_id,
        "sex": values.sex,
        "birth_date": date.fromisoformat(values.birth_date) if values.birth_date else None,
        "certificate": values.certificate,
        "category": int(values.category) if values.category else None,
        "grade": int(values.grade) if values.grade else None,
        "autism": None,
        "township": values.township,
        "village": values.village,
        "address": values.address,
        "guardian_name": values.guardian_name,
        "guardian_relation": values.guardian_relation,
        "guardian_phone": values.guardian_phone,
        "school_now": values.school_now,
        "registered_at": work.now(),
    }


def _case(work: UnitOfWork, child_id: str, number: str, row: RosterRow, of: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": work.new_id(),
        "number": number,
        "child_id": child_id,
        "year": work.county.year,
        "round": 1,
        "state": State.REGISTERED.value,
        "pinyin": of["pinyin"],
        "initials": of["initials"],
        "spaced_name": " ".join(of["name"].replace(" ", "")),
        "township": of["township"],
        "category": of["category"],
        "placement": None,
        "needs_look": ",".join(row.codes) if row.outcome == "flagged" else None,
        "due": work.policy.day_of("deadline.assess", work.county.year),
        "due_provisional": False,
        "registered_at": work.now(),
        "changed_at": work.now(),
        "version_id": 1,
    }


def _fill_gaps(work: UnitOfWork, child_id: str, values: RosterValues) -> bool:
    """Fill what the county does not know yet; what a person or an earlier roster wrote is never overwritten."""
    fresh = _child(work, child_id, values)
    stored = work.connection.execute(sa.select(child).where(child.c.id == child_id)).one()._mapping
    gaps = {
        name: value
        for name, value in fresh.items()
        if value is not None and stored[name] is None and name not in ("id", "registered_at")
    }
    if gaps:
        work.connection.execute(child.update().where(child.c.id == child_id).values(**gaps))
    return bool(gaps)


def _row(
    work: UnitOfWork, source_id: str, row: RosterRow, effect: str, child_id: str | None
) -> dict[str, Any]:
    return {
        "id": work.new_id(),
        "source_id": source_id,
        "sheet": row.sheet,
        "row": row.row,
        "outcome": row.outcome,
        "effect": effect,
        "codes": list(row.codes),
        "values": {name: value for name, value in asdict(row.values).items() if value is not None},
        "child_id": child_id,
    }
