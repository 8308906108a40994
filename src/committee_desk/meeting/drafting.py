"""The draft of a proposal from assessment and suggestion; the committee reads, corrects and carries it."""

from datetime import date

from ..assessment import Found, found_of
from ..office import Look
from ..placement import (
    HomeGrounds,
    Rung,
    RungVerdict,
    Suggestion,
    VisitSchedule,
    latest_look_again,
    schools,
    suggestion_for,
    support_words,
)
from ..wording import say
from .proposing import ProposalDraft

MOST_SUPPORTS = 6
USUAL_VISITS = (2, 2)


def draft_proposal(look: Look, case_id: str, rung: str) -> ProposalDraft:
    """What could be proposed for *rung*: findings, wishes, fired rules as reasons, nearest school, support."""
    found, suggestion = found_of(look, case_id), suggestion_for(look, case_id)
    verdict = suggestion.of(Rung(rung))
    school_id, class_id = _place(look, verdict)
    is_home = Rung(rung).level == 4
    return ProposalDraft(
        rung=rung,
        school_id=school_id,
        class_id=None if is_home else class_id,
        findings={one.topic: f"{one.words}。{one.why}".rstrip("。") for one in found.findings},
        codes=found.codes,
        reasons=_reasons(found, verdict),
        supports=_supports(suggestion),
        child_wish=_wish(found.child_wish, found.child_words),
        guardian_wish=_wish(found.guardian_wish, found.guardian_words),
        visits=VisitSchedule(*USUAL_VISITS) if is_home else None,
        home_grounds=_grounds(look, found) if is_home else None,
        begins_on=date(look.county.year, 9, 1),
        look_again_on=latest_look_again(look.policy, look.today())
        if is_home
        else date(look.county.year + 1, 5, 31),
    )


def _place(look: Look, verdict: RungVerdict) -> tuple[str | None, str | None]:
    """The nearest suitable school; for home teaching the ordinary school that answers for it (属地管理、责任到校)."""
    if verdict.school is not None:
        chosen = verdict.school.school_class
        return verdict.school.school.id, chosen.id if chosen else None
    ordinary = schools(look, kind="ordinary")
    return (ordinary[0].id, None) if ordinary else (None, None)


def _reasons(found: Found, verdict: RungVerdict) -> tuple[tuple[str, str], ...]:
    fired = tuple(
        (one.rule.reason_zh, str(one.rule.clause or ""))
        for one in verdict.reasons
        if not one.rule.on_trial or one.rule.clause
    )
    own = tuple((one.why, "条例 19、20") for one in found.findings if one.why)
    return fired + own


def _supports(suggestion: Suggestion) -> tuple[str, ...]:
    """What each fired rule of kind support asks for, in the words of the catalogue, each once."""
    wanted = dict.fromkeys(
        support_words(one.rule.supports, "what") or one.rule.reason_zh for one in suggestion.supports
    )
    return tuple(wanted)[:MOST_SUPPORTS]


def _wish(chosen: str, words: str) -> str:
    return say("meeting.wish_in_words", chosen=chosen, words=words) if chosen and words else chosen or words


def _grounds(look: Look, found: Found) -> HomeGrounds:
    return HomeGrounds(
        needs_full_time_care=found.codes["needs_care"] in ("day", "all"),
        can_attend_no_school=found.codes["can_attend"] == "no",
        proof_until=found.proof_until,
        consent_on=None,
        look_again_on=latest_look_again(look.policy, look.today()),
        why_no_school=found.cannot_why,
    )
