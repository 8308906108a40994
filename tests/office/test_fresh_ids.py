"""Ids: UUIDs of version 7, each later than the one before, near the clock, and never twice."""

import time
from uuid import UUID

from committee_desk.office import fresh_ids
from committee_desk.office.fresh_ids import fresh_id


def test_an_id_is_a_uuid_of_version_seven() -> None:
    made = [UUID(fresh_id()) for _ in range(1_000)]
    assert {(one.version, one.variant) for one in made} == {(7, "specified in RFC 4122")}


def test_ids_sort_in_the_order_in_which_they_were_made() -> None:
    made = [fresh_id() for _ in range(20_000)]
    assert made == sorted(set(made))


def test_an_id_tells_the_millisecond_in_which_it_was_made() -> None:
    before = time.time_ns() // 1_000_000
    told = UUID(fresh_id()).int >> 80
    assert before <= told <= time.time_ns() // 1_000_000 + 10


def test_a_clock_that_is_set_back_does_not_set_the_ids_back(monkeypatch) -> None:
    first = fresh_id()
    monkeypatch.setattr(fresh_ids.time, "time_ns", lambda: 0)
    assert fresh_id() > first
