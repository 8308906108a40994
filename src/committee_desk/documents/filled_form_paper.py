"""评估表: exactly the questions that were asked, with their answers, the scores, and answers of earlier versions."""

from .drawing import Ink, Type
from .fonts import Face
from .form_frame import begin_form, form_frame
from .form_values import AnsweredLine, FilledFormFacts
from .page_layout import finish
from .paper_words import filled, long_moment, sentence
from .profile_chart import draw_profile
from .sheet_flow import NOTE, SheetFlow
from .tables import Cell, Row, draw_table, head_cell, row
from .values import PreparedPaper

_TEXT = Type(Face.SONG, 9.5, 13)
_LEAST = 18.0


def draw_filled_form(facts: FilledFormFacts) -> PreparedPaper:
    """The filled form as PDF/A-2b, in the form and the version that it was given in."""
    ink = Ink(facts.imprint.drawn_at)
    flow = begin_form(ink, facts.form)
    draw_table(flow, (60, 150, 60, 150), _about(facts))
    flow.space(6)
    _scores(flow, facts)
    for part in facts.parts:
        flow.section(part.title, following=70)
        draw_table(flow, (34, 190, 200), [_line(one) for one in part.lines], _head())
        flow.space(4)
    _kept(flow, facts)
    _origin(flow, facts)
    return finish(ink, form_frame(facts.letterhead, facts.imprint, "form.kind_filled", internal=True))


def _about(facts: FilledFormFacts) -> list[Row]:
    return [
        row(_label("child"), filled(facts.child), _label("case"), facts.case_number),
        row(_label("assessor"), facts.assessor, _label("given"), long_moment(facts.given_at)),
        Row((_label("state"), Cell(sentence(f"form.state_{facts.state}"), 3)), 22.0),
    ]


def _label(key: str) -> Cell:
    return head_cell(sentence(f"form.{key}"))


def _head() -> Row:
    return row(_label("order"), _label("question"), _label("answer"), least=20.0)


def _line(one: AnsweredLine) -> Row:
    return _row(one.number, one.question, one.answer or sentence("form.unanswered"))


def _row(first: str, question: str, answer: str) -> Row:
    number = Cell(first, align="centre", style=_TEXT)
    return Row((number, Cell(question, style=_TEXT), Cell(answer, style=_TEXT)), _LEAST)


def _scores(flow: SheetFlow, facts: FilledFormFacts) -> None:
    if not facts.scores:
        return
    if any(one.now is not None for one in facts.profile):
        flow.section(sentence("form.profile"), following=120)
        draw_profile(flow, facts.profile)
    flow.section(sentence("form.scores"), following=70)
    head = row(*map(_label, ("domain", "score", "band", "answered")), least=20.0)
    rows = [
        Row(
            (
                Cell(one.domain, style=_TEXT),
                Cell(one.score or sentence("chart.none"), align="centre", style=_TEXT),
                Cell(one.band, align="centre", style=_TEXT),
                Cell(one.answered, align="centre", style=_TEXT),
            ),
            _LEAST,
        )
        for one in facts.scores
    ]
    draw_table(flow, (120, 110, 110, 84), rows, head)


def _kept(flow: SheetFlow, facts: FilledFormFacts) -> None:
    if not facts.kept:
        return
    flow.section(sentence("form.kept"), following=70)
    head = row(_label("version"), _label("question"), _label("answer"), least=20.0)
    rows = [_row(one.version, one.question, one.answer) for one in facts.kept]
    draw_table(flow, (46, 178, 200), rows, head)


def _origin(flow: SheetFlow, facts: FilledFormFacts) -> None:
    """What the answers and the scores rest on, to be compared digit by digit."""
    flow.space(4)
    form = facts.form.sha256.upper()
    words = sentence("form.origin_form", form=form)
    if facts.engine:
        words = sentence("form.origin", form=form, scale=facts.scale_sha256.upper(), engine=facts.engine)
    flow.paragraph(words, indent=0, style=NOTE)
