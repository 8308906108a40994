"""Withdrawing an import: what nobody worked on goes, the rest stays and is told by name with the reason."""

import hashlib
from itertools import count
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from committee_desk.assessment.inviting import invite
from committee_desk.records import metadata
from committee_desk.records.case import case
from committee_desk.records.child import child
from committee_desk.records.column_types import key, refers
from committee_desk.records.roster_source import application, roster_row, roster_source
from committee_desk.records.same_child import child_merge, doubtful_pair
from committee_desk.roster import import_roster, withdraw_import
from committee_desk.roster.staying import CLEARED, LOOKED_AT, LOOKED_AT_MERGES, LOOKED_AT_PAIRS, references
from committee_desk.roster.values import RosterRow
from county_builder import Bench, invitation, reading_of, refused
from county_builder import roster_row as row_of

#: What a withdrawal is a record in, or what it may leave behind: the file, its rows, its number series, the trail.
RECORDS = {"audit", "audit_body", "audit_head", "roster_source", "roster_row", "body", "setting"}


def take_in(bench: Bench, *rows: RosterRow, content: bytes = b"x", **options: Any) -> dict[str, Any]:
    """One import by the secretary."""
    digest = hashlib.sha256(content).hexdigest()
    return bench.sec.do(import_roster, reading_of(*rows), content, digest, **options)


def withdraw(bench: Bench, result: dict[str, Any]) -> dict[str, Any]:
    """Take that import back."""
    return bench.sec.do(withdraw_import, result["source_id"], "残联重发了名册（示例）")


