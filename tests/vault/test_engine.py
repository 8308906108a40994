"""The opened store: its guards, its units of work, and what a full, protected or damaged disk does."""

import contextlib
import inspect
import os
import shutil
import sqlite3
import subprocess
import threading

import pytest
import sqlalchemy as sa
import sqlcipher3
from sqlalchemy.exc import IntegrityError, OperationalError

from committee_desk.errors import Refusal
from committee_desk.vault import CHEAPEST_KDF, MasterKey, Store, check_sound, create_slots
from committee_desk.vault import cipher_file as cipher_file_module
from committee_desk.vault.cipher_file import is_sound, raw_key
from vault.county import Opened, flip, refused

# 4,476 bytes: 479 in the table's page, the rest in one overflow page, after which no other is asked for
LONG = "示例长文" * 373


def pragma(store, name, unit="write"):
    with getattr(store, unit)() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize("unit", ["read", "write"])
@pytest.mark.parametrize(
    ("name", "value"),
    [("synchronous", 2), ("journal_mode", "wal"), ("foreign_keys", 1), ("cipher_status", "1")],
)
def test_every_connection_is_set_as_decided(county, unit, name, value):
    assert pragma(county.store, name, unit) == value


def test_temporary_tables_stay_in_memory(county):
    with county.store.read() as connection:
        options = connection.exec_driver_sql("PRAGMA compile_options").scalars().all()
    assert "TEMP_STORE=2" in options


def test_memory_security_is_never_switched_on(county):
    # process-wide, irreversible, seven times slower
    assert pragma(county.store, "cipher_memory_security") in {0, "0", None}


@pytest.mark.parametrize("digits", ["", "ab" * 31, "ab" * 33, "zz" * 32])
def test_a_key_of_the_wrong_length_never_becomes_a_passphrase(digits):
    with pytest.raises(ValueError, match="64 hex digits"):
        raw_key(digits)


def test_the_key_is_given_as_text_since_bytes_would_be_a_passphrase(county):
    county.store.close()
    key = bytes.fromhex(county.master.sqlcipher_key())
    connection = sqlcipher3.connect(str(county.store.path))
    connection.set_key(key)
    connection.execute("PRAGMA cipher_log_level=NONE")
    with pytest.raises(sqlcipher3.DatabaseError, match="not a database"):
        connection.execute("SELECT count(*) FROM sqlite_master")
    connection.close()
    assert Store.open(county.folder, county.master).path.exists()


def test_the_key_does_not_pass_through_a_statement(county, monkeypatch):
    seen = []

    class Traced(sqlcipher3.Connection):
        def __init__(self, *args, **kw):
            super().__init__(*args, **kw)
            self.set_trace_callback(seen.append)

    real = sqlcipher3.connect
    monkeypatch.setattr(
        cipher_file_module.sqlcipher3, "connect", lambda *a, **k: real(*a, factory=Traced, **k)
    )
    with Store.open(county.folder, county.master).read():
        pass
    assert any("foreign_keys" in statement for statement in seen)
    assert not [statement for statement in seen if county.master.sqlcipher_key() in statement]


def test_a_connection_without_encryption_is_never_used(county, monkeypatch):
    class Keyless(sqlcipher3.Connection):
        def set_key(self, key):
            """Forgets the key, as a wrong build would."""

    real = sqlcipher3.connect
    monkeypatch.setattr(
        cipher_file_module.sqlcipher3, "connect", lambda *a, **k: real(*a, factory=Keyless, **k)
    )
    with pytest.raises(RuntimeError, match="not encrypted"):
        Store.open(county.folder, county.master)


def test_a_plaintext_file_in_the_place_of_the_database_is_refused(county):
    county.store.close()
    county.store.path.unlink()
    with contextlib.closing(sqlite3.connect(county.store.path)) as plain:
        plain.execute("CREATE TABLE note (id)")
    with refused("vault.not_encrypted"):
        Store.open(county.folder, county.master)


def test_a_missing_database_is_told_and_not_made_anew(county):
    county.store.close()
    county.store.path.unlink()
    with refused("vault.database_missing"):
        Store.open(county.folder, county.master)
    assert not county.store.path.exists()


