"""One pair side by side: where each comes from, field by field what it says, how they compare and what that counts."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from committee_desk.roster import PairPage
from committee_desk.wording import say

from ...components.button import Button
from ...components.glyphs import Glyph
from ...components.labels import Label, Line, Paragraph
from ...components.theme import theme
from ...components.tokens import Mark
from ...language import joined, spoken
from .cell_text import CellText
from .pair_words import FieldLine, nothing_filled, side_detail, side_title

translate = QCoreApplication.translate
_LABEL, _POINTS = 78, 48
_WIDE = (4, 4, 4)
"""Shares of the left value, the right value and the comparison."""


class ComparisonCard(QFrame):
    """`whole_asked()` follows 显示号码 (the page has it recorded first); `case_asked(case_id)` opens a side's case."""

    whole_asked = Signal()
    case_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._narrow = False
        self._parts: list[QWidget] = []
        self.whole = Button(self, kind="link", icon_name="eye")
        self.whole.clicked.connect(self.whole_asked)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._foot = QWidget(self)
        self._frequency = Paragraph(self._foot, tone="text2")
        self._glyph = Glyph(self._foot, mark=Mark("", "disc with ?", "text2"), px=18, line="body")
        self._build_foot()
        self._lines.addWidget(self._foot)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def show_pair(self, page: PairPage, fields: Sequence[FieldLine], *, narrow: bool, whole: bool) -> None:
        """Show the pair; *whole* says that numbers stand there unmasked."""
        self._drop()
        rows: list[QWidget] = [_Head(page, self, narrow=narrow)]
        for button in rows[0].findChildren(Button):
            button.clicked.connect(self._ask_case)
        if not narrow:
            rows += [Line(self), _captions(self)]
        for one in fields:
            rows += [Line(self), FieldRow(one, self, narrow=narrow)]
        rows.append(Line(self))
        for at, row in enumerate(rows):
            self._lines.insertWidget(at, row)
        self._parts = rows
        self.whole.setText(self.tr("遮住号码") if whole else self.tr("显示号码"))
        self.whole.set_icon_name("eye-off" if whole else "eye")
        self._frequency.setText(_frequency(page))

    def _build_foot(self) -> None:
        self._around = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._foot)
        words = QHBoxLayout()
        words.setSpacing(theme().gap(10))
        words.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        words.addWidget(self._frequency, 1)
        self._around.addLayout(words, 1)
        self._around.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignLeft)

    def _drop(self) -> None:
        for part in self._parts:
            self._lines.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []

    def _ask_case(self) -> None:
        self.case_asked.emit(str(self.sender().property("case")))

    def _follow_theme(self) -> None:
        dress = theme()
        self._around.setContentsMargins(dress.gap(16), dress.gap(8), dress.gap(16), dress.gap(8))
        self._around.setSpacing(dress.gap(12))
        narrow = dress.is_narrow(self.window().width())
        directions = QBoxLayout.Direction
        self._around.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)


class FieldRow(QWidget):
    """A field: its name, both values, the comparison, the points; narrow, the values stand under each other."""

    def __init__(self, one: FieldLine, parent: QWidget, *, narrow: bool) -> None:
        super().__init__(parent)
        left, right = _value(one, one.left, self, incoming=True), _value(one, one.right, self, incoming=False)
        label = Label(self, text=one.label, tone="text2")
        points = _points(one.points, self)
        verdict = Paragraph(self, text=one.verdict, tone="text2")
        self.setAccessibleName(joined("，", one.label, one.verdict, points.text()))
        dress = theme()
        if narrow:
            self._stack(label, verdict, points, left, right)
            return
        line = QHBoxLayout(self)
        line.setContentsMargins(dress.gap(12), dress.gap(2), dress.gap(12), dress.gap(2))
        line.setSpacing(dress.gap(8))
        label.setFixedWidth(dress.px(_LABEL))
        verdict.setSizePolicy(_shared(verdict))
        for part, share in zip((label, left, right, verdict), (0, *_WIDE), strict=True):
            line.addWidget(part, share)
        points.setFixedWidth(dress.px(_POINTS))
        line.addWidget(points)

    def _stack(
        self, label: Label, verdict: Paragraph, points: Label, left: CellText, right: CellText
    ) -> None:
        dress = theme()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(dress.gap(12), dress.gap(8), dress.gap(12), dress.gap(8))
        lines.setSpacing(dress.gap(4))
        head = QHBoxLayout()
        head.setSpacing(dress.gap(8))
        head.addWidget(label)
        head.addWidget(verdict, 1)
        head.addWidget(points)
        lines.addLayout(head)
        for words, cell in zip(captions(), (left, right), strict=False):
            lines.addWidget(Label(self, text=words, role="caption"))
            lines.addWidget(cell)


