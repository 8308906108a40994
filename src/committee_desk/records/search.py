"""The search index over names, pinyin and numbers: triggers keep SQLite's own index beside the cases."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import MappingProxyType, TracebackType

import sqlalchemy as sa

from ..vault import AUDIT_TRIGGERS

_COLUMNS = "spaced_name, pinyin, initials, number"


def _values(row: str) -> str:
    return ", ".join(f"{row}.{column}" for column in ("rowno", *_COLUMNS.split(", ")))


_IN = f"INSERT INTO case_search(rowid, {_COLUMNS}) VALUES ({_values('new')});"  # noqa: S608  constants only
_OUT = f"INSERT INTO case_search(case_search, rowid, {_COLUMNS}) VALUES ('delete', {_values('old')});"  # noqa: S608  constants only

TRIGGERS = MappingProxyType(
    {
        **AUDIT_TRIGGERS,
        "case_search_new": f"CREATE TRIGGER case_search_new AFTER INSERT ON case_ BEGIN {_IN} END",
        "case_search_gone": f"CREATE TRIGGER case_search_gone AFTER DELETE ON case_ BEGIN {_OUT} END",
        "case_search_changed": "CREATE TRIGGER case_search_changed "
        f"AFTER UPDATE OF {_COLUMNS} ON case_ BEGIN {_OUT} {_IN} END",
    }
)
"""Every trigger of a county's file; put back after each migration, since a rebuilt table loses its own."""


class IndexedTogether:
    """While it lasts, new cases enter the search index when `index` is called, and not one by one.

    SQLite writes the index out at every savepoint, which a trigger makes for each row: 100,000 cases took 5.7 s of
    processor time with the trigger and 2.7 s together. A failure inside ends the whole transaction, trigger and all.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._last = 0

    def __enter__(self) -> "IndexedTogether":
        self._last = self._newest()
        self._connection.exec_driver_sql("DROP TRIGGER case_search_new")
        return self

    def index(self) -> None:
        """Take in the cases that were added since the last call."""
        columns = f"rowno, {_COLUMNS}"
        self._connection.execute(
            sa.text(
                f"INSERT INTO case_search(rowid, {_COLUMNS}) "  # noqa: S608  constants only
                f"SELECT {columns} FROM case_ WHERE rowno > :last ORDER BY rowno"
            ),
            {"last": self._last},
        )
        self._last = self._newest()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.index()
            self._connection.exec_driver_sql(TRIGGERS["case_search_new"])

    def _newest(self) -> int:
        return self._connection.exec_driver_sql("SELECT max(rowno) FROM case_").scalar() or 0


@contextmanager
def gone_together(connection: sa.Connection, which: sa.ColumnElement[bool]) -> Iterator[None]:
    """The cases *which*, about to be deleted inside, leave the search index together and not one by one."""
    from .case import case

    columns = [case.c[name] for name in ("rowno", *_COLUMNS.split(", "))]
    index = sa.table("case_search", *map(sa.column, ("case_search", "rowid", *_COLUMNS.split(", "))))
    leaving = sa.select(sa.literal("delete"), *columns).where(which).order_by(case.c.rowno)
    connection.execute(index.insert().from_select(index.columns.keys(), leaving))
    connection.exec_driver_sql("DROP TRIGGER case_search_gone")
    yield
    connection.exec_driver_sql(TRIGGERS["case_search_gone"])
