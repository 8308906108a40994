"""Two children made one: everything goes over, nothing is lost, and it can be taken back bit by bit."""

import copy
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from committee_desk.records.case import case
from committee_desk.records.case_states import State
from committee_desk.records.child import child
from committee_desk.records.column_types import OnMerge
from committee_desk.records.roster_source import application
from committee_desk.records.roster_source import roster_row as stored_row
from committee_desk.records.same_child import doubtful_pair
from committee_desk.roster import (
    correct_child,
    merge_children,
    merge_list,
    merges_of,
    settle_pair,
    unmerge_children,
)
from committee_desk.roster.joining import _RULES, referring_tables
from committee_desk.roster.merged_child import GROUPS
from county_builder import Bench, refused, roster_row
from roster.merge_county import (
    bring,
    case_of,
    child_id,
    child_row,
    everything,
    merge_row,
    pairs,
    two_alike,
    write,
)

FIXTURE_STAYS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
"""Merging and taking back leaves the county as it was, so that one county serves all examples."""


def merge(bench: Bench, keep: str, gone: str, **more: Any) -> dict[str, Any]:
    """A merge by the secretary."""
    return bench.sec.do(merge_children, (keep, gone), keep, **more)


def test_the_child_that_stays_has_both_names_and_the_gaps_filled(bench: Bench) -> None:
    keep, gone = two_alike(bench)
    write(bench, child, keep, school_now=None)
    write(bench, child, gone, school_now="示例小学")
    with bench.adding(entries=1):
        merge(bench, keep, gone)
    now = child_row(bench, keep)
    assert (now.name, now.other_names, now.school_now) == ("冯旺舒", "冯望舒", "示例小学")
    assert child_row(bench, gone).merged_into == keep


def test_a_choice_takes_the_other_side_and_the_cases_follow(bench: Bench) -> None:
    keep, gone = two_alike(bench)
    merge(bench, keep, gone, choices={"name": gone, "home": gone})
    now, listed = child_row(bench, keep), case_of(bench, keep)
    assert (now.name, now.other_names, now.pinyin, now.village) == (
        "冯望舒",
        "冯旺舒",
        "feng wang shu",
        "示例下村",
    )
    assert listed.spaced_name == "冯 望 舒 冯 旺 舒"
    assert listed.needs_look is None


def test_other_spellings_still_find_the_child_after_its_name_was_corrected(bench: Bench) -> None:
    keep, gone = two_alike(bench)
    merge(bench, keep, gone)
    bench.sec.do(correct_child, case_of(bench, keep).id, {"name": "冯旺书"}, "看过户口簿（示例）")
    assert child_row(bench, keep).other_names == "冯望舒"
    assert case_of(bench, keep).spaced_name == "冯 旺 书 冯 望 舒"


def test_two_homes_are_told_where_nobody_chose(bench: Bench) -> None:
    keep, gone = two_alike(bench)
    merge(bench, keep, gone)
    assert child_row(bench, keep).village == "示例上村"
    assert case_of(bench, keep).needs_look == "HOMES_DIFFER"


def test_the_case_that_got_less_far_ends_as_a_duplicate_in_the_next_round(bench: Bench) -> None:
    keep, gone = two_alike(bench)
    mine, other = case_of(bench, keep), case_of(bench, gone)
    bench.advance(other.id, "invited")
    merge(bench, keep, gone)
    rows = {row.id: row for row in bench.rows(sa.select(case).where(case.c.child_id == keep))}
    assert (rows[mine.id].state, rows[mine.id].round) == (State.DUPLICATE, 1)
    assert (rows[other.id].state, rows[other.id].round) == (State.INVITED, 2)


def test_two_tabled_cases_refuse_the_merge_and_nothing_is_written(bench: Bench) -> None:
    keep, gone = (
        bench.rows(sa.select(case.c.child_id).where(case.c.id == bench.case(key)))[0][0]
        for key in ("tabled", "proposed")
    )
    before = everything(bench)
    with bench.adding(entries=0), refused("roster.both_tabled"):
        merge(bench, keep, gone)
    assert everything(bench) == before


