"""The case list of 1,000, 10,000 and 100,000 children: first page, and the query behind each key."""

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import insert

from committee_desk.access import Role
from committee_desk.office import County, create_county
from committee_desk.overview import CaseFilter, case_count, case_ids, case_rows
from committee_desk.records.case import case
from committee_desk.records.case_states import State
from committee_desk.records.child import child
from committee_desk.sample_county.people import BEGINS, SAMPLE_FACTS
from committee_desk.vault import CHEAPEST_KDF

SIZES = (1_000, 10_000, 100_000)
PAGE = 64
KEYS = ("z", "zx", "zxh", "王", "王小", "李", "l", "li", "lix", "示例-2026-00", "c", "cj", "cjs")
AIM_KEY_MS = 16.0
AIM_PAGE_MS = 100.0

_SURNAMES = [
    "王wang",
    "李li",
    "张zhang",
    "刘liu",
    "陈chen",
    "杨yang",
    "赵zhao",
    "周zhou",
    "吴wu",
    "郑zheng",
    "何he",
    "林lin",
]
_GIVEN = [
    "小xiao",
    "雨yu",
    "星xing",
    "子zi",
    "嘉jia",
    "思si",
    "安an",
    "念nian",
    "知zhi",
    "若ruo",
    "一yi",
    "望wang",
    "禾he",
    "桐tong",
    "树shu",
    "涵han",
]
_TOWNSHIPS = ("白杨镇", "东河镇", "石桥镇", "南坡乡", "东岭乡")


def make_county(folder: Path, size: int) -> County:
    """A county with *size* invented cases, marked 示例."""
    facts = replace(SAMPLE_FACTS, sample_now=BEGINS)
    county = create_county(folder, facts, "mishu", "shili-2026", "示例秘书", kdf=CHEAPEST_KDF).county
    county.actor = replace(
        county.actor, roles=frozenset({Role.SECRETARY})
    )  # the first person is IT: no cases
    with county._store.write() as connection:
        for first in range(0, size, 5_000):
            numbers = range(first, min(first + 5_000, size))
            rows = [_child_and_case(number) for number in numbers]
            connection.execute(insert(child), [row[0] for row in rows])
            connection.execute(insert(case), [row[1] for row in rows])
    return county


def _child_and_case(number: int) -> tuple[dict[str, Any], dict[str, Any]]:
    draw = random.Random(number)
    parts = [draw.choice(_SURNAMES), draw.choice(_GIVEN), draw.choice(_GIVEN)]
    name = "".join(part[0] for part in parts)
    pinyin = " ".join(part[1:] for part in parts)
    moment = datetime(2026, 4, 2, 9, tzinfo=UTC)
    shared = {
        "pinyin": pinyin,
        "initials": "".join(part[1] for part in parts),
        "category": 1 + draw.randrange(7),
        "township": draw.choice(_TOWNSHIPS),
        "registered_at": moment,
    }
    child_id, case_id = str(UUID(int=number + 1)), str(UUID(int=number + 1_000_001))
    person = {
        "id": child_id,
        "name": name,
        "sex": draw.choice(("male", "female")),
        "birth_date": date(2010 + draw.randrange(10), 1 + draw.randrange(12), 1 + draw.randrange(28)),
        "autism": False,
        **shared,
    }
    placement = draw.choice((None, "near", "special", "home"))
    round_of_year = {
        "id": case_id,
        "number": f"示例-2026-{number:06}",
        "child_id": child_id,
        "year": 2026,
        "round": 1,
        "state": draw.choice(list(State)).value,
        "spaced_name": " ".join(name),
        "placement": placement,
        "due": date(2026, 5, 1 + draw.randrange(28)),
        "due_provisional": False,
        "changed_at": moment,
        "version_id": 1,
        **shared,
    }
    return person, round_of_year


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _key(county: County, text: str) -> None:
    """What a key asks before the list changes: how many, and the ids of the first page."""
    wanted = CaseFilter(text=text)
    county.ask(case_ids, wanted, PAGE)
    county.ask(case_count, wanted)


def _page(county: County) -> None:
    """What opening the list asks: how many, the first ids and their rows."""
    ids = county.ask(case_ids, CaseFilter(), PAGE)
    county.ask(case_count, CaseFilter())
    county.ask(case_rows, ids)


def measure() -> dict[str, dict[str, Any]]:
    """`list.page.N` and `list.key.N`: medians and p95 in ms against their aims, and how they grow with N.

    The floor of a page is its aim of 100 ms, of a key (p95 of the query) 16 ms; so a ratio below 1 is kept.
    """
    results: dict[str, dict[str, Any]] = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            county = make_county(Path(folder), size)
            _page(county)
            page = statistics.median(_milliseconds(lambda: _page(county)) for _ in range(11))  # noqa: B023
            keys = [_milliseconds(lambda: _key(county, text)) for _ in range(7) for text in KEYS]  # noqa: B023
            county.close()
        results[f"list.page.{size}"] = _entry(page, AIM_PAGE_MS)
        results[f"list.key.{size}"] = _entry(statistics.quantiles(keys, n=20)[18], AIM_KEY_MS)
    return results


def _entry(value: float, floor: float) -> dict[str, Any]:
    return {"value": round(value, 2), "floor": floor, "ratio": round(value / floor, 2), "unit": "ms"}
