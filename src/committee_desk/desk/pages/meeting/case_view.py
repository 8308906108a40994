"""The case on the table: profile, opinions, wishes and conditions at the left, the proposal at the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.meeting import ProposalDraft
from committee_desk.overview import AssessmentOnPage

from ...components.card import Card
from ...components.columns import TwoColumns
from ...components.facts import FactList
from ...components.labels import Paragraph
from ...components.profile_chart import ProfileChart, ProfileLegend, ProfileRow
from ...token_words import token_word
from ..case.look_again_notes import LookAgainNotes
from ..case.score_words import band_words
from .facts import CaseFacts
from .notes import Notes, of_finding
from .opinions_card import OpinionsCard
from .proposal_card import ProposalCard


class CaseView(QWidget):
    """Everything that the committee looks at; the parts' own signals say what a person does."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.profile, self.opinions = Card(self, title="…"), OpinionsCard(self)
        self.wishes, self.proposal = Card(self, title="…"), ProposalCard(self)
        self.look_again = LookAgainNotes(self)
        self.chart, self._unassessed = ProfileChart(self.profile), Paragraph(self.profile, tone="text2")
        self._legend: ProfileLegend | None = None
        self._shown: tuple[ProposalDraft, CaseFacts] | None = None
        self._said, self._quorum = FactList(self.wishes, label_width=64), Notes(self)
        self.profile.add(self.chart)
        self.profile.add(self._unassessed)
        self.wishes.add(self._said)
        columns = TwoColumns(self)
        for part in (self._quorum, self.look_again, self.profile, self.opinions, self.wishes):
            columns.main.addWidget(part)
        columns.main.addStretch(1)
        columns.side.addWidget(self.proposal)
        columns.side.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(columns)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.proposal.retranslate()
        if self._legend is not None:
            self._legend.deleteLater()
            self._legend = None
        if self._shown is not None:
            self._say_wishes(*self._shown)

    def show_case(self, facts: CaseFacts, rung: str, barred: str) -> None:
        """Show the case with *rung* chosen; *barred* says why nothing can be changed any more."""
        self._quorum.show_notes([of_finding(one) for one in facts.at_case.quorum.verdict.findings])
        self.look_again.show_found(facts.look_again)
        self._show_profile(facts.case.assessments)
        is_open = facts.row.state == "waiting" and facts.sitting_open
        members = facts.at_case.members
        self.opinions.show_members(facts.row.id, members, facts.grounds, is_open=is_open)
        self.proposal.show_case(facts, rung, barred)

    def show_draft(self, draft: ProposalDraft, facts: CaseFacts) -> None:
        """Show the draft's place, and the wishes and conditions that it was made from."""
        self.proposal.show_draft(draft)
        self._shown = draft, facts
        self._say_wishes(draft, facts)

    def _say_wishes(self, draft: ProposalDraft, facts: CaseFacts) -> None:
        self.wishes.show_title(self.tr("意愿与学校条件"))
        conditions = facts.conditions.get(draft.school_id or "", self.tr("还没有选学校"))
        unsaid = self.tr("没有表示")
        topics = {"body": self.tr("身体"), "learn": self.tr("学习"), "adapt": self.tr("适应")}
        self._said.show_facts(
            [
                (self.tr("孩子"), draft.child_wish or unsaid),
                (self.tr("监护人"), draft.guardian_wish or unsaid),
                (self.tr("学校"), conditions),
                *((topics.get(key, key), words) for key, words in draft.findings.items()),
                *((self.tr("支持"), words) for words in draft.supports),
            ]
        )

    def _show_profile(self, assessments: tuple[AssessmentOnPage, ...]) -> None:
        done = [one for one in assessments if one.state == "complete"]
        self.profile.show_title(self.tr("评估剖面"))
        self.chart.setVisible(bool(done))
        self._unassessed.setVisible(not done)
        self._unassessed.setText(self.tr("还没有完成的评估。"))
        if not done:
            return
        before = {one.key: one.score for one in done[-2].scores} if len(done) > 1 else {}
        missing = self.tr("看到的不够，没有分数")
        self.chart.show_rows(
            [
                ProfileRow(token_word(one.label), one.score, before.get(one.key), missing=missing)
                for one in done[-1].scores
            ],
            band_words(),
        )
        if self._legend is not None:
            self._legend.hide()
            self._legend.deleteLater()
        compared = any(score is not None for score in before.values())
        earlier = self.tr("上次") if compared else ""
        self._legend = ProfileLegend(self.profile, now=self.tr("本次"), before=earlier)
        self.profile.head.add_right(self._legend)
