"""Form rows: label above, field, and beneath it help or what is wrong."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from committee_desk.desk.components.glyphs import Glyph
from committee_desk.desk.components.labels import Label, Paragraph
from committee_desk.desk.components.theme import repolish, theme
from committee_desk.desk.components.tokens import Mark

_MARKS = {"bad": Mark("", "disc with cross", "bad"), "warn": Mark("", "triangle with !", "warn")}
_FAULTY = {"bad": "true", "warn": "doubt"}


class FormRow(QWidget):
    """A labelled field. *width* fits the content (date 150, name 260), px at 100 % text; 0 fills the row."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        label: str = "",
        field: QWidget | None = None,
        help_text: str = "",
        width: int = 260,
    ) -> None:
        super().__init__(parent)
        self.label = Label(self, text=label, role="strong")
        self.field: QWidget = field or QLineEdit(self)
        self._help = Paragraph(self, role="caption")
        self._glyph = Glyph(self, mark=_MARKS["bad"], px=15, line="caption")
        self._width, self._help_text = width, help_text
        self._beneath = QHBoxLayout()
        self._beneath.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        self._beneath.addWidget(self._help, 1)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.addWidget(self.label)
        self._around.addWidget(self.field)
        self._around.addLayout(self._beneath)
        self.label.setBuddy(self.field)
        if isinstance(self.field, QPlainTextEdit | QTextEdit):
            # Otherwise Tab writes a tab, and a person without a mouse never leaves the field.
            self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(label)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self.show_error("")

    def show_error(self, wrong: str) -> None:
        """Say what is *wrong* in place of the help; "" shows the help again."""
        self._say(wrong, "bad")

    def show_doubt(self, doubtful: str) -> None:
        """Say what somebody has to look at, which keeps nobody from going on; "" shows the help again."""
        self._say(doubtful, "warn")

    def set_help(self, help_text: str) -> None:
        """Say another help from the next message on."""
        self._help_text = help_text

    def _say(self, message: str, role: str) -> None:
        words = message or self._help_text
        self._help.setText(words)
        self._help.set_tone(role if message else "text3")
        self._help.setVisible(bool(words))
        self._glyph.show_mark(_MARKS[role])
        self._glyph.setVisible(bool(message))
        self.field.setAccessibleDescription(words)
        self.field.setProperty("faulty", _FAULTY[role] if message else "false")
        repolish(self.field)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(theme().px(self._width), hint.width() if not self._width else 0), hint.height())

    def _follow_theme(self) -> None:
        dress = theme()
        self._around.setSpacing(dress.gap(5))
        self._beneath.setSpacing(dress.gap(6))
        if self._width:
            self.field.setMaximumWidth(dress.px(self._width))
            policy = self.field.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
            self.field.setSizePolicy(policy)
