"""A county whose second roster brings doubtful pairs: a name that looks alike, a slip in a number, a namesake."""

import hashlib
from typing import Any

from committee_desk.roster import PairRow, RosterRow, import_roster, open_pairs
from county_builder import Bench, reading_of, resident_id, roster_row

ALIKE, SLIP, SOUND = "冯晨光 / 冯辰光", "许若溪", "宋思齐 / 宋思琪"
"""Pairs as the queue calls them: characters that look alike, one wrong digit, characters of one sound."""


def doubtful_rows() -> tuple[RosterRow, ...]:
    """Rows that may be known children; none can be taken for one surely."""
    bare: dict[str, Any] = {"resident_id": None, "certificate": None}
    number = resident_id(11)
    slip = number[:-2] + ("0" if number[-2] != "0" else "1") + number[-1]
    return (
        roster_row(31, "冯辰光", **bare, grade="3", village="下村"),
        roster_row(32, SLIP, resident_id=slip, certificate=None),
        roster_row(33, "周小禾", **bare, township="解州镇"),
        roster_row(34, "宋思琪", **bare),
    )


def with_pairs(bench: Bench) -> tuple[PairRow, ...]:
    """Import the second roster; the pairs that it raised, the likeliest first."""
    content = "示例名册二".encode()
    reading = reading_of(*doubtful_rows())
    bench.sec.do(import_roster, reading, content, hashlib.sha256(content).hexdigest())
    return bench.sec.ask(open_pairs)


def pairs_in(bench: Bench, *states: str) -> list[str]:
    """Names of the pairs in *states*, sorted."""
    return sorted(row.name for row in bench.sec.ask(open_pairs, states=states))
