"""Labels by text role: one that keeps its line, one that wraps, and thin lines between things."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from committee_desk.desk.components.theme import repolish

#: Qt.TextFormat.PlainText as Qt counts it: the first use of the name `Qt` makes all its enums, 16 ms of the start.
_PLAIN_TEXT = 0


class Label(QLabel):
    """Plain text in a role (caption, body, strong, lead, section, heading, page) and a tone (text2, …)."""

    def __init__(
        self, parent: QWidget | None = None, *, text: str = "", role: str = "body", tone: str = ""
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("textFormat", _PLAIN_TEXT)
        self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)

    def set_tone(self, tone: str) -> None:
        """Take another tone."""
        self.setProperty("tone", tone)
        repolish(self)


class Paragraph(Label):
    """Text that wraps; it is as high as its width makes it."""

    def __init__(
        self, parent: QWidget | None = None, *, text: str = "", role: str = "body", tone: str = ""
    ) -> None:
        super().__init__(parent, text=text, role=role, tone=tone)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Six characters are the narrowest that still reads."""
        line = self.fontMetrics()
        return QSize(min(line.height() * 4, super().sizeHint().width()), line.height())


class Line(QFrame):
    """A hairline."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("kind", "vline" if upright else "line")
