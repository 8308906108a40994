"""A paper's way out through a printer: its purpose is asked, its leaving recorded, and only then is it printed."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from committee_desk.documents import PRINTED

from ..session import Session
from .print_sheet import PrintSheet
from .printing import Printers, PrintOrder, find_printers, print_paper


class RecordedPrint(QObject):
    """*record(work, paper_id, purpose, way)* is the verb, *read(look, paper_id)* gives the bytes.

    `printed(words)` follows a paper that went to the printer.
    """

    printed = Signal(str)

    def __init__(
        self, session: Session, record: Callable[..., Any], read: Callable[..., Any], owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._session, self._record, self._read, self._owner = session, record, read, owner
        self._paper_id, self._name, self._pages = "", "", 0
        self._order = PrintOrder("")

    def ask(self, paper_id: str, name: str, pages: int) -> None:
        """Ask what the paper is printed for, and where; *name* is its kind, never a child's name."""
        self._paper_id, self._name, self._pages = paper_id, name, pages
        self._session.run_apart(find_printers, owner=self, then=self._show_sheet)

    def _show_sheet(self, printers: Printers) -> None:
        sheet = PrintSheet(self._name, self._pages, printers, self._owner)
        sheet.ordered.connect(self._leave)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _leave(self, purpose: str, order: PrintOrder) -> None:
        """Recorded first: a sheet that left unrecorded could not be called back."""
        self._order = order
        self._session.do(self._record, self._paper_id, purpose, PRINTED, then=self._fetch)

    def _fetch(self, paper_id: str) -> None:
        self._session.ask(self._read, paper_id, then=self._print)

    def _print(self, pdf: bytes) -> None:
        steps = partial(print_paper, pdf, self._name, self._order)
        self._session.run_apart(steps, owner=self, then=self._done)

    def _done(self, _pages: int) -> None:
        words = self.tr("已送到 {printer}，{copies} 份")
        self.printed.emit(words.format(printer=self._order.printer, copies=self._order.copies))
