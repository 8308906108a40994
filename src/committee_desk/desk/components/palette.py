"""The surface of the command palette: a field over a list of entries, driven by the keyboard alone."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from committee_desk.desk.components.icons import IconLabel
from committee_desk.desk.components.labels import Label, Line
from committee_desk.desk.components.palette_list import PaletteDelegate, PaletteEntries, PaletteEntry
from committee_desk.desk.components.theme import theme


class Palette(QWidget):
    """A scrim over its parent with a box of 660 px, 14 % from the top; Esc and a press beside it close it."""

    #: What stands in the field now; the owner answers with `show_entries`.
    query_changed = Signal(str)
    #: The id of the entry that was executed; the palette has closed by then.
    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._panel = QFrame(self)
        self._panel.setProperty("kind", "raised")
        self.field = QLineEdit(self._panel)
        self.field.setProperty("kind", "palette")
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.query_changed)
        self._entries = PaletteEntries(self)
        self.list = QListView(self._panel)
        self.list.setProperty("kind", "rows")
        self.list.setModel(self._entries)
        self.list.setItemDelegate(PaletteDelegate(self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._execute)
        self._close_hint = Label(self._panel, role="caption")
        self._left_hint = Label(self._panel, role="caption")
        self._right_hint = Label(self._panel, role="caption")
        self._arrange()
        parent.installEventFilter(self)
        self.hide()

    def show_words(self, *, placeholder: str, found: str, close: str, left: str, right: str) -> None:
        """Say what the field and the list are for, and the hints beside and under them."""
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self.list.setAccessibleName(found)
        self._close_hint.setText(close)
        self._left_hint.setText(left)
        self._right_hint.setText(right)

    def open_empty(self) -> None:
        """Open with an empty field and the focus in it."""
        self.field.clear()
        self.query_changed.emit("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()

    def close_again(self) -> None:
        """Uncover the parent."""
        self.hide()

    def show_entries(self, entries: Sequence[PaletteEntry]) -> None:
        """Show *entries* with their heads; the first that can be executed is chosen."""
        self._entries.show_entries(entries)
        self._select(self._entries.next_row(-1, 1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys, Enter and Esc act from the field; the scrim covers the parent at every size."""
        if watched is self._ground and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self._key(event)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the panel closes it."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_again()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scrim."""
        QPainter(self).fillRect(QRectF(self.rect()), theme().color("scrim"))

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_again()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            row = self.list.currentIndex().row()
            self._select(self._entries.next_row(row, 1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._execute(self.list.currentIndex())
        else:
            return False
        return True

    def _select(self, row: int) -> None:
        self.list.setCurrentIndex(self._entries.index(row))
        if row <= 1:
            self.list.scrollToTop()

    def _execute(self, index: QModelIndex) -> None:
        entry = self._entries.entry(index.row())
        if entry is not None and entry.id:
            self.close_again()
            self.chosen.emit(entry.id)

    def _place(self) -> None:
        room = self._ground.size()
        self.setGeometry(0, 0, room.width(), room.height())
        width = min(theme().size("palette_width"), room.width() - 48)
        top = round(room.height() * 0.14)
        height = min(theme().px(436), room.height() - top - 24)
        self._panel.setGeometry((room.width() - width) // 2, top, width, height)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 12)
        head.setSpacing(12)
        head.addWidget(IconLabel(self._panel, name="search", color="text3", px=20))
        head.addWidget(self.field, 1)
        head.addWidget(self._close_hint)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 9, 20, 11)
        foot.addWidget(self._left_hint)
        foot.addStretch()
        foot.addWidget(self._right_hint)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(self._panel))
        body = QVBoxLayout()
        body.setContentsMargins(6, 6, 6, 6)
        body.addWidget(self.list)
        column.addLayout(body, 1)
        column.addWidget(Line(self._panel))
        column.addLayout(foot)
