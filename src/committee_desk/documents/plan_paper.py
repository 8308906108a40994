"""一人一案 on paper: cover facts, assessment, placement, goals, support, schedule, people, words, signatures."""

from collections.abc import Iterator

from .drawing import MM, PAGE_HEIGHT, Ink, Type
from .fonts import Face
from .page_layout import LEFT, RIGHT, WIDTH, Frame, finish
from .paper_words import (
    chinese_number,
    closed,
    filled,
    joined,
    long_date,
    masked_number,
    masked_phone,
    sentence,
)
from .plan_sections import (
    draw_aids,
    draw_goals,
    draw_home_teaching,
    draw_people,
    draw_reviews,
    draw_supports,
)
from .plan_signatures import draw_signatures, draw_words, signatures_height
from .plan_values import PlanFacts
from .profile_chart import draw_profile
from .sheet_flow import TEXT, SheetFlow
from .tables import Cell, Row, draw_table, head_cell, row
from .values import FindingFacts, PreparedPaper

_TITLE = Type(Face.TITLE, 20, 28)
_COVER = (56, 98, 56, 118, 56, 100)


def draw_plan(facts: PlanFacts) -> PreparedPaper:
    """The plan as PDF/A-2b: places for the bureau's seal, the school's liaison and the chair."""
    ink = Ink(facts.imprint.drawn_at)
    flow = SheetFlow(ink, PAGE_HEIGHT - 54 * MM)
    _title(ink, facts)
    _cover(flow, facts)
    numbers = iter(range(1, 20))
    _section(flow, numbers, "plan.head_assessment")
    _assessment(flow, facts)
    _section(flow, numbers, "plan.head_placement")
    _placement(flow, facts)
    for key, has_facts, draw in (
        ("plan.head_goals", True, draw_goals),
        ("plan.head_supports", True, draw_supports),
        ("plan.head_schedule", facts.home_teaching is not None, draw_home_teaching),
        ("plan.head_aids", bool(facts.aids), draw_aids),
    ):
        if has_facts:
            _section(flow, numbers, key)
            draw(flow, facts)
    _section(flow, numbers, "plan.head_people", 110)
    draw_people(flow, facts)
    draw_reviews(flow, facts)
    _section(flow, numbers, "plan.head_words")
    draw_words(flow, facts)
    _section(flow, numbers, "plan.head_signatures", signatures_height(facts))
    draw_signatures(flow, facts)
    frame = Frame(
        facts.letterhead, facts.imprint, sentence("plan.kind"), "every", True, signatures=facts.signatures
    )
    return finish(ink, frame)


def _section(flow: SheetFlow, numbers: Iterator[int], key: str, following: float = 60.0) -> None:
    flow.section(f"{chinese_number(next(numbers))}、{sentence(key)}", following)


def _title(ink: Ink, facts: PlanFacts) -> None:
    middle = LEFT + WIDTH / 2
    ink.text(middle, PAGE_HEIGHT - 37 * MM, sentence("plan.title"), _TITLE, align="centre")
    under = f"{facts.school_year}　{facts.placement.way}"
    ink.text(middle, PAGE_HEIGHT - 45.5 * MM, under, Type(Face.SONG, 12, 18), align="centre")
    y = PAGE_HEIGHT - 52.5 * MM
    ink.text(LEFT, y, sentence("plan.number", number=facts.imprint.number), TEXT)
    made = sentence("plan.made", date=long_date(facts.made_on))
    ink.text(RIGHT, y, made, TEXT, align="right")


def _cover(flow: SheetFlow, facts: PlanFacts) -> None:
    child, place = facts.child, facts.placement
    guardians = "　".join(
        f"{guardian.name}（{guardian.relation}）" if guardian.relation else guardian.name
        for guardian in facts.guardians
    )
    phones = "\n".join(masked_phone(guardian.phone) for guardian in facts.guardians[:2] if guardian.phone)
    address = child.address
    if address and address == child.household:
        address = sentence("plan.same_address")
    rows = [
        _pairs("name", Cell(child.name, style=TEXT), "sex", child.sex, "born", long_date(child.born_on)),
        _pairs("ethnicity", child.ethnicity, "id", masked_number(child.id_number), "card", child.disability),
        _wide("household", child.household, "address", address),
        _wide("guardians", guardians, "phone", phones),
        _wide("record_school", place.record_school, "attendance", place.attendance),
        _wide("record_kind", facts.record_kind, "grade", place.grade),
        _wide("school", place.school, "case", facts.case_number),
        _full("diagnosis", facts.diagnosis),
        _full("health", facts.health),
        _full("references", _references(facts)),
    ]
    draw_table(flow, _COVER, rows)
    flow.space(4)


def _pairs(one: str, first: Cell | str, two: str, second: str, three: str, third: str) -> Row:
    cells = first if isinstance(first, Cell) else filled(first)
    return row(_label(one), cells, _label(two), filled(second), _label(three), filled(third), least=25.0)


def _wide(one: str, first: str, two: str, second: str) -> Row:
    return row(_label(one), Cell(filled(first), 3), _label(two), filled(second), least=25.0)


def _full(key: str, text: str) -> Row:
    return row(_label(key), Cell(filled(text), 5), least=25.0)


def _label(key: str) -> Cell:
    return head_cell(sentence(f"plan.label.{key}"))


def _references(facts: PlanFacts) -> str:
    rows = []
    for paper in facts.references:
        day = long_date(paper.issued_on) if paper.issued_on else ""
        rows.append(f"{paper.kind}　{paper.number}　{joined((day, paper.note), '，')}".rstrip("　"))
    return "\n".join(rows)


def _assessment(flow: SheetFlow, facts: PlanFacts) -> None:
    if facts.assessment:
        flow.paragraph(facts.assessment)
    if facts.scores:
        draw_profile(flow, facts.scores)
        flow.space(4)
    head = row(*(head_cell(sentence(f"plan.findings.{key}")) for key in ("topic", "conclusion", "basis")))
    rows = [row(finding.topic, filled(finding.conclusion), _basis(finding)) for finding in facts.findings]
    draw_table(flow, (120, 132, 240), rows or [row(Cell(sentence("frame.empty"), 3))], head)
    if facts.strengths:
        flow.space(3)
        flow.paragraph(sentence("plan.strengths", text=closed(facts.strengths)), indent=0)


def _basis(finding: FindingFacts) -> str:
    parts = [finding.basis] if finding.basis else []
    if finding.with_aids:
        parts.append(sentence("plan.with_aids", text=finding.with_aids))
    if finding.without_aids:
        parts.append(sentence("plan.without_aids", text=finding.without_aids))
    return filled("\n".join(parts))


def _placement(flow: SheetFlow, facts: PlanFacts) -> None:
    place = facts.placement
    period = ""
    if place.begins_on:
        period = long_date(place.begins_on) + (f"至{long_date(place.ends_on)}" if place.ends_on else "起")
    again = sentence("plan.not_later", date=long_date(place.reassess_by)) if place.reassess_by else ""
    rows = [
        row(_label("way"), sentence("plan.way", way=place.way, school=place.school)),
        row(_label("period"), filled(period)),
        row(_label("reassess"), filled(again)),
    ]
    draw_table(flow, (94, 398), rows)
    flow.space(4)
    for number, reason in enumerate(facts.reasons, start=1):
        clause = f"（{reason.clause}）" if reason.clause else ""
        flow.paragraph(closed(reason.text) + clause, hanging=f"{number}. ")
