"""The decision with the five things that the law wants weighed (条例 21), each in a field of its own."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from committee_desk.decision import Decided, DecisionDraft
from committee_desk.placement import LADDER

from ...components.button import Button
from ...components.card import Card
from ...components.columns import TwoColumns
from ...components.facts import FactList
from ...components.form_row import FormRow
from ...components.inline_note import FULFILLED, WARNING
from ...components.labels import Paragraph
from ...components.theme import theme
from ...components.tokens import tokens
from ...token_words import token_word
from ..meeting.approval_form import ApprovalForm
from ..meeting.notes import Notes, of_finding
from ..meeting.place_fields import PlaceFields
from .facts import DecidingFacts, DecisionChecked
from .remedies_card import RemediesCard
from .weighing import hindrance, needs_approval

_TEXTS = ("facts", "reasons", "school_conditions", "wish_weighed", "deviation")
_LINES = {"facts": 4, "reasons": 4, "school_conditions": 2, "wish_weighed": 3, "deviation": 3}


class DecisionForm(QWidget):
    """`edited` asks for a check; `decided` makes the decision."""

    edited = Signal()
    decided = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rung, self.child_wish, self.guardian_wish = QComboBox(self), QComboBox(self), QComboBox(self)
        self.texts = {name: QPlainTextEdit(self) for name in _TEXTS}
        self.place, self.approval, self.notes = PlaceFields(self), ApprovalForm(self), Notes(self)
        self.agrees, self.grounds = Notes(self), FactList(self, label_width=12)
        self.decide, self.why_not = (
            Button(self, kind="primary", icon_name="scale"),
            Paragraph(self, tone="text2"),
        )
        self.remedies = RemediesCard(self)
        self._what, self._facts = Card(self, title="…"), Card(self, title="…")
        self._wishes, self._cited = Card(self, title="…"), Card(self, title="…")
        self._do = Card(self, title="…")
        self._shown: DecidingFacts | None = None
        self._checked: DecisionChecked | None = None
        self._barred = ""
        self._rows = {name: FormRow(self, label="…", field=field, width=0) for name, field in self._fields()}
        self._build()
        self.retranslate()
        self._weigh()

    def _fields(self) -> list[tuple[str, QWidget]]:
        wishes: list[tuple[str, QWidget]] = [
            ("rung", self.rung),
            ("child_wish", self.child_wish),
            ("guardian_wish", self.guardian_wish),
        ]
        return [*wishes, *self.texts.items()]

    def _build(self) -> None:
        groups = (
            (self._what, (self._rows["rung"], self.agrees, self._rows["deviation"], self.place)),
            (self._facts, (self._rows["facts"], self._rows["reasons"])),
            (
                self._wishes,
                tuple(self._rows[name] for name in ("child_wish", "guardian_wish", "wish_weighed")),
            ),
            (self._cited, (self.grounds,)),
            (self._do, (self.notes, self.approval, self.decide, self.why_not)),
        )
        for card, parts in groups:
            for part in parts:
                card.add(part)
        self._wishes.add(self._rows["school_conditions"])
        columns = TwoColumns(self, side_first=False)
        for card in (self._what, self._facts, self._wishes):
            columns.main.addWidget(card)
        for card in (self._do, self._cited, self.remedies):
            columns.side.addWidget(card)
        columns.main.addStretch(1)
        columns.side.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(columns)
        for name, field in self.texts.items():
            field.setFixedHeight(theme().px(22 * _LINES[name] + 18))
            field.textChanged.connect(self.edited)
        for box in (self.rung, self.child_wish, self.guardian_wish):
            box.activated.connect(self._chosen)
        self.place.changed.connect(self.edited)
        self.approval.changed.connect(self._weigh)
        self.decide.clicked.connect(self.decided)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        labels = {
            "rung": self.tr("安置"),
            "deviation": self.tr("为什么没有采纳建议"),
            "facts": self.tr("查明的事实"),
            "reasons": self.tr("决定的理由"),
            "child_wish": self.tr("孩子的意愿"),
            "guardian_wish": self.tr("监护人的意愿"),
            "wish_weighed": self.tr("怎样考虑意愿"),
            "school_conditions": self.tr("学校的条件"),
        }
        for name, words in labels.items():
            self._rows[name].label.setText(words)
            self._rows[name].field.setAccessibleName(words)
        self._what.show_title(self.tr("决定"))
        self._facts.show_title(self.tr("事实与理由"), self.tr("条例 20、21"))
        self._wishes.show_title(self.tr("意愿与学校条件"), self.tr("条例 19、21"))
        self._cited.show_title(self.tr("依据"))
        self._do.show_title(self.tr("作出决定"))
        self.decide.setText(self.tr("作出决定，占用文号"))
        self.place.retranslate()
        self.approval.retranslate()

    def show_facts(self, facts: DecidingFacts, barred: str) -> None:
        """Show the draft; *barred* says why the acting person cannot decide, "" where he can."""
        self._shown, self._checked, self._barred = facts, None, barred
        self.blockSignals(True)
        self.rung.clear()
        for rung in LADDER:
            self.rung.addItem(token_word(tokens().placement(rung.value)[0]), rung.value)
        self.rung.setCurrentIndex(self.rung.findData(facts.draft.rung))
        for box, code in (
            (self.child_wish, facts.draft.child_wish),
            (self.guardian_wish, facts.draft.guardian_wish),
        ):
            box.clear()
            for key, words in facts.wishes:
                box.addItem(words, key)
            box.setCurrentIndex(box.findData(code))
        for name, field in self.texts.items():
            field.setPlainText(getattr(facts.draft, name))
        place = facts.place
        self.place.show_place(
            facts.schools,
            facts.draft.rung,
            place.school_id,
            place.class_id,
            place.begins_on,
            place.look_again_on,
        )
        self.approval.show_people(facts.approvers)
        self.blockSignals(False)
        self._show_agreement()
        self._weigh()

    def draft(self) -> DecisionDraft | None:
        """The decision as it stands in the fields."""
        if self._shown is None:
            return None
        texts = {name: field.toPlainText().strip() for name, field in self.texts.items()}
        return replace(
            self._shown.draft,
            rung=str(self.rung.currentData()),
            child_wish=str(self.child_wish.currentData() or ""),
            guardian_wish=str(self.guardian_wish.currentData() or ""),
            **texts,
        )

    def decided_place(self) -> Decided | None:
        """Where and from when, as it stands in the fields; None without a school or a first day."""
        school, begins = self.place.school_id(), self.place.begins.day()
        if self._shown is None or school is None or begins is None:
            return None
        return replace(
            self._shown.place,
            school_id=school,
            class_id=self.place.class_id(),
            begins_on=begins,
            look_again_on=self.place.again.day(),
            exception_reason=self.approval.reason.text().strip(),
        )

    def show_checked(self, found: DecisionChecked) -> None:
        """Show what the law says of the draft."""
        self._checked = found
        self.notes.show_notes([of_finding(one) for one in found.verdict.findings])
        self.grounds.show_facts([(str(at), words) for at, words in enumerate(found.grounds, 1)])
        self.remedies.show_remedies(found.remedies, found.remedy)
        self._weigh()

    def needs_approval(self) -> bool:
        """Whether somebody else must agree."""
        return self._checked is not None and needs_approval(self._checked.verdict)

    def _chosen(self) -> None:
        self.place.ask_class(str(self.rung.currentData()))
        self._show_agreement()
        self.edited.emit()

    def _show_agreement(self) -> None:
        draft = self.draft()
        if draft is None:
            return
        same = draft.rung == draft.proposed_rung
        words = (
            self.tr("与专委会的建议一致。") if same else self.tr("与专委会的建议不同，要写明为什么没有采纳。")
        )
        self.agrees.show_notes([(words, "条例 20、21", FULFILLED if same else WARNING)])
        self._rows["deviation"].setVisible(not same)

    def _weigh(self) -> None:
        self.approval.ask_for(self.needs_approval() and not self._barred)
        lacks = self.approval.lacks() if self.needs_approval() else ""
        verdict = self._checked.verdict if self._checked else None
        words = self._barred or hindrance(verdict, lacks)
        self.decide.setEnabled(not words)
        self.why_not.setText(words or self.tr("决定后占用一个文号，再送达监护人；不能撤销，只能重新决定。"))
        self.decide.setAccessibleDescription(self.why_not.text())
