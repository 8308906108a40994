"""What a plan still lacks, each with a way to the place where it belongs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.plan import PlanGap
from committee_desk.wording import say

from ...components.button import Button
from ...components.card import Card
from ...components.glyphs import Glyph
from ...components.labels import Paragraph
from ...components.theme import theme
from ...components.tokens import Mark
from ...language import spoken
from ..meeting.layouts import empty

_LACKING = Mark("", "triangle with !", "warn")
_FINE = Mark("", "disc with tick", "ok")


class GapCard(Card):
    """`jumped(part)` asks for the part of the plan where something is missing."""

    jumped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=" ")
        self._rows = QVBoxLayout()
        self.add(self._rows)

    def show_gaps(self, gaps: Sequence[PlanGap], lessons: int) -> None:
        """Show *gaps*; *lessons* is the yearly sum that one of them may name."""
        empty(self._rows)
        self._rows.setSpacing(theme().gap(10))
        self.show_title(self.tr("还缺什么"), str(len(gaps)) if gaps else "")
        for gap in gaps:
            self._rows.addLayout(self._row(gap, lessons))
        if not gaps:
            self._rows.addLayout(_line(self, _FINE, self.tr("写全了，可以定案。")))

    def _row(self, gap: PlanGap, lessons: int) -> QHBoxLayout:
        words = gap_words(gap, lessons)
        go = Button(self, text=self.tr("去写"), kind="link")
        go.setAccessibleName(self.tr("去写：{words}").format(words=words))
        go.setObjectName(gap.part)
        go.clicked.connect(self._go)
        row = _line(self, _LACKING, words)
        row.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _go(self) -> None:
        button = self.sender()
        if button is not None:
            self.jumped.emit(button.objectName())


def gap_words(gap: PlanGap, lessons: int) -> str:
    """What is missing, in one sentence."""
    return say(gap.key, spoken(), sum=lessons)


def _line(parent: QWidget, mark: Mark, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme().gap(10))
    row.addWidget(Glyph(parent, mark=mark, line="body"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Paragraph(parent, text=words), 1, Qt.AlignmentFlag.AlignTop)
    return row
