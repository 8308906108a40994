"""The committee's meeting: which case is discussed, who has not spoken, and whether it can be carried."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.access import Verb, may
from committee_desk.errors import Refusal
from committee_desk.meeting import ProposalDraft
from committee_desk.policy import Verdict

from .._ui.meeting_page import Ui_MeetingPage
from ..components.button import Button
from ..components.theme import theme
from ..page import Page
from ..session import Session
from .meeting.acts import MeetingActs
from .meeting.agenda_panel import ATTENDANCE, READY, AgendaPanel
from .meeting.attendance_card import AttendanceCard
from .meeting.case_head import settled_words, show_head
from .meeting.case_view import CaseView
from .meeting.facts import (
    CaseFacts,
    SittingFacts,
    YearFacts,
    case_facts,
    draft_for,
    home_sum,
    ready_cases,
    sitting_facts,
    verdict_of,
    year_facts,
)
from .meeting.reading import Reading
from .meeting.ready_card import ReadyCard
from .meeting.sittings import OpenForm, SittingList

_PAUSE = 250


class MeetingPage(Page):
    """Sittings first; inside one, the agenda at the left and what is chosen there beside it.

    The committee proposes, it never decides.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_MeetingPage()
        self.ui.setupUi(self)
        # The item that the page shows; another may be chosen already whose facts are still on their way.
        self._item = self._meeting = self._chosen = self._rung = ""
        self._sitting: SittingFacts | None = None
        self._case: CaseFacts | None = None
        self.sittings, self.form = SittingList(self), OpenForm(self)
        self.panel, self.attendance, self.ready = AgendaPanel(self), AttendanceCard(self), ReadyCard(self)
        self.view = CaseView(self)
        self.acts, self._reading = MeetingActs(session, self), Reading(session, self)
        self._close = Button(self, icon_name="check")
        self._check = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self._connect()
        self.retranslate()

    def open(self, key: str) -> None:
        """Show the sitting *key*, or the list of sittings."""
        if key != self._meeting:
            self._meeting, self._chosen = key, ""
        self._ask()

    def refresh(self, room: str, entity: str) -> None:
        """A verb changed something."""
        self._ask()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._close.setText(self.tr("结束会议"))
        self.ui.chooser.setAccessibleName(self.tr("议程"))
        self.form.retranslate()
        self.ready.retranslate()
        self.view.retranslate()
        if self.isVisible():
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The agenda stands beside the case, or is one line to choose from."""
        super().resizeEvent(event)
        self._restack()

    # Building.

    def _build(self) -> None:
        split = QHBoxLayout()
        split.setContentsMargins(0, 0, 0, 0)
        split.setSpacing(0)
        self.ui.around.insertLayout(0, split)
        split.addWidget(self.panel)
        beside = QVBoxLayout()
        beside.addWidget(self.ui.scroll, 1)
        beside.addWidget(self.view.proposal.foot)
        split.addLayout(beside, 1)
        self.ui.header.add_action(self._close)
        column = QVBoxLayout()
        column.setSpacing(theme().gap(16))
        for part in (self.form, self.sittings, self.attendance, self.ready, self.view):
            column.addWidget(part)
        column.addStretch(1)
        self.ui.pageLayout.addLayout(column, 1)
        self._show_only()
        theme().changed.connect(self._restack)

    def _connect(self) -> None:
        proposal = self.view.proposal
        self.form.opened.connect(self.acts.open_sitting)
        self.sittings.chosen.connect(self._enter)
        self.panel.chosen.connect(self._choose)
        self.panel.left.connect(self._back)
        self.ui.chooser.activated.connect(self._choose_at)
        self.attendance.ticked.connect(self._tick)
        self.ready.typed.connect(self._find_ready)
        self.ready.tabled.connect(self._table)
        self.view.opinions.given.connect(self._give)
        self.view.opinions.recused.connect(self._recuse)
        proposal.rung_chosen.connect(self._choose_rung)
        proposal.edited.connect(self._check.start)
        QShortcut(QKeySequence("Ctrl+Return"), self, proposal.foot.carry.click)
        proposal.foot.carried.connect(self._carry)
        proposal.foot.put_off.connect(self._put_off)
        self._close.clicked.connect(self._end_sitting)
        self._check.timeout.connect(self._ask_verdict)
        self.acts.entered.connect(self._enter)
        self.acts.tabled.connect(self._next_case)
        self.acts.settled.connect(self._next_case)
        self.acts.closed.connect(self._back)

    def _restack(self) -> None:
        narrow = theme().is_narrow(self.window().width())
        inside = self._sitting is not None
        self.panel.setVisible(inside and not narrow)
        self.ui.chooser.setVisible(inside and narrow)

    def _show_only(self, *shown: QWidget) -> None:
        for part in (self.form, self.sittings, self.attendance, self.ready, self.view):
            part.setVisible(part in shown)
        self.view.proposal.foot.setVisible(self.view in shown)

    # Asking.

    def _ask(self) -> None:
        if self._meeting:
            self.session.ask(sitting_facts, self._meeting, then=self._show_sitting)
        else:
            self.session.ask(year_facts, then=self._show_year)

    def _show_year(self, facts: YearFacts) -> None:
        if self._meeting:
            return
        self._sitting = self._case = None
        words = self.tr("今年开了 {count} 次会").format(count=len(facts.sittings))
        self.ui.header.show_words(self.tr("会议"), words)
        self.ui.header.show_mark(None)
        self._close.hide()
        self.sittings.show_sittings(facts.sittings)
        self._show_only(self.sittings, *((self.form,) if self._may(Verb.OPEN_MEETING) else ()))
        self.form.show_day(facts.today)
        self._restack()

    def _show_sitting(self, facts: SittingFacts) -> None:
        if facts.sitting.id != self._meeting:
            return
        self._sitting = facts
        ids = [row.id for row in facts.agenda]
        if self._chosen not in (*ids, ATTENDANCE, READY):
            self._chosen = facts.next_waiting or ATTENDANCE
        self.panel.show_facts(facts, self._chosen)
        self._fill_chooser(facts)
        self._close.setVisible(facts.sitting.state == "open" and self._may(Verb.CLOSE_MEETING))
        self._restack()
        if self._chosen in ids:
            self.session.ask(case_facts, self._meeting, self._chosen, then=self._show_case)
        else:
            self._show_preparation(facts)

    def _fill_chooser(self, facts: SittingFacts) -> None:
        self.ui.chooser.clear()
        for item in self.panel.items(facts, self._chosen):
            self.ui.chooser.addItem("·".join(part for part in (item.text, item.second) if part), item.key)
        self.ui.chooser.setCurrentIndex(self.ui.chooser.findData(self._chosen))

    def _show_preparation(self, facts: SittingFacts) -> None:
        title = self.tr("第 {number} 次评估会议").format(number=facts.sitting.number)
        words = self.tr("议程 {count} 案，{waiting} 案还没有结果")
        self.ui.header.show_words(title, words.format(count=len(facts.agenda), waiting=facts.waiting))
        self.ui.header.show_mark(None)
        if self._chosen == READY:
            self._find_ready(self.ready.field.text())
            self._show_only(self.ready)
        else:
            self.attendance.show_facts(facts)
            self._show_only(self.attendance)

    def _show_case(self, facts: CaseFacts) -> None:
        if facts.row.id != self._chosen or self._sitting is None:
            return
        last = self._case if self._case and self._case.row.id == facts.row.id else None
        carried = facts.at_case.tally.carried
        if last is None:
            self._rung = carried or facts.suggestion.preferred or "near"
        elif carried and carried != last.at_case.tally.carried:
            self._rung, last = carried, None
        self._case, self._item = facts, facts.row.id
        self._reading.note(facts.row.case_id)
        show_head(self.ui.header, facts, len(self._sitting.agenda))
        self.view.show_case(facts, self._rung, self._barred(facts))
        self._show_only(self.view)
        if last is None:
            self.session.ask(draft_for, facts.row.case_id, self._rung, then=self._show_draft)
        else:
            self._ask_verdict()

    def _barred(self, facts: CaseFacts) -> str:
        if settled := settled_words(facts.row.state):
            return settled
        return "" if self._may(Verb.PROPOSE) else self.tr("由秘书或主任委员提出建议。")

    def _show_draft(self, draft: ProposalDraft) -> None:
        if self._case is not None and draft.rung == self._rung:
            self.view.show_draft(draft, self._case)
            self._ask_verdict()

    def _ask_verdict(self) -> None:
        draft = self.view.proposal.draft()
        if draft is None or self._case is None or self._case.row.state != "waiting":
            return
        if draft.visits is not None:
            reason = draft.exception_reason
            self.session.ask(home_sum, draft.visits, reason, then=self.view.proposal.show_sum)
        item = self._case.row.id
        self.session.ask(verdict_of, item, draft, then=self._show_verdict, refused=self._show_verdict)

    def _show_verdict(self, verdict: Verdict | Refusal) -> None:
        self.view.proposal.show_verdict(verdict)

    # What a person does.

    def _enter(self, meeting_id: str) -> None:
        self.navigate.emit("meeting", meeting_id)

    def _back(self) -> None:
        self.navigate.emit("meeting", "")

    def _choose_at(self, _row: int) -> None:
        self._choose(str(self.ui.chooser.currentData()))

    def _choose(self, key: str) -> None:
        self._chosen = key
        self._ask()

    def _next_case(self) -> None:
        # Going here again takes away the banner of a refusal that is solved now.
        self._chosen = ""
        self._enter(self._meeting)

    def _tick(self, person_id: str, here: bool) -> None:
        self.acts.tick(self._meeting, person_id, here)

    def _find_ready(self, text: str) -> None:
        self.session.ask(ready_cases, text, then=self.ready.show_rows)

    def _table(self, case_ids: list[str]) -> None:
        self.acts.table(self._meeting, case_ids)

    def _give(self, person_id: str, rung: str, reason: str) -> None:
        self.acts.give(self._item, person_id, rung, reason)

    def _recuse(self, person_id: str, ground: str) -> None:
        self.acts.recuse(self._item, person_id, ground)

    def _choose_rung(self, rung: str) -> None:
        self._rung = rung
        if self._case is not None:
            self.view.show_case(self._case, rung, self._barred(self._case))
            self.session.ask(draft_for, self._case.row.case_id, rung, then=self._show_draft)

    def _put_off(self, reason: str) -> None:
        self.acts.put_off(self._item, reason)

    def _end_sitting(self) -> None:
        self.acts.close(self._meeting)

    def _carry(self) -> None:
        draft = self.view.proposal.draft()
        if draft is not None:
            self.acts.carry(self._item, draft, *self.view.proposal.take_approval())

    def _may(self, verb: Verb) -> bool:
        county = self.session.county
        return county is not None and may(county.actor.roles, verb)
