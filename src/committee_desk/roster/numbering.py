"""Case numbers: the county's short name, the year, a running number; they say nothing about the child."""

import sqlalchemy as sa

from ..office import UnitOfWork
from ..records.case import case


class NumberSeries:
    """Gives the next free case numbers of the county's year (夏县-2026-00001; 示例-… in a sample county)."""

    def __init__(self, work: UnitOfWork) -> None:
        mark = "示例" if work.county.is_sample else work.county.name
        self._head = f"{mark}-{work.county.year}-"
        question = sa.select(sa.func.max(case.c.number)).where(case.c.number.startswith(self._head))
        last = work.connection.execute(question).scalar()
        self._last = int(last.removeprefix(self._head)) if last else 0

    def next(self) -> str:
        """The next number; it is taken as soon as it is asked for."""
        self._last += 1
        return f"{self._head}{self._last:05d}"
