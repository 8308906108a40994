"""The county's list of townships: put in whole, read back, and the names that are refused."""

from typing import Any

import pytest

from committee_desk.roster.townships import Township, set_townships, townships_of, welfare_homes_of
from county_builder import Bench, refused

LIST = [{"name": "瑶峰镇", "villages": ["示例东村", "示例西村"]}, {"name": "庙前镇"}]


def test_a_county_begins_without_a_list(bench: Bench) -> None:
    assert bench.sec.ask(townships_of) == ()
    assert bench.sec.ask(welfare_homes_of) == ()


@pytest.mark.parametrize("seat", ["sec", "it"])
def test_the_list_is_read_back_in_its_order(bench: Bench, seat: str) -> None:
    with bench.adding(entries=1):
        counted = bench.seat(seat).do(set_townships, LIST, ["示例县儿童福利院"])
    assert counted == {"townships": 2, "villages": 2, "welfare_homes": 1}
    assert bench.sec.ask(townships_of) == (
        Township("瑶峰镇", ("示例东村", "示例西村")),
        Township("庙前镇"),
    )
    assert bench.sec.ask(welfare_homes_of) == ("示例县儿童福利院",)


def test_a_new_list_takes_the_place_of_the_old_one(bench: Bench) -> None:
    bench.sec.do(set_townships, LIST, ["示例县儿童福利院"])
    bench.sec.do(set_townships, [{"name": " 水头　镇 "}])
    assert bench.sec.ask(townships_of) == (Township("水头镇"),)
    assert bench.sec.ask(welfare_homes_of) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        [{"name": ""}],
        [{"name": None}],
        [{}],
        ["瑶峰镇"],
        [{"name": "瑶峰镇", "village": ["示例村"]}],
        [{"name": "瑶峰镇", "villages": "示例村"}],
        [{"name": "瑶峰镇", "villages": [3]}],
        [{"name": "镇" * 61}],
        [{"name": "瑶\x00峰镇"}],
    ],
)
def test_what_is_no_list_is_refused_and_the_old_one_stays(bench: Bench, wrong: Any) -> None:
    bench.sec.do(set_townships, LIST)
    with refused("roster.township_wrong"):
        bench.sec.do(set_townships, wrong)
    assert len(bench.sec.ask(townships_of)) == 2


@pytest.mark.parametrize(
    "twice",
    [[{"name": "瑶峰镇"}, {"name": "瑶峰镇"}], [{"name": "瑶峰镇", "villages": ["示例村", "示例 村"]}]],
)
def test_a_name_stands_once(bench: Bench, twice: Any) -> None:
    with refused("roster.township_twice"):
        bench.sec.do(set_townships, twice)
