"""Real small disks: full, write-protected, and failing."""

import contextlib
import os
import shutil
import subprocess

import pytest

from committee_desk.vault import CHEAPEST_KDF, Store, create_slots, examine
from vault.county import refused


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 600 KiB; needs root."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting a small disk needs root")
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)]).returncode:
        pytest.skip("this machine lets nobody mount")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def on_disk(disk):
    folder = disk / "县"
    master, _ = create_slots(folder, "示例秘书", "示例密码一二三四", kdf=CHEAPEST_KDF)
    store = Store.create(folder, master)
    with store.write() as connection:
        connection.exec_driver_sql("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)")
    return store


def test_a_full_disk_is_told_keeps_all_that_was_acknowledged_and_goes_on_with_room(small_disk):
    store = on_disk(small_disk)
    acknowledged = 0

    def fill():
        nonlocal acknowledged
        for _ in range(2000):
            with store.write() as connection:
                connection.exec_driver_sql("INSERT INTO note (words) VALUES (?)", ("示例" * 300,))
            acknowledged += 1

    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(100 * 1024))
    for _ in range(3):
        with refused("vault.disk_full"):
            fill()
    assert acknowledged > 10
    ballast.unlink()
    with store.write() as connection:
        connection.exec_driver_sql("INSERT INTO note (words) VALUES ('又能写了')")
    with store.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM note").scalar() == acknowledged + 1
    store.close()


def test_a_full_disk_leaves_the_slot_file_as_it_was(small_disk):
    from committee_desk.vault import add_password_slot, unlock

    store = on_disk(small_disk)
    with contextlib.suppress(OSError), (small_disk / "ballast").open("wb") as file:
        while True:
            file.write(bytes(4096))
            file.flush()
    with refused("vault.disk_full"):
        for number in range(50):
            add_password_slot(
                store.folder, store.master, f"示例{number}", "示例密码一二三四", kdf=CHEAPEST_KDF
            )
    assert unlock(store.folder, "示例秘书", "示例密码一二三四") == store.master
    assert not list(store.folder.glob("*.new"))


def test_a_write_protected_disk_is_told(small_disk):
    store = on_disk(small_disk)
    store.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with refused("vault.read_only"):
        Store.open(store.folder, store.master)


def test_a_disk_that_fails_to_write_is_told_as_such_keeps_all_and_the_store_goes_on(county):
    # a limit on the size of files makes writing fail for another reason than a full disk
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
    acknowledged = 0
    try:
        with refused("vault.disk_error"):
            for _ in range(500):
                county.note("示例" * 300)
                acknowledged += 1
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert acknowledged > 5
    county.note("又能写了")
    assert county.notes() == ["示例" * 300] * acknowledged + ["又能写了"]
    assert examine(county.store.path, county.master).whole
