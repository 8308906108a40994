"""The two tables of sources: who has not sent yet, and what was received."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from committee_desk.roster import ExpectedSource, Source

from ...components.button import Button
from ...components.data_table import DataTable
from ...components.empty_state import EmptyState
from ...components.flow_layout import FlowLayout
from ...components.labels import Paragraph
from ...components.table_values import Cell, Column, Row, chip_cell, name_cell
from ...components.theme import theme
from ...components.tokens import Mark
from ...dates import day_words, moment_words
from ...language import joined
from ...models.due import due_tone, due_words
from .words import kind_words, sender_words

_MOST_ROWS = 9


class ListPart(QWidget):
    """A table with what can be done to its chosen row above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = DataTable(self, two_lines=True)
        self.offered = FlowLayout()
        self.offered.setSpacing(theme().gap(8))
        self.why_not = Paragraph(self, role="caption")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(9))
        around.addLayout(self.offered)
        around.addWidget(self.why_not)
        around.addWidget(self.table)

    def fit(self, rows: Sequence[Row], empty: Callable[[], EmptyState]) -> None:
        """Show *rows*, or *empty* where there are none; the first is chosen unless one was."""
        at = self.table.selected_id()
        self.table.show_rows(rows)
        self.table.show_placeholder(None if rows else empty())
        if rows:
            self.table.select(at if any(row.id == at for row in rows) else rows[0].id)
        shown = min(max(len(rows), 2), _MOST_ROWS)
        self.table.setFixedHeight(self.table.rows_height(shown) if rows else theme().px(260))


class AwaitedPart(ListPart):
    """`import_asked()` has a file, `register_asked(kind, sender)` one child by word of mouth."""

    import_asked = Signal()
    register_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ExpectedSource, ...] = ()
        self._today = date.min
        self.register, self.file = Button(self, icon_name="user-plus"), Button(self, icon_name="file-input")
        self.offered.addWidget(self.file)
        self.offered.addWidget(self.register)
        self.register.clicked.connect(self._ask_register)
        self.file.clicked.connect(self.import_asked)
        self.table.row_activated.connect(self._ask_register)
        self.table.row_selected.connect(self._say_actions)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.file.setText(self.tr("导入名册文件"))
        columns = (
            Column("who", self.tr("谁"), 220, stretch=True),
            Column("due", self.tr("期限"), 170),
            Column("clause", self.tr("依据"), 110, narrow=False),
        )
        self.table.set_columns(columns, self.tr("还没有报送的"))
        self._show()

    def show_missing(self, missing: Sequence[ExpectedSource], today: date) -> None:
        """Show who has not sent anything yet."""
        self._rows, self._today = tuple(missing), today
        self._show()

    def _show(self) -> None:
        self.fit([self._row(at, one) for at, one in enumerate(self._rows)], self._empty)
        keys = self.tr("↑↓ 选择　Enter 登记报来的儿童")
        self.table.show_footer(self.tr("{count} 家").format(count=len(self._rows)), keys)
        self.why_not.hide()
        self._say_actions()

    def _row(self, at: int, one: ExpectedSource) -> Row:
        left = (one.due - self._today).days
        due = Cell(due_words(left), second=day_words(one.due), tone=due_tone(left))
        return Row(
            str(at), (name_cell(sender_words(one), kind_words(one.kind)), due, Cell(one.clause, tone="text3"))
        )

    def _say_actions(self) -> None:
        one = self._chosen()
        self.register.setVisible(one is not None and one.kind != "federation")
        self.file.setVisible(one is not None)
        words = self.tr("登记{sender}报来的一名儿童")
        self.register.setText(words.format(sender=one.sender) if one is not None and one.sender else "")

    def _chosen(self) -> ExpectedSource | None:
        at = self.table.selected_id()
        return self._rows[int(at)] if at and int(at) < len(self._rows) else None

    def _ask_register(self) -> None:
        one = self._chosen()
        if one is not None and one.sender:
            self.register_asked.emit(one.kind, one.sender)
        elif one is not None:
            self.import_asked.emit()

    def _empty(self) -> EmptyState:
        return EmptyState(
            icon_name="check",
            heading=self.tr("应报送的都到了"),
            sentence=self.tr("残联、乡镇名单、学校和福利机构都报来了；以后报来的孩子照样登记。"),
        )


