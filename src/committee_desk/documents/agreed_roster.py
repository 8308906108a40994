"""核对一致的名册: the year's children as bureau and federation confirm them, with counts and two places to sign.

It goes between two authorities that hold the same data and have to compare them: identity numbers stand whole.
"""

from collections import Counter

from ..identifiers import DisabilityCategory
from .drawing import MM, PAGE_HEIGHT, Ink, Type
from .fonts import Face
from .page_layout import LEFT, RIGHT, TITLE, WIDTH, Frame, finish
from .paper_words import filled, long_date, sentence, short_date
from .roster_values import AgreedLine, AgreedRosterFacts
from .sheet_flow import TABLE_HEAD, TABLE_TEXT, SheetFlow
from .tables import Cell, Row, draw_table, head_cell, row
from .values import PreparedPaper

_COLUMNS = ("order", "name", "sex", "born", "id", "disability", "place", "remark")
_WIDTHS = (27, 64, 27, 55, 99, 62, 82, 26)
_SMALL = Type(Face.SONG, 9, 12)
_CATEGORIES = tuple(DisabilityCategory)
_SIGNING = 120.0
_LEAST = 19.0


def draw_agreed_roster(facts: AgreedRosterFacts) -> PreparedPaper:
    """The roster as PDF/A-2b; both sides sign and seal on paper, so it has no fields."""
    ink = Ink(facts.imprint.drawn_at)
    flow = SheetFlow(ink, PAGE_HEIGHT - 70 * MM)
    _title(ink, facts)
    flow.paragraph(_opening(facts))
    flow.space(4)
    draw_table(flow, _WIDTHS, [_child(*one) for one in enumerate(facts.lines, start=1)], _head())
    _counts(flow, facts.lines)
    _signatures(flow, facts)
    frame = Frame(
        facts.letterhead,
        facts.imprint,
        sentence("agreed.kind"),
        "every",
        running_head=True,
        mark=sentence("agreed.mark"),
    )
    return finish(ink, frame)


def _title(ink: Ink, facts: AgreedRosterFacts) -> None:
    middle = LEFT + WIDTH / 2
    above = sentence("agreed.head", county=facts.letterhead.county, year=facts.year)
    ink.text(middle, PAGE_HEIGHT - 34 * MM, above, Type(Face.TITLE, 16, 20), align="centre")
    ink.text(middle, PAGE_HEIGHT - 45 * MM, sentence("agreed.title"), TITLE, align="centre")
    ink.text(
        middle, PAGE_HEIGHT - 54 * MM, sentence("agreed.subtitle"), Type(Face.SONG, 14, 18), align="centre"
    )
    ink.text(RIGHT, PAGE_HEIGHT - 65 * MM, facts.imprint.number, Type(Face.SONG, 12, 16), align="right")


def _opening(facts: AgreedRosterFacts) -> str:
    text = sentence(
        "agreed.opening",
        basis="、".join(facts.basis),
        bureau=facts.letterhead.bureau,
        federation=facts.federation,
        day=long_date(facts.imprint.drawn_at.date()),
        count=len(facts.lines),
    )
    waits = sum(one.waits for one in facts.lines)
    return text + (sentence("agreed.pending", count=waits) if waits else "")


def _head() -> Row:
    return row(*(head_cell(sentence(f"agreed.label.{key}")) for key in _COLUMNS), least=36.0)


def _child(number: int, one: AgreedLine) -> Row:
    texts = (
        str(number),
        filled(one.name),
        one.sex or "",
        short_date(one.born_on),
        filled(one.id_number),
        filled(one.disability),
        filled(f"{one.township}{one.village}"),
        sentence("agreed.waits") if one.waits else "",
    )
    left = {1, 5, 6}
    cells = tuple(
        Cell(text, align="left" if column in left else "centre", style=_SMALL)
        for column, text in enumerate(texts)
    )
    return Row(cells, _LEAST)


def _counts(flow: SheetFlow, lines: tuple[AgreedLine, ...]) -> None:
    """Townships down, categories across, sums at both ends; a township without a child is no row."""
    counted = Counter((one.township, one.category) for one in lines)
    townships = list(dict.fromkeys(one.township for one in lines))
    across: tuple[int | None, ...] = (*_CATEGORIES, None)
    rows = [
        _count_row(name or sentence("agreed.no_township"), [counted[name, one] for one in across])
        for name in townships
    ]
    sums = [sum(counted[name, one] for name in townships) for one in across]
    rows.append(_count_row(sentence("agreed.total"), sums, heavy=True))
    flow.section(sentence("agreed.counts"), following=90)
    flow.ink.text(RIGHT, flow.y + 6, sentence("agreed.unit"), TABLE_TEXT, align="right")
    names = [*(one.zh for one in _CATEGORIES), sentence("agreed.no_category"), sentence("agreed.total")]
    head = row(head_cell(sentence("agreed.label.township")), *map(head_cell, names))
    draw_table(flow, (100, *(38,) * len(names)), rows, head)


def _count_row(name: str, numbers: list[int], *, heavy: bool = False) -> Row:
    style = TABLE_HEAD if heavy else TABLE_TEXT
    cells = [Cell(str(number) if number else "", align="centre", style=style) for number in numbers]
    total = Cell(str(sum(numbers)), align="centre", style=TABLE_HEAD)
    return Row((Cell(name, align="centre" if heavy else "left", style=style), *cells, total))


def _signatures(flow: SheetFlow, facts: AgreedRosterFacts) -> None:
    """Both sides on one page, with the sentence that they sign."""
    day = sentence("frame.day_blank")
    flow.space(10)
    flow.keep(_SIGNING + 80)
    flow.paragraph(sentence("agreed.confirmed", purpose=facts.imprint.purpose))
    flow.space(4)
    cells = tuple(
        Cell(sentence("agreed.signs", name=name), style=TABLE_HEAD, top=True, note=day)
        for name in (facts.letterhead.bureau, facts.federation)
    )
    draw_table(flow, (1, 1), [Row(cells, _SIGNING)])
