"""Empty states: what is missing, where it comes from, and how to begin."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from committee_desk.desk.components.flow_layout import FlowLayout
from committee_desk.desk.components.icons import paint_icon
from committee_desk.desk.components.labels import Paragraph
from committee_desk.desk.components.theme import theme
from committee_desk.desk.language import joined


class IconTile(QWidget):
    """An icon on a tinted, rounded square."""

    def __init__(
        self, parent: QWidget | None = None, *, icon_name: str = "info", role: str = "accent", px: int = 64
    ) -> None:
        super().__init__(parent)
        self._icon, self._role, self._px = icon_name, role, px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_icon(self, icon_name: str, role: str) -> None:
        """Show another icon in another role."""
        self._icon, self._role = icon_name, role
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._px)
        return QSize(side, side)

    def paintEvent(self, _event: object) -> None:
        dress = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(min(self.width(), self.height()))
        painter.setBrush(dress.tint(self._role))
        painter.setPen(
            QPen(dress.color(self._role), 1) if dress.name == "contrast" else QPen(Qt.PenStyle.NoPen)
        )
        radius = side * 0.2
        painter.drawRoundedRect(QRectF(0.5, 0.5, side - 1, side - 1), radius, radius)
        inner = side * (0.42 if side >= dress.px(56) else 0.5)
        edge = (side - inner) / 2
        paint_icon(painter, QRectF(edge, edge, inner, inner), self._icon, self._role)


class EmptyState(QWidget):
    """Icon tile, heading, one sentence; actions: a primary one, an alternative, a link for help."""

    def __init__(
        self, parent: QWidget | None = None, *, icon_name: str = "info", heading: str = "", sentence: str = ""
    ) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._heading = Paragraph(self, text=heading, role="heading")
        self._sentence = Paragraph(self, text=sentence, tone="text2")
        for words in (self._heading, self._sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._actions = FlowLayout(centred=True)
        self._around = QVBoxLayout(self)
        self._around.addStretch()
        self._around.addWidget(IconTile(self, icon_name=icon_name), 0, centre)
        self._around.addWidget(self._heading)
        self._around.addWidget(self._sentence)
        self._around.addLayout(self._actions)
        self._around.addStretch()
        self.setAccessibleName(joined("。", heading, sentence))
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def add_action(self, widget: QWidget) -> None:
        """Put a button beside the others."""
        self._actions.addWidget(widget)

    def add_help(self, widget: QWidget) -> None:
        """Put a quiet link beneath the buttons."""
        self._around.insertWidget(self._around.count() - 1, widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def _follow_theme(self) -> None:
        dress = theme()
        self._around.setContentsMargins(dress.gap(24), dress.gap(20), dress.gap(24), dress.gap(20))
        self._around.setSpacing(dress.gap(10))
        self._actions.setSpacing(dress.gap(10))
