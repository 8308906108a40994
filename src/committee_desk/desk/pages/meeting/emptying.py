"""Taking what was shown out of a layout, so that the next facts can stand there."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Hide and drop every widget of *layout*, and of the layouts inside it."""
    while (item := layout.takeAt(0)) is not None:
        if item.layout() is not None:
            empty(item.layout())
        if item.widget() is not None:
            item.widget().hide()
            item.widget().deleteLater()
