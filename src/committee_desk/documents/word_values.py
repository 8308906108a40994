"""The plan's facts as plain dictionaries for a Word template: the only names that a template may use."""

from typing import Any

from .paper_words import joined, long_date, masked_number, masked_phone, sentence, short_date
from .plan_values import PlanFacts
from .values import PlacementFacts

Values = dict[str, Any]
"""Nested dictionaries, lists of dictionaries and strings; nothing with methods of ours."""


def plan_word_values(facts: PlanFacts) -> Values:
    """All names that resources/templates/plan.docx may use, by section; None never occurs, empty is ''."""
    child = facts.child
    return {
        "paper": {
            "number": facts.imprint.number,
            "school_year": facts.school_year,
            "made_on": long_date(facts.made_on),
            "audit_head": facts.imprint.audit_head,
            "purpose": facts.imprint.purpose,
            "sample": sentence("frame.sample") if facts.letterhead.is_sample else "",
            "case_number": facts.case_number,
            "bureau": facts.letterhead.bureau,
            "committee": facts.letterhead.committee,
            "county": facts.letterhead.county,
        },
        "child": {
            "name": child.name,
            "sex": child.sex,
            "born_on": long_date(child.born_on),
            "id_number": masked_number(child.id_number),
            "ethnicity": child.ethnicity,
            "disability": child.disability,
            "household": child.household,
            "address": child.address,
            "diagnosis": facts.diagnosis,
            "health": facts.health,
            "strengths": facts.strengths,
            "words": facts.child_words,
        },
        "guardians": [
            {"name": each.name, "relation": each.relation, "phone": masked_phone(each.phone)}
            for each in facts.guardians
        ],
        "guardian": {
            "words": facts.guardian_words,
            "choice": sentence(f"plan.words.{facts.guardian_choice}") if facts.guardian_choice else "",
        },
        "placement": _placement(facts.placement, facts.record_kind),
        "assessment": {"summary": facts.assessment},
        **_lists(facts),
        "schedule": _schedule(facts),
        "reviews": facts.reviews,
    }


def _placement(place: PlacementFacts, record_kind: str) -> Values:
    return {
        "way": place.way,
        "school": place.school,
        "record_school": place.record_school,
        "record_kind": record_kind,
        "grade": place.grade,
        "attendance": place.attendance,
        "begins_on": long_date(place.begins_on) if place.begins_on else "",
        "ends_on": long_date(place.ends_on) if place.ends_on else "",
        "reassess_by": long_date(place.reassess_by) if place.reassess_by else "",
    }


def _lists(facts: PlanFacts) -> Values:
    return {
        "references": [
            {
                "kind": each.kind,
                "number": each.number,
                "date": joined((long_date(each.issued_on) if each.issued_on else "", each.note), "，"),
            }
            for each in facts.references
        ],
        "scores": [
            {"domain": each.domain, "now": _figure(each.now), "before": _figure(each.before)}
            for each in facts.scores
        ],
        "findings": [
            {
                "topic": each.topic,
                "conclusion": each.conclusion,
                "with_aids": each.with_aids,
                "without_aids": each.without_aids,
            }
            for each in facts.findings
        ],
        "reasons": [{"text": each.text, "clause": each.clause} for each in facts.reasons],
        "goals": [
            {
                "domain": each.domain,
                "year_goal": each.year_goal,
                "term_goal": each.term_goal,
                "measure": each.measure,
                "criterion": each.criterion,
                "due": short_date(each.due),
            }
            for each in facts.goals
        ],
        "supports": [
            {
                "what": each.what,
                "who": each.who,
                "how": each.how,
                "how_often": each.how_often,
                "when": each.when,
            }
            for each in facts.supports
        ],
        "aids": [
            {
                "item": each.item,
                "standard": each.standard,
                "responsible": each.responsible,
                "due": short_date(each.due),
            }
            for each in facts.aids
        ],
        "people": [
            {"duty": each.duty, "name": each.name, "unit": each.unit, "phone": masked_phone(each.phone)}
            for each in facts.people
        ],
    }


def _figure(value: int | None) -> str:
    return "" if value is None else str(value)


def _schedule(facts: PlanFacts) -> Values:
    schedule = facts.home_teaching
    if schedule is None:
        return {"terms": [], "net": "", "least": "", "times": ""}
    return {
        "terms": [
            {
                "term": term.term,
                "weeks": str(term.weeks),
                "visits": str(term.visits_a_week),
                "lessons": str(term.lessons_a_visit),
                "planned": str(term.planned),
                "lost": str(term.lost),
                "net": str(term.net),
            }
            for term in schedule.terms
        ],
        "net": str(schedule.net),
        "least": str(schedule.least),
        "times": schedule.times,
    }
