"""A folder of township files by one act: all or none, one entry; each file goes by itself, or all of them."""

from dataclasses import replace
from itertools import count
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from committee_desk.records.case import case
from committee_desk.records.child import child
from committee_desk.records.roster_source import roster_row as stored_row
from committee_desk.records.roster_source import roster_source
from committee_desk.roster import (
    DeliveredFile,
    Outcome,
    RosterRow,
    delivery_withdrawal_foreseen,
    foresee,
    import_delivery,
    judge_together,
    one_import,
    withdraw_delivery,
    withdraw_import,
)
from county_builder import Bench, reading_of, refused, roster_row


def deliver(bench: Bench, *files: list[RosterRow], **options: Any) -> dict[str, Any]:
    """One delivery by the secretary, its files judged together."""
    together = judge_together((f"{at}.xlsx", reading_of(*rows)) for at, rows in enumerate(files))
    delivered = [
        DeliveredFile(one.reading, f"file {at}".encode(), f"{at:064d}")
        for at, one in enumerate(together.files)
    ]
    return bench.sec.do(import_delivery, delivered, kind="township", **options)


def counted(bench: Bench) -> tuple[int, int, int, int]:
    """How many children, cases, sources and rows there are."""
    tables = (child, case, roster_source, stored_row)
    return tuple(bench.rows(sa.select(sa.func.count()).select_from(one))[0][0] for one in tables)  # type: ignore[return-value]


def test_a_folder_is_one_act_and_each_file_a_source_of_its_own(bench: Bench) -> None:
    with bench.adding(entries=1):
        told = deliver(
            bench, [roster_row(40, "示例甲")], [roster_row(41, "示例乙"), roster_row(42, "示例丙")]
        )
    assert [one["new"] for one in told["files"]] == [1, 2]
    kept = bench.rows(sa.select(roster_source).where(roster_source.c.delivery == told["delivery"]))
    assert {one.id for one in kept} == {one["source_id"] for one in told["files"]}
    assert sorted(one.accepted for one in kept) == [1, 2]


def test_a_delivery_that_is_given_up_leaves_nothing(bench: Bench) -> None:
    before = counted(bench)

    class GivenUpError(Exception):
        pass

    def told(_done: int, _total: int) -> None:
        raise GivenUpError

    with bench.adding(entries=0), pytest.raises(GivenUpError):
        deliver(bench, [roster_row(40, "示例甲")], [roster_row(41, "示例乙")], told=told)
    assert counted(bench) == before


def test_a_fault_in_the_last_file_leaves_nothing_of_the_first(bench: Bench) -> None:
    before = counted(bench)
    broken = roster_row(41, "示例乙", birth_date="没有这一天")
    with bench.adding(entries=0), pytest.raises(ValueError, match="isoformat"):
        deliver(bench, [roster_row(40, "示例甲")], [broken])
    assert counted(bench) == before


def test_a_child_in_two_files_is_new_once_and_its_second_row_fills_the_gaps(bench: Bench) -> None:
    told = deliver(bench, [roster_row(40, "示例甲", guardian_phone=None)], [roster_row(40, "示例甲")])
    assert [(one["new"], one["changed"], one["cases"]) for one in told["files"]] == [(1, 0, 1), (0, 1, 0)]


def test_one_file_goes_and_the_other_keeps_the_child_that_both_name(bench: Bench) -> None:
    told = deliver(
        bench, [roster_row(40, "示例甲"), roster_row(41, "示例乙")], [roster_row(40, "示例甲", village=None)]
    )
    first, second = (one["source_id"] for one in told["files"])
    assert bench.sec.ask(one_import, first).beside == 1
    gone = bench.sec.do(withdraw_import, first, "送错了（示例）")
    assert (gone["gone"], [one["name"] for one in gone["stays"]]) == (1, ["示例甲"])
    assert bench.sec.ask(one_import, second).beside == 0
    assert bench.sec.do(withdraw_import, second, "也送错了（示例）")["gone"] == 1


def test_all_files_go_by_one_act_as_was_foreseen(bench: Bench) -> None:
    before = counted(bench)[:2]
    told = deliver(
        bench,
        [roster_row(40, "示例甲", guardian_phone=None), roster_row(41, "示例乙")],
        [roster_row(40, "示例甲")],
    )
    seen = bench.sec.ask(delivery_withdrawal_foreseen, told["delivery"])
    with bench.adding(entries=1):
        back = bench.sec.do(withdraw_delivery, told["delivery"], "整个文件夹送错了（示例）")
    assert (seen.gone, seen.stays) == (2, ())
    assert (back["gone"], back["stays"]) == (2, [])
    assert counted(bench)[:2] == before
    with refused("roster.withdrawn_already"):
        bench.sec.do(withdraw_delivery, told["delivery"], "再一次（示例）")


def test_files_that_went_before_are_left_alone(bench: Bench) -> None:
    told = deliver(bench, [roster_row(40, "示例甲")], [roster_row(41, "示例乙")])
    bench.sec.do(withdraw_import, told["files"][0]["source_id"], "送错了（示例）")
    assert bench.sec.do(withdraw_delivery, told["delivery"], "都送错了（示例）")["gone"] == 1


def test_an_unknown_delivery_and_no_reason_are_refused(bench: Bench) -> None:
    with refused("roster.no_such_source"):
        bench.sec.do(withdraw_delivery, "nothing", "送错了（示例）")
    with refused("roster.withdraw_without_reason"):
        bench.sec.do(withdraw_delivery, "nothing", " ")


SAID = st.tuples(
    st.integers(0, 4),
    st.sampled_from(("示例甲", "示例乙", None)),
    st.sampled_from(("瑶峰镇", "庙前镇", None)),
    st.sampled_from(("13800001111", "13800002222", None)),
    st.sampled_from((Outcome.ACCEPTED, Outcome.FLAGGED, Outcome.REJECTED)),
)
BLOCKS = count()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=st.lists(st.lists(SAID, max_size=4), min_size=2, max_size=3))
def test_a_delivery_does_what_was_foreseen_and_its_withdrawal_leaves_nobody(
    bench: Bench, files: list[list[Any]]
) -> None:
    block = next(BLOCKS)
    rows = [
        [
            replace(
                roster_row(40 + 5 * block + at, name, township=township, guardian_phone=phone),
                outcome=outcome,
            )
            for at, name, township, phone, outcome in said
        ]
        for said in files
    ]
    together = judge_together((str(at), reading_of(*some)) for at, some in enumerate(rows))
    seen = bench.sec.ask(foresee, reading_of(*together.rows), kind="township")
    before = counted(bench)[:2]
    told = deliver(bench, *rows)
    for key in ("new", "changed", "same", "cases", "differing", "doubtful"):
        assert sum(one[key] for one in told["files"]) == seen.totals[key]
    bench.sec.do(withdraw_delivery, told["delivery"], "示例")
    assert counted(bench)[:2] == before
