"""What the counter's form offers, asked in one go: townships, schools, homes, the checklist and its last day."""

from dataclasses import dataclass
from datetime import date

from committee_desk.office import Look
from committee_desk.placement import schools
from committee_desk.roster import (
    ApplicationPaper,
    Township,
    complete_by,
    papers_to_bring,
    townships_of,
    welfare_homes_of,
)


@dataclass(frozen=True, slots=True)
class CounterFacts:
    """*complete_by* is the day by which papers that are missing today have to be brought (补正)."""

    townships: tuple[Township, ...]
    schools: tuple[str, ...]
    homes: tuple[str, ...]
    papers: tuple[ApplicationPaper, ...]
    today: date
    complete_by: date
    provisional: bool

    def villages_of(self, township: str) -> tuple[str, ...]:
        """The villages of a township, none where the list does not know it."""
        return next((one.villages for one in self.townships if one.name == township), ())


def counter_facts(look: Look) -> CounterFacts:
    """What the form offers today."""
    until = complete_by(look)
    return CounterFacts(
        townships_of(look),
        tuple(dict.fromkeys(one.name for one in schools(look))),
        welfare_homes_of(look),
        papers_to_bring(),
        look.today(),
        until,
        not look.calendar.knows(until),
    )
