"""The assessments: what waits, the form that is being filled, the finished one with its profile."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from committee_desk.assessment import open_assessment

from .._ui.assessment_page import Ui_AssessmentPage
from ..components.button import Button
from ..components.empty_state import EmptyState
from ..components.labels import Paragraph
from ..components.page_header import PageHeader
from ..language import spoken
from ..page import Page
from ..session import Session
from .assessment.finished import FinishedAssessment
from .assessment.form_panel import FormPanel
from .assessment.opening import (
    COMPLETE,
    NotBegun,
    OpenedAssessment,
    Waiting,
    assessment_for,
    forms_in_words,
    what_waits,
)
from .assessment.round_opening import AS_FORM, OpenedRound
from .assessment.round_pages import RoundPages
from .assessment.waiting_list import WaitingList

_TOGETHER = 300
_PATIENCE = 500  # ms before the page says that it is reading


class AssessmentPage(Page):
    """Key: empty for the list, the id of an assessment, or the id of a case (its newest assessment)."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_AssessmentPage()
        self.ui.setupUi(self)
        self.key = ""
        self.panel: FormPanel | None = None
        self._finished: FinishedAssessment | None = None
        self.rounds = RoundPages(session, self)
        self._waiting: Waiting | None = None
        self._header = PageHeader(self)
        self.waiting_list = WaitingList(self)
        self._message = Paragraph(self, tone="text2")
        self._empty: EmptyState | None = None
        self.ui.waitingBody.body.addWidget(self._header)
        self.ui.waitingBody.body.addWidget(self.waiting_list, 1)
        self.ui.emptyBody.body.addWidget(self._message)
        self.waiting_list.chosen.connect(self._go_to)
        self.waiting_list.begun.connect(self.begin)
        self.waiting_list.cases_asked.connect(self._go_to_cases)
        self.rounds.again.connect(self.open)
        self.rounds.case_asked.connect(self._go_to_case)
        self.rounds.completed.connect(self._completed)
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._soon.timeout.connect(self._ask_list)
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._slow.timeout.connect(self._say_reading)

    def open(self, key: str) -> None:
        """Show the list, or the assessment that *key* means."""
        self.key = key
        self._put_away()
        if not key:
            self._show(self.ui.waitingBody)
            self._ask_list()
            return
        self._message.setText("")
        self._show(self.ui.emptyBody)
        self._slow.start()
        self.session.ask(assessment_for, key, spoken(), then=self._opened, refused=self._not_opened)

    def refresh(self, room: str, entity: str) -> None:
        """Another verb changed something: only the list is read again; a form being filled stays as it is."""
        if not self.key:
            self._soon.start()

    def leave(self) -> bool:
        """Save; stay while answers could not be saved."""
        return self.panel is None or self.panel.leave()

    def stop(self) -> None:
        """The window locks: what was answered a moment ago is kept before the file closes."""
        if self.panel is not None:
            self.panel.autosave.save_before_lock()

    def retranslate(self) -> None:
        """Say everything in the present language: a form is built again over the saved answers."""
        if self.key:
            self.open(self.key)
        elif self._waiting is not None:
            self._show_list(self._waiting)

    def begin(self, case_id: str) -> None:
        """The family came: begin the assessment of this case."""
        self.session.do(open_assessment, case_id, then=self._begun)

    # The list.

    def _ask_list(self) -> None:
        self.session.ask(what_waits, then=self._show_list)

    def _show_list(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self._header.show_words(self.tr("评估"), self._numbers(waiting))
        self.waiting_list.show_waiting(waiting)
        if waiting.drafts:
            ids = tuple(draft.id for draft in waiting.drafts)
            self.session.ask(forms_in_words, ids, then=self.waiting_list.show_forms)

    def _numbers(self, waiting: Waiting) -> str:
        if not waiting.drafts and not waiting.invited_in_all:
            return ""
        words = self.tr("{drafts} 个评估在填，{invited} 个等着开始")
        return words.format(drafts=f"{len(waiting.drafts):,}", invited=f"{waiting.invited_in_all:,}")

    def _begun(self, assessment_id: str) -> None:
        self._go_to(assessment_id)

    def _go_to(self, key: str) -> None:
        self.navigate.emit("assessment", key)

    def _go_to_cases(self) -> None:
        self.navigate.emit("cases", "")

    def _go_to_case(self, case_id: str) -> None:
        self.navigate.emit("case", case_id)

    # One assessment.

    def _opened(self, found: OpenedAssessment | OpenedRound | NotBegun) -> None:
        self._slow.stop()
        if isinstance(found, OpenedRound):
            if self.key in (found.round.case_id, found.round.consensus_id):
                self._put_away()
                view = self.rounds.show_round(found)
                self.ui.stack.addWidget(view)
                self._show(view)
            return
        if isinstance(found, NotBegun):
            if found.case_id == self.key:
                self._offer_to_begin(found)
        elif self.key.removesuffix(AS_FORM) in (found.assessment.id, found.assessment.case_id):
            self._put_away()
            if found.assessment.state == COMPLETE:
                self._show_finished(found)
            else:
                self._show_form(found)

    def _not_opened(self, refusal: object) -> None:
        self._slow.stop()
        self.session.refused_now(refusal)
        self.navigate.emit("assessment", "")

    def _show_form(self, found: OpenedAssessment) -> None:
        panel = FormPanel(self.session, found)
        panel.exited.connect(self._exit)
        panel.completed.connect(self._completed)
        panel.outdated.connect(self.open)
        self.ui.stack.addWidget(panel)
        self.panel = panel
        self._show(panel)
        panel.views[panel.key].focus_first_open()  # only what is shown takes the keys

    def _show_finished(self, found: OpenedAssessment) -> None:
        self._finished = FinishedAssessment(found)
        self._finished.case_asked.connect(self._go_to_case)
        self.ui.stack.addWidget(self._finished)
        self._show(self._finished)

    def _completed(self, assessment_id: str) -> None:
        filled = self.panel.opened.assessment if self.panel is not None else None
        if filled is None or filled.kind == "main":
            self.status.emit(self.tr("评估已完成，个案转为待上会"))
            self.open(assessment_id)
            return
        self.status.emit(self.tr("你的这一份已完成"))
        self._go_to_case(filled.case_id)

    def _exit(self) -> None:
        self.navigate.emit("assessment", "")

    def _offer_to_begin(self, found: NotBegun) -> None:
        name = found.case.name if found.case is not None else ""
        self._empty = EmptyState(
            icon_name="clipboard-list",
            heading=self.tr("{name}还没有评估").format(name=name) if name else self.tr("还没有评估"),
            sentence=self.tr("家庭到场后开始；填到一半也会存着，可以随时接着填。")
            if found.case is not None
            else self.tr("这个个案还不到评估这一步：先邀约家庭。"),
        )
        if found.case is not None:
            start = Button(kind="primary", text=self.tr("开始评估"))
            start.clicked.connect(self._begin_present)
            self._empty.add_action(start)
        self._message.setText("")
        self.ui.emptyBody.body.addWidget(self._empty, 1)
        self._show(self.ui.emptyBody)

    def _begin_present(self) -> None:
        self.begin(self.key)

    def _say_reading(self) -> None:
        self._message.setText(self.tr("正在打开评估表…"))

    def _show(self, widget: QWidget) -> None:
        self.ui.stack.setCurrentWidget(widget)

    def _put_away(self) -> None:
        """The form that was shown goes; its answers are saved behind it."""
        if self.panel is not None:
            self.panel.close_down()
        self.rounds.put_away()
        for old in (self.panel, self._finished, self._empty):
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        self.panel = self._finished = self._empty = None
