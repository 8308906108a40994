"""Case numbers: the county's short name, the year, a running number; they say nothing about the child.

A number is never given out again, also after the import that gave it was withdrawn: somebody may have written it on a
list, a letter or an envelope, which nothing here can know.
"""

from collections.abc import Iterable

import sqlalchemy as sa

from ..office import UnitOfWork
from ..records.case import case
from ..records.person import setting


class NumberSeries:
    """Gives the next free case numbers of the county's year (夏县-2026-00001; 示例-… in a sample county)."""

    def __init__(self, work: UnitOfWork) -> None:
        mark = "示例" if work.county.is_sample else work.county.name
        self._head = f"{mark}-{work.county.year}-"
        self._last = max(_highest(work.connection, self._head), _highest_gone(work.connection, self._head))

    def next(self) -> str:
        """The next number; it is taken as soon as it is asked for."""
        self._last += 1
        return f"{self._head}{self._last:05d}"


def remember_numbers(work: UnitOfWork, numbers: Iterable[str]) -> None:
    """These numbers are about to vanish with their cases: the series go on after the highest of each."""
    highest: dict[str, int] = {}
    for number in numbers:
        head, _, ordinal = number.rpartition("-")
        highest[f"{head}-"] = max(highest.get(f"{head}-", 0), int(ordinal))
    for head, last in highest.items():
        last = max(last, _highest_gone(work.connection, head))
        work.connection.execute(setting.delete().where(setting.c.name == _GONE + head))
        work.connection.execute(setting.insert().values(name=_GONE + head, value=last))


_GONE = "numbers:"


def _highest(connection: sa.Connection, head: str) -> int:
    """By value and not by letters: 100000 comes after 99999."""
    ordinal = sa.cast(sa.func.substr(case.c.number, len(head) + 1), sa.Integer)
    question = sa.select(sa.func.max(ordinal)).where(case.c.number.startswith(head, autoescape=True))
    return connection.execute(question).scalar() or 0


def _highest_gone(connection: sa.Connection, head: str) -> int:
    return connection.execute(sa.select(setting.c.value).where(setting.c.name == _GONE + head)).scalar() or 0
