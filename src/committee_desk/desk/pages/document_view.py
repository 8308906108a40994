"""A paper on the screen: its pages drawn in the worker from bytes in memory, a list of pages, zoom, keyboard."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from committee_desk.errors import Refusal
from committee_desk.wording import explain

from ..components.banner import Banner
from ..components.button import Button
from ..components.eliding_label import ElidingLabel
from ..components.theme import theme
from ..language import joined, spoken
from ..session import Session
from .page_stack import PageStack
from .pdf_pages import PageFacts, PagePicture, draw, measure


class DocumentView(QFrame):
    """Shows one PDF at a time with `show_pdf(bytes, name)`; *name* is the paper's kind, never a child's name.

    `opened(pages)` follows when its pages are known. Narrow, the list of pages gives way to 上一页 and 下一页.
    """

    opened = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._session = session
        self._pdf, self._name = b"", ""
        self._facts: tuple[PageFacts, ...] = ()
        self._where = ElidingLabel(self, role="strong")
        self._size = ElidingLabel(self, role="caption")
        self._before, self._after = Button(self, small=True), Button(self, small=True)
        self._smaller, self._larger, self._fit = (Button(self, small=True, kind="quiet") for _ in range(3))
        self._list = QListWidget(self)
        self.stack = PageStack(self)
        self._problem = Banner(self, role="bad")
        self._build()
        self.retranslate()
        self._clear()

    def show_pdf(self, pdf: bytes, name: str) -> None:
        """Show the paper *pdf*, called *name* for screen readers."""
        self._pdf, self._name = pdf, name
        self._clear()
        self._session.run(partial(measure, pdf), owner=self, then=self._measured, refused=self._refused)

    def show_nothing(self) -> None:
        """Forget the paper: nothing of it stays in memory."""
        self._pdf, self._name = b"", ""
        self._clear()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._before.setText(self.tr("上一页"))
        self._after.setText(self.tr("下一页"))
        self._smaller.setText(self.tr("缩小"))
        self._larger.setText(self.tr("放大"))
        self._fit.setText(self.tr("适合宽度"))
        self._smaller.setToolTip("−")
        self._larger.setToolTip("+")
        self._fit.setToolTip("0")
        self._list.setAccessibleName(self.tr("页"))
        self._fill_list()
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.setVisible(len(self._facts) > 1 and not theme().is_narrow(self.window().width()))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme().gap(16), theme().gap(8), theme().gap(12), theme().gap(8))
        head.setSpacing(theme().gap(8))
        head.addWidget(self._where, 1)
        head.addWidget(self._size)
        for button in (self._smaller, self._larger, self._fit, self._before, self._after):
            head.addWidget(button)
        self._list.setFixedWidth(theme().px(96))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._list)
        middle.addWidget(self.stack, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(1, 1, 1, 1)
        around.setSpacing(0)
        around.addLayout(head)
        around.addWidget(self._problem)
        around.addLayout(middle, 1)
        self._connect()

    def _connect(self) -> None:
        self.stack.wanted.connect(self._draw)
        self.stack.moved.connect(self._moved)
        self.stack.zoomed.connect(self._say)
        self._list.currentRowChanged.connect(self._chosen)
        self._before.clicked.connect(self._go_before)
        self._after.clicked.connect(self._go_after)
        self._smaller.clicked.connect(self._make_smaller)
        self._larger.clicked.connect(self._make_larger)
        self._fit.clicked.connect(self._fit_width)

    def _clear(self) -> None:
        self._facts = ()
        self._problem.hide()
        self.stack.show_pages(())
        self._fill_list()
        self._say()

    def _measured(self, facts: tuple[PageFacts, ...]) -> None:
        self._facts = facts
        self._fill_list()
        self._list.setVisible(len(facts) > 1 and not theme().is_narrow(self.window().width()))
        self.stack.show_pages(facts)
        self._say()
        self.opened.emit(len(facts))

    def _refused(self, refusal: Refusal) -> None:
        self._problem.show_message("bad", *explain(refusal, spoken()))
        self._problem.show()

    def _draw(self, numbers: tuple[int, ...], scale: float) -> None:
        if self._pdf:
            self._session.run(
                partial(draw, self._pdf, numbers, scale), owner=self, then=self._drawn, refused=self._refused
            )

    def _drawn(self, pictures: tuple[PagePicture, ...]) -> None:
        self.stack.take_pictures(pictures)

    def _fill_list(self) -> None:
        at = max(self._list.currentRow(), 0)
        blocked = self._list.blockSignals(True)
        self._list.clear()
        for number in range(len(self._facts)):
            self._list.addItem(self.tr("第 {number} 页").format(number=number + 1))
        self._list.setCurrentRow(min(at, len(self._facts) - 1))
        self._list.blockSignals(blocked)
        self._list.setVisible(False)

    def _chosen(self, row: int) -> None:
        self.stack.go_to(row)

    def _moved(self, number: int) -> None:
        blocked = self._list.blockSignals(True)
        self._list.setCurrentRow(number)
        self._list.blockSignals(blocked)
        self._say()

    def _here(self) -> int:
        return max(0, self._list.currentRow())

    def _say(self) -> None:
        total, here = len(self._facts), self._here()
        words = self.tr("第 {here} 页，共 {total} 页").format(here=here + 1, total=total)
        self._where.setText(words if total else "")
        self._size.setText(f"{self.stack.zoom:.0%}".replace("%", " %") if total else "")
        self._before.setEnabled(here > 0)
        self._after.setEnabled(here + 1 < total)
        for button in (self._smaller, self._larger, self._fit):
            button.setEnabled(total > 0)
        self.stack.setAccessibleName(joined("，", self._name, words if total else ""))
        self.stack.setAccessibleDescription(self._facts[here].text if total else "")

    def _go_before(self) -> None:
        self.stack.go_to(self._here() - 1)

    def _go_after(self) -> None:
        self.stack.go_to(self._here() + 1)

    def _make_smaller(self) -> None:
        self.stack.step_zoom(-1)

    def _make_larger(self) -> None:
        self.stack.step_zoom(1)

    def _fit_width(self) -> None:
        self.stack.set_zoom(None)
        self.stack.setFocus(Qt.FocusReason.OtherFocusReason)
