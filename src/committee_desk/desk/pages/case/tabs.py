"""The six tabs of a case: each is made when it is chosen, from facts that were read at once."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.access import Verb, may
from committee_desk.errors import Refusal
from committee_desk.overview import AssessmentOnPage, CasePage
from committee_desk.placement import Suggestion

from ...components.button import Button
from ...components.columns import TwoColumns
from ...components.empty_state import EmptyState
from ...components.theme import theme
from ...session import Session
from .assessing_part import AssessingPart
from .child_card import ChildCard
from .history_card import HistoryCard
from .look_again_notes import LookAgainNotes
from .look_banner import LookBanner
from .merge_part import MergePart
from .origins_card import OriginsCard
from .papers_part import PapersPart
from .placement_cards import DecisionCard, ProposalCard
from .plan_cards import plan_cards
from .profile_card import ProfileCard
from .rung_card import RungCard
from .suggestion_card import SuggestionCard

_REASONS, PAPERS, _RECORDS = 2, 4, 5


class CaseTab(QWidget):
    """A tab: `tab_asked(number)` asks for another one, `numbers_asked` for whole numbers, `said` is a short line.

    `correct_asked` and `right_asked` carry the case whose facts a person wants to mend or found right.
    """

    tab_asked = Signal(int)
    numbers_asked = Signal()
    correct_asked = Signal(str)
    right_asked = Signal(str)
    navigate = Signal(str, str)
    said = Signal(str)

    def __init__(self, session: Session, facts: CasePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.facts = session, facts
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(theme().gap(16))
        self.fill()
        self.lines.addStretch()

    def fill(self) -> None:
        """Put the tab's cards into `lines`."""

    def still_says(self, facts: CasePage) -> bool:
        """Whether *facts*, read anew, would show the same, so that focus and place can stay."""
        return facts == self.facts

    def minimumSizeHint(self) -> QSize:
        """As high as the width makes it: the sum of what wrapped words would like to have is far too much."""
        return QSize(super().minimumSizeHint().width(), 0)

    def show_suggestion(self, found: Suggestion | Refusal) -> None:
        """What the rules say came; tabs that do not show it do not mind."""

    def ask_reasons(self) -> None:
        """Go to 建议与决定."""
        self.tab_asked.emit(_REASONS)

    def ask_records(self) -> None:
        """Go to 记录."""
        self.tab_asked.emit(_RECORDS)


class OverviewTab(CaseTab):
    """Who the child is and how much support it needs; beside it what is proposed, and what has been done."""

    def fill(self) -> None:
        facts = self.facts
        county = self.session.county
        mine = county is not None and may(county.actor.roles, Verb.CORRECT_CHILD)
        # What a duplicate case shows belongs to the case that it went into, and is corrected there.
        mine = mine and facts.state != "duplicate"
        merges = MergePart(self.session, facts.case_id, self)
        merges.navigate.connect(self.navigate)
        merges.said.connect(self.said)
        self.lines.addWidget(merges)
        if facts.needs_look:
            banner = LookBanner(facts.needs_look, mine=mine, parent=self)
            banner.correct_asked.connect(self._ask_to_correct)
            banner.right_asked.connect(self._ask_to_settle)
            self.lines.addWidget(banner)
        notes = LookAgainNotes(self)
        notes.ask(self.session, facts.case_id)
        self.lines.addWidget(notes)
        columns = TwoColumns(self)
        card = ChildCard(facts.child, self, mine=mine)
        card.asked.connect(self.numbers_asked)
        card.correct_asked.connect(self._ask_to_correct)
        columns.main.addWidget(card)
        if facts.assessments:
            columns.main.addWidget(ProfileCard(*_newest_two(facts), self))
        columns.main.addWidget(OriginsCard(self.session, facts.case_id, self))
        columns.main.addStretch()
        self._suggestion: SuggestionCard | None = None
        columns.side.addWidget(self._placement())
        history = HistoryCard(facts.history)
        history.all_asked.connect(self.ask_records)
        columns.side.addWidget(history)
        columns.side.addStretch()
        self.lines.addWidget(columns)

    def show_suggestion(self, found: Suggestion | Refusal) -> None:
        """Fill 安置建议, unless people have spoken already."""
        if self._suggestion is None:
            return
        if isinstance(found, Refusal):
            self._suggestion.show_refusal(found)
        else:
            self._suggestion.show_suggestion(found)
        self._suggestion = None

    def _ask_to_correct(self) -> None:
        self.correct_asked.emit(self.facts.case_id)

    def _ask_to_settle(self) -> None:
        self.right_asked.emit(self.facts.case_id)

    def _placement(self) -> QWidget:
        facts = self.facts
        if facts.decision:
            return DecisionCard(facts.decision, brief=True)
        if facts.proposal:
            return ProposalCard(facts.proposal, brief=True)
        card = SuggestionCard(self)
        card.reasons_asked.connect(self.ask_reasons)
        if facts.assessments:
            self._suggestion = card
        else:
            card.show_not_yet()
        return card


