"""A layout of equal columns, as many as the width allows: it answers for any width, not only for the present one."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from committee_desk.desk.components.item_layout import ItemLayout
from committee_desk.desk.components.theme import theme


class EvenColumns(ItemLayout):
    """Cells row by row in up to *most* columns, none narrower than *least* px at 100 % text; rows are level at the top.

    How many columns there are follows from the width that is asked about. Were it kept from the last resize, the
    height of a page that has never been shown would be that of one column, and its cards would be placed twice.
    """

    def __init__(self, parent: QWidget | None = None, *, most: int = 3, least: int = 170) -> None:
        super().__init__(parent)
        self._most, self._least = most, least
        self._across = self._down = 0

    def set_gaps(self, across: int, down: int) -> None:
        """Air between columns and between rows, in pixels."""
        self._across, self._down = across, down
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        width = self._most * theme().px(self._least) + (self._most - 1) * self._across
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        width = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(width, max((item.minimumSize().height() for item in self._items), default=0))

    def columns_at(self, width: int) -> int:
        """How many columns there are at *width*."""
        return max(1, min(self._most, width // theme().px(self._least)))

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Place the cells in *rect* if *place*; the height that they need."""
        columns = self.columns_at(rect.width())
        wide = (rect.width() - (columns - 1) * self._across) // columns
        top = rect.y()
        for first in range(0, len(self._items), columns):
            row = self._items[first : first + columns]
            high = max(_height(item, wide) for item in row)
            if place:
                for at, item in enumerate(row):
                    left = rect.x() + at * (wide + self._across)
                    item.setGeometry(QRect(QPoint(left, top), QSize(wide, high)))
            top += high + self._down
        return max(0, top - rect.y() - self._down)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
