"""What the roster is made from this spring: who has sent, who is missing until the end of April, and its papers."""

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from committee_desk.access import Verb, may
from committee_desk.documents import federation_of, issue_agreed_roster, issue_hand_over, issue_receipt
from committee_desk.roster import complete_papers

from .._ui.sources_page import Ui_SourcesPage
from ..components.button import Button
from ..components.toast import Toast
from ..page import Page
from ..session import Session
from .sources.answer_card import AnswerCard
from .sources.completions_part import CompletionSheet, CompletionsPart
from .sources.paper_sheets import PaperSheet
from .sources.papers_part import PapersPart
from .sources.reading import SourcesFacts, sources_facts
from .sources.source_tables import AwaitedPart, ReceivedPart

TABS = ("missing", "received", "completions", "papers")
_TOGETHER = 200


class SourcesPage(Page):
    """The answer, and under it four lists as tabs; a key names the tab."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_SourcesPage()
        self.ui.setupUi(self)
        self._facts: SourcesFacts | None = None
        self._tab, self._fresh = TABS[0], ""
        self.answer = AnswerCard(self)
        self.awaited, self.received = AwaitedPart(self), ReceivedPart(self)
        self.completions, self.papers = CompletionsPart(self), PapersPart(session, self)
        self.register, self.agree = Button(self, icon_name="user-plus"), Button(self, kind="primary")
        self.agree.set_icon_name("stamp")
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._build()
        self.toast = Toast(self)
        self._connect()
        self.retranslate()

    def open(self, key: str) -> None:
        """Read everything again and show the tab that *key* names."""
        if key in TABS:
            self._tab = key
        self._ask()

    def refresh(self, room: str, entity: str) -> None:
        """A verb changed something."""
        self._soon.start()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.register.setText(self.tr("登记一名儿童"))
        self.agree.setText(self.tr("出核对一致的名册"))
        for part in (self.awaited, self.received, self.completions, self.papers):
            part.retranslate()
        if self._facts is not None:
            self._take(self._facts)

    def _build(self) -> None:
        self.ui.header.add_action(self.register)
        self.ui.header.add_action(self.agree)
        layout = self.ui.pageLayout
        for part in (self.answer, *self._parts()):
            layout.addWidget(part)
        layout.insertWidget(layout.indexOf(self.answer) + 1, self.ui.header.tabs)
        layout.addStretch(1)
        for part in (self.answer, *self._parts()):
            part.hide()

    def _connect(self) -> None:
        self._soon.timeout.connect(self._ask)
        self.ui.header.tabs.currentChanged.connect(self._tab_chosen)
        self.register.clicked.connect(self._register)
        self.agree.clicked.connect(self._ask_agreed)
        self.awaited.import_asked.connect(self._import)
        self.awaited.register_asked.connect(self._register_for)
        self.received.import_asked.connect(self._import)
        self.received.register_asked.connect(self._register_for)
        self.received.minutes_asked.connect(self._ask_minutes)
        self.completions.complete_asked.connect(self._ask_papers)
        self.completions.receipt_asked.connect(self._make_receipt)
        self.papers.view.exported.connect(self.toast.show_message)

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.awaited, self.received, self.completions, self.papers)

    # Showing.

    def _ask(self) -> None:
        self.session.ask(sources_facts, then=self._take)

    def _take(self, facts: SourcesFacts) -> None:
        self._facts = facts
        board = facts.board
        self.answer.show_facts(facts)
        self.answer.setVisible(bool(board.expected))
        self.awaited.show_missing(board.missing, facts.today)
        barred = "" if self._may(Verb.ISSUE_ROSTER_PAPER) else self.tr("由秘书或教育局经办人出文件。")
        self.received.show_received(board.received, barred)
        clerk = "" if self._may(Verb.REGISTER_CHILD) else self.tr("由秘书或教育局经办人登记。")
        self.completions.show_open(board.open_completions, facts.today, clerk)
        self.papers.show_papers(facts.papers)
        self.register.setVisible(not clerk)
        self.agree.setEnabled(not barred)
        if self._fresh:
            self._tab = "papers"
            self.papers.choose(self._fresh)
            self._fresh = ""
        self._say(facts)
        self._show_tab()

    def _say(self, facts: SourcesFacts) -> None:
        sentence = self.tr("应报送 {total} 家，已报送 {sent} 家；监护人自己申请 {applications} 份").format(
            total=len(facts.board.expected), sent=facts.sent, applications=facts.board.applications
        )
        self.ui.header.show_words(self.tr("今年收到的名册来源"), sentence, self.tr("名册"))
        self._show_counts(facts)

    def _show_counts(self, facts: SourcesFacts) -> None:
        board = facts.board
        counts = (len(board.missing), len(board.received), len(board.open_completions), len(facts.papers))
        words = (self.tr("还没有报送"), self.tr("已收到"), self.tr("待补材料"), self.tr("文件"))
        tabs = self.ui.header.tabs
        blocked = tabs.blockSignals(True)
        if tabs.count() != len(TABS):
            self.ui.header.show_tabs(words, self.tr("名册来源"))
        tabs.setAccessibleName(self.tr("名册来源"))
        for at, (word, count) in enumerate(zip(words, counts, strict=True)):
            tabs.setTabText(at, f"{word} {count}")
        tabs.setCurrentIndex(TABS.index(self._tab))
        tabs.blockSignals(blocked)

    def _show_tab(self) -> None:
        for name, part in zip(TABS, self._parts(), strict=True):
            part.setVisible(name == self._tab)

    def _tab_chosen(self, at: int) -> None:
        if at >= 0 and self._facts is not None:
            self._tab = TABS[at]
            self._show_tab()

    def _may(self, verb: Verb) -> bool:
        county = self.session.county
        return county is not None and may(county.actor.roles, verb)

    # What a person does.

    def _register(self) -> None:
        self._register_for("", "")

    def _register_for(self, kind: str, sender: str) -> None:
        self.navigate.emit("counter", f"{kind}/{sender}" if kind else "")

    def _import(self) -> None:
        self.navigate.emit("roster", "")

    def _ask_agreed(self) -> None:
        county = self.session.county
        sheet = PaperSheet(
            self.tr("核对一致的名册"),
            self.tr("今年登记的全部儿童，教育局和残联各留一处签章。号码完整，只供双方核对。"),
            self.tr("出名册"),
            self,
        )
        name = self.tr("残联的全称")
        made_up = federation_of(county.facts) if county else ""
        sheet.ask("federation", name, self.tr("印在签章处。"), made_up)
        sheet.ask("purpose", self.tr("用途（选填）"), self.tr("不写就印通用的用途。"))
        sheet.wanted.connect(self._make_agreed)
        sheet.open()

    def _make_agreed(self, written: dict[str, Any]) -> None:
        self.session.do(issue_agreed_roster, then=self._made, **written)

    def _ask_minutes(self, source_id: str) -> None:
        sheet = PaperSheet(
            self.tr("交接记录"),
            self.tr("写明收到哪个文件、多少行、谁交谁收，至少保存三年。个人信息保护法 23、55、56"),
            self.tr("出交接记录"),
            self,
        )
        blank = self.tr("不知道就空着，纸上留一行手写。")
        sheet.ask("given_by", self.tr("谁送来的"), blank)
        sheet.ask("method", self.tr("怎样送来的"), self.tr("例如 U 盘、政务网。不知道就空着。"))
        sheet.wanted.connect(partial(self._make_minutes, source_id))
        sheet.open()

    def _make_minutes(self, source_id: str, written: dict[str, Any]) -> None:
        self.session.do(issue_hand_over, source_id, then=self._made, **written)

    def _make_receipt(self, application_id: str) -> None:
        self.session.do(issue_receipt, application_id, then=self._made)

    def _made(self, paper_id: str) -> None:
        self._fresh = paper_id
        self._ask()

    def _ask_papers(self, application_id: str) -> None:
        application = self._facts.application(application_id) if self._facts else None
        if application is not None:
            sheet = CompletionSheet(application, self)
            sheet.noted.connect(partial(self._complete, application_id))
            sheet.open()

    def _complete(self, application_id: str, stands: dict[str, str]) -> None:
        self.session.do(complete_papers, application_id, stands, then=self._completed)

    def _completed(self, answer: dict[str, Any]) -> None:
        missing = len(answer["missing"])
        still = self.tr("已记下材料，还缺 {count} 份").format(count=missing)
        self.toast.show_message(still if missing else self.tr("材料齐了，申请已办结"))
        self._ask()
