"""The cases of one queue at the left: found by name, initials or number, one of them chosen."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from committee_desk.overview import CaseRow

from ...components.card import Card
from ...components.empty_state import EmptyState
from ...components.labels import Paragraph
from ...components.section_list import SectionItem, SectionList
from ...models.case_rows import state_words
from ...models.due import due_words
from .facts import MOST_SHOWN, Queue


class QueueCard(Card):
    """`chosen(case)`; `typed(text)` narrows the queue."""

    chosen = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.list = QLineEdit(self), SectionList(self)
        self._more, self._empty = Paragraph(self, role="caption"), EmptyState(self)
        self.field.textChanged.connect(self.typed)
        self.list.section_chosen.connect(self.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for part in (self.field, self.list, self._more, self._empty):
            self.add(part)
        self.body.addStretch(1)
        self.field.setAccessibleName(self.tr("在这一栏里找"))

    def show_queue(self, queue: Queue, chosen: str) -> None:
        """Show the rows with *chosen* pressed."""
        self.field.setPlaceholderText(self.tr("姓名、拼音首字母或编号"))
        self.field.setAccessibleName(self.tr("在这一栏里找"))
        self.list.setAccessibleName(self.tr("个案"))
        self.list.show_items([self._item(row, queue.today) for row in queue.rows], chosen)
        more = queue.counts.get(queue.state, 0) - len(queue.rows)
        hidden = more > 0 and len(queue.rows) == MOST_SHOWN
        self._more.setText(self.tr("另有 {count} 案，输入姓名来找。").format(count=more))
        self._more.setVisible(hidden)
        self.list.setVisible(bool(queue.rows))
        self.field.setVisible(bool(queue.rows or self.field.text()))
        self._show_empty(queue)

    def _item(self, row: CaseRow, today: date) -> SectionItem:
        due = due_words((row.due - today).days) if row.due else ""
        second = due or row.number
        return SectionItem(key=row.case_id, text=row.name, second=second, mark=state_words(row.state))

    def _show_empty(self, queue: Queue) -> None:
        self.body.removeWidget(self._empty)
        self._empty.hide()
        self._empty.deleteLater()
        heading, sentence = self._words(queue.state)
        if self.field.text():
            heading, sentence = self.tr("没有找到"), self.tr("换一个名字、首字母或编号。")
        self._empty = EmptyState(self, icon_name="scale", heading=heading, sentence=sentence)
        self.body.insertWidget(2, self._empty)
        self._empty.setVisible(not queue.rows)

    def _words(self, state: str) -> tuple[str, str]:
        return {
            "proposed": (self.tr("没有等决定的个案"), self.tr("委员会提出建议以后，个案会出现在这里。")),
            "decided": (self.tr("没有要送达的决定"), self.tr("作出决定以后，要送达的会出现在这里。")),
            "served": (self.tr("没有等答复的个案"), self.tr("送达以后，等监护人答复的会出现在这里。")),
            "disputed": (self.tr("没有异议"), self.tr("监护人有异议的个案会出现在这里。")),
        }[state]