def test_a_flipped_salt_is_told_apart_from_a_wrong_key(county):
    county.store.close()
    flip(county.store.path, 5)
    with refused("vault.header_damaged"):
        Store.open(county.folder, county.master)


def test_a_wrong_key_for_a_whole_header_is_damage(county, capfd):
    county.store.close()
    other = MasterKey(county.master.database, bytes(32), county.master.database_salt, county.master.head_seed)
    with refused("vault.damaged"):
        Store.open(county.folder, other)
    assert capfd.readouterr().err == ""  # SQLCipher's own log stays silent


def test_a_unit_of_work_is_kept_whole_or_not_at_all(county):
    def break_off():
        with county.store.write() as connection:
            connection.exec_driver_sql("INSERT INTO note (words) VALUES ('示例')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert county.notes() == []
    county.note("示例")
    assert county.notes() == ["示例"]


def test_a_refusal_inside_a_unit_of_work_undoes_it_and_passes(county):
    with refused("case.closed"), county.store.write() as connection:
        connection.exec_driver_sql("INSERT INTO note (words) VALUES ('示例')")
        raise Refusal("case.closed")
    assert county.notes() == []


def test_a_reading_unit_of_work_cannot_write(county):
    with pytest.raises(OperationalError), county.store.read() as connection:
        connection.exec_driver_sql("INSERT INTO note (words) VALUES ('示例')")
    assert county.notes() == []


def test_a_reader_sees_one_moment_while_another_writes(county):
    county.note("一")
    with county.store.read() as connection:
        query = "SELECT count(*) FROM note"
        assert connection.exec_driver_sql(query).scalar() == 1
        county.note("二")
        assert connection.exec_driver_sql(query).scalar() == 1
    assert len(county.notes()) == 2


def test_a_constraint_is_no_refusal_and_the_store_goes_on(county):
    county.note("一")
    with pytest.raises(IntegrityError), county.store.write() as connection:
        connection.exec_driver_sql("INSERT INTO note (id, words) VALUES (1, '二')")
    county.note("三")
    assert county.notes() == ["一", "三"]


def test_exceptions_show_no_values(county):
    with pytest.raises(IntegrityError) as caught, county.store.write() as connection:
        connection.execute(sa.text("INSERT INTO note (words) VALUES (:w), (NULL)"), {"w": "示例儿童"})
    assert "示例儿童" not in str(caught.value)


def test_foreign_keys_hold(county):
    with county.store.write() as connection:
        connection.exec_driver_sql("CREATE TABLE part (note INTEGER NOT NULL REFERENCES note (id))")
    with pytest.raises(IntegrityError), county.store.write() as connection:
        connection.exec_driver_sql("INSERT INTO part VALUES (99)")


def test_a_closed_store_holds_everything_in_one_file(county):
    county.note("示例")
    assert (county.folder / "county.db-wal").stat().st_size > 0
    county.store.close()
    assert not (county.folder / "county.db-wal").exists()
    county.store.close()
    with pytest.raises(RuntimeError, match="closed"), county.store.write():
        pass
    county.again()
    assert county.notes() == ["示例"]


def test_writers_queue_and_a_writer_that_waits_too_long_is_told(county):
    other = Store(county.folder, county.master, busy_seconds=0.1)
    with county.store.write(), refused("vault.busy"), other.write():
        pass
    with other.write() as connection:
        connection.exec_driver_sql("INSERT INTO note (words) VALUES ('后来')")
    other.close()
    assert county.notes() == ["后来"]


def test_threads_of_one_store_queue(county):
    def add():
        for _ in range(20):
            with county.store.write() as connection:
                count = connection.exec_driver_sql("SELECT count(*) FROM note").scalar()
                connection.exec_driver_sql("INSERT INTO note VALUES (?, ?)", (count + 1, "示例"))

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(county.notes()) == 80


def damaged_body(county: Opened) -> Store:
    """A store in which every long text has one flipped bit in an overflow page."""
    county.note(*[LONG] * 4)
    county.store.close()
    with contextlib.closing(cipher_file_module.connect(county.store.path, county.master)) as connection:
        size = connection.execute("PRAGMA page_count").fetchone()[0]
    # page 1 is the schema, page 2 the whole table: the rest is overflow
    for page in range(3, size + 1):
        flip(county.store.path, (page - 1) * 4096 + 2000)
    county.store = Store.open(county.folder, county.master)
    return county.store


def test_a_damaged_overflow_page_is_never_shown_as_a_text(county):
    store = damaged_body(county)
    reached = []
    with (
        refused("vault.damaged"),
        store.read() as connection,
        contextlib.suppress(sa.exc.DBAPIError),
    ):
        reached.append(connection.exec_driver_sql("SELECT words FROM note WHERE id = 2").scalar())
    assert reached != [LONG]


def test_the_trap_itself_is_there_a_read_without_error_that_is_not_what_was_written(county):
    # Should this fail one day, SQLCipher has learnt to raise: then the check of cipher_status may be reconsidered.
    store = damaged_body(county)
    with contextlib.closing(cipher_file_module.connect(store.path, county.master)) as connection:
        text = connection.execute("SELECT CAST(words AS BLOB) FROM note WHERE id = 2").fetchone()[0]
        assert text != LONG.encode()
        assert not is_sound(connection)


def test_damage_in_a_writing_unit_saves_nothing_and_its_connections_are_thrown_away(county):
    store = damaged_body(county)
    before = poolmate(store)
    with refused("vault.damaged"), store.write() as connection:
        connection.exec_driver_sql("INSERT INTO note (id, words) VALUES (90, '短')")
        with contextlib.suppress(sa.exc.DBAPIError):
            connection.exec_driver_sql("SELECT length(words) || words FROM note WHERE id = 2").scalar()
    with store.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM note WHERE id = 90").scalar() == 0
    with store.write() as connection:
        connection.exec_driver_sql("INSERT INTO note (id, words) VALUES (91, '短')")
    assert poolmate(store) is not before


def poolmate(store):
    """The driver's connection that the writer's pool hands out."""
    with store.write() as connection:
        return connection.connection.dbapi_connection


def test_after_damage_no_reader_goes_on_with_an_old_connection(county):
    store = damaged_body(county)
    with store.read() as first, store.read() as second:
        old = [one.connection.dbapi_connection for one in (first, second)]
    with refused("vault.damaged"), store.read() as connection, contextlib.suppress(sa.exc.DBAPIError):
        connection.exec_driver_sql("SELECT words FROM note WHERE id = 2").scalar()
    with store.read() as first, store.read() as second:
        new = [one.connection.dbapi_connection for one in (first, second)]
    assert not any(one is other for one in old for other in new)


def test_damage_outranks_the_error_that_it_caused(county):
    store = damaged_body(county)
    with refused("vault.damaged"), store.read() as connection:
        with contextlib.suppress(sa.exc.DBAPIError):
            connection.exec_driver_sql("SELECT words FROM note WHERE id = 2").scalar()
        raise ValueError("digest differs")


def test_a_commit_by_hand_is_checked_too(county, monkeypatch):
    with refused("vault.damaged"), county.store.write() as connection:
        connection.exec_driver_sql("INSERT INTO note VALUES (90, '短')")
        monkeypatch.setattr("committee_desk.vault.engine.is_sound", lambda _: False)
        connection.commit()
    monkeypatch.undo()
    assert county.notes() == []


def test_rooms_can_ask_before_they_show_or_sign(county):
    store = damaged_body(county)
    with refused("vault.damaged"), store.read() as connection:
        check_sound(connection)
        with contextlib.suppress(sa.exc.DBAPIError):
            connection.exec_driver_sql("SELECT words FROM note WHERE id = 2").scalar()
        check_sound(connection)


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


def test_no_function_of_the_store_switches_memory_security_on():
    sources = [inspect.getsource(cipher_file_module), inspect.getsource(inspect.getmodule(Store))]
    assert not any("PRAGMA cipher_memory_security" in source for source in sources)
