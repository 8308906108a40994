"""One earlier import: who sent it, how it was read, the fate of every row, and 撤回这次导入."""

from collections import Counter
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.access import Verb, may
from committee_desk.roster import (
    ImportedRow,
    OneImport,
    WithdrawalForeseen,
    delivery_withdrawal_foreseen,
    one_import,
    withdraw_delivery,
    withdraw_import,
    withdrawal_foreseen,
)

from ...components.banner import Banner
from ...components.button import Button
from ...components.data_table import DataTable
from ...components.page_header import PageHeader
from ...components.table_model import CellsModel
from ...components.table_values import Cell, Column, chip_cell
from ...components.theme import theme
from ...language import joined, sentences
from ...session import Session
from .fate_bar import FateBar
from .fate_words import place_words, row_mark, row_reasons, stays_words
from .row_words import field_words
from .sender_fields import kind_words, sender_words
from .withdraw_sheet import WithdrawSheet


class SourceView(QWidget):
    """Fills itself; `opened_case(case_id)` follows Enter on a row that has a case, `back()` the way back."""

    opened_case = Signal(str)
    back = Signal()
    status = Signal(str)

    def __init__(
        self, session: Session, source_id: str, header: PageHeader, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.source_id = source_id
        self._session, self._header = session, header
        self._import: OneImport | None = None
        self._keys: tuple[str, ...] = ()
        self._told = Banner(self, role="neutral")
        self._told.hide()
        self.back_button = Button(self, text=self.tr("返回名册"), icon_name="arrow-left")
        self.withdraw = Button(self, kind="danger", text=self.tr("撤回这次导入"))
        self.withdraw_all = Button(self, kind="danger")
        self._ask_all, self._delivery = False, ""
        self.bar = FateBar(self)
        columns = (
            Column("fate", self.tr("结果"), 110),
            Column("name", self.tr("姓名"), 120),
            Column("place", self.tr("在文件里"), 150, narrow=False),
            Column("number", self.tr("个案"), 170, narrow=False),
            Column("why", self.tr("原因"), 160, stretch=True),
        )
        self.table = DataTable(self)
        self._rows = CellsModel[ImportedRow](
            columns, lambda row: row.case_id or "", lambda row, at: _cell(row, columns[at].key), self
        )
        self.table.set_model(self._rows)
        self.table.show_columns(columns)
        self.table.view.setAccessibleName(self.tr("这次导入的每一行"))
        self.table.row_activated.connect(self._open)
        self._build()
        self._ask()

    def _build(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.withdraw.clicked.connect(self._ask_this)
        self.withdraw_all.clicked.connect(self._ask_delivery)
        self.withdraw.setEnabled(False)
        self.withdraw_all.hide()
        self.bar.pressed.connect(self._filter)
        line = QHBoxLayout()
        line.setSpacing(theme().gap(8))
        line.addWidget(self.bar, 1)
        line.addWidget(self.back_button)
        line.addWidget(self.withdraw)
        line.addWidget(self.withdraw_all)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(12))
        around.addWidget(self._told)
        around.addLayout(line)
        around.addWidget(self.table, 1)

    def _ask(self) -> None:
        self._session.ask(_read, self.source_id, then=self._take, refused=self._refused)

    def _refused(self, refusal: object) -> None:
        self.back.emit()
        self._session.refused_now(refusal)

    def _take(self, read: tuple[OneImport, tuple[str, ...]]) -> None:
        found, self._keys = read
        self._import = found
        source = found.source
        title = self.tr("{sender} {day} 送来的名册").format(
            sender=sender_words(source.kind, source.sender), day=f"{source.received_at:%Y-%m-%d}"
        )
        self._header.show_words(title, self._sentence(found), self.tr("名册"))
        self._show_told(found)
        self.bar.show_counts(Counter(self._keys))
        self._filter(())
        self.withdraw.setEnabled(source.withdrawn_at is None and self._mine)
        self.withdraw.setVisible(source.withdrawn_at is None)
        self._show_delivery(found)

    def _show_delivery(self, found: OneImport) -> None:
        """Files that came in by the same act, and still stand, can go with this one."""
        standing = found.source.withdrawn_at is None
        self._delivery = found.source.delivery or ""
        several = bool(self._delivery) and found.beside > 0
        words = self.tr("撤回这个文件") if several and standing else self.tr("撤回这次导入")
        self.withdraw.setText(words)
        count = f"{found.beside + standing:,}"
        together = self.tr("撤回同批 {count} 个文件") if standing else self.tr("撤回同批其余 {count} 个文件")
        self.withdraw_all.setText(together.format(count=count))
        self.withdraw_all.setVisible(several)
        self.withdraw_all.setEnabled(self._mine)

    def _sentence(self, found: OneImport) -> str:
        source, counts = found.source, found.source.counts
        words = self.tr("{kind}，{time} 由{person}收下；{children} 名儿童，{rejected} 行不导入。")
        return words.format(
            kind=kind_words(source.kind),
            time=f"{source.received_at:%Y-%m-%d %H:%M}",
            person=source.received_by,
            children=f"{counts.children:,}",
            rejected=f"{counts.rejected:,}",
        )

    def _show_told(self, found: OneImport) -> None:
        """Withdrawn: by whom and why; read otherwise than by itself: which columns and cells."""
        source = found.source
        if source.withdrawn_at is not None:
            words = self.tr("{time} 由{person}撤回：{why}")
            what = words.format(
                time=f"{source.withdrawn_at:%Y-%m-%d %H:%M}",
                person=found.withdrawn_by or "",
                why=source.withdrawn_why or "",
            )
            self._told.show_message("warn", what, self._fates(found))
            self._told.show()
            return
        said = sentences(self._columns_said(found), self._edits_said(found))
        self._told.setVisible(bool(said))
        self._told.show_message("neutral", self.tr("导入时有人改过读法"), said)

    def _fates(self, found: OneImport) -> str:
        fates = Counter(row.fate for row in found.rows if row.fate)
        said = self.tr("{count} 行已撤掉。").format(count=f"{fates['gone']:,}")
        if fates["restored"]:
            more = self.tr("{count} 行补充过的已复原。").format(count=f"{fates['restored']:,}")
            said = sentences(said, more)
        if not fates["stays"]:
            return said
        names = [stays_words(row.name, row.fate_why or "") for row in found.rows if row.fate == "stays"]
        words = self.tr("{count} 名保留：{names}。选中一行按 Enter 打开个案。")
        shown = joined("、", *names[:6]) + ("…" if len(names) > 6 else "")
        return sentences(said, words.format(count=f"{fates['stays']:,}", names=shown))

    def _columns_said(self, found: OneImport) -> str:
        pairs = [
            *found.labels.items(),
            *((f"{sheet} {letter}", name) for sheet, letter, name in found.letters),
        ]
        if not pairs:
            return ""
        left_out = self.tr("不写入")
        said = joined(
            "、", *(f"{label} → {field_words(name) if name else left_out}" for label, name in pairs[:8])
        )
        return self.tr("指定的列：{columns}。").format(columns=said)

    def _edits_said(self, found: OneImport) -> str:
        if not found.edits:
            return ""
        places = joined("、", *(f"{column}{row}" for _, row, column, _ in found.edits[:8]))
        words = self.tr("改正了 {count} 个单元格：{places}。")
        return words.format(count=f"{len(found.edits):,}", places=places)

    @property
    def _mine(self) -> bool:
        county = self._session.county
        return county is not None and may(county.actor.roles, Verb.WITHDRAW_IMPORT)

    def _filter(self, keys: Any) -> None:
        if self._import is not None:
            pairs = zip(self._import.rows, self._keys, strict=True)
            rows = [row for row, key in pairs if key in keys] if keys else self._import.rows
            self._rows.show_rows(rows)
            total = self.tr("{shown} 行，共 {total} 行")
            self.table.show_footer(
                total.format(shown=f"{len(rows):,}", total=f"{len(self._import.rows):,}"),
                self.tr("Enter 打开个案"),
            )

    def _open(self, case_id: str) -> None:
        if case_id:
            self.opened_case.emit(case_id)

    # Withdrawal.

    def _ask_this(self) -> None:
        self._ask_all = False
        self._session.ask(withdrawal_foreseen, self.source_id, then=self._show_sheet)

    def _ask_delivery(self) -> None:
        self._ask_all = True
        self._session.ask(delivery_withdrawal_foreseen, self._delivery, then=self._show_sheet)

    def _show_sheet(self, foreseen: WithdrawalForeseen) -> None:
        sheet = WithdrawSheet(foreseen, self)
        sheet.confirmed.connect(self._withdraw)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _withdraw(self, reason: str) -> None:
        self._let_withdraw(False)
        verb, which = (
            (withdraw_delivery, self._delivery) if self._ask_all else (withdraw_import, self.source_id)
        )
        self._session.do(verb, which, reason, then=self._withdrawn, refused=self._not_withdrawn)

    def _let_withdraw(self, may_now: bool) -> None:
        self.withdraw.setEnabled(may_now)
        self.withdraw_all.setEnabled(may_now)

    def _not_withdrawn(self, refusal: object) -> None:
        self._let_withdraw(True)
        self._session.refused_now(refusal)

    def _withdrawn(self, result: dict[str, Any]) -> None:
        words = self.tr("已撤回这次导入，{gone} 个个案撤掉，{stays} 名保留")
        self.status.emit(words.format(gone=f"{result['gone']:,}", stays=f"{len(result['stays']):,}"))
        self._ask()


def _read(look: Any, source_id: str) -> tuple[OneImport, tuple[str, ...]]:
    """An import, and for each row the key by which it is counted."""
    found = one_import(look, source_id)
    return found, tuple(row_key(row) for row in found.rows)


def row_key(row: Any) -> str:
    """By what a row of an import is counted and filtered: its fate, else its effect, else its outcome."""
    if row.fate:
        return str(row.fate)
    return str(row.effect if row.outcome == "accepted" and row.effect != "none" else row.outcome)


def _cell(row: Any, key: str) -> Cell:
    if key == "fate":
        return chip_cell(row_mark(row))
    if key == "why":
        return Cell(row_reasons(row), tone="text2")
    texts = {"name": row.name, "place": place_words(row), "number": row.number or ""}
    return Cell(texts[key], strong=key == "name", tone="text" if key == "name" else "text2")
