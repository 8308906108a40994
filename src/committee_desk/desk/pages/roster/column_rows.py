"""One column of a sheet as a row, and one field as a chip: a person chooses in the row, or drags the chip onto it."""

import re

from PySide6.QtCore import QMimeData, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.overview import masked
from committee_desk.roster import LEFT_OUT, ColumnHead

from ...components.chip import Chip
from ...components.eliding_label import ElidingLabel
from ...components.labels import Label
from ...components.theme import repolish, theme
from ...components.tokens import Mark
from ...language import joined
from .column_plan import FIELDS
from .row_words import field_words

_NUMBER = re.compile(r"[0-9][0-9Xx]{10,}")
FIELD_MIME = "application/x-committee-desk-field"


class ColumnRow(QFrame):
    """Letter, label, samples, and the field that the column is read as: `chosen(letter, field)`."""

    chosen = Signal(str, str)

    def __init__(self, head: ColumnHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "column_row")
        self.setAcceptDrops(True)
        self.letter = head.letter
        label = head.label or self.tr("没有列名")
        self.field = QComboBox(self)
        self.field.addItem(self.tr("不写入"), LEFT_OUT)
        for name in FIELDS:
            self.field.addItem(field_words(name), name)
        if head.field and head.field not in FIELDS:
            # The reader knows what it is and keeps nothing of it: a running number, an age.
            self.field.setItemText(0, self.tr("{field}（不写入）").format(field=field_words(head.field)))
        self.field.activated.connect(self._activated)
        self._note = ElidingLabel(self, role="caption")
        self._arrange(head, label)

    def show_field(self, name: str, note: str = "") -> None:
        """Show the field *name*, and a *note* in the place of the samples where something happened to the row."""
        with QSignalBlocker(self.field):
            self.field.setCurrentIndex(max(0, self.field.findData(name)))
        self._note.setText(note or self._samples)
        self._note.set_tone("warn" if note else "text3")
        self.field.setAccessibleDescription(note or self._samples)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(FIELD_MIME):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        event.acceptProposedAction()
        self.chosen.emit(self.letter, bytes(event.mimeData().data(FIELD_MIME).data()).decode("ascii"))

    def _light(self, on: bool) -> None:
        self.setProperty("target", "true" if on else "false")
        repolish(self)

    def _arrange(self, head: ColumnHead, label: str) -> None:
        dress = theme()
        hidden = self.tr("隐藏的列") if head.hidden else ""
        self._samples = joined(
            "，", hidden, "、".join(_masked(sample) for sample in head.samples)
        ) or self.tr("没有内容")
        letter = Label(self, text=head.letter, role="section")
        letter.setMinimumWidth(dress.px(34))
        letter.setAccessibleName(self.tr("{letter} 列 {label}").format(letter=head.letter, label=label))
        letter.setBuddy(self.field)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidingLabel(self, text=label, role="strong" if head.label else "body"))
        words.addWidget(self._note)
        line = QHBoxLayout(self)
        line.setContentsMargins(dress.gap(12), dress.gap(6), dress.gap(8), dress.gap(6))
        line.setSpacing(dress.gap(8))
        line.addWidget(letter)
        line.addLayout(words, 1)
        line.addWidget(self.field)
        self.field.setMinimumWidth(dress.px(170))

    def _activated(self) -> None:
        self.chosen.emit(self.letter, str(self.field.currentData() or LEFT_OUT))


class FieldChip(Chip):
    """A field that no column holds yet; it may be dragged onto a column."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, mark=Mark(field_words(name), "", "accent"))
        self._name = name
        self._from = QPoint()
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._from).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._drag()

    def mime(self) -> QMimeData:
        """What is dragged: the field's key."""
        data = QMimeData()
        data.setData(FIELD_MIME, self._name.encode("ascii"))
        return data

    def _drag(self) -> None:
        drag = QDrag(self)
        drag.setMimeData(self.mime())
        drag.setPixmap(self.grab())
        drag.setHotSpot(self._from)
        drag.exec(Qt.DropAction.CopyAction)


def _masked(sample: str) -> str:
    """A sample as it may stand on the screen: whatever the column is called, long numbers are people's."""
    return _NUMBER.sub(lambda found: masked(found[0], 6 if len(found[0]) > 11 else 3, 4), sample)
