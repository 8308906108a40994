"""Taking a workbook in: the files are asked for and checked, and only what has no fault becomes a draft."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from committee_desk.assessment import FormFault, take_in_form

from ...language import spoken
from ...session import Session
from ..file_dialogs import ask_file
from .reading import check_workbook

KINDS = "XLSForm (*.xlsx)"


class TakingIn(QObject):
    """`taken(version_id)` follows a draft, `faulty(what, faults)` a workbook that has to be mended first."""

    taken = Signal(str)
    faulty = Signal(str, str)

    def __init__(self, session: Session, owner: QWidget) -> None:
        super().__init__(owner)
        self._session, self._owner = session, owner
        self._paths = ("", "")

    def ask_workbook(self) -> None:
        """Ask for one workbook."""
        ask_file(self._owner, self.tr("收进工作簿"), KINDS, partial(self.check, overlay=""))

    def ask_overlaid(self) -> None:
        """Ask for the province's workbook, then for the county's overlay over it."""
        ask_file(self._owner, self.tr("先选省里的评估表"), KINDS, self._ask_overlay)

    def _ask_overlay(self, province: str) -> None:
        ask_file(self._owner, self.tr("再选县里的补充表"), KINDS, partial(self.check, province))

    def check(self, path: str, overlay: str) -> None:
        """Look for faults, then take the form in."""
        self._paths = (path, overlay)
        self._session.ask(check_workbook, path, overlay, then=self._checked)

    def _checked(self, faults: tuple[FormFault, ...]) -> None:
        path, overlay = self._paths
        if faults:
            words = self.tr("{file} 有 {count} 处要改，没有收进来")
            what = words.format(file=Path(overlay or path).name, count=len(faults))
            self.faulty.emit(what, "\n".join(one.sentence(spoken()) for one in faults))
            return
        own = Path(overlay) if overlay else None
        self._session.do(take_in_form, Path(path), own, then=self._taken)

    def _taken(self, version_id: str) -> None:
        self.taken.emit(version_id)
