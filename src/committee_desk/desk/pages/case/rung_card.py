"""One kind of placement with everything that speaks for and against it, rule by rule."""

from PySide6.QtWidgets import QWidget

from committee_desk.placement import RungVerdict
from committee_desk.wording import say

from ...components.card import Card
from ...components.chip import Chip
from ...components.labels import Paragraph
from ...components.tokens import Mark
from ...language import joined, spoken
from ...models.case_rows import placement_words
from .rule_lines import finding_note, fired_note, reason_line, school_words


def standing_mark(verdict: RungVerdict) -> Mark:
    """可议, 依据不足, 不可选."""
    words = say(f"placement.standing.{verdict.standing.value}", spoken())
    shape, role = {
        "suggested": ("disc with tick", "ok"),
        "not_suggested": ("disc with minus", "neutral"),
        "blocked": ("disc with cross", "bad"),
    }[verdict.standing.value]
    return Mark(words, shape, role)


class RungCard(Card):
    """One kind of placement with everything that speaks for and against it."""

    def __init__(self, verdict: RungVerdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, _icon = placement_words(verdict.rung.value)
        self.show_title(words, str(verdict.rung.clause))
        self.head.add_right(Chip(self, mark=standing_mark(verdict)))
        if verdict.school:
            self.add(Paragraph(self, text=school_words(verdict.school), tone="text2"))
        for one in verdict.reasons:
            self.add(reason_line(one, self))
        for one in (*verdict.blocks, *verdict.counter, *verdict.warnings):
            self.add(fired_note(one))
        for finding in verdict.school.verdict.findings if verdict.school else ():
            self.add(finding_note(finding))
        for near in verdict.near_misses:
            lacking = joined("；", *(answer.say(spoken()) for answer in near.lacking))
            said = self.tr("还差一条：{reason}（{answers}）")
            said = said.format(reason=near.rule.reason(spoken()), answers=lacking)
            self.add(Paragraph(self, text=said, role="caption"))
