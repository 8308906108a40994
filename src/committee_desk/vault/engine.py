"""The opened store: one unit of work at a time for writing, several for reading (SQLAlchemy Core)."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.pool import NullPool, QueuePool

from committee_desk.errors import Refusal

from .cipher_file import connect, first_bytes, is_sound, make_file
from .master_key import MasterKey
from .slot_file import DATABASE_NAME
from .troubles import refusal_for

_BUSY_SECONDS = 10.0
_READERS = 4


def _driver(connection: Connection) -> Any:
    """The sqlcipher3 connection beneath."""
    return connection.connection.dbapi_connection


def check_sound(connection: Connection) -> None:
    """Refuses with `vault.damaged` once a damaged page was met, since what was read may be zeros."""
    if not is_sound(_driver(connection)):
        raise Refusal("vault.damaged")


def _begin_with(engine: Engine, statement: str) -> Engine:
    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    # The unit of work checks by itself; this is the second line, for whoever commits by hand.
    event.listen(engine, "commit", check_sound)
    return engine


def _engine(creator: Callable[[], Any], begin: str, pool: dict[str, Any]) -> Engine:
    engine = create_engine("sqlite://", module=sqlcipher3, creator=creator, hide_parameters=True, **pool)
    return _begin_with(engine, begin)


def _pool(size: int, seconds: float) -> dict[str, Any]:
    return {"poolclass": QueuePool, "pool_size": size, "max_overflow": 0, "pool_timeout": seconds}


def lone_engine(path: Path, master: MasterKey) -> Engine:
    """An engine without a pool for work outside the units of work: migrations and backups."""
    return _engine(lambda: connect(path, master), "BEGIN IMMEDIATE", {"poolclass": NullPool})


class Store:
    """A county's encrypted database, open.

    `write` takes the write lock at once (BEGIN IMMEDIATE: an upgrade from reading would fail at once under
    contention, whatever the timeout); `read` sees one snapshot and cannot write.
    """

    def __init__(self, folder: Path, master: MasterKey, *, busy_seconds: float = _BUSY_SECONDS) -> None:
        """Opens *folder* (see `Store.open`)."""
        self.folder = folder
        self.path = folder / DATABASE_NAME
        self.master = master
        self._closed = False

        def open_one(query_only: bool) -> Any:
            return connect(self.path, master, query_only=query_only, busy_seconds=busy_seconds)

        self._writer = _engine(lambda: open_one(False), "BEGIN IMMEDIATE", _pool(1, busy_seconds))
        self._reader = _engine(lambda: open_one(True), "BEGIN", _pool(_READERS, busy_seconds))

    @classmethod
    def create(cls, folder: Path, master: MasterKey, *, busy_seconds: float = _BUSY_SECONDS) -> "Store":
        """Makes and opens the still empty database of a folder that has its slots."""
        path = folder / DATABASE_NAME
        if first_bytes(path):
            raise Refusal("vault.already_a_county", folder=str(folder))
        make_file(path, master)
        return cls.open(folder, master, busy_seconds=busy_seconds)

    @classmethod
    def open(cls, folder: Path, master: MasterKey, *, busy_seconds: float = _BUSY_SECONDS) -> "Store":
        """Opens the database and reads its first page, so that trouble shows here and not later."""
        store = cls(folder, master, busy_seconds=busy_seconds)
        with store.read() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
        return store

    def write(self) -> AbstractContextManager[Connection]:
        """A unit of work that changes: all of it or nothing, and only if every page read was whole.

        One at a time; a second one in the same thread is a bug and ends in `vault.busy`.
        """
        return self._unit(self._writer, Connection.commit)

    def read(self) -> AbstractContextManager[Connection]:
        """A unit of work that only reads; the writer does not block it."""
        return self._unit(self._reader, Connection.rollback)

    @contextmanager
    def _unit(self, engine: Engine, finish: Callable[[Connection], None]) -> Iterator[Connection]:
        if self._closed:
            raise RuntimeError("the store is closed")
        try:
            with engine.connect() as connection:
                yield from self._watched(connection, finish)
        except NoConnectionFree as error:
            raise Refusal("vault.busy", folder=str(self.folder)) from error
        except DBAPIError as error:
            raise self._told(error, engine) from error

    def _watched(self, connection: Connection, finish: Callable[[Connection], None]) -> Iterator[Connection]:
        """Runs the body between begin and *finish*; damage outranks whatever else the body raised."""
        try:
            connection.begin()
            yield connection
            check_sound(connection)
            finish(connection)
        except BaseException as error:
            damaged = not self._seems_sound(connection)
            if damaged or isinstance(error, DBAPIError):
                self._undo(connection, throw_away=damaged)
            if damaged:
                self._throw_pools_away()
                raise Refusal("vault.damaged", folder=str(self.folder)) from error
            raise

    @staticmethod
    def _seems_sound(connection: Connection) -> bool:
        try:
            return connection.invalidated or is_sound(_driver(connection))
        except sqlcipher3.Error:
            return False

    @staticmethod
    def _undo(connection: Connection, *, throw_away: bool) -> None:
        # After a full disk SQLite has rolled back already, and a second ROLLBACK would raise.
        with suppress(DBAPIError):
            connection.rollback()
        if throw_away and not connection.closed:
            connection.invalidate()

    def _told(self, error: DBAPIError, engine: Engine) -> Exception:
        refusal = refusal_for(error, self.folder)
        if refusal is None or (refusal.key == "vault.read_only" and engine is self._reader):
            return error  # a bug of ours: a wrong statement, or a change inside a reading unit of work
        if refusal.key != "vault.busy":
            self._throw_pools_away()
        return refusal

    def _throw_pools_away(self) -> None:
        """A connection that met damage goes on handing out zeros: none of them may be used again."""
        self._reader.dispose()
        self._writer.dispose()

    def close(self) -> None:
        """Moves the write-ahead log into the file and closes all connections; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        self._reader.dispose()
        # On a full disk the log stays beside the file: nothing is lost, the next opening reads both.
        with suppress(Refusal, DBAPIError, sqlcipher3.Error):
            self.empty_log()
        self._writer.dispose()

    def empty_log(self) -> bool:
        """Checkpoints with TRUNCATE: the file then holds everything by itself; False while somebody reads."""
        with self._writer.connect() as connection:
            row = _driver(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return row is not None and row[0] == 0
