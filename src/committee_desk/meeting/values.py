"""Values of a meeting: who may vote on a case, what each said, and how it adds up."""

from dataclasses import dataclass

from ..policy import Verdict


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the committee by id; *may_chair* for the chair and a deputy who may take the chair's place."""

    id: str
    may_chair: bool = False


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one member thinks of one case: a kind of placement, or None for an abstention, and why."""

    person_id: str
    rung: str | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Quorum:
    """Who is here for one case: counts of people, and the charter's verdict.

    *entitled* are the members who do not stand aside, *present* those of them who are here, *needed* the least
    number of them that the charter asks for.
    """

    members: int
    recused: int
    entitled: int
    present: int
    needed: int
    voters: frozenset[str]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Tally:
    """How the opinions on one case add up.

    *votes* (kind of placement, number) from most to least; *needed* the least number that carries; *carried* the
    kind that reached it, else None; *dissents* the opinions for another kind, to be written into the proposal.
    """

    votes: tuple[tuple[str, int], ...]
    voting: int
    abstained: int
    needed: int
    carried: str | None
    dissents: tuple[Opinion, ...]
    verdict: Verdict