class ReceivedPart(ListPart):
    """`minutes_asked(source_id)` wants the minutes of a hand-over, `import_asked()` a first file."""

    minutes_asked = Signal(str)
    import_asked = Signal()
    register_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Source, ...] = ()
        self._barred = ""
        self.minutes = Button(self, icon_name="file-text")
        self.offered.addWidget(self.minutes)
        self.minutes.clicked.connect(self._ask_minutes)
        self.table.row_activated.connect(self._ask_minutes)
        self.table.row_selected.connect(self._say_actions)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.minutes.setText(self.tr("出交接记录"))
        columns = (
            Column("who", self.tr("谁"), 220, stretch=True),
            Column("when", self.tr("收到"), 190),
            Column("children", self.tr("儿童"), 76, right=True),
            Column("look", self.tr("需核对"), 84, right=True, narrow=False),
            Column("rest", self.tr("不导入"), 84, right=True, narrow=False),
            Column("state", self.tr("状态"), 130, narrow=False),
        )
        self.table.set_columns(columns, self.tr("已收到的来源"))
        self._show()

    def show_received(self, received: Sequence[Source], barred: str) -> None:
        """Show what came in this year; *barred* is why no minutes can be made by this person."""
        self._rows, self._barred = tuple(received), barred
        self._show()

    def _show(self) -> None:
        self.fit([self._row(one) for one in self._rows], self._empty)
        children = sum(one.counts.children for one in self._rows if one.withdrawn_at is None)
        said = self.tr("{count} 次收到，共 {children} 名儿童（同一个孩子可以报几次）")
        self.table.show_footer(
            said.format(count=len(self._rows), children=f"{children:,}"), self.tr("↑↓ 选择　Enter 出交接记录")
        )
        self._say_actions()

    def _row(self, one: Source) -> Row:
        how = self.tr("名册文件") if one.sha256 else self.tr("窗口登记")
        kind = joined("，", kind_words(one.kind) if one.sender else "", how)
        withdrawn = one.withdrawn_at
        state = Mark(self.tr("已收"), "disc with tick", "ok")
        if withdrawn is not None:
            state = Mark(self.tr("已撤回"), "disc with minus", "neutral")
        return Row(
            one.id,
            (
                name_cell(sender_words(one), kind),
                Cell(moment_words(one.received_at), second=one.received_by),
                Cell(f"{one.counts.children:,}"),
                Cell(f"{one.counts.flagged:,}"),
                Cell(f"{one.counts.rejected:,}"),
                chip_cell(state),
            ),
        )

    def _say_actions(self) -> None:
        one = self._chosen()
        why = ""
        if one is not None:
            no_file = self.tr("窗口登记的没有文件，不用交接记录。")
            why = self._barred or ("" if one.sha256 else no_file)
        self.minutes.setVisible(one is not None)
        self.minutes.setEnabled(one is not None and not why)
        self.why_not.setText(why)
        self.why_not.setVisible(bool(why))

    def _chosen(self) -> Source | None:
        chosen = self.table.selected_id()
        return next((one for one in self._rows if one.id == chosen), None)

    def _ask_minutes(self) -> None:
        one = self._chosen()
        if one is not None and self.minutes.isEnabled():
            self.minutes_asked.emit(one.id)

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            icon_name="file-input",
            heading=self.tr("今年还没有收到名册"),
            sentence=self.tr("残联在 4 月底以前送来名册；乡镇、学校、福利机构和监护人报来的随时登记。"),
        )
        first = Button(text=self.tr("导入名册文件"), kind="soft")
        first.clicked.connect(self.import_asked)
        one = Button(text=self.tr("登记一名儿童"))
        one.clicked.connect(self._register_first)
        empty.add_action(first)
        empty.add_action(one)
        return empty

    def _register_first(self) -> None:
        self.register_asked.emit("", "")
