"""Timelines: what happened to a case, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.desk.components.glyphs import paint_glyph
from committee_desk.desk.components.labels import Paragraph
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import Mark
from committee_desk.desk.language import joined

_GLYPH = 18


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """What happened, when and by whom, and the mark of the state that it led to."""

    text: str
    detail: str
    mark: Mark


class _EntryRow(QWidget):
    """One entry; the line to the next one runs down from its glyph."""

    def __init__(self, entry: TimelineEntry, is_last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry, self._is_last = entry, is_last
        self.setAccessibleName(joined("，", entry.text, entry.detail))
        self._lines = QVBoxLayout(self)
        self._lines.addWidget(Paragraph(self, text=entry.text))
        self._lines.addWidget(Paragraph(self, text=entry.detail, role="caption"))
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        dress = theme()
        left = dress.px(_GLYPH) + dress.gap(12)
        self._lines.setContentsMargins(left, 0, 0, 0 if self._is_last else dress.gap(8))
        self._lines.setSpacing(0)

    def paintEvent(self, _event: object) -> None:
        dress = theme()
        painter = QPainter(self)
        side = float(dress.px(_GLYPH))
        top = (dress.px(15) * 1.448 - side) / 2
        paint_glyph(painter, QRectF(0, top, side, side).adjusted(0.5, 0.5, -0.5, -0.5), *self._shape())
        if not self._is_last:
            start = top + side + 3
            painter.fillRect(
                QRectF(side / 2 - 1, start, 2, self.height() + top - 3 - start), dress.color("line")
            )

    def _shape(self) -> tuple[str, str]:
        return self._entry.mark.shape or "ring", self._entry.mark.role


class Timeline(QWidget):
    """Entries under each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show *entries*, newest first; five are enough, the rest stand behind 全部记录."""
        while self._rows.count():
            old = self._rows.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for at, entry in enumerate(entries):
            self._rows.addWidget(_EntryRow(entry, at + 1 == len(entries), self))
