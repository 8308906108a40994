"""Cases that wait for a meeting: found by name, number or initials, and put on the agenda."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from committee_desk.overview import CaseRow

from ...components.button import Button
from ...components.card import Card
from ...components.labels import Paragraph


class ReadyCard(Card):
    """A field, the cases that it finds, and 列入会议."""

    typed = Signal(str)
    tabled = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="…")
        self.field, self.list = QLineEdit(self), QListWidget(self)
        self.button = Button(self, kind="soft", icon_name="plus")
        self._empty = Paragraph(self, tone="text2")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemActivated.connect(self._table)
        self.list.itemSelectionChanged.connect(self._count)
        self.field.textChanged.connect(self.typed)
        self.field.returnPressed.connect(self.list.setFocus)
        self.button.clicked.connect(self._table)
        foot = QHBoxLayout()
        foot.addWidget(self.button)
        foot.addStretch()
        self.add(self.field)
        self.add(self._empty)
        self.add(self.list, 1)
        self.add(foot)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.show_title(self.tr("待上会的个案"))
        self.field.setPlaceholderText(self.tr("姓名、拼音首字母或编号"))
        self.field.setAccessibleName(self.tr("找待上会的个案"))
        self.list.setAccessibleName(self.tr("待上会的个案"))
        self._empty.setText(self.tr("没有找到待上会的个案。评估完成的个案会出现在这里。"))
        self._count()

    def show_rows(self, rows: tuple[CaseRow, ...]) -> None:
        """Show the cases that were found."""
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(f"{row.name}·{row.number}·{row.township}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, row.case_id)
        self.show_title(self.tr("待上会的个案"), str(len(rows)))
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if rows:
            self.list.setCurrentRow(0)
        self._count()

    def _count(self) -> None:
        chosen = len(self.list.selectedItems())
        self.button.setText(
            self.tr("列入会议，{count} 案").format(count=chosen) if chosen else self.tr("列入会议")
        )
        self.button.setEnabled(chosen > 0)

    def _table(self) -> None:
        chosen = [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
        if chosen:
            self.tabled.emit(chosen)
