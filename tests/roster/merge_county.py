"""Children to be merged: rows brought in, pairs of them, and the whole county as it stands, to compare."""

from typing import Any

import sqlalchemy as sa

from committee_desk.records import metadata
from committee_desk.records.case import case
from committee_desk.records.child import child
from committee_desk.records.same_child import child_merge, doubtful_pair
from committee_desk.roster.importing import import_roster
from committee_desk.roster.values import RosterRow
from county_builder import Bench, reading_of, roster_row

BY_PHONE = {"resident_id": None, "certificate": None, "guardian_phone": "13911110000"}
"""A child without numbers whose telephone tells."""
NOT_COMPARED = {"child_merge", "audit", "audit_body", "command", "audit_head"}


def bring(bench: Bench, *rows: RosterRow) -> dict[str, Any]:
    """One import by the secretary."""
    return bench.sec.do(import_roster, reading_of(*rows), b"x", "0")


def two_alike(bench: Bench, at: int = 70) -> tuple[str, str]:
    """Ids of 冯望舒 without numbers and 冯旺舒 with them: one pair in the queue."""
    bring(bench, roster_row(at, "冯旺舒", guardian_phone="13911110000", village="示例上村"))
    bring(bench, roster_row(at, "冯望舒", village="示例下村", **BY_PHONE))
    return child_id(bench, "冯旺舒"), child_id(bench, "冯望舒")


def child_id(bench: Bench, name: str) -> str:
    """The newest child of that name."""
    return max(row.id for row in bench.rows(sa.select(child.c.id).where(child.c.name == name)))


def child_row(bench: Bench, which: str) -> Any:
    """The record of one child."""
    return bench.rows(sa.select(child).where(child.c.id == which))[0]


def case_of(bench: Bench, which: str, year: int = 2026) -> Any:
    """The first case of a child."""
    question = sa.select(case).where(case.c.child_id == which, case.c.year == year).order_by(case.c.round)
    return bench.rows(question)[0]


def pairs(bench: Bench) -> list[Any]:
    """All doubtful pairs in the order of raising."""
    return bench.rows(sa.select(doubtful_pair).order_by(doubtful_pair.c.id))


def merge_row(bench: Bench, merge_id: str) -> Any:
    """One merge as it is kept."""
    return bench.rows(sa.select(child_merge).where(child_merge.c.id == merge_id))[0]


def everything(bench: Bench) -> dict[tuple[str, str], dict[str, Any]]:
    """Every row of every table but those in which a merge tells of itself, by table and key."""
    found = {}
    for table in metadata.sorted_tables:
        if "id" in table.c and table.name not in NOT_COMPARED and not table.name.startswith("audit"):
            for row in bench.rows(sa.select(table)):
                found[table.name, row.id] = row._asdict()
    return found


def write(bench: Bench, table: sa.Table, key: str, **columns: Any) -> None:
    """Write into the file past all verbs, as a later version of the program might."""
    from committee_desk.access import Verb

    def act(work: Any) -> None:
        work.allow(Verb.IMPORT_ROSTER)
        if columns:
            work.connection.execute(table.update().where(table.c.id == key).values(**columns))
        work.audit(Verb.IMPORT_ROSTER, "child", key, None, {})

    bench.sec.do(act)
