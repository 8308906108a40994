"""Loss of power: whatever the disk kept of the last moments, the county opens and holds all that was acknowledged.

A process is recorded at work; for every moment between two of its calls the folder is rebuilt as a disk could have left
it, and opened. kill -9 cannot show this: the system then still writes out what the process had not synced.
"""

import functools
import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3

from committee_desk.errors import Refusal
from committee_desk.vault import (
    Store,
    account_names,
    back_up,
    check_backup,
    examine,
    unlock,
    verify,
)
from vault.county import NOW, PASSWORD, Opened

from .lossy_disk import Disk, lay_out, nothing, partly, torn, whole
from .syscalls import Call, record

OPENING = """
import os, pathlib, sys
from datetime import UTC, datetime
from committee_desk.vault import *
from committee_desk.vault import cipher_file
folder = pathlib.Path(sys.argv[1])
master = unlock(folder, "示例秘书", "示例密码一二三四")
now = datetime(2026, 5, 18, 1, 30, tzinfo=UTC)
def acknowledge():
    os.write(1, b"ACK\\n")
"""
FORTY_UNITS = """
if "NORMAL" in sys.argv:
    pragmas = cipher_file._pragmas
    cipher_file._pragmas = lambda **how: [line.replace("FULL", "NORMAL") for line in pragmas(**how)]
store = Store.open(folder, master)
for number in range(1, 41):
    with store.write() as connection:
        connection.exec_driver_sql("PRAGMA wal_autocheckpoint=60")
        connection.exec_driver_sql("INSERT INTO note VALUES (?, ?)", (number, f"{number}" * (number % 7) * 300))
        connection.exec_driver_sql("INSERT INTO search VALUES (?)", (f"示 例 {number}",))
        append(connection, master, AuditEntry(now, "示例秘书", "decide", "case", f"e{number}"))
    acknowledge()
    if number == 25:
        store.empty_log()
store.close()
"""
THREE_ACCOUNTS = """
for name in ("甲", "乙", "丙"):
    add_password_slot(folder, master, name, "示例密码一二三四", kdf=CHEAPEST_KDF)
    acknowledge()
"""
TWO_BACKUPS = """
store = Store.open(folder, master)
for _ in range(2):
    back_up(store, now=now)
    acknowledge()
store.close()
"""

CREATION = """
new, recovery = create_slots(folder / "新县", "示例秘书", "示例密码一二三四", kdf=CHEAPEST_KDF)
store = Store.create(folder / "新县", new)
acknowledge()
with store.write() as connection:
    connection.exec_driver_sql("CREATE TABLE note (id INTEGER)")
acknowledge()
store.close()
"""
RESTORING = """
restore(next((folder / "backups").iterdir()), folder / "新县")
acknowledge()
"""

Trial = Callable[[Path, int], bool]
# Of the many disks a fixed share is tried at each run; the profile that searches tries them all.
ALL = os.environ.get("HYPOTHESIS_PROFILE") == "search"


def disks(
    start: Path, calls: list[Call], *, share: float = 1, obeys: bool = True
) -> Iterator[tuple[dict, int]]:
    """*share* of the different disks that a loss of power could leave, with what was acknowledged by then."""
    draw = random.Random(40)
    modes = (whole, nothing, partly(draw), torn(draw))
    disk, seen = Disk(start, obeys=obeys), set()
    for call in calls:
        if not disk.take(call):
            continue
        for choose in modes:
            if draw.random() > share and not ALL:
                continue
            image = disk.image(choose)
            mark = hash((disk.acknowledged, *image.items()))
            if mark not in seen:
                seen.add(mark)
                yield image, disk.acknowledged


def losses(candidates: Iterator[tuple[dict, int]], trial: Trial) -> tuple[int, int]:
    """How many disks were tried, and how many of them failed *trial*."""
    tried = lost = 0
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as where:
        for image, acknowledged in candidates:
            folder = Path(where) / f"{tried}"
            lay_out(image, folder)
            tried += 1
            lost += not trial(folder, acknowledged)
            shutil.rmtree(folder)
    return tried, lost


def recorded(county: Opened, tmp_path: Path, story: str, *arguments: str) -> tuple[Path, list[Call]]:
    """The county's folder as it was before *story*, and what *story* did to it."""
    county.store.close()
    before = shutil.copytree(county.folder, tmp_path / "before")
    calls = record(county.folder, tmp_path / "calls", OPENING + story, *arguments)
    disk = Disk(before)
    for call in calls:
        disk.take(call)
    there = sorted(path for path in county.folder.rglob("*") if not path.name.endswith("-shm"))
    # the control: with every write, the model's folder is the real one
    assert disk.image(whole) == {
        path.relative_to(county.folder).as_posix(): None if path.is_dir() else path.read_bytes()
        for path in there
    }
    return before, calls


