"""What the roster was made from this spring: files, reports and applications received, and what is still awaited."""

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from ..access import Verb
from ..office import Look
from ..records.person import person
from ..records.roster_source import application, roster_source
from ..records.school import school
from .application_papers import missing_papers
from .townships import townships_of, welfare_homes_of
from .values import Counts


@dataclass(frozen=True, slots=True)
class Source:
    """One thing that was taken in; *sha256* tells a file from others, its name is not kept; empty: no file.

    *delivery* is what files of one folder have in common.
    """

    id: str
    kind: str
    sha256: str
    received_at: datetime
    received_by: str
    counts: Counts
    sender: str | None = None
    withdrawn_at: datetime | None = None
    withdrawn_why: str | None = None
    delivery: str | None = None


@dataclass(frozen=True, slots=True)
class ExpectedSource:
    """Somebody from whom something has to come by *due*; *last* is when something did, None: nothing yet.

    *missing_since* is the day after which it is late, set only where nothing came and the day is past. The
    federation has no name here (*sender* None).
    """

    kind: str
    sender: str | None
    due: date
    clause: str
    last: datetime | None
    children: int
    missing_since: date | None


@dataclass(frozen=True, slots=True)
class OpenCompletion:
    """An application whose papers are not complete; *provisional*: the day may move (暂定)."""

    application_id: str
    number: str
    applicant: str
    missing: tuple[str, ...]
    complete_by: date
    provisional: bool
    overdue: bool


@dataclass(frozen=True, slots=True)
class SpringSources:
    """The board of sources: received (newest first), expected, guardians' applications and what these still miss."""

    received: tuple[Source, ...]
    expected: tuple[ExpectedSource, ...]
    applications: int
    open_completions: tuple[OpenCompletion, ...]

    @property
    def missing(self) -> tuple[ExpectedSource, ...]:
        """Those from whom nothing came yet, late or not."""
        return tuple(one for one in self.expected if one.last is None)


def sources(look: Look) -> tuple[Source, ...]:
    """All roster files of the county, newest first; what came without a file is not among them."""
    return tuple(one for one in _all(look) if one.sha256)


def spring_sources(look: Look) -> SpringSources:
    """What came in the county's year, and from whom something has to come by the end of April (三(一)1; 条例 15).

    Awaited are the federation's roster, every township of the county's list, every school of the register, and the
    welfare homes of the list.
    """
    look.allow(Verb.OPEN_CASE)
    received = tuple(one for one in _all(look) if one.received_at.year == look.county.year)
    numbered = application.c.number.contains(f"〔{look.county.year}〕")
    count = look.connection.execute(sa.select(sa.func.count()).select_from(application).where(numbered))
    return SpringSources(received, _expected(look, received), count.scalar_one(), _open_completions(look))


def _all(look: Look) -> tuple[Source, ...]:
    question = (
        sa.select(roster_source, person.c.name.label("who"))
        .join(person, person.c.id == roster_source.c.received_by)
        .order_by(roster_source.c.received_at.desc(), roster_source.c.id.desc())
    )
    return tuple(
        Source(
            row.id,
            row.kind,
            row.file_sha256,
            row.received_at,
            row.who,
            Counts(row.accepted, row.flagged, row.rejected, row.not_a_record),
            row.sender,
            row.withdrawn_at,
            row.withdrawn_why,
            row.delivery,
        )
        for row in look.connection.execute(question)
    )


def _expected(look: Look, received: tuple[Source, ...]) -> tuple[ExpectedSource, ...]:
    schools = look.connection.execute(sa.select(school.c.name).order_by(school.c.code)).scalars()
    wanted: list[tuple[str, str | None, str]] = [
        ("federation", None, "三(一)1"),
        *(("township", one.name, "条例 15") for one in townships_of(look)),
        *(("school", name, "条例 15") for name in schools),
        *(("welfare_home", name, "条例 15") for name in welfare_homes_of(look)),
    ]
    due = look.policy.day_of("deadline.register", look.county.year)
    valid = [one for one in received if one.withdrawn_at is None]
    return tuple(_awaited(look, kind, sender, clause, due, valid) for kind, sender, clause in wanted)


def _awaited(
    look: Look, kind: str, sender: str | None, clause: str, due: date, valid: list[Source]
) -> ExpectedSource:
    came = [one for one in valid if one.kind == kind and _is_from(one.sender, kind, sender)]
    late = not came and look.today() > due
    return ExpectedSource(
        kind,
        sender,
        due,
        clause,
        max((one.received_at for one in came), default=None),
        sum(one.counts.children for one in came),
        due if late else None,
    )


def _is_from(sender: str | None, kind: str, awaited: str | None) -> bool:
    """A township also signs as its government (瑶峰镇人民政府); any sender will do where none is named."""
    if awaited is None or sender == awaited:
        return True
    return kind == "township" and (sender or "").startswith(awaited)


def _open_completions(look: Look) -> tuple[OpenCompletion, ...]:
    question = (
        sa.select(application)
        .where(application.c.completed_on.is_(None), application.c.complete_by.is_not(None))
        .order_by(application.c.complete_by, application.c.id)
    )
    return tuple(
        OpenCompletion(
            row.id,
            row.number,
            row.applicant,
            missing_papers(row.papers),
            row.complete_by,
            not look.calendar.knows(row.complete_by),
            look.today() > row.complete_by,
        )
        for row in look.connection.execute(question)
    )
