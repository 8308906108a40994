"""The plan's tables: goals by domain, support, home teaching with its yearly sum, aids, people, reviews."""

from itertools import groupby

from ..plan import Goal
from .paper_words import filled, masked_phone, sentence, short_date
from .plan_values import HomeTeachingFacts, PlanFacts, TermSchedule
from .sheet_flow import NOTE, TABLE_HEAD, SheetFlow
from .tables import Cell, Row, draw_table, head_cell, row

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def _head(section: str, *keys: str) -> Row:
    return row(*(head_cell(sentence(f"plan.{section}.{key}")) for key in keys))


def _nothing(columns: int) -> list[Row]:
    return [row(Cell(sentence("frame.empty"), columns))]


def _centred(text: str) -> Cell:
    return Cell(text, align="centre")


def draw_goals(flow: SheetFlow, facts: PlanFacts) -> None:
    """Year goals by domain with their term goals; the last column is for the hand at each term's end."""
    head = _head("goals", "domain", "year", "term", "measure", "criterion", "due", "result")
    rows: list[Row] = []
    for place, ((domain, year), goals) in enumerate(
        groupby(facts.goals, key=lambda goal: (goal.domain, goal.year_goal))
    ):
        rows += _goal_rows(place, domain, year, list(goals))
    draw_table(flow, (36, 94, 112, 68, 66, 76, 40), rows or _nothing(7), head)
    flow.space(2)
    flow.paragraph(sentence("plan.goals.note"), indent=0, style=NOTE)


def _goal_rows(place: int, domain: str, year: str, goals: list[Goal]) -> list[Row]:
    # Two characters a line, as a narrow column wants a domain of four.
    name = "\n".join(domain[start : start + 2] for start in range(0, len(domain), 2))
    rows = []
    for number, goal in enumerate(goals):
        mark = _CIRCLED[number] if len(goals) > 1 and number < len(_CIRCLED) else ""
        rows.append(
            row(
                Cell(name, align="centre", shared=f"{place}d"),
                Cell(filled(year), shared=f"{place}y"),
                mark + goal.term_goal,
                filled(goal.measure),
                _centred(filled(goal.criterion)),
                _centred(short_date(goal.due)),
                "",
            )
        )
    return rows


def draw_supports(flow: SheetFlow, facts: PlanFacts) -> None:
    """What support, by whom, how and where, how often, from and to (三(二)9, 11)."""
    head = _head("supports", "what", "who", "how", "often", "when")
    rows = [
        row(line.what, filled(line.who), line.how, _centred(line.how_often), _centred(line.when))
        for line in facts.supports
    ]
    draw_table(flow, (92, 114, 119, 60, 107), rows or _nothing(5), head)


def draw_home_teaching(flow: SheetFlow, facts: PlanFacts) -> None:
    """Weeks × visits × lessons by term, what holidays take, and the sum against the least number (三(一)4)."""
    schedule = facts.home_teaching
    if schedule is None:
        return
    head = _head("schedule", "term", "weeks", "visits", "lessons", "planned", "lost", "net")
    rows = [_term_row(term) for term in schedule.terms]
    rows.append(_sum_row(schedule))
    draw_table(flow, (164, 48, 58, 56, 57, 64, 47), rows, head)
    flow.space(3)
    flow.paragraph(_schedule_words(schedule))


def _term_row(term: TermSchedule) -> Row:
    numbers = (
        term.weeks,
        term.visits_a_week,
        term.lessons_a_visit,
        term.planned,
        term.lost,
        term.net,
    )
    return row(term.term, *(_centred(str(number)) for number in numbers))


def _sum_row(schedule: HomeTeachingFacts) -> Row:
    terms = schedule.terms
    return row(
        head_cell(sentence("plan.schedule.sum")),
        _centred(str(sum(term.weeks for term in terms))),
        "",
        "",
        _centred(str(sum(term.planned for term in terms))),
        _centred(str(sum(term.lost for term in terms))),
        Cell(str(schedule.net), align="centre", style=TABLE_HEAD),
    )


def _schedule_words(schedule: HomeTeachingFacts) -> str:
    more = schedule.net - schedule.least
    key = "plan.schedule.enough" if more >= 0 else "plan.schedule.short"
    text = sentence("plan.schedule.times", times=schedule.times) if schedule.times else ""
    text += sentence("plan.schedule.minutes", minutes=schedule.minutes_a_lesson)
    text += sentence(key, net=schedule.net, least=schedule.least, difference=abs(more))
    return text + (sentence("plan.schedule.provisional") if schedule.provisional else "")


def draw_aids(flow: SheetFlow, facts: PlanFacts) -> None:
    """Money and devices with who provides them and by when (三(二)11, 三(三)15)."""
    head = _head("aids", "item", "standard", "responsible", "due")
    rows = [
        row(aid.item, filled(aid.standard), filled(aid.responsible), _centred(short_date(aid.due)))
        for aid in facts.aids
    ]
    draw_table(flow, (94, 196, 132, 70), rows, head)


def draw_people(flow: SheetFlow, facts: PlanFacts) -> None:
    """Who answers for what; telephone numbers masked."""
    head = _head("people", "duty", "name", "unit", "phone")
    rows = [
        row(person.duty, filled(person.name), person.unit, _centred(masked_phone(person.phone)))
        for person in facts.people
    ]
    draw_table(flow, (94, 133, 182, 83), rows or _nothing(4), head)


def draw_reviews(flow: SheetFlow, facts: PlanFacts) -> None:
    """When the plan is looked at again, and empty rows for the hand."""
    flow.space(3)
    if facts.reviews:
        flow.paragraph(facts.reviews, indent=0)
        flow.space(2)
    day = sentence("frame.day_blank")
    head = _head("reviews", "when", "reached", "change", "names")
    rows = [
        row(head_cell(sentence(f"plan.reviews.{key}")), "", "", Cell(note=day), least=62.0)
        for key in ("first", "second", "early")
    ]
    draw_table(flow, (88, 139, 163, 102), rows, head)
