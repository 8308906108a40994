"""From a filled assessment to the suggestion: the form's rules as values, its answers in words, its own engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from ..assessment import band_label, rule_evaluator
from ..errors import Place, Refusal
from ..policy import Clause, PolicyProfile, Strength
from ..wording import say
from .suggestion import suggest
from .values import Answer, School, Suggestion, SuggestionRule

if TYPE_CHECKING:
    from ..assessment import Rule, Session

_STRENGTHS = {"hard": Strength.FOR_SURE, "in_principle": Strength.IN_PRINCIPLE}
_ON_TRIAL = "试行"
_KINDS = frozenset(
    {"threshold", "evidence", "report", "block", "suggest", "counter", "warn", "support", "cross"}
)


def suggest_for(
    session: Session,
    profile: PolicyProfile,
    schools: Iterable[School] = (),
    *,
    township: str = "",
    grade: int | None = None,
    functioning: Mapping[str, str] | None = None,
) -> Suggestion:
    """The suggestion for the answers of *session*, by the rules that its form brings along; see `suggest`."""
    return suggest(
        rules_of(session.form.rules),
        evaluate=rule_evaluator(session),
        describe=words_of(session),
        profile=profile,
        schools=schools,
        township=township,
        grade=grade,
        functioning=functioning,
    )


def rules_of(written: Iterable[Rule]) -> tuple[SuggestionRule, ...]:
    """The rows of a form's sheet `rules` as rules; refuses with placement.rules_damaged and the row."""
    return tuple(map(_rule, written))


def words_of(session: Session) -> Callable[[str], Answer]:
    """A function that puts a question's name into question and answer in both languages."""
    bands = {scale.band_node: scale for scale in session.form.scales}

    def describe(name: str) -> Answer:
        scale = bands.get(name)
        (question_zh, answer_zh), (question_en, answer_en) = (
            _words(session, name, language, scale.label(language) if scale else "")
            for language in ("zh", "en")
        )
        return Answer(name, question_zh, question_en, answer_zh, answer_en)

    return describe


def _words(session: Session, name: str, language: str, domain: str) -> tuple[str, str]:
    """Question and answer; *domain* is the name of the domain whose band *name* is, else empty."""
    node = session.form.node(name)
    refs = session.refs_of(node.number) if node else ()
    values = [session.state(ref).value for ref in refs]
    if domain:
        return domain, band_label(session.form, values[0] if values else "na", language)
    answers = [session.answer_label(ref, language) for ref in refs]
    answer = ("；" if language == "zh" else "; ").join(filter(None, answers))
    return _question(session, name, refs, language), answer or say("placement.unanswered", language)


def _question(session: Session, name: str, refs: tuple[str, ...], language: str) -> str:
    """The label, or words for a fact that the form computes (proof_valid); the name where there are none."""
    computed = say(f"placement.fact.{name}", language)
    if computed != f"placement.fact.{name}":
        return computed
    return session.label(refs[0], language) if refs else name


def _rule(written: Rule) -> SuggestionRule:
    if written.kind not in _KINDS:
        raise Refusal(
            "placement.rules_damaged", place=Place(sheet="rules", row=written.row), rule=written.key
        )
    on_trial = written.status == _ON_TRIAL
    return SuggestionRule(
        id=written.key,
        kind=written.kind,
        option=written.option,
        when=written.when,
        reason_zh=written.reason_zh,
        reason_en=written.reason_en,
        clause=Clause(written.clause) if written.clause else None,
        strength=None if on_trial else _STRENGTHS.get(written.strength),
        on_trial=on_trial,
        supports=written.supports,
    )
