"""The two faces of a round on the assessment page: waiting for everybody, and agreeing on what differs."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ...session import Session
from .consensus_view import ConsensusView
from .round_opening import OpenedRound
from .round_view import RoundView


class RoundPages(QObject):
    """Makes the view of a round and keeps reason and scroll while it is read anew after each agreement."""

    again = Signal(str)
    case_asked = Signal(str)
    completed = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._kept: dict[str, tuple[tuple[str, frozenset[str]], int]] = {}
        self.view: RoundView | ConsensusView | None = None

    def show_round(self, opened: OpenedRound) -> QWidget:
        """The view for *opened*."""
        if opened.comparison is None:
            self.view = RoundView(opened)
        else:
            self.view = self._agreeing(opened)
        self.view.case_asked.connect(self.case_asked)
        return self.view

    def put_away(self) -> None:
        """The view goes; what was written in it is kept for the same round."""
        if isinstance(self.view, ConsensusView):
            place = self.view.verticalScrollBar().value()
            self._kept = {self.view.round_id: (self.view.kept(), place)}
        if self.view is not None:
            self.view.hide()
            self.view.setParent(None)
            self.view.deleteLater()
        self.view = None

    def _agreeing(self, opened: OpenedRound) -> ConsensusView:
        found = opened.comparison
        if found is None:
            raise RuntimeError("a round without its comparison")
        kept = self._kept.get(opened.round.id)
        view = ConsensusView(self._session, opened, found, kept[0] if kept else None)
        if kept:
            view.go_back_to(kept[1])
        view.again.connect(self.again)
        view.completed.connect(self.completed)
        return view
