"""The rows of a file that was read: two tables that move together, a box with what is wrong with the chosen row."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.roster import RosterReading, RosterRow, explain_code

from ...components.banner import Banner
from ...components.data_table import DataTable
from ...components.theme import theme
from ...language import joined, sentences, spoken
from .row_tables import RosterRowsModel
from .row_words import FileFace, ReadFace, fate_words, field_words, finding_words

_MOST = 4  # findings said at once; more would push the table out of the window


class Review(QWidget):
    """Shows a `RosterReading`; `show_outcome` filters, the box above the tables follows the chosen row."""

    def __init__(self, reading: RosterReading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._several = len({row.sheet for row in reading.rows}) > 1
        self._face, self._read_face = FileFace(reading), ReadFace()
        self._theirs_model = RosterRowsModel(self._face.columns(), self._face.cell, self)
        self._ours_model = RosterRowsModel(self._read_face.columns(), self._read_face.cell, self)
        self.theirs = DataTable(self, columns=self._face.columns(), two_lines=True)
        self.ours = DataTable(self, columns=self._read_face.columns(), two_lines=True)
        self._row_box = Banner(self, role="warn")
        self._shown = 0
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._keep_in_sight)
        self._build()
        self.show_outcome("")

    def show_outcome(self, outcome: str) -> None:
        """Show the rows with *outcome* only; empty shows all. The first that needs a look is chosen."""
        rows = [row for row in self._reading.rows if outcome in ("", row.outcome)]
        for model in (self._theirs_model, self._ours_model):
            model.show_rows(rows)
        self._choose(next((at for at, row in enumerate(rows) if row.outcome == "flagged"), 0))
        self._shown = len(rows)
        self._say_total(theme().is_narrow(self.window().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow, only what the program understood; the file's words come with the row that needs them."""
        super().resizeEvent(event)
        narrow = theme().is_narrow(self.window().width())
        self.theirs.setVisible(not narrow)
        self._say_total(narrow)
        self._say_row(self._ours_model.row_at(self.ours.view.currentIndex().row()))

    def _build(self) -> None:
        self.theirs.set_model(self._theirs_model)
        self.ours.set_model(self._ours_model)
        self.theirs.view.setAccessibleName(self.tr("文件里写的"))
        self.ours.view.setAccessibleName(self.tr("程序读成的"))
        tables = QHBoxLayout()
        tables.setSpacing(theme().gap(12))
        tables.addWidget(self.theirs, 46)
        tables.addWidget(self.ours, 54)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(12))
        for banner in self._file_banners():
            around.addWidget(banner)
        around.addWidget(self._row_box)
        around.addLayout(tables, 1)
        self._couple()

    def _couple(self) -> None:
        """One chosen row and one place for both tables."""
        left, right = self.theirs.view, self.ours.view
        for one, other in ((left, right), (right, left)):
            one.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
        left.selectionModel().currentRowChanged.connect(self._left_chosen)
        right.selectionModel().currentRowChanged.connect(self._right_chosen)

    def _left_chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.row() >= 0 and self.ours.view.currentIndex().row() != now.row():
            self.ours.view.selectRow(now.row())

    def _right_chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.row() >= 0 and self.theirs.view.currentIndex().row() != now.row():
            self.theirs.view.selectRow(now.row())
        self._say_row(self._ours_model.row_at(now.row()))

    def _choose(self, row: int) -> None:
        self.ours.view.selectRow(row)
        self._say_row(self._ours_model.row_at(row))

    def _say_total(self, narrow: bool) -> None:
        total = self.tr("{shown} 行，共 {total} 行").format(
            shown=f"{self._shown:,}", total=f"{len(self._reading.rows):,}"
        )
        self.theirs.show_footer(self.tr("文件里写的"))
        self.ours.show_footer("" if narrow else total, "" if narrow else self.tr("↑↓ 选择"))

    def _say_row(self, row: RosterRow | None) -> None:
        said = [finding_words(row, one, with_sheet=self._several) for one in row.findings] if row else []
        self._row_box.setVisible(bool(said) and row is not None and row.outcome != "not_a_record")
        if row is None or not said:
            return
        todo = [fate_words(row), *dict.fromkeys(todo for _, todo in said if todo)]
        if theme().is_narrow(self.window().width()) and not any(one.value for one in row.findings):
            todo.append(self._written(row))
        role = {"flagged": "warn", "rejected": "bad"}.get(row.outcome, "neutral")
        self._settle.start()
        self._row_box.show_message(role, "\n".join(what for what, _ in said[:_MOST]), sentences(*todo))

    def _keep_in_sight(self) -> None:
        """The box above may have taken room from the tables."""
        self.ours.view.scrollTo(self.ours.view.currentIndex())

    def _written(self, row: RosterRow) -> str:
        fields = ("name", "sex", "birth_date", "category")
        words = [f"{field_words(one)} {self._face.written(row, one)}" for one in fields]
        return self.tr("文件里写的：{words}。").format(words=joined("，", *words))

    def _file_banners(self) -> Sequence[Banner]:
        banners = [self._banner(*explain_code(code, spoken())) for code in self._reading.codes]
        unknown = [
            f"{letter} {label}" for sheet in self._reading.sheets for letter, label in sheet.unknown_columns
        ]
        if unknown:
            what = self.tr("有 {count} 列没有认出，不会写入：{columns}").format(
                count=len(unknown), columns=joined("、", *unknown[:6])
            )
            banners.append(self._banner(what, self.tr("需要的话请发送单位改列名后再发来。"), "neutral"))
        return banners

    def _banner(self, what: str, todo: str, role: str = "warn") -> Banner:
        return Banner(self, role=role, what=what, todo=todo)
