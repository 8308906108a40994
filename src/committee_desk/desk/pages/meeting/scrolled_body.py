"""What scrolls in a page: exactly as high as its words need at the present width."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class ScrolledBody(QWidget):
    """Lets height follow width; a layout's own least height is that at its least width, which leaves a void below."""

    def minimumSizeHint(self) -> QSize:
        """The least width alone."""
        return QSize(super().minimumSizeHint().width(), 0)
