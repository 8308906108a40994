"""Domain scores 0–100 of support need with their bands, as the sheet `scales` and the form's own nodes give them."""

from collections.abc import Mapping
from datetime import date

from ..wording import say
from .session import SHANGHAI, Session
from .values import DomainScore, Form, Scale
from .xpath_values import text_number


def profile(session: Session, language: str = "zh") -> tuple[DomainScore, ...]:
    """The domains in the order of the sheet. There is no total: domains cannot be added up."""
    return tuple(_domain(session, scale, language) for scale in session.form.scales)


def profile_of_answers(
    form: Form, answers: Mapping[str, str], *, today: date, prefill: Mapping[str, str], language: str = "zh"
) -> tuple[DomainScore, ...]:
    """The profile of stored answers; *prefill* must hold the birth date, on which the items depend."""
    return profile(Session(form, answers, today=today, prefill=prefill), language)


def _domain(session: Session, scale: Scale, language: str) -> DomainScore:
    items = [ref for item in scale.items for ref in item_refs(session, item.name)]
    states = [state for ref in items if (state := session.state(ref)).relevant]
    applying = [state for state in states if state.value != scale.not_applicable]
    rated = [state for state in applying if state.value not in ("", scale.not_seen)]
    score = node_value(session, scale.score_node)
    band = node_value(session, scale.band_node) or "na"
    return DomainScore(
        key=scale.key,
        label=scale.label(language),
        score=whole_score(score),
        band=band,
        band_label=band_label(session.form, band, language),
        answered=len(rated),
        total=len(applying),
        ref=items[0] if items else "",
    )


def item_refs(session: Session, name: str) -> tuple[str, ...]:
    """The refs of the question *name*; none where the form has no such question."""
    node = session.form.node(name)
    return () if node is None else session.refs_of(node.number)


def node_value(session: Session, name: str) -> str:
    """The value of the node *name*, blank where there is none."""
    return next((session.state(ref).value for ref in item_refs(session, name)), "")


def whole_score(text: str) -> int | None:
    """A calculated number as a whole one; None where it is blank."""
    return round(text_number(text, SHANGHAI)) if text else None


def band_label(form: Form, band: str, language: str = "zh") -> str:
    """The band's name in *language*; the sentence for "na" when the form has no such band."""
    found = next((each for each in form.bands if each.key == band), None)
    if found is None:
        return say("assessment.band.na", language)
    return found.label_en if language == "en" else found.label_zh
