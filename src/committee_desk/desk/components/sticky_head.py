"""The words of a matrix's columns, kept in sight while its rows scroll beneath them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from .likert_head import LikertHead
from .likert_row import LikertOption
from .theme import theme


class StickyHead(LikertHead):
    """A second head over the first; it shows itself once the first has left the view, and says nothing aloud."""

    def __init__(self, options: Sequence[LikertOption], head: LikertHead, matrix: QWidget) -> None:
        super().__init__(options, matrix)
        self._head, self._matrix = head, matrix
        self._area: QScrollArea | None = None
        self.explain.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        matrix.installEventFilter(self)
        self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The matrix is shown for the first time, or has another size."""
        if event.type() == QEvent.Type.Show and self._area is None:
            self._area = _area_around(self._matrix)
            if self._area is not None:
                self._area.verticalScrollBar().valueChanged.connect(self.follow)
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self.follow()
        return False

    def follow(self) -> None:
        """Stand at the upper edge of the view while rows are there and the head is not."""
        if self._area is None or self._head.isHidden() or not self._column:
            self.hide()
            return
        top = -self._matrix.mapTo(self._area.viewport(), QPoint(0, 0)).y()
        home = self._head.geometry()
        last = self._matrix.height() - 2 * home.height()
        if not home.top() < top < last:
            self.hide()
            return
        self.setGeometry(QRect(home.left(), top, home.width(), home.height()))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().color("line"))
        painter.end()
        super().paintEvent(event)


def _area_around(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
