"""The bureau's page: what it decides and why, who has not been served, until when it can be challenged."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from committee_desk.access import Verb, may
from committee_desk.decision import (
    Answered,
    Decided,
    DecisionDraft,
    Proof,
    decide,
    record_answer,
    serve,
    settle_dispute,
)
from committee_desk.office import Approval
from committee_desk.overview import CasePage

from .._ui.decision_page import Ui_DecisionPage
from ..components.theme import theme
from ..language import spoken
from ..page import Page
from ..session import Session
from .decision.answer_form import AnswerForm, DisputeForm
from .decision.decision_form import DecisionForm
from .decision.facts import (
    QUEUES,
    DecidingFacts,
    DecisionChecked,
    Queue,
    check_draft,
    deciding_facts,
    last_days,
    one_case,
    queue,
)
from .decision.queue_card import QueueCard
from .decision.queue_tabs import counts_sentence, show_tabs
from .decision.service_form import ServiceForm
from .meeting.approving import approving
from .meeting.case_head import case_sentence
from .meeting.reading import Reading

_PAUSE = 300


class DecisionPage(Page):
    """Four queues as tabs, the cases of one at the left, and beside them the form that the chosen case waits for."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_DecisionPage()
        self.ui.setupUi(self)
        self._state, self._case_id, self._wanted = QUEUES[0], "", ""
        self._again, self._today = False, date.today()
        self._shown: tuple[object, ...] = ()
        self._kept: dict[str, tuple[DecisionDraft, Decided]] = {}
        self._waiting: tuple[str, DecisionDraft, Decided] | None = None
        self.queue, self.deciding = QueueCard(self), DecisionForm(self)
        self.serving, self.answering, self.dispute = ServiceForm(self), AnswerForm(self), DisputeForm(self)
        self._check, self._reading = QTimer(self, singleShot=True, interval=_PAUSE), Reading(session, self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self._connect()

    def open(self, key: str) -> None:
        """Show the queues; with a case's id, the queue and the form of that case."""
        self._wanted = key
        if key:
            self.session.ask(one_case, key, then=self._lead_to)
        else:
            self._ask()

    def refresh(self, room: str, entity: str) -> None:
        """A verb changed something."""
        self._ask()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for form in (self.deciding, self.serving, self.answering, self.dispute):
            form.retranslate()
        if self.isVisible():
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The queue stands beside the form, or over it when narrow."""
        super().resizeEvent(event)
        self._restack()

    def _build(self) -> None:
        forms = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        for form in self._forms():
            form.hide()
            forms.addWidget(form)
        forms.addStretch(1)
        self._row.addWidget(self.queue)
        self._row.addLayout(forms, 1)
        self.ui.pageLayout.addLayout(self._row, 1)
        theme().changed.connect(self._restack)
        self._restack()

    def _connect(self) -> None:
        self.ui.header.tabs.currentChanged.connect(self._tab_chosen)
        self.queue.chosen.connect(self._choose)
        self.queue.typed.connect(self._ask)
        self.deciding.edited.connect(self._check.start)
        self.deciding.decided.connect(self._decide)
        self._check.timeout.connect(self._ask_check)
        self.serving.dated.connect(self._ask_days)
        self.serving.served.connect(self._serve)
        self.answering.answered.connect(self._answer)
        self.dispute.settled.connect(self._settle)
        self.dispute.decide_again.connect(self._decide_again)

    def _forms(self) -> tuple[QWidget, ...]:
        return (self.deciding, self.serving, self.answering, self.dispute)

    def _restack(self) -> None:
        narrow = theme().is_narrow(self.window().width())
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(below if narrow else beside)
        self._row.setSpacing(theme().gap(16))
        width = 16777215 if narrow else theme().px(252)
        self.queue.setMinimumWidth(0 if narrow else width)
        self.queue.setMaximumWidth(width)
        upright = QSizePolicy.Policy.Maximum if narrow else QSizePolicy.Policy.Preferred
        self.queue.setSizePolicy(QSizePolicy.Policy.Preferred, upright)

    # Asking.

    def _lead_to(self, case: CasePage) -> None:
        if case.state in QUEUES:
            self._state, self._case_id = case.state, case.case_id
        self._ask()

    def _ask(self) -> None:
        self.session.ask(queue, self._state, self.queue.field.text(), then=self._show_queue)

    def _show_queue(self, found: Queue) -> None:
        if found.state != self._state:
            return
        ids = [row.case_id for row in found.rows]
        if self._case_id not in ids:
            self._case_id, self._again = ids[0] if ids else "", False
        show_tabs(self.ui.header, found, self._state)
        self._today = found.today
        self.queue.show_queue(found, self._case_id)
        if not self._case_id:
            self._show_only(None)
            self._shown = ()
            self.ui.header.show_words(self.tr("决定与送达"), counts_sentence(found))
            return
        if self._decides:
            self.session.ask(deciding_facts, self._case_id, spoken(), then=self._show_deciding)
        else:
            self.session.ask(one_case, self._case_id, then=self._show_case)

    def _show_deciding(self, facts: DecidingFacts) -> None:
        if facts.case.case_id != self._case_id or not self._decides:
            return
        self._show_head(facts.case, self.tr("安置决定"))
        if self._stands(facts.case):
            self._ask_check()
            return
        barred = "" if self._may(Verb.DECIDE) else self.tr("由教育局的人作决定。")
        if facts.case.case_id in self._kept:
            draft, place = self._kept[facts.case.case_id]
            facts = replace(facts, draft=draft, place=place)
        self.deciding.show_facts(facts, barred)
        self._show_only(self.deciding)
        self._ask_check()

    def _show_case(self, case: CasePage) -> None:
        if case.case_id != self._case_id or self._decides:
            return
        clerk = self.tr("由教育局或秘书记录。")
        titles = {"decided": self.tr("送达"), "served": self.tr("答复"), "disputed": self.tr("异议")}
        self._show_head(case, titles.get(case.state, ""))
        if self._stands(case):
            return
        if case.state == "decided":
            self.serving.show_case(case, self._today, "" if self._may(Verb.SERVE) else clerk)
            self._show_only(self.serving)
        elif case.state == "served":
            self.answering.show_case(case, self._today, "" if self._may(Verb.RECORD_ANSWER) else clerk)
            self._show_only(self.answering)
        elif case.state == "disputed":
            barred = "" if self._may(Verb.SETTLE_DISPUTE) else self.tr("由教育局的人办结。")
            self.dispute.show_case(case, barred)
            self._show_only(self.dispute)

    @property
    def _decides(self) -> bool:
        """Whether the chosen case is to be decided; an answer asked for before a person chose otherwise is late."""
        return self._state == "proposed" or self._again

    def _stands(self, case: CasePage) -> bool:
        """Whether the form of this very step is open already: then facts read anew leave what is typed alone."""
        step = (case.case_id, case.state, self._again, case.decision and case.decision.id, spoken())
        stands = step == self._shown
        self._shown = step
        return stands

    def _show_head(self, case: CasePage, title: str) -> None:
        self._reading.note(case.case_id)
        sentence = "·".join((case.child.name, case_sentence(case.child)))
        self.ui.header.show_words(title, sentence, f"{self.tr('决定与送达')} / {case.number}")

    def _show_only(self, shown: QWidget | None) -> None:
        for form in self._forms():
            form.setVisible(form is shown)

    def _ask_check(self) -> None:
        draft, place = self.deciding.draft(), self.deciding.decided_place()
        if draft is None or place is None or not self._formed:
            return
        self._kept[self._formed] = (draft, place)
        disputed = self._state == "disputed"
        given = (self._formed, draft, place, disputed, spoken())
        self.session.ask(check_draft, *given, then=self._show_checked)

    @property
    def _formed(self) -> str:
        """The case that the open form speaks of: another may be chosen already whose facts are still on their way."""
        return str(self._shown[0]) if self._shown else ""

    def _keep(self) -> None:
        """What is typed waits while another case is read, also what was typed within the last pause."""
        draft, place = self.deciding.draft(), self.deciding.decided_place()
        if self._check.isActive() and self._formed and draft is not None and place is not None:
            self._kept[self._formed] = (draft, place)
        self._check.stop()

    def _show_checked(self, found: DecisionChecked) -> None:
        self.deciding.show_checked(found)

    def _ask_days(self, day: object) -> None:
        if day is not None:
            self.session.ask(last_days, day, then=self.serving.show_remedies)

    # What a person does.

    def _tab_chosen(self, at: int) -> None:
        if at >= 0:
            self._keep()
            self._state, self._case_id, self._again = QUEUES[at], "", False
            self._ask()

    def _choose(self, case_id: str) -> None:
        self._keep()
        self._case_id, self._again = case_id, False
        self._ask()

    def _decide_again(self) -> None:
        self._again = True
        self._ask()

    def _decide(self) -> None:
        draft, place = self.deciding.draft(), self.deciding.decided_place()
        if draft is None or place is None:
            return
        if not self.deciding.needs_approval():
            self.session.do(decide, self._formed, draft, place, then=self._done)
            return
        self._waiting = (self._formed, draft, place)
        form = self.deciding.approval
        start = partial(approving, self.session.county, form.account(), form.password.text())
        form.password.clear()
        self.session.run(start, owner=self, then=self._approved)

    def _approved(self, approval: Approval) -> None:
        if self._waiting is not None:
            self.session.do(decide, *self._waiting, approval, then=self._done)
        self._waiting = None

    def _serve(self, proof: Proof) -> None:
        self.session.do(serve, self._formed, proof, then=self._done)

    def _answer(self, said: Answered) -> None:
        self.session.do(record_answer, self._formed, said, then=self._done)

    def _settle(self, words: str) -> None:
        self.session.do(settle_dispute, self._formed, words, then=self._done)

    def _done(self, _result: str) -> None:
        # Going here again takes away the banner of a refusal that is solved now.
        self._kept.pop(self._formed, None)
        self._again = False
        self.navigate.emit("decision", "")

    def _may(self, verb: Verb) -> bool:
        county = self.session.county
        return county is not None and may(county.actor.roles, verb)
