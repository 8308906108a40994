"""Results of licensed instruments on a child's file: what a report says, never an item of the instrument.

They are shown to the committee; no rule of placement reads them. A report's age limit is the profile's.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, case_now, people
from ..records.child import child
from ..records.instrument import instrument_result
from ..workdays import months_after
from .instrument_list import KINDS, Instrument, instrument_of
from .qualified_people import Qualification, is_qualified, qualifications

CHECKED, STATED, MISSING = "checked", "stated", "missing"


@dataclass(frozen=True, slots=True)
class ResultValue:
    """One line of a report: the scale's name, the kind of score, the number if it is one, and the words."""

    scale: str
    kind: str
    number: float | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class InstrumentReport:
    """A report as it is recorded; *assessor_id* names one of the county's people, else the qualification is stated.

    *limits* is what the report itself says against its validity (language, co-operation on the day).
    """

    instrument: str
    tested_on: date
    assessor: str
    institution: str
    values: tuple[ResultValue, ...]
    edition: str = ""
    assessor_id: str | None = None
    stated_qualification: str = ""
    limits: str = ""


@dataclass(frozen=True, slots=True)
class InstrumentResult:
    """A report on the file; *qualified* is `checked`, `stated` or `missing`; *holds_until* its last day of use."""

    id: str
    instrument: Instrument
    report: InstrumentReport
    qualified: str
    holds_until: date
    expired: bool
    max_months: int


def record_instrument(work: UnitOfWork, case_id: str, report: InstrumentReport) -> str:
    """Put a report on the child's file; returns its id.

    Refusals: `assessment.no_such_instrument`, `assessment.report_assessor`, `assessment.report_date`,
    `assessment.report_values`, `assessment.assessor_unknown`.
    """
    work.allow(Verb.RECORD_INSTRUMENT, case_id)
    now = case_now(work, case_id)
    instrument_of(report.instrument)
    _check(work, now.child_id, report)
    made = work.new_id()
    work.connection.execute(
        instrument_result.insert().values(
            id=made,
            child_id=now.child_id,
            instrument=report.instrument,
            edition=report.edition.strip() or None,
            tested_on=report.tested_on,
            assessor_id=report.assessor_id,
            assessor=report.assessor.strip(),
            institution=report.institution.strip(),
            stated_qualification=report.stated_qualification.strip() or None,
            results=[asdict(one) for one in report.values],
            limits=report.limits.strip() or None,
            recorded_by=work.actor.id,
            recorded_at=work.now(),
        )
    )
    told = {"instrument": report.instrument, "tested_on": report.tested_on.isoformat()}
    work.audit(Verb.RECORD_INSTRUMENT, "instrument_result", made, None, told, case_id=case_id)
    return made


def _check(work: UnitOfWork, child_id: str, report: InstrumentReport) -> None:
    if not report.assessor.strip() or not report.institution.strip():
        raise Refusal("assessment.report_assessor")
    if report.assessor_id is not None and report.assessor_id not in {one.id for one in people(work)}:
        raise Refusal("assessment.assessor_unknown")
    born = work.connection.execute(sa.select(child.c.birth_date).where(child.c.id == child_id)).scalar()
    if report.tested_on > work.today() or (born is not None and report.tested_on < born):
        raise Refusal("assessment.report_date")
    if not report.values or not all(_is_sound(one) for one in report.values):
        raise Refusal("assessment.report_values")


def _is_sound(value: ResultValue) -> bool:
    return value.kind in KINDS and bool(value.text.strip() or value.number is not None)


def instrument_results(look: Look, case_id: str) -> tuple[InstrumentResult, ...]:
    """The reports on the file of the case's child, the newest test first."""
    look.allow(Verb.OPEN_CASE, case_id)
    child_id = case_now(look, case_id).child_id
    known, months = qualifications(look), look.policy.whole("evidence.report_max_months")
    rows = look.connection.execute(
        sa.select(instrument_result)
        .where(instrument_result.c.child_id == child_id)
        .order_by(instrument_result.c.tested_on.desc(), instrument_result.c.id.desc())
    )
    return tuple(_result(row._mapping, known, months, look.today()) for row in rows)


def _result(
    row: Mapping[Any, Any], known: tuple[Qualification, ...], months: int, today: date
) -> InstrumentResult:
    instrument, until = instrument_of(row["instrument"]), months_after(row["tested_on"], months)
    report = InstrumentReport(
        instrument=row["instrument"],
        tested_on=row["tested_on"],
        assessor=row["assessor"],
        institution=row["institution"],
        values=tuple(ResultValue(**one) for one in row["results"]),
        edition=row["edition"] or "",
        assessor_id=row["assessor_id"],
        stated_qualification=row["stated_qualification"] or "",
        limits=row["limits"] or "",
    )
    return InstrumentResult(
        id=row["id"],
        instrument=instrument,
        report=report,
        qualified=_qualified(report, instrument, known),
        holds_until=until,
        expired=today > until,
        max_months=months,
    )


def _qualified(report: InstrumentReport, instrument: Instrument, known: tuple[Qualification, ...]) -> str:
    """Checked for one of the county's people, stated for somebody else whose report names it, else missing."""
    if report.assessor_id is None:
        return STATED if report.stated_qualification else MISSING
    good = is_qualified(known, report.assessor_id, instrument.qualification, report.tested_on)
    return CHECKED if good else MISSING
