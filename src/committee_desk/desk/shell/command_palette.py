"""The command palette (Ctrl K): the fastest way to a child or a page."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from committee_desk.overview import CaseFilter, CaseRow, case_ids, case_rows

from ..components.icons import IconLabel
from ..components.labels import Label, Line
from ..components.theme import theme
from ..components.tokens import state_mark, tokens
from ..search import NewestSearch
from ..session import Session
from ..token_words import token_word
from .navigator import Navigator
from .palette_list import PaletteDelegate, PaletteLine, PaletteLines

_CHILDREN = 6


class CommandPalette(QWidget):
    """Covers the window with a scrim; children by name, pinyin initials or number, then commands."""

    lock_asked = Signal()

    def __init__(self, session: Session, navigator: Navigator, pages: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._navigator = navigator
        self._names = pages
        self._children: list[PaletteLine] = []
        self._before: QWidget | None = None
        self._search = NewestSearch(self)
        self._search.found.connect(self._found)
        self._search.failed.connect(session.failed_now)
        self._panel = QFrame(self)
        self._panel.setProperty("kind", "raised")
        self._field = QLineEdit(self._panel)
        self._field.setProperty("kind", "palette")
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._typed)
        self._model = PaletteLines(self)
        self._list = QListView(self._panel)
        self._list.setProperty("kind", "rows")
        self._list.setModel(self._model)
        self._delegate = PaletteDelegate(self)
        self._list.setItemDelegate(self._delegate)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._choose_index)
        self._close_hint = Label(self._panel, role="caption")
        self._keys = Label(self._panel, role="caption")
        self._pinyin = Label(self._panel, role="caption")
        self._arrange()
        parent.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.hide()

    def open_over(self) -> None:
        """Cover the window and wait for keys."""
        if self._session.county is None or self.isVisible():
            return
        self._before = self.window().focusWidget()
        self._retranslate()
        self._field.clear()
        self._children = []
        self._show_lines()
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus()

    def close_again(self) -> None:
        """Give the keys back to where they were."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def forget(self) -> None:
        """The county is locked: nothing that was found stays, and nothing is searched any more."""
        self._search.stop()
        self.hide()
        self._field.clear()
        self._children = []
        self._before = None
        self._model.show([])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field; size of the window."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self._field and event.type() == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self._key(event)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the panel closes it."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_again()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scrim."""
        QPainter(self).fillRect(QRectF(self.rect()), theme().color("scrim"))

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A page that got its facts a moment late wants the keys: it has them when the palette is closed."""
        if now is None or self.isHidden() or now.window() is not self.window() or self.isAncestorOf(now):
            return
        self._before = now
        self._field.setFocus()

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_again()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            row = self._list.currentIndex().row()
            self._select(self._model.next_row(row, 1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentIndex().row())
        else:
            return False
        return True

    def _typed(self, text: str) -> None:
        wanted = text.strip()
        if not wanted or self._session.county is None:
            self._children = []
        else:
            self._search.request(partial(_find, self._session, CaseFilter(text=wanted)))
        self._show_lines()

    def _found(self, generation: int, _stage: int, rows: tuple[CaseRow, ...]) -> None:
        if generation != self._search.generation or not self._field.text().strip():
            return
        self._children = [self._child_line(row) for row in rows]
        self._show_lines()

    def _child_line(self, row: CaseRow) -> PaletteLine:
        age = self.tr("{years} 岁").format(years=row.age_years)
        state = token_word(state_mark(row.state).text)
        note = "·".join(part for part in (age, row.township, state) if part)
        return PaletteLine(row.name, note, "user", "", f"go:case/{row.case_id}")

    def _commands(self) -> list[PaletteLine]:
        wanted = self._field.text().strip().lower()
        entries = {entry.key: entry for entry in tokens().nav()}
        lines = []
        for place, name in enumerate(self._names, 1):
            title = self.tr("去{page}").format(page=token_word(entries[name].text))
            lines.append(PaletteLine(title, "", entries[name].icon, f"Ctrl {place}", f"go:{name}"))
        lines.append(PaletteLine(self.tr("锁定"), "", "lock", "Ctrl L", "lock"))
        return [line for line in lines if wanted in line.title.lower()]

    def _show_lines(self) -> None:
        lines: list[PaletteLine] = []
        commands = self._commands()
        if self._children:
            lines += [PaletteLine(self.tr("儿童")), *self._children]
        if commands:
            lines += [PaletteLine(self.tr("命令")), *commands]
        if not lines:
            lines = [PaletteLine(self.tr("没有找到。可以输入姓名、拼音首字母或编号。"))]
        self._model.show(lines)
        self._select(self._model.next_row(-1, 1))

    def _select(self, row: int) -> None:
        index = self._model.index(row)
        self._list.setCurrentIndex(index)
        if row <= 1:
            self._list.scrollToTop()

    def _choose_index(self) -> None:
        self._choose(self._list.currentIndex().row())

    def _choose(self, row: int) -> None:
        line = self._model.line(row)
        if line is None or not line.act:
            return
        self.close_again()
        if line.act == "lock":
            self.lock_asked.emit()
        else:
            self._navigator.go_route(line.act.removeprefix("go:"))

    def _place(self) -> None:
        window = self.window().size()
        self.setGeometry(0, 0, window.width(), window.height())
        width = min(theme().size("palette_width"), window.width() - 48)
        top = round(window.height() * 0.14)
        height = min(theme().px(436), window.height() - top - 24)
        self._panel.setGeometry((window.width() - width) // 2, top, width, height)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 12)
        head.setSpacing(12)
        head.addWidget(IconLabel(self._panel, name="search", color="text3", px=20))
        head.addWidget(self._field, 1)
        head.addWidget(self._close_hint)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 9, 20, 11)
        foot.addWidget(self._keys)
        foot.addStretch()
        foot.addWidget(self._pinyin)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(self._panel))
        body = QVBoxLayout()
        body.setContentsMargins(6, 6, 6, 6)
        body.addWidget(self._list)
        column.addLayout(body, 1)
        column.addWidget(Line(self._panel))
        column.addLayout(foot)

    def _retranslate(self) -> None:
        self._close_hint.setText(self.tr("Esc 关闭"))
        self._keys.setText(self.tr("↑↓ 选择　Enter 执行"))
        self._pinyin.setText(self.tr("支持拼音首字母，如 zxh"))
        words = self.tr("搜索儿童或命令")
        self._field.setPlaceholderText(words)
        self._field.setAccessibleName(words)
        self._list.setAccessibleName(self.tr("找到的儿童和命令"))


def _find(session: Session, wanted: CaseFilter) -> tuple[CaseRow, ...]:
    ids = session.find(case_ids, wanted, _CHILDREN)
    rows: tuple[CaseRow, ...] = session.find(case_rows, ids)
    return rows
