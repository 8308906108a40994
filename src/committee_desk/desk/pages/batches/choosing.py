"""Which signed cases go into the next batch: a row with its tick for each, and what is missing where one cannot go."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from committee_desk.batch import Reportable
from committee_desk.wording import say

from ...components.card import Card
from ...components.data_table import DataTable
from ...components.empty_state import EmptyState
from ...components.table_values import Cell, Column, Row, empty_cell, name_cell
from ...components.theme import theme
from ...components.tokens import Mark
from ...language import spoken
from ...models.case_rows import placement_words

_MOST_ROWS = 8


class ChooseCard(Card):
    """`chosen()` follows every change of the ticks; all that can go are ticked at first."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=" ")
        self._cases: tuple[Reportable, ...] = ()
        self._ticked: set[str] = set()
        self._left_out: set[str] = set()
        self._all = QCheckBox(self)
        self._all.clicked.connect(self._all_clicked)
        self.table = DataTable(self, two_lines=True)
        self.table.row_activated.connect(self._toggle)
        self.table.view.clicked.connect(self._clicked)
        self.table.view.installEventFilter(self)
        self.add(self._all)
        self.add(self.table)
        self.retranslate()

    def show_cases(self, cases: Sequence[Reportable]) -> None:
        """Show *cases*; what a person left out stays out."""
        self._cases = tuple(cases)
        ready = {one.case_id for one in cases if not one.missing}
        self._left_out &= ready
        self._ticked = ready - self._left_out
        self._show()
        if self._cases and not self.table.selected_id():
            self.table.select(self._cases[0].case_id)

    def ticked(self) -> list[str]:
        """Ids of the chosen cases in the order of the list."""
        return [one.case_id for one in self._cases if one.case_id in self._ticked]

    @property
    def missing(self) -> tuple[Reportable, ...]:
        """Cases that cannot go yet."""
        return tuple(one for one in self._cases if one.missing)

    def set_busy(self, busy: bool) -> None:
        """Nothing is chosen anew while a batch is being sealed."""
        self.table.setEnabled(not busy)
        self._all.setEnabled(not busy)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        columns = (
            Column("tick", self.tr("上报"), 76),
            Column("child", self.tr("儿童"), 132),
            Column("placement", self.tr("安置"), 176, narrow=False),
            Column("check", self.tr("检查"), 120, stretch=True),
            Column("signed", self.tr("签齐的日期"), 112, narrow=False),
        )
        self.table.set_columns(columns, self.tr("可以上报的个案"))
        self._all.setText(self.tr("全选"))
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space takes a case in or out."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            self._toggle(self.table.selected_id())
            return True
        return super().eventFilter(watched, event)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._toggle(self.table.selected_id())

    def _toggle(self, case_id: str) -> None:
        case = next((one for one in self._cases if one.case_id == case_id), None)
        if case is None or case.missing or not self.table.isEnabled():
            return
        self._left_out ^= {case_id}
        self._ticked ^= {case_id}
        self._show()
        self.chosen.emit()

    def _all_clicked(self) -> None:
        ready = {one.case_id for one in self._cases if not one.missing}
        self._ticked = set() if self._ticked == ready else ready
        self._left_out = ready - self._ticked
        self._show()
        self.chosen.emit()

    def _show(self) -> None:
        at = self.table.selected_id()
        self.table.show_rows([self._row(one) for one in self._cases])
        self.table.select(at)
        ready = len(self._cases) - len(self.missing)
        self.show_title(self.tr("选择个案"), f"{len(self._ticked)}/{len(self._cases)}" if self._cases else "")
        self._all.setVisible(ready > 1)
        self._all.setTristate(0 < len(self._ticked) < ready)
        state = Qt.CheckState
        self._all.setCheckState(
            state.Unchecked
            if not self._ticked
            else state.Checked
            if len(self._ticked) == ready
            else state.PartiallyChecked
        )
        self.table.show_placeholder(None if self._cases else self._empty())
        self.table.show_footer("", self.tr("↑↓ 移动，空格 选入或移出") if self._cases else "")
        shown = min(max(len(self._cases), 2), _MOST_ROWS)
        self.table.setFixedHeight(self.table.rows_height(shown) if self._cases else theme().px(250))

    def _row(self, case: Reportable) -> Row:
        if case.missing:
            tick = Cell(self.tr("不能报"), glyph=Mark("", "triangle with !", "warn"), tone="warn")
        elif case.case_id in self._ticked:
            tick = Cell(self.tr("报"), glyph=Mark("", "square with tick", "accent"))
        else:
            tick = Cell(self.tr("下一批"), glyph=Mark("", "dashed ring", "neutral"), tone="text2")
        words, icon = placement_words(case.placement) if case.placement else ("", "")
        check = (
            Cell(say(case.missing, spoken()), tone="warn") if case.missing else Cell(self.tr("文书都已签齐"))
        )
        signed = Cell(case.signed_on.isoformat()) if case.signed_on else empty_cell(self.tr("还没有签齐"))
        place = Cell(words, icon=icon) if words else empty_cell(self.tr("尚未决定"))
        return Row(case.case_id, (tick, name_cell(case.name, case.number), place, check, signed))

    def _empty(self) -> EmptyState:
        return EmptyState(
            icon_name="package-check",
            heading=self.tr("没有可以上报的个案"),
            sentence=self.tr("决定书盖了章、一人一案签齐的个案会出现在这里。"),
        )
