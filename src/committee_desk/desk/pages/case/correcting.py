"""What a person does with a child's facts: correct them, or find after a look that all is right."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from committee_desk.overview import reveal_numbers, townships
from committee_desk.roster import ChildSheet, child_facts, correct_child, settle_look

from ...language import spoken
from ...session import Session
from ..reason_sheet import ReasonSheet
from .correct_sheet import CorrectSheet
from .stated_papers import StatedPapers

_NUMBERS = ("resident_id", "certificate", "guardian_phone")


class Correcting(QObject):
    """Opens the sheets over *ground*; `said` follows what was saved, `papers_asked` wants to see the papers."""

    said = Signal(str)
    papers_asked = Signal()

    def __init__(self, session: Session, ground: QWidget) -> None:
        super().__init__(ground)
        self._session, self._case_id, self._ground = session, "", ground
        self._townships: tuple[str, ...] = ()
        self._sheet: CorrectSheet | None = None
        self._asking: ReasonSheet | None = None

    def correct(self, case_id: str) -> None:
        """Open the sheet; it shows whole numbers, and that somebody sees them is recorded first."""
        self._case_id = case_id
        self._session.ask(townships, then=self._take_townships)
        self._session.do(reveal_numbers, self._case_id, _NUMBERS, then=self._revealed)

    def settle(self, case_id: str) -> None:
        """Ask why nothing has to be mended."""
        self._case_id = case_id
        self._asking = ReasonSheet(
            self._ground,
            title=self.tr("核对无误"),
            act=self.tr("记为核对无误"),
            says=(self.tr("内容不改，这一行不再要求核对。"),),
            offers=(
                self.tr("看过户口簿原件"),
                self.tr("看过残疾人证原件"),
                self.tr("电话问过监护人"),
            ),
        )
        self._asking.given.connect(self._settle)
        self._asking.open()

    def _take_townships(self, found: tuple[str, ...]) -> None:
        self._townships = found

    def _revealed(self, case_id: str) -> None:
        self._session.ask(child_facts, case_id, spoken(), then=self._open)

    def _open(self, found: ChildSheet) -> None:
        if not self._ground.isVisible() or found.case_id != self._case_id:
            return
        self._sheet = CorrectSheet(found, self._townships, self._ground)
        self._sheet.corrected.connect(self._correct)
        self._sheet.finished.connect(self._closed)
        self._sheet.open()

    def _closed(self) -> None:
        """The sheet held whole numbers: it does not stay behind the page."""
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _correct(self, changes: dict[str, Any], reason: str) -> None:
        if self._sheet is not None:
            refused = self._sheet.show_refusal
            self._session.do(
                correct_child, self._case_id, changes, reason, then=self._corrected, refused=refused
            )

    def _corrected(self, result: dict[str, Any]) -> None:
        if self._sheet is not None:
            self._sheet.accept()
        self.said.emit(self.tr("已改正 {count} 项").format(count=len(result["changed"])))
        if result["papers"]:
            told = StatedPapers(result["papers"], self._ground)
            told.papers_asked.connect(self.papers_asked)
            told.open()

    def _settle(self, reason: str) -> None:
        if self._asking is not None:
            refused = self._asking.show_refusal
            self._session.do(settle_look, self._case_id, reason, then=self._settled, refused=refused)

    def _settled(self, _case_id: str) -> None:
        if self._asking is not None:
            self._asking.accept()
            self._asking.deleteLater()
            self._asking = None
        self.said.emit(self.tr("已记为核对无误"))
