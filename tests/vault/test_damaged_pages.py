"""Units of work over damaged pages: zeros are never shown, saved, or handed out again."""

import contextlib

import sqlalchemy as sa

from committee_desk.vault import Store, check_sound
from committee_desk.vault import cipher_file as cipher_file_module
from committee_desk.vault.cipher_file import is_sound
from vault.county import Opened, flip, refused

# 4,476 bytes: 479 in the table's page, the rest in one overflow page, after which no other is asked for
LONG = "示例长文" * 373


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
