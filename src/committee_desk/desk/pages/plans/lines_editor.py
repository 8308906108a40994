"""A table of lines with the form of the chosen one beneath: add, change, remove, take back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...components.button import Button
from ...components.card import Card
from ...components.data_table import DataTable
from ...components.empty_state import EmptyState
from ...components.table_values import Cell, Column, Row
from ...components.theme import theme
from .line_form import LineForm
from .lines import Line, LineField

_MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class LineKind:
    """What an editor is about: its words, fields, columns, and how a line becomes cells."""

    title: str
    add: str
    remove: str
    empty: str
    where_from: str
    fields: tuple[LineField, ...]
    columns: tuple[Column, ...]
    cells: Callable[[Mapping[str, str]], tuple[Cell, ...]]
    icon: str


class LinesEditor(QWidget):
    """`changed` follows every change by hand; `removed(words)` says which line went, `take_back` returns it."""

    changed = Signal()
    removed = Signal(str)

    def __init__(self, kind: LineKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._lines: list[Line] = []
        self._at = -1
        self._gone: tuple[int, Line] | None = None
        self._showing = self._read_only = False
        self._list = Card(self, title=kind.title)
        self._add = Button(self, text=kind.add, icon_name="plus")
        self._remove = Button(self, text=kind.remove, kind="link", icon_name="trash-2")
        self.table = DataTable(self, columns=kind.columns, name=kind.title)
        self._form_card = Card(self)
        self._form = LineForm(kind.fields, self)
        self._build()

    def show_lines(self, lines: Iterable[Line], read_only: bool = False) -> None:
        """Show *lines*, the first one chosen."""
        self._lines = [dict(line) for line in lines]
        self._gone = None
        self._read_only = read_only
        self._add.setVisible(not read_only)
        self._remove.setVisible(not read_only)
        self._form.set_read_only(read_only)
        self._choose(0 if self._lines else -1)

    def lines(self) -> Sequence[Line]:
        """The lines as they stand."""
        return tuple(dict(line) for line in self._lines)

    def take_back(self) -> None:
        """Put the line that was removed last where it was."""
        if self._gone is None:
            return
        at, line = self._gone
        self._gone = None
        self._lines.insert(at, line)
        self._choose(at)
        self.changed.emit()

    def jump(self) -> None:
        """Go to the first needed field that is empty; to the first line, or to 添加, where none is."""
        for at, line in enumerate(self._lines):
            for field in self._kind.fields:
                if field.needed and not line.get(field.key, "").strip():
                    self._choose(at)
                    self._form.focus(field.key)
                    return
        if self._lines:
            self.table.view.setFocus()
        else:
            self._add.setFocus()

    def add_line(self, values: Mapping[str, str] | None = None) -> None:
        """A new line at the end, its first field ready for the keyboard; *values* stand in it already."""
        line = {field.key: field.choices[0][0] if field.choices else "" for field in self._kind.fields}
        self._lines.append({**line, **(values or {})})
        self._choose(len(self._lines) - 1)
        waiting = [one.key for one in self._kind.fields if not self._lines[-1][one.key] and one.kind != "day"]
        self._form.focus(waiting[0] if waiting else self._kind.fields[0].key)
        self.changed.emit()

    def _build(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(16))
        actions = QHBoxLayout()
        actions.addWidget(self._add)
        actions.addStretch(1)
        actions.addWidget(self._remove)
        self._list.add(self.table)
        self._list.add(actions)
        self._form_card.add(self._form)
        around.addWidget(self._list)
        around.addWidget(self._form_card)
        around.addStretch(1)
        self._add.clicked.connect(self._add_pressed)
        self._remove.clicked.connect(self._remove_chosen)
        self.table.row_selected.connect(self._selected)
        self._form.changed.connect(self._changed)
        gone = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table.view, self._remove_chosen)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _add_pressed(self) -> None:
        self.add_line()

    def _remove_chosen(self) -> None:
        if self._read_only or not 0 <= self._at < len(self._lines):
            return
        line = self._lines.pop(self._at)
        self._gone = (self._at, line)
        self._choose(min(self._at, len(self._lines) - 1))
        (self.table.view if self._lines else self._add).setFocus()
        self.changed.emit()
        said = [cell.text for cell in self._kind.cells(line) if cell.text]
        self.removed.emit(said[0] if said else "")

    def _selected(self, row_id: str) -> None:
        if not self._showing and row_id and int(row_id) != self._at:
            self._at = int(row_id)
            self._show_form()

    def _changed(self, key: str, text: str) -> None:
        if 0 <= self._at < len(self._lines):
            self._lines[self._at][key] = text
            self._show_table()
            self.changed.emit()

    def _choose(self, at: int) -> None:
        self._at = at
        self._show_table()
        self._show_form()

    def _show_table(self) -> None:
        self._showing = True
        rows = [Row(str(at), self._kind.cells(line)) for at, line in enumerate(self._lines)]
        self.table.show_rows(rows)
        self.table.select(str(self._at))
        self._showing = False
        self._list.show_title(self._kind.title, str(len(rows)) if rows else "")
        self.table.show_placeholder(None if rows else self._empty())
        shown = min(max(len(rows), 2), _MOST_ROWS)
        self.table.setFixedHeight(self.table.rows_height(shown) if rows else theme().px(230))

    def _show_form(self) -> None:
        there = 0 <= self._at < len(self._lines)
        self._form_card.setVisible(there)
        self._remove.setEnabled(there)
        if there:
            self._form.show_line(self._lines[self._at])
            head = self.tr("第 {number} 条，共 {total} 条")
            self._form_card.show_title(head.format(number=self._at + 1, total=len(self._lines)))

    def _empty(self) -> EmptyState:
        return EmptyState(icon_name=self._kind.icon, heading=self._kind.empty, sentence=self._kind.where_from)
