"""A child's numbers unmasked: the wish to see them goes into the audit trail before they are shown."""

import sqlalchemy as sa

from ..access import Verb
from ..errors import Refusal
from ..office import Look, UnitOfWork, case_now
from ..records.child import child
from ..vault import audit, read_entry_body
from .one_case import ONE_READING
from .today import moment_of

NUMBERS = ("resident_id", "certificate", "guardian_phone")
_LATEST = 8


def reveal_numbers(work: UnitOfWork, case_id: str, shown: tuple[str, ...]) -> str:
    """Record that a person had numbers of the child shown whole (*shown* names them); `whole_numbers` reads them.

    Two steps, because a verb's answer is kept with its command: the numbers themselves must not be.
    """
    work.allow(Verb.OPEN_CASE, case_id)
    case_now(work, case_id)
    work.audit(Verb.OPEN_CASE, "case", case_id, None, {"shown": list(shown)}, case_id=case_id)
    return case_id


def whole_numbers(look: Look, case_id: str) -> dict[str, str]:
    """The numbers that `reveal_numbers` named in the last quarter of an hour, "" where unknown.

    Refusal `overview.not_revealed` where the audit trail does not hold this person's wish to see any.
    """
    look.allow(Verb.OPEN_CASE, case_id)
    shown = _revealed(look, case_id)
    if not shown:
        raise Refusal("overview.not_revealed")
    found = look.connection.execute(
        sa.select(*(child.c[name] for name in NUMBERS if name in shown)).where(
            child.c.id == case_now(look, case_id).child_id
        )
    ).one()
    return {name: value or "" for name, value in found._mapping.items()}


def _revealed(look: Look, case_id: str) -> frozenset[str]:
    question = (
        sa.select(audit.c.seq, audit.c.at)
        .where(audit.c.case_id == case_id, audit.c.actor == look.actor.id)
        .where(audit.c.verb == Verb.OPEN_CASE.value)
        .order_by(audit.c.seq.desc())
        .limit(_LATEST)
    )
    since = look.now() - ONE_READING
    recent = [one.seq for one in look.connection.execute(question) if moment_of(one.at) >= since]
    bodies = [read_entry_body(look.connection, seq) for seq in recent]
    named = (name for one in bodies if one for name in one["body"]["after"].get("shown", ()))
    return frozenset(NUMBERS) & frozenset(named)
