"""What `county add-townships` makes of a file's tables."""

from typing import Any

import pytest

from committee_desk.cli.county_work import add_townships
from committee_desk.roster import townships_of, welfare_homes_of
from county_builder import Bench, refused


def test_townships_and_welfare_homes_of_a_file_are_entered(bench: Bench) -> None:
    tables = {
        "township": [{"name": "瑶峰镇", "villages": ["示例村"]}],
        "welfare_home": [{"name": "示例福利院"}],
    }
    assert add_townships(bench.sec, tables) == {"townships": 1, "villages": 1, "welfare_homes": 1}
    assert bench.sec.ask(welfare_homes_of) == ("示例福利院",)


def test_single_brackets_are_one_table(bench: Bench) -> None:
    add_townships(bench.sec, {"township": {"name": "瑶峰镇"}, "welfare_home": {"name": "示例福利院"}})
    assert [one.name for one in bench.sec.ask(townships_of)] == ["瑶峰镇"]
    assert bench.sec.ask(welfare_homes_of) == ("示例福利院",)


@pytest.mark.parametrize(
    ("tables", "key"),
    [
        ({}, "cli.no_townships"),
        ({"township": []}, "cli.no_townships"),
        ({"township": "瑶峰镇"}, "roster.township_wrong"),
        ({"township": [{"name": "瑶峰镇"}], "welfare_home": [{}]}, "roster.township_wrong"),
        ({"township": [{"name": "瑶峰镇"}], "welfare_home": ["示例"]}, "roster.township_wrong"),
    ],
)
def test_a_file_without_a_list_is_refused(bench: Bench, tables: dict[str, Any], key: str) -> None:
    with refused(key):
        add_townships(bench.sec, tables)
    assert bench.sec.ask(townships_of) == ()
