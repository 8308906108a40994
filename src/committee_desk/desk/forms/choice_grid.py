"""How answers stand beside each other: packed like words, in even columns, one a line; the rows wrap by themselves."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from ..components.item_layout import ItemLayout
from ..components.theme import theme

#: Values of `columns`: as many even columns as fit; answers packed like words.
EVEN, PACKED = -1, 0
#: No column gets narrower than this, px at 100 % text.
_LEAST = 96


class ChoiceGrid(ItemLayout):
    """*columns* is a number, `EVEN` or `PACKED`; narrow rooms get fewer columns than were asked for."""

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._items]
        if self._columns > 0:
            width = max(widths, default=0) * self._columns
        else:
            width = sum(widths)
        return QSize(width + self.spacing() * max(0, len(widths) - 1), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        high = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(theme().px(_LEAST), high)

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Place the items in *rect* if *place*; the height that they need."""
        top = rect.y()
        for row in self._rows(rect.width()):
            high = max(_height(item, wide) for item, _, wide in row)
            for item, left, wide in row:
                if place:
                    item.setGeometry(QRect(rect.x() + left, top, wide, high))
            top += high + self.verticalSpacing()
        return max(0, top - rect.y() - self.verticalSpacing())

    def verticalSpacing(self) -> int:
        """Rows stand closer than columns."""
        return self.spacing() // 2

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, int, int]]]:
        if self._columns == PACKED:
            return self._packed(width)
        count = self._fitting(width)
        each = (width - self.spacing() * (count - 1)) // count
        # One answer a line is no wider than its words, so that the ring round the focus stays near them.
        lines = [self._items[at : at + count] for at in range(0, len(self._items), count)]
        return [
            [(item, place * (each + self.spacing()), min(each, item.sizeHint().width()) if count == 1 else each)
             for place, item in enumerate(line)]
            for line in lines
        ]  # fmt: skip

    def _packed(self, width: int) -> list[list[tuple[QLayoutItem, int, int]]]:
        rows: list[list[tuple[QLayoutItem, int, int]]] = []
        left = 0
        for item in self._items:
            wide = min(item.sizeHint().width(), width)
            if not rows or left + wide > width:
                rows.append([])
                left = 0
            rows[-1].append((item, left, wide))
            left += wide + self.spacing()
        return rows

    def _fitting(self, width: int) -> int:
        widest = max((item.sizeHint().width() for item in self._items), default=1)
        least = min(widest, theme().px(_LEAST)) if self._columns > 0 else widest
        fit = (width + self.spacing()) // max(1, least + self.spacing())
        wanted = self._columns if self._columns > 0 else len(self._items)
        return max(1, min(fit, wanted))


def _height(item: QLayoutItem, width: int) -> int:
    widget = item.widget()
    by_width = widget.heightForWidth(width) if widget is not None else -1
    return by_width if by_width > 0 else item.sizeHint().height()
