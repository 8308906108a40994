"""How something comes to the desk: a file, a folder, or cells on the clipboard; `came(Inlet)` follows each."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ..file_dialogs import ask_file, ask_folder
from .inlet import Inlet

_KINDS = "(*.xlsx *.xls *.xlsm *.csv *.txt *.ods *.et)"


class Deliveries(QObject):
    """Asks, and never keeps what was on the clipboard."""

    came = Signal(object)

    def __init__(self, page: QWidget, may_take: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page, self._may_take = page, may_take

    def ask_file(self) -> None:
        """Ask which file."""
        kinds = self.tr("名册文件") + f" {_KINDS};;" + self.tr("所有文件") + " (*)"
        ask_file(self._page, self.tr("选择名册文件"), kinds, self._chosen)

    def ask_folder(self) -> None:
        """Ask which folder; all its files are read at once."""
        ask_folder(self._page, self.tr("选择名册文件夹"), self._chosen)

    def paste(self) -> None:
        """Take the cells that were copied in a spreadsheet program."""
        text = QGuiApplication.clipboard().text()
        if text.strip() and self._may_take():
            self.came.emit(Inlet(text=text))

    def _chosen(self, path: str) -> None:
        self.came.emit(Inlet(Path(path)))
