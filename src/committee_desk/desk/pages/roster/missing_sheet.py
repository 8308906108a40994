"""Who stood on this sender's last roster and does not stand on this one: a list to open and to take along."""

import csv
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.roster import NamedChild

from ...components.button import Button
from ...components.data_table import DataTable
from ...components.labels import Label, Paragraph
from ...components.table_values import Cell, Column, Row, name_cell
from ...components.theme import theme
from ...jobs import Progress, Steps
from ..export_file import written_whole
from ..file_dialogs import ask_target

_STARTS_FORMULA = ("=", "+", "-", "@", "\t")


class MissingSheet(QDialog):
    """`opened_case(case_id)` follows Enter on a child that has a case, `export_wanted(path, rows)` 导出名单."""

    opened_case = Signal(str)
    export_wanted = Signal(str, object)

    def __init__(self, missing: Sequence[NamedChild], count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing = tuple(missing)
        self.setWindowTitle(self.tr("上次有、这次没有的儿童"))
        columns = (
            Column("child", self.tr("儿童"), 220),
            Column("township", self.tr("乡镇"), 140, stretch=True),
            Column("year", self.tr("年度"), 90, right=True),
        )
        self.table = DataTable(self, columns=columns, name=self.windowTitle(), two_lines=True)
        self.table.show_rows([_row(one) for one in self._missing])
        self.table.row_activated.connect(self._open)
        dress = theme()
        around = QVBoxLayout(self)
        around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        around.setSpacing(dress.gap(12))
        title = self.tr("上次的名册上有、这次没有：{count} 名").format(count=f"{count:,}")
        around.addWidget(Label(self, text=title, role="section"))
        around.addWidget(
            Paragraph(
                self,
                text=self.tr("可能已入学、迁出或漏报，请向送来的单位问清。他们的个案不变。"),
                tone="text2",
            )
        )
        around.addWidget(self.table, 1)
        around.addLayout(self._buttons())
        room = parent.window().size() if parent else self.sizeHint()
        self.resize(min(dress.px(640), room.width() - 60), min(dress.px(520), room.height() - 60))

    def _buttons(self) -> QHBoxLayout:
        export = Button(self, text=self.tr("导出名单"), icon_name="download")
        close = Button(self, kind="primary", text=self.tr("关闭"))
        export.clicked.connect(self._ask_where)
        close.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.setSpacing(theme().gap(8))
        line.addWidget(export)
        line.addStretch()
        line.addWidget(close)
        return line

    def _open(self, case_id: str) -> None:
        if case_id:
            self.accept()
            self.opened_case.emit(case_id)

    def _ask_where(self) -> None:
        words = self.tr("表格") + " (*.csv)"
        ask_target(self, self.tr("导出名单"), words, self.tr("上次有这次没有") + ".csv", self._write)

    def _write(self, chosen: str) -> None:
        heads = (self.tr("姓名"), self.tr("编号"), self.tr("乡镇"))
        rows = tuple((one.name, one.number or "", one.township or "") for one in self._missing)
        self.export_wanted.emit(chosen, (heads, *rows))


def export_rows(target: Path, rows: Sequence[Sequence[str]]) -> Steps:
    """Write *rows* as a file that a spreadsheet program opens; refusals of `written_whole`."""
    yield Progress(0)
    with written_whole(target) as waiting, waiting.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([_as_text(cell) for cell in row] for row in rows)
    return target


def _as_text(cell: str) -> str:
    """No spreadsheet program may take it for a formula."""
    return "'" + cell if cell.startswith(_STARTS_FORMULA) else cell


def _row(one: NamedChild) -> Row:
    return Row(
        one.case_id or "",
        (name_cell(one.name, one.number or ""), Cell(one.township or ""), Cell(str(one.year or ""))),
    )
