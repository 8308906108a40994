"""The year's sittings, and the form that opens the next one."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from committee_desk.meeting import MeetingRow

from ...components.button import Button
from ...components.card import Card
from ...components.empty_state import EmptyState
from ...components.flow_layout import FlowLayout
from ...components.form_row import FormRow
from ...components.section_list import SectionItem, SectionList
from ...components.theme import theme
from ...components.tokens import Mark
from ...dates import full_day_words
from .day_field import DayField


class OpenForm(Card):
    """Day and place of the next sitting, and the button that opens it."""

    opened = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self.day, self.place = DayField(self), QLineEdit(self)
        self.button = Button(self, kind="primary", icon_name="gavel")
        self._day_row = FormRow(self, label=self.tr("开会日期"), field=self.day, width=170)
        self._place_row = FormRow(self, label=self.tr("地点"), field=self.place, width=320)
        fields = FlowLayout(tops=True)
        fields.setSpacing(theme().gap(16))
        fields.addWidget(self._day_row)
        fields.addWidget(self._place_row)
        foot = QHBoxLayout()
        foot.addWidget(self.button)
        foot.addStretch()
        self.add(fields)
        self.add(foot)
        self.button.clicked.connect(self._open)
        self.place.returnPressed.connect(self._open)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.show_title(self.tr("开会"))
        self.button.setText(self.tr("开会"))
        for row, words in ((self._day_row, self.tr("开会日期")), (self._place_row, self.tr("地点"))):
            row.label.setText(words)
            row.field.setAccessibleName(words)

    def show_day(self, today: date) -> None:
        """Propose *today*."""
        self.day.show_day(today)

    def _open(self) -> None:
        self.opened.emit(self.day.day(), self.place.text())


class SittingList(Card):
    """The sittings of the year; one is chosen to go on with it or to read it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self._list = SectionList(self)
        self._list.section_chosen.connect(self.chosen)
        self._empty = EmptyState(self, icon_name="gavel")
        self._rows: tuple[MeetingRow, ...] = ()
        self.add(self._list)
        self.add(self._empty)
        self.body.addStretch()

    def show_sittings(self, rows: tuple[MeetingRow, ...]) -> None:
        """Show these sittings."""
        self._rows = rows
        self.show_title(self.tr("今年的会议"), str(len(rows)) if rows else "")
        self._list.setAccessibleName(self.tr("今年的会议"))
        self._list.show_items([self._item(row) for row in rows])
        self._list.setVisible(bool(rows))
        if not rows:
            self.body.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = EmptyState(
                self,
                icon_name="gavel",
                heading=self.tr("今年还没有开过会"),
                sentence=self.tr("评估完成的个案在会上讨论，由委员会提出安置建议。"),
            )
            self.body.insertWidget(0, self._empty)
        self._empty.setVisible(not rows)

    def _item(self, row: MeetingRow) -> SectionItem:
        is_open = row.state == "open"
        mark = (
            Mark(self.tr("正在开"), "p2", "accent")
            if is_open
            else Mark(self.tr("已结束"), "disc with tick", "ok")
        )
        return SectionItem(
            key=row.id,
            text=self.tr("第 {number} 次评估会议").format(number=row.number),
            right=mark.text,
            second="·".join((full_day_words(row.held_on), row.place)),
            mark=mark,
        )
