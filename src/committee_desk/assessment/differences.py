"""What several fillings of one form differ in: the question, everybody's answer, how far apart, in which section."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .agreement import Agreement, agreement
from .session import Session
from .values import Form, Scale

RATED, NUMBER, CHOICE, TEXT, UNASKED, UNRATED = "rated", "number", "choice", "text", "unasked", "unrated"


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What one assessor answered: the stored *value*, in *words*; *asked* False where the form did not ask it there."""

    assessor_id: str
    value: str
    words: str
    asked: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A question that was not answered alike.

    *kind* is `rated` (both gave a step of a scale, *size* steps apart), `unrated` (somebody saw it, somebody did not),
    `number` (*size* is the distance), `choice`, `text`, or `unasked` (the form did not ask it of everybody).
    *domain* is the key of the scale that counts it.
    """

    ref: str
    name: str
    question: str
    section: str
    section_label: str
    kind: str
    size: float | None
    domain: str
    answers: tuple[GivenAnswer, ...]


@dataclass(frozen=True, slots=True)
class DomainAgreement:
    """How far the assessors agree on the items of one domain."""

    key: str
    label: str
    agreement: Agreement


def differences_of(fillings: Mapping[str, Session], language: str = "zh") -> tuple[Difference, ...]:
    """The questions on which *fillings* (by assessor) differ, in the order of the form."""
    scales = _scales(next(iter(fillings.values())).form)
    found = []
    for ref in _asked_refs(fillings):
        answers = tuple(_answer(who, session, ref, language) for who, session in fillings.items())
        if len({(one.value, one.asked) for one in answers}) > 1:
            found.append(_difference(fillings, ref, answers, scales, language))
    return tuple(found)


def equal_answers(fillings: Mapping[str, Session]) -> dict[str, str]:
    """The answers that everybody gave alike, by ref: what the consensus begins with."""
    found = {}
    for ref in _asked_refs(fillings):
        values = {_shown(session, ref) for session in fillings.values()}
        value, _ = next(iter(values))
        if len(values) == 1 and value:
            found[ref] = value
    return found


def agreements_of(fillings: Mapping[str, Session], language: str = "zh") -> tuple[DomainAgreement, ...]:
    """Agreement on each domain, over its items as each assessor rated them."""
    form = next(iter(fillings.values())).form
    return tuple(
        DomainAgreement(
            scale.key,
            scale.label(language),
            agreement([_ratings(session, scale) for session in fillings.values()]),
        )
        for scale in form.scales
    )


def _ratings(session: Session, scale: Scale) -> list[int | None]:
    found: list[int | None] = []
    for item in scale.items:
        node = session.form.node(item.name)
        refs = session.refs_of(node.number) if node else ()
        found.append(_rating(_shown(session, refs[0])[0], scale) if refs else None)
    return found


def _rating(value: str, scale: Scale) -> int | None:
    coded = (scale.not_applicable, scale.not_seen)
    return int(value) if value.isdecimal() and value not in coded else None


def _scales(form: Form) -> dict[str, Scale]:
    return {item.name: scale for scale in form.scales for item in scale.items}


def _asked_refs(fillings: Mapping[str, Session]) -> Iterator[str]:
    """Refs of questions that somebody was asked, in the order of the form and of the instances."""
    order: dict[str, int] = {}
    for session in fillings.values():
        for ref in session.refs():
            node = session.definition(ref)
            if node.kind == "question" and session.state(ref).relevant and not session.state(ref).readonly:
                order.setdefault(ref, node.number)
    yield from sorted(order, key=lambda ref: order[ref])


def _shown(session: Session, ref: str) -> tuple[str, bool]:
    """The value that counts, and whether the question is asked: a hidden answer is none."""
    try:
        state = session.state(ref)
    except KeyError:
        return "", False
    return (state.value, True) if state.relevant else ("", False)


def _answer(who: str, session: Session, ref: str, language: str) -> GivenAnswer:
    value, asked = _shown(session, ref)
    return GivenAnswer(who, value, session.answer_label(ref, language) if value else "", asked)


def _difference(
    fillings: Mapping[str, Session],
    ref: str,
    answers: tuple[GivenAnswer, ...],
    scales: Mapping[str, Scale],
    language: str,
) -> Difference:
    session = next(one for one in fillings.values() if _shown(one, ref)[1])
    node = session.definition(ref)
    section = next(one for one in session.form.sections if node.number in one.nodes)
    kind, size = _kind(answers, node.data_type, bool(session.choices(ref)), scales.get(node.name))
    return Difference(
        ref=ref,
        name=node.name,
        question=session.label(ref, language),
        section=section.key,
        section_label=section.label.plain(language),
        kind=kind,
        size=size,
        domain=scales[node.name].key if node.name in scales else "",
        answers=answers,
    )


def _kind(
    answers: tuple[GivenAnswer, ...], data_type: str, chosen: bool, scale: Scale | None
) -> tuple[str, float | None]:
    if not all(one.asked for one in answers):
        return UNASKED, None
    values = [one.value for one in answers]
    if scale is not None:
        rated = [_rating(value, scale) for value in values]
        steps = [one for one in rated if one is not None]
        return (RATED, float(max(steps) - min(steps))) if len(steps) == len(rated) else (UNRATED, None)
    if data_type in ("int", "integer", "decimal"):
        try:
            numbers = [float(value) for value in values]
        except ValueError:
            return NUMBER, None
        return NUMBER, max(numbers) - min(numbers)
    return (CHOICE if chosen else TEXT), None
