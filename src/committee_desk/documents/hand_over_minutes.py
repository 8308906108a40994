"""交接记录: a file with children's data went from one authority to another; what, how much, whose, for what.

The register of hand-overs is kept for three years at least (个保法 55–56; 网络数据条例 12).
"""

from .drawing import MM, PAGE_HEIGHT, Ink, Type
from .fonts import Face
from .page_layout import LEFT, RIGHT, WIDTH, Frame, finish
from .paper_words import long_date, long_moment, sentence
from .roster_values import HandOverFacts
from .sheet_flow import NOTE, TABLE_HEAD, SheetFlow
from .tables import Cell, Row, draw_table, head_cell, row
from .values import PreparedPaper

_SIGNING = 110.0


def draw_hand_over(facts: HandOverFacts) -> PreparedPaper:
    """The minutes as PDF/A-2b; both sides sign on paper, so they have no fields."""
    ink = Ink(facts.imprint.drawn_at)
    flow = SheetFlow(ink, PAGE_HEIGHT - 58 * MM)
    middle = LEFT + WIDTH / 2
    office = Type(Face.TITLE, 16, 20)
    ink.text(middle, PAGE_HEIGHT - 33 * MM, facts.letterhead.bureau, office, align="centre")
    title = Type(Face.TITLE, 24, 30)
    ink.text(middle, PAGE_HEIGHT - 46 * MM, sentence("hand_over.title"), title, align="centre")
    number = Type(Face.SONG, 12, 16)
    ink.text(RIGHT, PAGE_HEIGHT - 55.5 * MM, facts.imprint.number, number, align="right")
    draw_table(flow, (74, 170, 66, 132), _rows(facts))
    draw_table(flow, (1, 1), [_signatures(facts)])
    flow.space(3)
    flow.paragraph(sentence("hand_over.check"), indent=0, style=NOTE)
    flow.paragraph(sentence("hand_over.note"), indent=0, style=NOTE)
    frame = Frame(
        facts.letterhead,
        facts.imprint,
        sentence("hand_over.kind"),
        "every",
        mark=sentence("agreed.mark"),
    )
    return finish(ink, frame)


def _label(key: str) -> Cell:
    return head_cell(sentence(f"hand_over.label.{key}"))


def _rows(facts: HandOverFacts) -> list[Row]:
    content = sentence("hand_over.content", kind=facts.kind)
    if facts.withdrawn_on:
        content += sentence("hand_over.withdrawn", date=long_date(facts.withdrawn_on))
    return [
        row(_label("giver"), facts.giver, _label("given_by"), facts.given_by, least=30.0),
        row(_label("taker"), facts.taker, _label("taken_by"), facts.taken_by, least=30.0),
        row(_label("day"), long_moment(facts.received_at), _label("method"), facts.method, least=30.0),
        _wide("content", content),
        _wide("amount", _amount(facts)),
        _wide("digest", _grouped(facts.sha256)),
        _wide("kinds", sentence("hand_over.kinds")),
        _wide("purpose", facts.imprint.purpose),
        _wide("basis", sentence("hand_over.basis")),
    ]


def _wide(key: str, text: str) -> Row:
    return row(_label(key), Cell(text, 3), least=36.0)


def _amount(facts: HandOverFacts) -> str:
    return sentence(
        "hand_over.amount",
        rows=facts.accepted + facts.flagged + facts.rejected + facts.not_a_record,
        accepted=facts.accepted,
        flagged=facts.flagged,
        rejected=facts.rejected,
        not_a_record=facts.not_a_record,
        children=facts.accepted + facts.flagged,
    )


def _grouped(digest: str) -> str:
    """64 hex digits in two lines of four groups, as one reads them out on the telephone."""
    groups = [digest[start : start + 8].upper() for start in range(0, len(digest), 8)]
    return f"{' '.join(groups[:4])}\n{' '.join(groups[4:])}"


def _signatures(facts: HandOverFacts) -> Row:
    day = sentence("frame.day_blank")
    cells = tuple(
        Cell(
            sentence(f"hand_over.label.sign_{side}", name=name),
            style=TABLE_HEAD,
            top=True,
            note=day,
        )
        for side, name in (("giver", facts.giver), ("taker", facts.taker))
    )
    return Row(cells, _SIGNING)
