"""What the page of doubtful pairs asks: reads of the roster put together, so that it needs one question."""

from dataclasses import dataclass

from committee_desk.office import Look
from committee_desk.overview import whole_numbers
from committee_desk.roster import PairPage, PairRow, PairSide, child_facts, one_pair, open_pairs, pair_count

PAGE = 50
OPEN, LATER, DONE = "open", "later", "done"
STATES: dict[str, tuple[str, ...]] = {
    OPEN: ("open",),
    LATER: ("later",),
    DONE: ("different", "merged"),
}
"""The three heaps of the queue, and the states of a pair that lie in each."""


@dataclass(frozen=True, slots=True)
class PairQueue:
    """A heap of pairs as far as it is shown, and how many pairs lie in each heap."""

    heap: str
    rows: tuple[PairRow, ...]
    counts: dict[str, int]

    @property
    def total(self) -> int:
        """How many pairs lie in this heap."""
        return self.counts[self.heap]


@dataclass(frozen=True, slots=True)
class SideMore:
    """Of one child what stands as a code, and whole numbers where somebody asked to see them."""

    sex: str
    category: int | None
    grade: int | None


@dataclass(frozen=True, slots=True)
class PairShown:
    """A pair with what both sides have as codes."""

    page: PairPage
    left: SideMore
    right: SideMore

    @property
    def both(self) -> SideMore:
        """What one of the two says at least, the known child first."""
        one, other = self.right, self.left
        return SideMore(one.sex or other.sex, one.category or other.category, one.grade or other.grade)


def pair_queue(look: Look, heap: str, limit: int = PAGE) -> PairQueue:
    """The first *limit* pairs of a heap, the likeliest first."""
    counts = {name: sum(pair_count(look, one) for one in states) for name, states in STATES.items()}
    return PairQueue(heap, open_pairs(look, states=STATES[heap], limit=limit), counts)


def pair_shown(look: Look, pair_id: str) -> PairShown:
    """One pair; Refusal `roster.no_such_pair`."""
    page = one_pair(look, pair_id)
    return PairShown(page, _more(look, page.left), _more(look, page.right))


def both_whole(look: Look, left: str | None, right: str | None) -> tuple[dict[str, str], dict[str, str]]:
    """Whole numbers of both cases, which this person asked to see; none where a child has no case."""
    first, second = (whole_numbers(look, one) if one else {} for one in (left, right))
    return first, second


def _more(look: Look, side: PairSide) -> SideMore:
    """Numbers stay out of it: only what the comparison gives as a code is taken."""
    if side.case_id is None:
        return SideMore("", None, None)
    facts = child_facts(look, side.case_id).facts
    category, grade = facts["category"], facts["grade"]
    return SideMore(
        str(facts["sex"] or ""),
        category if isinstance(category, int) else None,
        grade if isinstance(grade, int) else None,
    )
