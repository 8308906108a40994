"""Registration at the counter or by a report: one child, judged by the rules of a file's row (条例 15)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork
from ..records.case import case
from ..records.roster_source import roster_row
from .applications import Applied, keep_application, read_applied
from .checks import Surroundings, check_row
from .columns import ColumnMap
from .importing import import_rows
from .reading import age_limits
from .rules import outcome_of
from .table_shape import RECORD, ShapedRow
from .township import Townships
from .townships import townships_of
from .values import VALUE_FIELDS, Counts, FileVerdict, Outcome, RosterReading, RosterRow

KINDS = ("guardian", "township", "school", "welfare_home", "other")
LONGEST_SENDER = 120


@dataclass(frozen=True, slots=True)
class _TakenIn:
    source_id: str
    effect: str
    child_id: str
    outcome: str
    codes: tuple[str, ...]


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
    row = judged(work, values)
    taken = _take_in(work, row, kind, sender)
    answer = {
        "source_id": taken.source_id,
        "effect": taken.effect,
        "outcome": taken.outcome,
        "codes": list(taken.codes),
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


def judged(look: Look, values: Mapping[str, str | None]) -> RosterRow:
    """The row that *values* are, after the cell readers and checks of every file; Refusals as of `register_child`."""
    if unknown := sorted(set(values) - set(VALUE_FIELDS)):
        raise Refusal("roster.field_unknown", field=unknown[0])
    names = [name for name in VALUE_FIELDS if name in values]
    cells = [values[name] or "" for name in names]
    shaped = ShapedRow(1, RECORD, list(cells), list(cells), ColumnMap(dict(enumerate(names)), {}, len(names)))
    own = Townships.of(one.name for one in townships_of(look))
    draft = check_row(shaped, Surroundings(age_limits(look.policy, look.county.cutoff), townships=own))
    outcome = outcome_of(draft.findings)
    if outcome not in (Outcome.ACCEPTED, Outcome.FLAGGED):
        raise Refusal("roster.names_nobody")
    # A letter of a column would point into a sheet that there is not.
    findings = tuple(replace(finding, column=None) for finding in draft.findings)
    return RosterRow("", 1, outcome, findings, draft.values, tuple(cells), tuple(draft.proposals.items()))


def _take_in(work: UnitOfWork, row: RosterRow, kind: str, sender: str | None) -> _TakenIn:
    """An import of one row without a file: a source, the row's fate, and the child with its case of this year."""
    reading = RosterReading(FileVerdict.OK, (), (row,), counts=Counts.of((row,)))
    source_id = import_rows(work, reading, kind=kind, sender=sender)["source_id"]
    mine = sa.select(roster_row).where(roster_row.c.source_id == source_id)
    kept = work.connection.execute(mine).one()
    return _TakenIn(source_id, kept.effect, kept.child_id, kept.outcome, tuple(kept.codes))


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
