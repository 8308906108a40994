"""Writing bytes out where a person says: a dialog asks for the place, the worker writes the file whole or not."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from committee_desk.errors import Refusal

from ...session import Session
from ..export_file import export_bytes


class FileSaver(QObject):
    """`saved(path)` follows a written file, `refused(Refusal)` one that could not be written."""

    saved = Signal(str)
    refused = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent
        self._data = b""

    def save(self, data: bytes, name: str, kind: str) -> None:
        """Ask where to write *data*; *name* is offered and never holds a child's name, *kind* is a name filter."""
        self._data = data
        dialog = QFileDialog(self._window, self.tr("保存文件"), "", kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def write(self, path: str) -> None:
        """Write to *path*."""
        data, self._data = self._data, b""
        self._session.run(
            partial(export_bytes, Path(path), data), owner=self, then=self._written, refused=self._not_written
        )

    def _written(self, path: Path) -> None:
        self.saved.emit(str(path))

    def _not_written(self, refusal: Refusal) -> None:
        self.refused.emit(refusal)
