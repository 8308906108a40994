"""Registration at the counter or by a report: one child, judged by the rules of a file's row (条例 15)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import UnitOfWork
from ..records.case import case
from ..records.roster_source import roster_row, roster_source
from .applications import Applied, keep_application, read_applied
from .checks import Surroundings, check_row
from .columns import ColumnMap
from .importing import _Intake, _row
from .pairs import raise_pairs
from .reading import age_limits
from .rules import outcome_of
from .table_shape import RECORD, ShapedRow
from .township import Townships
from .townships import townships_of
from .values import VALUE_FIELDS, Counts, Outcome, RosterRow

KINDS = ("guardian", "township", "school", "welfare_home", "other")
LONGEST_SENDER = 120


@dataclass(frozen=True, slots=True)
class _TakenIn:
    source_id: str
    effect: str
    child_id: str


def register_child(
    work: UnitOfWork,
    values: Mapping[str, str | None],
    *,
    kind: str,
    sender: str | None = None,
    application: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Take in one child that came without a file; *values* are fields of RosterValues as somebody wrote them.

    A field that stands in *values* is asked for, like a column of a table; others are not missed. *kind* is guardian,
    township, school, welfare_home or other; *sender* is who reported. *application*: {applicant, relation, phone,
    applied_on, papers: {key: handed_in | missing | not_needed}, words}.

    The answer: effect (new, changed, same), outcome, codes, findings as [code, field], proposals {field: value},
    child_id, case_id, case_number, source_id, and of an application its id, number, missing papers and complete_by.
    Refusals `roster.kind_unknown`, `sender_missing`, `field_unknown`, `names_nobody` and those of the application;
    nothing else keeps a child out.
    """
    work.allow(Verb.REGISTER_CHILD)
    applied = read_applied(work, application) if application is not None else None
    sender = _sender(kind, sender, applied)
    row = _judged(work, values)
    taken = _take_in(work, row, kind, sender)
    answer = {
        "source_id": taken.source_id,
        "effect": taken.effect,
        "outcome": row.outcome.value,
        "codes": list(row.codes),
        "findings": [[finding.code, finding.field] for finding in row.findings],
        "proposals": dict(row.proposals),
        "child_id": taken.child_id,
        **_case_of(work, taken.child_id),
    }
    if applied is not None:
        answer |= keep_application(work, applied, taken.source_id, taken.child_id)
    told = {name: answer[name] for name in ("effect", "outcome", "codes", "child_id")}
    work.audit(
        Verb.REGISTER_CHILD,
        "roster_source",
        taken.source_id,
        None,
        {"kind": kind, "sender": sender, "application": answer.get("application_number"), **told},
        case_id=answer["case_id"],
    )
    return answer


def _sender(kind: str, sender: str | None, applied: Applied | None) -> str | None:
    if kind not in KINDS:
        raise Refusal("roster.kind_unknown", kind=kind, kinds=", ".join(KINDS))
    name = " ".join((sender or "").split()) or (applied.applicant if applied else None)
    if (name is None and kind != "guardian") or (
        name is not None and not (name.isprintable() and len(name) <= LONGEST_SENDER)
    ):
        raise Refusal("roster.sender_missing")
    return name


def _judged(work: UnitOfWork, values: Mapping[str, str | None]) -> RosterRow:
    """The row that *values* are, after the cell readers and checks of every file."""
    if unknown := sorted(set(values) - set(VALUE_FIELDS)):
        raise Refusal("roster.field_unknown", field=unknown[0])
    names = [name for name in VALUE_FIELDS if name in values]
    cells = [values[name] or "" for name in names]
    shaped = ShapedRow(1, RECORD, list(cells), list(cells), ColumnMap(dict(enumerate(names)), {}, len(names)))
    own = Townships.of(one.name for one in townships_of(work))
    draft = check_row(shaped, Surroundings(age_limits(work.policy, work.county.cutoff), townships=own))
    outcome = outcome_of(draft.findings)
    if outcome not in (Outcome.ACCEPTED, Outcome.FLAGGED):
        raise Refusal("roster.names_nobody")
    # A letter of a column would point into a sheet that there is not.
    findings = tuple(replace(finding, column=None) for finding in draft.findings)
    return RosterRow("", 1, outcome, findings, draft.values, tuple(cells), tuple(draft.proposals.items()))


def _take_in(work: UnitOfWork, row: RosterRow, kind: str, sender: str | None) -> _TakenIn:
    """An import of one row without a file: a source, the row's fate, and the child with its case of this year."""
    source_id, intake = work.new_id(), _Intake(work)
    effect, child_id = intake.take(row)
    work.connection.execute(
        roster_source.insert().values(
            id=source_id,
            kind=kind,
            sender=sender,
            file_sha256="",
            received_at=work.now(),
            received_by=work.actor.id,
            **Counts.of((row,)).as_dict(),
        )
    )
    intake.write()
    begun = intake.cases.get(child_id)
    fate = _row(work, source_id, row, effect, child_id) | {"case_id": begun["id"] if begun else None}
    intake.tell([fate])
    work.connection.execute(roster_row.insert().values(**fate))
    raise_pairs(work, intake.pairs([fate]))
    return _TakenIn(source_id, effect, child_id)


def _case_of(work: UnitOfWork, child_id: str) -> dict[str, Any]:
    """The child's case of this year, the latest round."""
    question = (
        sa.select(case.c.id, case.c.number)
        .where(case.c.child_id == child_id, case.c.year == work.county.year)
        .order_by(case.c.round.desc())
        .limit(1)
    )
    row = work.connection.execute(question).one()
    return {"case_id": row.id, "case_number": row.number}
