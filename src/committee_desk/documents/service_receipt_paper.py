"""送达回证: proof of service, filled as far as known, the rest lines to write on (民诉法 87–95)."""

from .drawing import MM, PAGE_HEIGHT, Ink, Type
from .fonts import Face
from .page_layout import LEFT, RIGHT, WIDTH, Frame, finish
from .paper_words import long_moment, sentence
from .plan_signatures import tick_box
from .sheet_flow import NOTE, SheetFlow
from .tables import Cell, Painter, Row, draw_table, head_cell, row
from .values import PreparedPaper, ServiceReceiptFacts

_METHODS = (("direct", "left", "passed_on"), ("electronic", "post"))
_BIG = Type(Face.TITLE, 24, 30)


def draw_service_receipt(facts: ServiceReceiptFacts) -> PreparedPaper:
    """The receipt as PDF/A-2b; it is signed by hand only, so it has no fields."""
    ink = Ink(facts.imprint.drawn_at)
    flow = SheetFlow(ink, PAGE_HEIGHT - 58 * MM)
    middle = LEFT + WIDTH / 2
    office = Type(Face.TITLE, 16, 20)
    ink.text(middle, PAGE_HEIGHT - 33 * MM, facts.letterhead.bureau, office, align="centre")
    ink.text(middle, PAGE_HEIGHT - 46 * MM, sentence("receipt.title"), _BIG, align="centre")
    number = Type(Face.SONG, 12, 16)
    ink.text(RIGHT, PAGE_HEIGHT - 55.5 * MM, facts.imprint.number, number, align="right")
    draw_table(flow, (94, 189, 95, 114), _rows(facts))
    flow.space(4)
    flow.paragraph(sentence("receipt.notes"), indent=0, style=NOTE)
    return finish(ink, Frame(facts.letterhead, facts.imprint, sentence("receipt.kind"), "every"))


def _label(key: str) -> Cell:
    return head_cell(sentence(f"receipt.label.{key}"))


def _wide(key: str, cell: Cell, least: float) -> Row:
    return row(_label(key), cell, least=least)


def _pair(one: str, first: str, two: str, second: Cell | str, least: float) -> Row:
    return row(_label(one), first, _label(two), second, least=least)


def _rows(facts: ServiceReceiptFacts) -> list[Row]:
    day = sentence("frame.day_blank")
    addressee = facts.addressee
    if facts.relation:
        addressee = f"{addressee}（{facts.relation}）"
    received = long_moment(facts.received_at) if facts.received_at else ""
    moment = Cell(received, 3, note="" if received else sentence("receipt.moment_blank"))
    return [
        _wide("documents", Cell("\n".join(facts.documents), 3), 44),
        _pair("addressee", addressee, "copies", Cell(facts.copies, align="centre"), 28),
        _wide("place", Cell(facts.place, 3), 30),
        _wide("method", Cell(span=3, draw=_methods(facts)), 46),
        _wide("received", moment, 34),
        _wide("signature", Cell(span=3, note=day), 58),
        _pair("substitute", facts.substitute, "relation", _relations(facts), 56),
        _wide("refusal", Cell(facts.refusal, 3, note=day), 52),
        _pair("witness", facts.witness, "unit", facts.witness_unit, 52),
        _wide("servers", Cell("　　".join(facts.servers), 3, note=day), 56),
        _wide("record", Cell(facts.record, 3), 30),
        _wide("remarks", Cell(sentence("receipt.remark"), 3), 30),
    ]


def _methods(facts: ServiceReceiptFacts) -> Painter:
    def draw(ink: Ink, left: float, bottom: float, width: float, height: float) -> None:
        for line, keys in enumerate(_METHODS):
            x = left + 5
            y = bottom + height / 2 + 5 - line * 18
            for key in keys:
                label = sentence(f"receipt.method.{key}")
                x += tick_box(ink, x, y, label, ticked=facts.method == key) + 12

    return draw


def _relations(facts: ServiceReceiptFacts) -> Cell:
    if facts.substitute_relation:
        return Cell(facts.substitute_relation)

    def draw(ink: Ink, left: float, bottom: float, width: float, height: float) -> None:
        for line, key in enumerate(("family", "other")):
            y = bottom + height / 2 + 5 - line * 18
            tick_box(ink, left + 5, y, sentence(f"receipt.substitute.{key}"), ticked=False)

    return Cell(draw=draw)
