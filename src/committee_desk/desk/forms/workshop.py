"""Builds the parts of a form that are near to what the person sees, a few questions at a time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea
from shiboken6 import isValid

if TYPE_CHECKING:
    from .part import Part

#: Seconds of building before the window may answer again; a question takes about 2 ms.
_HOLD = 0.008
_PAUSE = 4  # ms between two pieces of building: painting and keys come in between
#: Heights of the view beyond which built parts become blank room again: laying out costs by what is built.
_FAR = 3.0
_NEAR = 1.0  # heights of the view above and below it that are built before they are seen


class Workshop(QObject):
    """Knows every part that is not built yet; looks again when the view scrolls, is resized or shown."""

    def __init__(self, area: QScrollArea, parent: QObject | None = None) -> None:
        super().__init__(parent or area)
        self._area = area
        self._waiting: list[Part] = []
        self._built: list[Part] = []
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._work)
        area.verticalScrollBar().valueChanged.connect(self.wake)
        area.verticalScrollBar().rangeChanged.connect(self.wake)
        area.viewport().installEventFilter(self)

    def take(self, part: Part) -> None:
        """*part* waits to be built."""
        self._waiting.append(part)
        self.wake()

    def forget(self, part: Part) -> None:
        """*part* is gone."""
        for parts in (self._waiting, self._built):
            if part in parts:
                parts.remove(part)

    def finish(self, part: Part) -> None:
        """*part* is built."""
        self.forget(part)
        self._built.append(part)

    def wake(self) -> None:
        """Something came into sight or went out of it."""
        if self._waiting and not self._timer.isActive():
            self._timer.start()

    @property
    def is_idle(self) -> bool:
        """Whether all that lies near to what is seen is built."""
        self._forget_gone()
        return self._nearest() is None

    def _forget_gone(self) -> None:
        """A section that was closed took its parts along without a word."""
        self._waiting = [part for part in self._waiting if isValid(part)]
        self._built = [part for part in self._built if isValid(part)]

    def keep_place(self, part: Part, grown: int) -> None:
        """*part* became *grown* higher: what the person looks at stays where it is, when it lies below the part."""
        bottom = part.mapTo(self._area.widget(), QPoint(0, part.height() - grown)).y()
        bar = self._area.verticalScrollBar()
        if bottom <= bar.value():
            bar.setMaximum(
                max(bar.maximum(), bar.value() + grown)
            )  # the view learns of its content's growth later
            bar.setValue(bar.value() + grown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A resized or newly shown view has other parts in sight."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.wake()
        return False

    def _work(self) -> None:
        self._forget_gone()
        self._take_down()
        until = time.perf_counter() + _HOLD
        part = self._nearest()
        while part is not None:
            part.build_next()
            if time.perf_counter() >= until:
                break
            if part.is_built:
                part = self._nearest()
        if part is not None:
            self._timer.start()

    def _take_down(self) -> None:
        far = self._area.viewport().height() * _FAR
        gone = next((part for part in self._built if part.isVisible() and self._distance(part) > far), None)
        if gone is not None and gone.take_down():
            self._built.remove(gone)
            self._waiting.append(gone)
        elif gone is not None:
            self._built.remove(gone)  # it stays: the person is in it, or it holds instances
            self._built.append(gone)

    def _nearest(self) -> Part | None:
        """The part to be built first: the one nearest to the view, if it lies near enough."""
        found = [
            (self._distance(part), place) for place, part in enumerate(self._waiting) if part.isVisible()
        ]
        distance, place = min(found, default=(float("inf"), 0))
        return self._waiting[place] if distance <= self._area.viewport().height() * _NEAR else None

    def _distance(self, part: Part) -> float:
        top = part.mapTo(self._area.viewport(), QPoint(0, 0)).y()
        if top > self._area.viewport().height():
            return top - self._area.viewport().height()
        return max(0, -(top + part.height()))