@pytest.mark.parametrize("which", ["pair", "same", "stranger"])
def test_only_two_children_that_stand_are_merged(bench: Bench, which: str) -> None:
    keep, gone = two_alike(bench)
    wrong = {"pair": "示例", "same": (keep, keep), "stranger": (keep, "示例")}[which]
    with refused("roster.no_such_pair"):
        bench.sec.do(merge_children, wrong, keep)
    with refused("roster.wrong_choice"):
        merge(bench, keep, gone, choices={"name": "示例"})
    merge(bench, keep, gone)
    with refused("roster.merged_already"):
        merge(bench, keep, gone)


def test_every_table_that_refers_to_a_child_has_a_rule_that_is_carried_out() -> None:
    rules = {table.name: table.info["on_merge"] for table, _ in referring_tables()}
    assert set(rules.values()) <= set(_RULES)
    assert {"case_", "roster_row", "application", "doubtful_pair", "child_merge", "child"} <= set(rules)


def test_nothing_but_history_leads_to_the_child_that_went(bench: Bench) -> None:
    keep, gone = two_alike(bench)
    source = bench.rows(sa.select(stored_row.c.source_id).where(stored_row.c.child_id == gone))[0][0]

    def apply(work: Any) -> None:
        from datetime import date

        from committee_desk.access import Verb

        work.allow(Verb.IMPORT_ROSTER)
        values = {"number": "示例1", "source_id": source, "child_id": gone, "applicant": "示例家长"}
        work.connection.execute(
            application.insert().values(id="示例", applied_on=date(2026, 5, 1), papers={}, **values)
        )
        work.audit(Verb.IMPORT_ROSTER, "child", gone, None, {})

    bench.sec.do(apply)
    merge(bench, keep, gone)
    for table, columns in referring_tables():
        if table.info["on_merge"] in (OnMerge.HISTORY, OnMerge.PAIR):
            continue
        for column in columns:
            assert bench.rows(sa.select(table.c.id).where(column == gone)) == [], column
    assert bench.rows(sa.select(application.c.child_id)) == [(keep,)]


def test_the_pair_is_settled_and_the_merge_is_listed_with_its_reason(bench: Bench) -> None:
    keep, gone = two_alike(bench)
    (pair,) = pairs(bench)
    done = bench.sec.do(merge_children, pair.id, keep, {}, "户口簿上是旺")
    (settled,) = pairs(bench)
    assert (settled.state, settled.reason) == ("merged", "户口簿上是旺")
    (listed,) = bench.sec.ask(merges_of, gone)
    assert (listed.merge_id, listed.kept_name, listed.reason) == (done["merge_id"], "冯旺舒", "户口簿上是旺")
    assert bench.sec.ask(merge_list) == (listed,)


def test_a_merge_taken_back_leaves_every_table_as_it_was(bench: Bench) -> None:
    keep, gone = two_alike(bench)
    before = everything(bench)
    done = merge(bench, keep, gone, choices={"name": gone})
    assert everything(bench) != before
    assert done["cells"] == len(merge_row(bench, done["merge_id"]).touched)
    with bench.adding(entries=1):
        back = bench.sec.do(unmerge_children, done["merge_id"], "是两个孩子")
    assert back["stays"] == []
    assert everything(bench) == before


@given(st.data())
@FIXTURE_STAYS
def test_any_merge_taken_back_gives_both_children_back_bit_by_bit(bench: Bench, data: st.DataObject) -> None:
    if not pairs(bench):
        two_alike(bench)
    keep, gone = _either_way(bench, data.draw(st.booleans()))
    for which in (keep, gone):
        write(bench, child, which, **data.draw(_facts()))
    before = everything(bench)
    sides = data.draw(st.dictionaries(st.sampled_from(sorted(GROUPS)), st.booleans()))
    choices = {group: keep if side else gone for group, side in sides.items()}
    merged = merge(bench, keep, gone, choices=choices)
    bench.sec.do(unmerge_children, merged["merge_id"], "示例")
    assert everything(bench) == before


@given(st.data())
@FIXTURE_STAYS
def test_what_was_edited_since_stays_and_is_named(bench: Bench, data: st.DataObject) -> None:
    if not pairs(bench):
        two_alike(bench)
    keep, gone = _either_way(bench, data.draw(st.booleans()))
    drawn = data.draw(_facts("改了", "另改"))
    expected = copy.deepcopy(everything(bench))
    merged = merge(bench, keep, gone, choices={"home": gone, "guardian": gone})
    touched = {tuple(cell[:3]): cell[4] for cell in merge_row(bench, merged["merge_id"]).touched}
    merged_now = child_row(bench, keep)._asdict()
    # What is written again as it stands is no edit.
    edits = {name: value for name, value in drawn.items() if merged_now[name] != value}
    write(bench, child, keep, **edits, name=merged_now["name"])
    back = bench.sec.do(unmerge_children, merged["merge_id"], "示例")
    expected["child", keep] |= edits
    assert everything(bench) == expected
    cells = [("child", keep, name) for name in edits]
    edited = {cell for cell in cells if cell in touched and touched[cell] != edits[cell[2]]}
    assert {tuple(cell) for cell in back["stays"]} == edited


