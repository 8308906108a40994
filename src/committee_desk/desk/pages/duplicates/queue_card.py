"""The queue at the left: pairs of one heap, the likeliest first; one is looked at, or several get one answer."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QVBoxLayout, QWidget

from committee_desk.roster import PairRow

from ...components.button import Button
from ...components.card import Card
from ...components.labels import Line
from ...components.theme import theme
from .facts import DONE, LATER, OPEN, PairQueue
from .pair_rows import PairDelegate, PairModel

_MODES = QAbstractItemView.SelectionMode
_FLAGS = QItemSelectionModel.SelectionFlag
_ROWS_TICKED = 3


class PairList(QListView):
    """The rows; Space ticks the row of the cursor where several are chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rows")
        self.setMouseTracking(True)
        self.setSelectionMode(_MODES.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setSpacing(1)
        self.setItemDelegate(PairDelegate(self.ticks, self))

    def ticks(self) -> bool:
        """Whether several are being chosen with tick boxes."""
        return self.selectionMode() == _MODES.MultiSelection

    def look_at(self, index: QModelIndex) -> None:
        """Choose *index* alone; the view forgets where the last Shift began, and the next one begins here."""
        self.reset()
        self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, with Shift several; Space turns the tick of a row."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), _FLAGS.Toggle)
            return
        if (
            self.ticks()
            and event.key() == Qt.Key.Key_A
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.selectAll()
            return
        super().keyPressEvent(event)


class PairQueueCard(Card):
    """`looked(id)` follows the cursor, `picked()` the choice; `heap_asked(heap)`, `more_asked()` want other rows."""

    looked = Signal(str)
    picked = Signal()
    heap_asked = Signal(str)
    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self.model = PairModel(self)
        self.list = PairList(self)
        self.list.setModel(self.model)
        self.several = Button(self, kind="link")
        self._more = Button(self, kind="link")
        self._heaps = {heap: Button(self, kind="link") for heap in (OPEN, LATER, DONE)}
        self._narrow = False
        self._queue = PairQueue(OPEN, (), {OPEN: 0, LATER: 0, DONE: 0})
        self.add(self.list, 1)
        self.add(self._more)
        self.add(Line(self))
        self.add(self._links())
        self.list.selectionModel().selectionChanged.connect(self._tell)
        self.list.selectionModel().currentChanged.connect(self._look)
        self.several.clicked.connect(self._turn_several)
        self._more.clicked.connect(self.more_asked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self._draw_in)
        self._draw_in()

    def _draw_in(self) -> None:
        """Rows have air of their own: the card gives less than others at its sides."""
        layout = self.layout()
        if layout is not None:
            air = layout.contentsMargins()
            layout.setContentsMargins(theme().gap(10), air.top(), theme().gap(10), theme().gap(8))
        self.head.setContentsMargins(theme().gap(8), 0, 0, 0)

    def show_queue(self, queue: PairQueue, chosen: str) -> None:
        """Show the heap with the pair *chosen* looked at; the choice is told only where a person makes it."""
        if queue.heap != self._queue.heap:
            self._choose_several(False)
        self._queue = queue
        blocked = self.list.selectionModel().blockSignals(True)
        if self.model.show_rows(queue.rows) or len(self.picks()) < 2:
            self.choose(chosen)
        self.list.selectionModel().blockSignals(blocked)
        self.list.viewport().update()
        self._take_height()
        self.retranslate()

    def choose(self, pair_id: str) -> None:
        """Look at *pair_id* alone."""
        at = self.model.place_of(pair_id)
        if at < 0:
            return
        index = self.model.index(at)
        if self.list.ticks():
            self.list.selectionModel().setCurrentIndex(index, _FLAGS.NoUpdate)
        else:
            self.list.look_at(index)
        self.list.scrollTo(index)

    def picks(self) -> list[str]:
        """The pairs that are chosen, in the order of the queue."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.rows[row].pair_id for row in rows if row < len(self.model.rows)]

    def is_choosing_several(self) -> bool:
        """Whether one answer is to be given to several pairs."""
        return self.list.ticks() or len(self.picks()) > 1

    def several_rows(self) -> tuple[PairRow, ...]:
        """The pairs that get one answer; none while one is looked at."""
        if not self.is_choosing_several():
            return ()
        picks = set(self.picks())
        return tuple(row for row in self.model.rows if row.pair_id in picks)

    def clear_picks(self) -> None:
        """Nothing is ticked any more, and one pair is looked at again."""
        self._choose_several(False)

    def set_narrow(self, narrow: bool) -> None:
        """Narrow, one row is seen, or a few while several are chosen; wide, as many as the page gives."""
        self._narrow = narrow
        self._take_height()

    def _take_height(self) -> None:
        count = (_ROWS_TICKED if self.list.ticks() else 1) if self._narrow else 0
        high = self.list.sizeHintForRow(0) if self.model.rowCount() else theme().px(58)
        few = min(count, max(1, self.model.rowCount()))
        self.list.setMaximumHeight((high + 2) * few + 4 if count else 16777215)
        self.list.setMinimumHeight((high + 2) * few + 4 if count else theme().px(58) * 2)
        self.list.doItemsLayout()
        self.list.scrollTo(self.list.currentIndex())

    def retranslate(self) -> None:
        """Say everything in the present language."""
        queue, total = self._queue, f"{self._queue.total:,}"
        titles = {OPEN: self.tr("待核对"), LATER: self.tr("以后再看"), DONE: self.tr("已核对")}
        self.show_title(titles[queue.heap], total)
        self.list.setAccessibleName(titles[queue.heap])
        words = {
            OPEN: self.tr("待核对 {count} 对"),
            LATER: self.tr("以后再看 {count} 对"),
            DONE: self.tr("已核对 {count} 对"),
        }
        for heap, button in self._heaps.items():
            button.setText(words[heap].format(count=f"{queue.counts[heap]:,}"))
            button.setVisible(heap != queue.heap and (heap == OPEN or queue.counts[heap] > 0))
        self._heaps[DONE].set_icon_name("check")
        self._heaps[LATER].set_icon_name("clock")
        left = queue.total - len(queue.rows)
        self._more.setText(self.tr("再看 {count} 对").format(count=f"{min(left, 50):,}"))
        self._more.setVisible(left > 0)
        self._say_several()

    def _links(self) -> QWidget:
        part = QWidget(self)
        lines = QVBoxLayout(part)
        lines.setContentsMargins(theme().gap(8), 0, 0, 0)
        lines.setSpacing(0)
        for heap, button in self._heaps.items():
            button.setObjectName(heap)
            button.clicked.connect(self._ask_heap)
            lines.addWidget(button)
        lines.addWidget(self.several)
        return part

    def _ask_heap(self) -> None:
        self.heap_asked.emit(self.sender().objectName())

    def _say_several(self) -> None:
        ticking = self.list.ticks()
        self.several.setText(self.tr("只看一对") if ticking else self.tr("按同一答案处理多对"))
        self.several.setVisible(ticking or (self._queue.heap != DONE and self.model.rowCount() > 1))

    def _turn_several(self) -> None:
        self._choose_several(not self.list.ticks())
        self.list.setFocus()

    def _choose_several(self, several: bool) -> None:
        """Turn the tick boxes on or off; turned off, the pair of the cursor is looked at again."""
        if self.list.ticks() == several and len(self.picks()) < 2:
            return
        current = self.list.currentIndex()
        self.list.setSelectionMode(_MODES.MultiSelection if several else _MODES.ExtendedSelection)
        if not several and current.isValid():
            self.list.look_at(QModelIndex(current))
        self._say_several()
        self._take_height()
        self.list.viewport().update()
        self._tell()

    def _tell(self, *_: object) -> None:
        self.picked.emit()

    def _look(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.looked.emit(self.model.rows[index.row()].pair_id)