def everything(bench: Bench) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table that is no record of imports."""
    tables = [table for name, table in metadata.tables.items() if name not in RECORDS]
    return {table.name: sorted(map(tuple, bench.rows(sa.select(table))), key=repr) for table in tables}


def search_index_fits(bench: Bench) -> bool:
    """Whether SQLite finds its search index to be that of the cases, and all three triggers that keep it so."""
    with bench.sec._store.write() as connection:
        connection.exec_driver_sql("INSERT INTO case_search(case_search, rank) VALUES ('integrity-check', 1)")
        kept = connection.exec_driver_sql(
            "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'case_search_%'"
        ).scalar()
    return kept == 3


def case_of(bench: Bench, name: str) -> Any:
    """The one case of the child *name*."""
    (row,) = bench.rows(
        sa.select(case).join(child, child.c.id == case.c.child_id).where(child.c.name == name)
    )
    return row


def child_of(bench: Bench, name: str) -> Any:
    """The one child *name*."""
    (row,) = bench.rows(sa.select(child).where(child.c.name == name))
    return row


def fates(bench: Bench, result: dict[str, Any]) -> list[tuple[Any, ...]]:
    """(fate, why) of each row of an import."""
    question = sa.select(roster_row.c.fate, roster_row.c.fate_why).order_by(roster_row.c.row)
    return [tuple(row) for row in bench.rows(question.where(roster_row.c.source_id == result["source_id"]))]


def test_what_nobody_worked_on_goes_and_the_county_is_as_before(bench: Bench) -> None:
    before = everything(bench)
    result = take_in(bench, row_of(40, "示例甲"), row_of(41, "示例乙"))
    with bench.adding(entries=1):
        told = withdraw(bench, result)
    assert told == {"gone": 2, "stays": [], "restored": 0}
    assert everything(bench) == before
    assert fates(bench, result) == [("gone", None)] * 2
    assert search_index_fits(bench)


def test_the_source_stays_as_a_record_with_the_words_of_its_rows(bench: Bench) -> None:
    result = take_in(bench, row_of(40, "示例甲"))
    withdraw(bench, result)
    (source,) = bench.rows(sa.select(roster_source).where(roster_source.c.id == result["source_id"]))
    assert (source.withdrawn_by, source.withdrawn_why) == (bench.sec.actor.id, "残联重发了名册（示例）")
    assert source.withdrawn_at is not None
    (row,) = bench.rows(sa.select(roster_row).where(roster_row.c.source_id == result["source_id"]))
    assert (row.values["name"], row.child_id, row.case_id) == ("示例甲", None, None)


def test_an_invited_child_stays_and_is_told_by_name_with_the_reason(bench: Bench) -> None:
    result = take_in(bench, row_of(40, "示例甲"), row_of(41, "示例乙"))
    kept = case_of(bench, "示例甲")
    bench.sec.do(invite, kept.id, invitation())
    told = withdraw(bench, result)
    assert told["gone"] == 1
    assert told["stays"] == [
        {"case_id": kept.id, "number": kept.number, "name": "示例甲", "why": "case_went_on", "fields": []}
    ]
    assert fates(bench, result) == [("stays", "case_went_on"), ("gone", None)]


def test_a_child_that_another_source_names_stays_until_that_one_is_withdrawn_too(bench: Bench) -> None:
    before = everything(bench)
    first = take_in(bench, row_of(40, "示例甲"))
    second = take_in(bench, row_of(40, "示例甲"), content=b"y")
    assert [one["why"] for one in withdraw(bench, first)["stays"]] == ["named_by_other_source"]
    assert case_of(bench, "示例甲").state == "registered"
    assert withdraw(bench, second)["gone"] == 1
    assert everything(bench) == before


def test_a_source_between_two_withdrawn_ones_keeps_its_child(bench: Bench) -> None:
    first, _, third = (take_in(bench, row_of(40, "示例甲"), content=text) for text in (b"x", b"y", b"z"))
    withdraw(bench, first)
    assert withdraw(bench, third) == {"gone": 0, "restored": 0, "stays": withdraw_stays(bench, "示例甲")}


def withdraw_stays(bench: Bench, name: str) -> list[dict[str, Any]]:
    """The list that tells of one child whom another source names."""
    kept = case_of(bench, name)
    why = "named_by_other_source"
    return [{"case_id": kept.id, "number": kept.number, "name": name, "why": why, "fields": []}]


def test_cells_that_the_import_filled_are_empty_again(bench: Bench) -> None:
    take_in(bench, row_of(40, "示例甲", township=None, category=None, guardian_phone=None, certificate=None))
    before = everything(bench)
    second = take_in(bench, row_of(40, "示例甲", township="庙前镇", category="2"), content=b"y")
    assert case_of(bench, "示例甲").township == "庙前镇"
    assert withdraw(bench, second)["restored"] == 4
    assert everything(bench) == before
    assert fates(bench, second) == [("restored", None)]


def test_a_name_that_an_import_brought_goes_with_its_readings(bench: Bench) -> None:
    take_in(bench, row_of(40, None))
    before = everything(bench)
    second = take_in(bench, row_of(40, "单星"), content=b"y")
    assert (case_of(bench, "单星").pinyin, case_of(bench, "单星").spaced_name) == ("shan xing", "单 星")
    withdraw(bench, second)
    assert everything(bench) == before


def test_a_cell_that_a_second_source_says_too_stays_until_that_one_is_withdrawn(bench: Bench) -> None:
    take_in(bench, row_of(40, "示例甲", guardian_phone=None))
    before = everything(bench)
    second = take_in(bench, row_of(40, "示例甲", guardian_phone="13800009999"), content=b"y")
    third = take_in(bench, row_of(40, "示例甲", guardian_phone="13800009999"), content=b"z")
    told = withdraw(bench, second)
    assert [(one["why"], one["fields"]) for one in told["stays"]] == [
        ("named_by_other_source", ["guardian_phone"])
    ]
    assert child_of(bench, "示例甲").guardian_phone == "13800009999"
    assert withdraw(bench, third)["restored"] == 1
    assert everything(bench) == before


def test_a_case_that_was_asked_to_be_looked_at_only_by_this_import_waits_no_more(bench: Bench) -> None:
    take_in(bench, row_of(40, "示例甲"))
    before = everything(bench)
    second = take_in(bench, row_of(40, "示例甲", township="庙前镇"), content=b"y")
    assert case_of(bench, "示例甲").needs_look == "DIFFERS_FROM_RECORD"
    withdraw(bench, second)
    assert everything(bench) == before


def test_the_new_case_of_a_child_of_last_year_goes_and_the_child_stays_unmentioned(bench: Bench) -> None:
    from dataclasses import replace

    take_in(bench, row_of(40, "示例甲"))
    before = everything(bench)
    bench.sec.facts = replace(bench.sec.facts, year=2027)
    told = withdraw(bench, take_in(bench, row_of(40, "示例甲"), content=b"y"))
    assert told == {"gone": 1, "stays": [], "restored": 0}
    assert everything(bench) == before


def test_open_doubtful_pairs_of_children_that_go_go_too_and_settled_ones_keep_the_child(bench: Bench) -> None:
    result = take_in(bench, row_of(40, "示例甲"), row_of(41, "示例乙"))
    known = bench.rows(sa.select(child.c.id).limit(1))[0].id
    for name, state in (("示例甲", "open"), ("示例乙", "different")):
        pair(bench, child_of(bench, name).id, known, state)
    told = withdraw(bench, result)
    assert [(one["name"], one["why"]) for one in told["stays"]] == [("示例乙", "pair_settled")]
    assert len(bench.rows(sa.select(doubtful_pair))) == 1


def pair(bench: Bench, one: str, other: str, state: str) -> None:
    """A doubtful pair of two children."""
    first, second = sorted((one, other))
    with bench.sec._store.write() as connection:
        connection.execute(
            doubtful_pair.insert().values(
                id=f"pair {one}"[:36],
                first_id=first,
                second_id=second,
                points=80,
                state=state,
                raised_at=bench.sec.now(),
            )
        )


@pytest.mark.parametrize("why", ["merged", "application"])
def test_what_hangs_on_a_child_keeps_it(bench: Bench, why: str) -> None:
    result = take_in(bench, row_of(40, "示例甲"))
    one, known = child_of(bench, "示例甲").id, bench.rows(sa.select(child.c.id).limit(1))[0].id
    merged = {
        "id": "示例合并",
        "kept_id": known,
        "gone_id": one,
        "reason": "示例",
        "touched": [],
        "merged_by": bench.sec.actor.id,
        "merged_at": bench.sec.now(),
    }
    applied = {
        "id": "示例申请",
        "number": "示申1",
        "source_id": result["source_id"],
        "child_id": one,
        "applicant": "示例家长",
        "applied_on": bench.sec.now().date(),
        "papers": {},
    }
    table, values = (child_merge, merged) if why == "merged" else (application, applied)
    with bench.sec._store.write() as connection:
        connection.execute(table.insert().values(**values))
    assert [stay["why"] for stay in withdraw(bench, result)["stays"]] == [why]


@pytest.mark.parametrize("table", [child, case], ids=str)
def test_a_reference_of_a_later_table_keeps_what_it_refers_to(table: sa.Table) -> None:
    looked_at = LOOKED_AT | LOOKED_AT_PAIRS | LOOKED_AT_MERGES | CLEARED
    tables = sa.MetaData()
    for one in metadata.tables.values():
        one.to_metadata(tables)
    later = sa.Table("later_table", tables, key(), refers("about_id", table.name))
    assert later.c.about_id in references(table, tables)
    assert later.c.about_id not in looked_at
    assert {column.table.name for column in looked_at} <= {
        column.table.name for column in references(child) | references(case)
    }


def test_withdrawing_twice_is_refused(bench: Bench) -> None:
    result = take_in(bench, row_of(40, "示例甲"))
    withdraw(bench, result)
    with bench.adding(entries=0), refused("roster.withdrawn_already"):
        withdraw(bench, result)


def test_a_withdrawal_without_reason_or_of_nothing_is_refused(bench: Bench) -> None:
    result = take_in(bench, row_of(40, "示例甲"))
    with refused("roster.withdraw_without_reason"):
        bench.sec.do(withdraw_import, result["source_id"], "  ")
    with refused("roster.no_such_source"):
        bench.sec.do(withdraw_import, "示例", "示例")


def test_the_corrected_file_and_the_same_file_come_in_unhindered(bench: Bench) -> None:
    rows = (row_of(40, "示例甲"), row_of(41, "示例乙"))
    withdraw(bench, take_in(bench, *rows))
    assert take_in(bench, *rows)["new"] == 2


def test_a_number_that_was_given_once_is_not_given_again(bench: Bench) -> None:
    first = take_in(bench, row_of(40, "示例甲"))
    given = case_of(bench, "示例甲").number
    withdraw(bench, first)
    take_in(bench, row_of(41, "示例乙"))
    head, _, ordinal = given.rpartition("-")
    assert case_of(bench, "示例乙").number == f"{head}-{int(ordinal) + 1:05d}"


def test_case_numbers_go_on_after_a_hundred_thousand(bench: Bench) -> None:
    some = bench.case("registered")
    for number in ("示例-2026-99999", "示例-2026-100000"):
        with bench.sec._store.write() as connection:
            connection.execute(case.update().where(case.c.id == some).values(number=number))
        some = bench.case("invited")
    take_in(bench, row_of(41, "示例乙"))
    assert case_of(bench, "示例乙").number == "示例-2026-100001"


NAMES = ("示例甲", "示例乙", "示例丙", None)
ROWS = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.sampled_from(NAMES),
        st.sampled_from(("瑶峰镇", "庙前镇", None)),
        st.sampled_from(("13800001111", "13800002222", None)),
    ),
    max_size=6,
)
BLOCKS = count()
ACTS = st.lists(st.tuples(st.sampled_from(("invite", "import")), st.integers(0, 5), ROWS), max_size=3)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(known=ROWS, rows=ROWS, acts=ACTS)
def test_import_then_edits_then_withdrawal_leaves_what_was_before_plus_what_was_edited(
    bench: Bench, known: list[Any], rows: list[Any], acts: list[Any]
) -> None:
    block = next(BLOCKS)
    take_in(bench, *rows_of(block, known))
    before = everything(bench)
    result = take_in(bench, *rows_of(block, rows))
    others = [act(bench, result, block, *one) for one in acts]
    edited = everything(bench)
    told = withdraw(bench, result)
    after = everything(bench)
    stay = {one["case_id"] for one in told["stays"]}
    for name in before:
        untouched = [one for one in before[name] if one in edited[name]]
        assert [one for one in untouched if one not in after[name]] == [], name
        new = [one for one in after[name] if one not in before[name]]
        assert all(one in edited[name] or name in {"child", "case_"} for one in new), name
    assert {one.id for one in bench.rows(sa.select(case.c.id))} >= stay
    if any(kind == "invite" for kind, _, _ in acts):
        return
    # Nobody worked on anything: with the later imports withdrawn, too, nothing is left of any of them.
    for other in others:
        if other:
            withdraw(bench, other)
    assert everything(bench) == before


def rows_of(block: int, said: list[tuple[int, str | None, str | None, str | None]]) -> list[RosterRow]:
    """Rows of a roster; each example has numbers of its own."""
    return [
        row_of(40 + 6 * block + at, name, township=township, guardian_phone=phone)
        for at, name, township, phone in said
    ]


def act(
    bench: Bench, result: dict[str, Any], block: int, what: str, at: int, rows: list[Any]
) -> dict[str, Any] | None:
    """Something that people do after an import: go on with one of its cases, or import another file."""
    if what == "import":
        return take_in(bench, *rows_of(block, rows), content=b"y")
    began = roster_row.c.source_id == result["source_id"]
    cases = bench.rows(sa.select(roster_row.c.case_id).where(began, roster_row.c.case_id.is_not(None)))
    if cases:
        chosen = cases[at % len(cases)].case_id
        if bench.state(chosen) == "registered":
            bench.sec.do(invite, chosen, invitation())
    return None
