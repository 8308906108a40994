"""Findings and refusals as notes inside a card: the sentence, what to do, the clause."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.errors import Refusal
from committee_desk.policy import Finding, Outcome
from committee_desk.wording import explain

from ...components.inline_note import FULFILLED, REFUSED, WARNING, InlineNote
from ...components.theme import theme
from ...components.tokens import Mark
from ...language import spoken

Said = tuple[str, str, Mark]

_MARKS = {
    Outcome.FINE: FULFILLED,
    Outcome.WARNING: WARNING,
    Outcome.NEEDS_APPROVAL: WARNING,
    Outcome.REFUSED: REFUSED,
}


def of_finding(finding: Finding) -> Said:
    """Sentence, clause and mark of a finding."""
    return of_refusal(finding.refusal(), _MARKS[finding.outcome])


def of_refusal(refusal: Refusal, mark: Mark = REFUSED) -> Said:
    """Sentence with its way out, clause and mark of a refusal."""
    clause = refusal.clause or ""
    what, todo = explain(refusal, spoken())
    between = "" if spoken() == "zh" else " "
    return between.join(part for part in (what.removesuffix(clause).rstrip(), todo) if part), clause, mark


class Notes(QWidget):
    """Notes one under the other; nothing to say takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: list[InlineNote] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme().gap(8))

    def show_notes(self, said: Sequence[Said]) -> None:
        """Show these and no others."""
        while len(self._notes) < len(said):
            note = InlineNote(self)
            self._notes.append(note)
            self._lines.addWidget(note)
        for at, note in enumerate(self._notes):
            note.setVisible(at < len(said))
            if at < len(said):
                note.show_note(*said[at])
        self.setVisible(bool(said))
