"""Every cell that a merge writes, with what stood there before, so that it can be taken back exactly."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine.default import DefaultDialect

_DIALECT = DefaultDialect()
Cell = tuple[str, str, str]
"""Table, key of the row, column."""


class Touched:
    """Notes what changes in rows; a cell written twice keeps its first before and its last after."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._cells: dict[Cell, list[Any]] = {}

    @contextmanager
    def noting(self, table: sa.Table, key: str) -> Iterator[None]:
        """Whatever is done to the row meanwhile is noted."""
        before = plain_row(self._connection, table, key)
        yield
        for column, after in plain_row(self._connection, table, key).items():
            if after != before[column]:
                cell = (table.name, key, column)
                self._cells.setdefault(cell, [before[column], None])[1] = after

    def write(self, table: sa.Table, key: str, **columns: Any) -> None:
        """Write *columns* of the row and note them."""
        with self.noting(table, key):
            self._connection.execute(table.update().where(table.c.id == key).values(**columns))

    def cells(self) -> list[list[Any]]:
        """[table, key, column, before, after] of all that is different now, as JSON keeps it."""
        return [[*cell, *values] for cell, values in self._cells.items() if values[0] != values[1]]


def plain_row(connection: sa.Connection, table: sa.Table, key: str) -> dict[str, Any]:
    """The row as JSON can keep it; empty where it is gone."""
    row = connection.execute(sa.select(table).where(table.c.id == key)).first()
    if row is None:
        return {}
    return {column.name: _plain(column, row._mapping[column]) for column in table.c}


def write_plain(connection: sa.Connection, table: sa.Table, key: str, columns: dict[str, Any]) -> None:
    """Write values that `plain_row` gave."""
    values = {name: _typed(table.c[name], value) for name, value in columns.items()}
    connection.execute(table.update().where(table.c.id == key).values(**values))


def _plain(column: sa.Column[Any], value: Any) -> Any:
    kind = column.type
    return kind.process_bind_param(value, _DIALECT) if isinstance(kind, sa.types.TypeDecorator) else value


def _typed(column: sa.Column[Any], value: Any) -> Any:
    kind = column.type
    return kind.process_result_value(value, _DIALECT) if isinstance(kind, sa.types.TypeDecorator) else value
