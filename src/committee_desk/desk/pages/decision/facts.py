"""What the decision's page asks: reads of several rooms put together, so that a page needs one question."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from committee_desk.assessment import newest_assessment
from committee_desk.decision import (
    Decided,
    DecisionDraft,
    Remedies,
    check_contents,
    cite,
    draft_decision,
    grounds_for,
    remedies_after_service,
    remedy_sentence,
)
from committee_desk.office import PersonRow
from committee_desk.overview import (
    CaseFilter,
    CasePage,
    CaseRow,
    case_ids,
    case_page,
    case_rows,
    states_counted,
)
from committee_desk.placement import Rung, SchoolRow, class_verdict, pupils_in_class, schools
from committee_desk.policy import Verdict

from ..meeting.facts import approvers

MOST_SHOWN = 100
QUEUES = ("proposed", "decided", "served", "disputed")


@dataclass(frozen=True, slots=True)
class Queue:
    """The cases in one state, how many there are in each, and the county's day."""

    state: str
    rows: tuple[CaseRow, ...]
    counts: dict[str, int]
    today: date


@dataclass(frozen=True, slots=True)
class DecidingFacts:
    """Everything a decision is made from; *wishes* are the form's codes with their words."""

    case: CasePage
    draft: DecisionDraft
    place: Decided
    schools: tuple[SchoolRow, ...]
    approvers: tuple[PersonRow, ...]
    wishes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DecisionChecked:
    """What the law says of a draft: its verdict, its grounds in full, and the remedies if it were served today."""

    verdict: Verdict
    grounds: tuple[str, ...]
    remedy: str
    remedies: Remedies


def queue(look: Any, state: str, text: str) -> Queue:
    """The cases in *state* that *text* finds, and the numbers for the tabs."""
    wanted = CaseFilter(text=text, states=frozenset({state}))
    rows = tuple(case_rows(look, tuple(case_ids(look, wanted, MOST_SHOWN))))
    counted = states_counted(look)
    return Queue(state, rows, {one: counted.get(one, 0) for one in QUEUES}, look.today())


def one_case(look: Any, case_id: str) -> CasePage:
    """The case with its decision, service and answer."""
    return case_page(look, case_id)


def deciding_facts(look: Any, case_id: str, language: str) -> DecidingFacts:
    """The draft of a decision with all that it weighs."""
    draft, place = draft_decision(look, case_id)
    return DecidingFacts(
        case=case_page(look, case_id),
        draft=draft,
        place=place,
        schools=schools(look),
        approvers=approvers(look),
        wishes=_wishes(look, case_id, language),
    )


def check_draft(
    look: Any, case_id: str, draft: DecisionDraft, place: Decided, disputed: bool, language: str
) -> DecisionChecked:
    """What is missing (条例 19–21), what the class rule says, and what the family can do and until when."""
    rung = Rung(draft.rung)
    in_class = Verdict.of()
    if rung.level <= 2 and place.class_id is not None:
        in_class = class_verdict(pupils_in_class(look, place.class_id, without_case=case_id), look.policy)
    grounds = grounds_for(rung, after_dispute=disputed)
    return DecisionChecked(
        verdict=Verdict.worst_of(check_contents(draft), in_class),
        grounds=tuple(cite(one, look.policy) for one in grounds),
        remedy=remedy_sentence(look.policy, look.county.government, look.county.court, language),
        remedies=remedies_after_service(look.today(), look.policy, look.calendar),
    )


def last_days(look: Any, served_on: date) -> Remedies:
    """Until when a decision that was served on that day can be challenged."""
    return remedies_after_service(served_on, look.policy, look.calendar)


def _wishes(look: Any, case_id: str, language: str) -> tuple[tuple[str, str], ...]:
    given = newest_assessment(look, case_id)
    if given is None:
        return ()
    session = given.session(look.now())
    node = given.form.node("guardian_wish")
    refs = session.refs_of(node.number) if node else ()
    return session.choices(refs[0], language) if refs else ()
