"""What the assessment page asks in the worker: the list of what waits, and one assessment with its form."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from committee_desk.assessment import (
    Assessment,
    DomainScore,
    DraftRow,
    Session,
    draft_rows,
    newest_assessment,
    profile,
    read_assessment,
)
from committee_desk.errors import Refusal
from committee_desk.overview import CaseFilter, CaseRow, case_ids, case_rows

from .round_opening import AS_FORM, OpenedRound, consensus_for, own_filling, round_for

COMPLETE = "complete"
#: Cases that the list shows under 等着开始; the rest is counted and found in the list of cases.
MOST_INVITED = 50


@dataclass(frozen=True, slots=True)
class Waiting:
    """Drafts, the one touched last first; families that are invited; how many of these there are in all."""

    drafts: tuple[DraftRow, ...]
    invited: tuple[CaseRow, ...]
    invited_in_all: int
    now: datetime


@dataclass(frozen=True, slots=True)
class OpenedAssessment:
    """An assessment with the engine's session over its answers, made in the worker; *scores* when it is complete."""

    assessment: Assessment
    session: Session
    scores: tuple[DomainScore, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class NotBegun:
    """A case that has no assessment yet."""

    case_id: str
    case: CaseRow | None


def what_waits(look: Any) -> Waiting:
    """The list of the page."""
    found = case_ids(look, CaseFilter(states=frozenset({"invited"})))
    return Waiting(draft_rows(look), case_rows(look, list(found[:MOST_INVITED])), len(found), look.now())


def forms_in_words(look: Any, ids: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """Title and version of each draft's form; compiling one takes up to 1.5 s, so this is asked after the list."""
    found = {}
    for assessment_id in ids:
        form = read_assessment(look, assessment_id).form
        found[assessment_id] = (form.title, form.version)
    return found


def assessment_for(look: Any, key: str, language: str) -> OpenedAssessment | OpenedRound | NotBegun:
    """The assessment with the id *key*, or what stands for the case *key*: its newest, or a round of several."""
    wanted, as_form = key.removesuffix(AS_FORM), key.endswith(AS_FORM)
    found = _read(look, wanted)
    if found is None:
        round_of_case = round_for(look, wanted, language)
        found = own_filling(look, wanted) or (None if round_of_case else newest_assessment(look, wanted))
        if found is None:
            return round_of_case or NotBegun(key, _case_of(look, wanted))
    agreeing = None if as_form else consensus_for(look, found, language)
    if agreeing is not None:
        return agreeing
    session = found.session(look.now())
    scores = profile(session, language) if found.state == COMPLETE else ()
    return OpenedAssessment(found, session, scores, look.now())


def _read(look: Any, key: str) -> Assessment | None:
    try:
        return read_assessment(look, key)
    except Refusal as refusal:
        if refusal.key != "assessment.no_such":
            raise
        return None


def _case_of(look: Any, case_id: str) -> CaseRow | None:
    rows = case_rows(look, list(case_ids(look, CaseFilter(states=frozenset({"invited"})))))
    return next((row for row in rows if row.case_id == case_id), None)
