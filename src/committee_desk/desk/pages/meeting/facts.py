"""What the meeting's page asks: reads of several rooms put together, so that a page needs one question."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from committee_desk.access import Role, Verb, may
from committee_desk.assessment import LookAgain, look_again
from committee_desk.decision import conditions_of
from committee_desk.meeting import (
    AgendaRow,
    CaseAtMeeting,
    Charter,
    MeetingRow,
    Member,
    ProposalDraft,
    Quorum,
    agenda_of,
    case_at_meeting,
    committee_members,
    draft_proposal,
    meetings,
    present_members,
    quorum_for_case,
    verdict_on,
)
from committee_desk.office import PersonRow, people
from committee_desk.overview import CaseFilter, CasePage, CaseRow, case_ids, case_page, case_rows
from committee_desk.placement import (
    Combination,
    SchoolRow,
    SchoolYear,
    Suggestion,
    VisitSchedule,
    check_schedule,
    combinations_reaching,
    lessons_a_year,
    schools,
    suggestion_for,
)
from committee_desk.policy import Verdict

MOST_OFFERED = 100


@dataclass(frozen=True, slots=True)
class YearFacts:
    """The year's sittings, the newest first, and the county's day."""

    sittings: tuple[MeetingRow, ...]
    today: date


@dataclass(frozen=True, slots=True)
class SittingFacts:
    """A sitting: agenda, members with those who are here, and the charter's word on the quorum."""

    sitting: MeetingRow
    agenda: tuple[AgendaRow, ...]
    members: tuple[PersonRow, ...]
    present: frozenset[str]
    quorum: Quorum
    charter: str
    grounds: tuple[str, ...]

    @property
    def waiting(self) -> int:
        """How many cases have no result yet."""
        return sum(1 for row in self.agenda if row.state == "waiting")

    @property
    def next_waiting(self) -> str:
        """The item to be discussed next; empty when every case has its result."""
        return next((row.id for row in self.agenda if row.state == "waiting"), "")


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """One case on the table.

    *approvers* are those who may approve an exception, the acting person left out; *conditions* says by a school's
    id what it offers (条例 19).
    """

    row: AgendaRow
    at_case: CaseAtMeeting
    case: CasePage
    suggestion: Suggestion
    schools: tuple[SchoolRow, ...]
    approvers: tuple[PersonRow, ...]
    grounds: tuple[str, ...]
    sitting_open: bool
    conditions: dict[str, str]
    look_again: tuple[LookAgain, ...] = ()


@dataclass(frozen=True, slots=True)
class HomeSum:
    """What visits add up to in a school year, and which schedules would reach the yearly sum."""

    weeks: int
    total: int
    needed: int
    clause: str
    verdict: Verdict
    reaching: tuple[Combination, ...]


def year_facts(look: Any) -> YearFacts:
    """The year's sittings."""
    return YearFacts(meetings(look), look.today())


def sitting_facts(look: Any, meeting_id: str) -> SittingFacts:
    """Everything about a sitting but its cases."""
    members, here = committee_members(look), present_members(look, meeting_id)
    charter = Charter.of(look.policy, look.county.charter_number)
    counted = [Member(one.id, Role.CHAIR in one.roles) for one in members]
    return SittingFacts(
        sitting=next(one for one in meetings(look) if one.id == meeting_id),
        agenda=agenda_of(look, meeting_id),
        members=members,
        present=here,
        quorum=quorum_for_case(counted, here, frozenset(), charter),
        charter=charter.doc_no,
        grounds=charter.recusal_grounds,
    )


def case_facts(look: Any, meeting_id: str, item_id: str) -> CaseFacts:
    """Everything about the case of an agenda item."""
    row = next(one for one in agenda_of(look, meeting_id) if one.id == item_id)
    register = schools(look)
    return CaseFacts(
        row=row,
        at_case=case_at_meeting(look, item_id),
        case=case_page(look, row.case_id),
        suggestion=suggestion_for(look, row.case_id),
        schools=register,
        approvers=approvers(look),
        grounds=Charter.of(look.policy, look.county.charter_number).recusal_grounds,
        sitting_open=any(one.state == "open" for one in meetings(look) if one.id == meeting_id),
        conditions={school.id: conditions_of(school) for school in register},
        look_again=look_again(look, row.case_id),
    )


def approvers(look: Any) -> tuple[PersonRow, ...]:
    """Those whose password may stand under an exception: nobody approves what he proposes himself."""
    return tuple(one for one in people(look) if may(one.roles, Verb.APPROVE) and one.id != look.actor.id)


def ready_cases(look: Any, text: str) -> tuple[CaseRow, ...]:
    """Cases that wait for a meeting, by what a person types."""
    wanted = CaseFilter(text=text, states=frozenset({"ready"}))
    return tuple(case_rows(look, tuple(case_ids(look, wanted, MOST_OFFERED))))


def draft_for(look: Any, case_id: str, rung: str) -> ProposalDraft:
    """The draft of a proposal for *rung*."""
    return draft_proposal(look, case_id, rung)


def verdict_of(look: Any, item_id: str, draft: ProposalDraft) -> Verdict:
    """What vote, ladder, class and home teaching say of *draft* without any approval; refuses where parts miss."""
    return verdict_on(look, case_at_meeting(look, item_id), draft, None)


def home_sum(look: Any, schedule: VisitSchedule, reason: str) -> HomeSum:
    """The yearly sum of *schedule* against the plan's."""
    year, rule = SchoolYear.after(look.policy, look.county.year), look.policy.rule("home.year_sum")
    return HomeSum(
        weeks=year.weeks,
        total=lessons_a_year(schedule, year),
        needed=int(rule.value),
        clause=str(rule.clause or ""),
        verdict=check_schedule(schedule, year, look.policy, reason),
        reaching=combinations_reaching(year, look.policy),
    )
