"""Which page stands behind which name: the one place where a new page is registered."""

import importlib
from collections.abc import Collection
from dataclasses import dataclass

from committee_desk.access import Role, Verb, may

from ..page import Page

_PAGES = "committee_desk.desk.pages"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """*where* is `module:Class` under desk/pages; *under* is the sidebar entry that is lit while the page is open."""

    where: str
    under: str

    def load(self) -> type[Page]:
        """The page's class; its module is imported at the first visit."""
        module, _, name = self.where.partition(":")
        found: type[Page] = getattr(importlib.import_module(f"{_PAGES}.{module}"), name)
        return found


#: Names of tokens' [nav] appear in the sidebar, in the tokens' order; all others open from a page.
PAGE_TABLE: dict[str, PageEntry] = {
    "today": PageEntry("today_page:TodayPage", "today"),
    "cases": PageEntry("cases_page:CasesPage", "cases"),
    "case": PageEntry("case_page:CasePage", "cases"),
    "assessment": PageEntry("assessment_page:AssessmentPage", "assessment"),
    "forms": PageEntry("forms_page:FormsPage", "assessment"),
    "meeting": PageEntry("meeting_page:MeetingPage", "meeting"),
    "decision": PageEntry("decision_page:DecisionPage", "decision"),
    "plans": PageEntry("plans_page:PlansPage", "plans"),
    "batches": PageEntry("batches_page:BatchesPage", "batches"),
    "roster": PageEntry("roster_page:RosterPage", "roster"),
    "duplicates": PageEntry("duplicates_page:DuplicatesPage", "roster"),
    "counter": PageEntry("counter_page:CounterPage", "roster"),
    "sources": PageEntry("sources_page:SourcesPage", "roster"),
}

FIRST_PAGE = "today"


def pages_for(roles: Collection[Role]) -> dict[str, PageEntry]:
    """The pages that somebody with *roles* may open; IT keeps the file and reads no case (未成年人网络保护条例 36)."""
    if may(roles, Verb.OPEN_CASE):
        return PAGE_TABLE
    return {name: PAGE_TABLE[name] for name in (FIRST_PAGE, "forms") if name in PAGE_TABLE}
