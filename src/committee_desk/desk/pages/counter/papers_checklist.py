"""The checklist of papers: each 已交, 没有 or 不需要, by keyboard; what is missing with its day (补正)."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from committee_desk.roster import ApplicationPaper

from ...components.button import Button
from ...components.flow_layout import FlowLayout
from ...components.labels import Line, Paragraph
from ...components.segmented import Segmented
from ...components.theme import theme
from ...language import spoken
from ..meeting.layouts import empty

HANDED_IN, MISSING, NOT_NEEDED = "handed_in", "missing", "not_needed"


class PaperRow(QWidget):
    """One paper: its name and clause, and how it stands; a required one is never 不需要."""

    changed = Signal()

    def __init__(self, paper: ApplicationPaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = paper
        self.stands = MISSING if paper.required else NOT_NEEDED
        keys = (HANDED_IN, MISSING) if paper.required else (HANDED_IN, MISSING, NOT_NEEDED)
        self.choice = Segmented(self, choices=[(key, "…") for key in keys])
        self._name, self._clause = Paragraph(self), Paragraph(self, role="caption")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._clause)
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(12))
        around.addLayout(words, 1)
        around.addWidget(self.choice)
        self.choice.chosen.connect(self._choose)
        self.choice.choose(self.stands)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        name = self.paper.zh if spoken() == "zh" else self.paper.en
        needed = self.tr("必需") if self.paper.required else self.tr("有则提供")
        self._name.setText(name)
        self._clause.setText(f"{needed}·{self.paper.clause}")
        words = (self.tr("已交"), self.tr("没有"), self.tr("不需要"))
        self.choice.rename(words[: 2 if self.paper.required else 3], name)

    def show_stands(self, stands: str) -> None:
        """Show how the paper stands, without a signal."""
        self.stands = stands
        self.choice.choose(stands)

    def _choose(self, stands: str) -> None:
        self.stands = stands
        self.changed.emit()


class PapersChecklist(QWidget):
    """`changed()` follows every choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[PaperRow, ...] = ()
        self._all = Button(self, small=True)
        self._all.clicked.connect(self._hand_in_all)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme().gap(9))
        foot = FlowLayout()
        foot.addWidget(self._all)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme().gap(12))
        around.addLayout(self._lines)
        around.addLayout(foot)
        self.retranslate()

    def show_papers(
        self, papers: Sequence[ApplicationPaper], stands: Mapping[str, str] | None = None
    ) -> None:
        """Show *papers*, standing as *stands* says; shown before, they keep how they stand."""
        if tuple(row.paper for row in self.rows) != tuple(papers):
            self._make(papers)
        for row in self.rows:
            if stands and row.paper.key in stands:
                row.show_stands(stands[row.paper.key])

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._all.setText(self.tr("必需的都交了"))
        for row in self.rows:
            row.retranslate()

    def stands(self) -> dict[str, str]:
        """How each paper stands."""
        return {row.paper.key: row.stands for row in self.rows}

    def missing(self) -> list[str]:
        """Names of the papers that are still to be brought."""
        zh = spoken() == "zh"
        return [row.paper.zh if zh else row.paper.en for row in self.rows if row.stands == MISSING]

    def clear(self) -> None:
        """As nobody had brought anything."""
        for row in self.rows:
            row.show_stands(MISSING if row.paper.required else NOT_NEEDED)

    def is_untouched(self) -> bool:
        """Whether nobody has chosen anything."""
        return all(row.stands == (MISSING if row.paper.required else NOT_NEEDED) for row in self.rows)

    def _make(self, papers: Sequence[ApplicationPaper]) -> None:
        empty(self._lines)
        self.rows = tuple(PaperRow(one, self) for one in papers)
        for place, row in enumerate(self.rows):
            if place:
                self._lines.addWidget(Line(self))
            row.changed.connect(self.changed)
            self._lines.addWidget(row)

    def _hand_in_all(self) -> None:
        for row in self.rows:
            if row.paper.required:
                row.show_stands(HANDED_IN)
        self.changed.emit()
