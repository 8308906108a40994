"""What the guardian says to the decision, in his own words, and how a dispute was settled."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from committee_desk.decision import Answered
from committee_desk.overview import CasePage, DecisionOnPage

from ...components.button import Button
from ...components.card import Card
from ...components.facts import FactList
from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.labels import Paragraph
from ...components.segmented import Segmented
from ...components.theme import theme
from ...dates import full_day_words
from ..meeting.day_field import DayField
from ..meeting.layouts import at_left

translate = QCoreApplication.translate


class AnswerForm(Card):
    """`answered(Answered)` records it."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self.choice = Segmented(self, choices=(("accepted", "…"), ("disputed", "…")))
        self.who, self.day, self.words = QLineEdit(self), DayField(self), QPlainTextEdit(self)
        self.words.setFixedHeight(theme().px(96))
        self.record, self.why_not = Button(self, kind="primary"), Paragraph(self, tone="text2")
        self._facts = FactList(self)
        self._rows = (
            FormRow(self, label="…", field=self.who),
            FormRow(self, label="…", field=self.day, width=150),
            FormRow(self, label="…", field=self.words, width=0),
        )
        self._chosen = "accepted"
        self.choice.choose("accepted")
        line = FlowLayout(tops=True)
        line.setSpacing(theme().gap(12))
        line.addWidget(self._rows[0])
        line.addWidget(self._rows[1])
        self.add(self._facts)
        self.add(self.choice)
        self.add(line)
        self.add(self._rows[2])
        self.add(self.why_not)
        self.add(at_left(self.record))
        self.choice.chosen.connect(self._choose)
        self.record.clicked.connect(self._record)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.show_title(self.tr("监护人的答复"))
        self.choice.rename((self.tr("接受决定"), self.tr("有异议")), self.tr("监护人的答复"))
        labels = (self.tr("谁答复"), self.tr("哪天"), self.tr("监护人的原话"))
        for row, words in zip(self._rows, labels, strict=True):
            row.label.setText(words)
            row.field.setAccessibleName(words)
        self.record.setText(self.tr("记录答复"))

    def show_case(self, case: CasePage, today: date, barred: str) -> None:
        """Begin the answer to the case's decision."""
        self.who.setText(case.child.guardian_name)
        self.words.clear()
        self.day.show_day(today)
        self._chosen = "accepted"
        self.choice.choose("accepted")
        self._facts.show_facts(served_facts(case.decision))
        self.record.setEnabled(not barred)
        self.why_not.setText(barred or self.tr("有异议的，照原话写，不改写。"))

    def _choose(self, key: str) -> None:
        self._chosen = key

    def _record(self) -> None:
        self.answered.emit(
            Answered(
                accepted=self._chosen == "accepted",
                given_by=self.who.text().strip(),
                given_on=self.day.day() or date.min,
                words=self.words.toPlainText().strip(),
            )
        )


class DisputeForm(Card):
    """The guardian's words; `settled(words)` ends the dispute, `decide_again` opens a new decision."""

    settled = Signal(str)
    decide_again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self._facts, self.words = FactList(self), QPlainTextEdit(self)
        self.words.setFixedHeight(theme().px(96))
        self._row = FormRow(self, label="…", field=self.words, width=0)
        self.settle, self.again = Button(self, kind="primary"), Button(self)
        self.why_not = Paragraph(self, tone="text2")
        buttons = FlowLayout()
        buttons.setSpacing(theme().gap(8))
        buttons.addWidget(self.again)
        buttons.addWidget(self.settle)
        for part in (self._facts, self._row, self.why_not):
            self.add(part)
        self.add(buttons)
        self.settle.clicked.connect(self._settle)
        self.again.clicked.connect(self.decide_again)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.show_title(self.tr("异议"), self.tr("条例 21"))
        self._row.label.setText(self.tr("怎样办结的"))
        self.words.setAccessibleName(self.tr("怎样办结的"))
        self.settle.setText(self.tr("监护人同意，办结异议"))
        self.again.setText(self.tr("重新决定"))

    def show_case(self, case: CasePage, barred: str) -> None:
        """Show what the guardian said, and until when the decision can be challenged."""
        self.words.clear()
        said = case.decision.answer_words if case.decision else ""
        self._facts.show_facts([(self.tr("原话"), said), *served_facts(case.decision)])
        for button in (self.settle, self.again):
            button.setEnabled(not barred)
        self.why_not.setText(barred or self.tr("复议和诉讼期间决定照常执行。"))

    def _settle(self) -> None:
        self.settled.emit(self.words.toPlainText())


def served_facts(decision: DecisionOnPage | None) -> list[tuple[str, str]]:
    """Number, day of service and last days of a decision that was served."""
    if decision is None or decision.served_on is None:
        return []
    after = translate("AnswerForm", "（暂定）") if decision.provisional else ""
    days = (
        (translate("AnswerForm", "送达"), decision.served_on),
        (translate("AnswerForm", "复议到"), decision.review_until),
        (translate("AnswerForm", "诉讼到"), decision.court_until),
    )
    rows = [(translate("AnswerForm", "文号"), decision.number)]
    rows += [
        (words, full_day_words(day) + ("" if day == decision.served_on else after))
        for words, day in days
        if day
    ]
    return rows
