"""A roster of 1,000, 10,000 and 100,000 rows: checked, matched against as many known children, imported, encrypted."""

import hashlib
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from committee_desk.access import Role
from committee_desk.identifiers import ResidentId
from committee_desk.office import County, FixedClock, create_county, open_county
from committee_desk.policy import load_profile
from committee_desk.sample_county.people import SAMPLE_FACTS
from committee_desk.vault import CHEAPEST_KDF

SIZES = (1_000, 10_000, 100_000)
AIM_MB = 600
HEADER = (
    *("序号", "姓名", "性别", "身份证号", "出生日期", "残疾证号", "残疾类别", "残疾等级"),
    *("监护人", "关系", "联系电话", "乡镇", "村", "备注"),
)
_ACCOUNT, _PASSWORD = "mishu", "shili-2026"
_NOW = datetime(2026, 4, 21, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
_SURNAMES = "王李张刘陈杨赵周吴郑何林单曾解冯许韩唐邓"
_GIVEN = "小雨星子嘉思安念知若一望禾桐树涵欣怡轩宇浩然俊杰梓萱晨曦诺言"
_TOWNSHIPS = ("瑶峰镇", "庙前镇", "裴介镇", "水头镇", "埝掌镇", "泗交镇", "尉郭乡", "禹王乡")
_CATEGORIES = ("视力", "听力", "言语", "肢体", "智力", "精神", "多重")
_GRADES = ("一级", "二级", "三级", "四级")


def person(number: int) -> tuple[str, ...]:
    """An invented child (示例) as a row of a roster; the same number gives the same child."""
    draw = random.Random(number)
    girl = number % 2 == 0
    # A day and region have 500 running numbers of a sex: the next 500 children were born a week later.
    born = date(2011, 1, 1) + timedelta(days=number // 500 * 7)
    head = f"140828{born:%Y%m%d}{number % 500 * 2 + (not girl):03d}"
    resident_id = head + ResidentId.check_character(head)
    category, grade = draw.randrange(7), draw.randrange(4)
    return (
        str(number + 1),
        draw.choice(_SURNAMES) + draw.choice(_GIVEN) + draw.choice(_GIVEN),
        "女" if girl else "男",
        resident_id,
        f"{born:%Y-%m-%d}",
        f"{resident_id}{category + 1}{grade + 1}",
        _CATEGORIES[category],
        _GRADES[grade],
        draw.choice(_SURNAMES) + draw.choice(_GIVEN),
        draw.choice(("父亲", "母亲", "祖父", "外祖母")),
        f"13{draw.randrange(10**9):09d}",
        draw.choice(_TOWNSHIPS),
        f"示例村{draw.randrange(40)}",
        "",
    )


def write_roster(path: Path, size: int) -> None:
    """A file of *size* rows, every second of whom the county knows already."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("名册")
    sheet.append(HEADER)
    for place in range(size):
        sheet.append(person(place if place % 2 else size + place))
    book.save(path)


def make_county(folder: Path, size: int) -> None:
    """A county with *size* children of last year, each with its closed case."""
    from committee_desk.records.case import case
    from committee_desk.records.child import child

    facts = replace(SAMPLE_FACTS, sample_now=_NOW)
    made = create_county(folder, facts, _ACCOUNT, _PASSWORD, "示例秘书", kdf=CHEAPEST_KDF).county
    with made._store.write() as connection:
        for first in range(0, size, 5_000):
            rows = [_known(number) for number in range(first, min(first + 5_000, size))]
            connection.execute(child.insert(), [row[0] for row in rows])
            connection.execute(case.insert(), [row[1] for row in rows])
    made.close()


def _known(number: int) -> tuple[dict[str, Any], dict[str, Any]]:
    from committee_desk.roster.pinyin import sort_key

    facts = _as_child(person(number), f"known-{number:06d}")
    pinyin, initials = sort_key(facts["name"])
    listed = {"pinyin": pinyin, "initials": initials, "registered_at": _NOW}
    of_last_year = {
        **{"id": f"case-{number:06d}", "number": f"示例-2025-{number + 1:05d}", "child_id": facts["id"]},
        **{"year": 2025, "round": 1, "state": "reported", "spaced_name": " ".join(facts["name"])},
        **{"township": facts["township"], "category": facts["category"], "changed_at": _NOW},
        **{"due_provisional": False, "version_id": 9},
    }
    return {**facts, **listed}, {**of_last_year, **listed}


def _as_child(row: tuple[Any, ...], child_id: str) -> dict[str, Any]:
    return {
        "id": child_id,
        "name": row[1],
        "sex": "female" if row[2] == "女" else "male",
        "resident_id": row[3],
        "birth_date": date.fromisoformat(row[4]),
        "certificate": row[5],
        "category": _CATEGORIES.index(row[6]) + 1,
        "grade": _GRADES.index(row[7]) + 1,
        "guardian_name": row[8],
        "guardian_relation": row[9],
        "guardian_phone": row[10],
        "township": row[11],
        "village": row[12],
    }


def _opened(folder: Path) -> County:
    county = open_county(folder, _ACCOUNT, _PASSWORD, clock=FixedClock(_NOW))
    county.actor = replace(county.actor, roles=frozenset({Role.SECRETARY}))  # the first person is IT
    return county


def take_in(folder: Path, path: Path) -> dict[str, Any]:
    """What an import costs: seconds of reading, of foreseeing, of importing; and the peak of memory."""
    from committee_desk.roster import foresee, import_roster, read_roster

    county = _opened(folder)
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    began = time.perf_counter()
    reading = read_roster(path, profile=load_profile(), as_of=date(2026, 4, 21))
    read = time.perf_counter()
    result = county.do(import_roster, reading, content, digest)
    done = time.perf_counter()
    peak = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    county.ask(foresee, reading, file_sha256=digest)
    foreseen = time.perf_counter()
    county.close()
    return {
        "read": read - began,
        "import": done - read,
        "foresee": foreseen - done,
        "peak": max(peak) / 1024,
        "result": result,
    }


def floor(folder: Path, path: Path) -> dict[str, Any]:
    """What cannot be saved: calamine reads the same file, Core inserts the same rows into the same kind of file."""
    from python_calamine import CalamineWorkbook

    from committee_desk.records.child import child

    county = _opened(folder)
    began = time.perf_counter()
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    read = time.perf_counter()
    shared = {"pinyin": "shi li", "initials": "sl", "registered_at": _NOW}
    plain = [{**_as_child(tuple(row), f"floor-{row[0]}"), **shared} for row in rows[1:]]
    with county._store.write() as connection:
        connection.execute(child.insert(), plain)
    done = time.perf_counter()
    county.close()
    return {"read": read - began, "insert": done - read}


def _apart(part: str, folder: Path, path: Path) -> dict[str, Any]:
    """One measurement in a process of its own, so that its peak of memory is its own."""
    command = [sys.executable, "-m", "benchmarks.roster", part, str(folder), str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def measure() -> dict[str, dict[str, Any]]:
    """`roster.import.N` (reading, matching, importing) against its floor, and `roster.memory.N` against 600 MB."""
    results: dict[str, dict[str, Any]] = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as scratch:
            path = Path(scratch) / "roster.xlsx"
            write_roster(path, size)
            for name in ("county", "floor"):
                make_county(Path(scratch) / name, size if name == "county" else 0)
            least = _apart("floor", Path(scratch) / "floor", path)
            took = _apart("take_in", Path(scratch) / "county", path)
        print(f"  {size}: {least} {took}", file=sys.stderr)
        bottom = least["read"] + least["insert"]
        results[f"roster.import.{size}"] = _entry(took["read"] + took["import"], bottom, "s")
        results[f"roster.foresee.{size}"] = _entry(took["foresee"], bottom, "s")
        results[f"roster.memory.{size}"] = _entry(took["peak"], AIM_MB, "MB")
    return results


def _entry(value: float, least: float, unit: str) -> dict[str, Any]:
    return {
        "value": round(value, 2),
        "floor": round(least, 2),
        "ratio": round(value / least, 2),
        "unit": unit,
    }


if __name__ == "__main__":
    PART = {"take_in": take_in, "floor": floor}[sys.argv[1]]
    print(json.dumps(PART(Path(sys.argv[2]), Path(sys.argv[3]))))
