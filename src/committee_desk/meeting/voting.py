"""How the members' opinions on a case add up to a proposal, by the majority of the county's charter."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ..policy import Finding, Outcome, Verdict
from .charter import Charter
from .values import Opinion, Quorum, Tally


def tally(opinions: Sequence[Opinion], quorum: Quorum, charter: Charter) -> Tally:
    """Count *opinions* of the voters of *quorum*; the verdict is refused until a kind is carried by all who vote.

    An abstention takes part in the vote and agrees to nothing. Opinions of people who may not vote on the case,
    and two opinions of one person, are refused.
    """
    counted = Counter(one.rung for one in opinions if one.rung is not None)
    votes = tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))
    needed = charter.needed_votes(len(opinions))
    carried = votes[0][0] if votes and votes[0][1] >= needed else None
    return Tally(
        votes=votes,
        voting=len(opinions),
        abstained=sum(one.rung is None for one in opinions),
        needed=needed,
        carried=carried,
        dissents=tuple(one for one in opinions if carried and one.rung not in {None, carried}),
        verdict=Verdict.of(*quorum.verdict.findings, *_findings(opinions, quorum, votes, needed, carried)),
    )


def check_proposed(rung: str, counted: Tally) -> Verdict:
    """Whether *rung* may be proposed: it must be the kind that the members carried."""
    if rung == counted.carried:
        return counted.verdict
    votes = dict(counted.votes).get(rung, 0)
    values = {"votes": votes, "voting": counted.voting, "needed": counted.needed}
    refused = Finding("meeting.not_carried", values, outcome=Outcome.REFUSED)
    return Verdict.of(*(one for one in counted.verdict.findings if one.key != refused.key), refused)


def _findings(
    opinions: Sequence[Opinion],
    quorum: Quorum,
    votes: tuple[tuple[str, int], ...],
    needed: int,
    carried: str | None,
) -> Iterator[Finding]:
    givers = [one.person_id for one in opinions]
    if set(givers) - quorum.voters or len(set(givers)) < len(givers):
        yield Finding("meeting.opinion_not_entitled", outcome=Outcome.REFUSED)
    if silent := len(quorum.voters - set(givers)):
        yield Finding("meeting.opinions_missing", {"count": silent}, outcome=Outcome.REFUSED)
    if carried is None:
        most = votes[0][1] if votes else 0
        values = {"votes": most, "voting": len(opinions), "needed": needed}
        yield Finding("meeting.not_carried", values, outcome=Outcome.REFUSED)
