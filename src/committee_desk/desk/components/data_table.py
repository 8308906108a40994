"""Tables: rows of one height, hairlines only, a bar at the chosen row, a footer with range and keys."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from committee_desk.desk.components.eliding_label import ElidingLabel
from committee_desk.desk.components.table_delegate import RowDelegate
from committee_desk.desk.components.table_model import RowsModel
from committee_desk.desk.components.table_values import ROW_ID, Column, Row
from committee_desk.desk.components.theme import theme


class RowView(QTableView):
    """The view inside a `DataTable`; it chooses rows, and knows the one under the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rows")
        self.rows = RowDelegate(self)
        self.setItemDelegate(self.rows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(24)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.rows.hovered_row:
            self.rows.hovered_row = row
            self.viewport().update()


class DataTable(QFrame):
    """A table in a card. Its model answers `CELL` and `ROW_ID`; `show_rows` serves small tables."""

    #: The id of the row that Enter, Space or a double click opened.
    row_activated = Signal(str)
    #: The id of the row that is now chosen, "" for none.
    row_selected = Signal(str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        columns: Sequence[Column] = (),
        name: str = "",
        two_lines: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "table")
        self._columns: tuple[Column, ...] = ()
        self._two_lines = two_lines
        self._narrow = False
        self.view = RowView(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.view)
        self._foot = QFrame(self)
        self._left = ElidingLabel(self._foot, role="caption")
        self._right = ElidingLabel(self._foot, role="caption")
        self._build()
        self.view.activated.connect(self._opened)
        self.set_columns(columns, name)
        theme().changed.connect(self._follow_theme)

    def _build(self) -> None:
        self._foot.setProperty("kind", "table_foot")
        line = QHBoxLayout(self._foot)
        line.addWidget(self._left, 1)
        line.addWidget(self._right)
        around = QVBoxLayout(self)
        around.setContentsMargins(1, 1, 1, 1)
        around.setSpacing(0)
        around.addWidget(self._pages, 1)
        around.addWidget(self._foot)
        self._around, self._foot_line = around, line
        self._foot.hide()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """The columns that the table's own model has now; call it after the model was reset."""
        if tuple(columns) != self._columns:
            self._columns = tuple(columns)
            self.view.rows.right_columns = frozenset(at for at, one in enumerate(columns) if one.right)
            self._fit_columns()

    def put_above(self, head: QWidget) -> None:
        """Put *head* (a `CardHead`) between the card's edge and the columns' heads."""
        self._around.insertWidget(0, head)

    def put_below(self, part: QWidget) -> None:
        """Put *part* into the footer, at the right of its words."""
        self._foot_line.addWidget(part)

    def set_columns(self, columns: Sequence[Column], name: str) -> None:
        """Set the columns; *name* is what a screen reader calls the table."""
        self._columns = tuple(columns)
        self.view.setAccessibleName(name)
        self.view.rows.right_columns = frozenset(
            at for at, column in enumerate(self._columns) if column.right
        )
        self.set_model(RowsModel(self._columns, self))

    def set_model(self, model: QAbstractItemModel) -> None:
        """Show *model*; it stays owned by the caller or its parent."""
        self.view.setModel(model)
        chooser = self.view.selectionModel()
        if chooser is not None:
            chooser.currentRowChanged.connect(self._chosen)
        model.modelReset.connect(self._stand_again)
        self._follow_theme()

    def _stand_again(self) -> None:
        """Other rows under a person's keys: the first is chosen, so that Enter never falls into nothing."""
        if self.view.hasFocus() and self.view.model().rowCount():
            self.view.selectRow(0)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows* from memory."""
        model = self.view.model()
        if not isinstance(model, RowsModel):
            raise TypeError("this table has a model of its own")
        model.show_rows(tuple(rows))

    def select(self, row_id: str) -> None:
        """Choose the row with *row_id* of a table held in memory."""
        model = self.view.model()
        if isinstance(model, RowsModel) and (at := model.row_of(row_id)) >= 0:
            self.view.selectRow(at)

    def selected_id(self) -> str:
        """The id of the chosen row, "" for none."""
        return str(self.view.currentIndex().data(ROW_ID) or "")

    def show_footer(self, left: str, right: str = "") -> None:
        """Range and total at the left, keys at the right; both empty hides the footer."""
        self._left.setText(left)
        self._right.setText(right)
        self._foot.setVisible(bool(left or right))
        self._right.setVisible(bool(right) and not self._narrow)

    def show_placeholder(self, placeholder: QWidget | None) -> None:
        """Show *placeholder* (an `EmptyState`) in place of the rows, or the rows again."""
        while self._pages.count() > 1:
            old = self._pages.widget(1)
            self._pages.removeWidget(old)
            old.deleteLater()
        if placeholder is not None:
            self._pages.addWidget(placeholder)
        self._pages.setCurrentIndex(self._pages.count() - 1)

    def rows_height(self, count: int) -> int:
        """Height that shows head, *count* rows and the footer without a scroll bar."""
        row = self.view.verticalHeader().defaultSectionSize()
        foot = self._foot.sizeHint().height() if self._foot.isVisibleTo(self) else 0
        return theme().size("table_head") + row * count + foot + 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = theme().is_narrow(self.window().width())
        if narrow != self._narrow:
            self._narrow = narrow
            self._fit_columns()

    def _follow_theme(self) -> None:
        dress = theme()
        row = dress.size("table_row_two_lines" if self._two_lines else "table_row")
        lines = self.view.fontMetrics().height() * (2 if self._two_lines else 1)
        self.view.verticalHeader().setDefaultSectionSize(max(row, lines + 4))
        self.view.horizontalHeader().setFixedHeight(dress.size("table_head"))
        foot = self._foot.layout()
        if foot is not None:
            foot.setContentsMargins(dress.gap(13), dress.gap(8), dress.gap(13), dress.gap(9))
        self._narrow = dress.is_narrow(self.window().width())
        self._fit_columns()

    def _fit_columns(self) -> None:
        head = self.view.horizontalHeader()
        shown = [at for at, column in enumerate(self._columns) if column.narrow or not self._narrow]
        self.view.rows.first_column = shown[0] if shown else 0
        for at, column in enumerate(self._columns):
            self.view.setColumnHidden(at, at not in shown)
            stretch = QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(at, stretch if column.stretch else QHeaderView.ResizeMode.Interactive)
            if not column.stretch:
                head.resizeSection(at, theme().px(column.width))
        self._right.setVisible(bool(self._right.text()) and not self._narrow)

    def _opened(self, index: QModelIndex) -> None:
        self.row_activated.emit(str(index.data(ROW_ID) or ""))

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.row_selected.emit(str(now.data(ROW_ID) or ""))
