"""The foresight says beforehand what the import then does, and who is missing from the file."""

import hashlib
from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from committee_desk.records.case import case
from committee_desk.records.roster_source import roster_row as stored_row
from committee_desk.records.roster_source import roster_source
from committee_desk.roster import (
    Outcome,
    RosterRow,
    children_named,
    foresee,
    import_roster,
    labels_of,
    senders,
    sources,
    withdraw_import,
)
from county_builder import Bench, reading_of, roster_row


def take_in(bench: Bench, *rows: RosterRow, **options: Any) -> dict[str, Any]:
    """One import by the secretary."""
    return bench.sec.do(import_roster, reading_of(*rows), b"x", hashlib.sha256(b"x").hexdigest(), **options)


SAID = st.tuples(
    st.integers(0, 6),
    st.sampled_from(("示例甲", "示例乙", None)),
    st.sampled_from(("瑶峰镇", "庙前镇", None)),
    st.sampled_from(("13800001111", None)),
    st.sampled_from((Outcome.ACCEPTED, Outcome.FLAGGED, Outcome.REJECTED)),
)
BLOCKS = count()


def rows_of(block: int, said: list[Any]) -> list[RosterRow]:
    """Rows with numbers of their own block."""
    return [
        replace(
            roster_row(40 + 7 * block + at, name, township=township, guardian_phone=phone), outcome=outcome
        )
        for at, name, township, phone, outcome in said
    ]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(known=st.lists(SAID, max_size=6), said=st.lists(SAID, max_size=8), together=st.integers(1, 3))
def test_the_import_does_exactly_what_was_foreseen(
    bench: Bench, known: list[Any], said: list[Any], together: int
) -> None:
    block = next(BLOCKS)
    take_in(bench, *rows_of(block, known))
    rows = rows_of(block, said)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("committee_desk.roster.intake.AT_ONCE", together)
        seen = bench.sec.ask(foresee, reading_of(*rows))
        done = take_in(bench, *rows)
    assert seen.totals == {name: done[name] for name in seen.totals}
    question = sa.select(stored_row).where(stored_row.c.source_id == done["source_id"])
    fates = bench.rows(question.order_by(stored_row.c.id))
    assert [(row.outcome, row.effect, list(row.codes), row.begins_case) for row in seen.rows] == [
        (fate.outcome, fate.effect, fate.codes, fate.case_id is not None) for fate in fates
    ]
    for row, fate in zip(seen.rows, fates, strict=True):
        assert row.child_id in {None, fate.child_id}
        written = {name for name in fate.filled or {} if name not in {"pinyin", "initials", "needs_look"}}
        assert written == set(row.fields)


def test_foreseeing_writes_nothing(bench: Bench) -> None:
    with bench.adding(entries=0):
        seen = bench.sec.ask(foresee, reading_of(roster_row(40, "示例甲")))
    assert (seen.totals["new"], seen.totals["cases"]) == (1, 1)
    assert len(bench.rows(sa.select(case.c.id))) == 15


def test_what_a_row_would_fill_and_where_it_contradicts_is_named(bench: Bench) -> None:
    take_in(bench, roster_row(40, "示例甲", category=None))
    seen = bench.sec.ask(foresee, reading_of(roster_row(40, "示例甲", guardian_phone="13800009999")))
    (row,) = seen.rows
    assert (row.effect, row.fields, row.differs) == ("changed", ("category",), ("guardian_phone",))
    assert (row.outcome, row.codes) == ("flagged", ("DIFFERS_FROM_RECORD",))
    assert (seen.filled, seen.differing) == ({"category": 1}, {"guardian_phone": 1})
    named = bench.sec.ask(children_named, [row.child_id])[row.child_id]
    assert (named.name, named.number) == ("示例甲", "示例-2026-00016")


def test_children_of_last_year_who_are_missing_now_are_told_by_name(bench: Bench) -> None:
    take_in(bench, roster_row(40, "示例甲"), roster_row(41, "示例乙"), sender="示例县残联")
    bench.clock.moment = datetime(2027, 4, 20, 9, 0, tzinfo=bench.clock.moment.tzinfo)
    bench.sec.facts = replace(bench.sec.facts, year=2027)
    reading = reading_of(roster_row(41, "示例乙"))
    seen = bench.sec.ask(foresee, reading, sender="示例县残联")
    assert [bench.sec.ask(children_named, seen.missing)[one].name for one in seen.missing] == ["示例甲"]
    assert bench.sec.ask(foresee, reading, sender="别的单位").missing == ()


def test_the_very_same_file_is_known_with_its_withdrawal(bench: Bench) -> None:
    digest = hashlib.sha256(b"x").hexdigest()
    first = take_in(bench, roster_row(40, "示例甲"))
    bench.sec.do(withdraw_import, first["source_id"], "示例")
    seen = bench.sec.ask(foresee, reading_of(), file_sha256=digest)
    (earlier,) = seen.imported_before
    assert (earlier.source_id, earlier.received_by) == (first["source_id"], "示例秘书")
    assert earlier.withdrawn_at is not None


def test_the_labels_that_a_person_mapped_are_remembered_for_their_sender(bench: Bench) -> None:
    mapping = {"labels": {"孩子": "name", "备用": ""}, "letters": []}
    edits = [["Sheet1", 2, "B", "瑶峰镇"]]
    done = take_in(bench, roster_row(40, "示例甲"), sender="示例县残联", mapping=mapping, edits=edits)
    take_in(bench, sender="示例县残联", mapping={"labels": {"孩子": "guardian_name"}})
    assert bench.sec.ask(labels_of, "示例县残联") == {"孩子": "guardian_name", "备用": ""}
    (sender,) = bench.sec.ask(senders)
    assert (sender.name, sender.kind, sender.labels) == ("示例县残联", "federation", 2)
    (source,) = bench.rows(sa.select(roster_source).where(roster_source.c.id == done["source_id"]))
    assert (source.mapping, source.edits) == (mapping, edits)
    assert bench.sec.ask(sources)[1].sender == "示例县残联"


def test_an_import_that_is_broken_off_leaves_nothing(bench: Bench) -> None:
    def stop(done: int, of: int) -> None:
        raise InterruptedError(f"{done} of {of}")

    with bench.adding(entries=0), pytest.raises(InterruptedError, match="1 of 1"):
        take_in(bench, roster_row(40, "示例甲"), told=stop)
    assert len(bench.rows(sa.select(case.c.id))) == 15


def test_a_flawed_repeat_asks_for_a_look_at_the_case_that_the_file_began(bench: Bench) -> None:
    from committee_desk.roster import Finding

    repeat = replace(
        roster_row(40, "示例甲", village="别村"), outcome=Outcome.FLAGGED, findings=(Finding("DUPLICATE_ID"),)
    )
    take_in(bench, roster_row(40, "示例甲"), repeat)
    newest = bench.rows(sa.select(case.c.needs_look).order_by(case.c.number.desc()).limit(1))
    assert newest[0].needs_look == "DUPLICATE_ID,DIFFERS_FROM_RECORD"
