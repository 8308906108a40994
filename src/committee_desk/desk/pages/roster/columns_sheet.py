"""列: every column of a sheet with its label and samples, and the field that it is read as; 应用 reads again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from committee_desk.roster import SheetReading

from ...components.button import Button
from ...components.flow_layout import FlowLayout
from ...components.labels import Label, Paragraph
from ...components.theme import theme
from ...language import joined
from .column_plan import ColumnPlan
from .column_rows import ColumnRow, FieldChip
from .row_words import field_words

_AT_ONCE = 6  # rows made in one go: a sheet may have 200 columns, and each row holds a list of fields


class ColumnsSheet(QDialog):
    """`applied(labels, letters)` follows 应用 with what the reader has to be told."""

    applied = Signal(object, object)

    def __init__(self, sheets: Sequence[tuple[str, SheetReading]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("列"))
        self._plans = [ColumnPlan(file, sheet) for file, sheet in sheets]
        self._plan = self._plans[0]
        self.rows: dict[str, ColumnRow] = {}
        self._left: list[int] = []
        self._which = QComboBox(self)
        self._which.setAccessibleName(self.tr("工作表"))
        self._which.setVisible(len(self._plans) > 1)
        for plan in self._plans:
            self._which.addItem(
                joined("，", plan.file if len({f for f, _ in sheets}) > 1 else "", plan.sheet.name)
            )
        self._which.activated.connect(self._choose_sheet)
        self._lines = QVBoxLayout()
        self._free_title = Paragraph(self, role="caption")
        self._free = QWidget(self)
        self._chips = FlowLayout(self._free)
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._make_some)
        self._build()
        self._choose_sheet(0)

    def _build(self) -> None:
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        around.setSpacing(dress.gap(12))
        head = QHBoxLayout()
        head.addWidget(Label(self, text=self.tr("列"), role="section"))
        head.addWidget(self._which, 1)
        around.addLayout(head)
        around.addWidget(
            Paragraph(
                self,
                text=self.tr("选每一列读成什么，或者把右边的名称拖到列上。一项只能在一列里。"),
                tone="text2",
            )
        )
        middle = QHBoxLayout()
        middle.setSpacing(dress.gap(16))
        middle.addWidget(self._scrolled(self._lines), 3)
        side = QVBoxLayout()
        side.addWidget(self._free_title)
        side.addWidget(self._free)
        side.addStretch()
        middle.addLayout(side, 1)
        around.addLayout(middle, 1)
        around.addLayout(self._buttons())
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.sizeHint()
        self.resize(min(dress.px(820), room.width() - 60), min(dress.px(620), room.height() - 60))

    def _scrolled(self, lines: QVBoxLayout) -> QScrollArea:
        content = QWidget()
        content.setProperty("kind", "scrolled")
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        holder = QVBoxLayout(content)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addLayout(lines)
        holder.addStretch()
        area = QScrollArea(self)
        area.setProperty("kind", "sheet_list")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        return area

    def _buttons(self) -> QHBoxLayout:
        cancel = Button(self, text=self.tr("取消"))
        apply = Button(self, kind="primary", text=self.tr("应用"))
        cancel.clicked.connect(self.reject)
        apply.clicked.connect(self._apply)
        line = QHBoxLayout()
        line.setSpacing(theme().gap(8))
        note = self.tr("写入以后，这个单位的列名会记住，下次自动用。")
        line.addWidget(Paragraph(self, text=note, role="caption"), 1)
        line.addWidget(cancel)
        line.addWidget(apply)
        return line

    def _choose_sheet(self, number: int) -> None:
        self._plan = self._plans[number]
        for row in self.rows.values():
            row.deleteLater()
        self.rows = {}
        self._left = list(range(len(self._plan.sheet.heads)))
        self._make_some()
        self._show_free()

    def _make_some(self) -> None:
        """Some rows, and the next ones when the window has had its turn."""
        for at in self._left[:_AT_ONCE]:
            head = self._plan.sheet.heads[at]
            row = ColumnRow(head, self)
            row.chosen.connect(self._assign)
            row.show_field(self._plan.chosen[head.letter])
            self.rows[head.letter] = row
            self._lines.addWidget(row)
        del self._left[:_AT_ONCE]
        if self._left:
            self._more.start()

    def _assign(self, letter: str, name: str) -> None:
        loser = self._plan.assign(letter, name)
        for at, row in self.rows.items():
            note = ""
            if at == loser:
                note = self.tr("{field}已改由 {letter} 列填写，这一列不写入。").format(
                    field=field_words(name), letter=letter
                )
            row.show_field(self._plan.chosen[at], note)
        self._show_free()

    def _show_free(self) -> None:
        while self._chips.count():
            item = self._chips.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        free = self._plan.unassigned
        for name in free:
            chip = FieldChip(name, self._free)
            self._chips.addWidget(chip)
            chip.show()
        self._free_title.setText(self.tr("还没有列的") if free else self.tr("每一项都有列了"))

    def _apply(self) -> None:
        labels: dict[str, str] = {}
        letters: dict[tuple[str, str, str], str] = {}
        for plan in self._plans:
            more_labels, more_letters = plan.said()
            labels |= more_labels
            letters |= more_letters
        self.accept()
        self.applied.emit(labels, letters)
