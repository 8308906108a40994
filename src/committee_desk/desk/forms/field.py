"""What stands under a question's label: a value goes in, `answered(value)` comes out, and the focus has a place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ..components.theme import repolish

Options = Sequence[tuple[str, str]]
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TAKE_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ComposedField(QWidget):
    """A field that is made of parts; `LineField`, `LinesField` and `ListField` answer to the same names."""

    #: The answer as the engine shall have it, at every change by the person.
    answered = Signal(str)
    #: The person has finished with this field for now: faults may be shown.
    settled = Signal()
    #: The person wants the next question.
    advanced = Signal()

    #: The most that the field grows to, px at 100 % text; 0 fills the row.
    widest = 0

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds."""
        raise NotImplementedError

    def show_choices(self, options: Options) -> None:
        """Offer *options* as (value, words); fields without choices have nothing to offer."""

    def show_readonly(self, readonly: bool) -> None:
        """Show only."""
        self.setEnabled(not readonly)

    def show_faulty(self, fault: str) -> None:
        """Wear the red border while something is wrong."""
        mark_faulty(self, fault)

    def focus_here(self) -> None:
        """Put the focus where the answer goes."""
        proxy = self.focusProxy()
        (proxy or self).setFocus(Qt.FocusReason.TabFocusReason)

    def is_being_typed(self) -> bool:
        """Whether the person is in the middle of writing: no fault is shown before the field is left."""
        return False

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says."""
        self.setAccessibleName(question)
        self.setAccessibleDescription(hint)


def mark_faulty(field: QWidget, fault: str) -> None:
    """Let the sheet draw *field* as wrong, and a screen reader say why."""
    state = "true" if fault else "false"
    if fault:
        field.setAccessibleDescription(fault)
    if field.property("faulty") != state:
        field.setProperty("faulty", state)
        repolish(field)
