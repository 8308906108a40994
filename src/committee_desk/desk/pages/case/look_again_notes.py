"""再看一看: where the CFM and the assessment contradict each other, both facts in words; it places nobody."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.assessment import LookAgain, look_again
from committee_desk.wording import say

from ...components.inline_note import InlineNote
from ...components.theme import theme
from ...language import joined, spoken
from ...session import Session


class LookAgainNotes(QWidget):
    """A note for each contradiction; nothing at all where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme().gap(8))
        self._notes: list[InlineNote] = []
        self.hide()

    def ask(self, session: Session, case_id: str) -> None:
        """Read them for a case."""
        session.ask(look_again, case_id, then=self.show_found)

    def show_found(self, found: Sequence[LookAgain]) -> None:
        """Show *found*."""
        for old in self._notes:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._notes = [InlineNote(self, text=look_again_words(one)) for one in found]
        for note in self._notes:
            self._lines.addWidget(note)
        self.setVisible(bool(found))


def look_again_words(one: LookAgain) -> str:
    """Both facts, and what to do."""
    language = spoken()
    parts = joined("、", *(say(f"assessment.cfm.domain.{key}", language) for key in one.cfm))
    key = "finds" if one.cfm_finds else "finds_nothing"
    return say(
        f"assessment.cfm.look_again.{key}",
        language,
        parts=parts,
        domain=say(f"assessment.domain.{one.domain}", language),
        score=one.score,
    )
