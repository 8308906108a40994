"""The rows of a delivery: two tables that move together, and which of them are shown and chosen."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.roster import ForeseenRow, NamedChild

from ...components.data_table import DataTable
from ...components.theme import theme
from .batch import Batch, Line
from .change_words import change_words
from .corrections_made import CellPlace, CorrectionsMade
from .file_words import FileBanners
from .row_box import RowBox
from .row_faces import FileFace, ReadFace
from .row_filter import RowFilter
from .row_tables import RosterRowsModel
from .table_heads import ColumnScroll, FileHead, ReadHead


class Review(QWidget):
    """Shows a `Batch`; `edited(line, letter, text)` follows a cell that a person put right."""

    edited = Signal(object, str, str)
    #: The id of a known child whose name and number are to be said: `show_child`.
    child_wanted = Signal(str)

    def __init__(self, made: CorrectionsMade, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made = made
        self._pending: dict[CellPlace, str] = {}
        self._filter, self._shown = RowFilter(), 0
        self._effects: tuple[str, ...] = ()
        self._named: dict[str, NamedChild] = {}
        self._foreseen: Sequence[ForeseenRow] = ()
        self.theirs, self.ours = DataTable(self, two_lines=True), DataTable(self, two_lines=True)
        self._their_rows = RosterRowsModel(self, whole=self._whole)
        self._our_rows = RosterRowsModel(self)
        self.file_head, self.read_head = FileHead(self.theirs), ReadHead(self.ours)
        self.box = RowBox(self)
        self.banners = FileBanners(self)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._keep_in_sight)
        self._build()

    # What is shown.

    def show_batch(self, batch: Batch) -> None:
        """Show *batch*; the row that was chosen, the place and the filter stay where they can."""
        before = self.chosen()
        place = self.ours.view.verticalScrollBar().value()
        self._pending.clear()
        self._effects, self._foreseen = (), ()
        self._batch = batch
        self._face, self._read_face = FileFace(batch, self._pending), ReadFace(batch, self._pending)
        self.banners.show_batch(batch)
        self.file_head.show_batch(batch)
        self._fill(before.id if before else "", place)

    def show_filter(self, chosen: RowFilter) -> None:
        """Show only the rows that pass; the chosen row stays chosen while it passes."""
        self._filter = chosen
        before = self.chosen()
        self._fill(before.id if before else "", None)

    def show_effects(self, seen: Batch, effects: Sequence[str], rows: Sequence[ForeseenRow]) -> None:
        """What each row would change, once it is known; *seen* are the same rows as the county sees them."""
        self._batch, self._effects, self._foreseen = seen, tuple(effects), rows
        self._face.show_lines(seen)
        self._read_face.show_lines(seen, self._effects)
        if self._filter != RowFilter():
            self.show_filter(self._filter)
        self._our_rows.look_again()
        self._their_rows.look_again()
        self._say_row()

    def show_pending(self, place: CellPlace, text: str) -> None:
        """A cell was put right and the file is being read again."""
        self._pending[place] = text
        self._their_rows.look_again()
        self._our_rows.look_again()

    def chosen(self) -> Line | None:
        """The row that is chosen."""
        at = self._our_rows.position_at(self.ours.view.currentIndex().row())
        return self._batch.lines[at] if at >= 0 else None

    def go_to_next(self) -> None:
        """Choose the next row that needs a look, from the top again after the last."""
        count, now = self._our_rows.rowCount(), self.ours.view.currentIndex().row()
        for step in range(1, count + 1):
            number = (now + step) % count
            if self._batch.outcomes[self._our_rows.position_at(number)] == "flagged":
                self.ours.view.selectRow(number)
                return

    def edit_here(self) -> None:
        """Edit the cell that the keys stand on: in place, or in the box where the file's table is not shown."""
        if self.theirs.isVisible() and self.theirs.view.hasFocus():
            self.theirs.view.edit(self.theirs.view.currentIndex())
        elif self.box.field.isVisible():
            self.box.field.setFocus()
            self.box.field.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow, only what the program understood; the file's words come with the row that needs them."""
        super().resizeEvent(event)
        self._follow_width()

    def _follow_width(self) -> None:
        narrow = theme().is_narrow(self.window().width())
        self.theirs.setVisible(not narrow)
        self.read_head.show_narrow(narrow)
        self.ours.view.horizontalHeader().setVisible(not narrow)
        self._say_total(narrow)

    # How it is done.

    def _build(self) -> None:
        for table, model, head in (
            (self.theirs, self._their_rows, self.file_head),
            (self.ours, self._our_rows, self.read_head),
        ):
            table.set_model(model)
            table.put_above(head)
        self.theirs.view.setAccessibleName(self.tr("文件里写的"))
        self.ours.view.setAccessibleName(self.tr("程序读成的"))
        self.theirs.view.rows.shows_current = True
        self.theirs.view.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.theirs.put_below(ColumnScroll(self.theirs.view, self.theirs))
        tables = QHBoxLayout()
        tables.setSpacing(theme().gap(12))
        tables.addWidget(self.theirs, 46)
        tables.addWidget(self.ours, 54)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(12))
        around.addWidget(self.banners)
        around.addWidget(self.box)
        around.addLayout(tables, 1)
        self._couple()

    def _couple(self) -> None:
        """One chosen row and one place for both tables; keys that go on and edit."""
        left, right = self.theirs.view, self.ours.view
        for one, other in ((left, right), (right, left)):
            one.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
        left.selectionModel().currentChanged.connect(self._left_chosen)
        right.selectionModel().currentRowChanged.connect(self._right_chosen)
        self._their_rows.edited.connect(self._cell_written)
        self.box.corrected.connect(self._box_corrected)
        self.box.passed_by.connect(self.go_to_next)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            ("F8", self.go_to_next),
            ("F2", self.edit_here),
            ("Ctrl+F", self.read_head.search_now),
        ):
            QShortcut(QKeySequence(keys), self, act, context=here)

    def _fill(self, wanted: str, place: int | None) -> None:
        rows = self._filter.positions(self._batch, self._effects)
        self._shown = len(rows)
        self._their_rows.show_rows(self._face.columns(), self._face.cell, rows)
        self._our_rows.show_rows(self._read_face.columns(), self._read_face.cell, rows)
        self.theirs.show_columns(self._face.columns())
        self.ours.show_columns(self._read_face.columns())
        self._choose(self._number_of(wanted, rows))
        if place is not None:
            self.ours.view.verticalScrollBar().setValue(place)
        self._follow_width()

    def _number_of(self, wanted: str, rows: Sequence[int]) -> int:
        """Where the row with id *wanted* stands now; else the first that needs a look."""
        at = self._batch.places.get(wanted, -1)
        if at >= 0:
            number = _find(rows, at)
            if number >= 0:
                return number
        outcomes = self._batch.outcomes
        return next((number for number, at in enumerate(rows) if outcomes[at] == "flagged"), 0)

    def _left_chosen(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.row() >= 0 and self.ours.view.currentIndex().row() != now.row():
            self.ours.view.selectRow(now.row())
        elif now.column() != before.column():
            self._say_row()

    def _right_chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        left = self.theirs.view
        if now.row() >= 0 and left.currentIndex().row() != now.row():
            column = max(0, left.currentIndex().column())
            left.setCurrentIndex(self._their_rows.index(now.row(), column))
        self._say_row()

    def _choose(self, number: int) -> None:
        self.ours.view.selectRow(number)
        self._say_row()

    def _say_total(self, narrow: bool) -> None:
        total = self.tr("{shown} 行，共 {total} 行").format(
            shown=f"{self._shown:,}", total=f"{len(self._batch.lines):,}"
        )
        self.theirs.show_footer(self.tr("F2 改单元格"))
        self.ours.show_footer("" if narrow else total, "" if narrow else self.tr("F8 下一处"))

    def _say_row(self) -> None:
        line = self.chosen()
        key = self._their_rows.key_at(self.theirs.view.currentIndex().column())
        effect = self._effect_of(line)
        self.box.show_row(line, self._face, self._made, key, effect, several=self._batch.several_places)
        self._settle.start()

    def _effect_of(self, line: Line | None) -> str:
        """What the row would change, in words; who the child is, is asked when the row is chosen."""
        if line is None or not self._foreseen:
            return ""
        row = self._foreseen[self._batch.places[line.id]]
        if row.child_id and row.child_id not in self._named:
            self.child_wanted.emit(row.child_id)
        return change_words(row, self._named.get(row.child_id or ""))

    def show_child(self, child: NamedChild) -> None:
        """Who the child is that a row speaks of."""
        self._named[child.child_id] = child
        self._say_row()

    def _keep_in_sight(self) -> None:
        """The box above may have taken room from the tables."""
        self.ours.view.scrollTo(self.ours.view.currentIndex())

    def _cell_written(self, at: int, key: str, text: str) -> None:
        line = self._batch.lines[at]
        letter = self._face.letter(line, key)
        if letter:
            self.edited.emit(line, letter, text)

    def _whole(self, at: int, key: str) -> str:
        return self._face.whole(at, key)

    def _box_corrected(self, letter: str, text: str) -> None:
        line = self.chosen()
        if line is not None:
            self.edited.emit(line, letter, text)


def _find(rows: Sequence[int], at: int) -> int:
    """Where *at* stands in the ascending *rows*, or -1."""
    number = bisect_left(rows, at)
    return number if number < len(rows) and rows[number] == at else -1
