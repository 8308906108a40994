"""The queue of doubtful pairs: raised without a question, answered once, never asked again."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from committee_desk.records.roster_source import roster_row as stored_row
from committee_desk.roster import (
    merge_children,
    one_pair,
    open_pair_count,
    open_pairs,
    pair_count,
    register_child,
    settle_pair,
)
from county_builder import Bench, refused, resident_id, roster_row
from roster.merge_county import BY_PHONE, bring, case_of, child_id, pairs, two_alike


def test_an_import_asks_nothing_and_puts_the_pair_into_the_queue(bench: Bench) -> None:
    _, new = two_alike(bench)
    (row,) = bench.sec.ask(open_pairs)
    assert {row.name, row.other_name} == {"冯旺舒", "冯望舒"}
    assert (row.reason_field, row.reason_verdict, row.state) == ("guardian_phone", "same", "open")
    assert bench.sec.ask(open_pair_count) == 1
    (pair,) = pairs(bench)
    raised = bench.rows(sa.select(stored_row.c.child_id).where(stored_row.c.id == pair.raised_by_row))
    assert raised == [(new,)]


def test_a_pair_stands_side_by_side_with_the_row_left_and_what_a_merge_would_make(bench: Bench) -> None:
    keep, new = two_alike(bench)
    page = bench.sec.ask(one_pair, pairs(bench)[0].id)
    assert (page.left.child_id, page.right.child_id, page.suggested_keep) == (new, keep, keep)
    assert (page.left.place.sheet, page.left.place.row) == ("Sheet1", 72)
    assert page.right.case_number == case_of(bench, keep).number
    lines = {line.field: line for line in page.lines}
    assert (lines["name"].left, lines["name"].right, lines["name"].verdict) == ("冯望舒", "冯旺舒", "reading")
    assert lines["guardian_phone"].left == "139 **** 0000"
    assert page.points == sum(line.points for line in page.lines) >= page.asked_from
    merged = {field.group: field for field in page.merged}
    assert (merged["name"].merged, page.other_names) == ("冯旺舒", "冯望舒")
    assert merged["home"].contradicts
    assert resident_id(70) not in repr(page)
    assert (page.surname, page.surname_count) == ("冯", 3)  # 冯晨光 of the county's cast


def test_two_children_are_never_asked_again_and_a_third_brings_only_its_own_pairs(bench: Bench) -> None:
    two_alike(bench)
    (first,) = pairs(bench)
    with bench.adding(entries=1):
        bench.sec.do(settle_pair, [first.id], "different", "两家人，户口簿看过")
    for _ in range(3):
        assert bring(bench, roster_row(70, "冯望舒", village="示例下村", **BY_PHONE))["new"] == 0
    assert bench.sec.ask(open_pair_count) == 0
    bring(bench, roster_row(70, "冯往舒", **BY_PHONE))
    third = child_id(bench, "冯往舒")
    asked = [row for row in pairs(bench) if row.state == "open"]
    assert len(asked) == 2
    assert all(third in (row.first_id, row.second_id) for row in asked)
    assert bench.sec.ask(pair_count, "different") == 1


def test_an_answer_keeps_who_why_and_what_was_seen(bench: Bench) -> None:
    two_alike(bench)
    (pair,) = pairs(bench)
    shown = bench.sec.ask(one_pair, pair.id).points
    bench.sec.do(settle_pair, [pair.id], "different", "两家人")
    (settled,) = pairs(bench)
    assert (settled.reason, settled.settled_by) == ("两家人", bench.ids()["sec"])
    assert settled.seen["points"] == shown
    assert ["guardian_phone", "same", 16] in settled.seen["lines"]


def test_many_pairs_get_one_answer_in_one_entry(bench: Bench) -> None:
    two_alike(bench)
    bring(bench, roster_row(71, "冯往舒", **BY_PHONE))
    ids = [row.id for row in pairs(bench)]
    assert len(ids) == 3
    with bench.adding(entries=1):
        bench.sec.do(settle_pair, ids, "later")
    assert bench.sec.ask(open_pairs) == ()
    assert len(bench.sec.ask(lambda look: open_pairs(look, states=("later",)))) == 3


def test_without_a_reason_nobody_is_another_child(bench: Bench) -> None:
    keep, _ = two_alike(bench)
    (pair,) = pairs(bench)
    with refused("roster.reason_missing"):
        bench.sec.do(settle_pair, [pair.id], "different", " ")
    with refused("roster.no_such_pair"):
        bench.sec.do(settle_pair, [pair.id, "示例"], "later")
    with refused("roster.wrong_answer"):
        bench.sec.do(settle_pair, [pair.id], "merged")
    bench.sec.do(merge_children, pair.id, keep)
    with refused("roster.pair_merged"):
        bench.sec.do(settle_pair, [pair.id], "later")


def test_a_number_that_is_known_under_another_name_is_asked_and_the_row_is_told(bench: Bench) -> None:
    bring(bench, roster_row(80, "示例戊"))
    row = roster_row(80, "张三丰")
    assert bring(bench, row)["new"] == 1
    (pair,) = pairs(bench)
    new = child_id(bench, "张三丰")
    assert {pair.first_id, pair.second_id} == {child_id(bench, "示例戊"), new}
    assert case_of(bench, new).needs_look == "NAME_DIFFERS"
    assert bench.rows(sa.select(stored_row.c.codes).where(stored_row.c.child_id == new)) == [
        (["NAME_DIFFERS"],)
    ]
    assert bring(bench, row)["new"] == 0
    assert len(pairs(bench)) == 1


def test_twins_are_no_pair(bench: Bench) -> None:
    bring(bench, roster_row(81, "周子涵", **BY_PHONE), roster_row(82, "周子轩", **BY_PHONE))
    assert pairs(bench) == []


def test_a_number_one_digit_off_is_asked(bench: Bench) -> None:
    number = resident_id(83)
    slip = number[:16] + str((int(number[16]) + 2) % 10) + number[17]
    bring(bench, roster_row(83, "陈可欣", township="庙前镇"))
    bring(bench, roster_row(84, "陈可欣", resident_id=slip, certificate=None))
    (row,) = bench.sec.ask(open_pairs)
    assert (row.reason_field, row.reason_verdict) == ("resident_id", "one_slip")


def test_a_child_of_an_earlier_year_counts(bench: Bench) -> None:
    bring(bench, roster_row(85, "冯旺舒", guardian_phone="13911110000"))
    county = bench.sec
    county.facts = replace(county.facts, year=2027)
    bring(bench, roster_row(86, "冯望舒", **BY_PHONE))
    assert len(pairs(bench)) == 1


@pytest.mark.parametrize("state", ["open", "later"])
def test_a_pair_of_a_child_that_was_merged_away_waits_for_nobody(bench: Bench, state: str) -> None:
    first, second = two_alike(bench)
    bring(bench, roster_row(87, "冯往舒", **BY_PHONE))
    if state == "later":
        bench.sec.do(settle_pair, [row.id for row in pairs(bench)], "later")
    bench.sec.do(merge_children, (first, second), first)
    assert bench.sec.ask(pair_count, state) == 1
    assert len(bench.sec.ask(lambda look: open_pairs(look, states=(state,)))) == 1


def test_a_child_registered_at_the_counter_is_compared_like_a_row(bench: Bench) -> None:
    bring(bench, roster_row(89, "冯旺舒", guardian_phone="13911110000"))
    said = {"name": "冯望舒", "birth_date": "2019-09-01", "guardian_name": "示例家长", "township": "瑶峰镇"}
    values = {**said, "guardian_phone": "13911110000"}
    bench.sec.do(lambda work: register_child(work, values, kind="school", sender="示例小学"))
    (pair,) = pairs(bench)
    assert {pair.first_id, pair.second_id} == {child_id(bench, "冯旺舒"), child_id(bench, "冯望舒")}
