"""What a person does in a meeting, as verbs; refusals go to the window's banner."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from committee_desk.meeting import (
    ProposalDraft,
    close_meeting,
    give_opinion,
    open_meeting,
    postpone,
    propose,
    record_arrival,
    record_leaving,
    recuse,
    table_case,
)
from committee_desk.office import Approval

from ...session import Session
from .approving import approving
from .opinions_card import ABSTAINS


class MeetingActs(QObject):
    """`entered(meeting)` follows a sitting that was opened, `settled` a case that has its result."""

    entered = Signal(str)
    tabled = Signal()
    settled = Signal()
    closed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: tuple[str, ProposalDraft] | None = None

    def open_sitting(self, held_on: date, place: str) -> None:
        """Open the next sitting."""
        self._session.do(open_meeting, held_on, place, then=self._entered)

    def tick(self, meeting_id: str, person_id: str, here: bool) -> None:
        """Somebody has come, or has left."""
        self._session.do(record_arrival if here else record_leaving, meeting_id, person_id)

    def table(self, meeting_id: str, case_ids: list[str]) -> None:
        """Put cases on the agenda in their order."""
        for case_id in case_ids:
            last = self._tabled if case_id == case_ids[-1] else None
            self._session.do(table_case, meeting_id, case_id, then=last)

    def give(self, item_id: str, person_id: str, rung: str, reason: str) -> None:
        """Record an opinion; ABSTAINS is one, too."""
        self._session.do(give_opinion, item_id, person_id, None if rung == ABSTAINS else rung, reason)

    def recuse(self, item_id: str, person_id: str, ground: str) -> None:
        """A member stands aside."""
        self._session.do(recuse, item_id, person_id, ground)

    def put_off(self, item_id: str, reason: str) -> None:
        """The case waits for a later meeting."""
        self._session.do(postpone, item_id, reason, then=self._settled)

    def close(self, meeting_id: str) -> None:
        """The sitting ends."""
        self._session.do(close_meeting, meeting_id, then=self._closed)

    def carry(self, item_id: str, draft: ProposalDraft, account: str = "", password: str = "") -> None:
        """Propose; with an *account* only after that person's *password* was found right."""
        if not account:
            self._session.do(propose, item_id, draft, then=self._settled)
            return
        self._waiting = (item_id, draft)
        start = partial(approving, self._session.county, account, password)
        self._session.run(start, owner=self, then=self._approved)

    def _approved(self, approval: Approval) -> None:
        if self._waiting is not None:
            item_id, draft = self._waiting
            self._session.do(propose, item_id, draft, approval, then=self._settled)
        self._waiting = None

    def _entered(self, meeting_id: str) -> None:
        self.entered.emit(meeting_id)

    def _tabled(self, _item: str) -> None:
        self.tabled.emit()

    def _settled(self, _result: str) -> None:
        self.settled.emit()

    def _closed(self, _result: str) -> None:
        self.closed.emit()
