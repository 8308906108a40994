"""Bugs: one dialog with a number to pass on, one line in a log, and never a word about a child.

An exception's own text may hold a name, so neither the log nor the dialog takes it: only its type and the places in
our code. The number is made of these, so that the same bug has the same number on every computer.
"""

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

_LOG = logging.getLogger("committee_desk")


def places(bug: BaseException) -> list[str]:
    """Type and code places of *bug*, innermost last: nothing of its message, arguments or locals."""
    lines = [type(bug).__name__]
    lines += [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(bug.__traceback__)
    ]
    if bug.__cause__ is not None:
        lines += ["because of", *places(bug.__cause__)]
    return lines


def number(bug: BaseException) -> str:
    """A short number of this bug, equal wherever it happens."""
    import hashlib  # OpenSSL is loaded by it: nothing for the start

    digest = hashlib.sha256("\n".join(places(bug)).encode()).hexdigest().upper()
    return f"CD-{digest[:4]}-{digest[4:8]}"


class CrashReport(QObject):
    """Hears of every bug, writes it down and shows it once at a time."""

    _happened = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: QMessageBox | None = None
        self._happened.connect(self._show)

    def install(self) -> None:
        """Take over what Python would print: exceptions in slots, in virtual methods and in threads."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def report(self, bug: object) -> None:
        """Tell of *bug*, from any thread."""
        if isinstance(bug, BaseException):
            _LOG.error("%s\n%s", number(bug), "\n".join(places(bug)))
            self._happened.emit(bug)

    def _hook(self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self.report(bug.with_traceback(trace))

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        self.report(args.exc_value)

    def _show(self, bug: object) -> None:
        if self._shown is not None or not isinstance(bug, BaseException):
            return
        box = QMessageBox(_window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("专委会工作台"))
        box.setText(self.tr("这一步没有做成，已存好的内容都还在"))
        box.setInformativeText(
            self.tr("再做一次；如果还是这样，把编号 {number} 告诉技术支持。").format(number=number(bug))
        )
        box.setDetailedText("\n".join([number(bug), *places(bug)]))
        copy = QPushButton(self.tr("复制编号"), box)
        box.addButton(copy, QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("关闭"), QMessageBox.ButtonRole.AcceptRole)
        copy.setObjectName(number(bug))
        copy.clicked.connect(self._copy)
        box.destroyed.connect(self._gone)
        self._shown = box
        box.open()

    def _copy(self) -> None:
        button = self.sender()
        if button is not None:
            QGuiApplication.clipboard().setText(button.objectName())

    def _gone(self) -> None:
        self._shown = None


def _window() -> QWidget | None:
    return QApplication.activeWindow()


def write_log(folder: Path) -> None:
    """Keep the log of bugs in *folder* (made if need be), one file of at most a megabyte."""
    from logging.handlers import RotatingFileHandler

    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / "desk.log", maxBytes=1_000_000, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)


def log_environment() -> None:
    """Write down what decides whether Chinese can be typed here."""
    import os

    module = os.environ.get("QT_IM_MODULE", "default")
    _LOG.info("input method %s on %s", module, QGuiApplication.platformName())
