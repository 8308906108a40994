"""Who reports the child: the guardian, a township, a school, a welfare home, or somebody else (条例 15)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ...components.card import Card
from ...components.choice_field import ChoiceField
from ...components.segmented import Segmented
from .checked_row import CheckedRow
from .reading import CounterFacts

KINDS = ("guardian", "township", "school", "welfare_home", "other")


class ReporterCard(Card):
    """`changed()` follows another kind or name."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self.kind = KINDS[0]
        self._facts: CounterFacts | None = None
        self.choice = Segmented(self, choices=[(kind, "…") for kind in KINDS])
        self._names = ChoiceField(self, typed=True)
        self.reporter = CheckedRow(self, field_name="sender", field=self._names, width=320)
        self.add(self.choice)
        self.add(self.reporter)
        self.choice.chosen.connect(self._choose)
        self.reporter.edited.connect(self.changed)
        self.choice.choose(self.kind)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.show_title(self.tr("谁来报的"), self.tr("条例 15"))
        words = (
            self.tr("监护人申请"),
            self.tr("乡镇"),
            self.tr("学校"),
            self.tr("福利机构"),
            self.tr("其他"),
        )
        self.choice.rename(words, self.tr("谁来报的"))
        self._say()

    def show_facts(self, facts: CounterFacts) -> None:
        """Offer the county's own townships, schools and homes."""
        self._facts = facts
        self._say()

    def show_kind(self, kind: str, sender: str = "") -> None:
        """Begin with *kind*, and *sender* where it is known."""
        self.kind = kind if kind in KINDS else KINDS[0]
        self.choice.choose(self.kind)
        self._say()
        self.reporter.show_text(sender)

    def sender_name(self) -> str:
        """Who reports by name; empty for a guardian, who is named on the application."""
        return "" if self.kind == "guardian" else self.reporter.text()

    def _choose(self, kind: str) -> None:
        self.kind = kind
        self.reporter.show_text("")
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        label = {
            "township": self.tr("哪个乡镇"),
            "school": self.tr("哪所学校"),
            "welfare_home": self.tr("哪家福利机构"),
            "other": self.tr("报来的单位或个人"),
        }.get(self.kind, "")
        self.reporter.setVisible(bool(label))
        self.reporter.label.setText(label)
        self._names.setAccessibleName(label)
        facts = self._facts
        if facts is not None:
            offered = {
                "township": tuple(one.name for one in facts.townships),
                "school": facts.schools,
                "welfare_home": facts.homes,
            }.get(self.kind, ())
            self._names.show_choices([(one, one) for one in offered])
