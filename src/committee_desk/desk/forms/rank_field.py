"""Putting choices in order: dragged, or moved by Alt+Up and Alt+Down or the buttons; Enter takes the order as it is."""

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ..components.button import Button
from ..components.labels import Paragraph
from ..components.marked_text import plain
from ..components.theme import theme
from .field import ENTER, TAKE_BACK, ComposedField, Options

Index = QModelIndex | QPersistentModelIndex
_MIME = "application/x-committee-desk-rank"
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RankModel(QAbstractListModel):
    """The choices in their present order; numbers stand before them once somebody has put them in order."""

    #: A row was dropped at another place.
    reordered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[tuple[str, str]] = []
        self.ordered = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if (
            role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            or not index.isValid()
        ):
            return None
        words = self.entries[index.row()][1]
        return f"{index.row() + 1}　{words}" if self.ordered else f"—　{words}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        carried = QMimeData()
        carried.setData(_MIME, str(indexes[0].row()).encode())
        return carried

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        if not data.hasFormat(_MIME):
            return False
        source = int(bytes(data.data(_MIME).data()).decode())
        target = row if row >= 0 else parent.row() if parent.isValid() else len(self.entries)
        self.move(source, target - (1 if target > source else 0))
        return False  # the row has moved already; True would make the view take one out

    def show_entries(self, entries: list[tuple[str, str]], *, ordered: bool) -> None:
        """These choices in this order."""
        self.beginResetModel()
        self.entries, self.ordered = entries, ordered
        self.endResetModel()

    def move(self, source: int, target: int) -> None:
        """Put the entry of row *source* into row *target*."""
        if 0 <= target < len(self.entries):
            self.layoutAboutToBeChanged.emit()
            self.entries.insert(target, self.entries.pop(source))
            self.ordered = True
            self.layoutChanged.emit()
            self.reordered.emit()


class RankField(ComposedField):
    """Until somebody has ordered them the choices stand in the form's order, with lines for numbers."""

    widest = 460

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RankModel()
        self._options: tuple[tuple[str, str], ...] = ()
        self._value = ""
        frame = QFrame(self)
        frame.setProperty("kind", "field")
        self.view = QListView(frame)
        self.view.setModel(self.model)
        self.view.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.view.setDragDropOverwriteMode(False)
        self.view.setDropIndicatorShown(True)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.installEventFilter(self)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.view)
        self.up = Button(self, text=self.tr("上移"), icon_name="chevron-up", small=True)
        self.down = Button(self, text=self.tr("下移"), icon_name="chevron-down", small=True)
        self.accept = Button(self, text=self.tr("就按这个顺序"), kind="quiet", small=True)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.accept.clicked.connect(self._take_order)
        self._state = Paragraph(self, role="caption")
        self._line = QHBoxLayout()
        for button in (self.up, self.down, self.accept):
            self._line.addWidget(button)
        self._line.addStretch(1)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.addWidget(frame)
        self._around.addLayout(self._line)
        self._around.addWidget(self._state)
        self.model.reordered.connect(self._tell)
        self.setFocusProxy(self.view)
        theme().changed.connect(self._follow_theme)

    def show_choices(self, options: Options) -> None:
        """Offer *options* as (value, words)."""
        if tuple(options) != self._options:
            self._options = tuple((value, plain(words)) for value, words in options)
            self._value = "\0"
            self.show_value("")
            self._follow_theme()

    def show_value(self, value: str) -> None:
        """Show the order that the form holds; choices that are new since then stand at the end."""
        if value == self._value:
            return
        self._value = value
        words = dict(self._options)
        ranked = [name for name in value.split() if name in words]
        rest = [name for name, _ in self._options if name not in ranked]
        row = self.view.currentIndex().row()
        self.model.show_entries([(name, words[name]) for name in ranked + rest], ordered=bool(value))
        self.view.setCurrentIndex(self.model.index(max(0, row)))
        self._say()

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says."""
        super().name_it(question, hint)
        self.view.setAccessibleName(question)
        self.view.setAccessibleDescription(hint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow moves the entry, Enter takes the order and goes on, Delete takes it back."""
        if (
            watched is not self.view
            or not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
        ):
            return False
        key = Qt.Key(event.key())
        if key in _STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(_STEPS[key])
        elif key in ENTER:
            if not self._value:
                self._take_order()
            self.advanced.emit()
        elif key in TAKE_BACK:
            self.show_value("")
            self.answered.emit("")
        else:
            return False
        return True

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        row = self.view.currentIndex().row()
        if row < 0:
            return
        self.model.move(row, row + step)
        self.view.setCurrentIndex(self.model.index(max(0, min(row + step, self.model.rowCount() - 1))))

    def _take_order(self) -> None:
        self.model.show_entries(self.model.entries, ordered=True)
        self._tell()

    def _tell(self) -> None:
        self._value = " ".join(name for name, _ in self.model.entries)
        self._say()
        self.answered.emit(self._value)
        self.settled.emit()

    def _say(self) -> None:
        self.accept.setVisible(not self._value)
        moving = self.tr("拖动，或选中后按 Alt 加上下箭头。")
        self._state.setText(moving if self._value else self.tr("还没有排。") + moving)

    def _follow_theme(self) -> None:
        self._around.setSpacing(theme().gap(6))
        self._line.setSpacing(theme().gap(8))
        row = self.view.sizeHintForRow(0) if self.model.rowCount() else theme().px(36)
        self.view.setFixedHeight(row * max(1, self.model.rowCount()) + 2)
