"""The form of one line: a field for each of its parts, short ones beside each other."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.theme import theme
from ..meeting.day_field import DayField
from .lines import Line, LineField


class LineForm(QWidget):
    """`changed(key, text)` follows what a person does to a field."""

    changed = Signal(str, str)

    def __init__(self, fields: Sequence[LineField], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = tuple(fields)
        self._rows: dict[str, FormRow] = {}
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(12))
        beside: FlowLayout | None = None
        for field in self._fields:
            row = self._row(field)
            if not field.width:
                beside = None
                around.addWidget(row)
                continue
            if beside is None:
                beside = FlowLayout(tops=True)
                beside.setSpacing(theme().gap(12))
                around.addLayout(beside)
            beside.addWidget(row)

    def show_line(self, line: Line) -> None:
        """Show *line* without a signal."""
        for field in self._fields:
            edit = self._rows[field.key].field
            edit.blockSignals(True)
            _write(edit, line.get(field.key, ""))
            edit.blockSignals(False)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but let nothing be changed."""
        for row in self._rows.values():
            row.field.setEnabled(not read_only)

    def focus(self, key: str) -> None:
        """Put the cursor into the field *key*."""
        self._rows[key].field.setFocus()

    def _row(self, field: LineField) -> FormRow:
        edit = _edit_for(field)
        edit.setObjectName(field.key)
        if isinstance(edit, QComboBox):
            edit.currentIndexChanged.connect(self._tell)
        elif isinstance(edit, DayField):
            edit.dateChanged.connect(self._tell)
        elif isinstance(edit, QLineEdit | QPlainTextEdit):
            edit.textChanged.connect(self._tell)
        row = FormRow(self, label=field.label, field=edit, width=field.width)
        if isinstance(edit, QPlainTextEdit):
            edit.setFixedHeight(theme().px(78))
        self._rows[field.key] = row
        return row

    def _tell(self) -> None:
        edit = self.sender()
        if isinstance(edit, QWidget):
            self.changed.emit(edit.objectName(), _read(edit))


def _edit_for(field: LineField) -> QWidget:
    if field.kind == "choice":
        box = QComboBox()
        for value, words in field.choices:
            box.addItem(words, value)
        return box
    if field.kind == "day":
        return DayField(optional=True)
    return QPlainTextEdit() if field.kind == "long" else QLineEdit()


def _write(edit: QWidget, text: str) -> None:
    if isinstance(edit, QComboBox):
        at = edit.findData(text)
        if at < 0 and text:
            edit.addItem(text, text)
            at = edit.count() - 1
        edit.setCurrentIndex(at)
    elif isinstance(edit, DayField):
        edit.show_day(date.fromisoformat(text) if text else None)
    elif isinstance(edit, QLineEdit):
        edit.setText(text)
    elif isinstance(edit, QPlainTextEdit):
        edit.setPlainText(text)


def _read(edit: QWidget) -> str:
    if isinstance(edit, QComboBox):
        return str(edit.currentData() or "")
    if isinstance(edit, DayField):
        day = edit.day()
        return day.isoformat() if day else ""
    if isinstance(edit, QLineEdit):
        return edit.text()
    return edit.toPlainText() if isinstance(edit, QPlainTextEdit) else ""
