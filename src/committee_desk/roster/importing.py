"""The import verb: the rows of a reading become children and cases, all in one transaction, each with its fate."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
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
from .known_children import Doubt, Found, KnownChildren
from .numbering import NumberSeries
from .pairs import raise_pairs
from .pinyin import sort_key
from .values import Finding, Outcome, RosterReading, RosterRow, RosterValues

COMES_IN = ("accepted", "flagged")
LISTED = ("township", "category")
"""What the list of cases repeats of a child and a later roster may add."""
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

    A row of a child that is known already changes nothing but what was empty (effect `same` or `changed`); the same
    file twice therefore adds nobody. Register duty: 条例 15; clause 三(一)1.
    """
    work.allow(Verb.IMPORT_ROSTER)
    source_id = work.new_id()
    body_id = work.new_id()
    keep_body(work.connection, body_id, file_bytes, XLSX, work.now())
    intake = _Intake(work)
    rows: list[dict[str, Any]] = []
    effects = {"new": 0, "changed": 0, "same": 0, "none": 0}
    for row in reading.rows:
        effect, child_id = intake.take(row) if row.outcome in COMES_IN else ("none", None)
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
    intake.write()
    intake.tell(rows)
    if rows:
        work.connection.execute(roster_row.insert(), rows)
    raise_pairs(work, intake.pairs(rows))
    work.audit(
        Verb.IMPORT_ROSTER,
        "roster_source",
        source_id,
        None,
        {"file": file_sha256, **asdict(reading.counts), **effects},
    )
    return asdict(
        ImportResult(source_id, effects["new"], effects["changed"], effects["same"], len(intake.cases))
    )


class _Intake:
    """Takes rows in one by one; what is new is written at the end, all at once."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._known = KnownChildren(work.connection, work.county.year)
        self._numbers = NumberSeries(work)
        self.children: dict[str, dict[str, Any]] = {}
        self._found: dict[str, Found] = {}
        self.cases: dict[str, dict[str, Any]] = {}

    def take(self, row: RosterRow) -> tuple[str, str]:
        """The effect of a row that comes in (new, changed, same), and its child."""
        found = self._known.find(row.values)
        child_id, effect = found.child_id, "same"
        if child_id is None:
            child_id, effect = self._work.new_id(), "new"
            self._found[child_id] = found
            self.children[child_id] = _child(self._work, child_id, row.values)
        elif self._fill_gaps(child_id, row.values):
            effect = "changed"
        self._known.add(row.values, child_id)
        if child_id not in self._known.with_case:
            # Also a child of an earlier year that comes up again: the same child, a new case.
            number = self._numbers.next()
            told = _told(row, found.codes)
            self.cases[child_id] = _case(self._work, child_id, number, told, self._stored(child_id))
            self._known.with_case.add(child_id)
        return effect, child_id

    def tell(self, rows: list[dict[str, Any]]) -> None:
        """Add what only the county knows of a row: its number belongs to a child of another name."""
        for row in rows:
            if row["effect"] == "new":
                row["codes"] = [*row["codes"], *self._found[row["child_id"]].codes]

    def pairs(self, rows: list[dict[str, Any]]) -> Iterator[tuple[str, Doubt, str]]:
        """What the queue of doubtful pairs gets: a new child, whom it may be, and the row that brought it."""
        for row in rows:
            if row["effect"] == "new":
                for doubt in self._found[row["child_id"]].doubts:
                    yield row["child_id"], doubt, row["id"]

    def write(self) -> None:
        """Write the new children and cases."""
        for table, values in ((child, self.children), (case, self.cases)):
            if values:
                self._work.connection.execute(table.insert(), list(values.values()))

    def _stored(self, child_id: str) -> dict[str, Any]:
        if child_id in self.children:
            return self.children[child_id]
        return self._work.connection.execute(sa.select(child).where(child.c.id == child_id)).one()._asdict()

    def _fill_gaps(self, child_id: str, values: RosterValues) -> bool:
        """Fill what the county does not know yet; what a person or an earlier roster wrote is never overwritten."""
        stored = self._stored(child_id)
        gaps = {
            name: value
            for name, value in _child(self._work, child_id, values).items()
            if value is not None and stored[name] is None
        }
        if gaps:
            self._learn(child_id, gaps)
        return bool(gaps)

    def _learn(self, child_id: str, gaps: dict[str, Any]) -> None:
        """Write *gaps* to the child, and to its cases what the list of cases repeats."""
        listed = {name: gaps[name] for name in LISTED if name in gaps}
        if child_id in self.children:
            self.children[child_id].update(gaps)
            self.cases[child_id].update(listed)
            return
        execute = self._work.connection.execute
        execute(child.update().where(child.c.id == child_id).values(**gaps))
        if listed:
            execute(case.update().where(case.c.child_id == child_id).values(**listed))


def _told(row: RosterRow, codes: tuple[str, ...]) -> RosterRow:
    """The row with what the county has to say of it; whoever is told something looks at it."""
    if not codes:
        return row
    findings = (*row.findings, *(Finding(code, "name") for code in codes))
    return replace(row, findings=findings, outcome=Outcome.FLAGGED)


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
