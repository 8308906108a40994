"""Numbers of a pair shown whole: that somebody sees them is recorded at each child's case first."""

from PySide6.QtCore import QObject, Signal

from committee_desk.overview import reveal_numbers

from ...session import Session
from .facts import PairShown, both_whole

Whole = tuple[dict[str, str], dict[str, str]]
NOTHING_WHOLE: Whole = ({}, {})
_NUMBERS = ("resident_id", "certificate", "guardian_phone")


class WholeNumbers(QObject):
    """`changed()` follows when numbers are shown or masked again; they belong to the one pair that was asked about."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._cases: tuple[str | None, str | None] = (None, None)
        self._pair_id = ""
        self._shown = NOTHING_WHOLE

    def of(self, pair_id: str) -> Whole:
        """Whole numbers of *pair_id*, if it is the pair that somebody asked about."""
        return self._shown if pair_id == self._pair_id else NOTHING_WHOLE

    def cover(self) -> None:
        """Mask them again."""
        self._cases, self._pair_id = (None, None), ""
        if self._shown != NOTHING_WHOLE:
            self._shown = NOTHING_WHOLE
            self.changed.emit()

    def turn(self, pair: PairShown) -> None:
        """Ask to see them, or mask what is seen."""
        if self.of(pair.page.pair_id) != NOTHING_WHOLE:
            self.cover()
            return
        self._pair_id = pair.page.pair_id
        self._cases = (pair.page.left.case_id, pair.page.right.case_id)
        for case_id in self._cases:
            if case_id:
                self._session.do(reveal_numbers, case_id, _NUMBERS, then=self._revealed)

    def _revealed(self, case_id: str) -> None:
        known = [one for one in self._cases if one]
        if known and case_id == known[-1]:
            self._session.ask(both_whole, *self._cases, then=self._show)

    def _show(self, whole: Whole) -> None:
        if any(self._cases):
            self._shown = whole
            self.changed.emit()
