"""Lists of sections or agenda items: glyph, name, and how much of it is done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from committee_desk.desk.components.glyphs import paint_glyph
from committee_desk.desk.components.theme import theme
from committee_desk.desk.components.tokens import Mark
from committee_desk.desk.language import joined

#: The mark of a section that nobody has begun.
UNTOUCHED = Mark("", "ring", "text3")


@dataclass(frozen=True, slots=True)
class SectionItem:
    """One entry: its key, its words, a second line, what stands at the right (4/9), and its mark."""

    key: str
    text: str
    right: str = ""
    second: str = ""
    mark: Mark = UNTOUCHED


class _SectionButton(QAbstractButton):
    """One entry as a button that stays pressed."""

    def __init__(self, item: SectionItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_item(item)

    def show_item(self, item: SectionItem) -> None:
        self.item = item
        self.setText(item.text)
        spoken = (item.text, item.second, item.right, item.mark.text)
        self.setAccessibleName(joined("，", *spoken))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        dress = theme()
        words = QFontMetricsF(dress.font("strong")).horizontalAdvance(self.item.text)
        height = dress.px(54) if self.item.second else dress.px(44)
        return QSize(round(words) + dress.px(110), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        dress = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        self._paint_ground(painter, box)
        side = float(dress.size("icon"))
        left = float(dress.gap(12))
        middle = box.center().y()
        mark = self.item.mark
        paint_glyph(painter, QRectF(left, middle - side / 2, side, side), mark.shape, mark.role)
        left += side + dress.gap(12)
        right = box.right() - dress.gap(12)
        font = dress.font("caption")
        painter.setFont(font)
        painter.setPen(dress.color("text3"))
        width = QFontMetricsF(font).horizontalAdvance(self.item.right)
        painter.drawText(QPointF(right - width, middle + dress.baseline(font)), self.item.right)
        self._paint_words(painter, left, right - width - dress.gap(8) - left, middle)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        dress = theme()
        if not (self.isChecked() or self.underMouse()):
            return
        painter.setBrush(dress.color("accent_bg" if self.isChecked() else "hover"))
        framed = dress.name == "contrast" and self.isChecked()
        painter.setPen(QPen(dress.color("accent"), 2) if framed else QPen(Qt.PenStyle.NoPen))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)

    def _paint_words(self, painter: QPainter, left: float, width: float, middle: float) -> None:
        dress = theme()
        font = dress.font("strong" if self.isChecked() else "body")
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(font)
        painter.setPen(dress.color("text"))
        shown = QFontMetricsF(font).elidedText(self.item.text, elide, width)
        first = middle - dress.px(10) if self.item.second else middle
        painter.drawText(QPointF(left, first + dress.baseline(font)), shown)
        if self.item.second:
            small = dress.font("caption")
            painter.setFont(small)
            painter.setPen(dress.color("text3"))
            shown = QFontMetricsF(small).elidedText(self.item.second, elide, width)
            painter.drawText(QPointF(left, middle + dress.px(11) + dress.baseline(small)), shown)


class SectionList(QWidget):
    """Entries, one of them chosen; arrow keys move among them."""

    #: Key of the entry that a person chose.
    section_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._buttons: dict[str, _SectionButton] = {}

    def show_items(self, items: Sequence[SectionItem], chosen: str = "") -> None:
        """Show *items* with *chosen* pressed; the same entries stay the same buttons, also under a click just now."""
        if [item.key for item in items] == list(self._buttons):
            for item in items:
                self._buttons[item.key].show_item(item)
            self.choose(chosen)
            return
        focused = next((key for key, button in self._buttons.items() if button.hasFocus()), "")
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {item.key: _SectionButton(item, self) for item in items}
        for button in self._buttons.values():
            self._group.addButton(button)
            self._rows.addWidget(button)
        self.choose(chosen)
        if focused in self._buttons:
            self._buttons[focused].setFocus()

    def choose(self, key: str) -> None:
        """Press the entry *key* without a signal."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, _SectionButton):
            self.section_chosen.emit(button.item.key)
