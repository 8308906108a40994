"""What the committee proposed and what the bureau decided, with reasons, votes, service and the family's answer."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from committee_desk.overview import DecisionOnPage, ProposalOnPage
from committee_desk.wording import say

from ...components.card import Card
from ...components.chip import Chip
from ...components.facts import Fact, FactList
from ...components.inline_note import InlineNote
from ...components.labels import Paragraph
from ...components.tokens import Mark
from ...dates import full_day_words, moment_words
from ...language import joined, spoken
from ...models.case_rows import state_words
from .rule_lines import PlacementLine, clause_line


class ProposalCard(Card):
    """The committee's proposal; *brief* leaves wishes and dissent to the tab 建议与决定."""

    def __init__(self, one: ProposalOnPage, *, brief: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_title(self.tr("委员会的建议"), one.number)
        self.head.add_right(Chip(self, mark=state_words("proposed")))
        self.add(PlacementLine(one.rung, _where(one.school, one.school_class), self))
        for sentence, clause in one.content.get("reasons", ()):
            self.add(clause_line(sentence, clause, "", self))
        for note in _warnings(one.content.get("warnings", ())):
            self.add(note)
        if not brief:
            self._add_facts(one)

    def _add_facts(self, one: ProposalOnPage) -> None:
        content = one.content
        vote = content.get("vote", {})
        said = self.tr("{agreed} 人同意，{voting} 人表决，{present} 人到会")
        exception = content.get("exception") or {}
        _add_list(
            self,
            (
                (self.tr("提出"), moment_words(one.proposed_at)),
                (self.tr("表决"), said.format(**vote) if vote else ""),
                (self.tr("支持"), joined("、", *content.get("supports", ()))),
                (self.tr("例外"), exception.get("reason", "")),
                (self.tr("批准人"), exception.get("approver", "")),
            ),
        )
        for name, reason in content.get("dissents", ()):
            text = self.tr("{name}持不同意见：{reason}").format(name=name, reason=reason)
            self.add(InlineNote(text=text, mark=Mark("", "disc with minus", "neutral")))


class DecisionCard(Card):
    """The bureau's decision, its service, and what the guardian answered."""

    def __init__(self, one: DecisionOnPage, *, brief: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_title(self.tr("教育局的决定"), one.number)
        self.head.add_right(Chip(self, mark=state_words(_standing(one))))
        self.add(PlacementLine(one.rung, _where(one.school, one.school_class), self))
        if not brief:
            for words in (one.content.get("facts", ""), one.content.get("reasons", "")):
                if words:
                    self.add(Paragraph(self, text=words))
        for note in _warnings(one.content.get("warnings", ())):
            self.add(note)
        _add_list(self, self._dates(one))

    def _dates(self, one: DecisionOnPage) -> tuple[Fact, ...]:
        answers = {True: self.tr("接受"), False: self.tr("有异议"), None: self.tr("还没有答复")}
        provisional = self.tr("（暂定）") if one.provisional else ""
        answer = joined("：", answers[one.accepted], one.answer_words)
        return (
            (self.tr("决定"), moment_words(one.decided_at)),
            (self.tr("送达"), full_day_words(one.served_on) if one.served_on else self.tr("还没有送达")),
            (self.tr("复议到"), full_day_words(one.review_until) + provisional if one.review_until else ""),
            (self.tr("起诉到"), full_day_words(one.court_until) + provisional if one.court_until else ""),
            (self.tr("答复"), answer if one.served_on else ""),
        )


def _standing(one: DecisionOnPage) -> str:
    if one.accepted is not None:
        return "accepted" if one.accepted else "disputed"
    return "served" if one.served_on else "decided"


def _where(school: str, school_class: str) -> str:
    return " ".join(part for part in (school, school_class) if part)


def _warnings(kept: Sequence[tuple[str, Mapping[str, Any], str]]) -> list[InlineNote]:
    return [
        InlineNote(text=say(f"{key}.what", spoken(), **values), clause=clause) for key, values, clause in kept
    ]


def _add_list(card: Card, facts: Sequence[Fact]) -> None:
    shown = [fact for fact in facts if fact[1]]
    if shown:
        list_ = FactList(card)
        list_.show_facts(shown)
        card.add(list_)
