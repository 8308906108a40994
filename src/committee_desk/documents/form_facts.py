"""Facts of a form's papers, gathered from what the county keeps."""

import sqlalchemy as sa

from ..access import Verb
from ..assessment import (
    Assessment,
    DomainScore,
    Session,
    answer_lines,
    band_label,
    kept_answers,
    kept_form,
    profile,
    question_numbers,
    read_assessment,
    scores_rest_on,
)
from ..assessment import Form as AssessmentForm
from ..office import Look
from ..records.assessment import assessment
from ..records.person import person
from ..wording import say
from . import plan_values
from .case_facts import imprint, letterhead
from .form_questions import form_parts, text_of
from .form_values import (
    AnsweredLine,
    AnsweredPart,
    BlankFormFacts,
    FilledFormFacts,
    FormTitle,
    KeptLine,
    ScoreLine,
)
from .paper_words import sentence


def blank_form_facts(look: Look, form_version_id: str) -> BlankFormFacts:
    """A version to be filled by hand."""
    look.allow(Verb.PRINT_FORM)
    form = kept_form(look, form_version_id)
    number = sentence("form.number_blank", title=form.title, version=form.version)
    return BlankFormFacts(
        letterhead(look),
        imprint(look, number, say("form_versions.purpose.blank")),
        _title(form),
        form_parts(form),
    )


def filled_form_facts(look: Look, assessment_id: str) -> FilledFormFacts:
    """An assessment in its own form, as it stands now."""
    given = read_assessment(look, assessment_id)
    look.allow(Verb.OPEN_CASE, given.case_id)
    session = given.session(look.now())
    origin = scores_rest_on(look, assessment_id)
    case_number = given.prefill.get("case_no", "")
    number = sentence("form.number_filled", case=case_number, version=given.form.version)
    scores = profile(session)
    return FilledFormFacts(
        letterhead=letterhead(look),
        imprint=imprint(look, number, say("form_versions.purpose.filled")),
        form=_title(given.form),
        child=given.prefill.get("child_name", ""),
        case_number=case_number,
        assessor=_assessor(look, assessment_id),
        state=given.state,
        given_at=given.saved_at,
        parts=_parts(given, session),
        profile=tuple(plan_values.DomainScore(one.label, one.score) for one in scores),
        scores=tuple(_score(given.form, one) for one in scores),
        kept=tuple(
            KeptLine(one.version, one.question, one.words) for one in kept_answers(look, assessment_id)
        ),
        engine=origin.engine if origin else "",
        scale_sha256=origin.scale_sha256 if origin else "",
    )


def _title(form: AssessmentForm) -> FormTitle:
    return FormTitle(form.title, form.version, form.sha256)


def _assessor(look: Look, assessment_id: str) -> str:
    question = (
        sa.select(person.c.name)
        .join(assessment, assessment.c.assessor_id == person.c.id)
        .where(assessment.c.id == assessment_id)
    )
    return str(look.connection.execute(question).scalar() or "")


def _parts(given: Assessment, session: Session) -> tuple[AnsweredPart, ...]:
    """The sections with the questions that are relevant, answered or not; sections without one are left out."""
    numbers = question_numbers(given.form)
    found = []
    for section in given.form.sections:
        asked = set(section.nodes) & set(numbers)
        refs = [ref for ref in session.refs() if session.definition(ref).number in asked]
        lines = tuple(_line(session, ref, numbers) for ref in refs if session.state(ref).relevant)
        if lines:
            found.append(AnsweredPart(text_of(section.label), lines))
    rest = [one for one in answer_lines(session, given.answers) if one.kind == "unknown"]
    if rest:
        found.append(AnsweredPart("", tuple(AnsweredLine("", one.question, one.words) for one in rest)))
    return tuple(found)


def _line(session: Session, ref: str, numbers: dict[int, int]) -> AnsweredLine:
    number = str(numbers[session.definition(ref).number])
    places = ".".join(part.rpartition("[")[2][:-1] for part in ref.split("/") if part.endswith("]"))
    if places:
        number = sentence("form.instance", number=number, place=places)
    return AnsweredLine(number, session.label(ref).replace("**", ""), session.answer_label(ref))


def _score(form: AssessmentForm, one: DomainScore) -> ScoreLine:
    score = "" if one.score is None else str(one.score)
    return ScoreLine(one.label, score, band_label(form, one.band), f"{one.answered}/{one.total}")
