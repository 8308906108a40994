"""安置决定书: the bureau's decision with red head, facts, articles, remedies (条例 17, 21; 行政复议法 20)."""

from .drawing import MM, PAGE_HEIGHT, RED, Ink, Type
from .fonts import Face
from .line_breaking import break_lines
from .page_layout import BODY, CELL, LEFT, RIGHT, TITLE, WIDTH, Frame, GridFlow, baseline, finish
from .paper_words import chinese_number, closed, joined, long_date, masked_number, sentence
from .seal import place_seal
from .values import DecisionFacts, PreparedPaper

FIRST_ROW = 14
"""Grid row of the addressee on the first page, under the red head and a title of two lines."""


def draw_decision(facts: DecisionFacts) -> PreparedPaper:
    """The decision as PDF/A-2b with its seal's place; raises `documents.not_archival` if it is none."""
    ink = Ink(facts.imprint.drawn_at)
    flow = GridFlow(ink, FIRST_ROW)
    flow.row += _red_head(ink, facts)
    names = "、".join(guardian.name for guardian in facts.guardians)
    flow.paragraph(sentence("decision.addressee", names=names), indent=0)
    flow.paragraph(_opening(facts))
    flow.heading(sentence("decision.head_facts"))
    for text in _facts_found(facts):
        flow.paragraph(text)
    flow.heading(sentence("decision.head_decision"))
    flow.paragraph(sentence("decision.grounds", grounds="、".join(facts.grounds)))
    for number, article in enumerate(_articles(facts), start=1):
        flow.paragraph(sentence("decision.article", number=chinese_number(number), text=article))
    flow.heading(sentence("decision.head_remedies"))
    flow.paragraph(_remedies(facts))
    flow.heading(sentence("decision.head_notes"))
    flow.paragraph(sentence("decision.notes") + closed(facts.contact))
    _sign(flow, facts)
    frame = Frame(facts.letterhead, facts.imprint, sentence("decision.kind"), signatures=facts.signatures)
    return finish(ink, frame)


def _red_head(ink: Ink, facts: DecisionFacts) -> int:
    """Red head, number, line and title; returns how many rows a long title pushes the text down."""
    name = facts.letterhead.bureau
    size = min(46.0, WIDTH / (len(name) * 1.17))
    head = Type(Face.TITLE, size, size, 0.0, RED)
    step = size * 1.17
    left = LEFT + (WIDTH - step * len(name) + (step - size)) / 2
    for place, character in enumerate(name):
        ink.text(left + place * step, PAGE_HEIGHT - 85 * MM, character, head)
    middle = LEFT + WIDTH / 2
    ink.text(middle, PAGE_HEIGHT - 114 * MM, facts.imprint.number, BODY, align="centre")
    ink.rule(LEFT, PAGE_HEIGHT - 118.4 * MM, RIGHT, PAGE_HEIGHT - 118.4 * MM, 1.4, RED)
    subject = sentence("decision.title", child=facts.child.name)
    lines = break_lines(subject, WIDTH - 4 * CELL, TITLE.measure, justify=False)
    rows = [name, *(line.text for line in lines)]
    for row, text in enumerate(rows):
        ink.text(middle, PAGE_HEIGHT - 148 * MM - row * TITLE.pitch, text, TITLE, align="centre")
    return len(rows) - 2


def _opening(facts: DecisionFacts) -> str:
    child = facts.child
    about = joined(
        (
            child.sex,
            sentence("decision.born", date=long_date(child.born_on)),
            sentence("decision.number", number=masked_number(child.id_number)) if child.id_number else "",
            sentence("decision.lives", address=child.address) if child.address else "",
        ),
        "，",
    )
    you = "decision.guardian_of" if len(facts.guardians) > 1 else "decision.one_guardian_of"
    text = sentence(you, child=child.name, about=about)
    if facts.applied_on:
        text += sentence("decision.applied", date=long_date(facts.applied_on), you=_you(facts))
    if facts.commissioned_on:
        committee = facts.letterhead.committee
        text += sentence("decision.commissioned", date=long_date(facts.commissioned_on), committee=committee)
    return text


