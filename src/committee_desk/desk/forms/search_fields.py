"""Fields over long lists: one answer found by typing a part of it, or several ticked in a list that can be searched."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from ..components.button import IconButton
from ..components.labels import Paragraph
from ..components.theme import theme
from ..language import joined
from .choice_model import ChoiceModel
from .field import ENTER, TAKE_BACK, ComposedField, Options, mark_faulty
from .fields import LineField

_ROWS = 8
_TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


def plain_list(parent: QWidget, model: ChoiceModel) -> QListView:
    """A list whose rows are all of one height, so that 5,000 of them are not measured."""
    view = QListView(parent)
    view.setModel(model)
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    return view


class SearchField(LineField):
    """One answer of many: what is typed narrows the list beneath; Down and Enter choose, Esc leaves it as it was."""

    def __init__(self, parent: QWidget | None = None, *, quick: bool = False) -> None:
        super().__init__(parent=parent)
        self._quick = quick
        self._value = ""
        self.model = ChoiceModel()
        self._options: tuple[tuple[str, str], ...] = ()
        self._popup: _Popup | None = None
        self.setPlaceholderText(self.tr("打几个字来找"))
        button = IconButton(self, icon_name="chevron-down", name=self.tr("打开列表"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Down opens it from the line
        button.clicked.connect(self._open_all)
        self.put_inside(button)

    def value(self) -> str:
        """The chosen value."""
        return self._value

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds; what is being typed is left alone."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self.setText(self.model.words(value) or value)

    def show_choices(self, options: Options) -> None:
        """Offer *options* as (value, words)."""
        if tuple(options) != self._options:
            self._options = tuple(options)
            self.model.show_options(options)
            self.show_value(self._value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys go to the list while it is open."""
        key = Qt.Key(event.key())
        if key in _TO_LIST:
            if self._popup is None or not self._popup.isVisible():
                self._open_all()
            else:
                self._popup.step(key)
        elif key in ENTER:
            self._enter()
        elif key == Qt.Key.Key_Escape and self._is_open():
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed and is no answer goes; the answer before it stays."""
        super().focusOutEvent(event)
        in_list = self._popup is not None and self._popup.underMouse()
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason or not in_list:
            self.leave()

    def take(self, row: int) -> None:
        """Choose the entry in *row* of the list."""
        self._choose(self.model.value(row))

    def leave(self) -> None:
        """Close the list and show the answer that there is."""
        self._close()
        self.setText(self.model.words(self._value) or self._value)
        self.setModified(False)

    def _edited(self, text: str) -> None:
        if not text.strip():
            self._close()
            self._choose("", going_on=False)
            return
        self.model.narrow(text)
        self._open()

    def _finished(self) -> None:
        exact = self.model.value_of(self.text()) if self.isModified() else ""
        if exact:
            self._choose(exact, going_on=False)
        self.settled.emit()

    def _enter(self) -> None:
        if self._is_open() and self._popup is not None and self.model.rowCount():
            self.take(max(0, self._popup.view.currentIndex().row()))
        self.settled.emit()
        self.advanced.emit()

    def _choose(self, value: str, *, going_on: bool = True) -> None:
        changed = value != self._value
        self._value = value
        self.setModified(False)
        if value:
            self.leave()
        if changed:
            self.answered.emit(value)
            self.settled.emit()
        if value and going_on and self._quick:
            self.advanced.emit()

    def _open_all(self) -> None:
        if not self.isReadOnly():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.model.narrow("")
            self._open()

    def _open(self) -> None:
        if self._popup is None:
            self._popup = _Popup(self)
        self._popup.open_under(self)

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def _is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()


class _Popup(QFrame):
    """The list under the line; the focus stays in the line, so that an input method goes on composing."""

    def __init__(self, field: SearchField) -> None:
        super().__init__(field, Qt.WindowType.ToolTip)
        self.setProperty("kind", "raised")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._field = field
        self.view = plain_list(self, field.model)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.clicked.connect(self._clicked)
        self._nothing = Paragraph(self, text=self.tr("没有找到"), role="caption")
        around = QVBoxLayout(self)
        around.setContentsMargins(4, 4, 4, 4)
        around.addWidget(self.view)
        around.addWidget(self._nothing)

    def open_under(self, field: SearchField) -> None:
        """Show the entries as they are narrowed now."""
        found = field.model.rowCount()
        self.view.setVisible(found > 0)
        self._nothing.setVisible(found == 0)
        row = self.view.sizeHintForRow(0) if found else self._nothing.sizeHint().height()
        self.resize(field.width(), row * max(1, min(found, _ROWS)) + 10)
        corner = field.mapToGlobal(QPoint(0, field.height() + 2))
        below = field.screen().availableGeometry().bottom() - corner.y()
        above = field.mapToGlobal(QPoint(0, -2)).y() - self.height()
        self.move(corner.x(), corner.y() if below >= self.height() or above < 0 else above)
        if found:
            self.view.setCurrentIndex(field.model.index(0))
        self.show()

    def step(self, key: Qt.Key) -> None:
        """Move along the entries."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}[
            key
        ]
        row = self.view.currentIndex().row() + by
        row = max(0, min(row, self._field.model.rowCount() - 1))
        self.view.setCurrentIndex(self._field.model.index(row))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the rim does not reach the form beneath."""
        event.accept()

    def _clicked(self, index: QModelIndex) -> None:
        self._field.take(index.row())
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)


class ManyListField(ComposedField):
    """Several answers of many: a list with boxes, a line to search it, and what is chosen so far beneath."""

    widest = 560

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChoiceModel(ticked=True)
        self._options: tuple[tuple[str, str], ...] = ()
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("打几个字来找"))
        self.search.textChanged.connect(self.model.narrow)
        self.search.installEventFilter(self)
        frame = QFrame(self)
        frame.setProperty("kind", "field")
        self.view = plain_list(frame, self.model)
        self.view.installEventFilter(self)
        self.view.clicked.connect(self._clicked)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.view)
        self._chosen = Paragraph(self, role="caption", tone="text2")
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        for part in (self.search, frame, self._chosen):
            self._around.addWidget(part)
        self.setFocusProxy(self.search)
        theme().changed.connect(self._follow_theme)

    def show_choices(self, options: Options) -> None:
        """Offer *options* as (value, words)."""
        if tuple(options) != self._options:
            self._options = tuple(options)
            self.model.show_options(options)
            self._follow_theme()
            self._say()

    def show_value(self, value: str) -> None:
        """Tick what the form holds."""
        if set(value.split()) != self.model.chosen:
            self.model.show_chosen(set(value.split()))
        self._say()

    def show_faulty(self, fault: str) -> None:
        """The line wears the border."""
        mark_faulty(self.search, fault)

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says."""
        super().name_it(question, hint)
        self.view.setAccessibleName(question)
        self.search.setAccessibleName(self.tr("{question}：查找").format(question=question))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the line into the list; Space ticks; Enter goes on; Delete takes all back."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if watched is self.search and key == Qt.Key.Key_Down and self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            self.view.setCurrentIndex(self.model.index(0))
        elif watched is self.view and key == Qt.Key.Key_Space and self.view.currentIndex().isValid():
            self._clicked(self.view.currentIndex())
        elif watched is self.view and key in TAKE_BACK:
            self.model.show_chosen(set())
            self._tell()
        elif key in ENTER:
            self.settled.emit()
            self.advanced.emit()
        else:
            return False
        return True

    def _clicked(self, index: QModelIndex) -> None:
        self.model.tick(index.row())
        self._tell()

    def _tell(self) -> None:
        self._say()
        self.answered.emit(" ".join(value for value, _ in self.model.chosen_in_order()))
        self.settled.emit()

    def _say(self) -> None:
        chosen = [words for _, words in self.model.chosen_in_order()]
        words = self.tr("选了 {count} 个：{chosen}")
        said = (
            words.format(count=len(chosen), chosen=joined("、", *chosen)) if chosen else self.tr("还没有选")
        )
        self._chosen.setText(said)

    def _follow_theme(self) -> None:
        self._around.setSpacing(theme().gap(6))
        row = self.view.sizeHintForRow(0) if self.model.rowCount() else theme().px(36)
        self.view.setFixedHeight(row * max(2, min(self.model.rowCount(), 6)))
