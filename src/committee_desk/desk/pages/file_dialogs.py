"""Dialogs that ask for a file without stopping the window."""

from PySide6.QtWidgets import QFileDialog, QWidget

from ..jobs import Receiver


def ask_file(parent: QWidget, title: str, kinds: str, chosen: Receiver) -> None:
    """Ask which file to read; *chosen* gets its path."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, chosen)


def ask_folder(parent: QWidget, title: str, chosen: Receiver) -> None:
    """Ask which folder to read; *chosen* gets its path."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, chosen)


def ask_target(parent: QWidget, title: str, kinds: str, name: str, chosen: Receiver) -> None:
    """Ask where to write, offering *name*; *chosen* gets the path."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.selectFile(name)
    _open(dialog, chosen)


def _open(dialog: QFileDialog, chosen: Receiver) -> None:
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
