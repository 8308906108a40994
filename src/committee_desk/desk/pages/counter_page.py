"""Registering one child at the counter: who reports, what is known of the child, which papers came (条例 15)."""

from typing import Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.access import Verb, may
from committee_desk.errors import Refusal
from committee_desk.roster import ChildCheck, check_child, register_child
from committee_desk.wording import explain

from .._ui.counter_page import Ui_CounterPage
from ..components.banner import Banner
from ..components.button import Button
from ..components.columns import TwoColumns, show_at_once
from ..components.theme import theme
from ..components.toast import Toast
from ..components.tokens import Mark
from ..language import sentences, spoken
from ..page import Page
from ..session import Session
from .counter.application_card import ApplicationCard
from .counter.before_card import BeforeCard, known_words
from .counter.child_form import ChildForm
from .counter.reading import CounterFacts, counter_facts
from .counter.registered_view import Registered, RegisteredView
from .counter.reporter_card import ReporterCard
from .plans.foot import FlowFoot

_PAUSE = 250
_READY = Mark("", "disc with tick", "ok")
_WAITS = Mark("", "triangle with !", "warn")
_EMPTY = Mark("", "dashed ring", "neutral")
_WORKING = Mark("", "ring with clock hands", "accent")


class CounterPage(Page):
    """The form, checked while it is typed; then what was registered. What is typed stays when the page is left."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_CounterPage()
        self.ui.setupUi(self)
        self._facts: CounterFacts | None = None
        self._check: ChildCheck | None = None
        self._busy = self._done = False
        self._problem = Banner(self, role="bad")
        self.reporter, self.child, self.application = (
            ReporterCard(self),
            ChildForm(self),
            ApplicationCard(self),
        )
        self.before, self.registered = BeforeCard(self), RegisteredView(session, self)
        self._form = TwoColumns(self, side_first=False)
        self._foot = FlowFoot(self.ui.foot)
        self.clear = Button(self)
        self.register = Button(self, kind="primary", icon_name="user-plus")
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self.toast = Toast(self)
        self._connect()
        self.retranslate()

    def open(self, key: str) -> None:
        """Begin, or go on where somebody left; *key* is `township/白杨镇`: who reports."""
        if self._done:
            self._begin()
        kind, _, sender = key.partition("/")
        if kind and self._is_empty():
            self.reporter.show_kind(kind, sender)
        self.session.ask(counter_facts, then=self._take_facts)
        self._say()
        if self._is_empty():
            self.child.rows["name"].field.setFocus()

    def refresh(self, room: str, entity: str) -> None:
        """The lists may have changed; what is typed stays."""
        if not self._done:
            self.session.ask(counter_facts, then=self._take_facts)

    def leave(self) -> bool:
        """What is typed waits here; the line under the page says so."""
        if not self._done and not self._is_empty():
            self.status.emit(self.tr("没登记完的内容还在“登记一名儿童”里"))
        return True

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for part in (self.reporter, self.child, self.application, self.registered):
            part.retranslate()
        self.clear.setText(self.tr("清空"))
        self.register.setText(self.tr("登记 1 名儿童"))
        self._problem.hide()
        self._show_check()
        self._say()

    def _build(self) -> None:
        for part in (self.reporter, self.child, self.application):
            self._form.main.addWidget(part)
        self._form.main.addStretch(1)
        self._form.side.addWidget(self.before)
        self._form.side.addStretch(1)
        layout = self.ui.pageLayout
        for below in (self._problem, self._form, self.registered):
            layout.addWidget(below)
        layout.addStretch(1)
        layout.setSpacing(theme().gap(16))
        self._problem.hide()
        self.registered.hide()
        for button in self.registered.buttons():
            self.ui.header.add_action(button)
            button.hide()
        foot = QVBoxLayout(self.ui.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._foot)
        self._foot.setProperty("kind", "plain")
        self._foot.add_action(self.clear)
        self._foot.add_action(self.register)

    def _connect(self) -> None:
        self.reporter.changed.connect(self._edited)
        self.child.edited.connect(self._edited)
        self.application.edited.connect(self._edited)
        self._soon.timeout.connect(self._ask_check)
        self.clear.clicked.connect(self._begin)
        self.register.clicked.connect(self._register)
        self.before.case_asked.connect(self._go_to_case)
        self.registered.case_asked.connect(self._go_to_case)
        self.registered.next_asked.connect(self._begin)
        self.registered.exported.connect(self.toast.show_message)
        self.registered.issued.connect(self._show_receipt)

    # While it is typed.

    def _take_facts(self, facts: CounterFacts) -> None:
        self._facts = facts
        for part in (self.reporter, self.child, self.application):
            part.show_facts(facts)
        self._say()

    def _edited(self) -> None:
        text = self.child.text
        self.application.mirror(text("guardian_name"), text("guardian_relation"), text("guardian_phone"))
        self._soon.start()
        self._say()

    def _ask_check(self) -> None:
        self.session.ask(check_child, self.child.values(), then=self._take_check)

    def _take_check(self, check: ChildCheck) -> None:
        if not self._done:
            self._check = check
            self._show_check()
            self._say()

    def _show_check(self) -> None:
        if self._check is None:
            self.before.show_nothing()
            return
        self.child.show_check(self._check)
        if self._check.names_nobody:
            self.before.show_nothing()
        else:
            self.before.show_found(self._check.known, self.child.doubts())

    def _is_empty(self) -> bool:
        return self.child.is_empty() and self.application.is_empty()

    def _say(self) -> None:
        self.application.setVisible(self.reporter.kind == "guardian")
        crumb = self.tr("名册")
        if self._done:
            self.ui.header.show_words(self.tr("已登记"), self.registered.sentence(), crumb)
            self.ui.header.show_mark(self.registered.mark())
            return
        self.ui.header.show_mark(None)
        sentence = self.tr("全年都收，没有残疾证也登记；有要核对的照样登记，标为需核对。")
        self.ui.header.show_words(self.tr("登记一名儿童"), sentence, crumb)
        why = self._why_not()
        self.register.setEnabled(not why and not self._busy)
        self.clear.setEnabled(not self._busy and not self._is_empty())
        self._foot.show_words(*self._foot_words(why))

    def _foot_words(self, why: str) -> tuple[str, Mark]:
        if self._busy:
            return self.tr("正在登记"), _WORKING
        if why:
            return why, _EMPTY if self._is_empty() else _WAITS
        if self._check is None or self._soon.isActive():
            return self.tr("正在查这个孩子登记过没有"), _WORKING
        if self._check.known:
            return known_words(self._check.known[0]), _WAITS
        return self.tr("还没有登记过这个孩子，登记后成为新的个案。"), _READY

    def _why_not(self) -> str:
        """Why nobody can be registered now; empty when somebody can."""
        county = self.session.county
        if county is None or not may(county.actor.roles, Verb.REGISTER_CHILD):
            return self.tr("由秘书或教育局经办人登记。")
        if not any(self.child.text(name) for name in ("name", "resident_id", "certificate")):
            return self.tr("写下姓名、身份证号或残疾证号，才知道登记谁。换页时内容还在，锁定后不留。")
        if self.reporter.kind == "guardian":
            return "" if self.application.applicant() else self.tr("写明申请人。")
        return "" if self.reporter.sender_name() else self.tr("写明是谁报来的。")

    # What a person does.

    def _register(self) -> None:
        if not self.register.isEnabled():
            return
        self._busy = True
        self._problem.hide()
        self._say()
        guardian = self.reporter.kind == "guardian"
        self.session.do(
            register_child,
            self.child.values(),
            kind=self.reporter.kind,
            sender=self.reporter.sender_name() or None,
            application=self.application.application() if guardian else None,
            then=self._take_answer,
            refused=self._refused,
        )

    def _take_answer(self, answer: dict[str, Any]) -> None:
        self._busy, self._done = False, True
        self._soon.stop()
        name = self.child.text("name")
        provisional = self._facts is not None and self._facts.provisional
        self._empty_form()
        self.registered.show_registered(Registered(answer, name, provisional))
        self._turn()
        self.registered.take_focus()
        self.ui.scroll.verticalScrollBar().setValue(0)

    def _show_receipt(self) -> None:
        """The receipt stands beneath what was registered: it comes up where the window is low."""
        show_at_once(self.registered)
        top = self.registered.paper.mapTo(self.ui.body, QPoint()).y() - theme().gap(16)
        if top > self.ui.scroll.viewport().height() // 2:
            self.ui.scroll.verticalScrollBar().setValue(top)

    def _refused(self, refusal: Refusal) -> None:
        self._busy = False
        what, todo = explain(refusal, spoken())
        self._problem.show_message("bad", what, sentences(todo, self.tr("填的内容都还在。")))
        self._problem.show()
        self.ui.scroll.verticalScrollBar().setValue(0)
        self._say()

    def _begin(self) -> None:
        """The next child: an empty form, the keys in its first field."""
        self._done = False
        self._empty_form()
        self._turn()
        self.ui.scroll.verticalScrollBar().setValue(0)
        self.child.rows["name"].field.setFocus()

    def _empty_form(self) -> None:
        self._check = None
        self._problem.hide()
        self.child.clear()
        self.application.clear()
        self._show_check()

    def _turn(self) -> None:
        """The form, or what was registered."""
        self._form.setVisible(not self._done)
        self.ui.foot.setVisible(not self._done)
        self.registered.setVisible(self._done)
        if not self._done:
            self.registered.forget()
            for button in self.registered.buttons():
                button.hide()
        self._say()

    def _go_to_case(self, case_id: str) -> None:
        self.navigate.emit("case", case_id)
