"""A paper's way out as a file: its purpose is asked, its leaving recorded, and only then is it written (条例 20)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ..session import Session
from .case.export_sheet import ExportSheet
from .export_file import export_bytes
from .file_dialogs import ask_target


class RecordedExport(QObject):
    """*record(work, paper_id, purpose)* is the verb, *read(look, paper_id)* gives the bytes.

    `exported(words)` follows a file that was written.
    """

    exported = Signal(str)

    def __init__(
        self,
        session: Session,
        record: Callable[..., Any],
        read: Callable[..., Any],
        owner: QWidget,
        *,
        ending: str = "pdf",
    ) -> None:
        super().__init__(owner)
        self._session, self._record, self._read, self._owner = session, record, read, owner
        self._paper_id, self._name, self._purpose = "", "", ""
        self._target: Path | None = None
        self._ending = ending

    def ask(self, paper_id: str, name: str) -> None:
        """Ask what the paper is exported for, and where to; *name* is its kind, never a child's name."""
        self._paper_id, self._name = paper_id, name
        sheet = ExportSheet(self._owner, title=self._title())
        sheet.accepted_purpose.connect(self._ask_file)
        sheet.open()

    def _ask_file(self, purpose: str) -> None:
        self._purpose = purpose
        kinds = f"{self._ending.upper()} (*.{self._ending})"
        ask_target(self._owner, self._title(), kinds, f"{self._name}.{self._ending}", self._leave)

    def _title(self) -> str:
        return self.tr("导出 PDF") if self._ending == "pdf" else self.tr("导出答案")

    def _leave(self, chosen: str) -> None:
        """Recorded first: a file that left unrecorded could not be called back."""
        self._target = Path(chosen)
        self._session.do(self._record, self._paper_id, self._purpose, then=self._fetch)

    def _fetch(self, paper_id: str) -> None:
        self._session.ask(self._read, paper_id, then=self._write)

    def _write(self, pdf: bytes) -> None:
        if self._target is not None:
            self._session.run(partial(export_bytes, self._target, pdf), owner=self, then=self._written)

    def _written(self, target: Path) -> None:
        self.exported.emit(self.tr("已导出到 {name}").format(name=target.name))
