"""受理回执: an application was received, which papers came with it, and what is still to be brought (材料补正告知)."""

from collections.abc import Iterator

from .drawing import MM, PAGE_HEIGHT, Ink, Type
from .fonts import Face
from .page_layout import LEFT, RIGHT, WIDTH, Frame, finish
from .paper_words import (
    chinese_number,
    filled,
    long_date,
    masked_number,
    masked_phone,
    sentence,
)
from .roster_values import ApplicationReceiptFacts, PaperLine
from .sheet_flow import NOTE, TABLE_HEAD, SheetFlow
from .tables import Cell, Row, draw_table, head_cell, row
from .values import PreparedPaper

OFFICE = Type(Face.TITLE, 16, 20)
BIG = Type(Face.TITLE, 24, 30)
NUMBER = Type(Face.SONG, 12, 16)
_SIGNING = 74.0
_NEXT = 100.0
"""Points of what comes next with its head; it and the signatures stay together."""


def draw_application_receipt(facts: ApplicationReceiptFacts) -> PreparedPaper:
    """The receipt as PDF/A-2b; it is signed and sealed on paper, so it has no fields."""
    ink = Ink(facts.imprint.drawn_at)
    flow = SheetFlow(ink, PAGE_HEIGHT - 58 * MM)
    middle = LEFT + WIDTH / 2
    ink.text(middle, PAGE_HEIGHT - 33 * MM, facts.letterhead.bureau, OFFICE, align="centre")
    ink.text(middle, PAGE_HEIGHT - 46 * MM, sentence("application.title"), BIG, align="centre")
    ink.text(RIGHT, PAGE_HEIGHT - 55.5 * MM, facts.imprint.number, NUMBER, align="right")
    draw_table(flow, (70, 166, 70, 136), _about(facts))
    heads = iter(range(1, 9))
    flow.section(_head("papers", heads))
    draw_table(flow, (36, 256, 75, 75), _papers(facts.papers), _papers_head())
    if facts.complete_by:
        flow.section(_head("missing", heads))
        _completion(flow, facts)
    flow.keep(_NEXT + _SIGNING + NOTE.pitch + 8)
    flow.section(_head("next", heads))
    for number, text in enumerate(_next(facts), start=1):
        flow.paragraph(text, hanging=f"{number}. ")
    _signatures(flow, facts)
    return finish(ink, Frame(facts.letterhead, facts.imprint, sentence("application.kind"), "every"))


def _head(key: str, heads: Iterator[int]) -> str:
    return sentence(f"application.head_{key}", number=chinese_number(next(heads)))


def _label(key: str) -> Cell:
    return head_cell(sentence(f"application.label.{key}"))


def _about(facts: ApplicationReceiptFacts) -> list[Row]:
    applicant = facts.applicant + (f"（{facts.relation}）" if facts.relation else "")
    born = "，".join(filter(None, (facts.sex, long_date(facts.born_on) if facts.born_on else "")))
    number = masked_number(facts.id_number) if facts.id_number else ""
    return [
        row(_label("applicant"), applicant, _label("phone"), filled(masked_phone(facts.phone))),
        row(_label("child"), filled(facts.child), _label("born"), filled(born)),
        row(_label("id"), filled(number), _label("case"), facts.case_number),
        row(_label("applied"), long_date(facts.applied_on), _label("received"), long_date(facts.received_on)),
        row(_label("words"), Cell(filled(facts.words), 3), least=30.0),
    ]


def _papers_head() -> Row:
    return row(*(head_cell(sentence(f"application.{key}")) for key in ("order", "paper", "asked", "stands")))


def _papers(papers: tuple[PaperLine, ...]) -> list[Row]:
    def line(number: int, one: PaperLine) -> Row:
        asked = sentence("application.required" if one.required else "application.if_any")
        stands = Cell(sentence(f"application.{one.stands}"), align="centre")
        if one.stands == "missing":
            stands = head_cell(stands.text)
        return row(Cell(str(number), align="centre"), one.name, Cell(asked, align="centre"), stands)

    told = [one for one in papers if one.stands != "not_needed"]
    return [line(number, one) for number, one in enumerate(told, start=1)]


def _completion(flow: SheetFlow, facts: ApplicationReceiptFacts) -> None:
    missing = "、".join(one.name for one in facts.papers if one.stands == "missing")
    if facts.completed_on or not missing or facts.complete_by is None:
        day = facts.completed_on or facts.received_on
        flow.paragraph(sentence("application.completed", date=long_date(day)))
        return
    asked = sentence(
        "application.asks_for", papers=missing, date=long_date(facts.complete_by), days=facts.completion_days
    )
    flow.paragraph(asked + (sentence("application.provisional") if facts.provisional else ""))
    flow.paragraph(sentence("application.no_harm"))


def _next(facts: ApplicationReceiptFacts) -> list[str]:
    if facts.assess_by:
        assessed = sentence("application.assessed_by", date=long_date(facts.assess_by))
    else:
        assessed = sentence("application.assessed_later")
    return [assessed, sentence("application.wish"), sentence("application.privacy")]


def _signatures(flow: SheetFlow, facts: ApplicationReceiptFacts) -> None:
    day = sentence("frame.day_blank")
    clerk = sentence("application.label.sign_clerk", name=facts.clerk, bureau=facts.letterhead.bureau)
    cells = (
        Cell(sentence("application.label.sign_applicant"), style=TABLE_HEAD, top=True, note=day),
        Cell(clerk, style=TABLE_HEAD, top=True, note=day),
    )
    flow.space(8)
    draw_table(flow, (1, 1), [Row(cells, _SIGNING)])
    flow.space(2)
    flow.paragraph(sentence("application.note"), indent=0, style=NOTE)
