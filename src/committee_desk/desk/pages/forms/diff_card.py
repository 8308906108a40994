"""What a version changes: the verdict in words, then each difference with its place and its weight."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from committee_desk.assessment import FormDiff, Weight

from ...components.banner import Banner
from ...components.card import Card
from ...components.data_table import DataTable
from ...components.labels import Paragraph
from ...components.table_values import Cell, Column, Row, chip_cell
from ...language import spoken
from .marks import weight_mark

_MOST_ROWS = 9


class DiffCard(Card):
    """Shows a `FormDiff`, or that there is nothing to compare with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=" ")
        self._verdict = Banner(self, role="ok")
        self._missing = Paragraph(self, tone="text2")
        self._table = DataTable(self, two_lines=True)
        for part in (self._verdict, self._missing, self._table):
            self.add(part)

    def show_diff(self, found: FormDiff | None) -> None:
        """Show what differs; None where the form has no earlier version."""
        self.show_title(self.tr("和上一版比"), self._note(found))
        self._table.set_columns(
            (
                Column("what", self.tr("差别"), 260, stretch=True),
                Column("weight", self.tr("对旧答案"), 200),
            ),
            self.tr("两版的差别"),
        )
        rows = self._rows(found) if found else []
        self._table.setVisible(bool(rows))
        self._table.show_rows(rows)
        self._table.setFixedHeight(self._table.rows_height(min(len(rows), _MOST_ROWS)))
        self._show_verdict(found)

    def _note(self, found: FormDiff | None) -> str:
        words = self.tr("{old} 版 → {new} 版")
        return words.format(old=found.old_version, new=found.new_version) if found else ""

    def _show_verdict(self, found: FormDiff | None) -> None:
        lacking = self._lacking(found) if found else []
        self._missing.setText("\n".join(lacking))
        self._missing.setVisible(bool(lacking))
        if found is None:
            self._verdict.show_message("neutral", self.tr("这是第一版，没有可比的。"))
        elif lacking:
            what = self.tr("还有 {count} 处旧答案接不上，不能签发").format(count=len(lacking))
            todo = self.tr("在工作表 migrations 里逐条写明，换一个版本号，再收进来。")
            self._verdict.show_message("bad", what, todo)
        elif not found.differences:
            self._verdict.show_message("ok", self.tr("两版没有差别。"))
        else:
            self._verdict.show_message("ok", self._good(found))

    def _good(self, found: FormDiff) -> str:
        if found.weight is Weight.SAFE:
            return self.tr("{count} 处差别都不影响旧答案").format(count=len(found.differences))
        words = self.tr("{count} 处差别，旧答案怎样办都写明了")
        return words.format(count=len(found.differences))

    def _lacking(self, found: FormDiff) -> list[str]:
        language = spoken()
        return [one.needed(language) for one in found.missing] + [
            one.sentence(language) for one in found.faults
        ]

    def _rows(self, found: FormDiff) -> Sequence[Row]:
        language = spoken()
        heaviest_first = [one for weight in reversed(Weight) for one in found.of(weight)]
        return [
            Row(
                str(at),
                (
                    Cell(one.sentence(language), second=one.where(language)),
                    chip_cell(weight_mark(one.weight)),
                ),
            )
            for at, one in enumerate(heaviest_first)
        ]