class AssessmentTab(CaseTab):
    """Every assessment of the case, newest first, and what stands beside them."""

    def fill(self) -> None:
        found = self.facts.assessments
        if not found and self.facts.state != "assessing":
            self.lines.addWidget(
                EmptyState(
                    icon_name="clipboard-list",
                    heading=self.tr("还没有评估"),
                    sentence=self.tr("邀请送到、约好时间以后开始评估。"),
                )
            )
        for at in range(len(found) - 1, -1, -1):
            card = ProfileCard(found[at], found[at - 1] if at else self.facts.earlier, self)
            look = Button(card, kind="link", text=self.tr("看评估表"))
            look.setProperty("assessment", found[at].id)
            look.clicked.connect(self._open)
            card.head.add_right(look)
            self.lines.addWidget(card)
        part = AssessingPart(self.session, self.facts, self)
        part.navigate.connect(self.navigate)
        part.said.connect(self.said)
        self.lines.addWidget(part)

    def _open(self) -> None:
        self.navigate.emit("assessment", str(self.sender().property("assessment")))


class PlacementTab(CaseTab):
    """Decision, proposal, and what the rules say of each kind of placement."""

    def fill(self) -> None:
        facts = self.facts
        if facts.decision:
            self.lines.addWidget(DecisionCard(facts.decision, parent=self))
        if facts.proposal:
            self.lines.addWidget(ProposalCard(facts.proposal, parent=self))
        self._rules = SuggestionCard(self, leads_on=False)
        self.lines.addWidget(self._rules)
        if not facts.assessments:
            self._rules.show_not_yet()

    def show_suggestion(self, found: Suggestion | Refusal) -> None:
        """All kinds of placement, the least separating first."""
        if self.findChild(RungCard) is not None:
            return
        if isinstance(found, Refusal):
            self._rules.show_refusal(found)
            return
        self._rules.show_suggestion(found)
        for verdict in found.rungs:
            self.lines.insertWidget(self.lines.count() - 1, RungCard(verdict, self))


class PlanTab(CaseTab):
    """一人一案."""

    def fill(self) -> None:
        if self.facts.plan is None:
            self.lines.addWidget(
                EmptyState(
                    icon_name="file-pen",
                    heading=self.tr("还没有方案"),
                    sentence=self.tr("教育局决定、监护人接受以后写一人一案。"),
                )
            )
            return
        for card in plan_cards(self.facts.plan, self):
            self.lines.addWidget(card)


class PapersTab(CaseTab):
    """文件: an export that is under way is not cut off by what else happens to the case."""

    def still_says(self, facts: CasePage) -> bool:
        """The papers are the same."""
        return facts.papers == self.facts.papers

    def minimumSizeHint(self) -> QSize:
        """Table and paper keep the room that they ask for."""
        return QWidget.minimumSizeHint(self)

    def fill(self) -> None:
        part = PapersPart(self.session, self.facts.papers, self)
        part.exported.connect(self.said)
        self.lines.addWidget(part)


class RecordsTab(CaseTab):
    """Every record of the case, also who looked at it."""

    def fill(self) -> None:
        self.lines.addWidget(HistoryCard(self.facts.history, whole=True, parent=self))


TABS: tuple[type[CaseTab], ...] = (
    OverviewTab,
    AssessmentTab,
    PlacementTab,
    PlanTab,
    PapersTab,
    RecordsTab,
)


def _newest_two(facts: CasePage) -> tuple[AssessmentOnPage, AssessmentOnPage | None]:
    newest = facts.assessments[-1]
    return newest, facts.assessments[-2] if len(facts.assessments) > 1 else facts.earlier
