"""The command palette (Ctrl K): the fastest way to a child or a page."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from committee_desk.overview import CaseFilter, CaseRow, case_ids, case_rows

from ..components.palette import Palette
from ..components.palette_list import PaletteEntry
from ..components.tokens import state_mark, tokens
from ..search import NewestSearch
from ..session import Session
from ..token_words import token_word
from .navigator import Navigator
from .page_table import pages_for

_CHILDREN = 6


class CommandPalette(Palette):
    """Children by name, pinyin initials or number, then commands."""

    lock_asked = Signal()

    def __init__(self, session: Session, navigator: Navigator, pages: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._navigator = navigator
        self._names = pages
        self._children: list[PaletteEntry] = []
        self._before: QWidget | None = None
        self._search = NewestSearch(self)
        self._search.found.connect(self._found)
        self._search.failed.connect(session.failed_now)
        self.query_changed.connect(self._typed)
        self.chosen.connect(self._go)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def open_over(self) -> None:
        """Cover the window and wait for keys."""
        if self._session.county is None or self.isVisible():
            return
        self._before = self.window().focusWidget()
        self._retranslate()
        self.open_empty()

    def close_again(self) -> None:
        """Give the keys back to where they were."""
        super().close_again()
        # A page that read its facts anew meanwhile has put another button in the place of the one that had the keys.
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def forget(self) -> None:
        """The county is locked: nothing that was found stays, and nothing is searched any more."""
        self._search.stop()
        self.hide()
        self.field.clear()
        self._children = []
        self._before = None
        self.show_entries([])

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A page that got its facts a moment late wants the keys: it has them when the palette is closed."""
        if now is None or self.isHidden() or now.window() is not self.window() or self.isAncestorOf(now):
            return
        self._before = now
        self.field.setFocus()

    def _typed(self, text: str) -> None:
        wanted = text.strip()
        if not wanted or self._session.county is None:
            self._children = []
        else:
            self._search.request(partial(_find, self._session, CaseFilter(text=wanted)))
        self._show_found()

    def _found(self, generation: int, _stage: int, rows: tuple[CaseRow, ...]) -> None:
        if generation != self._search.generation or not self.field.text().strip():
            return
        self._children = [self._child_entry(row) for row in rows]
        self._show_found()

    def _child_entry(self, row: CaseRow) -> PaletteEntry:
        age = self.tr("{years} 岁").format(years=row.age_years)
        state = token_word(state_mark(row.state).text)
        detail = "·".join(part for part in (age, row.township, state) if part)
        return PaletteEntry(f"go:case/{row.case_id}", row.name, detail, "user")

    def _commands(self) -> list[PaletteEntry]:
        wanted = self.field.text().strip().lower()
        nav = {entry.key: entry for entry in tokens().nav()}
        commands = []
        for place, name in enumerate(self._names, 1):
            text = self.tr("去{page}").format(page=token_word(nav[name].text))
            commands.append(PaletteEntry(f"go:{name}", text, "", nav[name].icon, f"Ctrl {place}"))
        if "roster" in self._names:
            commands.append(PaletteEntry("go:duplicates", self.tr("核对疑似重复"), "", "users"))
        commands += self._further()
        commands.append(PaletteEntry("lock", self.tr("锁定"), "", "lock", "Ctrl L"))
        return [command for command in commands if wanted in command.text.lower()]

    def _further(self) -> list[PaletteEntry]:
        """Pages that stand under another one in the sidebar."""
        county = self._session.county
        offered = pages_for(county.actor.roles if county is not None else ())
        pages = (
            ("counter", self.tr("登记一名儿童"), "user-plus"),
            ("sources", self.tr("看今年收到的名册来源"), "list-checks"),
            ("forms", self.tr("看评估表的各版"), "file-spreadsheet"),
        )
        return [PaletteEntry(f"go:{name}", text, "", icon) for name, text, icon in pages if name in offered]

    def _show_found(self) -> None:
        entries: list[PaletteEntry] = []
        commands = self._commands()
        if self._children:
            entries += [PaletteEntry("", self.tr("儿童")), *self._children]
        if commands:
            entries += [PaletteEntry("", self.tr("命令")), *commands]
        if not entries:
            entries = [PaletteEntry("", self.tr("没有找到。可以输入姓名、拼音首字母或编号。"))]
        self.show_entries(entries)

    def _go(self, act: str) -> None:
        if act == "lock":
            self.lock_asked.emit()
        else:
            self._navigator.go_route(act.removeprefix("go:"))

    def _retranslate(self) -> None:
        self.show_words(
            placeholder=self.tr("搜索儿童或命令"),
            found=self.tr("找到的儿童和命令"),
            close=self.tr("Esc 关闭"),
            left=self.tr("↑↓ 选择　Enter 执行"),
            right=self.tr("支持拼音首字母，如 zxh"),
        )


def _find(session: Session, wanted: CaseFilter) -> tuple[CaseRow, ...]:
    ids = session.find(case_ids, wanted, _CHILDREN)
    rows: tuple[CaseRow, ...] = session.find(case_rows, ids)
    return rows
