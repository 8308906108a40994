"""A form row that the rules of the roster speak to: a doubt beneath the field, and what may be taken over instead."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ...components.button import Button
from ...components.choice_field import ChoiceField
from ...components.form_row import FormRow

#: From this length on a number is whole, and what is wrong with it is said while somebody still types.
WHOLE = {"resident_id": 18, "certificate": 20}


class CheckedRow(FormRow):
    """`edited()` follows what a person writes; a field that was never left keeps its doubts to itself."""

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget, *, field_name: str, field: QWidget, width: int) -> None:
        super().__init__(parent, label="…", field=field, width=width)
        self.field_name = field_name
        self.visited = False
        self._proposed = ""
        self._take = Button(self, kind="soft", small=True)
        self._take.hide()
        around = self.layout()
        if around is not None:
            around.addWidget(self._take)
        self._take.clicked.connect(self._take_over)
        for watched in self._typed_into():
            watched.installEventFilter(self)
        self._connect()

    def text(self) -> str:
        """What stands in the field, without outer blanks."""
        if isinstance(self.field, ChoiceField):
            return self.field.value()
        if isinstance(self.field, QPlainTextEdit):
            return self.field.toPlainText().strip()
        return self.field.text().strip() if isinstance(self.field, QLineEdit) else ""

    def show_text(self, text: str) -> None:
        """Write *text* without a signal."""
        blocked = self.field.blockSignals(True)
        if isinstance(self.field, ChoiceField):
            self.field.show_value(text)
        elif isinstance(self.field, QPlainTextEdit):
            self.field.setPlainText(text)
        elif isinstance(self.field, QLineEdit):
            self.field.setText(text)
        self.field.blockSignals(blocked)

    def clear(self) -> None:
        """Empty, as before anybody was here."""
        self.visited = False
        self.show_text("")
        self.set_help("")
        self.show_doubt("")
        self.show_proposal("", "")

    def speaks(self) -> bool:
        """Whether doubts may be said: the field was left once, or holds a whole number."""
        return self.visited or len(self.text()) >= WHOLE.get(self.field_name, 1_000)

    def show_proposal(self, value: str, words: str) -> None:
        """Offer *value* in place of what stands there; empty offers nothing."""
        self._proposed = value
        self._take.setText(words)
        self._take.setVisible(bool(value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever leaves the field has written what he wanted."""
        if event.type() == QEvent.Type.FocusOut and not self.visited:
            self.visited = True
            self.left.emit()
        return super().eventFilter(watched, event)

    def _typed_into(self) -> list[QWidget]:
        inner = self.field.lineEdit() if isinstance(self.field, QComboBox) else None
        return [self.field, inner] if inner is not None else [self.field]

    def _connect(self) -> None:
        if isinstance(self.field, ChoiceField):
            self.field.edited.connect(self.edited)
        elif isinstance(self.field, QLineEdit | QPlainTextEdit):
            self.field.textChanged.connect(self._tell)

    def _tell(self) -> None:
        self.edited.emit()

    def _take_over(self) -> None:
        value = self._proposed
        self.show_proposal("", "")
        self.show_text(value)
        self.field.setFocus()
        self.edited.emit()
