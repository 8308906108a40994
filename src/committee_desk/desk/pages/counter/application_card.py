"""The guardian's application: who applies, when, in the family's own words, and the papers that came with it."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ...components.card import Card
from ...components.choice_field import ChoiceField
from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.inline_note import FULFILLED, WARNING, InlineNote
from ...components.theme import theme
from ...dates import full_day_words
from ...language import joined
from ..meeting.day_field import DayField
from .checked_row import CheckedRow
from .field_words import relation_choices
from .papers_checklist import PapersChecklist
from .reading import CounterFacts

_MIRRORED = ("applicant", "relation", "phone")


class ApplicationCard(QWidget):
    """`edited()` follows every change; applicant, relation and phone are the guardian's unless written."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card, self._papers = Card(self, title="…"), Card(self, title="…")
        self._relation = ChoiceField(self._card, typed=True)
        self.rows = {
            "applicant": CheckedRow(self._card, field_name="applicant", field=QLineEdit(), width=180),
            "relation": CheckedRow(self._card, field_name="relation", field=self._relation, width=180),
            "phone": CheckedRow(self._card, field_name="phone", field=QLineEdit(), width=180),
        }
        self.day, words = DayField(self._card), QPlainTextEdit(self._card)
        words.setFixedHeight(theme().px(84))
        self._day = FormRow(self._card, label="…", field=self.day, width=150)
        self.rows["words"] = CheckedRow(self._card, field_name="words", field=words, width=0)
        self.papers, self._note = PapersChecklist(self._papers), InlineNote(self._papers)
        self._own: set[str] = set()
        self._facts: CounterFacts | None = None
        self._build()
        self.retranslate()

    def _build(self) -> None:
        line = FlowLayout(tops=True)
        line.setSpacing(theme().gap(12))
        for name in _MIRRORED:
            line.addWidget(self.rows[name])
        line.addWidget(self._day)
        self._card.add(line)
        self._card.add(self.rows["words"])
        self._papers.add(self.papers)
        self._papers.add(self._note)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(16))
        around.addWidget(self._card)
        around.addWidget(self._papers)
        for name, row in self.rows.items():
            row.edited.connect(self._own_now)
            row.setObjectName(name)
        self.papers.changed.connect(self._papers_changed)
        self.day.dateChanged.connect(self.edited)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._card.show_title(self.tr("申请"))
        labels = {
            "applicant": self.tr("申请人"),
            "relation": self.tr("申请人与孩子的关系（选填）"),
            "phone": self.tr("申请人电话（选填）"),
            "words": self.tr("家庭的意愿，照原话写（选填）"),
        }
        for name, label in labels.items():
            self.rows[name].label.setText(label)
            self.rows[name].field.setAccessibleName(label)
        self._day.label.setText(self.tr("申请日期"))
        self.day.setAccessibleName(self.tr("申请日期"))
        self._relation.show_choices(relation_choices())
        self.papers.retranslate()
        self._say_papers()

    def show_facts(self, facts: CounterFacts) -> None:
        """Show the county's checklist; a new form begins with today."""
        if self._facts is None:
            self.day.show_day(facts.today)
        self._facts = facts
        self.papers.show_papers(facts.papers)
        self._say_papers()

    def mirror(self, applicant: str, relation: str, phone: str) -> None:
        """Say of the applicant what is said of the guardian, unless somebody wrote otherwise."""
        for name, text in zip(_MIRRORED, (applicant, relation, phone), strict=True):
            if name not in self._own and self.rows[name].text() != text:
                self.rows[name].show_text(text)

    def applicant(self) -> str:
        """Who applies."""
        return self.rows["applicant"].text()

    def application(self) -> dict[str, Any]:
        """The application as `register_child` takes it."""
        day = self.day.day()
        written = {name: row.text() or None for name, row in self.rows.items()}
        return {**written, "applied_on": day.isoformat() if day else None, "papers": self.papers.stands()}

    def is_empty(self) -> bool:
        """Whether nobody has written anything of his own here."""
        return not self._own and self.papers.is_untouched()

    def clear(self) -> None:
        """Begin with the next application."""
        self._own = set()
        for row in self.rows.values():
            row.clear()
        self.papers.clear()
        if self._facts is not None:
            self.day.show_day(self._facts.today)
        self._say_papers()

    def _own_now(self) -> None:
        row = self.sender()
        if isinstance(row, CheckedRow):
            self._own.add(row.field_name)
            if not row.text():
                self._own.discard(row.field_name)
        self.edited.emit()

    def _papers_changed(self) -> None:
        self._say_papers()
        self.edited.emit()

    def _say_papers(self) -> None:
        count, total = len(self.papers.missing()), len(self.papers.rows)
        self._papers.show_title(self.tr("材料"), self.tr("县里自己的清单，{total} 项").format(total=total))
        if self._facts is None:
            return
        if not count:
            self._note.show_note(self.tr("材料齐了，登记时就办结补正。"), "", FULFILLED)
            return
        day = full_day_words(self._facts.complete_by)
        until = self.tr("{day}（暂定）").format(day=day) if self._facts.provisional else day
        said = self.tr("缺 {count} 份，照样先登记，{until}前补齐：{names}。").format(
            count=count, until=until, names=joined("、", *self.papers.missing())
        )
        self._note.show_note(said, "", WARNING)