def _either_way(bench: Bench, turned: bool) -> tuple[str, str]:
    keep, gone = child_id(bench, "冯旺舒"), child_id(bench, "冯望舒")
    return (gone, keep) if turned else (keep, gone)


def _facts(*given_words: str) -> st.SearchStrategy[dict[str, Any]]:
    words = st.sampled_from(given_words or (None, "示例甲", "示例乙"))
    names = ("village", "address", "guardian_name", "guardian_relation", "guardian_phone", "school_now")
    return st.fixed_dictionaries({}, optional=dict.fromkeys(names, words))


def test_merges_that_stand_on_each_other_are_taken_back_in_order(bench: Bench) -> None:
    first, second = two_alike(bench)
    bring(bench, roster_row(75, "冯王舒"))
    third = child_id(bench, "冯王舒")
    states = [everything(bench)]
    done = [merge(bench, first, second)]
    states.append(everything(bench))
    # The child that stayed goes in its turn: who went into it leads on to the last one.
    done.append(bench.sec.do(merge_children, (first, third), third))
    assert child_row(bench, second).merged_into == third
    with refused("roster.merge_on_top"):
        bench.sec.do(unmerge_children, done[0]["merge_id"], "示例")
    for merged, before in zip(reversed(done), reversed(states), strict=True):
        bench.sec.do(unmerge_children, merged["merge_id"], "示例")
        assert everything(bench) == before
    with refused("roster.unmerged_already"):
        bench.sec.do(unmerge_children, done[0]["merge_id"], "示例")


def test_a_pair_with_a_third_child_goes_over_with_its_answer(bench: Bench) -> None:
    first, second = two_alike(bench)
    bring(bench, roster_row(77, "冯忘舒", resident_id=None, certificate=None, guardian_phone="13911110000"))
    third = child_id(bench, "冯忘舒")
    asked = {(row.first_id, row.second_id): row.id for row in pairs(bench)}
    assert len(asked) == 3
    bench.sec.do(settle_pair, [asked[tuple(sorted((second, third)))]], "different", "两家人")
    before = everything(bench)
    done = merge(bench, first, second)
    # The child that stays had its own pair with the third: that one still waits, the other stays with who went.
    states = {(row.first_id, row.second_id): row.state for row in pairs(bench)}
    assert states[tuple(sorted((first, third)))] == "open"
    bench.sec.do(unmerge_children, done["merge_id"], "示例")
    assert everything(bench) == before
    bench.sec.do(settle_pair, [asked[tuple(sorted((first, third)))]], "later")


def test_a_pair_of_the_child_that_went_is_asked_of_the_child_that_stays(bench: Bench) -> None:
    first, second = two_alike(bench)
    bring(bench, roster_row(90, "林雨蓉"))
    stranger = child_id(bench, "林雨蓉")
    (pair,) = pairs(bench)
    merge(bench, stranger, first)
    (moved,) = bench.rows(sa.select(doubtful_pair).where(doubtful_pair.c.id == pair.id))
    assert {moved.first_id, moved.second_id} == {stranger, second}
    assert moved.first_id < moved.second_id


def test_a_known_row_finds_the_child_that_stayed(bench: Bench) -> None:
    keep, gone = two_alike(bench)
    merge(bench, gone, keep)
    result = bring(bench, roster_row(70, "冯旺舒", guardian_phone="13911110000", village="示例上村"))
    assert (result["new"], result["cases"]) == (0, 0)


def test_a_merge_needs_a_reason_to_be_taken_back(bench: Bench) -> None:
    keep, gone = two_alike(bench)
    done = merge(bench, keep, gone)
    with refused("roster.reason_missing"):
        bench.sec.do(unmerge_children, done["merge_id"], " ")
    with refused("roster.no_such_merge"):
        bench.sec.do(unmerge_children, "示例", "示例")
