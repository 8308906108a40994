"""Doubtful pairs: is it the same child, and on what does that rest; answered one by one or many at once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from .._ui.duplicates_page import Ui_DuplicatesPage
from ..components.button import Button
from ..components.labels import Label
from ..components.page_header import PageHeader
from ..components.theme import theme
from ..components.toast import Toast
from ..page import Page
from ..session import Session
from .duplicates.answering import Answering
from .duplicates.facts import (
    OPEN,
    PAGE,
    STATES,
    PairQueue,
    PairShown,
    pair_queue,
    pair_shown,
)
from .duplicates.pair_view import PairView
from .duplicates.queue_card import PairQueueCard
from .duplicates.whole_numbers import WholeNumbers
from .meeting.reading import Reading

_QUEUE_WIDTH, _UNBOUNDED = 228, 16777215


class DuplicatesPage(Page):
    """The queue at the left, the pair beside it, what a merge would make of it, and the answers at the foot."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_DuplicatesPage()
        self.ui.setupUi(self)
        self._heap, self._limit, self._place, self._pair_id = OPEN, PAGE, 0, ""
        self._queue: PairQueue | None = None
        self._shown: PairShown | None = None
        self._narrow = False
        self.header, self.queue, self.view = PageHeader(self), PairQueueCard(self), PairView(self)
        self._count, self._before, self._after = Label(self, tone="text2"), Button(self), Button(self)
        self._row = QHBoxLayout()
        self._readings = (Reading(session, self), Reading(session, self))
        self.answering, self.whole = Answering(session, self), WholeNumbers(session, self)
        self._build()
        self.toast = Toast(self.ui.work)
        self._connect()
        self._add_keys()
        self.retranslate()

    def open(self, key: str) -> None:
        """Show the queue; with a pair's id that pair, in whichever heap it lies."""
        if key:
            self.session.ask(pair_shown, key, then=self._lead_to)
        else:
            self._ask()

    def refresh(self, room: str, entity: str) -> None:
        """A verb changed something."""
        if room != "overview":
            self._ask()

    def leave(self) -> bool:
        """Numbers that were shown whole are covered when the page is left."""
        self.whole.cover()
        return True

    def retranslate(self) -> None:
        """Say everything in the present language."""
        words = self.tr("名册里的这一行和已登记的这一名，是不是同一名儿童？")
        self.header.show_words(self.tr("疑似重复"), words)
        self._before.setText(self.tr("上一对"))
        self._after.setText(self.tr("下一对"))
        self.view.retranslate()
        self.queue.retranslate()
        if self._queue is not None:
            self._show_queue(self._queue)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The queue stands beside the pair, or over it when narrow."""
        super().resizeEvent(event)
        self._restack()

    def _build(self) -> None:
        for part in (self._count, self._before, self._after):
            self.header.add_action(part)
        self.ui.topLayout.addWidget(self.header)
        self._row.setSpacing(0)
        self._row.addWidget(self.queue)
        self._row.addWidget(self.view, 1)
        self.ui.workLayout.addLayout(self._row)
        theme().changed.connect(self._restack)
        self._restack()

    def _connect(self) -> None:
        self.queue.looked.connect(self._look_at)
        self.queue.picked.connect(self._show_choice)
        self.queue.heap_asked.connect(self._show_heap)
        self.queue.more_asked.connect(self._read_more)
        self.view.comparison.whole_asked.connect(self._turn_whole)
        self.whole.changed.connect(self._show_choice)
        self.view.navigate.connect(self.navigate)
        self._before.clicked.connect(self._go_before)
        self._after.clicked.connect(self._go_after)
        foot, answering = self.ui.foot, self.answering
        foot.merge_asked.connect(self._merge)
        foot.different_asked.connect(self._different)
        foot.later_asked.connect(self._later)
        foot.apart_asked.connect(self._take_apart)
        answering.answered.connect(self._answered)
        answering.merged.connect(self._merged)
        answering.apart.connect(self._parted)
        answering.refused.connect(self._show_foot)
        self.toast.undone.connect(answering.undo)

    def _add_keys(self) -> None:
        foot, here = self.ui.foot, Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            ("Alt+Up", self._go_before),
            ("Alt+Down", self._go_after),
            ("Ctrl+Return", foot.merge.click),
            ("Ctrl+D", foot.different.click),
            ("Ctrl+E", foot.later.click),
            ("Ctrl+Z", self._undo),
            ("Escape", self.queue.clear_picks),
        ):
            QShortcut(QKeySequence(keys), self, act, context=here)

    def _restack(self) -> None:
        dress, narrow = theme(), theme().is_narrow(self.window().width())
        side = dress.gap(32)
        self.ui.topLayout.setContentsMargins(side, dress.gap(24), side, dress.gap(12))
        self._row.setContentsMargins(0 if narrow else side, 0, 0, 0 if narrow else dress.gap(16))
        self.queue.setMinimumWidth(0 if narrow else dress.px(_QUEUE_WIDTH))
        self.queue.setMaximumWidth(_UNBOUNDED if narrow else dress.px(_QUEUE_WIDTH))
        self.queue.set_narrow(narrow)
        self.ui.foot.restack()
        if narrow != self._narrow:
            self._narrow = narrow
            self._move_parts(narrow)
            self.view.show_again()

    def _move_parts(self, narrow: bool) -> None:
        """Narrow, head and queue scroll with the pair, or they would leave no room for it."""
        if narrow:
            self.view.body.insertWidget(0, self.header)
            self.view.body.insertWidget(1, self.queue)
        else:
            self.ui.topLayout.addWidget(self.header)
            self._row.insertWidget(0, self.queue)
        self.ui.top.setVisible(not narrow)

    # Asking.

    def _lead_to(self, shown: PairShown) -> None:
        state = shown.page.state
        self._heap = next((heap for heap, states in STATES.items() if state in states), OPEN)
        self._pair_id = shown.page.pair_id
        self._ask()

    def _ask(self) -> None:
        self.session.ask(pair_queue, self._heap, self._limit, then=self._show_queue)

    def _show_queue(self, queue: PairQueue) -> None:
        if queue.heap != self._heap:
            return
        self._queue = queue
        ids = [row.pair_id for row in queue.rows]
        if self._pair_id not in ids:
            self._pair_id = ids[min(self._place, len(ids) - 1)] if ids else ""
        self.queue.show_queue(queue, self._pair_id)
        self._say_place()
        if self._pair_id:
            self.session.ask(pair_shown, self._pair_id, then=self._show_pair)
        else:
            self._shown = None
            self.view.show_empty(self._heap)
            self.ui.foot.hide()

    def _show_pair(self, shown: PairShown) -> None:
        if shown.page.pair_id != self._pair_id:
            return
        self._shown = shown
        for reading, side in zip(self._readings, (shown.page.left, shown.page.right), strict=True):
            if side.case_id:
                reading.note(side.case_id)
        self._show_choice()

    def _show_choice(self) -> None:
        """One pair with all its answers, or several and their one answer."""
        if self._shown is not None:
            whole = self.whole.of(self._shown.page.pair_id)
            self.view.show_pair(self._shown, whole, self.queue.several_rows())
        self._show_foot()

    def _show_foot(self) -> None:
        shown, foot = self._shown, self.ui.foot
        foot.setVisible(shown is not None)
        if shown is None:
            return
        hindrance = "" if self.answering.is_mine() else self.tr("由秘书核对。")
        if self.queue.is_choosing_several():
            foot.show_several(len(self.queue.picks()), hindrance, later=self._heap == OPEN)
        else:
            foot.show_one(shown.page.state, hindrance)

    def _say_place(self) -> None:
        queue = self._queue
        total, at = (queue.total, self.queue.model.place_of(self._pair_id)) if queue else (0, -1)
        self._place = max(at, 0)
        words = self.tr("第 {at} 对，共 {total} 对").format(at=at + 1, total=f"{total:,}")
        self._count.setText(words if total else "")
        self._before.setEnabled(at > 0)
        self._after.setEnabled(0 <= at < len(queue.rows) - 1 if queue else False)
        for part in (self._count, self._before, self._after):
            part.setVisible(bool(total))

    # What a person does.

    def _look_at(self, pair_id: str) -> None:
        if pair_id != self._pair_id:
            self._pair_id = pair_id
            self.whole.cover()
            self._say_place()
            self.session.ask(pair_shown, pair_id, then=self._show_pair)

    def _go_before(self) -> None:
        self._step(-1)

    def _go_after(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        rows = self.queue.model.rows
        at = self.queue.model.place_of(self._pair_id) + by
        if 0 <= at < len(rows):
            self.queue.choose(rows[at].pair_id)

    def _show_heap(self, heap: str) -> None:
        self._heap, self._limit, self._place, self._pair_id = heap, PAGE, 0, ""
        self._ask()

    def _read_more(self) -> None:
        self._limit += PAGE
        self._ask()

    def _turn_whole(self) -> None:
        if self._shown is not None:
            self.whole.turn(self._shown)

    def _merge(self) -> None:
        if self._shown is not None and self.view.merged.is_ready():
            self.ui.foot.set_busy()
            merged = self.view.merged
            self.answering.merge(self._shown.page, merged.choices(), merged.reason())

    def _different(self) -> None:
        self.answering.different(self._asked())

    def _later(self) -> None:
        self.ui.foot.set_busy()
        self.answering.later(self._asked())

    def _take_apart(self) -> None:
        if self._shown is not None:
            self.answering.take_apart(self._shown.page)

    def _asked(self) -> list[str]:
        return self.queue.picks() if self.queue.is_choosing_several() else [self._pair_id]

    def _answered(self, words: str) -> None:
        self._next()
        self.toast.show_message(words)

    def _merged(self, words: str) -> None:
        self._next()
        self.toast.show_message(words, self.tr("撤销"), "Ctrl Z")

    def _parted(self, words: str) -> None:
        self._heap, self._pair_id = OPEN, self.answering.pair_id
        self._ask()
        self.toast.show_message(words)

    def _undo(self) -> None:
        if self.toast.isVisible():
            self.toast.hide()
            self.answering.undo()

    def _next(self) -> None:
        """The pair after the answered one takes its place in the queue."""
        self._pair_id = ""
        self.whole.cover()
        self.queue.clear_picks()
        self._ask()
