"""The answer: who is missing, how many days are left, and how many of each kind have sent."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...components.card import Card
from ...components.even_columns import EvenColumns
from ...components.labels import Label, Paragraph
from ...components.meter import Meter
from ...components.theme import repolish, theme
from ...dates import day_words
from ...language import joined
from ...models.due import due_parts, due_tone
from .reading import SourcesFacts
from .words import kind_words, sender_words

_KINDS = ("federation", "township", "school", "welfare_home")
_NAMED = 6


class AnswerCard(Card):
    """A meter a kind, the days left as a figure, and the names that are missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing = Paragraph(self, role="strong")
        self._before, self._days, self._after = Label(self), QLabel(self), Label(self)
        self._days.setProperty("role", "figure")
        self._day = Label(self, role="caption", tone="text2")
        self._day.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._columns = EvenColumns(most=4)
        self._meters = {kind: Meter(self) for kind in _KINDS}
        for meter in self._meters.values():
            self._columns.addWidget(meter)
        self._columns.set_gaps(theme().gap(20), theme().gap(12))
        top = QHBoxLayout()
        top.setSpacing(theme().gap(24))
        top.addWidget(self._missing, 1)
        top.addLayout(self._due())
        self.add(top)
        self.add(self._columns)

    def _due(self) -> QVBoxLayout:
        count, due = QHBoxLayout(), QVBoxLayout()
        count.setSpacing(theme().gap(5))
        count.addStretch()
        for part in (self._before, self._days, self._after):
            count.addWidget(part)
        due.setSpacing(0)
        due.addLayout(count)
        due.addWidget(self._day)
        return due

    def show_facts(self, facts: SourcesFacts) -> None:
        """Say how far it has come."""
        self._show_due(facts, all_here=not facts.board.missing)
        for kind, meter in self._meters.items():
            wanted = facts.of_kind(kind)
            here = sum(one.last is not None for one in wanted)
            meter.setVisible(bool(wanted))
            counted = self.tr("{here}/{total}").format(here=here, total=len(wanted))
            meter.show_meter(here / len(wanted) if wanted else 0, kind_words(kind), counted)
        self._missing.setText(self._missing_words(facts))

    def _show_due(self, facts: SourcesFacts, *, all_here: bool) -> None:
        due = facts.due()
        left = (due - facts.today).days if due else 0
        before, figure, after = (self.tr("都到了"), "", "") if all_here else due_parts(left)
        for label, text in ((self._before, before), (self._days, figure), (self._after, after)):
            label.setText(text)
            label.setVisible(bool(text))
        tone = "text" if all_here else due_tone(left)
        self._days.setProperty("tone", "accent" if tone == "text" else tone)
        repolish(self._days)
        self._day.setText(self.tr("{day}截止·三(一)1").format(day=day_words(due)) if due else "")

    def _missing_words(self, facts: SourcesFacts) -> str:
        missing = facts.board.missing
        if not missing:
            return self.tr("应报送的都到了；以后报来的孩子照样登记。")
        named = joined("、", *(sender_words(one) for one in missing[:_NAMED]))
        if len(missing) > _NAMED:
            return self.tr("还没有报送：{names}等 {count} 家。").format(names=named, count=len(missing))
        return self.tr("还没有报送：{names}。").format(names=named)
