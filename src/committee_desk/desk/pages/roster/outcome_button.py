"""A count of one outcome as a chip that can be pressed: pressed, only its rows are shown."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ...components.chip import chip_size, paint_chip
from ...components.theme import theme
from ...components.tokens import Mark


class OutcomeButton(QAbstractButton):
    """A checkable chip."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._mark = Mark("")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_count(self, mark: Mark, count: int) -> None:
        """Show the word and its number."""
        self._mark = Mark(f"{mark.text} {count:,}", mark.shape, mark.role)
        self.setText(self._mark.text)
        self.setVisible(count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._mark) + QSize(8, 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        paint_chip(painter, box.adjusted(4, 4, -4, -4), self._mark)
        if self.isChecked():
            painter.setPen(QPen(theme().ink(self._mark.role), 1.6))
            frame = box.adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
