"""One window a county: a second start hands its file to the first and leaves.

A killed program leaves its socket behind, so a lock file decides who is first (docs/decisions/0009-desk.md 6, measured).
"""

import hashlib
import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket


class SingleInstance(QObject):
    """Holds the lock of *name*; `asked(text)` tells what a later start handed over."""

    asked = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        stem = "committee-desk-" + hashlib.sha256(name.encode()).hexdigest()[:16]
        folder = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
        self._socket_path = str(folder / stem)
        self._lock = QLockFile(str(folder / (stem + ".lock")))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)

    def is_first(self) -> bool:
        """Become the one, if nobody else is."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._socket_path)
        self._server.listen(self._socket_path)
        return True

    def hand_over(self, text: str) -> None:
        """Tell the first start what this one was asked to open."""
        socket = QLocalSocket()
        socket.connectToServer(self._socket_path)
        if socket.waitForConnected(500):
            socket.write(text.encode() + b"\n")
            socket.waitForBytesWritten(500)
            socket.disconnectFromServer()

    def _hear(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.waitForReadyRead(200)
            self.asked.emit(bytes(socket.readAll().data()).decode("utf-8", "replace").strip())
            socket.deleteLater()
