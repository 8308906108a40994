"""Questions side by side in a grid of twelve columns, as `w1` to `w12` ask for; narrow rooms put fewer in a row."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from ..components.card import Card
from ..components.item_layout import ItemLayout
from ..components.theme import theme
from .question import QuestionView

TWELVE = 12
#: No question gets less room than this, px at 100 % text: it takes more columns instead.
_LEAST = 150


def span_of(appearance: Sequence[str]) -> int:
    """How many columns the appearance asks for; 0 when it asks for none."""
    for word in appearance:
        if word.startswith("w") and word[1:].isascii() and word[1:].isdigit():
            return min(TWELVE, max(1, int(word[1:])))
    return 0


def place(card: Card, view: QWidget) -> None:
    """Under the others, or beside the one before where both ask for a part of the row."""
    span = span_of(view.node.appearance) if isinstance(view, QuestionView) else 0
    last = card.body.itemAt(card.body.count() - 1)
    row = last.widget() if last is not None else None
    if not span:
        card.add(view)
    elif isinstance(row, TwelveColumns):
        row.add(view, span)
    else:
        row = TwelveColumns(card)
        row.add(view, span)
        card.add(row)


class TwelveColumns(QWidget):
    """Holds questions that stand beside each other; it is hidden while all of them are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = _Grid(self)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def add(self, question: QWidget, span: int) -> None:
        """Put *question* behind the others, *span* columns wide."""
        self._grid.spans[question] = span
        self._grid.addWidget(question)

    def _follow_theme(self) -> None:
        self._grid.setSpacing(theme().gap(20))


class _Grid(ItemLayout):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.spans: dict[QWidget, int] = {}

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_LEAST), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        high = max((item.minimumSize().height() for item in self._shown()), default=0)
        return QSize(theme().px(_LEAST), high)

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Place the questions in *rect* if *place*; the height that they need."""
        column = (rect.width() + self.spacing()) / TWELVE
        top = rect.y()
        for row in self._rows(column):
            left, high = 0, 0
            for item, span in row:
                wide = round(span * column) - self.spacing()
                tall = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
                if place:
                    item.setGeometry(QRect(rect.x() + round(left * column), top, wide, tall))
                left, high = left + span, max(high, tall)
            top += high + self.spacing()
        return max(0, top - rect.y() - self.spacing())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, column: float) -> list[list[tuple[QLayoutItem, int]]]:
        least = next((span for span in (1, 2, 3, 4, 6) if span * column >= theme().px(_LEAST)), TWELVE)
        rows: list[list[tuple[QLayoutItem, int]]] = []
        for item in self._shown():
            span = max(least, self.spans.get(item.widget(), TWELVE))
            if not rows or sum(taken for _, taken in rows[-1]) + span > TWELVE:
                rows.append([])
            rows[-1].append((item, span))
        return rows