def _you(facts: DecisionFacts) -> str:
    return sentence("decision.you_many" if len(facts.guardians) > 1 else "decision.you_one")


def _facts_found(facts: DecisionFacts) -> list[str]:
    child = facts.child
    first = closed(sentence("decision.disability", child=child.name, disability=child.disability))
    if not child.disability:
        first = ""
    conclusions = joined(finding.conclusion for finding in facts.findings)
    if conclusions:
        day = long_date(facts.assessed_on) if facts.assessed_on else ""
        first += sentence("decision.findings", date=day, conclusions=conclusions)
    first += closed(facts.proof)
    second = ""
    if facts.proposal_way:
        second = sentence("decision.proposal", way=facts.proposal_way, number=facts.proposal_number)
    second += "".join(closed(reason.text) for reason in facts.reasons)
    wishes = ""
    if facts.child_wish:
        wishes += sentence("decision.child_wish", child=child.name, wish=facts.child_wish.rstrip("。"))
    if facts.guardian_wish:
        wishes += sentence("decision.guardian_wish", wish=facts.guardian_wish.rstrip("。"))
    return [text for text in (first, second, wishes) if text]


def _articles(facts: DecisionFacts) -> list[str]:
    """The decision's articles in order; one that has no facts is left out and the numbers close up."""
    place = facts.placement
    period = ""
    if place.begins_on:
        end = long_date(place.ends_on) if place.ends_on else ""
        key = "decision.period" if end else "decision.period_open"
        period = sentence(key, begin=long_date(place.begins_on), end=end)
    articles = [
        sentence(
            "decision.placement", period=period, child=facts.child.name, way=place.way, school=place.school
        )
    ]
    if place.record_school:
        where = joined((place.record_school, place.grade), "，")
        how = sentence("decision.attendance", attendance=place.attendance) if place.attendance else ""
        articles.append(sentence("decision.record", where=where, how=how))
    articles.append(closed(place.schedule) + closed(place.funding))
    articles.append(closed(joined(facts.supports)))
    plan = sentence("decision.plan", date=long_date(facts.plan_by), you=_you(facts)) if facts.plan_by else ""
    articles.append(closed(facts.responsible) + plan)
    if place.reassess_by:
        day = long_date(place.reassess_by)
        articles.append(sentence("decision.reassess", date=day, you=_you(facts)))
    return [article for article in articles if article]


def _remedies(facts: DecisionFacts) -> str:
    remedies = facts.remedies
    key = "decision.remedy_first" if remedies.review_first else "decision.remedy"
    text = sentence(key, review=remedies.review_body, court=remedies.court)
    if remedies.served_on and remedies.review_last_day and remedies.court_last_day:
        text += sentence(
            "decision.last_days",
            served=long_date(remedies.served_on),
            review=long_date(remedies.review_last_day),
            court=long_date(remedies.court_last_day),
        )
        if remedies.provisional:
            text += sentence("decision.provisional")
    return text + sentence("decision.remedy_free")


def _sign(flow: GridFlow, facts: DecisionFacts) -> None:
    """Office and date, four cells in from the right, the seal over both; all on one page with some text."""
    if flow.left_rows < 4:
        flow.turn()
        flow.paragraph(sentence("frame.no_text"))
    flow.skip(2)
    day = long_date(facts.issued_on)
    bureau = facts.letterhead.bureau
    right = RIGHT - 4 * CELL
    middle = right - BODY.width(day) / 2
    for box in facts.signatures:
        place_seal(flow.ink, middle, baseline(flow.row) - 9, box, is_sample=facts.letterhead.is_sample)
    flow.ink.text(middle, baseline(flow.row), bureau, BODY, align="centre")
    flow.ink.text(right, baseline(flow.row + 1), day, BODY, align="right")
    flow.row += 2
