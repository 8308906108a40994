"""The papers that an application at the counter comes with: which there are, what is missing, until when (补正)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from ..errors import Refusal
from ..office import Look
from ..resources import toml_resource

HANDED_IN, MISSING, NOT_NEEDED = "handed_in", "missing", "not_needed"
STANDS = (HANDED_IN, MISSING, NOT_NEEDED)


@dataclass(frozen=True, slots=True)
class ApplicationPaper:
    """One line of the checklist; *required* papers are asked for until they are there, others only if there is one."""

    key: str
    zh: str
    en: str
    required: bool
    clause: str


@cache
def papers_to_bring() -> tuple[ApplicationPaper, ...]:
    """The checklist of resources/roster/papers.toml, in its order."""
    return tuple(ApplicationPaper(key, **one) for key, one in toml_resource("roster", "papers.toml").items())


def checklist(papers: Mapping[str, str]) -> dict[str, str]:
    """*papers* with what was not said filled in: a required one is missing, another is not needed.

    Refusals `roster.paper_unknown` for a key or a word that there is not, `roster.paper_required` where a required
    paper is said not to be needed.
    """
    known = {one.key: one for one in papers_to_bring()}
    for key, stands in papers.items():
        if key not in known or stands not in STANDS:
            raise Refusal("roster.paper_unknown", paper=key, stands=stands)
        if known[key].required and stands == NOT_NEEDED:
            raise Refusal("roster.paper_required", paper=known[key].zh)
    return {key: papers.get(key, MISSING if paper.required else NOT_NEEDED) for key, paper in known.items()}


def missing_papers(papers: Mapping[str, str]) -> tuple[str, ...]:
    """Keys of the papers that are still to be brought."""
    return tuple(key for key, stands in papers.items() if stands == MISSING)


def complete_by(look: Look) -> date:
    """The last day for bringing what is missing, counted from today (the county's own number of working days)."""
    days = look.policy.whole("application.completion_days")
    return look.calendar.deadline(look.today(), working_days=days).day
