"""What the lists and the first page of the window show: small frozen rows, never a whole record."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases a list holds; every empty part lets everything through.

    *text* is what a person types: a piece of the name, the pinyin initials (zxh) or a piece of the number.
    *states* are codes of policy.md, *category* is the certificate's 1..7, *placement* a reported group
    (inclusive | special | home) or `none` for not decided yet, *mine* keeps what waits for the acting person.
    """

    text: str = ""
    states: frozenset[str] = frozenset()
    township: str = ""
    category: int | None = None
    placement: str = ""
    mine: bool = False

    @property
    def narrows(self) -> bool:
        """Whether anything at all is filtered."""
        return self != CaseFilter()


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the case list; *rowid* is the list's key, *case_id* the case's UUID.

    *sex* is `male` or `female`; *category* the certificate's 1..7 or None; *autism* a fact of its own;
    *next_step_key* is a key of wording (`overview.next.…`); *due* the day by which that step must be done, and
    *due_provisional* whether it rests on holidays not announced yet (暂定).
    """

    case_id: str
    rowid: int
    number: str
    name: str
    age_years: int
    age_months: int
    sex: str
    category: int | None
    autism: bool
    township: str
    state: str
    next_step_key: str
    placement_kind: str | None
    due: date | None
    due_provisional: bool


@dataclass(frozen=True, slots=True)
class DeadlineFact:
    """A date of the school year: *key* `roster_handed_over` or `assessment_done`; *days_left* below 0 is past.

    *done* of *of* people are through (for the meter); *last_working_day* differs from *day* on weekends and holidays.
    """

    key: str
    day: date
    days_left: int
    last_working_day: date
    clause: str
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Task:
    """Something that waits for the acting person: *count* pieces of *key* (`overview.task.…`), done at *route*."""

    key: str
    count: int
    route: str


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing that happened: *key* is the verb's name in wording (`overview.did.…`), *subject* a case's number."""

    at: datetime
    who: str
    key: str
    subject: str
    route: str


@dataclass(frozen=True, slots=True)
class TodayFacts:
    """Everything the first page says; *per_state* counts cases by state code."""

    today: date
    deadlines: tuple[DeadlineFact, ...]
    per_state: dict[str, int]
    tasks: tuple[Task, ...]
    activity: tuple[Activity, ...]

    @property
    def cases(self) -> int:
        """How many cases there are in all states together."""
        return sum(self.per_state.values())
