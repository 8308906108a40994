"""安置建议 before the committee has spoken: what the rules say, on which clause, with every warning."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from committee_desk.errors import Refusal
from committee_desk.placement import RungVerdict, Suggestion
from committee_desk.wording import explain, say

from ...components.button import Button
from ...components.card import Card
from ...components.chip import Chip
from ...components.labels import Paragraph
from ...components.tokens import Mark
from ...language import sentences, spoken
from .rule_lines import PlacementLine, finding_note, fired_note, reason_line, school_words


class SuggestionCard(Card):
    """`reasons_asked()` follows 看推理依据, which stands there where *leads_on*. Nothing here proposes: people do."""

    reasons_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, leads_on: bool = True) -> None:
        super().__init__(parent)
        self._leads_on = leads_on
        self.show_title(self.tr("安置建议"))
        self._chip = Chip(self)
        self.head.add_right(self._chip)
        self._waiting = Paragraph(self, text=self.tr("正在按规则推算。"), tone="text2")
        self.add(self._waiting)

    def show_suggestion(self, found: Suggestion) -> None:
        """Show where to begin reading, what is missing, and what speaks against it."""
        self._waiting.hide()
        self._chip.show_mark(Mark(self.tr("待会议讨论"), "dashed ring", "neutral"))
        for one in (*found.reports, *found.missing):
            self.add(fired_note(one))
        if found.preferred is None:
            if not found.missing:
                self.add(Paragraph(self, text=self.tr("没有一种安置的依据齐全，请会议讨论。"), tone="text2"))
        else:
            self._show_preferred(found.of(found.preferred))
        for one in found.warnings:
            self.add(fired_note(one))
        self.add(Paragraph(self, text=say("placement.people_decide", spoken()), role="caption"))
        if self._leads_on:
            self._offer_reasons(found)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why there is no suggestion."""
        what, todo = explain(refusal, spoken())
        self._waiting.setText(sentences(what, todo))

    def show_not_yet(self) -> None:
        """There is no assessment yet."""
        self._waiting.setText(self.tr("评估完成后，这里列出各种安置的依据。"))

    def _show_preferred(self, verdict: RungVerdict) -> None:
        self.add(PlacementLine(verdict.rung.value, school_words(verdict.school), self))
        for one in verdict.reasons[:1]:
            self.add(reason_line(one, self))
        for finding in verdict.school.verdict.findings if verdict.school else ():
            self.add(finding_note(finding))
        for one in (*verdict.warnings, *verdict.counter):
            self.add(fired_note(one))

    def _offer_reasons(self, found: Suggestion) -> None:
        count = sum(len(one.reasons) + len(one.blocks) + len(one.counter) for one in found.rungs)
        every = Button(self, kind="link", text=self.tr("看推理依据，{count} 条").format(count=count))
        every.clicked.connect(self.reasons_asked)
        line = QHBoxLayout()
        line.addWidget(every)
        line.addStretch()
        self.add(line)
