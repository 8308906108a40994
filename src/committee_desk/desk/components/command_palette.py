"""The command palette: children first, commands after, each with its key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from committee_desk.desk.components.icons import IconLabel, paint_icon
from committee_desk.desk.components.labels import Label, Line
from committee_desk.desk.components.theme import theme
from committee_desk.desk.language import joined

_Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """A child or a command: its id, words, what stands beside them in grey, its icon and its key.

    An entry without an id is the head of a group.
    """

    id: str
    text: str
    detail: str = ""
    icon: str = ""
    keys: str = ""


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: tuple[PaletteEntry, ...] = ()

    def show_entries(self, entries: Sequence[PaletteEntry]) -> None:
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == _ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return joined("，", entry.text, entry.detail, entry.keys)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not self.entries[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _EntryDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        entry: PaletteEntry = index.data(_ENTRY)
        return QSize(0, theme().px(45 if entry.id else 34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        dress = theme()
        entry: PaletteEntry = index.data(_ENTRY)
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if chosen and entry.id:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(dress.color("accent_bg"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
        left, right = box.left() + dress.gap(12), box.right() - dress.gap(12)
        middle = box.center().y()
        if not entry.id:
            _write(painter, left, middle + dress.px(3), right - left, entry.text, "caption", "text3")
        else:
            _paint_entry(painter, entry, left, right, middle, "strong" if chosen else "body")
        painter.restore()


def _write(
    painter: QPainter, left: float, middle: float, width: float, text: str, role: str, tone: str
) -> float:
    """Write *text*; where it ends."""
    font = theme().font(role)
    measure = QFontMetricsF(font)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, width)
    painter.setFont(font)
    painter.setPen(theme().color(tone))
    painter.drawText(QPointF(left, middle + theme().baseline(font)), shown)
    return left + measure.horizontalAdvance(shown)


def _paint_entry(
    painter: QPainter, entry: PaletteEntry, left: float, right: float, middle: float, role: str
) -> None:
    dress = theme()
    side = float(dress.size("icon"))
    if entry.icon:
        paint_icon(painter, QRectF(left, middle - side / 2, side, side), entry.icon, "text2")
    left += side + dress.gap(12)
    if entry.keys:
        width = QFontMetricsF(dress.font("caption")).horizontalAdvance(entry.keys)
        right -= width
        _write(painter, right, middle, width + 2, entry.keys, "caption", "text2")
        right -= dress.gap(12)
    end = _write(painter, left, middle, right - left, entry.text, role, "text")
    if entry.detail and end + dress.gap(12) < right:
        _write(
            painter,
            end + dress.gap(12),
            middle,
            right - end - dress.gap(12),
            entry.detail,
            "caption",
            "text3",
        )


class CommandPalette(QWidget):
    """A scrim over its parent with a box of 660 px, 14 % from the top; Esc and a press beside it close it."""

    #: What stands in the field now; the owner answers with `show_entries`.
    query_changed = Signal(str)
    #: The id of the entry that was executed; the palette has closed by then.
    chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        *,
        placeholder: str = "",
        close_hint: str = "",
        left_hint: str = "",
        right_hint: str = "",
    ) -> None:
        super().__init__(parent)
        self._ground = parent
        self._box = QFrame(self)
        self._box.setProperty("kind", "raised")
        self.field = QLineEdit(self._box)
        self.field.setProperty("kind", "palette")
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self.list = QListView(self._box)
        self.list.setAccessibleName(placeholder)
        self.list.setProperty("kind", "palette")
        self._entries = _Entries(self)
        self.list.setModel(self._entries)
        self.list.setItemDelegate(_EntryDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._execute)
        self.field.textChanged.connect(self.query_changed)
        self.field.installEventFilter(self)
        self._build(close_hint, left_hint, right_hint)
        parent.installEventFilter(self)
        self.hide()

    def _build(self, close_hint: str, left_hint: str, right_hint: str) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(IconLabel(self._box, name="search"))
        self._top.addWidget(self.field, 1)
        self._top.addWidget(Label(self._box, text=close_hint, role="caption", tone="text2"))
        self._foot = QHBoxLayout()
        self._foot.addWidget(Label(self._box, text=left_hint, role="caption", tone="text2"), 1)
        self._foot.addWidget(Label(self._box, text=right_hint, role="caption", tone="text2"))
        self._middle = QVBoxLayout()
        self._middle.addWidget(self.list)
        around = QVBoxLayout(self._box)
        around.setSpacing(0)
        around.setContentsMargins(1, 1, 1, 1)
        around.addLayout(self._top)
        around.addWidget(Line(self._box))
        around.addLayout(self._middle, 1)
        around.addWidget(Line(self._box))
        around.addLayout(self._foot)

    def open_empty(self) -> None:
        """Open with an empty field and the focus in it."""
        self.field.clear()
        self.show()
        self.raise_()
        self._place()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query_changed.emit("")

    def show_entries(self, entries: Sequence[PaletteEntry]) -> None:
        """Show *entries* with their heads; the first that can be executed is chosen."""
        self._entries.show_entries(entries)
        self._choose(0, 1)
        self._place()

    def _choose(self, start: int, step: int) -> None:
        entries = self._entries.entries
        at = start
        while 0 <= at < len(entries):
            if entries[at].id:
                self.list.setCurrentIndex(self._entries.index(at))
                return
            at += step

    def _execute(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY)
        if isinstance(entry, PaletteEntry) and entry.id:
            self.hide()
            self.chosen.emit(entry.id)

    def _place(self) -> None:
        dress = theme()
        self.setGeometry(self._ground.rect())
        self._top.setContentsMargins(dress.gap(20), dress.gap(14), dress.gap(20), dress.gap(14))
        self._top.setSpacing(dress.gap(12))
        self._foot.setContentsMargins(dress.gap(20), dress.gap(10), dress.gap(20), dress.gap(10))
        self._middle.setContentsMargins(dress.gap(8), dress.gap(4), dress.gap(8), dress.gap(8))
        rows = sum(dress.px(45 if entry.id else 34) for entry in self._entries.entries)
        frame = dress.px(120)
        top = round(self.height() * 0.14)
        height = min(rows + frame, self.height() - top - 24)
        width = min(dress.size("palette_width"), self.width() - 48)
        self._box.setGeometry((self.width() - width) // 2, top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys, Enter and Esc act from the field; the scrim covers the parent at every size."""
        if watched is self._ground and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        elif watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        return False

    def _key(self, key: Qt.Key) -> bool:
        at = self.list.currentIndex().row()
        if key == Qt.Key.Key_Down:
            self._choose(at + 1, 1)
        elif key == Qt.Key.Key_Up:
            self._choose(at - 1, -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._execute(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the scrim closes the palette."""
        self.hide()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("scrim"))
