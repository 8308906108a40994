"""The keys of the roster page; a field that is being written in keeps its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from .deliveries import Deliveries
from .import_desk import ImportDesk
from .review_stage import ReviewStage


def add_shortcuts(page: QWidget, desk: ImportDesk, reviewing: ReviewStage, deliveries: Deliveries) -> None:
    """Ctrl O, Ctrl Shift O, Ctrl V; Ctrl Z, Ctrl Shift Z; F4."""
    here = Qt.ShortcutContext.WidgetWithChildrenShortcut
    for keys, act in (
        ("Ctrl+O", deliveries.ask_file),
        ("Ctrl+Shift+O", deliveries.ask_folder),
        ("Ctrl+V", deliveries.paste),
        ("Ctrl+Z", desk.undo),
        ("Ctrl+Shift+Z", desk.redo),
        ("Ctrl+Y", desk.redo),
        ("F4", reviewing.ask_columns),
    ):
        QShortcut(QKeySequence(keys), page, act, context=here)
