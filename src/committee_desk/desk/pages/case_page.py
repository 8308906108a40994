"""The page of one case: what is to be done now, on what it rests, and everything that is known of it."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.access import may
from committee_desk.assessment import Invitation, invite, open_assessment
from committee_desk.errors import Refusal
from committee_desk.overview import (
    CasePage as CaseFacts,
)
from committee_desk.overview import (
    case_page,
    must_record_reading,
    open_case,
    reveal_numbers,
    whole_numbers,
)
from committee_desk.placement import Suggestion, suggestion_for
from committee_desk.wording import explain

from .._ui.case_page import Ui_CasePage
from ..components.button import Button
from ..components.columns import show_at_once
from ..components.labels import Label, Paragraph
from ..components.theme import theme
from ..language import sentences, spoken
from ..models.case_rows import state_words
from ..page import Page
from ..session import Session
from ..shell.page_table import PAGE_TABLE
from .case.child_card import ChildCard
from .case.child_words import facts_line
from .case.correcting import Correcting
from .case.invitation_sheet import InvitationSheet
from .case.next_step import key_of, next_step
from .case.tabs import PAPERS, TABS, CaseTab

_TOGETHER = 300
_NUMBERS = ("resident_id", "certificate", "guardian_phone")


class CasePage(Page):
    """Head with state, steps and the one next thing to do; six tabs beneath."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_CasePage()
        self.ui.setupUi(self)
        self._case_id = ""
        self._facts: CaseFacts | None = None
        self._suggestion: Suggestion | Refusal | None = None
        self._tab: CaseTab | None = None
        self._sheet: InvitationSheet | None = None
        self._hand = Label(self, role="caption")
        self._primary = Button(self, kind="primary")
        self._primary.clicked.connect(self._do_next)
        self.ui.header.add_action(self._hand)
        self.ui.header.add_action(self._primary)
        self._problem = Paragraph(self, tone="text2")
        self.ui.scroll.body.addWidget(self._problem)
        self._place = QVBoxLayout()
        self.ui.scroll.body.addLayout(self._place, 1)
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._soon.timeout.connect(self._ask)
        self._head_scrolls = False
        self._correcting = Correcting(session, self)
        self._correcting.said.connect(self.status)
        self._correcting.papers_asked.connect(self._show_papers)
        self._empty_head()
        self.retranslate()
        self.ui.header.tabs.currentChanged.connect(self._tab_chosen)
        theme().changed.connect(self._follow_width)

    def open(self, key: str) -> None:
        """Show case *key*; that it was read goes into the record first."""
        if key != self._case_id:
            self._case_id, self._facts, self._suggestion = key, None, None
            self._empty_head()
            self.ui.header.tabs.setCurrentIndex(0)
        if key:
            self.session.ask(must_record_reading, key, then=self._may_read, refused=self._refused)

    def refresh(self, room: str, entity: str) -> None:
        """Something changed: read the case again."""
        if room != "overview":
            self._soon.start()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        at = max(self.ui.header.tabs.currentIndex(), 0)
        blocked = self.ui.header.tabs.blockSignals(True)
        words = (
            self.tr("概览"),
            self.tr("评估"),
            self.tr("建议与决定"),
            self.tr("方案"),
            self.tr("文件"),
            self.tr("记录"),
        )
        self.ui.header.show_tabs(words, self.tr("个案的部分"))
        self.ui.header.tabs.setCurrentIndex(at)
        self.ui.header.tabs.blockSignals(blocked)
        if self._facts is not None:
            self._drop_tab()
            self._show(self._facts)

    def leave(self) -> bool:
        """Numbers that were shown whole are covered when the page is left."""
        card = self.findChild(ChildCard)
        if card is not None:
            card.show_whole({})
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow, the head scrolls with the rest, or it would leave no room for it."""
        super().resizeEvent(event)
        self._follow_width()

    def _follow_width(self) -> None:
        narrow = theme().is_narrow(self.window().width())
        side = 0 if narrow else theme().gap(32)
        self.ui.headLayout.setContentsMargins(side, 0 if narrow else theme().gap(18), side, 0)
        if narrow != self._head_scrolls:
            self._head_scrolls = narrow
            home = self.ui.scroll.body if narrow else self.ui.around
            home.insertWidget(0, self.ui.head)
            self.ui.head.setProperty("kind", "plain" if narrow else "head")
            self.ui.head.style().unpolish(self.ui.head)
            self.ui.head.style().polish(self.ui.head)

    # Reading.

    def _may_read(self, must_record: bool) -> None:
        if must_record:
            self.session.do(open_case, self._case_id, then=self._recorded, refused=self._refused)
        else:
            self._ask()

    def _recorded(self, _case_id: str) -> None:
        self._ask()

    def _ask(self) -> None:
        if self._case_id:
            self.session.ask(case_page, self._case_id, then=self._take, refused=self._refused)

    def _take(self, facts: CaseFacts) -> None:
        if facts.case_id != self._case_id:
            return  # the answer for a case that was left meanwhile
        if facts.assessments:
            self.session.ask(
                suggestion_for, facts.case_id, then=self._take_suggestion, refused=self._take_suggestion
            )
        self._show(facts)

    def _take_suggestion(self, found: Suggestion | Refusal) -> None:
        self._suggestion = found
        if self._tab is not None:
            self._tab.show_suggestion(found)
            show_at_once(self._tab)

    def _refused(self, refusal: Refusal) -> None:
        self._empty_head()
        self._problem.setText(sentences(*explain(refusal, spoken())))
        self._problem.show()

    # Showing.

    def _empty_head(self) -> None:
        self._facts = None
        self._problem.hide()
        self.ui.header.show_words("")
        self.ui.header.show_mark(None)
        self.ui.header.show_person("")
        self.ui.header.show_steps((), 0, "")
        self._primary.hide()
        self._hand.hide()
        self._drop_tab()

    def _show(self, facts: CaseFacts) -> None:
        self._facts = facts
        self._problem.hide()
        child, header = facts.child, self.ui.header
        header.show_words(
            child.name, facts_line(child), self.tr("个案 / {number}").format(number=facts.number)
        )
        header.show_person(child.name, facts.case_id)
        header.show_mark(state_words(facts.state))
        self._show_steps(facts)
        self._show_next(facts)
        if self._tab is None or not self._tab.still_says(facts):
            self._tab_chosen()

    def _show_steps(self, facts: CaseFacts) -> None:
        steps = (
            self.tr("登记"),
            self.tr("评估"),
            self.tr("会议"),
            self.tr("决定"),
            self.tr("方案"),
            self.tr("跟进"),
        )
        short = self.tr("第 {number} 步，共 {total} 步：{step}").format(
            number=facts.step + 1, total=len(steps), step=steps[facts.step]
        )
        self.ui.header.show_steps(steps, facts.step, short)

    def _show_next(self, facts: CaseFacts) -> None:
        step = next_step(facts.state)
        here = step is not None and (not step.page or step.page in PAGE_TABLE)
        self._primary.setVisible(here)
        county = self.session.county
        mine = step is not None and county is not None and may(county.actor.roles, step.verb)
        self._primary.setEnabled(mine)
        self._hand.setVisible(here and not mine)
        if step is not None:
            self._primary.setText(step.words)
            self._primary.set_icon_name(step.icon)
            self._hand.setText(step.hand)

    def _drop_tab(self) -> None:
        if self._tab is not None:
            self._place.removeWidget(self._tab)
            self._tab.hide()
            self._tab.deleteLater()
            self._tab = None

    def _tab_chosen(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self._drop_tab()
        self._tab = TABS[max(self.ui.header.tabs.currentIndex(), 0)](self.session, facts, self)
        self._tab.tab_asked.connect(self.ui.header.tabs.setCurrentIndex)
        self._tab.numbers_asked.connect(self._reveal)
        self._tab.correct_asked.connect(self._correcting.correct)
        self._tab.right_asked.connect(self._correcting.settle)
        self._tab.said.connect(self.status)
        self._tab.navigate.connect(self.navigate)
        self._place.addWidget(self._tab)
        if self._suggestion is not None:
            self._tab.show_suggestion(self._suggestion)
        show_at_once(self._tab)

    # Doing.

    def _do_next(self) -> None:
        facts = self._facts
        step = next_step(facts.state) if facts else None
        if facts is None or step is None:
            return
        if step.page:
            self.navigate.emit(step.page, key_of(step, facts))
        elif facts.state == "registered":
            self._open_invitation(facts)
        else:
            self._primary.setEnabled(False)
            self.session.do(open_assessment, facts.case_id, then=self._assessment_opened)

    def _open_invitation(self, facts: CaseFacts) -> None:
        self._sheet = InvitationSheet(facts.today, self)
        self._sheet.sent.connect(self._invite)
        self._sheet.open()

    def _invite(self, invitation: Invitation) -> None:
        if self._sheet is not None:
            self.session.do(
                invite, self._case_id, invitation, then=self._invited, refused=self._sheet.show_refusal
            )

    def _invited(self, _commission_id: str) -> None:
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet.deleteLater()
            self._sheet = None
        self.status.emit(self.tr("已发邀请"))

    def _assessment_opened(self, assessment_id: str) -> None:
        self.navigate.emit("assessment", assessment_id)

    def _show_papers(self) -> None:
        self.ui.header.tabs.setCurrentIndex(PAPERS)

    def _reveal(self) -> None:
        self.session.do(reveal_numbers, self._case_id, _NUMBERS, then=self._revealed)

    def _revealed(self, case_id: str) -> None:
        self.session.ask(whole_numbers, case_id, then=self._show_whole)

    def _show_whole(self, whole: dict[str, str]) -> None:
        card = self.findChild(ChildCard)
        if card is not None:
            card.show_whole(whole)
