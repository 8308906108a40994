"""A label that ends in … when its line is too short: a plain QLabel would silently widen the window."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from committee_desk.desk.components.labels import Label


class ElidingLabel(Label):
    """One line that gives way; while it is cut, the whole text is its tool tip."""

    def __init__(
        self, parent: QWidget | None = None, *, text: str = "", role: str = "body", tone: str = ""
    ) -> None:
        super().__init__(parent, text=text, role=role, tone=tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), QFontMetrics(self.font()).horizontalAdvance("…") * 3), hint.height())

    def is_cut(self) -> bool:
        """Whether the text does not fit at the present width."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        box = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.drawText(box, int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)
