"""Fields that are typed into: text, lines, numbers; each says what was answered and when the person moves on."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from committee_desk.text import half_width_letters

from ..components.button import IconButton
from ..components.theme import repolish, theme
from .field import ENTER, Options, mark_faulty
from .typed import number_text


def _as_typed(text: str) -> str:
    return text


class LineField(QLineEdit):
    """One line. *understand* turns what was typed into the answer, *shown* an answer into what the field shows."""

    #: The answer as the engine shall have it, at every change by the person.
    answered = Signal(str)
    #: The person has finished with this field for now: faults may be shown.
    settled = Signal()
    #: The person wants the next question.
    advanced = Signal()

    def __init__(
        self,
        understand: Callable[[str], str] = _as_typed,
        parent: QWidget | None = None,
        *,
        shown: Callable[[str], str] = _as_typed,
        widest: int = 460,
    ) -> None:
        super().__init__(parent)
        self._understand, self._shown = understand, shown
        self.widest = widest
        self._inside: IconButton | None = None
        self.textEdited.connect(self._edited)
        self.editingFinished.connect(self._finished)

    def value(self) -> str:
        """The answer that stands in the field."""
        return self._understand(self.text())

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds; what is being typed is left alone."""
        if self._understand(self.text()) != value and not (self.hasFocus() and self.isModified()):
            self.setText(self._shown(value))

    def show_choices(self, options: Options) -> None:
        """A line has nothing to offer."""

    def show_readonly(self, readonly: bool) -> None:
        """Show only; the field can still be read and copied by keyboard."""
        if self.isReadOnly() != readonly:
            self.setReadOnly(readonly)
            if self._inside is not None:
                self._inside.setVisible(not readonly)
            repolish(self)

    def show_faulty(self, fault: str) -> None:
        """Wear the red border while something is wrong."""
        mark_faulty(self, fault)

    def focus_here(self) -> None:
        """Put the focus into the line."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def is_being_typed(self) -> bool:
        """Whether the person is in the middle of writing."""
        return self.hasFocus()

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says."""
        self.setAccessibleName(question)
        self.setAccessibleDescription(hint)

    def put_inside(self, button: IconButton) -> None:
        """Show *button* in the line's right end: a QAction's icon does not grow with the text."""
        self._inside = button
        button.setCursor(Qt.CursorShape.ArrowCursor)
        theme().changed.connect(self._place_inside)
        self._place_inside()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_inside()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next question."""
        super().keyPressEvent(event)
        if event.key() in ENTER:
            self.advanced.emit()

    def _place_inside(self) -> None:
        if self._inside is None:
            return
        side = theme().px(30)
        self._inside.setFixedSize(side, side)
        self._inside.move(self.width() - side - 3, (self.height() - side) // 2)
        self.setTextMargins(0, 0, side, 0)

    def _edited(self, text: str) -> None:
        self.answered.emit(self._understand(text))

    def _finished(self) -> None:
        understood = self._shown(self._understand(self.text()))
        if understood != self.text():
            self.setText(understood)
        self.setModified(False)
        self.settled.emit()


class LinesField(QPlainTextEdit):
    """Several lines; Tab leaves the field, Ctrl+Enter goes to the next question."""

    answered = Signal(str)
    settled = Signal()
    advanced = Signal()
    widest = 0

    def __init__(self, parent: QWidget | None = None, *, rows: int = 4) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._edited)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds; what is being written is left alone, its cursor too."""
        if self.toPlainText() != value and not self.hasFocus():
            blocked = self.blockSignals(True)
            self.setPlainText(value)
            self.blockSignals(blocked)

    def show_choices(self, options: Options) -> None:
        """Lines have nothing to offer."""

    def show_readonly(self, readonly: bool) -> None:
        """Show only."""
        if self.isReadOnly() != readonly:
            self.setReadOnly(readonly)
            repolish(self)

    def show_faulty(self, fault: str) -> None:
        """Wear the red border while something is wrong."""
        mark_faulty(self, fault)

    def focus_here(self) -> None:
        """Put the focus into the lines."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def is_being_typed(self) -> bool:
        """Whether the person is in the middle of writing."""
        return self.hasFocus()

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says."""
        self.setAccessibleName(question)
        self.setAccessibleDescription(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes to the next question."""
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.settled.emit()
            self.advanced.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: object) -> None:
        """The field was left."""
        super().focusOutEvent(event)  # type: ignore[arg-type]  # Qt's own event goes on as it came
        self.settled.emit()

    def _edited(self) -> None:
        self.answered.emit(self.toPlainText())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._follow_theme()

    def _follow_theme(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setFixedHeight(line * self._rows + theme().gap(16))


class MaskedField(LineField):
    """A line that shows dots for what is typed; the eye shows it for as long as it is pressed down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._eye = IconButton(self, icon_name="eye")
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_text)
        self.put_inside(self._eye)
        self._show_text(False)

    def _show_text(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.set_name(self.tr("遮住") if shown else self.tr("显示"))


def text_field(parent: QWidget) -> LineField:
    """A line of free text."""
    return LineField(parent=parent)


def digits_field(parent: QWidget) -> LineField:
    """Text of digits (numbers of certificates, telephones): full-width digits become half-width, zeros stay."""
    field = LineField(_half_width, parent, widest=260)
    field.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
    return field


def number_field(parent: QWidget) -> LineField:
    """A number; digits of any width are understood, and an input method is asked for digits."""
    return _number(LineField(number_text, parent, widest=130))


def thousands_field(parent: QWidget) -> LineField:
    """A number that shows its thousands, `1,200,000`; the answer has no commas."""
    return _number(LineField(number_text, parent, shown=with_thousands, widest=180))


def place_field(parent: QWidget) -> LineField:
    """A place as latitude and longitude in degrees."""
    field = LineField(place_text, parent, widest=300)
    field.setPlaceholderText(QCoreApplication.translate("LineField", "纬度 经度，如 35.14 111.22"))
    return field


def with_thousands(value: str) -> str:
    """A number with commas between its thousands; what is no number stays as it is."""
    whole, dot, rest = value.partition(".")
    digits = whole.lstrip("+-")
    return f"{int(whole):,}{dot}{rest}" if digits.isascii() and digits.isdigit() else value


def place_text(text: str) -> str:
    """`35.14，111.22` as XForms has a place: `35.14 111.22 0 0` (height and accuracy are not known)."""
    parts = half_width_letters(text).replace("，", " ").replace(",", " ").replace("．", ".").split()
    if len(parts) != 2:
        return " ".join(parts)
    try:
        latitude, longitude = float(parts[0]), float(parts[1])
    except ValueError:
        return " ".join(parts)
    fits = abs(latitude) <= 90 and abs(longitude) <= 180
    return f"{parts[0]} {parts[1]} 0 0" if fits else " ".join(parts)


def _number(field: LineField) -> LineField:
    field.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
    return field


def _half_width(text: str) -> str:
    return half_width_letters(text).strip()