class _Head(QWidget):
    """Both sources, and the points of the pair."""

    def __init__(self, page: PairPage, parent: QWidget, *, narrow: bool) -> None:
        super().__init__(parent)
        incoming = page.left.place is not None
        dress = theme()
        directions = QBoxLayout.Direction
        line = QBoxLayout(directions.TopToBottom if narrow else directions.LeftToRight, self)
        line.setContentsMargins(dress.gap(20), dress.gap(12), dress.gap(20), dress.gap(12))
        line.setSpacing(dress.gap(12))
        for side, is_incoming in ((page.left, incoming), (page.right, False)):
            box = QWidget(self)
            words = QVBoxLayout(box)
            words.setContentsMargins(0, 0, 0, 0)
            words.setSpacing(0)
            name = Button(box, kind="link", text=side_title(side, incoming=is_incoming))
            name.setProperty("case", side.case_id or "")
            name.setEnabled(bool(side.case_id))
            name.setAccessibleName(joined("：", translate("DuplicatesPage", "打开个案"), name.text()))
            words.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
            words.addWidget(
                Paragraph(box, text=side_detail(side, incoming=is_incoming), role="caption", tone="text2")
            )
            if not narrow:
                box.setSizePolicy(_shared(box))
            line.addWidget(box, 4)
        line.addWidget(self._sum(page), 0 if narrow else 2)

    def _sum(self, page: PairPage) -> QWidget:
        box = QWidget(self)
        words = QVBoxLayout(box)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        points = translate("DuplicatesPage", "{points} 分").format(points=page.points)
        from_on = translate("DuplicatesPage", "{points} 分以上请人看").format(points=page.asked_from)
        right = Qt.AlignmentFlag.AlignRight
        words.addWidget(Label(box, text=points, role="heading"), 0, right)
        words.addWidget(Label(box, text=from_on, role="caption"), 0, right)
        return box


def captions() -> tuple[str, str, str, str]:
    """Heads of the columns."""
    return (
        translate("DuplicatesPage", "名册里写的"),
        translate("DuplicatesPage", "已经登记的"),
        translate("DuplicatesPage", "比较"),
        translate("DuplicatesPage", "分"),
    )


def _captions(parent: QWidget) -> QWidget:
    row = QWidget(parent)
    dress = theme()
    line = QHBoxLayout(row)
    line.setContentsMargins(dress.gap(12), dress.gap(6), dress.gap(12), dress.gap(6))
    line.setSpacing(dress.gap(8))
    line.addSpacing(dress.px(_LABEL) + dress.gap(8))
    *shared, points = captions()
    for at, (words, share) in enumerate(zip(shared, _WIDE, strict=True)):
        label = Label(row, text=words, role="caption")
        label.setContentsMargins(dress.gap(8) if at < 2 else 0, 0, 0, 0)
        label.setSizePolicy(_shared(label))
        line.addWidget(label, share)
    last = Label(row, text=points, role="caption")
    last.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    last.setFixedWidth(dress.px(_POINTS))
    line.addWidget(last)
    return row


def _value(one: FieldLine, value: str, parent: QWidget, *, incoming: bool) -> CellText:
    cell = CellText(
        parent,
        text=value or nothing_filled(),
        tone="text" if value else "text3",
        framed=one.framed and bool(value),
    )
    cell.setAccessibleName(joined("：", captions()[0 if incoming else 1], value or nothing_filled()))
    return cell


def _points(points: int, parent: QWidget) -> Label:
    tone = "ok" if points > 0 else "bad" if points < 0 else "text3"
    label = Label(parent, text=f"+{points}" if points > 0 else str(points).replace("-", "−"), tone=tone)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def _shared(widget: QWidget) -> QSizePolicy:
    """Width by share alone, so that the columns of all rows stand under each other."""
    policy = widget.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    return policy


def _frequency(page: PairPage) -> str:
    key = "surname" if page.surname else "no_surname"
    values = {"surname": page.surname, "count": f"{page.surname_count:,}", "points": page.name_points}
    return say(f"roster.frequency.{key}", spoken(), **values)
