"""Facts of the roster's papers, gathered from what the county keeps."""

from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..decision import cite
from ..errors import Refusal
from ..office import CountyFacts, Look
from ..policy import Clause
from ..records.case import case
from ..records.case_states import State
from ..records.child import child
from ..records.person import person
from ..records.roster_source import roster_source
from ..roster import Application, application_of, papers_to_bring
from ..wording import say
from .case_facts import disability_words, imprint, letterhead
from .paper_words import sentence
from .roster_values import (
    AgreedLine,
    AgreedRosterFacts,
    ApplicationReceiptFacts,
    HandOverFacts,
    PaperLine,
)

SEXES = {"male": "男", "female": "女"}


def receipt_facts(look: Look, application_id: str) -> ApplicationReceiptFacts:
    """The receipt of an application as its papers stand now; Refusal `roster.no_such_application`."""
    look.allow(Verb.OPEN_CASE)
    applied = application_of(look, application_id)
    about = look.connection.execute(sa.select(child).where(child.c.id == applied.child_id)).one()
    source = sa.select(roster_source.c.received_at).where(roster_source.c.id == applied.source_id)
    received = look.connection.execute(source).scalar_one()
    assess_by = look.policy.day_of("deadline.assess", look.county.year)
    return ApplicationReceiptFacts(
        letterhead=letterhead(look),
        imprint=imprint(look, applied.number, sentence("application.purpose")),
        applicant=applied.applicant,
        relation=applied.relation or "",
        phone=applied.phone or "",
        child=about.name,
        sex=SEXES.get(about.sex, ""),
        born_on=about.birth_date,
        id_number=about.resident_id or "",
        case_number=_case_number(look, applied),
        applied_on=applied.applied_on,
        received_on=received.date(),
        words=applied.words or "",
        papers=tuple(
            PaperLine(one.zh, one.required, applied.papers[one.key])
            for one in papers_to_bring()
            if one.key in applied.papers
        ),
        clerk=look.actor.name,
        complete_by=applied.complete_by,
        completion_days=look.policy.whole("application.completion_days"),
        provisional=applied.complete_by is not None and not look.calendar.knows(applied.complete_by),
        completed_on=applied.completed_on,
        assess_by=assess_by if look.today() <= assess_by else None,
    )


def _case_number(look: Look, applied: Application) -> str:
    question = sa.select(case.c.number).where(case.c.id == applied.case_id)
    return str(look.connection.execute(question).scalar() or "")


def agreed_roster_facts(look: Look, number: str, federation: str, purpose: str) -> AgreedRosterFacts:
    """The children of the county's year by township and pinyin; Refusal `documents.roster_empty` without any."""
    look.allow(Verb.OPEN_CASE)
    question = (
        sa.select(child, case.c.needs_look)
        .join(case, case.c.child_id == child.c.id)
        .where(case.c.year == look.county.year, case.c.state != State.DUPLICATE.value)
        .order_by(child.c.township.is_(None), child.c.township, child.c.pinyin, case.c.number)
    )
    # A child with two rounds of one year is one child.
    lines = {row.id: _agreed_line(row) for row in look.connection.execute(question)}
    if not lines:
        raise Refusal("documents.roster_empty", year=look.county.year)
    return AgreedRosterFacts(
        letterhead(look),
        imprint(look, number, purpose),
        look.county.year,
        federation,
        tuple(lines.values()),
        tuple(cite(one, look.policy) for one in (Clause("条例 15"), Clause("三(一)1"))),
    )


def _agreed_line(row: Any) -> AgreedLine:
    return AgreedLine(
        name=row.name,
        sex=SEXES.get(row.sex, ""),
        born_on=row.birth_date,
        id_number=row.resident_id or "",
        category=row.category,
        disability=disability_words(row.category, row.grade),
        township=row.township or "",
        village=row.village or "",
        waits=row.needs_look is not None,
    )


def hand_over_facts(
    look: Look, source_id: str, number: str, purpose: str, *, given_by: str = "", method: str = ""
) -> HandOverFacts:
    """What went over as the file of a source; Refusals `documents.no_such_source`, `no_file` for a report without."""
    look.allow(Verb.OPEN_CASE)
    question = (
        sa.select(roster_source, person.c.name.label("who"))
        .join(person, person.c.id == roster_source.c.received_by)
        .where(roster_source.c.id == source_id)
    )
    row = look.connection.execute(question).first()
    if row is None:
        raise Refusal("documents.no_such_source")
    if not row.file_sha256:
        raise Refusal("documents.no_file")
    return HandOverFacts(
        letterhead=letterhead(look),
        imprint=imprint(look, number, purpose),
        kind=say(f"roster.source_kind.{row.kind}"),
        giver=row.sender or (federation_of(look.county) if row.kind == "federation" else ""),
        given_by=given_by,
        taker=look.county.bureau,
        taken_by=row.who,
        received_at=row.received_at,
        method=method,
        accepted=row.accepted,
        flagged=row.flagged,
        rejected=row.rejected,
        not_a_record=row.not_a_record,
        sha256=row.file_sha256,
        withdrawn_on=row.withdrawn_at.date() if row.withdrawn_at else None,
    )


def federation_of(county: CountyFacts) -> str:
    """The county's federation by its full name, where nobody wrote another."""
    return f"{county.name}残疾人联合会"
