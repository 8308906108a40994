"""A layout that wraps its widgets into rows, as words wrap in a paragraph."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from committee_desk.desk.components.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Left to right, then the next row; *centred* rows stand in the middle, *tops* lines up upper edges."""

    def __init__(self, parent: QWidget | None = None, *, centred: bool = False, tops: bool = False) -> None:
        super().__init__(parent)
        self._centred, self._tops = centred, tops

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width, height)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not rows or (left + wide > width and left > 0):
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += wide + self.spacing()
        return rows

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Place the items in *rect* if *place*; the height that they need."""
        top = rect.y()
        for row in self._rows(rect.width()):
            high = max(item.sizeHint().height() for item in row)
            used = sum(item.sizeHint().width() for item in row) + self.spacing() * (len(row) - 1)
            left = rect.x() + (max(0, rect.width() - used) // 2 if self._centred else 0)
            for item in row:
                size = item.sizeHint()
                wide = min(size.width(), rect.width())
                if place:
                    middle = QPoint(left, top + (0 if self._tops else (high - size.height()) // 2))
                    item.setGeometry(QRect(middle, QSize(wide, size.height())))
                left += size.width() + self.spacing()
            top += high + self.spacing()
        return max(0, top - rect.y() - self.spacing())
