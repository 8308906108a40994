"""A reading crosses from the child process unchanged, whole or in batches."""

import json

import pytest

from committee_desk.roster.reading import read_file, read_job
from committee_desk.roster.request import Request
from committee_desk.roster.transport import pack, unpack, unpack_rows
from roster.roster_files import AGES, child, number, table, workbook


@pytest.fixture
def path(tmp_path):
    children = [
        child(resident_id=number(order=101 + place), name=f"张示{mark}")
        for place, mark in enumerate("甲乙丙丁" * 150)
    ]
    wrong = [child(resident_id=None), child(birth_date="2015.3.4"), child(name=" 张　示例 ", note="=1")]
    return workbook(tmp_path / "a.xlsx", table(*children, *wrong))


def through_json(value):
    return json.loads(json.dumps(value))


def test_a_whole_reading_survives_the_way(path):
    reading = read_file(path, AGES)
    assert unpack(through_json(pack(reading))) == reading


def test_a_reading_in_batches_is_the_same(path, monkeypatch):
    monkeypatch.setattr("gc.disable", lambda: None)  # this process lives on
    batches = []
    answer = through_json(read_job(Request(AGES, path).packed(), None, batches.append))
    assert [len(batch) for batch in batches] == [250, 250, 104]
    assert answer["rows"] == []
    rows = [row for batch in batches for row in unpack_rows(through_json(batch))]
    assert unpack(answer, rows) == read_file(path, AGES)
