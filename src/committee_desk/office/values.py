"""Facts about the opened county and the person at the desk."""

import re
from dataclasses import dataclass, fields
from datetime import date, datetime

from ..access import Role
from ..errors import Refusal

YEARS = range(2020, 2100)
LONGEST_LINE = 120


def demand_lines(**texts: object) -> None:
    """Refusal `office.wrong_fact` for the first that is not one line of printable text of at most 120 characters."""
    for fact, text in texts.items():
        good = isinstance(text, str) and text.strip() and text.isprintable() and len(text) <= LONGEST_LINE
        if not good:
            raise Refusal("office.wrong_fact", fact=fact)


@dataclass(frozen=True, slots=True)
class Actor:
    """The person in whose name a command is carried out."""

    id: str
    account: str
    name: str
    office: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class CountyFacts:
    """What every paper and every page needs to know of the county.

    *short* is the one character in document numbers (夏教特〔2026〕…); *sample_now* is the moment at which a sample
    county stands, so that its deadlines mean something whenever it is opened.
    """

    name: str
    short: str
    division: str
    year: int
    bureau: str
    committee: str
    government: str
    court: str
    city_bureau: str
    profile: str
    charter_number: str
    is_sample: bool = False
    sample_now: datetime | None = None
    city_recipient: str | None = None

    def check(self) -> None:
        """Refusal `office.wrong_fact` for what no paper could bear: no line of text, no code, no year of ours."""
        demand_lines(**{one.name: getattr(self, one.name) for one in fields(self) if one.type is str})
        if not re.fullmatch("[0-9]{6}", self.division):
            raise Refusal("office.wrong_fact", fact="division")
        if type(self.year) is not int or self.year not in YEARS:
            raise Refusal("office.wrong_fact", fact="year")

    @property
    def cutoff(self) -> date:
        """The day on which ages count: 31 August of the year."""
        return date(self.year, 8, 31)


@dataclass(frozen=True, slots=True)
class Approval:
    """Somebody's agreement to an exception, given with his own password; only `County.approval` makes one."""

    person_id: str
    name: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person who works with cases."""

    id: str
    account: str
    name: str
    office: str
    discipline: str | None
    roles: frozenset[Role]
    school_id: str | None
