"""The draft of a decision from the committee's proposal; the bureau weighs it and makes it its own."""

from datetime import date
from typing import Any

from ..access import Verb
from ..assessment import found_of
from ..office import Look
from ..placement import SchoolRow, school_of
from ..wording import say
from .contents import follows
from .deciding import Decided, weighed_proposal
from .values import DecisionDraft


def draft_decision(look: Look, case_id: str) -> tuple[DecisionDraft, Decided]:
    """What could be decided if the proposal is followed, with all five elements of 条例 21 filled as far as known."""
    look.allow(Verb.OPEN_CASE, case_id)
    row = weighed_proposal(look, case_id)
    found, content = found_of(look, case_id), row.content
    school = school_of(look, row.school_id)
    followed = all(follows(row.rung, wish) for wish in (found.child_wish_code, found.guardian_wish_code))
    draft = DecisionDraft(
        rung=row.rung,
        proposed_rung=row.rung,
        facts="；".join(content["findings"].values()),
        school_conditions=conditions_of(school),
        child_wish=found.child_wish_code,
        guardian_wish=found.guardian_wish_code,
        reasons="；".join(text for text, _ in content["reasons"]),
        wish_weighed="" if followed else say("decision.draft.wish_weighed"),
    )
    return draft, _place(look, row, content)


def conditions_of(school: SchoolRow | None) -> str:
    """The school's conditions in one sentence (条例 19); empty without a school."""
    if school is None:
        return ""
    parts = [
        say(f"decision.draft.{name}")
        for name in ("designated", "resource_room", "sign_language", "braille", "liaison")
        if getattr(school, name)
    ]
    return (
        say("decision.draft.conditions", school=school.name, parts="、".join(parts)) if parts else school.name
    )


def _place(look: Look, row: Any, content: dict[str, Any]) -> Decided:
    again = content["look_again_on"]
    return Decided(
        school_id=row.school_id,
        class_id=row.class_id,
        begins_on=date.fromisoformat(content["begins_on"] or f"{look.county.year}-09-01"),
        look_again_on=date.fromisoformat(again) if again else None,
        supports=tuple(content["supports"]),
    )
