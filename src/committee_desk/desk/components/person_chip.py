"""Persons: a circle with the surname, the name beside it, office and role beneath."""

from zlib import crc32

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from committee_desk.desk.components.chip import Chip
from committee_desk.desk.components.eliding_label import ElidingLabel
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import Mark
from committee_desk.desk.language import joined

_ROLES = ("accent", "violet", "ok", "warn")


def person_role(key: str) -> str:
    """The tint of a person, the same on every page, chosen by a hash of *key* (an id, or the name)."""
    return _ROLES[crc32(key.encode()) % len(_ROLES)]


def paint_person(painter: QPainter, box: QRectF, name: str, key: str) -> None:
    """Draw the circle with the first character of *name* into *box*."""
    dress = theme()
    role = person_role(key)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(dress.tint(role))
    painter.setPen(QPen(dress.ink(role), 1) if dress.name == "contrast" else QPen(Qt.PenStyle.NoPen))
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    font = dress.font("body")
    font.setPixelSize(max(1, round(box.height() * 0.46)))
    painter.setFont(font)
    painter.setPen(dress.ink(role))
    letter = name[:1]
    left = box.center().x() - QFontMetricsF(font).horizontalAdvance(letter) / 2
    painter.drawText(QPointF(left, box.center().y() + dress.baseline(font)), letter)
    painter.restore()


class Avatar(QWidget):
    """The circle alone; the name stands beside it, so it is silent to screen readers."""

    def __init__(
        self, parent: QWidget | None = None, *, name: str = "", key: str = "", size: str = "avatar"
    ) -> None:
        super().__init__(parent)
        self._name, self._key, self._size = name, key or name, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_person(self, name: str, key: str = "") -> None:
        """Show another person; *key* chooses the tint."""
        self._name, self._key = name, key or name
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().size(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: object) -> None:
        paint_person(QPainter(self), QRectF(self.rect()), self._name, self._key)


class PersonChip(QWidget):
    """Circle, name, office and role, and at the right a chip such as 回避."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        name: str = "",
        detail: str = "",
        key: str = "",
        mark: Mark | None = None,
    ) -> None:
        super().__init__(parent)
        self._avatar = Avatar(self)
        self._name = ElidingLabel(self)
        self._detail = ElidingLabel(self, role="caption")
        self._chip = Chip(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._detail)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._avatar)
        self._line.addLayout(words, 1)
        self._line.addWidget(self._chip)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self.show_person(name, detail, key, mark)

    def show_person(self, name: str, detail: str = "", key: str = "", mark: Mark | None = None) -> None:
        """Show another person; the word of *mark* stands at the right."""
        self._avatar.show_person(name, key)
        self._name.setText(name)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._chip.show_mark(mark or Mark(""))
        self.setAccessibleName(joined("，", name, detail, mark.text if mark else ""))

    def add_right(self, widget: QWidget) -> None:
        """Put *widget* at the right edge: an opinion, a button."""
        self._line.addWidget(widget)

    def _follow_theme(self) -> None:
        self._line.setContentsMargins(0, theme().gap(4), 0, theme().gap(4))
        self._line.setSpacing(theme().gap(12))
