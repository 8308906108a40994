"""Whether enough members are here for a case, those left out who stand aside (the county's charter)."""

from collections.abc import Collection, Iterator, Sequence

from ..policy import Finding, Outcome, Verdict
from .charter import Charter
from .values import Member, Quorum


def quorum_for_case(
    members: Sequence[Member], present: Collection[str], recused: Collection[str], charter: Charter
) -> Quorum:
    """Who may vote on a case, and whether they are enough.

    *present* and *recused* are ids; whoever is not a member counts for nothing, whoever stands aside is neither
    entitled nor present. The share is taken of the entitled members, so that recusals do not block a case by
    themselves, but never fewer than the charter's least number decide.
    """
    entitled = [member for member in members if member.id not in recused]
    here = [member for member in entitled if member.id in present]
    needed = charter.needed_present(len(entitled))
    return Quorum(
        members=len(members),
        recused=len(members) - len(entitled),
        entitled=len(entitled),
        present=len(here),
        needed=needed,
        voters=frozenset(member.id for member in here),
        verdict=Verdict.of(*_findings(len(members), entitled, here, needed, charter)),
    )


def _findings(
    count: int, entitled: list[Member], here: list[Member], needed: int, charter: Charter
) -> Iterator[Finding]:
    values = {"present": len(here), "entitled": len(entitled), "needed": needed, "charter": charter.doc_no}
    if len(here) < needed:
        yield Finding("meeting.no_quorum", values, outcome=Outcome.REFUSED)
    if charter.chair_required and not any(member.may_chair for member in here):
        yield Finding("meeting.chair_absent", values, outcome=Outcome.REFUSED)
    if count < charter.members_min:
        small = {"count": count, "least": charter.members_min, "charter": charter.doc_no}
        yield Finding("meeting.committee_too_small", small)
