"""Meters: how much of how much, with words at both ends and a target as an upright bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from committee_desk.desk.components.eliding_label import ElidingLabel
from committee_desk.desk.components.theme import theme
from committee_desk.desk.language import joined

_TRACK = 8


class MeterBar(QWidget):
    """The bar alone: a track of 8 px, the accent, and an overshooting target."""

    def __init__(
        self, parent: QWidget | None = None, *, share: float = 0.0, target: float | None = None
    ) -> None:
        super().__init__(parent)
        self._share, self._target = share, target
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_share(self, share: float, target: float | None = None) -> None:
        """Fill *share* (0 to 1) of the track; *target* (0 to 1) is marked on it."""
        self._share = min(1.0, max(0.0, share))
        self._target = target
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(80), theme().gap(_TRACK + (10 if self._target is not None else 2)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(32), self.sizeHint().height())

    def paintEvent(self, _event: object) -> None:
        dress = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = float(dress.gap(_TRACK))
        track = QRectF(0, (self.height() - height) / 2, self.width(), height)
        framed = dress.name == "contrast"
        painter.setPen(QPen(dress.color("line2"), 1) if framed else Qt.PenStyle.NoPen)
        painter.setBrush(dress.color("neutral_bg"))
        painter.drawRoundedRect(
            track.adjusted(0.5, 0.5, -0.5, -0.5) if framed else track, height / 2, height / 2
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(dress.color("accent"))
        if self._share > 0:
            painter.drawRoundedRect(
                QRectF(0, track.top(), max(height, track.width() * self._share), height),
                height / 2,
                height / 2,
            )
        if self._target is not None:
            at = track.width() * self._target
            painter.fillRect(QRectF(at - 1.25, 0, 2.5, self.height()), dress.color("text"))


class Meter(QWidget):
    """A bar with words and numbers at both ends beneath it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = MeterBar(self)
        self._left = ElidingLabel(self, role="caption", tone="text2")
        self._right = ElidingLabel(self, role="caption")
        self._right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._words = QHBoxLayout()
        self._words.addWidget(self._left)
        self._words.addStretch()
        self._words.addWidget(self._right)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.bar)
        around.addLayout(self._words)
        around.setSpacing(theme().gap(6))

    def show_meter(self, share: float, left: str, right: str = "", target: float | None = None) -> None:
        """Fill *share* (0 to 1) and say *left* and *right* beneath; *target* (0 to 1) is marked."""
        self.bar.show_share(share, target)
        self._left.setText(left)
        self._right.setText(right)
        self.setAccessibleName(joined("，", left, right))
