"""Sheets of paper under each other: scrolls, zooms, and asks for the pages that can be seen."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ..components.theme import theme
from .pdf_pages import PageFacts, PagePicture

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_POINT = 96 / 72  # logical pixels a point at 100 %
_KEPT = 8  # pictures in memory; a page at 200 % has 8 MB


class PageStack(QAbstractScrollArea):
    """Page pictures in one column.

    `wanted(numbers, scale)` asks for pictures at *scale* pixels a point; `moved(number)` follows the page that is
    in the middle of the view. Keys: arrows and Page Up / Down scroll, Home and End, + and − zoom, 0 fits the width.
    """

    wanted = Signal(object, float)
    moved = Signal(int)
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "scrolled")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._facts: tuple[PageFacts, ...] = ()
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._asked: set[int] = set()
        self._zoom: float | None = None
        self._at = 0
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme().changed.connect(self._arrange)

    @property
    def zoom(self) -> float:
        """Present size: 1.0 shows a page as large as it is on paper."""
        return self._zoom if self._zoom is not None else self._fitting()

    def show_pages(self, facts: Sequence[PageFacts]) -> None:
        """Show sheets of these sizes, empty until their pictures come."""
        self._facts = tuple(facts)
        self._at = 0
        self._forget()
        self.verticalScrollBar().setValue(0)
        self._arrange()
        self.moved.emit(0)

    def take_pictures(self, pictures: Sequence[PagePicture]) -> None:
        """Put pictures on their sheets; those of another zoom are too late."""
        for one in pictures:
            self._asked.discard(one.number)
            if abs(one.scale - self._scale()) > 0.001:
                continue
            image = QImage(one.pixels, one.width, one.height, one.stride, QImage.Format.Format_RGB32).copy()
            self._pictures[one.number] = image
            while len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        self.viewport().update()

    def has_picture(self, number: int) -> bool:
        """Whether page *number* is drawn and not only an empty sheet."""
        return number in self._pictures

    def set_zoom(self, zoom: float | None) -> None:
        """Zoom to a factor of the real size; None fits the width."""
        self._zoom = zoom
        self._forget()
        self._arrange()
        self.go_to(self._at)
        self.zoomed.emit()

    def step_zoom(self, step: int) -> None:
        """One step larger (1) or smaller (-1)."""
        now = self.zoom
        larger, smaller = [z for z in ZOOMS if z > now + 0.01], [z for z in ZOOMS if z < now - 0.01]
        if step > 0 and larger:
            self.set_zoom(larger[0])
        elif step < 0 and smaller:
            self.set_zoom(smaller[-1])

    def go_to(self, number: int) -> None:
        """Bring page *number* (from 0) to the top of the view."""
        boxes = self._boxes()
        if 0 <= number < len(boxes):
            self.verticalScrollBar().setValue(boxes[number].top() - theme().gap(12))
            self._look(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.step_zoom(1)
        elif key == Qt.Key.Key_Minus:
            self.step_zoom(-1)
        elif key == Qt.Key.Key_0:
            self.set_zoom(None)
        elif key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            bar.setValue(bar.value() + bar.pageStep())
        elif key == Qt.Key.Key_PageUp:
            bar.setValue(bar.value() - bar.pageStep())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._zoom is None and event.oldSize().width() != event.size().width():
            self._forget()
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for number, box in enumerate(self._boxes()):
            sheet = box.translated(-offset)
            if not sheet.intersects(self.viewport().rect()):
                continue
            if number in self._pictures:
                painter.drawImage(QRectF(sheet), self._pictures[number])
            else:
                painter.fillRect(sheet, QColor("white"))
            painter.setPen(QPen(theme().color("line2"), 1))
            painter.drawRect(sheet.adjusted(0, 0, -1, -1))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(420), theme().px(480))

    def _boxes(self) -> list[QRect]:
        gap, zoom = theme().gap(12), self.zoom
        sizes = [QSize(round(p.width * _POINT * zoom), round(p.height * _POINT * zoom)) for p in self._facts]
        wide = max((size.width() for size in sizes), default=0) + 2 * gap
        middle, top, boxes = max(wide, self.viewport().width()) / 2, gap, []
        for size in sizes:
            boxes.append(QRect(QPoint(round(middle - size.width() / 2), top), size))
            top += size.height() + gap
        return boxes

    def _fitting(self) -> float:
        widest = max((page.width for page in self._facts), default=595.0) * _POINT
        room = self.viewport().width() - 2 * theme().gap(12)
        return max(0.2, min(room / widest, 1.5 * theme().scale))

    def _scale(self) -> float:
        return round(_POINT * self.zoom * self.devicePixelRatioF(), 4)

    def _forget(self) -> None:
        self._pictures.clear()
        self._asked.clear()

    def _arrange(self) -> None:
        boxes, port, gap = self._boxes(), self.viewport().size(), theme().gap(12)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        high = boxes[-1].bottom() + gap if boxes else 0
        wide = max((box.width() for box in boxes), default=0) + 2 * gap
        for bar, content, page in ((down, high, port.height()), (across, wide, port.width())):
            bar.setRange(0, max(0, content - page))
            bar.setPageStep(page)
            bar.setSingleStep(theme().px(40))
        self._ask()
        self.viewport().update()

    def _scrolled(self) -> None:
        self._ask()
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        boxes = self._boxes()
        self._look(next((n for n, box in enumerate(boxes) if box.bottom() >= middle), max(0, len(boxes) - 1)))
        self.viewport().update()

    def _look(self, number: int) -> None:
        if number != self._at:
            self._at = number
            self.moved.emit(number)

    def _ask(self) -> None:
        if not self.isVisible():
            return
        top = self.verticalScrollBar().value()
        seen = QRect(0, top - 50, 100_000, self.viewport().height() + 100)
        missing = [
            number
            for number, box in enumerate(self._boxes())
            if box.intersects(seen) and number not in self._pictures and number not in self._asked
        ]
        if missing:
            self._asked.update(missing)
            self.wanted.emit(tuple(missing), self._scale())

    def showEvent(self, event: object) -> None:
        self._ask()
