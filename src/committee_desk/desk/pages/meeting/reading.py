"""Looking into a case is a read that the audit trail keeps, on these pages as on the case's own."""

from PySide6.QtCore import QObject

from committee_desk.access import Verb, may
from committee_desk.overview import must_record_reading, open_case

from ...session import Session


class Reading(QObject):
    """Records that a person read a case: once a person, case and quarter of an hour (未成年人网络保护条例 36)."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._noted = ""

    def note(self, case_id: str) -> None:
        """The case is on the screen now; the same one shown anew is one reading."""
        county = self._session.county
        if case_id != self._noted and county is not None and may(county.actor.roles, Verb.OPEN_CASE):
            self._noted = case_id
            self._session.ask(must_record_reading, case_id, then=self._record)

    def _record(self, wanted: bool) -> None:
        if wanted:
            self._session.do(open_case, self._noted)
