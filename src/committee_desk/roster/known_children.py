"""The children that a county has already, and which of them a row speaks of: surely, perhaps, or none."""

from dataclasses import dataclass

import sqlalchemy as sa

from ..records.case import case
from ..records.child import child
from .values import RosterValues


@dataclass(frozen=True, slots=True)
class Doubt:
    """A child that may be the one of a row, and how much speaks for it (points of 100)."""

    child_id: str
    points: int


@dataclass(frozen=True, slots=True)
class Found:
    """What the county knows of a row's child: surely *child_id*, else those in doubt, the likeliest first."""

    child_id: str | None
    doubts: tuple[Doubt, ...] = ()


class KnownChildren:
    """Children that the county has already: by the resident ID, also the one inside the certificate, else by name."""

    def __init__(self, connection: sa.Connection, year: int) -> None:
        this_year = sa.select(case.c.child_id).where(case.c.year == year)
        self.with_case = set(connection.execute(this_year).scalars())
        self._by_number: dict[str, str] = {}
        self._by_name: dict[tuple[str | None, ...], str] = {}
        self._numbered: set[str] = set()
        question = sa.select(
            sa.func.coalesce(child.c.merged_into, child.c.id).label("id"),
            *(child.c[name] for name in ("name", "birth_date", "township", "resident_id", "certificate")),
        )
        for row in connection.execute(question):
            born = row.birth_date.isoformat() if row.birth_date else None
            self._keep(row.id, _numbers(row.resident_id, row.certificate), (row.name, born, row.township))

    def find(self, values: RosterValues) -> Found:
        """The child of a row; a name with its birth date and township tells only where a number is wanting."""
        numbers = _numbers(values.resident_id, values.certificate)
        for number in numbers:
            if number in self._by_number:
                return Found(self._by_number[number])
        found = self._by_name.get((values.name, values.birth_date, values.township))
        return Found(None if found in self._numbered and numbers else found)

    def add(self, values: RosterValues, child_id: str) -> None:
        """Know the child by what this row says of it, too."""
        name = (values.name, values.birth_date, values.township)
        self._keep(child_id, _numbers(values.resident_id, values.certificate), name)

    def _keep(self, child_id: str, numbers: tuple[str, ...], name: tuple[str | None, ...]) -> None:
        self._by_number.update(dict.fromkeys(numbers, child_id))
        if numbers:
            self._numbered.add(child_id)
        if all(name[:2]):
            self._by_name[name] = child_id


def _numbers(resident_id: str | None, certificate: str | None) -> tuple[str, ...]:
    """The resident ID and the one that the certificate begins with; its grade may change, its holder does not."""
    return tuple(number for number in (resident_id, (certificate or "")[:18]) if number)
