"""Why the rules say what they say of a kind of placement: reasons with clause and answers, and what speaks against."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.placement import FiredRule, RungVerdict, Suggestion
from committee_desk.wording import say

from ...components.inline_note import REFUSED, WARNING, ClauseText
from ...components.labels import Label, Paragraph
from ...components.theme import theme
from ...language import spoken
from .layouts import empty
from .notes import Notes, Said


class ReasonsPanel(QWidget):
    """The reasoning about one rung, for people who want to check it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme().gap(6))

    def show_reasons(self, suggestion: Suggestion, verdict: RungVerdict) -> None:
        """Everything that the rules say of *verdict*'s rung and of the case as a whole."""
        empty(self._lines)
        self._add_rules(self.tr("支持这一安置的依据"), verdict.reasons)
        self._add_rules(self.tr("不可选的依据"), verdict.blocks)
        self._add_rules(self.tr("相反的依据"), (*verdict.counter, *suggestion.counter))
        self._add_near_misses(verdict)
        self._add_rules(self.tr("还缺的依据"), suggestion.missing)
        self._add_rules(self.tr("要核对的地方"), (*verdict.warnings, *suggestion.cross_checks))
        if not self._lines.count():
            words = self.tr("没有一条规则说到这一安置。")
            self._lines.addWidget(Paragraph(self, text=words, tone="text2"))
        people = Paragraph(self, text=say("placement.people_decide", spoken()), role="caption")
        self._lines.addWidget(people)

    def _add_rules(self, title: str, rules: tuple[FiredRule, ...]) -> None:
        if not rules:
            return
        self._lines.addWidget(Label(self, text=title, role="strong"))
        for fired in rules:
            sentence = ClauseText(self)
            sentence.show_sentence(fired.rule.reason(spoken()), _clause(fired))
            self._lines.addWidget(sentence)
            for answer in fired.because:
                self._lines.addWidget(
                    Paragraph(self, text=f"· {answer.say(spoken())}", role="caption", tone="text2")
                )

    def _add_near_misses(self, verdict: RungVerdict) -> None:
        if not verdict.near_misses:
            return
        self._lines.addWidget(Label(self, text=self.tr("只差一个条件"), role="strong"))
        for miss in verdict.near_misses:
            sentence = ClauseText(self)
            sentence.show_sentence(miss.rule.reason(spoken()), str(miss.rule.clause or ""))
            self._lines.addWidget(sentence)
            for answer in miss.lacking:
                words = self.tr("· 缺：{answer}").format(answer=answer.say(spoken()))
                self._lines.addWidget(Paragraph(self, text=words, role="caption", tone="text2"))


class FirstThings(Notes):
    """What must be seen before any rung: a duty to report, evidence that is missing, warnings."""

    def show_suggestion(self, suggestion: Suggestion) -> None:
        """Show them, the duty to report first (未成年人保护法 11)."""
        self.show_notes(list(_first(suggestion)))


def _first(suggestion: Suggestion) -> Iterator[Said]:
    for fired in suggestion.reports:
        yield fired.rule.reason(spoken()), _clause(fired), REFUSED
    for fired in (*suggestion.missing, *suggestion.warnings):
        yield fired.rule.reason(spoken()), _clause(fired), WARNING


def _clause(fired: FiredRule) -> str:
    return str(fired.rule.clause or "")
