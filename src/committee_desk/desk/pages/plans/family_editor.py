"""The words of child and guardian, what the child is good at, health, aids, and the next look at the plan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from committee_desk.plan import PlanContent

from ...components.card import Card
from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.labels import Label
from ...components.theme import theme

TEXTS = ("strengths", "health", "child_words", "guardian_words", "reviews")


class FamilyEditor(QWidget):
    """`changed` follows a change by hand."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = {key: QPlainTextEdit() for key in (*TEXTS, "aids")}
        self._choice = QButtonGroup(self)
        self._choices: dict[str, QRadioButton] = {}
        self._build()

    def show_content(self, content: PlanContent, *, read_only: bool = False) -> None:
        """Show the texts of *content* without a signal."""
        shown = {key: getattr(content, key) for key in TEXTS} | {"aids": "\n".join(content.aids)}
        for key, edit in self._texts.items():
            edit.blockSignals(True)
            edit.setPlainText(shown[key])
            edit.setReadOnly(read_only)
            edit.blockSignals(False)
        for key, button in self._choices.items():
            button.setChecked(key == content.guardian_choice)
            button.setEnabled(not read_only)

    def texts(self) -> dict[str, str]:
        """The texts as they stand, with the guardian's choice."""
        chosen = next((key for key, button in self._choices.items() if button.isChecked()), "")
        return {key: self._texts[key].toPlainText() for key in TEXTS} | {"guardian_choice": chosen}

    def aids(self) -> tuple[str, ...]:
        """Aids, one a line."""
        return tuple(line.strip() for line in self._texts["aids"].toPlainText().splitlines() if line.strip())

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(16))
        words = Card(self, title=self.tr("孩子和监护人的话"))
        self._add_text(
            words, "child_words", self.tr("孩子的话"), self.tr("照孩子说的写，说不出的写怎样看出来。")
        )
        self._add_text(words, "guardian_words", self.tr("监护人的话"), "")
        words.add(Label(text=self.tr("监护人的意见"), role="strong"))
        words.add(self._choice_row())
        child = Card(self, title=self.tr("孩子的情况"))
        self._add_text(child, "strengths", self.tr("长处和喜好"), "")
        self._add_text(child, "health", self.tr("健康和照护（选填）"), self.tr("不写就用评估里的照护需要。"))
        self._add_text(child, "aids", self.tr("辅助器具（选填）"), self.tr("一行写一件。"))
        again = Card(self, title=self.tr("什么时候再看"))
        self._add_text(again, "reviews", self.tr("学期回顾"), "")
        for card in (words, child, again):
            around.addWidget(card)
        around.addStretch(1)

    def _add_text(self, card: Card, key: str, label: str, help_text: str) -> None:
        edit = self._texts[key]
        edit.setFixedHeight(theme().px(78))
        edit.textChanged.connect(self.changed)
        card.add(FormRow(card, label=label, field=edit, help_text=help_text, width=0))

    def _choice_row(self) -> FlowLayout:
        row = FlowLayout()
        row.setSpacing(theme().gap(16))
        for key, word in (
            ("agree", self.tr("同意")),
            ("partly", self.tr("部分同意")),
            ("against", self.tr("不同意")),
        ):
            button = QRadioButton(word, self)
            button.clicked.connect(self.changed)
            self._choice.addButton(button)
            self._choices[key] = button
            row.addWidget(button)
        return row
