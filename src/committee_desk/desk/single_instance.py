"""One window a county: a second start hands its file to the first and leaves.

A killed program leaves its socket behind, so a lock file decides who is first
(docs/decisions/0009-desk.md 6, measured).
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer


class SingleInstance(QObject):
    """Holds the lock of *name*; `asked(text)` tells what a later start handed over."""

    asked = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Qt's own digest: hashlib loads OpenSSL, which the start has no other use for.
        digest = QCryptographicHash.hash(name.encode(), QCryptographicHash.Algorithm.Sha256)
        stem = "committee-desk-" + bytes(digest.data()).hex()[:16]
        folder = Path(os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath())
        self._socket_path = str(folder / stem)
        self._lock = QLockFile(str(folder / (stem + ".lock")))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Become the one, if nobody else is; `listen` is called later, when the window has been painted."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """Hear of later starts from now on."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._socket_path)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(self._socket_path)

    def hand_over(self, text: str) -> None:
        """Tell the first start what this one was asked to open."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._socket_path)
        if socket.waitForConnected(500):
            socket.write(text.encode() + b"\n")
            socket.waitForBytesWritten(500)
            socket.disconnectFromServer()

    def _hear(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.waitForReadyRead(200)
            self.asked.emit(bytes(socket.readAll().data()).decode("utf-8", "replace").strip())
            socket.deleteLater()
