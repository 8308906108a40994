"""The encrypted store against the same library without a key: inserts at three sizes, point reads, commits."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import sqlcipher3
from sqlalchemy.pool import QueuePool

from committee_desk.vault import CHEAPEST_KDF, Store, create_slots

SIZES = (1_000, 10_000, 100_000)
ROUNDS = 3
COMMITS = 200
READS = 500
FIELDS = 20

Unit = Callable[[], Any]


def _table() -> sa.Table:
    columns = [sa.Column(f"field{number}", sa.Text) for number in range(FIELDS - 1)]
    return sa.Table("row", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), *columns)


ROW = _table()


def _rows(count: int) -> list[dict[str, Any]]:
    """Invented rows of about 370 bytes."""
    words = {f"field{number}": f"示例{number}" * 2 for number in range(FIELDS - 1)}
    return [{"id": number + 1, **words, "field0": f"示例儿童{number}"} for number in range(count)]


def _plain_engine(path: Path) -> sa.Engine:
    """The store's engine in all but the key: WAL, FULL, foreign keys, BEGIN IMMEDIATE."""

    def connect() -> Any:
        connection = sqlcipher3.connect(str(path), isolation_level=None, check_same_thread=False)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = sa.create_engine(
        "sqlite://", module=sqlcipher3, creator=connect, poolclass=QueuePool, hide_parameters=True
    )
    sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


@contextmanager
def _encrypted(folder: Path) -> Iterator[tuple[Unit, Unit]]:
    master, _ = create_slots(folder / "county", "示例秘书", "示例密码一二三四", kdf=CHEAPEST_KDF)
    store = Store.create(folder / "county", master)
    yield store.write, store.read
    store.close()


@contextmanager
def _plain(folder: Path) -> Iterator[tuple[Unit, Unit]]:
    engine = _plain_engine(folder / "plain.db")
    yield engine.begin, engine.connect
    engine.dispose()


def _insert(write: Unit, rows: list[dict[str, Any]]) -> None:
    with write() as connection:
        ROW.create(connection)
        connection.execute(ROW.insert(), rows)


def _change(write: Unit, number: int) -> None:
    change = ROW.update().where(ROW.c.id == sa.bindparam("which")).values(field1=sa.bindparam("words"))
    with write() as connection:
        connection.execute(change, {"which": number % 1000 + 1, "words": f"示例{number}"})


def _read(read: Unit, number: int) -> None:
    with read() as connection:
        connection.execute(sa.select(ROW).where(ROW.c.id == number * 7 % 1000 + 1)).one()


def _alternating(work: Callable[[Unit, int], None], units: tuple[Unit, Unit], count: int) -> list[float]:
    """Median milliseconds of *work* on either side, turn by turn: somebody else's load meets both alike."""
    took: tuple[list[float], list[float]] = ([], [])
    for number in range(count):
        for unit, times in zip(units, took, strict=True):
            started = time.perf_counter()
            work(unit, number)
            times.append(time.perf_counter() - started)
    return [statistics.median(times) * 1000 for times in took]


def _round(size: int) -> dict[str, list[float]]:
    """Milliseconds of each operation on fresh files of *size* rows: [encrypted, plain]."""
    rows = _rows(size)
    with (
        tempfile.TemporaryDirectory() as scratch,
        _encrypted(Path(scratch)) as (write, read),
        _plain(Path(scratch)) as (plain_write, plain_read),
    ):
        return {
            "insert": _alternating(lambda unit, _: _insert(unit, rows), (write, plain_write), 1),
            "commit": _alternating(_change, (write, plain_write), COMMITS),
            "point": _alternating(_read, (read, plain_read), READS),
        }


def _medians(size: int) -> dict[str, list[float]]:
    """Medians of *ROUNDS* rounds: [encrypted, plain]."""
    rounds = [_round(size) for _ in range(ROUNDS)]
    return {
        name: [statistics.median(one[name][side] for one in rounds) for side in (0, 1)] for name in rounds[0]
    }


def _entry(value: float, floor: float) -> dict[str, Any]:
    return {
        "value": round(value, 3),
        "floor": round(floor, 3),
        "ratio": round(value / floor, 2),
        "unit": "ms",
    }


def measure() -> dict[str, dict[str, Any]]:
    """Encrypted (value) against the same library without a key (floor), both in this run.

    `store` is the sum of inserting 10,000 rows, 200 commits and 500 point reads: an office's mixture.
    """
    results: dict[str, dict[str, Any]] = {}
    for size in SIZES:
        medians = _medians(size)
        for name, pair in medians.items():
            results[f"store.{name}.{size}"] = _entry(*pair)
        if size == 10_000:
            mixture = {"insert": 1, "commit": COMMITS, "point": READS}
            total = [sum(times * medians[name][side] for name, times in mixture.items()) for side in (0, 1)]
            results["store"] = _entry(*total)
    return results


if __name__ == "__main__":
    import json

    print(json.dumps(measure(), indent=1))