def holds_units(county: Opened, folder: Path, acknowledged: int) -> bool:
    """Whether *folder* opens, is whole, and holds every acknowledged unit of work and no half one."""
    try:
        store = Store.open(folder, county.master)
        try:
            with store.read() as connection:
                ids = connection.exec_driver_sql("SELECT id FROM note ORDER BY id").scalars().all()
                report = verify(connection, county.master)
        finally:
            store.close()
        sound = report.sound and examine(store.path, county.master).whole
    except (Refusal, sqlcipher3.Error):
        return False
    return sound and ids == list(range(1, report.entries + 1)) and len(ids) >= acknowledged


@pytest.fixture
def searchable(chained: Opened) -> Opened:
    """A county with a search index too, which the structure's check reads as well."""
    with chained.store.write() as connection:
        connection.exec_driver_sql("CREATE VIRTUAL TABLE search USING fts5(words, prefix='1 2 3')")
    return chained


def test_no_acknowledged_unit_of_work_is_lost_with_the_power(searchable, tmp_path):
    before, calls = recorded(searchable, tmp_path, FORTY_UNITS)
    assert [call.name for call in calls].count("ack") == 40
    trial = functools.partial(holds_units, searchable)
    tried, lost = losses(disks(before, calls, share=0.12), trial)
    assert lost == 0
    assert tried > 250
    # the teeth: the same replay on a disk that only says it had synced
    tried, lost = losses(disks(before, calls, share=0.05, obeys=False), trial)
    assert lost > tried // 2


def test_the_replay_would_see_a_store_that_does_not_wait_for_the_disk(searchable, tmp_path):
    before, calls = recorded(searchable, tmp_path, FORTY_UNITS, "NORMAL")
    tried, lost = losses(disks(before, calls, share=0.05), functools.partial(holds_units, searchable))
    assert lost > tried // 4


def opens_accounts(county: Opened, folder: Path, acknowledged: int) -> bool:
    """Whether the slot file is whole, has the acknowledged accounts, and opens for the old and the newest."""
    try:
        names = account_names(folder)
        opened = [unlock(folder, name, PASSWORD) for name in (names[0], names[-1])]
    except Refusal:
        return False
    return len(names) > acknowledged and opened == [county.master] * 2


def test_no_acknowledged_account_is_lost_with_the_power_and_somebody_can_always_open(county, tmp_path):
    before, calls = recorded(county, tmp_path, THREE_ACCOUNTS)
    trial = functools.partial(opens_accounts, county)
    tried, lost = losses(disks(before, calls), trial)
    assert (lost, tried > 20) == (0, True)
    tried, lost = losses(disks(before, calls, obeys=False), trial)
    assert lost > tried // 4


def holds_backups(county: Opened, folder: Path, acknowledged: int) -> bool:
    """Whether every backup with a finished name is whole, the acknowledged ones are there, and the next can be made."""
    bundles = [path for path in folder.glob("backups/*") if path.suffix != ".unfinished"]
    try:
        for bundle in bundles:
            check_backup(bundle, county.master)
        if len(bundles) < acknowledged:
            return False
        store = Store.open(folder, county.master)
        try:
            back_up(store, now=NOW)
        finally:
            store.close()
    except Refusal:
        return False
    return not list(folder.glob("backups/*.unfinished"))


def test_no_acknowledged_backup_is_lost_with_the_power_and_none_is_half(county, tmp_path):
    county.note("示例")
    before, calls = recorded(county, tmp_path, TWO_BACKUPS)
    trial = functools.partial(holds_backups, county)
    tried, lost = losses(disks(before, calls), trial)
    assert (lost, tried > 20) == (0, True)
    tried, lost = losses(disks(before, calls, obeys=False), trial)
    assert lost > tried // 4


def holds_new_county(folder: Path, acknowledged: int) -> bool:
    """Whether a county that was told to be made is there, opens, and has what was acknowledged since."""
    if not acknowledged:
        return True
    try:
        store = Store.open(folder / "新县", unlock(folder / "新县", "示例秘书", PASSWORD))
        with store.read() as connection:
            tables = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
        store.close()
    except Refusal:
        return False
    return len(tables) >= acknowledged - 1


def test_no_restored_county_is_lost_with_the_power_and_none_is_half(county, tmp_path):
    back_up(county.store, now=NOW)
    before, calls = recorded(county, tmp_path, RESTORING)

    def trial(folder: Path, acknowledged: int) -> bool:
        there = (folder / "新县").exists()
        return there >= acknowledged and (not there or holds_new_county(folder, 1))

    tried, lost = losses(disks(before, calls), trial)
    assert (lost, tried > 8) == (0, True)
    tried, lost = losses(disks(before, calls, obeys=False), trial)
    assert lost > 0


def test_no_new_county_is_lost_with_the_power(county, tmp_path):
    before, calls = recorded(county, tmp_path, CREATION)
    tried, lost = losses(disks(before, calls), holds_new_county)
    assert (lost, tried > 20) == (0, True)
    tried, lost = losses(disks(before, calls, obeys=False), holds_new_county)
    assert lost > 0
