"""空白评估表: the questions to be answered by hand, with skip hints in words, boxes to tick and lines to write on."""

from collections.abc import Callable

from .drawing import GREY, Ink, Type
from .fonts import Face
from .form_frame import begin_form, form_frame
from .form_values import BlankFormFacts, QuestionLine, QuestionMatrix
from .line_breaking import break_lines
from .page_layout import LEFT, RIGHT, WIDTH, finish
from .paper_words import sentence
from .sheet_flow import NOTE, TEXT, SheetFlow
from .tables import Cell, Row, draw_table, head_cell
from .values import PreparedPaper

_QUESTION = Type(Face.SONG, 10.5, 16)
_SKIP = Type(Face.HEI, 9, 14)
_SMALL = Type(Face.SONG, 9, 12)
_SMALL_HEAD = Type(Face.HEI, 8, 10)
_INDENT = 26.0
_BOX = 13.0
_LINES = {"text": 1, "long": 3}
_NUMBER_BOXES = 4
_KEEP, _KEEP_MATRIX = 52.0, 110.0
"""Points that a question, and a table with its head and first row, want on one page."""


def draw_blank_form(facts: BlankFormFacts) -> PreparedPaper:
    """The form as PDF/A-2b; it is filled by hand, so it has no fields."""
    ink = Ink(facts.imprint.drawn_at)
    flow = begin_form(ink, facts.form)
    flow.paragraph(sentence("form.how"), indent=0, style=NOTE)
    for part in facts.parts:
        flow.section(part.title, following=_KEEP)
        for block in part.blocks:
            if isinstance(block, QuestionMatrix):
                _matrix(flow, block)
            else:
                _question(flow, block)
        flow.space(6)
    return finish(ink, form_frame(facts.letterhead, facts.imprint, "form.kind_blank", internal=False))


def _question(flow: SheetFlow, line: QuestionLine) -> None:
    if line.kind == "note":
        flow.paragraph(line.label, indent=0, style=NOTE)
        return
    flow.space(3)
    flow.keep(_KEEP)
    _skip(flow, line.skip)
    _text(flow, _label(line), _QUESTION, f"{line.number}．")
    if line.hint:
        _text(flow, line.hint, NOTE)
    _ANSWERS[line.kind](flow, line)


def _label(line: QuestionLine) -> str:
    several = sentence("form.may_be_several") if line.kind == "several" else ""
    # Authors often write it into the label themselves.
    several = "" if several in line.label else several
    return f"{line.label}{several}{sentence('form.required') if line.required else ''}"


def _skip(flow: SheetFlow, words: str) -> None:
    if words:
        _text(flow, words, _SKIP)


def _text(flow: SheetFlow, text: str, style: Type, number: str = "") -> None:
    """A paragraph to the right of the numbers."""
    for part in text.splitlines():
        for place, line in enumerate(break_lines(part, WIDTH - _INDENT, style.measure, justify=False)):
            flow.keep(style.pitch)
            y = flow.y - style.pitch / 2 - 0.36 * style.size
            if number and not place:
                flow.ink.text(LEFT, y, number, style)
            flow.ink.line(LEFT + _INDENT, y, line, style)
            flow.y -= style.pitch


def _choices(flow: SheetFlow, line: QuestionLine) -> None:
    """Choices one behind the other, none of them broken over two lines unless it is longer than a line."""
    x, gap = LEFT + _INDENT, TEXT.size
    for label in line.choices:
        text = sentence("form.choice", label=label)
        width = TEXT.width(text)
        if x + width > RIGHT and x > LEFT + _INDENT:
            x = LEFT + _INDENT
            flow.y -= TEXT.pitch
            flow.keep(TEXT.pitch)
        if width > WIDTH - _INDENT:
            _text(flow, text, TEXT)
            continue
        flow.ink.text(x, flow.y - TEXT.pitch / 2 - 0.36 * TEXT.size, text, TEXT)
        x += width + 2 * gap
    if x > LEFT + _INDENT:
        flow.y -= TEXT.pitch


def _writing(flow: SheetFlow, line: QuestionLine) -> None:
    for _ in range(_LINES[line.kind]):
        flow.keep(22)
        flow.y -= 20
        flow.ink.rule(LEFT + _INDENT, flow.y, RIGHT, flow.y, 0.4, GREY)
    flow.y -= 4


def _number(flow: SheetFlow, _line: QuestionLine) -> None:
    flow.keep(_BOX + 6)
    flow.y -= _BOX + 2
    for place in range(_NUMBER_BOXES):
        flow.ink.box(LEFT + _INDENT + place * _BOX, flow.y, _BOX, _BOX, thickness=0.4)
    flow.y -= 4


def _date(flow: SheetFlow, _line: QuestionLine) -> None:
    _text(flow, sentence("form.date"), TEXT)


def _time(flow: SheetFlow, _line: QuestionLine) -> None:
    _text(flow, sentence("form.time"), TEXT)


def _enclosed(flow: SheetFlow, _line: QuestionLine) -> None:
    _text(flow, sentence("form.enclosed"), TEXT)


_ANSWERS: dict[str, Callable[[SheetFlow, QuestionLine], None]] = {
    "choices": _choices,
    "several": _choices,
    "text": _writing,
    "long": _writing,
    "number": _number,
    "date": _date,
    "time": _time,
    "enclosed": _enclosed,
}


def _matrix(flow: SheetFlow, matrix: QuestionMatrix) -> None:
    """Questions down, choices across, a box in each cell."""
    flow.space(4)
    flow.keep(_KEEP_MATRIX)
    _skip(flow, matrix.skip)
    across = [Cell(label, align="centre", style=_SMALL_HEAD) for label in matrix.choices]
    head = Row((head_cell(sentence("form.matrix")), *across), 26.0)
    rows = [_matrix_row(line, len(matrix.choices)) for line in matrix.lines]
    share = max(4.2, 9.0 - len(matrix.choices))
    draw_table(flow, (share, *(1.0,) * len(matrix.choices)), rows, head)
    flow.space(4)


def _matrix_row(line: QuestionLine, choices: int) -> Row:
    text = f"{line.number}．{_label(line)}" + (f"\n{line.hint}" if line.hint else "")
    return Row((Cell(text, style=_SMALL), *(Cell(draw=_tick_box) for _ in range(choices))), 20.0)


def _tick_box(ink: Ink, left: float, bottom: float, width: float, height: float) -> None:
    side = 8.5
    ink.box(left + (width - side) / 2, bottom + (height - side) / 2, side, side, thickness=0.5)
