"""一人一案 as it is written at present: goals by domain, support, who answers for what, home teaching."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from committee_desk.plan import PlanContent

from ...components.card import Card
from ...components.facts import FactList
from ...components.labels import Line, Paragraph
from ...dates import full_day_words
from ...language import joined
from ...token_words import token_word


def plan_cards(stored: Mapping[str, Any], parent: QWidget) -> list[Card]:
    """One card a part; parts that hold nothing yet say so."""
    plan = PlanContent.from_json(stored)
    return [_Goals(plan, parent), _Supports(plan, parent), _People(plan, parent)]


class _Goals(Card):
    def __init__(self, plan: PlanContent, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_title(self.tr("目标"), self.tr("{count} 个").format(count=len(plan.goals)))
        if not plan.goals:
            self.add(Paragraph(self, text=self.tr("还没有写目标。"), tone="text2"))
        for at, goal in enumerate(plan.goals):
            if at:
                self.add(Line(self))
            self.add(
                Paragraph(self, text=joined("：", token_word(goal.domain), goal.year_goal), role="strong")
            )
            facts = (
                (self.tr("学期目标"), goal.term_goal),
                (self.tr("怎样看"), goal.measure),
                (self.tr("达到"), goal.criterion),
                (self.tr("到"), full_day_words(goal.due) if goal.due else ""),
            )
            _add(self, [fact for fact in facts if fact[1]])


class _Supports(Card):
    def __init__(self, plan: PlanContent, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_title(self.tr("支持"))
        lines = [(one.what, joined("，", one.who, one.how, one.how_often, one.when)) for one in plan.supports]
        if plan.visits:
            words = self.tr("每周 {visits} 次，每次 {lessons} 课时，全年 {total} 课时")
            visits = plan.visits
            said = words.format(
                visits=visits.visits_a_week, lessons=visits.lessons_a_visit, total=visits.lessons
            )
            lines.append((self.tr("送教"), said))
        if plan.aids:
            lines.append((self.tr("辅具"), joined("、", *plan.aids)))
        if not lines:
            self.add(Paragraph(self, text=self.tr("还没有写支持。"), tone="text2"))
        _add(self, lines)


class _People(Card):
    def __init__(self, plan: PlanContent, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_title(self.tr("谁负责"))
        if not plan.people:
            self.add(Paragraph(self, text=self.tr("还没有写负责人。"), tone="text2"))
        _add(
            self,
            [(one.duty, joined("，", one.name, one.unit)) for one in plan.people],
        )


def _add(card: Card, facts: list[tuple[str, str]]) -> None:
    if facts:
        shown = FactList(card, label_width=96)
        shown.show_facts(facts)
        card.add(shown)
