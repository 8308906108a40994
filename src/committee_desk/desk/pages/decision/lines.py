"""A button at the left of its line, instead of one as wide as its card."""

from PySide6.QtWidgets import QHBoxLayout, QWidget


def at_left(widget: QWidget) -> QHBoxLayout:
    """A line with *widget* at its left end."""
    line = QHBoxLayout()
    line.addWidget(widget)
    line.addStretch()
    return line
