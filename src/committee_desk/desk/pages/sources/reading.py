"""What the page of the sources asks in one go."""

from dataclasses import dataclass
from datetime import date

from committee_desk.documents import RosterPaper, roster_papers
from committee_desk.office import Look
from committee_desk.roster import (
    Application,
    ExpectedSource,
    SpringSources,
    applications_of_year,
    spring_sources,
)


@dataclass(frozen=True, slots=True)
class SourcesFacts:
    """The board of sources with the applications and papers of the year, and the day it is."""

    board: SpringSources
    applications: tuple[Application, ...]
    papers: tuple[RosterPaper, ...]
    today: date

    @property
    def sent(self) -> int:
        """How many of those who have to send something did."""
        return len(self.board.expected) - len(self.board.missing)

    def of_kind(self, kind: str) -> tuple[ExpectedSource, ...]:
        """Those of one kind who have to send something."""
        return tuple(one for one in self.board.expected if one.kind == kind)

    def due(self) -> date | None:
        """The last day, the same for all of them."""
        return self.board.expected[0].due if self.board.expected else None

    def application(self, application_id: str) -> Application | None:
        """One application of the year."""
        return next((one for one in self.applications if one.id == application_id), None)


def sources_facts(look: Look) -> SourcesFacts:
    """All that the page shows."""
    return SourcesFacts(spring_sources(look), applications_of_year(look), roster_papers(look), look.today())
