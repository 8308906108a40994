"""Hears every save of a form's file, also where a spreadsheet program replaces it by renaming."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_SETTLED = 250  # ms without another change: a file is written in several pieces


class SourceWatch(QObject):
    """Watches the file and its folder; lock files of WPS and LibreOffice beside it mean nothing."""

    #: The file has other contents than before.
    saved = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._seen = self._stamp()
        self._watcher = QFileSystemWatcher([str(file.parent), str(file)], self)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self._touched)
        self._watcher.directoryChanged.connect(self._touched)

    def _touched(self) -> None:
        self._settled.start()

    def _look(self) -> None:
        if str(self._file) not in self._watcher.files() and self._file.exists():
            self._watcher.addPath(str(self._file))  # a renamed file is another one to the system
        now = self._stamp()
        if now is not None and now != self._seen:
            self._seen = now
            self.saved.emit()

    def _stamp(self) -> tuple[int, int, int] | None:
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns
