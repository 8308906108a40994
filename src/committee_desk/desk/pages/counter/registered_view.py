"""After the registration: the case's number, what was found, what is missing until when, and the receipt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.documents import issue_receipt
from committee_desk.roster import explain_code, papers_to_bring, say_outcome

from ...components.button import Button
from ...components.card import Card
from ...components.columns import TwoColumns
from ...components.facts import FactList
from ...components.inline_note import FULFILLED, WARNING, InlineNote
from ...components.labels import Paragraph
from ...components.theme import theme
from ...components.tokens import Mark, outcome_mark
from ...dates import full_day_words
from ...language import joined, sentences, spoken
from ...session import Session
from ..meeting.layouts import empty
from ..roster_paper_view import RosterPaperView


@dataclass(frozen=True, slots=True)
class Registered:
    """What `register_child` answered, the child's *name*, and whether the day for missing papers may move."""

    answer: Mapping[str, Any]
    name: str
    provisional: bool


class RegisteredView(QWidget):
    """`next_asked()` wants the next child, `case_asked(case_id)` the case.

    `issued()` follows a receipt that was made, `exported(words)` one that was written to a file.
    """

    next_asked = Signal()
    case_asked = Signal(str)
    exported = Signal(str)
    issued = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: Registered | None = None
        self._found, self._missing = Card(self, title="…"), Card(self, title="…")
        self._facts = FactList(self._found, label_width=88)
        self._columns = TwoColumns(self)
        self._lines, self._missed = QVBoxLayout(), QVBoxLayout()
        self.issue = Button(self, icon_name="printer")
        self.again = Button(self, icon_name="user-plus")
        self.open_case = Button(self, icon_name="arrow-right")
        self.paper = RosterPaperView(session, self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        for part in (self._lines, self._missed):
            part.setSpacing(theme().gap(9))
        self._found.add(self._facts)
        self._found.add(self._lines)
        self._missing.add(self._missed)
        for card in (self._found, self._missing):
            card.body.addStretch(1)
        self._columns.main.addWidget(self._found)
        self._columns.side.addWidget(self._missing)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(16))
        around.addWidget(self._columns)
        around.addWidget(self.paper)

    def _connect(self) -> None:
        self.issue.clicked.connect(self._issue)
        self.again.clicked.connect(self.next_asked)
        self.open_case.clicked.connect(self._ask_case)
        self.paper.exported.connect(self.exported)

    def buttons(self) -> tuple[Button, ...]:
        """Its buttons, for the head of the page; the primary one is the last that is shown."""
        return (self.open_case, self.again, self.issue)

    def sentence(self) -> str:
        """Who was registered, under which number, and what became of it."""
        if self._shown is None:
            return ""
        effect = {
            "new": self.tr("成为一个新的个案"),
            "changed": self.tr("早已登记，补上了原来空着的内容，多一个来源"),
            "same": self.tr("早已登记，多一个来源"),
        }[self._shown.answer["effect"]]
        number = str(self._shown.answer["case_number"])
        return "·".join(part for part in (self._shown.name, number, effect) if part)

    def mark(self) -> Mark | None:
        """可导入 says nothing; 需核对 stands beside the title."""
        if self._shown is None or self._shown.answer["outcome"] != "flagged":
            return None
        mark = outcome_mark("flagged")
        return Mark(say_outcome("flagged", spoken()), mark.shape, mark.role)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.issue.setText(self.tr("出受理回执"))
        self.again.setText(self.tr("再登记一名"))
        self.open_case.setText(self.tr("打开个案"))
        self.paper.retranslate()
        self._say()

    def show_registered(self, registered: Registered) -> None:
        """Show what was just registered, without a receipt yet."""
        self._shown = registered
        self.paper.show_nothing()
        self._offer(issued=False)
        self._say()

    def take_focus(self) -> None:
        """The keys go to what is done next."""
        (self.issue if self._applied else self.again).setFocus()

    def forget(self) -> None:
        """Nothing of the child stays on the screen."""
        self._shown = None
        self.paper.show_nothing()

    @property
    def _applied(self) -> bool:
        return self._shown is not None and "application_id" in self._shown.answer

    def _offer(self, *, issued: bool) -> None:
        """One primary button: the receipt while it is to be made, then the next child."""
        wanted = self._applied and not issued
        self.issue.setVisible(wanted)
        self.again.show()
        self.open_case.show()
        self.issue.set_kind("primary" if wanted else "plain")
        self.again.set_kind("plain" if wanted else "primary")
        self.paper.setVisible(issued)

    def _say(self) -> None:
        if self._shown is None:
            return
        answer = self._shown.answer
        self._say_found(answer)
        self._say_missing(answer)

    def _say_found(self, answer: Mapping[str, Any]) -> None:
        self._found.show_title(self.tr("登记的结果"))
        facts = [(self.tr("个案编号"), str(answer["case_number"]))]
        if self._applied:
            facts.append((self.tr("受理编号"), str(answer["application_number"])))
        self._facts.show_facts(facts)
        empty(self._lines)
        for code in answer["codes"]:
            said = sentences(*explain_code(code, spoken()))
            self._lines.addWidget(InlineNote(self, text=said, mark=WARNING))
        if not answer["codes"]:
            self._lines.addWidget(InlineNote(self, text=self.tr("各项核对都没有问题。"), mark=FULFILLED))

    def _say_missing(self, answer: Mapping[str, Any]) -> None:
        self._columns.side_part.setVisible(self._applied)
        empty(self._missed)
        if not self._applied or self._shown is None:
            return
        self._missing.show_title(self.tr("补正"))
        if not answer["missing"]:
            self._missed.addWidget(InlineNote(self, text=self.tr("材料齐了，不用补正。"), mark=FULFILLED))
            return
        names = {one.key: one.zh if spoken() == "zh" else one.en for one in papers_to_bring()}
        day = full_day_words(date.fromisoformat(answer["complete_by"]))
        if self._shown.provisional:
            day = self.tr("{day}（暂定）").format(day=day)
        said = self.tr("{day}前补齐 {count} 份：").format(day=day, count=len(answer["missing"]))
        self._missed.addWidget(Paragraph(self, text=said, role="strong"))
        listed = joined("、", *(names[key] for key in answer["missing"]))
        self._missed.addWidget(Paragraph(self, text=listed, tone="text2"))
        how = self.tr("补来以后在“名册来源”的“待补材料”里记上。")
        self._missed.addWidget(Paragraph(self, text=how, role="caption"))

    def _issue(self) -> None:
        if self._shown is not None and self._applied:
            self.issue.setEnabled(False)
            self._session.do(
                issue_receipt,
                self._shown.answer["application_id"],
                then=self._issued,
                refused=self._not_issued,
            )

    def _issued(self, paper_id: str) -> None:
        self.issue.setEnabled(True)
        self._offer(issued=True)
        self.paper.show_paper(paper_id, self.tr("受理回执"))
        self.paper.export.setFocus()
        self.issued.emit()

    def _not_issued(self, refusal: object) -> None:
        self.issue.setEnabled(True)
        self._session.refused_now(refusal)

    def _ask_case(self) -> None:
        if self._shown is not None:
            self.case_asked.emit(str(self._shown.answer["case_id"]))
