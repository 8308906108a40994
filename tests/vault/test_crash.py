"""Killed processes, several processes, and a log cut off: what was acknowledged is there."""

import multiprocessing
import os
import random
import shutil
import signal
import time

import pytest

from committee_desk.vault import Store, examine
from vault.county import Opened

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills and forks as POSIX knows them")


def forked(target, *args) -> multiprocessing.Process:
    process = multiprocessing.get_context("fork").Process(target=target, args=args)
    process.start()
    return process


def write_until_killed(folder, master, pipe: int) -> None:
    """Two rows a unit of work, and a line to *pipe* once it is acknowledged."""
    store = Store.open(folder, master)
    with store.read() as connection:
        number = connection.exec_driver_sql("SELECT count(*) FROM note").scalar() // 2
    while True:
        number += 1
        with store.write() as connection:
            for half in ("甲", "乙"):
                connection.exec_driver_sql("INSERT INTO note (words) VALUES (?)", (f"{number}{half}" * 50,))
        os.write(pipe, f"{number}\n".encode())


def killed_after(seconds: float, county: Opened) -> int:
    """The last number that a writer acknowledged before SIGKILL; 0 for none."""
    reading, writing = os.pipe()
    process = forked(write_until_killed, county.folder, county.master, writing)
    os.close(writing)
    time.sleep(seconds)
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    with os.fdopen(reading, "rb") as lines:
        told = lines.read().split()
    return int(told[-1]) if told else 0


def test_no_acknowledged_unit_of_work_is_lost_or_torn_by_fifteen_kills(county):
    county.store.close()
    draw = random.Random(9)
    acknowledged = 0
    for _ in range(15):
        acknowledged = max(acknowledged, killed_after(0.05 + draw.random() * 0.12, county))
        with Store.open(county.folder, county.master).read() as connection:
            rows = connection.exec_driver_sql("SELECT count(*) FROM note").scalar()
        assert rows % 2 == 0
        assert acknowledged <= rows // 2
    assert acknowledged > 100  # the control: the kills met a writer at work
    assert examine(county.store.path, county.master).whole


def count_up(folder, master, times: int) -> None:
    store = Store.open(folder, master)
    for _ in range(times):
        with store.write() as connection:
            last = connection.exec_driver_sql("SELECT COALESCE(MAX(id), 0) FROM note").scalar()
            connection.exec_driver_sql("INSERT INTO note VALUES (?, '示例')", (last + 1,))
    store.close()


def test_several_processes_write_one_after_another_without_an_error(county):
    county.store.close()
    writers = [forked(count_up, county.folder, county.master, 50) for _ in range(4)]
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * 4
    county.store = Store.open(county.folder, county.master)
    with county.store.read() as connection:
        ids = connection.exec_driver_sql("SELECT id FROM note ORDER BY id").scalars().all()
    assert ids == list(range(1, 201))


def test_a_log_cut_off_anywhere_leaves_the_beginning_of_the_story(county, tmp_path):
    for number in range(40):
        county.note(f"{number}" * 100)
    draw = random.Random(7)
    size = (county.folder / "county.db-wal").stat().st_size
    lengths = set()
    for attempt in range(25):
        folder = tmp_path / f"cut{attempt}"
        folder.mkdir()
        for name in ("county.db", "county.db-wal"):
            shutil.copy(county.folder / name, folder / name)
        os.truncate(folder / "county.db-wal", draw.randrange(1, size))
        opened = Opened(folder, county.master, "", Store(folder, county.master))
        with opened.store.read() as connection:
            there = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'note'").first()
        notes = opened.notes() if there else []
        opened.store.close()
        assert notes == [f"{number}" * 100 for number in range(len(notes))]
        lengths.add(len(notes))
    assert len(lengths) > 5  # the control: the cuts fell at different places
