"""Why a domain has its score: the items with their answers, which of them count, and the formula with its numbers."""

from dataclasses import dataclass

from .scores import band_label, item_refs, node_value, whole_score
from .session import SHANGHAI, Session
from .values import Scale
from .xpath_values import text_number

COUNTED, NOT_APPLICABLE, NOT_SEEN, BLANK, NOT_ASKED = (
    "counted",
    "not_applicable",
    "not_seen",
    "blank",
    "not_asked",
)


@dataclass(frozen=True, slots=True)
class ItemUsed:
    """An item of a domain: question and answer in words, and how it counts (*use*), with its points where it does."""

    ref: str
    question: str
    answer: str
    use: str
    points: int | None


@dataclass(frozen=True, slots=True)
class ScoreReasons:
    """Everything behind one score.

    *total* is the sum of the *counted* points, *most* the greatest possible sum of these items; *applying* leaves
    items out that do not apply to the child; the score is valid from *least* counted items and *least_share* per cent
    of the applying ones. *starts* and *ends* are the band's limits; *evidence* is the text that a high band demands.
    """

    key: str
    label: str
    score: int | None
    band: str
    band_label: str
    items: tuple[ItemUsed, ...]
    total: int
    most: int
    counted: int
    applying: int
    least: int
    least_share: int
    starts: int | None
    ends: int | None
    evidence_needed: bool
    evidence: str


def reasons_of(session: Session, language: str = "zh") -> tuple[ScoreReasons, ...]:
    """The reasons of every domain, in the order of the sheet."""
    return tuple(_reasons(session, scale, language) for scale in session.form.scales)


def _reasons(session: Session, scale: Scale, language: str) -> ScoreReasons:
    items = tuple(
        _used(session, scale, ref, language) for item in scale.items for ref in item_refs(session, item.name)
    )
    points = [item.points for item in items if item.points is not None]
    applying = sum(item.use in (COUNTED, NOT_SEEN, BLANK) for item in items)
    key = node_value(session, scale.band_node) or "na"
    band = next((one for one in session.form.bands if one.key == key), None)
    return ScoreReasons(
        key=scale.key,
        label=scale.label(language),
        score=whole_score(node_value(session, scale.score_node)),
        band=key,
        band_label=band_label(session.form, key, language),
        items=items,
        total=sum(points),
        most=_most(session, scale) * len(points),
        counted=len(points),
        applying=applying,
        least=scale.least_items,
        least_share=whole_score(node_value(session, scale.share_node)) or 0,
        starts=band.start if band else None,
        ends=band.end if band else None,
        evidence_needed=bool(band and band.evidence),
        evidence=_evidence(session, scale),
    )


def _used(session: Session, scale: Scale, ref: str, language: str) -> ItemUsed:
    state = session.state(ref)
    use = _use(scale, state.value) if state.relevant else NOT_ASKED
    points = int(text_number(state.value, SHANGHAI)) if use == COUNTED else None
    answer = session.answer_label(ref, language) if state.relevant and state.value else ""
    return ItemUsed(ref, session.label(ref, language), answer, use, points)


def _use(scale: Scale, value: str) -> str:
    codes = {"": BLANK, scale.not_applicable: NOT_APPLICABLE, scale.not_seen: NOT_SEEN}
    return codes.get(value, COUNTED)


def _most(session: Session, scale: Scale) -> int:
    """The greatest step of the domain's scale."""
    coded = (scale.not_applicable, scale.not_seen)
    refs = [ref for item in scale.items for ref in item_refs(session, item.name)]
    steps = [int(name) for name, _ in session.choices(refs[0]) if name.isdecimal() and name not in coded]
    return max(steps, default=0)


def _evidence(session: Session, scale: Scale) -> str:
    """What stands in the domain's evidence field, which bears the band's name with `_ev` in place of `_band`."""
    return node_value(session, f"{scale.band_node.removesuffix('_band')}_ev")
