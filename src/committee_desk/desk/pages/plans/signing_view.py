"""Signing one paper: whose turn it is, what was signed, and whether anything was changed since."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from committee_desk.access import Verb, may
from committee_desk.documents import export_paper, issue
from committee_desk.errors import Refusal
from committee_desk.signing import Judgement, sign
from committee_desk.wording import explain

from ...components.banner import Banner
from ...components.button import Button
from ...components.columns import PageBody, TwoColumns
from ...components.empty_state import EmptyState
from ...components.page_header import PageHeader
from ...components.theme import theme
from ...components.toast import Toast
from ...language import spoken
from ...models.case_rows import state_words
from ...session import Session
from ..case.export_sheet import ExportSheet
from ..document_view import DocumentView
from ..meeting.layouts import empty
from .file_saver import FileSaver
from .paper_reading import PaperOnDesk, next_waiting, paper_on_desk
from .rows import kind_words
from .seats_card import SeatsCard
from .turn_card import TurnCard
from .verifying import Verifier


class SigningView(QWidget):
    """Shows the papers of one case that are due; `navigate(page, key)` leads on."""

    navigate = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk: PaperOnDesk | None = None
        self._judgement: Judgement | None = None
        self._case_id = self._next = ""
        self.header = PageHeader(self)
        self.turn, self.seats = TurnCard(self), SeatsCard(self)
        self.document = DocumentView(session, self)
        self._verify = Button(self, text=self.tr("核验"), icon_name="shield-check")
        self._export = Button(self, text=self.tr("导出 PDF"), icon_name="download")
        self._again = Button(self, text=self.tr("重出文书"), kind="quiet")
        self._issue: Button | None = None
        self._left = QStackedWidget(self)
        self._body = PageBody(self)
        self._notes = QVBoxLayout()
        self._verifier = Verifier(session, self)
        self._saver = FileSaver(session, self)
        self._build()
        self._connect()
        self.toast = Toast(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The paper fills what the window leaves it; a long order of signatures scrolls past it."""
        super().resizeEvent(event)
        self._fit_paper()

    def open(self, case_id: str, kind: str) -> None:
        """Show the case's paper of *kind*, or the one that waits first."""
        self._case_id = case_id
        self._session.ask(paper_on_desk, case_id, kind, then=self._take, refused=self._refused)

    def refresh(self) -> None:
        """Read the same paper again."""
        if self._desk is not None:
            self.open(self._desk.case_id, self._desk.kind)

    def forget(self) -> None:
        """The view is left: nothing of the paper stays behind it."""
        self._desk = self._judgement = None
        self.document.show_nothing()
        self.turn.password.clear()

    def _build(self) -> None:
        for button in (self._again, self._verify, self._export):
            self.header.add_action(button)
        self._left.addWidget(self.document)
        columns = TwoColumns(self)
        columns.main.addWidget(self._left)
        columns.main.addStretch(1)
        for card in (self.turn, self.seats):
            columns.side.addWidget(card)
        columns.side.addStretch(1)
        body = self._body
        body.body.addWidget(self.header)
        body.body.addLayout(self._notes)
        body.body.addWidget(columns)
        body.body.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(body)

    def _fit_paper(self) -> None:
        margins = self._body.body.contentsMargins()
        taken = self.header.sizeHint().height() + margins.top() + margins.bottom() + self._body.body.spacing()
        shown = self._left.currentWidget()
        least = theme().gap(460) if shown is self.document else shown.sizeHint().height()
        self._left.setFixedHeight(max(self.height() - taken, least))

    def _connect(self) -> None:
        self.header.tabs.currentChanged.connect(self._kind_chosen)
        self.turn.sign_asked.connect(self._sign)
        self.turn.next_asked.connect(self._go_on)
        self.turn.list_asked.connect(self._go_to_list)
        self._verify.clicked.connect(self._check)
        self._export.clicked.connect(self._ask_purpose)
        self._again.clicked.connect(self._issue_paper)
        self._verifier.judged.connect(self._judged)
        self._verifier.refused.connect(self.seats.show_refused)
        self._saver.saved.connect(self._exported)
        self._saver.refused.connect(self._refused)

    def _take(self, desk: PaperOnDesk) -> None:
        if desk.case_id != self._case_id:
            return
        before = self._desk
        same = before is not None and before.step.paper_id == desk.step.paper_id
        self._desk, self._judgement = desk, None
        empty(self._notes)
        self._say(desk)
        issued = bool(desk.step.paper_id)
        for part in (self.turn, self.seats, self._export):
            part.setVisible(issued)
        self._verify.setVisible(desk.step.done > 0)
        self._again.setVisible(issued and desk.step.done == 0 and self._may(Verb.ISSUE_PAPER))
        if not issued:
            self._show_unissued(desk)
            return
        self._show_left(self.document)
        if not same or before is None or before.pdf != desk.pdf:
            self.document.show_pdf(desk.pdf, kind_words(desk.kind))
        self.turn.show_turn(desk.seats, self._pages(desk), self._me, may_sign=self._may(Verb.SIGN))
        self.seats.show_seats(desk.seats, None)
        if desk.step.done:
            self._check()
        if desk.complete:
            self._session.ask(next_waiting, desk.case_id, then=self._take_next)
        else:
            self.turn.password.setFocus()

    def _say(self, desk: PaperOnDesk) -> None:
        left = desk.step.wanted - desk.step.done
        kind = kind_words(desk.kind)
        if not desk.step.paper_id:
            state = self.tr("{kind}还没有出").format(kind=kind)
        elif left:
            state = self.tr("{kind}还缺 {left} 个签章").format(kind=kind, left=left)
        else:
            state = self.tr("{kind}已签齐").format(kind=kind)
        crumb = self.tr("方案与签章 / {number}").format(number=desk.number)
        self.header.show_words(self.tr("签章"), f"{desk.child}·{state}", crumb)
        self.header.show_mark(state_words(desk.state))
        self.header.tabs.blockSignals(True)
        words = [self._tab_words(step.kind, step.waits) for step in desk.steps]
        self.header.show_tabs(words if len(words) > 1 else (), self.tr("文书"))
        kinds = [step.kind for step in desk.steps]
        self.header.tabs.setCurrentIndex(kinds.index(desk.kind) if desk.kind in kinds else 0)
        self.header.tabs.blockSignals(False)
        self._fit_paper()

    def _tab_words(self, kind: str, waits: bool) -> str:
        return self.tr("{kind}（待签）").format(kind=kind_words(kind)) if waits else kind_words(kind)

    def _show_unissued(self, desk: PaperOnDesk) -> None:
        self.document.show_nothing()
        kind = kind_words(desk.kind)
        empty_state = EmptyState(
            icon_name="file-text",
            heading=self.tr("还没有出{kind}").format(kind=kind),
            sentence=self.tr("出文书时，程序把已经记下的内容写成 PDF，并留好签章的位置。"),
        )
        self._issue = begin = Button(
            empty_state, text=self.tr("出文书"), kind="primary", icon_name="file-text"
        )
        begin.clicked.connect(self._issue_paper)
        empty_state.add_action(begin)
        if not self._may(Verb.ISSUE_PAPER):
            begin.setEnabled(False)
            empty_state.add_action(Banner(role="neutral", what=self.tr("文书由秘书或教育局经办人出")))
        self._show_left(empty_state)
        begin.setFocus()

    def _show_left(self, widget: QWidget) -> None:
        if widget is self.document:
            self._issue = None
        while self._left.count() > 1:
            old = self._left.widget(1)
            self._left.removeWidget(old)
            old.deleteLater()
        if widget is not self.document:
            self._left.addWidget(widget)
        self._left.setCurrentWidget(widget)
        self._fit_paper()

    @property
    def _me(self) -> str:
        return self._session.county.actor.name if self._session.county else ""

    def _may(self, verb: Verb) -> bool:
        return self._session.county is not None and may(self._session.county.actor.roles, verb)

    def _pages(self, desk: PaperOnDesk) -> int:
        return next((step.pages for step in desk.steps if step.kind == desk.kind), 0)

    def _kind_chosen(self, at: int) -> None:
        if self._desk is not None and 0 <= at < len(self._desk.steps):
            self.open(self._desk.case_id, self._desk.steps[at].kind)

    def _issue_paper(self) -> None:
        if self._desk is not None:
            self._arm_issue(False)
            self._session.do(
                issue, self._desk.case_id, self._desk.kind, then=self._issued, refused=self._refused
            )

    def _arm_issue(self, ready: bool) -> None:
        if self._issue is not None:
            self._issue.setEnabled(ready)

    def _issued(self, _paper_id: object) -> None:
        self.refresh()

    def _sign(self, role: str, name: str, password: str) -> None:
        if self._desk is not None:
            paper_id = self._desk.step.paper_id
            self._session.do(
                sign, paper_id, role, name, password, then=self._signed, refused=self.turn.show_refused
            )

    def _signed(self, done: int) -> None:
        if self._desk is None:
            return
        if done == self._desk.step.wanted:
            self.toast.show_message(self.tr("{kind}已签齐").format(kind=kind_words(self._desk.kind)))
        else:
            self.toast.show_message(self.tr("第 {done} 个签章已签上").format(done=done))
        self.refresh()

    def _check(self) -> None:
        if self._desk is not None and self._desk.step.paper_id:
            self._verifier.check(self._desk.step.paper_id)

    def _judged(self, paper_id: str, judgement: Judgement) -> None:
        if self._desk is not None and self._desk.step.paper_id == paper_id:
            self._judgement = judgement
            self.seats.show_seats(self._desk.seats, judgement)

    def _ask_purpose(self) -> None:
        sheet = ExportSheet(self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.accepted_purpose.connect(self._export_for)
        sheet.open()

    def _export_for(self, purpose: str) -> None:
        if self._desk is not None:
            paper_id = self._desk.step.paper_id
            self._session.do(export_paper, paper_id, purpose, then=self._may_leave, refused=self._refused)

    def _may_leave(self, _paper_id: object) -> None:
        if self._desk is not None:
            name = f"{self._desk.number} {kind_words(self._desk.kind)}.pdf"
            self._saver.save(self._desk.pdf, name, self.tr("PDF 文件 (*.pdf)"))

    def _exported(self, _path: str) -> None:
        self.toast.show_message(self.tr("已导出 PDF"))

    def _take_next(self, key: str) -> None:
        self._next = key
        self.turn.show_next(waits=bool(key))

    def _go_on(self) -> None:
        self.navigate.emit("plans", self._next)

    def _go_to_list(self) -> None:
        self.navigate.emit("plans", "")

    def _refused(self, refusal: Refusal) -> None:
        self._arm_issue(True)
        empty(self._notes)
        what, todo = explain(refusal, spoken())
        self._notes.addWidget(Banner(self, role="bad", what=what, todo=todo))
