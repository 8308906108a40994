"""The papers of forms: a blank one to be filled by hand, a filled one with exactly what was asked and answered."""

from datetime import date
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from assessment.five_versions import ANSWERS, version, versions
from assessment.test_form_life import book, published
from committee_desk.assessment import (
    Form,
    carry_along,
    condition_words,
    default_form_file,
    load_form,
    question_numbers,
    reopen_assessment,
    save_answers,
)
from committee_desk.documents import (
    blank_form_bytes,
    draw_blank_form,
    export_form_paper,
    form_paper_bytes,
    form_papers,
    issue_blank_form,
    issue_filled_form,
)
from committee_desk.documents.form_facts import blank_form_facts, filled_form_facts
from committee_desk.documents.form_questions import form_parts
from committee_desk.documents.form_values import QuestionLine, QuestionMatrix
from committee_desk.documents.pdf_a import violations
from county_builder import Bench, refused


@cache
def default_form() -> Form:
    """The form that the program brings along."""
    return load_form(default_form_file())


def text_of(pdf: bytes) -> str:
    """Everything that a paper says, without blanks."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in opened)


def skip_hints(form: Form) -> list[str]:
    """All skip hints of a form."""
    return [block.skip for part in form_parts(form) for block in part.blocks if block.skip]


def test_skip_hints_say_which_answer_leads_to_which_questions() -> None:
    hints = skip_hints(default_form())
    assert "如第8题选“否”，答第9题。" in hints
    assert "如第19题选“眼镜”或“助视器”或“盲杖”，答第45题。" in hints
    assert "如第189题选“是”，答第190–194题。" in hints
    assert "如评估那天的月龄不小于 96，答第84–85题。" in hints
    assert len(hints) > 30


def test_what_cannot_be_said_in_words_is_left_to_the_program() -> None:
    hints = [one for one in skip_hints(default_form()) if "由程序判断" in one]
    assert 0 < len(hints) <= 3


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("/data/seen = '0'", "第 1 题选“否”"),
        ("not(selected(/data/seen, '1'))", "第 1 题没有选“是”"),
        ("/data/who != '' and /data/seen = '1'", "第 1 题选“是”"),
        ("/data/who != ''", "第 3 题有答案"),
        ("3 <= /data/school/sc_years", "第 8 题不小于 3"),
        ("/data/seen = '1' or /data/seen = '0'", "第 1 题选“是”或“否”"),
        ("count(/data/school) > 2", ""),
        ("/data/seen = ", ""),
    ],
)
def test_conditions_in_words(expression: str, words: str) -> None:
    form = version("1").form
    assert condition_words(form, expression, question_numbers(form)) == words


def test_every_question_stands_on_the_blank_form_once() -> None:
    form = default_form()
    lines: list[QuestionLine] = []
    for part in form_parts(form):
        for block in part.blocks:
            lines += block.lines if isinstance(block, QuestionMatrix) else [block]
    numbered = [one.number for one in lines if one.number]
    assert numbered == list(range(1, len(question_numbers(form)) + 1))
    assert {one.kind for one in lines} >= {"choices", "several", "text", "long", "number", "date", "note"}


def test_the_blank_form_is_a_deterministic_archival_pdf(bench: Bench) -> None:
    with bench.adding(entries=1):
        paper_id = bench.seat("it").do(issue_blank_form, bench.form())
    pdf = bench.seat("it").ask(blank_form_bytes, paper_id)
    assert violations(pdf) == ()
    said = text_of(pdf)
    assert "题号后有“＊”的必须答" in said
    assert "如第189题选“是”，答第190–194题。" in said
    assert "（可多选）" in said


def test_the_same_form_gives_the_same_bytes(bench: Bench, tmp_path: Path) -> None:
    facts = bench.sec.ask(blank_form_facts, published(bench, book(tmp_path, "1")))
    assert draw_blank_form(facts).pdf == draw_blank_form(facts).pdf


def test_a_filled_form_holds_exactly_the_questions_that_were_asked(bench: Bench) -> None:
    assessment_id = bench.newest(bench.case("ready"))
    with bench.adding(entries=1):
        paper_id = bench.sec.do(issue_filled_form, assessment_id)
    facts = bench.sec.ask(filled_form_facts, assessment_id)
    asked = {line.number for part in facts.parts for line in part.lines}
    assert {"8", "14"} <= asked
    assert "9" not in asked  # the child was seen: the reason why not was never asked
    assert all(line.answer for part in facts.parts for line in part.lines if line.number in ("8", "14"))
    assert len(facts.scores) == len(facts.profile) == 9
    pdf = bench.sec.ask(form_paper_bytes, paper_id)
    assert violations(pdf) == ()
    said = text_of(pdf)
    assert "各领域得分" in said
    assert "想和村里的伙伴一起去学校" in said
    assert [one.id for one in bench.sec.ask(form_papers, assessment_id)] == [paper_id]


def test_a_filled_form_leaves_with_its_purpose(bench: Bench) -> None:
    paper_id = bench.sec.do(issue_filled_form, bench.newest(bench.case("ready")))
    with refused("documents.purpose_missing"):
        bench.sec.do(export_form_paper, paper_id, " ")
    with bench.adding(entries=1):
        bench.sec.do(export_form_paper, paper_id, "归档")
    with refused("documents.no_such_form_paper"):
        bench.seat("it").ask(blank_form_bytes, paper_id)


def test_answers_of_removed_questions_stand_on_paper_in_old_and_new_version(
    bench: Bench, tmp_path: Path
) -> None:
    first = published(bench, book(tmp_path, "1"))
    old = bench.newest(bench.case("assessing"))
    import sqlalchemy as sa

    from committee_desk.records.assessment import assessment

    with bench.sec._store.write() as connection:
        connection.execute(sa.update(assessment).where(assessment.c.id == old).values(form_version_id=first))
    bench.seat("wang").do(save_answers, old, ANSWERS["1"][0], answered=6, asked=9, version_id=1)
    last = [published(bench, book(tmp_path, number)) for number in "2345"][-1]
    new = bench.sec.do(reopen_assessment, old, last, "示例")
    before, after = (
        text_of(bench.sec.ask(form_paper_bytes, bench.sec.do(issue_filled_form, one))) for one in (old, new)
    )
    for words in ("没有见到的原因", "住院", "全家想去哪里", "在家", "示例小学", "示例二小", "1版"):
        assert words in before
    for words in ("旧版的回答", "全家想去哪里", "在家", "监护人想去哪里", "特教学校", "5版"):
        assert words in after
    assert "住院" not in after  # the version says that this answer is dropped; it stays in the old assessment


@pytest.mark.parametrize("number", "12345")
def test_every_shown_stored_answer_is_a_line_of_the_filled_paper(number: str) -> None:
    from committee_desk.assessment import Session, answer_lines

    for first, many in ANSWERS.items():
        for answers in many if first <= number else ():
            chain = versions(first, number)
            given = carry_along(chain, answers, today=date(2026, 5, 12), prefill={}).answers
            form = chain[-1].form
            session = Session(form, given, today=date(2026, 5, 12))
            numbers = question_numbers(form)
            lines = [one for one in answer_lines(session, given) if one.is_shown and one.kind == "question"]
            assert all(session.definition(one.ref).number in numbers for one in lines)
