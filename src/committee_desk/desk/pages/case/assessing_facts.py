"""What the assessment tab of a case asks in the worker: rounds, reasons of scores, CFM, instruments."""

from dataclasses import dataclass
from typing import Any

from committee_desk.assessment import (
    InstrumentResult,
    LookAgain,
    Round,
    ScoreReasons,
    SideForm,
    instrument_results,
    look_again,
    newest_assessment,
    reasons_of,
    round_of,
    side_forms,
)
from committee_desk.office import PersonRow, people


@dataclass(frozen=True, slots=True)
class AssessingFacts:
    """Everything beside the profiles; *reasons* of the newest complete assessment, else none."""

    round: Round | None
    reasons: tuple[ScoreReasons, ...]
    side: tuple[SideForm, ...]
    look_again: tuple[LookAgain, ...]
    results: tuple[InstrumentResult, ...]
    people: tuple[PersonRow, ...]


def assessing_facts(look: Any, case_id: str, language: str) -> AssessingFacts:
    """In one read."""
    given = newest_assessment(look, case_id)
    done = given if given is not None and given.state == "complete" else None
    return AssessingFacts(
        round=round_of(look, case_id),
        reasons=reasons_of(done.session(look.now()), language) if done else (),
        side=side_forms(look, case_id),
        look_again=look_again(look, case_id),
        results=instrument_results(look, case_id),
        people=people(look),
    )
