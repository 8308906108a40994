"""Answers on a scale: a slider with its number, a row of stars, or a list of the values."""

import math

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from committee_desk.assessment import FormNode

from ..components.labels import Label
from ..components.theme import theme
from ..language import joined
from .choice_fields import ListField
from .choice_grid import PACKED, ChoiceGrid
from .field import ENTER, TAKE_BACK, ComposedField, Options
from .range_slider import RangeSlider
from .range_values import RangeValues
from .search_fields import SearchField

_MOST_IN_A_LIST = 60


class RangeField(ComposedField):
    """A slider with its value beside it; without an answer the knob is hollow and the value is a line."""

    widest = 560

    def __init__(self, node: FormNode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = RangeValues.of(node)
        upright = "vertical" in node.appearance
        self.slider = RangeSlider(
            self._values, self, upright=upright, ticks="no-ticks" not in node.appearance
        )
        self.number = Label(self, role="section")
        self.slider.chosen.connect(self._chosen)
        self.slider.installEventFilter(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().gap(14))
        line.addWidget(self.slider, 0 if upright else 1)
        top = Qt.AlignmentFlag.AlignVCenter if upright else Qt.AlignmentFlag.AlignTop
        line.addWidget(self.number, 0, top)
        if upright:
            line.addStretch(1)
        self.setFocusProxy(self.slider)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        self.show_value("")

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds."""
        place = self._values.place(value) if value else None
        self.slider.show_place(place)
        self.number.setText(self._values.text(place) if place is not None else "—")
        self.slider.setAccessibleDescription(self.number.text() if value else self.tr("还没有选"))

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says."""
        super().name_it(question, hint)
        self.slider.setAccessibleName(question)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Delete takes the answer back."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in ENTER:
            self.settled.emit()
            self.advanced.emit()
        elif event.key() in TAKE_BACK:
            self.show_value("")
            self.answered.emit("")
        else:
            return False
        return True

    def _chosen(self, place: int) -> None:
        value = self._values.text(place)
        self.show_value(value)
        self.answered.emit(value)
        self.settled.emit()

    def _follow_theme(self) -> None:
        ends = (self._values.text(0), self._values.text(self._values.last))
        measure = self.number.fontMetrics()
        self.number.setMinimumWidth(max(measure.horizontalAdvance(words) for words in ends) + theme().gap(8))


class RatingField(ComposedField):
    """As many stars as the scale has values; each is a radio button, the ones before the chosen one are filled too."""

    def __init__(self, node: FormNode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = RangeValues.of(node)
        self.stars = [Star(self) for _ in range(min(self._values.last, 19) + 1)]
        row = ChoiceGrid(PACKED, self)
        row.setSpacing(theme().gap(4))
        for star in self.stars:
            row.addWidget(star)
            star.clicked.connect(self._clicked)
            star.installEventFilter(self)
        self.setFocusProxy(self.stars[0])

    def show_value(self, value: str) -> None:
        """Show the answer that the form holds."""
        place = self._values.place(value) if value else None
        for at, star in enumerate(self.stars):
            star.setAutoExclusive(False)
            star.setChecked(at == place)
            star.show_filled(place is not None and at <= place)
        for star in self.stars:
            star.setAutoExclusive(True)

    def focus_here(self) -> None:
        """Put the focus on the chosen star, or on the first."""
        chosen = next((star for star in self.stars if star.isChecked()), self.stars[0])
        chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def name_it(self, question: str, hint: str) -> None:
        """What a screen reader says."""
        super().name_it(question, hint)
        last = self._values.text(len(self.stars) - 1)
        for at, star in enumerate(self.stars):
            words = self.tr("{value}，最高 {last}").format(value=self._values.text(at), last=last)
            star.setAccessibleName(joined("：", question, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Digits choose, Enter goes on, Delete takes back."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        texts = [self._values.text(at) for at in range(len(self.stars))]
        if event.key() in ENTER:
            self.settled.emit()
            self.advanced.emit()
        elif event.key() in TAKE_BACK:
            self.show_value("")
            self.answered.emit("")
        elif event.text() in texts and event.text():
            self.stars[texts.index(event.text())].setFocus(Qt.FocusReason.TabFocusReason)
            self.stars[texts.index(event.text())].click()
        else:
            return False
        return True

    def _clicked(self) -> None:
        value = self._values.text(next(at for at, star in enumerate(self.stars) if star.isChecked()))
        self.show_value(value)
        self.answered.emit(value)
        self.settled.emit()


class Star(QRadioButton):
    """One star."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._filled = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_filled(self, filled: bool) -> None:
        """Whether the answer reaches this star."""
        self._filled = filled
        self.update()

    def hitButton(self, _pos: object) -> bool:
        """The whole square is the target."""
        return True

    def sizeHint(self) -> QSize:
        side = theme().px(36)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        dress, able = theme(), self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if able and (self._filled or self.underMouse()) else "line2" if able else "text3"
        painter.setPen(QPen(dress.color(edge), 1.5, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(dress.color(("accent" if able else "text3") if self._filled else "surface"))
        radius = dress.px(14)
        painter.translate(self.width() / 2, self.height() / 2 + radius * 0.06)
        painter.drawPolygon(_star(radius))


def _star(radius: float) -> QPolygonF:
    corners = []
    for at in range(10):
        away = radius if at % 2 == 0 else radius * 0.45
        turn = math.radians(36 * at - 90)
        corners.append(QPointF(away * math.cos(turn), away * math.sin(turn)))
    return QPolygonF(corners)


def picker_field(node: FormNode, parent: QWidget) -> "ListField | SearchField":
    """The values of a scale in a list; long ones are searched."""
    values = RangeValues.of(node)
    if values.last <= _MOST_IN_A_LIST:
        return _FixedList(_options(values), parent)
    return _FixedSearch(_options(values), parent)


def _options(values: RangeValues) -> Options:
    return [(values.text(at), values.text(at)) for at in range(values.last + 1)]


class _FixedList(ListField):
    """A list whose values come from the question and not from a list of choices."""

    def __init__(self, options: Options, parent: QWidget) -> None:
        super().__init__(parent, widest=160)
        super().show_choices(options)

    def show_choices(self, options: Options) -> None:
        """The values stand already."""


class _FixedSearch(SearchField):
    """The same over many values."""

    def __init__(self, options: Options, parent: QWidget) -> None:
        super().__init__(parent)
        self.widest = 200
        super().show_choices(options)

    def show_choices(self, options: Options) -> None:
        """The values stand already."""
