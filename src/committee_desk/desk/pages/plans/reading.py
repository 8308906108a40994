"""What the plan editor asks the county in one go: the case, its newest plan or a draft, rungs and sums."""

from dataclasses import dataclass

from committee_desk.office import Look
from committee_desk.overview import CasePage, ScoreOnPage, case_page
from committee_desk.placement import Combination, SchoolYear, combinations_reaching
from committee_desk.plan import PlanContent, begin_plan, newest_plan

WRITABLE = frozenset(("accepted", "disputed"))


@dataclass(frozen=True, slots=True)
class PlanOnDesk:
    """A plan as it is opened; *saved* says whether *content* stands in the file already."""

    page: CasePage
    content: PlanContent
    saved: bool
    least_lessons: int
    first_year: int
    scores: tuple[ScoreOnPage, ...]

    @property
    def rung(self) -> str:
        """Where the child is placed; empty before a decision."""
        return self.page.decision.rung if self.page.decision else ""

    @property
    def is_home(self) -> bool:
        """Whether the child is taught at home or from afar."""
        return self.rung in ("home", "remote")

    @property
    def is_open(self) -> bool:
        """Whether the plan may still be written."""
        return self.page.state in WRITABLE


def plan_on_desk(look: Look, case_id: str) -> PlanOnDesk:
    """The newest version of the plan, or the draft that is begun from what is known."""
    page, stored = case_page(look, case_id), newest_plan(look, case_id)
    if stored is not None:
        content = stored[1]
    else:
        content = begin_plan(look, case_id) if page.state in WRITABLE else PlanContent()
    done = [one for one in page.assessments if one.completed_at]
    newest = max(done, key=lambda one: one.opened_at, default=None)
    return PlanOnDesk(
        page=page,
        content=content,
        saved=stored is not None,
        least_lessons=look.policy.whole("home.year_sum"),
        first_year=look.county.year,
        scores=newest.scores if newest else (),
    )


def combinations_in(look: Look, weeks: int) -> tuple[Combination, ...]:
    """Schedules that reach the yearly sum in *weeks* weeks."""
    return combinations_reaching(SchoolYear(look.county.year, weeks), look.policy)
