"""Applications at the counter: number, applicant, papers, and completing what was missing (受理, 补正)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..identifiers import DocumentNumber
from ..office import Look, UnitOfWork
from ..records.case import case
from ..records.child import child
from ..records.roster_source import application
from .application_papers import checklist, complete_by, missing_papers

FIELDS = frozenset({"applicant", "relation", "phone", "applied_on", "papers", "words"})
LENGTHS = {"applicant": 120, "relation": 40, "phone": 40, "words": 1000}


@dataclass(frozen=True, slots=True)
class Applied:
    """An application as it is handed in; *papers* is the whole checklist."""

    applicant: str
    relation: str | None
    phone: str | None
    applied_on: date
    papers: dict[str, str]
    words: str | None


@dataclass(frozen=True, slots=True)
class Application:
    """An application that was taken; *complete_by* is set while or because papers were missing."""

    id: str
    number: str
    source_id: str
    child_id: str
    child_name: str
    case_id: str | None
    applicant: str
    relation: str | None
    phone: str | None
    applied_on: date
    papers: dict[str, str]
    words: str | None
    complete_by: date | None
    completed_on: date | None

    @property
    def missing(self) -> tuple[str, ...]:
        """Keys of the papers that are still to be brought."""
        return missing_papers(self.papers)


def applications_of_year(look: Look) -> tuple[Application, ...]:
    """The applications of the county's year, newest number first."""
    look.allow(Verb.OPEN_CASE)
    marked = f"〔{look.county.year}〕"
    rows = look.connection.execute(
        _question(look).where(application.c.number.contains(marked)).order_by(application.c.id.desc())
    )
    return tuple(Application(**row._mapping) for row in rows)


def application_of(look: Look, application_id: str) -> Application:
    """One application; Refusal `roster.no_such_application`."""
    look.allow(Verb.OPEN_CASE)
    row = look.connection.execute(_question(look).where(application.c.id == application_id)).first()
    if row is None:
        raise Refusal("roster.no_such_application")
    return Application(**row._mapping)


def complete_papers(work: UnitOfWork, application_id: str, papers: Mapping[str, str]) -> dict[str, Any]:
    """Note what was brought since; with nothing missing any more the application is complete as of today.

    The answer: application_id, missing (keys), completed_on. Refusal `roster.application_complete` for one that
    misses nothing.
    """
    work.allow(Verb.REGISTER_CHILD)
    row = work.connection.execute(sa.select(application).where(application.c.id == application_id)).first()
    if row is None:
        raise Refusal("roster.no_such_application")
    if row.completed_on is not None:
        raise Refusal("roster.application_complete", number=row.number)
    known = checklist({**row.papers, **papers})
    missing = missing_papers(known)
    completed_on = None if missing else work.today()
    work.connection.execute(
        application.update()
        .where(application.c.id == application_id)
        .values(papers=known, completed_on=completed_on)
    )
    work.audit(Verb.REGISTER_CHILD, "application", application_id, {"papers": row.papers}, {"papers": known})
    return {
        "application_id": application_id,
        "missing": list(missing),
        "completed_on": completed_on.isoformat() if completed_on else None,
    }


def read_applied(look: Look, written: Mapping[str, Any]) -> Applied:
    """The application in *written*; Refusals `roster.application_wrong`, `applied_later` and those of the papers."""
    if unknown := sorted(set(written) - FIELDS):
        raise Refusal("roster.application_wrong", field=unknown[0])
    texts = {name: _line(name, written.get(name)) for name in LENGTHS}
    if texts["applicant"] is None:
        raise Refusal("roster.application_wrong", field="applicant")
    day = _day(written.get("applied_on") or look.today())
    if day > look.today():
        raise Refusal("roster.applied_later", day=day.isoformat())
    return Applied(
        texts["applicant"],
        texts["relation"],
        texts["phone"],
        day,
        checklist(written.get("papers") or {}),
        texts["words"],
    )


def keep_application(work: UnitOfWork, applied: Applied, source_id: str, child_id: str) -> dict[str, Any]:
    """Number the application in the county's series (夏教特受〔2026〕1号) and write it; what the verb answers of it."""
    taken = work.connection.execute(sa.select(application.c.number)).scalars()
    number = str(DocumentNumber.next_after(f"{work.county.short}教特受", work.county.year, taken))
    missing = missing_papers(applied.papers)
    until = complete_by(work) if missing else None
    application_id = work.new_id()
    work.connection.execute(
        application.insert().values(
            id=application_id,
            number=number,
            source_id=source_id,
            child_id=child_id,
            applicant=applied.applicant,
            relation=applied.relation,
            phone=applied.phone,
            applied_on=applied.applied_on,
            papers=applied.papers,
            words=applied.words,
            complete_by=until,
            completed_on=None if missing else work.today(),
        )
    )
    return {
        "application_id": application_id,
        "application_number": number,
        "missing": list(missing),
        "complete_by": until.isoformat() if until else None,
    }


def _question(look: Look) -> Any:
    newest = (
        sa.select(case.c.id)
        .where(case.c.child_id == application.c.child_id, case.c.year == look.county.year)
        .order_by(case.c.round.desc())
        .limit(1)
        .scalar_subquery()
    )
    return sa.select(application, child.c.name.label("child_name"), newest.label("case_id")).join(
        child, child.c.id == application.c.child_id
    )


def _line(name: str, written: object) -> str | None:
    """Text without outer white space, None where empty; words may have several lines."""
    if written is None:
        return None
    text = written.strip() if isinstance(written, str) else ""
    lines = text.splitlines() if name == "words" else [text]
    good = isinstance(written, str) and len(text) <= LENGTHS[name] and all(map(str.isprintable, lines))
    if not good:
        raise Refusal("roster.application_wrong", field=name)
    return text or None


def _day(written: object) -> date:
    try:
        return written if isinstance(written, date) else date.fromisoformat(str(written))
    except ValueError:
        raise Refusal("roster.application_wrong", field="applied_on") from None
