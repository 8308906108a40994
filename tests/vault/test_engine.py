"""The opened store: its guards, its units of work, and what a full, protected or damaged disk does."""

import contextlib
import inspect
import sqlite3
import threading

import pytest
import sqlalchemy as sa
import sqlcipher3
from sqlalchemy.exc import IntegrityError, OperationalError

from committee_desk.errors import Refusal
from committee_desk.vault import MasterKey, Store
from committee_desk.vault import cipher_file as cipher_file_module
from committee_desk.vault.cipher_file import raw_key
from vault.county import flip, refused


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


def test_no_function_of_the_store_switches_memory_security_on():
    sources = [inspect.getsource(cipher_file_module), inspect.getsource(inspect.getmodule(Store))]
    assert not any("PRAGMA cipher_memory_security" in source for source in sources)
