"""Backups: complete, sealed, openable from a read-only stick, and a drill of the way back."""

import json
import os
import shutil
import subprocess
import threading
from datetime import timedelta

import pytest

from committee_desk.vault import (
    AuditEntry,
    Store,
    append,
    back_up,
    check_backup,
    known_anchors,
    restore,
    unlock,
    unlock_with_recovery,
    verify,
)
from vault.county import NOW, PASSWORD, flip, refused


def enter(county, number=1):
    entry = AuditEntry(NOW, "示例秘书", "decide", "case", f"e{number}")
    with county.store.write() as connection:
        append(connection, county.master, entry)


def test_the_drill_a_lost_folder_comes_back_with_all_that_was_kept(chained, tmp_path):
    chained.note("示例一", "示例二")
    enter(chained)
    bundle = shutil.copytree(back_up(chained.store, now=NOW), tmp_path / "stick")
    anchors = known_anchors(chained.folder)
    chained.store.close()
    shutil.rmtree(chained.folder)
    restore(bundle, chained.folder)
    master = unlock(chained.folder, "示例秘书", PASSWORD)
    assert master == unlock_with_recovery(chained.folder, chained.recovery) == chained.master
    chained.store = Store.open(chained.folder, master)
    assert chained.notes() == ["示例一", "示例二"]
    with chained.store.read() as connection:
        assert verify(connection, master, anchors).sound
    chained.note("示例三")


def test_the_manifest_says_what_the_bundle_holds(chained):
    enter(chained)
    bundle = back_up(chained.store, now=NOW)
    manifest = check_backup(bundle, chained.master)
    assert bundle.name == "20260518-013000"
    assert (manifest.anchor.seq, manifest.revision, manifest.app_version) == (1, None, "0.1.0")
    assert set(manifest.files) == {"county.db", "county.keys"}
    assert sorted(path.name for path in bundle.iterdir()) == ["county.db", "county.keys", "manifest.json"]


def test_the_copy_is_encrypted_and_in_one_file(county):
    county.note("示例儿童")
    bundle = back_up(county.store, now=NOW)
    content = (bundle / "county.db").read_bytes()
    assert content[:15] != b"SQLite format 3"
    assert "示例儿童".encode() not in content


def test_two_backups_of_one_second_stand_side_by_side(county):
    assert {back_up(county.store, now=NOW).name for _ in range(3)} == {
        "20260518-013000",
        "20260518-013000-2",
        "20260518-013000-3",
    }


def test_a_backup_ends_while_another_connection_writes(county):
    county.note(*["示例" * 500] * 200)
    stop, written = threading.Event(), []

    def write():
        while not stop.is_set():
            county.note("同时")
            written.append(1)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        bundle = back_up(county.store, now=NOW)
    finally:
        stop.set()
        thread.join()
    assert written
    assert check_backup(bundle, county.master)


@pytest.mark.parametrize("name", ["county.db", "county.keys", "manifest.json"])
def test_an_altered_or_missing_part_is_found(county, name, tmp_path):
    bundle = back_up(county.store, now=NOW)
    flip(bundle / name, (bundle / name).stat().st_size // 2)
    with refused("vault.backup_unsound"):
        check_backup(bundle, county.master)
    (bundle / name).unlink()
    with refused("vault.backup_unsound"):
        restore(bundle, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_manifest_written_without_the_key_is_found(county):
    bundle = back_up(county.store, now=NOW)
    body = json.loads((bundle / "manifest.json").read_bytes())
    body["anchor"] = "99-0123456789abcdef"
    (bundle / "manifest.json").write_text(json.dumps(body))
    with refused("vault.backup_unsound"):
        check_backup(bundle, county.master)


def test_a_damaged_database_takes_no_good_backups_place(county):
    county.note(*["示例" * 500] * 50)
    good = back_up(county.store, now=NOW)
    county.store.close()
    flip(county.store.path, 6 * 4096 + 99)
    county.store = Store.open(county.folder, county.master)
    with refused("vault.backup_not_made"):
        back_up(county.store, now=NOW + timedelta(hours=1))
    assert list((county.folder / "backups").iterdir()) == [good]


def test_a_torn_slot_file_is_backed_up_from_its_second_copy(county, tmp_path):
    (county.folder / "county.keys").write_bytes(b"{")
    restore(back_up(county.store, now=NOW), tmp_path / "new")
    assert unlock(tmp_path / "new", "示例秘书", PASSWORD) == county.master


def test_what_a_crash_left_goes_with_the_next_backup(county):
    left = county.folder / "backups" / "20260101-000000.unfinished"
    left.mkdir(parents=True)
    (left / "county.db").write_bytes(b"half")
    back_up(county.store, now=NOW)
    assert not left.exists()


def test_a_disk_without_room_is_told_before_anything_is_written(county, monkeypatch):
    usage = shutil.disk_usage(county.folder)._replace(free=1000)
    monkeypatch.setattr("committee_desk.vault.backup.shutil.disk_usage", lambda _: usage)
    with refused("vault.disk_full"):
        back_up(county.store, now=NOW)
    assert list((county.folder / "backups").iterdir()) == []


def test_nothing_is_restored_over_files(county, tmp_path):
    bundle = back_up(county.store, now=NOW)
    with refused("vault.restore_not_empty"):
        restore(bundle, county.folder)


def test_a_restore_into_an_empty_folder_leaves_no_scraps(county, tmp_path):
    bundle = back_up(county.store, now=NOW)
    (tmp_path / "new").mkdir()
    restore(bundle, tmp_path / "new")
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        "county.db",
        "county.keys",
        "county.keys.bak",
    ]
    assert not list(tmp_path.glob("*.restoring"))


def test_a_backup_opens_on_a_read_only_stick(county, tmp_path):
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("mounting needs root")
    stick = tmp_path / "stick"
    stick.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(stick)]).returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        bundle = shutil.copytree(back_up(county.store, now=NOW), stick / "b")
        subprocess.run(["mount", "-o", "remount,ro", str(stick)], check=True)
        assert check_backup(bundle, county.master)
    finally:
        subprocess.run(["umount", "-l", str(stick)], check=True)
