"""Small deeds on layouts: taking out what was shown, and a button that does not fill its line."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget


def empty(layout: QLayout) -> None:
    """Hide and drop every widget of *layout*, and of the layouts inside it."""
    while (item := layout.takeAt(0)) is not None:
        if item.layout() is not None:
            empty(item.layout())
        if item.widget() is not None:
            item.widget().hide()
            item.widget().deleteLater()


def at_left(widget: QWidget) -> QHBoxLayout:
    """A line with *widget* at its left end."""
    line = QHBoxLayout()
    line.addWidget(widget)
    line.addStretch()
    return line
