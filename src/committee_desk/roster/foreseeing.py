"""What an import would change, before anything is written: row by row, in sum, and who is missing from the file."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count

import sqlalchemy as sa

from ..access import Verb
from ..office import Look
from ..records.case import case
from ..records.child import child
from ..records.person import person
from ..records.roster_source import roster_row, roster_source
from .intake import Decided, Intake
from .values import RosterReading

_AT_ONCE = 500
_UNBORN = "new:"


@dataclass(frozen=True, slots=True)
class ForeseenRow:
    """What becomes of one row: *outcome* and *codes* as the county sees it, *effect* new, changed, same or none.

    *child_id* is the child that the row speaks of, None where it is new; *fields* are the gaps that the row would fill,
    *differs* the fields in which it contradicts the record, *doubts* how many known children it may be as well.
    """

    sheet: str
    row: int
    outcome: str
    effect: str
    codes: tuple[str, ...]
    child_id: str | None
    begins_case: bool
    fields: tuple[str, ...]
    differs: tuple[str, ...]
    doubts: int


@dataclass(frozen=True, slots=True)
class EarlierImport:
    """The very same file, taken in before."""

    source_id: str
    received_at: datetime
    received_by: str
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class Foresight:
    """Everything that would change; *totals* has the keys of ImportResult, *filled* how often each field is filled.

    *missing* are children (ids, by name) whom the newest roster of an earlier year by the same sender named and this
    file does not; `children_named` tells who they are, page by page.
    """

    rows: tuple[ForeseenRow, ...]
    totals: dict[str, int]
    filled: dict[str, int]
    differing: dict[str, int]
    missing: tuple[str, ...]
    imported_before: tuple[EarlierImport, ...]


@dataclass(frozen=True, slots=True)
class NamedChild:
    """A known child for a list: its newest case, if it has one."""

    child_id: str
    name: str
    township: str | None
    case_id: str | None
    number: str | None
    year: int | None
    state: str | None


def foresee(
    look: Look,
    reading: RosterReading,
    *,
    kind: str = "federation",
    sender: str | None = None,
    file_sha256: str | None = None,
    told: Callable[[int, int], None] | None = None,
) -> Foresight:
    """What `import_roster` with the same arguments would do now, exactly; nothing is written.

    *told* hears how many of how many rows were looked at; what it raises breaks off.
    """
    look.allow(Verb.OPEN_CASE)
    unborn = count(1)
    intake = Intake(look, lambda: f"{_UNBORN}{next(unborn)}")
    rows: list[ForeseenRow] = []
    for decided in intake.decide(reading.rows):
        rows += [_foreseen(one) for one in decided]
        if told is not None:
            told(len(rows), len(reading.rows))
    named = {row.child_id for row in rows if row.child_id}
    return Foresight(
        tuple(rows),
        _totals(rows),
        dict(Counter(field for row in rows for field in row.fields)),
        dict(Counter(field for row in rows for field in row.differs)),
        missing_children(look, kind, sender, named),
        imported_before(look, file_sha256) if file_sha256 else (),
    )


def imported_before(look: Look, file_sha256: str) -> tuple[EarlierImport, ...]:
    """When the very file with this digest was taken in, the latest first."""
    question = (
        sa.select(roster_source, person.c.name.label("who"))
        .join(person, person.c.id == roster_source.c.received_by)
        .where(roster_source.c.file_sha256 == file_sha256)
        .order_by(roster_source.c.received_at.desc(), roster_source.c.id.desc())
    )
    return tuple(
        EarlierImport(row.id, row.received_at, row.who, row.withdrawn_at)
        for row in look.connection.execute(question)
    )


def missing_children(look: Look, kind: str, sender: str | None, named: set[str]) -> tuple[str, ...]:
    """Children on the newest earlier year's rosters of this sender and kind who are not in *named*, by name."""
    look.allow(Verb.OPEN_CASE)
    earlier = _sources_of_last_time(look, kind, sender)
    if not earlier:
        return ()
    one = sa.func.coalesce(child.c.merged_into, child.c.id)
    question = (
        sa.select(one.label("id"), sa.func.min(child.c.pinyin).label("pinyin"))
        .join(roster_row, roster_row.c.child_id == child.c.id)
        .where(roster_row.c.source_id.in_(earlier))
        .group_by(one)
        .order_by("pinyin", "id")
    )
    return tuple(row.id for row in look.connection.execute(question) if row.id not in named)


def children_named(look: Look, child_ids: Sequence[str]) -> dict[str, NamedChild]:
    """Names and newest cases of a page of children."""
    look.allow(Verb.OPEN_CASE)
    found: dict[str, NamedChild] = {}
    for first in range(0, len(child_ids), _AT_ONCE):
        question = (
            sa.select(
                child.c.id.label("child_id"),
                *(child.c.name, child.c.township, case.c.id.label("case_id")),
                *(case.c.number, case.c.year, case.c.state),
            )
            .join(case, case.c.child_id == child.c.id, isouter=True)
            .where(child.c.id.in_(child_ids[first : first + _AT_ONCE]))
            .order_by(case.c.year, case.c.round)
        )
        for row in look.connection.execute(question):
            found[row.child_id] = NamedChild(**row._asdict())
    return found


def _foreseen(one: Decided) -> ForeseenRow:
    named = one.named
    return ForeseenRow(
        one.row.sheet,
        one.row.row,
        one.row.outcome.value,
        one.effect,
        one.row.codes,
        None if one.child_id.startswith(_UNBORN) else one.child_id or None,
        bool(named and named.begins_case),
        tuple(name for name in one.filled or () if name not in {"pinyin", "initials"}),
        one.differs,
        len(named.doubts) if named else 0,
    )


def _totals(rows: list[ForeseenRow]) -> dict[str, int]:
    effects = Counter(row.effect for row in rows)
    return {
        **{effect: effects[effect] for effect in ("new", "changed", "same")},
        "cases": sum(row.begins_case for row in rows),
        "differing": sum(bool(row.differs) for row in rows),
        "doubtful": sum(bool(row.doubts) for row in rows),
    }


def _sources_of_last_time(look: Look, kind: str, sender: str | None) -> list[str]:
    """The sources of this sender and kind in the last year before this one that had any, withdrawn ones left out."""
    question = sa.select(roster_source.c.id, roster_source.c.received_at).where(
        roster_source.c.kind == kind,
        roster_source.c.sender.is_not_distinct_from(sender),
        roster_source.c.withdrawn_at.is_(None),
    )
    years: dict[int, list[str]] = {}
    for row in look.connection.execute(question):
        years.setdefault(row.received_at.year, []).append(row.id)
    earlier = [year for year in years if year < look.county.year]
    return years[max(earlier)] if earlier else []
